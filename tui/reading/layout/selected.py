"""What a selection on rows holds as text: words without bars and indents, lines of a paragraph joined again."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from tui.reading.layout.cells import CLUSTER, cells_of, is_plain, kinds_of
from tui.reading.layout.rows import GUIDE, GUTTER, Row
from tui.reading.viewport import Position


class Stretch(NamedTuple):
    """Cells of a row of a pane, from `start` to `end`, which is not one of them."""

    position: Position
    start: int
    end: int


class Rows(Protocol):
    """What gives the rows, and where their words stand in the text."""

    def row(self, position: Position) -> Row:
        """What stands on a row."""

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The text that a row is of, and the first and the one after the last character of it on the row."""


def word_cells(row: Row) -> range:
    """The cells of a row where its words stand."""
    start = GUTTER + GUIDE * row.guides + row.indent
    return range(start, start + sum(_width(span.text) for span in row.spans))


def whole_cells(row: Row, start: int, end: int) -> tuple[int, int]:
    """Cells of a row, from `start` to `end`, and the other half of a wide letter at either."""
    text = "".join(span.text for span in row.spans)
    if is_plain(text):
        return start, end
    at = word_cells(row).start
    first, last = start, end
    for cluster in CLUSTER.finditer(kinds_of(text)):
        after = at + cells_of(cluster.group())
        if at < start < after:
            first = at
        if at < end < after:
            last = after
        at = after
    return first, last


def selected_text(rows: Rows, stretches: Sequence[Stretch]) -> str:
    """The words in some cells of following rows."""
    pieces: list[str] = []
    above: Position | None = None
    for position, start, end in stretches:
        if above is not None:
            pieces.append(_between(rows, above, position))
        row = rows.row(position)
        first = word_cells(row).start
        pieces.append(_cut("".join(span.text for span in row.spans), start - first, end - first).rstrip())
        above = position
    return "".join(pieces)


def _between(rows: Rows, above: Position, below: Position) -> str:
    """What parts the words of two rows: what stands between them in the text where they are of one paragraph."""
    text, _, end = rows.words_at(above)
    _, start, stop = rows.words_at(below)
    if above.item != below.item or not 0 < end <= start < stop or "\n" in text[end:start]:
        return "\n"
    return text[end:start]


def _cut(text: str, start: int, end: int) -> str:
    """The clusters of drawn text that stand in some of its cells."""
    if is_plain(text):
        return text[max(0, start) : max(0, end)]
    at = 0
    kept: list[str] = []
    for cluster in CLUSTER.finditer(kinds_of(text)):
        width = cells_of(cluster.group())
        if at < end and at + width > start:
            kept.append(text[cluster.start() : cluster.end()])
        at += width
    return "".join(kept)


def _width(text: str) -> int:
    return len(text) if is_plain(text) else cells_of(kinds_of(text))
