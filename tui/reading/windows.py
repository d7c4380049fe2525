"""The windows on article and discussion, and the comment in hand: what keeps its place when folds and widths change.

The comment in hand is always in sight, and stays on its row of the window wherever the beginning of the thread lets it.
Where a change leaves too little below it for a window, more of what is above comes into sight.
"""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from tui.model import Thread
from tui.reading.folds import Folds
from tui.reading.layout.article import ArticleRows
from tui.reading.layout.rows import MEASURE, Column, CommentRows
from tui.reading.sight import Sight, again, item_at, sight_of
from tui.reading.twins import Twins
from tui.reading.viewport import Position, Viewport

Pane = Literal["article", "comments"]


class Anchor(NamedTuple):
    """A character of an item, -1 for a comment's header, and the row of the window it stands on."""

    item: int
    char_offset: int
    window_row: int


class Stop(NamedTuple):
    """A place to go back to: the pane and the comment in hand, both windows, and what the jump away from it opened.

    The article's position is exact at its width; at another one the character at its top is.
    """

    pane: Pane
    comment: Anchor
    article: Position
    article_char: int
    width: int
    opened: tuple[int, ...] = ()

    def moved(self, twins: Twins) -> "Stop":
        """The same place in another reading of the page."""
        comment = self.comment._replace(item=twins.at(self.comment.item) or 0)
        return self._replace(comment=comment, opened=tuple(twins.all_of(self.opened)))


