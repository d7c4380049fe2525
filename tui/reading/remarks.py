"""What is told of comments besides their words: a sign at the edge, signs after the name, counts of what a fold hides.

Each thing that has something to tell of comments is one `Remarks`; the rows of the comments are drawn with all of them.
"""

from collections.abc import Hashable
from typing import Protocol

from tui.reading.layout.cells import cell_width, fit
from tui.reading.layout.rows import CommentRows, Row, Span
from tui.reading.viewport import Position

BETWEEN_SIGNS = "  "


class Remarks(Protocol):
    """What one thing tells of comments: nothing, where a class of them does not say more.

    It is asked whenever a row is painted, so its answers have to be cheap.
    """

    def key(self, item: int) -> Hashable:
        """What tells whether something else is told of a comment than before: the same key, the same remarks."""
        return None

    def edge(self, item: int) -> str:
        """The sign of one cell at the left edge."""
        return ""

    def signs(self, item: int) -> tuple[Span, ...]:
        """What stands after the name, in drawn text."""
        return ()

    def hidden(self, item: int) -> str:
        """What is said of the replies that the fold at a comment hides: `4 unread`."""
        return ""


class RemarkedRows:
    """The rows of comments with what is told of them, the first remarks nearest to the name."""

    def __init__(self, rows: CommentRows) -> None:
        self.rows = rows
        self.remarks: list[Remarks] = []

    def key(self, item: int) -> Hashable:
        """What tells whether a comment has the remarks it had."""
        return tuple(remarks.key(item) for remarks in self.remarks)

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The words of a comment, and the first and the one after the last character of them on a row."""
        return self.rows.words_at(position)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        row, item = self.rows.row(position), position.item
        if position.row == 0:
            width = self.rows.column.text_width(self.rows.folds.tree.depths[item])
            signs = tuple(span for remarks in self.remarks for span in remarks.signs(item))
            edge = next(filter(None, (remarks.edge(item) for remarks in self.remarks)), "")
            return row._replace(spans=_with_signs(row.spans, signs, width), edge=edge)
        if row.spans and row.spans[0].role == "replies":
            told = "".join(f" · {words}" for remarks in self.remarks if (words := remarks.hidden(item)))
            return row._replace(spans=(*row.spans, Span("replies", told))) if told else row
        return row


def _with_signs(spans: tuple[Span, ...], signs: tuple[Span, ...], width: int) -> tuple[Span, ...]:
    """A header with signs after the name; the date, or the first words, give way to them."""
    if not signs:
        return spans
    after_name = next((index for index, span in enumerate(spans) if span.role == "date"), len(spans))
    name, rest = spans[:after_name], spans[after_name:]
    signs = tuple(span._replace(text=BETWEEN_SIGNS + span.text) for span in signs)
    room = width - sum(cell_width(span.text) for span in (*name, *signs))
    if room < 0:
        return spans
    words = fit("".join(span.text for span in rest).lstrip(), room - len(BETWEEN_SIGNS)) if room > 2 else ""
    if not words:
        return (*name, *signs)
    is_date = len(rest) > 1
    lead = room - cell_width(words) if is_date else len(BETWEEN_SIGNS)
    return (*name, *signs, Span("date", " " * lead + words))
