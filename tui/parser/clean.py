"""The one door for text from outside: what passes `clean` can be drawn, searched and copied without harm.

A `CleanText` holds no C0 control but LF and tab, no DEL, no C1 control, no surrogate, no noncharacter and no break but
LF. Each of those is replaced by one character that shows it, so every offset stays true; CRLF alone gets shorter.
Bytes that `is_clean_utf8` would pass as they are.
Invisible characters (marks of direction, joiners, U+FEFF) stay: not showing them is up to the layout.
The scan never goes back and each kind of character is replaced in one pass, so the time is linear for any text.
"""

import codecs
import re
from array import array
from collections.abc import Sequence
from functools import cache
from itertools import compress, count
from typing import NamedTuple, NewType

CleanText = NewType("CleanText", str)
"""Text that has passed `clean`."""

# What cp1252 means by the bytes 80 to 9F; U+FFFD where it means nothing.
_CP1252 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"
# Vertical tab, form feed, NEL, line and paragraph separator: breaks that editors do not count.
_SOFT_BREAKS = "\v\f\x85\u2028\u2029"
_PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)}
_SHOWN_AS = {
    **_PICTURES,
    "\x7f": "\u2421",
    **{chr(0x80 + index): letter for index, letter in enumerate(_CP1252)},
    **dict.fromkeys(_SOFT_BREAKS, "\n"),
}
_ON_ONE_LINE = str.maketrans({**_PICTURES, **dict.fromkeys("\x85\u2028\u2029", "\u2424")})

# Tab, LF, all that may stand up to U+2FFF, and emoji. Compiling a class takes time by the size of what it holds up to
# U+FFFF, so most pages need only this.
_PLANES = "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 17))
_COMMON = rf"\t\n -~\xa0-\u2027\u202a-\u2fff\ufe0e\ufe0f\ufffc\ufffd{_PLANES}"
_AFTER_COMMON = "\u3000"
_COMMON_RUN = re.compile(f"[{_COMMON}]*+")
_PIECE = 1 << 16
_NO_BREAKS = bytes(code for code in range(0x100) if code not in b"\n\v")
_IS_SOFT = bytes.maketrans(b"\n\v", b"\0\1")


class Cleaned(NamedTuple):
    """Clean text, and which of its lines begin after a break that editors do not count (indices from 0, rising)."""

    text: CleanText
    soft_breaks: Sequence[int]


def clean(text: str) -> Cleaned:
    """The text with its line breaks made LF and whatever a terminal could act on made visible."""
    start = _first_unclean(text, 0)
    if start == len(text):
        return Cleaned(CleanText(text), ())
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Cleaned(CleanText(_without_unclean(text, start)), _lines_after_soft_breaks(text))


def is_clean_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 without a byte order mark that would pass unchanged: no string need be made of them all.

    Told piece by piece, which is half the time where one wide letter makes every letter of a string wide.
    """
    if data.startswith(codecs.BOM_UTF8):
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _PIECE):
            text = decoder.decode(data[start : start + _PIECE])
            if _first_unclean(text, 0) < len(text):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def clean_line(text: str) -> CleanText:
    """The text for a place one line high (names, titles, messages): breaks and tabs show as symbols too."""
    return clean(text.translate(_ON_ONE_LINE)).text


def _first_unclean(text: str, start: int) -> int:
    """Offset of the first character from `start` on that must not stay, the text's length where there is none."""
    end = _end_of_run(_COMMON_RUN, text, start)
    if end == len(text) or text[end] < _AFTER_COMMON:
        return end
    return _end_of_run(_allowed_run(), text, end)


def _end_of_run(pattern: re.Pattern[str], text: str, start: int) -> int:
    run = pattern.match(text, start)
    return run.end() if run else start


@cache
def _allowed_run() -> re.Pattern[str]:
    """Matches as many characters as may stay: `_COMMON`, and the rest without surrogates and noncharacters."""
    return re.compile(rf"[{_COMMON}{_AFTER_COMMON}-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*+")


def _without_unclean(text: str, start: int) -> str:
    """The text with everything unclean from `start` on replaced, one kind of character a step (134 steps at most)."""
    while (start := _first_unclean(text, start)) < len(text):
        character = text[start]
        if "\ud800" <= character <= "\udfff":
            text = re.sub("[\ud800-\udfff]", "\ufffd", text)
        else:
            text = text.replace(character, _SHOWN_AS.get(character, "\ufffd"))
    return text


def _lines_after_soft_breaks(text: str) -> Sequence[int]:
    """Indices of the lines that begin after a soft break, in text whose hard breaks are LF."""
    if not any(mark in text for mark in _SOFT_BREAKS):
        return ()
    for mark in _SOFT_BREAKS[1:]:
        text = text.replace(mark, _SOFT_BREAKS[0])
    is_soft = text.encode("utf-8", "surrogatepass").translate(_IS_SOFT, _NO_BREAKS)
    return array("I", compress(count(1), is_soft))
