"""A screen over the panes that shows one list of rows, and is left by Escape."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.screens.copying import CopyingScreen
from tui.widgets.row_pane import RowPane

_STEPS = {"j": 1, "down": 1, "k": -1, "up": -1}
_PAGES = {"space": 1.0, "pagedown": 1.0, "b": -1.0, "pageup": -1.0, "d": 0.5, "u": -0.5}
_ENDS = {"g": "first", "home": "first", "G": "last", "end": "last"}
OVERLAP = 2
"""Rows of the last window that stay in sight when paging."""


class ScrollingScreen(CopyingScreen, ModalScreen[None]):
    """Scrolls the rows of its one pane."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"step({rows})", show=False) for key, rows in _STEPS.items()),
        *(Binding(key, f"scroll_pages({pages})", show=False) for key, pages in _PAGES.items()),
        *(Binding(key, f"to_{end}", show=False) for key, end in _ENDS.items()),
        Binding("escape,q", "dismiss", show=False),
    ]

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
