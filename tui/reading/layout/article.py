"""The article into rows: title, headings, paragraphs, lists, quotes and preformatted text at a width.

An item is a block of the article; an empty row follows each but for lists, which stand together.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate

from tui.model import Block
from tui.reading.layout.cells import drawn
from tui.reading.layout.inline import NO_MARKS, Marks, marks_in
from tui.reading.layout.kept import Kept
from tui.reading.layout.rows import GUTTER, MEASURE, Role, Row, Span, typed_spans
from tui.reading.layout.wrap import Wrapped
from tui.reading.viewport import Numbered, Position

RULE_WIDTH = 12
_ROLES: dict[str, Role] = {
    "title": "title",
    "heading": "heading",
    "quote": "quote",
    "preformatted": "preformatted",
    "rule": "rule",
}


class ArticleRows(Numbered):
    """The rows of an article's blocks at a width."""

    def __init__(self, blocks: Sequence[Block], width: int, measure: int = MEASURE) -> None:
        self.width = width
        self.measure = measure
        self._layouts = Kept(self._lay_out)
        self.marks_of: Callable[[str], Marks] = marks_in
        """Finds what the writer marked."""
        self.take(blocks)

    def take(self, blocks: Sequence[Block]) -> None:
        """Lay out these blocks from now on."""
        self.blocks = blocks
        self._made = Kept(blocks.__getitem__)
        self._layouts.clear()
        self._gaps: dict[int, int] = {}
        self._marks: tuple[int, Marks] = (-1, NO_MARKS)
        self._starts: list[int] = []
        """Characters before each block, and of all of them, once somebody asks."""

    def set_width(self, width: int, measure: int) -> None:
        """Lay out for another width from now on."""
        if (width, measure) != (self.width, self.measure):
            self.width, self.measure = width, measure
            self._layouts.clear()

    @property
    def text_width(self) -> int:
        """Cells of a line of text."""
        return max(1, min(self.measure, self.width - GUTTER - 1))

    def __len__(self) -> int:
        """How many blocks there are."""
        return len(self.blocks)

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of the block, counted no further than `limit`."""
        if item not in self._gaps:
            self._gaps[item] = 0 if self._joins_next(item) else 1
        height = max(1, self._layouts[item].count(limit)) + self._gaps[item]
        return height if limit is None else min(limit, height)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        block = self._made[position.item]
        if block.kind == "rule":
            return Row((Span("rule", "─" * min(RULE_WIDTH, self.text_width)),) if position.row == 0 else ())
        wrapped = self._layouts[position.item]
        if wrapped.count(position.row + 1) <= position.row:
            return Row()
        line = wrapped[position.row]
        if block.kind in _ROLES:
            text = drawn(block.text[line.start : line.end])
            return Row((Span(_ROLES[block.kind], text),), indent=line.indent)
        marks = self._marks_of(position.item)
        return Row(typed_spans(block.text, line.start, line.end, marks), indent=line.indent)

    def char_at(self, position: Position) -> int:
        """The character of the block's text where a row begins."""
        wrapped = self._layouts[position.item]
        if wrapped.count(position.row + 1) > position.row:
            return wrapped[position.row].start
        return len(self._made[position.item].text)

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The text of a block, and the first and the one after the last character of it on a row."""
        text, wrapped = self._made[position.item].text, self._layouts[position.item]
        if wrapped.count(position.row + 1) <= position.row:
            return text, 0, 0
        return text, wrapped[position.row].start, wrapped[position.row].end

    def position_of(self, item: int, char_offset: int) -> Position:
        """The row where a character of the block's text stands."""
        return Position(item, self._layouts[item].line_of(char_offset))

    def share(self, position: Position) -> float:
        """The share of the article's characters that stand above a row, from 0 to 1."""
        return self.share_above(position.item, self.char_at(position))

    def share_above(self, item: int, char_offset: int) -> float:
        """The share of the article's characters that stand above a character of a block, from 0 to 1."""
        if not self._starts:
            self._starts = list(accumulate((len(block.text) for block in self.blocks), initial=0))
        above = self._starts[item] + char_offset
        return above / self._starts[-1] if self._starts[-1] else 0.0

    def _joins_next(self, item: int) -> bool:
        following = self.after(item)
        return following is not None and self._made[item].kind == self.blocks[following].kind == "list"

    def _marks_of(self, item: int) -> Marks:
        """What the writer marked in a block; kept for the last one asked for."""
        if self._marks[0] != item:
            self._marks = item, self.marks_of(self._made[item].text)
        return self._marks[1]

    def _lay_out(self, item: int) -> Wrapped:
        return Wrapped(self._made[item].text, self.text_width)
