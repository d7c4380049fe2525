"""The rows of a list, of whose items words keep those that hold them all.

An item keeps its number whatever is kept beside it.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from tui.reading.layout.rows import GUTTER, Row
from tui.reading.viewport import Position

RowsOf = Callable[[int, int], list[Row]]
"""The rows of an item in so many cells; an empty one is added."""
KEPT_ITEMS = 500
WHOLE_WIDTH = 1000
"""Cells of a row that is searched: what stands in it is not cut as the screen cuts it."""


class ListRows:
    """So many items, each laid out when it comes into sight; `items` are the numbers of those that are kept.

    They are searched by what `words_of` gives of an item, or else by the words of its rows.
    """

    def __init__(self, count: int, rows_of: RowsOf, words_of: Callable[[int], str] | None = None) -> None:
        self.items: Sequence[int] = range(count)
        self._count = count
        self._rows_of = rows_of
        self._words_of = words_of or self._words_in_rows
        self._words: list[str] = []
        self._kept_by: list[str] = []
        self._rows: dict[int, list[Row]] = {}
        self._width = 1

    def lay_out(self, width: int) -> None:
        """Make the rows for a width in cells from now on."""
        self._width = max(1, width - GUTTER - 1)
        self._rows.clear()

    def renew(self, count: int) -> None:
        """Make the rows anew from now on, of so many items, which may be other ones."""
        self._count = count
        self._rows.clear()
        self._words.clear()
        self._sift()

    def renew_one(self, item: int) -> None:
        """Make the rows of one item anew, of which something else is known by now."""
        self._rows.pop(item, None)
        if self._words:
            self._words[item] = self._words_of(item).casefold()
            self._sift()

    def keep(self, words: str) -> None:
        """Keep the items that hold all words, in letters of any size; all of them where there are none."""
        self._kept_by = words.casefold().split()
        self._sift()

    def place(self, item: int) -> int:
        """How many kept items stand before one."""
        return bisect_left(self.items, item)

    def first(self) -> int | None:
        """The first item."""
        return self.items[0] if self.items else None

    def last(self) -> int | None:
        """The last item."""
        return self.items[-1] if self.items else None

    def after(self, item: int, /) -> int | None:
        """The item after one."""
        place = self.place(item + 1)
        return self.items[place] if place < len(self.items) else None

    def before(self, item: int, /) -> int | None:
        """The item before one."""
        place = self.place(item)
        return self.items[place - 1] if place else None

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of the item, counted no further than `limit`."""
        height = len(self._of(item))
        return height if limit is None else min(limit, height)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        return self._of(position.item)[position.row]

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """Every row is a line of its own."""
        return "", 0, 0

    def _sift(self) -> None:
        wanted = self._kept_by
        if not wanted:
            self.items = range(self._count)
            return
        if not self._words:
            self._words = [self._words_of(item).casefold() for item in range(self._count)]
        self.items = [item for item, held in enumerate(self._words) if all(word in held for word in wanted)]

    def _words_in_rows(self, item: int) -> str:
        return " ".join("".join(span.text for span in row.spans) for row in self._rows_of(item, WHOLE_WIDTH))

    def _of(self, item: int) -> list[Row]:
        rows = self._rows.get(item)
        if rows is None:
            if len(self._rows) >= KEPT_ITEMS:
                self._rows.clear()
            rows = self._rows[item] = [*self._rows_of(item, self._width), Row()]
        return rows
