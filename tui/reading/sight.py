"""What stands at the top of a window, found again when another reading of the page comes under it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from tui.model import Block, Comment
from tui.reading.viewport import Position


class Rows(Protocol):
    """What tells the words on a row, and the row of words."""

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of an item, counted no further than `limit`."""

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The words of an item, and the first and the one after the last character of them on a row."""

    def position_of(self, item: int, char_offset: int) -> Position:
        """The row where a character of an item stands."""


class Sight(NamedTuple):
    """A row of an item that begins on a source line, and the words on the row, if any."""

    position: Position
    line: int
    words: str


def sight_of(rows: Rows, position: Position, line: int) -> Sight:
    """A row as it is now."""
    text, start, end = rows.words_at(position)
    return Sight(position, line, text[start:end])


def again(rows: Rows, item: int, sight: Sight) -> Position:
    """The row in an item, which may have grown or have other words around those in sight."""
    row = min(sight.position.row, rows.height(item, sight.position.row + 1) - 1)
    text, start, _ = rows.words_at(Position(item, row))
    if text.startswith(sight.words, start):
        return Position(item, row)
    found = text.find(sight.words)
    return rows.position_of(item, found) if found >= 0 else Position(item, 0)


def item_at(items: Sequence[Block] | Sequence[Comment], line: int) -> int | None:
    """The block or comment that has a source line, or else the last one before it; None where there is none."""
    index = bisect_right(range(len(items)), line, key=lambda item: items[item].lines[0][0]) - 1
    return index if index >= 0 else None
