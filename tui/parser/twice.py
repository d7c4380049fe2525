"""Text that was encoded twice: UTF-8 taken for cp1252 and written as UTF-8 again, so that “Ã©” stands for “é”.

It is shown as it is unless the caller asks for the repair, which changes nothing but what reads as UTF-8 then.
"""

import re
from functools import cache
from typing import Literal

NAME = "utf-8-twice"
"""What the repair is called as an encoding."""
_FEWEST = 3
_SHARE = 0.9
"""Letters that have to be explained so, and their share of all that is not ASCII for a whole text to look it."""
LONGEST = 1 << 20
"""Characters that are looked at."""


def encoded_twice(text: str) -> Literal["all", "some"] | None:
    """How much of the text reads as UTF-8 once more: nearly all that is not ASCII, some of it, or nothing.

    Some of it is, where a page was put together from comments that were stored in different ways.
    """
    if text.isascii():
        return None
    beginning = text[:LONGEST]
    found = _doubled().findall(beginning)
    if len(found) < _FEWEST:
        return None
    not_ascii = len(beginning) - len(beginning.encode("ascii", "ignore"))
    return "all" if sum(map(len, found)) >= _SHARE * not_ascii else "some"


def repaired(text: str) -> str:
    """The text with what was encoded twice as it was meant."""
    return _doubled().sub(lambda found: _meant(found.group()), text)


def _meant(doubled: str) -> str:
    data = bytes(_bytes()[character] for character in doubled)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return doubled


@cache
def _bytes() -> dict[str, int]:
    """The byte that each character stands for: as cp1252 has it, or as a control of ISO 8859-1."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)}
    table |= {bytes((byte,)).decode("cp1252", "replace"): byte for byte in range(0x80, 0x100)}
    table.pop("\ufffd")
    return table


@cache
def _doubled() -> re.Pattern[str]:
    """Characters that are the bytes of one character in UTF-8."""
    following = "".join(re.escape(character) for character, byte in _bytes().items() if byte < 0xC0)
    return re.compile(f"[\xc2-\xdf][{following}]|[\xe0-\xef][{following}]{{2}}|[\xf0-\xf4][{following}]{{3}}")
