"""The discussion: comments with their guide bars, the one in hand marked at the left edge.

The thumb of the scroll bar stands in the pane's last column and not in a widget beside it, which would cost every frame
a sixth of its time.
"""

from collections.abc import Hashable

from tui.reading.progress import extent
from tui.reading.rows import GUIDE, GUTTER
from tui.reading.session import Session
from tui.reading.viewport import Position
from tui.widgets.paint import HAND_BAR, IDLE_HAND_BAR
from tui.widgets.rail import THUMB, thumb_cells
from tui.widgets.row_pane import RowPane


class CommentTree(RowPane):
    """The pane of the discussion."""

    EMPTY = "No comments were found in this page."

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(session.comments, session.comment_rows, id=id)
        self.session = session
        self._thumb = range(0)

    def fit(self, width: int, height: int) -> None:
        """Lay the comments out for a size of the pane."""
        self.session.resize_comments(width, height)

    def draw(self) -> None:
        """Draw what has changed, the thumb of the scroll bar too."""
        self._find_thumb()
        super().draw()

    def redraw(self) -> None:
        """Draw everything."""
        self._find_thumb()
        super().redraw()

    def line_key(self, position: Position, y: int) -> Hashable:
        """Row, hand, thumb and what is folded: a strip depends on nothing else at one width."""
        hand = " "
        if position.item == self.session.cursor and not self.session.comment_rows.is_gap(position):
            hand = HAND_BAR if self.session.pane == "comments" else IDLE_HAND_BAR
        return position, hand, THUMB if y in self._thumb else "", self.session.folds.hidden_replies(position.item)

    def is_fold_mark(self, position: Position, column: int) -> bool:
        """Whether a cell is the fold mark of a comment, or the line that says what is folded away."""
        row = self.session.comment_rows.row(position)
        start = GUTTER + GUIDE * (row.guides - 1)
        return (bool(row.mark) and start <= column < start + GUIDE) or any(span.role == "replies" for span in row.spans)

    def _find_thumb(self) -> None:
        self._thumb = thumb_cells(extent(self.session, "comments"), self.viewport.height)
