"""A list over the panes, of which one item is chosen: with the keys that move in comments, or with the mouse."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.keymap import Keymap
from tui.reading.layout.pieces import HAND_BAR
from tui.reading.layout.rows import GUTTER, Row
from tui.reading.viewport import Position, Viewport
from tui.screens.scrolling import ScrollingScreen
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.row_pane import RowPane
from tui.widgets.word_pane import WordPane

RowsOf = Callable[[int, int], list[Row]]
"""The rows of an item in so many cells; an empty one is added."""
KEPT_ITEMS = 500


class ListRows:
    """So many items, each laid out when it comes into sight."""

    def __init__(self, count: int, rows_of: RowsOf) -> None:
        self.count = count
        self._rows_of = rows_of
        self._rows: dict[int, list[Row]] = {}
        self._width = 1

    def lay_out(self, width: int) -> None:
        """Make the rows for a width in cells from now on."""
        self._width = max(1, width - GUTTER - 1)
        self.forget()

    def forget(self) -> None:
        """Make the rows anew from now on, as for other items."""
        self._rows.clear()

    def first(self) -> int | None:
        """The first item."""
        return 0 if self.count else None

    def last(self) -> int | None:
        """The last item."""
        return self.count - 1 if self.count else None

    def after(self, item: int, /) -> int | None:
        """The item after one."""
        return item + 1 if item + 1 < self.count else None

    def before(self, item: int, /) -> int | None:
        """The item before one."""
        return item - 1 if item else None

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

    def _of(self, item: int) -> list[Row]:
        rows = self._rows.get(item)
        if rows is None:
            if len(self._rows) >= KEPT_ITEMS:
                self._rows.clear()
            rows = self._rows[item] = [*self._rows_of(item, self._width), Row()]
        return rows


class ListPane(WordPane):
    """The list, with the item that was chosen marked."""

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
        """Choose an item and scroll to it."""
        self.choice = min(max(item, 0), self.rows.count - 1)
        self.viewport.show(self.choice)


class ListScreen(ScrollingScreen):
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
        self.query_one(StatusBar).show(self._heading, f"{self.list.choice + 1:,} of {self.list.rows.count:,}")
        self.tell("")

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        choose = self.keymap.first("next_comment", "previous_comment")
        self.query_one(KeyBar).show_overlay(notice, {"choose": choose, **self._actions})

    def action_open(self) -> None:
        """Do what the list is for with the chosen item."""
        raise NotImplementedError

    def action_step(self, rows: int) -> None:
        """Choose the next item, or the one before."""
        self.list.choose(self.list.choice + rows)
        self.draw()

    def action_scroll_rows(self, rows: int) -> None:
        """Scroll, and choose an item that is in sight."""
        pane = self.list
        if not pane.viewport.scroll(rows):
            pane.choice = pane.rows.count - 1 if rows > 0 else 0
        seen = [item for item, _ in pane.viewport.stretches()]
        pane.choice = min(max(pane.choice, seen[0]), seen[-1])
        self.draw()

    def action_to_first(self) -> None:
        """Choose the first item."""
        self.action_step(-self.list.rows.count)

    def action_to_last(self) -> None:
        """Choose the last item."""
        self.action_step(self.list.rows.count)

    @on(RowPane.Pressed)
    def _pick(self, message: RowPane.Pressed) -> None:
        self.list.choose(message.position.item)
        self.draw()