class Windows:
    """A thread in two windows whose sizes the screen sets; `pane` is the one in hand, `cursor` the comment in hand."""

    def __init__(self, thread: Thread) -> None:
        self.thread = thread
        self.folds = Folds(thread.tree)
        self.measure = MEASURE
        self.cursor = 0
        self.comment_rows = CommentRows(thread, self.folds, Column(MEASURE))
        self.comments = Viewport(self.comment_rows)
        self.article_rows = ArticleRows(thread.article, MEASURE)
        self.article = Viewport(self.article_rows)
        self.pane: Pane = "article" if thread.article else "comments"
        self._comment_anchor: Anchor | None = None
        self._article_anchor: Anchor | None = None

    @property
    def window(self) -> Viewport:
        """The window of the pane in hand."""
        return self.article if self.pane == "article" else self.comments

    def begin(self, shows_both: bool) -> None:
        """Take in hand what is read first: the article, or the comments where both are on the screen."""
        if shows_both and self.thread.has_comments:
            self.pane = "comments"

    def take(self, comment: int) -> None:
        """Take a comment in sight in hand."""
        self.pane = "comments"
        self.cursor = comment
        self._comment_anchor = None

    def scroll(self, pane: Pane, rows: int) -> None:
        """Scroll a pane by rows; the comment in hand changes only where it would leave the window."""
        if pane == "article":
            self._article_anchor = None
            self.article.scroll(rows)
        else:
            self._scroll_comments(rows)

    def resize_comments(self, width: int, height: int) -> None:
        """Give the discussion a window of so many cells and rows; the size that it has changes nothing."""
        column = self.comment_rows.column._replace(width=width, measure=self.measure)
        if (column, height) == (self.comment_rows.column, self.comments.height):
            return
        anchor = self._comment_anchor or self._anchor_now()
        self.comments.height = height
        self.comment_rows.set_column(column)
        self._restore(anchor)
        self._comment_anchor = anchor

    def resize_article(self, width: int, height: int) -> None:
        """Give the article a window of so many cells and rows; the word at its top stays there.

        The size that it has changes nothing: its top may be an empty row, which no word tells.
        """
        top, rows = self.article.top, self.article_rows
        is_as_before = (width, self.measure, height) == (rows.width, rows.measure, self.article.height)
        if not self.thread.article or is_as_before:
            return
        anchor = self._article_anchor or Anchor(top.item, self.article_rows.char_at(top), 0)
        self.article.height = height
        self.article_rows.set_width(width, self.measure)
        self.article.top = self.article_rows.position_of(anchor.item, anchor.char_offset)
        self._article_anchor = anchor

    def keep_place(self, change: Callable[[], None]) -> None:
        """Change the folds; the comment in hand, or the one whose fold now hides it, takes its row of the window."""
        if not self.thread.has_comments:
            return
        anchor = self._comment_anchor or self._anchor_now()
        self._comment_anchor = None
        change()
        self.cursor = self.folds.visible(self.cursor)
        if self.cursor != anchor.item:
            anchor = Anchor(self.cursor, -1, anchor.window_row)
        self._restore(anchor)

    def stop(self, opened: Iterable[int] = ()) -> Stop:
        """Where a jump begins that opens some comments."""
        rows, top = self.article_rows, self.article.top
        article_char = rows.char_at(top) if self.thread.article else 0
        return Stop(self.pane, self._anchor_now(), top, article_char, rows.text_width, tuple(opened))

    def stand(self, stop: Stop) -> None:
        """Stand at a stop again, with what the jump opened closed; the comment has to be one that the filter keeps."""
        for comment in stop.opened:
            self.folds.fold(comment)
        self.pane = stop.pane
        self._comment_anchor = self._article_anchor = None
        if self.thread.has_comments:
            self.cursor = stop.comment.item
            self.folds.reveal(self.cursor)
            self._restore(stop.comment)
        if self.thread.article:
            is_as_wide = self.article_rows.text_width == stop.width
            rewrapped = self.article_rows.position_of(stop.article.item, stop.article_char)
            self.article.top = stop.article if is_as_wide else rewrapped

    def anchors(self) -> tuple[Anchor, Anchor]:
        """Where the windows stand: on the comment in hand, and on the block at the top of the article."""
        top = self.article.top
        comment = self._comment_anchor or (self._anchor_now() if self.thread.has_comments else Anchor(0, -1, 0))
        if not self.thread.article:
            return comment, Anchor(0, 0, 0)
        return comment, self._article_anchor or Anchor(top.item, self.article_rows.char_at(top), 0)

    def return_to(self, pane: Pane, comment: Anchor, block: Anchor) -> None:
        """Stand where another session stood, as near as this one lets it; the windows need have no size yet."""
        if self.thread.has_comments:
            self.cursor = self.folds.visible(max(0, min(comment.item, len(self.thread.tree) - 1)))
            here = comment if self.cursor == comment.item else Anchor(self.cursor, -1, comment.window_row)
            self._restore(here)
            self._comment_anchor = here
        if self.thread.article:
            block = block._replace(item=max(0, min(block.item, len(self.thread.article) - 1)))
            self.article.top = self.article_rows.position_of(block.item, block.char_offset)
            self._article_anchor = block
        has_rows = bool(self.thread.article) if pane == "article" else self.thread.has_comments
        if has_rows:
            self.pane = pane

    def change_thread(self, thread: Thread, twins: Twins) -> None:
        """Show another reading of the page; what is in sight stays on its row, in the pane where it stands now."""
        comment, block = self._sights()
        self.thread, self.folds = thread, self.folds.moved(thread.tree, twins)
        self.comment_rows.change_thread(thread, self.folds, twins)
        self.article_rows.take(thread.article)
        self._comment_anchor = self._article_anchor = None
        self.comments.top = Position(self.folds.first() or 0, 0)
        self.article.top = Position(0, 0)
        if comment is not None and not self._stand_on_comment(comment, twins) and self.pane == "comments":
            self.pane, block = "article", comment
        if block is not None and thread.article:
            self._stand_on_block(block)

    def _sights(self) -> tuple[Sight | None, Sight | None]:
        """What is at the top of the windows, None where a pane is empty."""
        thread, comment, block = self.thread, None, None
        if thread.has_comments:
            lines = thread.comments[self.comments.top.item].lines
            comment = sight_of(self.comment_rows, self.comments.top, lines[0][0] if lines else 0)
        if thread.article:
            block = sight_of(self.article_rows, self.article.top, thread.article[self.article.top.item].lines[0][0])
        return comment, block

    def _stand_on_comment(self, sight: Sight, twins: Twins) -> bool:
        """Whether what was in sight is in a comment still, the one that is at the top then."""
        item = twins.at(sight.position.item)
        if item is None:
            self.cursor = self.folds.first() or 0
            return False
        self.cursor = self.folds.visible(twins.at(self.cursor) or 0)
        self.comments.top = again(self.comment_rows, self.folds.visible(item), sight)
        return True

    def _stand_on_block(self, sight: Sight) -> None:
        article, comments = self.thread.article, self.thread.comments
        block, comment = item_at(article, sight.line) or 0, item_at(comments, sight.line)
        if self.pane == "article" and comment is not None and article[block].lines[-1][1] < sight.line:
            self.take(self.folds.visible(comment))
            self.comments.top = Position(self.cursor, 0)
        else:
            self.article.top = again(self.article_rows, block, sight)

    def _scroll_comments(self, rows: int) -> None:
        if not self.thread.has_comments:
            return
        self._comment_anchor = None
        self.comments.scroll(rows)
        seen = [item for item, _ in self.comments.stretches()]
        if len(seen) > 1 and self.comment_rows.is_gap(self.comments.top):
            del seen[0]
        if seen:
            self.cursor = min(max(self.cursor, seen[0]), seen[-1])

    def _anchor_now(self) -> Anchor:
        at = self.comments.row_of(self.cursor) or 0
        if at >= 0:
            return Anchor(self.cursor, -1, at)
        return Anchor(self.cursor, self.comment_rows.char_at(self.comments.top), 0)

    def _restore(self, anchor: Anchor) -> None:
        if self.thread.has_comments:
            row = min(anchor.window_row, max(0, self.comments.height - 1))
            self.comments.place(self.comment_rows.position_of(anchor.item, anchor.char_offset), row)
