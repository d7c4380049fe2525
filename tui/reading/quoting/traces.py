"""How quotations show on rows: quoted words marked, one passage lit, and how many comments quote what stands there."""

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.reading.layout.article import ArticleRows
from tui.reading.layout.cells import cell_width
from tui.reading.layout.rows import Row, Span
from tui.reading.lighting import Rows, drawn_columns, light
from tui.reading.remarks import Remarks
from tui.reading.viewport import Position

if TYPE_CHECKING:
    from tui.reading.quoting.quotes import Passage


QUOTE_RULE = "│"
"""Stands before what is shown as a quotation, where no `>` does: a look alone may not show on every terminal."""


class Traces(NamedTuple):
    """The passages of a text that are marked as quoted from elsewhere, and the one that is lit; `shown` are the
    characters that look like a quotation, from the first to the one after the last."""

    quoted: Sequence["Passage"] = ()
    lit: "Passage | None" = None
    shown: tuple[tuple[int, int], ...] = ()


class TracedRows:
    """Rows with the traces of their items."""

    def __init__(self, rows: Rows, traces: Callable[[int], Traces]) -> None:
        self.rows = rows
        self.traces = traces

    def key(self, item: int) -> Hashable:
        """What tells how an item is traced: the same key, the same traces."""
        traces = self.traces(item)
        return len(traces.quoted), traces.lit, traces.shown

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The words of an item, and the characters of them on a row."""
        return self.rows.words_at(position)

    def row(self, position: Position) -> Row:
        """What stands on a row, traced."""
        row, traces = self.rows.row(position), self.traces(position.item)
        if not row.spans or not any(traces):
            return row
        text, start, end = self.rows.words_at(position)
        if any(first <= start and first < end <= last for first, last in traces.shown):
            row = row._replace(spans=tuple(map(_as_quoted, row.spans)), rule=QUOTE_RULE)
        if start >= end:
            return row
        columns = [drawn_columns(text, start, end, each.place.char_offset, each.end) for each in traces.quoted]
        spans = light(row.spans, ((first, last, "quoted") for first, last in columns))
        if traces.lit is not None:
            first, last = drawn_columns(text, start, end, traces.lit.place.char_offset, traces.lit.end)
            spans = light(spans, [(first, last, "hit")])
        return row._replace(spans=spans)


def _as_quoted(span: Span) -> Span:
    """A span of a quotation: its words look like those after a `>`, what its writer marked as it is."""
    return span._replace(role="quote") if span.role == "text" else span


class QuotedBlocks:
    """The rows of the article that say at the foot of a block how many comments quote it.

    That is the empty row after it; in a list, which has none, the last row of words, where it is short enough.
    """

    def __init__(self, rows: ArticleRows, quoters: Callable[[int], int]) -> None:
        self.rows = rows
        self.quoters = quoters

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The text of a block, and the characters of it on a row."""
        return self.rows.words_at(position)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        row, count = self.rows.row(position), self.quoters(position.item)
        if not count or self.rows.height(position.item, position.row + 2) != position.row + 1:
            return row
        words = f"  quoted {count:,}"
        room = self.rows.text_width - row.indent - sum(cell_width(span.text) for span in row.spans)
        return row._replace(spans=(*row.spans, Span("level", words.rjust(room)))) if room >= len(words) else row


class QuotedRemarks(Remarks):
    """What is told of a comment: how many others quote it."""

    def __init__(self, quoters: Callable[[int], int]) -> None:
        self._quoters = quoters

    def key(self, item: int) -> Hashable:
        """How many there are."""
        return self._quoters(item)

    def signs(self, item: int) -> tuple[Span, ...]:
        """The count, after the name."""
        count = self._quoters(item)
        return (Span("level", f"quoted by {count:,}"),) if count else ()
