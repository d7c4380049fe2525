"""Words signed on their own last line: name and stamp are glued to its end."""

import re
from collections.abc import Sequence

from tui.parser.stamps import find_stamp
from tui.parser.vocabulary import EDGES

_SIGNATURE = re.compile(
    r"(?:^|[.!?…:)\"”»。！？]\s+)(?P<signed>(?:[–—-]{1,2}\s?)?(?P<name>[^.!?…()]{1,40}?(?:\s\w\.)?)\s?\(\w{2,16}\.?\))$"
)
_BEHIND_SIGNATURE = re.compile(r"\s?(?:\([A-Z]{2,5}\))?(?:\s?\[[^\[\]]{1,24}\])*")
LONGEST_SIGNATURE = 120
"""Characters of a line's end in which a name and a stamp may be glued to words."""

LONGEST_SECTION = 90
"""Characters of a line that heads a section of a wiki."""

_TRAILING_STAMP = re.compile(r"(?P<signed>\s)[–—-]\s?(?P<name>[^–—]{1,40}?)$")


def glued_stamp(text: str) -> tuple[int, str, str] | None:
    """Name and stamp at the end of a body's own line (`… so it goes. – Ruth Mar 3 '20 at 9:40`): where, name, date.

    On wikis a link stands behind the name, and a time zone and links behind the stamp (`Ruth (talk) 9:40, 3 March 2020
    (UTC) [reply]`).
    """
    tail_start = max(0, len(text) - LONGEST_SIGNATURE)
    tail = text[tail_start:]
    stamp = find_stamp(tail)
    if stamp is None:
        return None
    before, after = tail[: stamp.start].rstrip(" ,"), tail[stamp.end :]
    match = _SIGNATURE.search(before) if _BEHIND_SIGNATURE.fullmatch(after) else None
    match = match or (None if after.strip(EDGES) else _TRAILING_STAMP.search(before))
    if match is None:
        return None
    return tail_start + match.start("signed"), match.group("name").strip(EDGES), tail[stamp.start : stamp.end]


def signed_lines(texts: Sequence[str]) -> list[int]:
    """The lines whose words end with a name, a link and a stamp, as those of wikis do."""
    return [position for position, text in enumerate(texts) if text[-1:] in (")", "]") and glued_stamp(text)]


def below_section(texts: Sequence[str], start: int, end: int) -> int:
    """Where words begin below the headings of sections, which have links behind them (`Lamps[edit]`)."""
    for position in range(end - 1, start - 1, -1):
        text = texts[position]
        if len(text) <= LONGEST_SECTION and text.endswith("]") and not glued_stamp(text):
            return position + 1
    return start
