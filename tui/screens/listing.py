"""A list over the panes, of which one item is chosen: with the keys that move in comments, or with the mouse.

Words that are typed keep the items that hold them all.
"""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.keymap import Keymap
from tui.reading.layout.pieces import HAND_BAR
from tui.reading.list_rows import ListRows
from tui.reading.viewport import Position, Viewport
from tui.screens.looking import LookingScreen
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.row_pane import RowPane
from tui.widgets.word_pane import WordPane


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
