"""The layout most records of a page have, and splitting by it: the short way for the many.

A layout is what stands around name and date on the first lines (`… says:`, then a stamp alone). A record that fits is
split without looking further; one that does not is none of its business.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.parser.bylines import LONGEST_BYLINE_REST, LONGEST_FURNITURE, is_furniture, levelled
from tui.parser.stamps import find_stamp
from tui.parser.vocabulary import ends_with_role, is_profile, says_gone

AUTHOR, DATE = "author", "date"
SHARE = 0.6
"""Of the records that must have a layout for it to be worth trying."""


class LinePattern(NamedTuple):
    """A byline's line: a field with what always stands before and after it."""

    before: str
    field: str
    after: str

    def read(self, text: str) -> str | None:
        """The field, None where the line does not fit."""
        if not (text.startswith(self.before) and text.endswith(self.after)) or len(text) > LONGEST_BYLINE_REST:
            return None
        start, end = len(self.before), len(text) - len(self.after)
        if end <= start:
            return None
        if self.field == DATE:
            stamp = find_stamp(text)
            return text[start:end] if stamp and stamp.start == start and stamp.end == end else None
        name = text[start:end]
        if name != name.strip() or "@" in name or name[0] in "#[" or says_gone(name):
            return None
        is_bare = not self.before and not self.after
        return None if ends_with_role(name) or (is_bare and (find_stamp(text) or is_furniture(text))) else name


Layout = tuple[LinePattern, ...]


class SplitLines(NamedTuple):
    """What a layout says of a record: its fields, how many lines are byline, where the chrome at the end begins."""

    author: str | None
    date: str | None
    byline_end: int
    chrome_start: int


def common_layout(records: Iterator[tuple[Sequence[str], str | None, str | None, int]]) -> Layout | None:
    """The layout of most records, given each one's lines, author, date and how many of the lines are byline."""
    counts: Counter[Layout | None] = Counter()
    for texts, author, date, byline_end in records:
        counts[_layout_of(texts[:byline_end], author, date)] += 1
    if not counts:
        return None
    layout, count = counts.most_common(1)[0]
    return layout if layout and count >= SHARE * counts.total() else None


def _layout_of(byline: Sequence[str], author: str | None, date: str | None) -> Layout | None:
    patterns = []
    for text in byline:
        fields = [(AUTHOR, author)] if author and text.count(author) == 1 else []
        fields += [(DATE, date)] if date and text.count(date) == 1 else []
        if len(fields) != 1:
            return None
        name, value = fields[0]
        start = text.index(value)
        patterns.append(LinePattern(text[:start], name, text[start + len(value) :]))
    told = [pattern.field for pattern in patterns]
    return tuple(patterns) if sorted(told) in ([AUTHOR, DATE], [DATE]) else None


def split_by_layout(
    layout: Layout, texts: Sequence[str], recurring: frozenset[str], counted: frozenset[str]
) -> SplitLines | None:
    """Split a record that has the layout; None where it has not, or where its body's edges need a closer look."""
    head = len(layout)
    last = len(texts)
    while last > head and len(texts[last - 1]) <= LONGEST_FURNITURE and is_furniture(texts[last - 1], recurring):
        last -= 1
    if last == head or len(texts) <= head or _is_chrome_of_kind(texts[last - 1], counted):
        return None
    author = date = None
    for pattern, text in zip(layout, texts, strict=False):
        value = pattern.read(text)
        if value is None:
            return None
        if pattern.field == AUTHOR:
            author = value
        else:
            date = value
    below = texts[head]
    if len(below) <= LONGEST_BYLINE_REST and (
        is_furniture(below, recurring) or below == author or (date and date in below)
    ):
        return None
    return SplitLines(author, date, head, last)


def _is_chrome_of_kind(text: str, counted: frozenset[str]) -> bool:
    """Whether a line is chrome though it is not the same in every record."""
    return len(text) <= LONGEST_FURNITURE and ((bool(counted) and levelled(text) in counted) or is_profile(text))
