"""A window of rows on a sequence of items, placed by what is at its top and never by an absolute row.

Nothing here walks further than the window is high, so an item of any number, or any height, is as near as another.
"""

from collections.abc import Iterator
from typing import NamedTuple, Protocol


class Position(NamedTuple):
    """A row: the `row` of an item, counted from 0 at its first."""

    item: int
    row: int


class Items(Protocol):
    """What a viewport looks at: items that are in sight, by number, with heights that may be found as far as needed."""

    def first(self) -> int | None:
        """The first item, None where there is none."""

    def last(self) -> int | None:
        """The last item, None where there is none."""

    def after(self, item: int, /) -> int | None:
        """The item after one."""

    def before(self, item: int, /) -> int | None:
        """The item before one."""

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of the item, counted no further than `limit`."""


class Numbered:
    """Items numbered from 0, all of them in sight; how many there are is for a subclass to say."""

    def __len__(self) -> int:
        raise NotImplementedError

    def first(self) -> int | None:
        """The first item, None where there is none."""
        return 0 if len(self) else None

    def last(self) -> int | None:
        """The last item, None where there is none."""
        return len(self) - 1 if len(self) else None

    def after(self, item: int, /) -> int | None:
        """The item after one."""
        return item + 1 if item + 1 < len(self) else None

    def before(self, item: int, /) -> int | None:
        """The item before one."""
        return item - 1 if item else None


class Viewport:
    """So many rows of the items from a position on; the position is always of an item in sight."""

    def __init__(self, items: Items, height: int = 0) -> None:
        self.items = items
        self.height = height
        self.top = Position(items.first() or 0, 0)

    def stretches(self, top: Position | None = None) -> Iterator[tuple[int, range]]:
        """The items in the window, from its top or from another, each with its rows that are in it."""
        if self.items.first() is None:
            return
        top = top or self.top
        item: int | None = top.item
        start, room = top.row, self.height
        while item is not None and room > 0:
            rows = range(start, self.items.height(item, start + room))
            yield item, rows
            room -= len(rows)
            item, start = self.items.after(item), 0

    def rows(self) -> list[Position]:
        """The rows in the window, from its top, fewer than its height where the items end."""
        return [Position(item, row) for item, rows in self.stretches() for row in rows]

    def down(self, origin: Position, count: int) -> Position:
        """The row so many rows below another, or the last there is."""
        item, row = origin.item, origin.row + count
        while True:
            height = self.items.height(item, row + 1)
            if row < height:
                return Position(item, row)
            following = self.items.after(item)
            if following is None:
                return Position(item, height - 1)
            item, row = following, row - height

    def up(self, origin: Position, count: int) -> Position:
        """The row so many rows above another, or the first there is."""
        item, row = origin.item, origin.row - count
        while row < 0:
            previous = self.items.before(item)
            if previous is None:
                return Position(item, 0)
            item = previous
            row += self.items.height(item)
        return Position(item, row)

    def scroll(self, count: int) -> bool:
        """Move the window so many rows down, or up where negative; it stops when the last row is at its foot.

        False where it could not move.
        """
        if self.items.first() is None:
            return False
        old = self.top
        if count < 0:
            self.top = self.up(old, -count)
        else:
            self.top = self.down(old, count)
            if not self._is_filled():
                self.top = max(old, self.foot())
        return self.top != old

    def foot(self) -> Position:
        """The top of the window when it shows the end."""
        last = self.items.last()
        if last is None:
            return Position(0, 0)
        return self.up(Position(last, self.items.height(last) - 1), self.height - 1)

    def place(self, position: Position, window_row: int) -> None:
        """Put a row of an item on a row of the window, or as near as the beginning lets it."""
        self.top = self.up(position, window_row) if window_row >= 0 else self.down(position, -window_row)

    def row_of(self, item: int) -> int | None:
        """The row of the window where an item begins, below 0 where the item began above; None where out of sight."""
        if item == self.top.item:
            return -self.top.row
        if item < self.top.item:
            return None
        at = 0
        for shown, rows in self.stretches():
            if shown == item:
                return at
            at += len(rows)
        return None

    def show(self, item: int) -> None:
        """Scroll as little as makes the item whole in the window, its first row at the top where it is too tall."""
        if not self.is_whole(item):
            at = self.row_of(item)
            self._align(item, at_foot=item > self.top.item if at is None else at > 0)

    def turn_to(self, item: int) -> None:
        """Turn the page where the item is not whole in the window: to the top with it, or to the foot if it is above.

        The window then stands still for the items that follow. It does not turn further than the end.
        """
        if not self.is_whole(item):
            self._align(item, at_foot=item <= self.top.item)
            self.fill()

    def fill(self) -> None:
        """Go back to where the end is at the foot, where rows of the window would stay empty below it."""
        if not self._is_filled():
            self.top = min(self.top, self.foot())

    def is_whole(self, item: int) -> bool:
        """Whether all rows of the item are in the window."""
        at = self.row_of(item)
        return at is not None and 0 <= at <= self.height - self.items.height(item, self.height + 1)

    def _align(self, item: int, at_foot: bool) -> None:
        room = self.height - self.items.height(item, self.height + 1)
        self.place(Position(item, 0), max(0, room) if at_foot else 0)

    def _is_filled(self) -> bool:
        return sum(len(rows) for _, rows in self.stretches()) >= self.height
