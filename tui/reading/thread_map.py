"""The map of a thread: its comments from left to right in reading order, each as deep as it stands in the thread.

A column is a comment, or a run of them where there are more than columns. A cell tells of the comments of its column on
its level: unread, read, or both; with a star; found by the search. All of it comes from byte arrays, a column by one
look at its slice, so that 100,000 comments cost no more than a frame.
"""

from functools import cache, cached_property
from itertools import groupby
from typing import NamedTuple

from tui.reading.folds import DEEPEST_COUNTED
from tui.reading.layout.rows import Lit, Row, Span
from tui.reading.session import Session

MOST_LEVELS = 12
"""Levels that have a row of their own; what is deeper stands on the last."""
WIDEST_COMMENT = 3
"""Cells of a comment at the most, where there are few."""
UNREAD, READ, BOTH = "█", "░", "▒"
STAR, HIT, HERE = "★", "▪", "◆"
HERE_BELOW = "▲"
_LEVEL_BITS = 4
_LEVEL_MASK = (1 << _LEVEL_BITS) - 1
_READ, _HIT, _STARRED = 1, 2, 4


class Cell(NamedTuple):
    """What is told of the comments of a column on a level, of which there may be none."""

    has_unread: bool = False
    has_read: bool = False
    has_hit: bool = False
    has_star: bool = False

    @property
    def state(self) -> str:
        """Whether they are unread or read, as one character; a blank where there are none."""
        if self.has_unread:
            return BOTH if self.has_read else UNREAD
        return READ if self.has_read else " "

    def span(self, width: int, is_here: bool, count: int) -> Span:
        """So many such cells, each in `width` cells of the screen; a sign is the most important of what is told."""
        signs = ((is_here, HERE), (self.has_star, STAR), (self.has_hit, HIT))
        sign = next((sign for is_told, sign in signs if is_told), self.state)
        lit: Lit = "current" if is_here else "hit" if self.has_hit else ""
        return Span("sign" if self.has_unread else "level", (sign + self.state * (width - 1)) * count, lit)


class ThreadMap:
    """The map of a session's thread in so many cells and levels, as it is when it is first drawn."""

    def __init__(self, session: Session, width: int, levels: int = MOST_LEVELS) -> None:
        self.session = session
        self.count = len(session.thread.tree)
        self.columns = max(1, min(width, self.count))
        self.cell_width = max(1, min(WIDEST_COMMENT, width // self.columns))
        most = max(1, min(levels, MOST_LEVELS))
        table = bytes(min(depth, most - 1) for depth in range(DEEPEST_COUNTED + 1))
        self._levels = session.folds.counted_depths.translate(table)
        self.levels = next((level + 1 for level in reversed(range(most)) if level in self._levels), 1)

    @cached_property
    def cells(self) -> list[list[Cell]]:
        """The cells, level by level."""
        told = self._told()
        cells = [[Cell()] * self.columns for _ in range(self.levels)]
        for column in range(self.columns):
            comments = self.comments_of(column)
            masks = [0] * self.levels
            for value in set(told[comments.start : comments.stop]):
                masks[value & _LEVEL_MASK] |= 1 << (value >> _LEVEL_BITS)
            for level, mask in enumerate(masks):
                if mask:
                    cells[level][column] = _cell(mask)
        return cells

    def column_of(self, comment: int) -> int:
        """The column that a comment is in."""
        return ((comment + 1) * self.columns - 1) // self.count

    def comments_of(self, column: int) -> range:
        """The comments of a column."""
        return range(column * self.count // self.columns, (column + 1) * self.count // self.columns)

    def level_of(self, comment: int) -> int:
        """The row of the map that a comment is on."""
        return self._levels[comment]

    def comment_at(self, column: int, level: int) -> int:
        """The first comment of a column on a level, or the first of the column where there is none."""
        comments = self.comments_of(min(max(column, 0), self.columns - 1))
        found = self._levels.find(max(level, 0), comments.start, comments.stop) if level < self.levels else -1
        return found if found >= 0 else comments.start

    def aside(self, comment: int, columns: int) -> int:
        """The comment so many columns to the right, or to the left where negative; the end where there are fewer."""
        column = self.column_of(comment) + columns
        if not 0 <= column < self.columns:
            return 0 if column < 0 else self.count - 1
        return self.comments_of(column).start

    def row(self, level: int, comment: int) -> Row:
        """A level of the map, the cell of a comment lit."""
        here = self.column_of(comment) if level == self.level_of(comment) else -1
        runs = groupby(enumerate(self.cells[level]), lambda numbered: (numbered[1], numbered[0] == here))
        return Row(tuple(cell.span(self.cell_width, is_here, sum(1 for _ in run)) for (cell, is_here), run in runs))

    def row_below(self, comment: int) -> Row:
        """What stands under the map: where a comment is, and which columns have hits."""
        here = self.column_of(comment)
        signs = [HIT if any(cell.has_hit for cell in column) else " " for column in zip(*self.cells, strict=True)]
        signs[here] = HERE_BELOW
        return Row((Span("sign", "".join(sign.ljust(self.cell_width) for sign in signs).rstrip()),))

    def _told(self) -> bytes:
        """A byte a comment: its level, and flags for what is told of it."""
        marks = self.session.marks
        number = int.from_bytes(self._levels, "little")
        for flag, marked in ((_READ, marks.read), (_HIT, self._hits()), (_STARRED, marks.starred)):
            number |= int.from_bytes(marked, "little") * flag << _LEVEL_BITS
        return number.to_bytes(self.count, "little")

    def _hits(self) -> bytes:
        finding = self.session.finding
        return finding.search.tally.found(finding.first_comment) if finding.search else b""


@cache
def _cell(mask: int) -> Cell:
    """The cell of comments whose flags are the bits of a mask: bit 3 is set where one is read and has a hit."""
    flags = [flag for flag in range(8) if mask >> flag & 1]
    return Cell(
        has_unread=any(not flag & _READ for flag in flags),
        has_read=any(flag & _READ for flag in flags),
        has_hit=any(flag & _HIT for flag in flags),
        has_star=any(flag & _STARRED for flag in flags),
    )
