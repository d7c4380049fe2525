"""The panes of the reader's screen: article, divider and discussion between two bars, and how they share the screen."""

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from tui.keymap import Keymap
from tui.reading.layout.arrangement import FIRST_SHARE, Arrangement, Layout, arrange, widest_pane
from tui.reading.layout.rows import MEASURE
from tui.reading.resuming.resuming import Panes
from tui.reading.session import Session
from tui.screens.overlays import OverlaidScreen
from tui.widgets.article_pane import ArticlePane
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.comment_tree import CommentTree
from tui.widgets.rail import Divider
from tui.widgets.row_pane import WHEEL_ROWS, RowPane

DIVIDER_STEP = 4
USUAL = Panes(MEASURE, None, FIRST_SHARE)


class PanesScreen(OverlaidScreen):
    """Shows one session in two panes, side by side or one at a time."""

    class LaidOut(Message):
        """The panes have their rows for the first time."""

    def __init__(self, session: Session, path: str | None, keymap: Keymap, usual: Panes) -> None:
        super().__init__(session, path, keymap)
        self._usual = usual
        self._usual_layout: Layout = "beside"
        self._chosen_layout = usual.layout
        self._share = FIRST_SHARE
        self._widths: tuple[int | str, int | None] | None = None
        self._is_laid_out = False

    def compose(self) -> ComposeResult:
        """Status line, panes, key bar; what is shown of them comes first, so that no layout is found for nothing."""
        self.set_class(self.arrangement.is_tall, "tall", update=False)
        self._status = StatusBar(id="status")
        self._keys = KeyBar(id="keys")
        self._article = ArticlePane(self.session, id="article")
        self._divider = Divider(id="divider")
        self._comments = CommentTree(self.session, id="comments")
        self._show_panes(self.arrangement)
        yield self._status
        yield self._keys
        yield self._article
        yield self._divider
        yield self._comments

    @property
    def arrangement(self) -> Arrangement:
        """How the panes share the screen now."""
        return arrange(*self.app.size, self._share, self._chosen_layout, self._usual_layout)

    @property
    def panes(self) -> Panes:
        """How the reader has the panes, where that is not as usual."""
        return Panes(self.session.measure, self._chosen_layout, self._share).unlike(self._usual)

    def take_panes(self, panes: Panes) -> None:
        """Have the panes as the reader had them."""
        self._chosen_layout = panes.layout or self._chosen_layout
        self._share = panes.share or self._share

    def show_rows(self) -> None:
        """Draw all rows anew."""
        self._comments.redraw()
        self._article.redraw()

    def arrange_panes(self) -> None:
        """Show the panes that the layout has; a pane alone stands in the middle."""
        arrangement = self.arrangement
        is_beside = arrangement.layout == "beside"
        self.set_class(arrangement.is_tall, "tall")
        self._show_panes(arrangement)
        widths = (
            arrangement.article_width if is_beside else "1fr",
            None if is_beside else widest_pane(self.session.measure),
        )
        if widths != self._widths:  # setting them lays the whole screen out, even where they are the same
            self._widths = widths
            self._article.styles.width = widths[0]
            for pane in (self._article, self._comments):
                pane.styles.max_width = widths[1]

    def on_resize(self) -> None:
        """Side by side or one at a time, as the width asks for."""
        self.arrange_panes()

    def on_mouse_scroll_down(self) -> None:
        """Scroll the pane in hand where the wheel turned beside it."""
        self.session.scroll(self.session.pane, WHEEL_ROWS)
        self.draw()

    def on_mouse_scroll_up(self) -> None:
        """Scroll the pane in hand where the wheel turned beside it."""
        self.session.scroll(self.session.pane, -WHEEL_ROWS)
        self.draw()

    def action_switch_layout(self) -> None:
        """Both panes side by side, or one at a time."""
        self._chosen_layout = "single" if self.arrangement.layout == "beside" else "beside"
        self.arrange_panes()

    def action_divider_left(self) -> None:
        """More room for the comments."""
        self._move_divider(self.arrangement.article_width - DIVIDER_STEP)

    def action_divider_right(self) -> None:
        """More room for the article."""
        self._move_divider(self.arrangement.article_width + DIVIDER_STEP)

    @on(RowPane.Resized)
    def _after_resize(self) -> None:
        if not self._is_laid_out and all(pane.is_laid_out for pane in (self._article, self._comments) if pane.display):
            self._is_laid_out = True
            self.post_message(self.LaidOut())
        self.draw()

    @on(RowPane.Scrolled)
    def _scroll(self, message: RowPane.Scrolled) -> None:
        self.session.scroll("comments" if message.pane is self._comments else "article", message.rows)
        self.draw()

    @on(RowPane.Pressed)
    def _pick(self, message: RowPane.Pressed) -> None:
        """Take what was pressed in hand; a key that came with it may have folded it away, or filtered it out."""
        if message.pane is self._comments:
            self.session.take(self.session.folds.visible(message.position.item))
            is_there = self.session.cursor == message.position.item
            if is_there and self._comments.is_fold_mark(message.position, message.column):
                self.session.toggle_fold()
            elif is_there and self._comments.tells_of_vanished(message.position):
                self.action_show_older()
        else:
            self.session.pane = "article"
        self.arrange_panes()
        self.draw()

    @on(CommentTree.PinPressed)
    def _go_to_answered(self, message: CommentTree.PinPressed) -> None:
        self.go_to(message.comment)

    @on(Divider.Moved)
    def _drag_divider(self, message: Divider.Moved) -> None:
        self._move_divider(message.column)

    def _move_divider(self, columns: int) -> None:
        if self.arrangement.layout == "single":
            self.session.notice = (
                f"The divider stands between two panes: {self.keymap.way('switch_layout')} shows both."
            )
            return
        self._share = columns / max(1, self.app.size.width)
        self.arrange_panes()

    def _show_panes(self, arrangement: Arrangement) -> None:
        """Show the panes that the layout has; the divider goes with the article, whose rail it is.

        They are told one by one: a class of the screen would have the styles of everything on it found anew.
        """
        is_beside, is_article = arrangement.layout == "beside", self.session.pane == "article"
        shown = (
            (self._article, is_beside or is_article),
            (self._divider, is_beside or is_article),
            (self._comments, is_beside or not is_article),
        )
        for pane, is_shown in shown:
            if pane.display != is_shown:
                pane.display = is_shown
        self._divider.set_class(not is_beside, "alone", update=self.is_running)
