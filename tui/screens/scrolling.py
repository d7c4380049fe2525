"""A screen over the panes that shows one list of rows, and is left by Escape."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.keymap import Keymap
from tui.screens.copying import CopyingScreen
from tui.widgets.row_pane import RowPane

_ACTIONS = {
    "next_comment": "step(1)",
    "previous_comment": "step(-1)",
    "page_down": "scroll_pages(1.0)",
    "page_up": "scroll_pages(-1.0)",
    "half_page_down": "scroll_pages(0.5)",
    "half_page_up": "scroll_pages(-0.5)",
    "row_down": "scroll_rows(1)",
    "row_up": "scroll_rows(-1)",
    "to_start": "to_first",
    "to_end": "to_last",
    "quit": "dismiss",
}
"""What commands do here."""
OVERLAP = 2
"""Rows of the last window that stay in sight when paging."""


class ScrollingScreen(CopyingScreen, ModalScreen[None]):
    """Scrolls the rows of its one pane."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("pagedown", "scroll_pages(1.0)", show=False),
        Binding("pageup", "scroll_pages(-1.0)", show=False),
        Binding("home", "to_first", show=False),
        Binding("end", "to_last", show=False),
    ]

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(keymap)
        for name, action in _ACTIONS.items():
            self.bind(keymap.single(name), action)
        self.bind(["escape"], "dismiss")

    @property
    def pane(self) -> RowPane:
        """The pane with the rows."""
        return self.query_one(RowPane)

    def draw(self) -> None:
        """Draw what has changed."""
        self.pane.draw()

    def action_step(self, rows: int) -> None:
        """Follow an arrow key."""
        self.action_scroll_rows(rows)

    def action_scroll_rows(self, rows: int) -> None:
        """Scroll by rows."""
        self.pane.viewport.scroll(rows)
        self.draw()

    def action_scroll_pages(self, pages: float) -> None:
        """Scroll by windows."""
        page = max(1, self.pane.viewport.height - OVERLAP)
        self.action_scroll_rows(round(pages * page))

    def action_to_first(self) -> None:
        """Scroll to the first row."""
        viewport = self.pane.viewport
        viewport.top = viewport.top._replace(item=viewport.items.first() or 0, row=0)
        self.draw()

    def action_to_last(self) -> None:
        """Scroll until the last row is in sight."""
        self.pane.viewport.top = self.pane.viewport.foot()
        self.draw()

    @on(RowPane.Scrolled)
    def _scroll(self, message: RowPane.Scrolled) -> None:
        self.action_scroll_rows(message.rows)

    @on(RowPane.Resized)
    def _after_resize(self) -> None:
        self.draw()
