"""Rows with the hits of a search lit, and with the number of hits that a fold hides."""

from collections.abc import Callable, Hashable, Iterable, Iterator

from tui.model.wording import Header
from tui.reading.layout.cells import drawn
from tui.reading.layout.rows import Lit, Row, Span
from tui.reading.lighting import Rows, Stretch, drawn_columns, light
from tui.reading.narrowing.sieve import Sieve
from tui.reading.searching.search import Search
from tui.reading.searching.searched import Hits, author_start, header_of, subject_start
from tui.reading.viewport import Position
from tui.words import counted


class Lights:
    """What is lit: the hits of a search, and more than the others the one at `current`, a piece and an index."""

    def __init__(self) -> None:
        self.search: Search | Sieve | None = None
        self.current: tuple[int, int] | None = None

    def is_current(self, piece: int, index: int) -> bool:
        """Whether a hit is the current one."""
        return self.current == (piece, index)


class LitRows:
    """Rows of one pane, lit; item 0 is the piece `first_piece` of the search.

    `hidden_hits` tells how many hits the fold of an item hides.
    """

    def __init__(self, rows: Rows, lights: Lights, first_piece: int, hidden_hits: Callable[[int], int]) -> None:
        self.rows = rows
        self.lights = lights
        self.first_piece = first_piece
        self.hidden_hits = hidden_hits

    def key(self, item: int) -> Hashable:
        """What tells how an item is lit: the same key, the same lights."""
        search, piece = self.lights.search, self.first_piece + item
        if search is None:
            return None
        found, hidden = len(search.hits(piece)), self.hidden_hits(item)
        if not found and not hidden:
            return None
        current = self.lights.current
        is_here = current is not None and current[0] == piece
        return search.number, found, current if is_here else None, hidden

    def row(self, position: Position) -> Row:
        """What stands on a row, lit."""
        row = self.rows.row(position)
        search, piece = self.lights.search, self.first_piece + position.item
        if search is None or not row.spans:
            return row
        if row.spans[0].role == "replies":
            return self._with_hidden_hits(row, self.hidden_hits(position.item))
        hits = search.hits(piece)
        if not hits:
            return row
        text, start, end = self.rows.words_at(position)
        if start < end:
            return row._replace(spans=light(row.spans, self._on_words(hits, piece, text, start, end)))
        if hits.starts[0] < 0:
            fields = header_of(search.pieces.thread, position.item)
            return row._replace(spans=light(row.spans, self._on_header(hits, piece, fields, row.spans)))
        return row

    def _with_hidden_hits(self, row: Row, count: int) -> Row:
        if not count:
            return row
        return row._replace(spans=(*row.spans, Span("replies", f" · {counted(count, 'hit')}", "hit")))

    def _on_words(self, hits: Hits, piece: int, text: str, start: int, end: int) -> Iterator[Stretch]:
        for index in hits.within(start, end):
            first, last = drawn_columns(text, start, end, hits.starts[index], hits.ends[index])
            yield first, last, self._lit(piece, index)

    def _on_header(self, hits: Hits, piece: int, fields: Header, spans: Iterable[Span]) -> Iterator[Stretch]:
        column = 0
        for span in spans:
            if span.role in ("author", "subject"):
                author, subject = fields
                field = (author if span.role == "author" else subject) or ""
                start = author_start(fields) if span.role == "author" else subject_start(fields)
                lead = len(span.text) - len(span.text.lstrip())
                for first, last, lit in self._on_field(hits, piece, field, start):
                    yield column + lead + first, min(column + lead + last, column + len(span.text)), lit
            column += len(span.text)

    def _on_field(self, hits: Hits, piece: int, field: str, start: int) -> Iterator[Stretch]:
        for index in hits.within(start, start + len(field)):
            first, last = max(0, hits.starts[index] - start), min(len(field), hits.ends[index] - start)
            yield len(drawn(field[:first])), len(drawn(field[:last])), self._lit(piece, index)

    def _lit(self, piece: int, index: int) -> Lit:
        return "current" if self.lights.is_current(piece, index) else "hit"
