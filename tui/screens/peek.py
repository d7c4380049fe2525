"""The comment that the one in hand answers, over the other half of the discussion: a look at it that moves nothing."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Region, Size

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading.layout.rows import Column
from tui.reading.peek import OneComment
from tui.reading.session import Session
from tui.reading.viewport import Viewport
from tui.screens.scrolling import ScrollingScreen
from tui.widgets.bars import KeyBar
from tui.widgets.word_pane import WordPane

MOST_SHARE = 0.5
"""Of the height of the discussion, how much the comment may cover."""
LEAST_HEIGHT = 3


class PeekPane(WordPane):
    """The comment, which scrolls where it is too long."""

    def __init__(self, rows: OneComment, measure: int) -> None:
        super().__init__(Viewport(rows), rows, rows)
        self._rows = rows
        self._measure = measure

    def fit(self, width: int, height: int) -> None:
        """Lay the comment out for a size of the pane."""
        self._rows.set_column(Column(width, self._measure))
        self.viewport.height = height
        self.viewport.top = self.viewport.top._replace(row=0)


class PeekScreen(ScrollingScreen):
    """Covers no more of the discussion, whose part of the screen is `over`, than the comment needs.

    That is its upper half or its lower one, whichever the comment in hand does not begin in.
    """

    def __init__(self, keymap: Keymap, session: Session, comment: int, over: Region, go: Callable[[int], None]) -> None:
        super().__init__(keymap)
        self.bind(keymap.single("peek"), "dismiss")
        self.bind(["enter"], "go")
        self._comment = comment
        self._over = over
        self._go = go
        rows = OneComment(session.thread, comment, Column(over.width, session.measure))
        most = max(LEAST_HEIGHT, int(MOST_SHARE * over.height) - 1)
        self._height = rows.height(comment, most)
        self._is_whole = self._height == rows.height(comment, most + 1)
        self._is_above = (session.comments.row_of(session.cursor) or 0) >= session.comments.height // 2
        self._list = PeekPane(rows, session.measure)
        self._window: Size | None = None

    def compose(self) -> ComposeResult:
        """The comment, and how to leave it."""
        with Vertical(id="peek"):
            yield self._list
            yield KeyBar()

    def on_mount(self) -> None:
        """Lie over the discussion, and say how to leave."""
        panel, over = self.query_one("#peek"), self._over
        height = min(over.height, self._height + 1)
        panel.styles.offset = over.x, over.y if self._is_above else over.bottom - height
        panel.styles.width, panel.styles.height = over.width, height
        self.tell("")

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        scroll = "" if self._is_whole else self.keymap.first("next_comment", "previous_comment")
        self.query_one(KeyBar).show_overlay(notice, {"scroll": scroll, "go there": shown_key("enter")})

    def on_resize(self, event: events.Resize) -> None:
        """Leave where the window gets another size: the discussion lies elsewhere then."""
        self._window = self._window or event.size
        if event.size != self._window and self.is_active:
            self.dismiss()

    def action_go(self) -> None:
        """Go to the comment."""
        self.dismiss()
        self._go(self._comment)
