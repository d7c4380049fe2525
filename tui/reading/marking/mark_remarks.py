"""What is told of read marks and stars beside the words: a dot where a comment is unread, a star, counts on folds."""

from collections.abc import Hashable

from tui.reading.layout.rows import CommentRows, Span
from tui.reading.marking.marks import Marks
from tui.reading.remarks import Remarks

UNREAD = "●"
STAR = "★"


class MarkRemarks(Remarks):
    """The remarks of read marks and stars."""

    def __init__(self, marks: Marks, rows: CommentRows) -> None:
        self.marks = marks
        self.rows = rows

    def key(self, item: int) -> Hashable:
        """The marks of a comment, and how much of what its fold hides is unread."""
        return self.marks.read[item], self.marks.starred[item], self._hidden_unread(item)

    def edge(self, item: int) -> str:
        """A dot where the comment is unread."""
        return "" if self.marks.read[item] else UNREAD

    def signs(self, item: int) -> tuple[Span, ...]:
        """A star where it has one."""
        return (Span("sign", STAR),) if self.marks.starred[item] else ()

    def hidden(self, item: int) -> str:
        """How many of the hidden replies are unread; no number where all are."""
        unread = self._hidden_unread(item)
        if not unread:
            return ""
        hidden = self.rows.folds.hidden_replies(item)
        return "unread" if unread == hidden == 1 else "all unread" if unread == hidden else f"{unread:,} unread"

    def _hidden_unread(self, item: int) -> int:
        folds = self.rows.folds
        if not folds.is_folded(item):
            return 0
        branch = folds.tree.subtree(item)
        return self.marks.unread_in(range(branch.start + 1, branch.stop), folds.whole)
