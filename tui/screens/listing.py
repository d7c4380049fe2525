"""A list over the panes, of which one item is chosen: with the keys that move in comments, or with the mouse.

Words that are typed keep the items that hold them all. An item keeps its number whatever is kept beside it.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.keymap import Keymap
from tui.reading.layout.pieces import HAND_BAR
from tui.reading.layout.rows import GUTTER, Row
from tui.reading.viewport import Position, Viewport
from tui.screens.looking import LookingScreen
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.row_pane import RowPane
from tui.widgets.word_pane import WordPane

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


class ListPane(WordPane):
    """The list, with the item that was chosen marked."""

    EMPTY = "Nothing in this list holds these words."

    def __init__(self, rows: ListRows) -> None:
        super().__init__(Viewport(rows), rows, rows)
        self.rows = rows
        self.choice = 0

    def fit(self, width: int, height: int) -> None:
        """Lay the list out for a size of the pane."""
        self.rows.lay_out(width)
        self.viewport.height = height
        self.viewport.top = Position(self.viewport.top.item, 0)
        self.viewport.show(self.choice)

    def hand(self, item: int) -> str:
        """A bar before the rows of the item that was chosen."""
        return HAND_BAR if item == self.choice else " "

    def is_bare(self, position: Position) -> bool:
        """Whether a row is the empty one after its item."""
        return position.row == self.rows.height(position.item) - 1

    def choose(self, item: int) -> None:
        """Choose an item, or the kept one that follows, and scroll to it."""
        self.choose_at(self.rows.place(item))

    def choose_at(self, place: int) -> None:
        """Choose the item on a place among those that are kept, or as near as there is one, and scroll to it."""
        items = self.rows.items
        if items:
            self.choice = items[min(max(place, 0), len(items) - 1)]
            self.viewport.show(self.choice)

    def sift(self, words: str) -> None:
        """Keep the items that hold words; the chosen one, or the first after it, stays in sight."""
        self.rows.keep(words)
        self.viewport.top = Position(self.rows.first() or 0, 0)
        self.settle(self.choice)

    def settle(self, choice: int) -> None:
        """Choose an item after others are kept, and draw all anew."""
        if self.viewport.top.item not in self.rows.items:
            self.viewport.top = Position(self.rows.first() or 0, 0)
        self.choose(choice)
        self.redraw()


class ListScreen(LookingScreen):
    """A list with a heading; `actions` are those of the chosen item, by what they are called, with their keys."""

    def __init__(self, keymap: Keymap, heading: str, rows: ListRows, actions: dict[str, str]) -> None:
        super().__init__(keymap)
        self.bind(["enter"], "open")
        self._heading = heading
        self._actions = actions
        self.list = ListPane(rows)

    def compose(self) -> ComposeResult:
        """How many there are, the list, and what can be done with them."""
        with Vertical(id="list"):
            yield StatusBar()
            yield self.list
            yield KeyBar()

    def draw(self) -> None:
        """Draw what has changed."""
        super().draw()
        kept = self.list.rows.items
        at = f"{self.list.rows.place(self.list.choice) + 1:,} of {len(kept):,}" if kept else "none"
        heading = f"{self._heading} with “{self.words}”" if self.words else self._heading
        self.query_one(StatusBar).show(heading, at)
        self.tell("")

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        first = self.keymap.first
        keys = {"choose": first("next_comment", "previous_comment"), "search": first("search"), **self._actions}
        self.query_one(KeyBar).show_overlay(notice, keys, self.way_out)

    def way_back(self) -> Callable[[], None]:
        """What chooses the item again that is chosen now."""
        return partial(self.list.choose, self.list.choice)

    def look_for(self, words: str) -> None:
        """Keep the items that hold words."""
        self.list.sift(words)
        self.draw()

    def use(self, item: int) -> None:
        """Do what the list is for with an item."""
        raise NotImplementedError

    def action_open(self) -> None:
        """Do what the list is for with the chosen item."""
        if self.list.rows.items:
            self.use(self.list.choice)

    def action_step(self, rows: int) -> None:
        """Choose the next item, or the one before."""
        self.list.choose_at(self.list.rows.place(self.list.choice) + rows)
        self.draw()

    def action_scroll_rows(self, rows: int) -> None:
        """Scroll, and choose an item that is in sight."""
        pane = self.list
        ends = pane.rows.first(), pane.rows.last()
        if not pane.viewport.scroll(rows):
            pane.choice = ends[rows > 0] or 0
        seen = [item for item, _ in pane.viewport.stretches()]
        if seen:
            pane.choice = min(max(pane.choice, seen[0]), seen[-1])
        self.draw()

    def action_to_first(self) -> None:
        """Choose the first item."""
        self.action_step(-len(self.list.rows.items))

    def action_to_last(self) -> None:
        """Choose the last item."""
        self.action_step(len(self.list.rows.items))

    @on(RowPane.Pressed)
    def _pick(self, message: RowPane.Pressed) -> None:
        self.list.choose(message.position.item)
        self.draw()
