"""The file as it is: every line with its number, what it was taken for, and why where that was told.

An item is a line of the table. A line's text wraps beside the two columns before it; the reason stands below it.
"""

from bisect import bisect_left
from dataclasses import dataclass

from tui.model import Decision, LineRange, Thread
from tui.reading.layout.cells import drawn, fit
from tui.reading.layout.kept import Kept
from tui.reading.layout.rows import GUTTER, Role, Row, Span
from tui.reading.layout.wrap import Wrapped
from tui.reading.viewport import Numbered, Position

GAP = 2
MOST_TAKEN = 24
"""Cells of the column that says what a line was taken for."""
_ROLES: dict[str, Role] = {
    "title": "title",
    "heading": "heading",
    "paragraph": "text",
    "list": "text",
    "quote": "quote",
    "preformatted": "preformatted",
    "rule": "rule",
    "byline": "author",
    "body": "text",
}
"""How lines are painted by what they were taken for; furniture is quieter."""


@dataclass(frozen=True, slots=True)
class _Layout:
    number: str
    taken: str
    role: Role
    text: str
    body: Wrapped
    reason: str
    reason_rows: Wrapped


class SourceRows(Numbered):
    """The lines of a thread's source as rows at a width; `in_hand` are lines of the file that are marked."""

    def __init__(self, thread: Thread, in_hand: tuple[LineRange, ...] = (), width: int = 80) -> None:
        self.thread = thread
        self.in_hand = in_hand
        self.width = width
        self._is_prepared = False
        self._layouts = Kept(self._lay_out)
        self._number_width = len(str(self.source_line(len(thread.lines) - 1))) if len(thread.lines) else 1

    def prepare(self) -> None:
        """Have all lines decided on, which may take a second in a hundred thousand; until then none is told."""
        if self.thread.decisions:
            _ = self.thread.decisions[0]
        self._is_prepared = True
        self._layouts.clear()

    def set_width(self, width: int) -> None:
        """Lay out for another width from now on."""
        if width != self.width:
            self.width = width
            self._layouts.clear()

    def source_line(self, item: int) -> int:
        """The line of the file, from 1, that a line of the table is."""
        return self.thread.lines.source_line(item)

    def item_at(self, source_line: int) -> int:
        """The first line of the table that is a line of the file, the last where the file is shorter."""
        items = range(len(self.thread.lines))
        return min(bisect_left(items, source_line, key=self.source_line), max(0, len(items) - 1))

    def is_in_hand(self, item: int) -> bool:
        """Whether a line is one of those in hand."""
        line = self.source_line(item)
        return any(first <= line <= last for first, last in self.in_hand)

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.thread.lines)

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of the line, counted no further than `limit`."""
        layout = self._layouts[item]
        height = max(1, layout.body.count(limit)) + layout.reason_rows.count()
        return height if limit is None else min(limit, height)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        layout = self._layouts[position.item]
        if position.row and layout.body.count(position.row + 1) <= position.row:
            return self._reason_row(layout, position.row - max(1, layout.body.count()))
        spans: tuple[Span, ...] = ()
        if position.row == 0:
            spans = (Span("number", layout.number), Span("level", layout.taken))
        indent = 0 if spans else self._text_column
        if layout.body.count(position.row + 1) > position.row:
            line = layout.body[position.row]
            hang = Span(layout.role, " " * line.indent + drawn(layout.text[line.start : line.end]))
            spans = (*spans, hang)
        return Row(spans, indent=indent)

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The text of a line, and the first and the one after the last character of it on a row."""
        layout = self._layouts[position.item]
        if layout.body.count(position.row + 1) <= position.row:
            return layout.text, 0, 0
        return layout.text, layout.body[position.row].start, layout.body[position.row].end

    @property
    def _taken_width(self) -> int:
        return min(MOST_TAKEN, self.width // 4)

    @property
    def _text_column(self) -> int:
        """Cells before the text, the gutter not counted."""
        return self._number_width + GAP + self._taken_width + GAP

    def _reason_row(self, layout: _Layout, number: int) -> Row:
        line = layout.reason_rows[number]
        words = " " * line.indent + drawn(layout.reason[line.start : line.end])
        return Row((Span("date", words),), indent=self._text_column)

    def _lay_out(self, item: int) -> _Layout:
        number = self.source_line(item)
        is_soft = item > 0 and self.source_line(item - 1) == number
        decision = self._decision(item)
        taken = self._taken(decision) if decision else ""
        width = max(1, self.width - GUTTER - self._text_column - 1)
        text = self.thread.lines[item]
        reason = f"↳ {decision.reason}" if decision and decision.reason else ""
        return _Layout(
            number=("" if is_soft else str(number)).rjust(self._number_width) + " " * GAP,
            taken=taken + " " * (self._taken_width + GAP - len(taken)),
            role=_ROLES.get(decision.role, "date") if decision else "text",
            text=text,
            body=Wrapped(text, width),
            reason=reason,
            reason_rows=Wrapped(reason, width),
        )

    def _taken(self, decision: Decision) -> str:
        number = "" if decision.comment is None else " " + self.thread.tree.number(decision.comment)
        return fit(decision.role + number, self._taken_width)

    def _decision(self, item: int) -> Decision | None:
        """How a line was taken, None for a blank one."""
        decisions = self.thread.decisions if self._is_prepared else ()
        index = bisect_left(decisions, item, key=lambda decision: decision.line)
        if index == len(decisions) or decisions[index].line != item:
            return None
        return decisions[index]
