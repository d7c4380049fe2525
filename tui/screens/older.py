"""What an older save of the page has at the comment in hand."""

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.keymap import Keymap
from tui.reading.older import OlderRows
from tui.reading.session import Session
from tui.reading.standing import bring
from tui.reading.viewport import Position, Viewport
from tui.screens.scrolling import ScrollingScreen
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.word_pane import WordPane


class OlderPane(WordPane):
    """The comments, laid out anew for every width."""

    def __init__(self, rows: OlderRows, measure: int) -> None:
        super().__init__(Viewport(rows.comments), rows, rows)
        self.rows = rows
        self._measure = measure
        self._is_placed = False

    def fit(self, width: int, height: int) -> None:
        """Lay the comments out for a size of the pane."""
        self.rows.set_width(width, self._measure)
        self.viewport.height = height
        self.viewport.top = Position(self.viewport.top.item, 0)
        if not self._is_placed:
            bring(self.viewport, self.rows.first)
            self._is_placed = True


class OlderScreen(ScrollingScreen):
    """The comment as it was, and what has vanished from there, over the panes."""

    def __init__(self, keymap: Keymap, session: Session) -> None:
        super().__init__(keymap)
        self.bind(keymap.single("show_older"), "dismiss")
        self._rows = OlderRows(session.changed, session.cursor)
        self._measure = session.measure

    def compose(self) -> ComposeResult:
        """Which save it is, the comments, and how to leave them."""
        with Vertical(id="older"):
            yield StatusBar()
            yield OlderPane(self._rows, self._measure)
            yield KeyBar()

    def draw(self) -> None:
        """Draw what has changed."""
        super().draw()
        self.query_one(StatusBar).show(self._rows.name, "the older save")
        self.tell(self._rows.told)

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        first = self.keymap.first
        keys = {"scroll": first("next_comment", "previous_comment"), "page": first("page_down", "page_up")}
        self.query_one(KeyBar).show_overlay(notice, keys)
