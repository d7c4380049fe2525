"""One comment by itself, as it stands among the others but with nothing folded below it."""

from tui.model import Thread
from tui.reading.folds import Folds
from tui.reading.layout.rows import Column, CommentRows, Row
from tui.reading.viewport import Position


class OneComment:
    """The rows of one comment of a thread, which is the only item."""

    def __init__(self, thread: Thread, comment: int, column: Column) -> None:
        self.comment = comment
        self._rows = CommentRows(thread, Folds(thread.tree), column)

    def set_column(self, column: Column) -> None:
        """Lay out for another width from now on."""
        self._rows.set_column(column)

    def first(self) -> int | None:
        """The comment."""
        return self.comment

    def last(self) -> int | None:
        """The comment."""
        return self.comment

    def after(self, item: int, /) -> int | None:
        """Nothing."""
        return None

    def before(self, item: int, /) -> int | None:
        """Nothing."""
        return None

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of the comment, counted no further than `limit`; there is no empty one after them."""
        if limit is None:
            return self._rows.height(item) - self._rows.is_gap(Position(item, self._rows.height(item) - 1))
        return min(limit, self._rows.words_height(item, limit))

    def row(self, position: Position) -> Row:
        """What stands on a row; there is no fold to be marked."""
        return self._rows.row(position)._replace(mark="")

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The words of the comment, and the characters of them on a row."""
        return self._rows.words_at(position)
