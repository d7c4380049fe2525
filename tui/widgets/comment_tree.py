"""The discussion: comments with their guide bars, the one in hand marked at the left edge.

Over them stands whom the topmost one answers, once that has scrolled away. The line is kept free where there are
replies, so that the rows do not jump when it fills.

The thumb of the scroll bar stands in the pane's last column and not in a widget beside it, which would cost every frame
a sixth of its time.
"""

from collections.abc import Hashable, Sequence

from textual.message import Message

from tui.reading.layout.pieces import HAND_BAR, IDLE_HAND_BAR
from tui.reading.layout.pinned import ancestors_above, has_replies, lines_above, pinned_row
from tui.reading.layout.rows import GUIDE, GUTTER, Row
from tui.reading.progress import MARGINS, extent, thumb_cells
from tui.reading.searching.hit_marks import marked_cells
from tui.reading.session import Session
from tui.reading.viewport import Position
from tui.widgets.row_pane import Head
from tui.widgets.word_pane import WordPane


class CommentTree(WordPane):
    """The pane of the discussion."""

    EMPTY = "No comments were found in this page."

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(session.comments, session.finding.comments, session.comment_rows, id=id)
        self.session = session
        self._thumb = range(0)
        self._marks: frozenset[int] = frozenset()
        self.set_class(has_replies(session.comment_rows), "pinning", update=False)

    class PinPressed(Message):
        """The mouse was pressed on the line over the rows; `comment` is the nearest that it names."""

        def __init__(self, comment: int) -> None:
            super().__init__()
            self.comment = comment

    def fit(self, width: int, height: int) -> None:
        """Lay the comments out for a size of the pane."""
        self.head = lines_above(self.session.comment_rows, height)
        self.session.resize_comments(width, height - self.head)

    def show_thread(self) -> None:
        """Draw another reading of the page, which the session has by now."""
        self.set_class(has_replies(self.session.comment_rows), "pinning")
        if self.is_laid_out:
            self.fit(*self.size)
        self.redraw()

    def draw(self) -> None:
        """Draw what has changed, the thumb of the scroll bar too."""
        self._find_thumb()
        super().draw()

    def redraw(self) -> None:
        """Draw everything."""
        self._find_thumb()
        super().redraw()

    def head_key(self, top: Position) -> Head:
        """The comments that have scrolled away over a top and are answered below it."""
        return Head(ancestors_above(self.session.comment_rows, top))

    def head_row(self, head: Head) -> Row:
        """Their numbers and authors."""
        return pinned_row(self.session.comment_rows, head.items)

    def press_head(self) -> None:
        """Report which comment the line over the rows names last."""
        if above := self.head_key(self.viewport.top).items:
            self.post_message(self.PinPressed(above[-1]))

    def look(self, item: int) -> Hashable:
        """What is folded, shown, lit and traced."""
        return (
            self.session.comment_rows.key(item),
            self.session.narrowing.number,
            self.session.finding.comments.key(item),
            self.session.tracing.comments.key(item),
            self.session.remarked.key(item),
        )

    def margins(self) -> Sequence[str]:
        """The thumb of the scroll bar, and the marks of hits."""
        return [MARGINS[y in self._thumb, y in self._marks] for y in range(self.viewport.height)]

    def hand(self, item: int) -> str:
        """A bar before the rows of the comment in hand."""
        if item != self.session.cursor:
            return " "
        return HAND_BAR if self.session.pane == "comments" else IDLE_HAND_BAR

    def is_bare(self, position: Position) -> bool:
        """Whether a row is the empty one after its comment."""
        return self.session.comment_rows.is_gap(position)

    def is_fold_mark(self, position: Position, column: int) -> bool:
        """Whether a cell is the fold mark of a comment, or the line that says what is folded away."""
        row = self.session.comment_rows.row(position)
        start = GUTTER + GUIDE * (row.guides - 1)
        return (bool(row.mark) and start <= column < start + GUIDE) or any(span.role == "replies" for span in row.spans)

    def tells_of_vanished(self, position: Position) -> bool:
        """Whether a row is the line that says how many comments are gone from there."""
        return any(span.role == "change" for span in self.session.comment_rows.row(position).spans)

    def _find_thumb(self) -> None:
        self._thumb = thumb_cells(extent(self.session, "comments"), self.viewport.height)
        self._marks = marked_cells(self.session, self.viewport.height)
