"""Comments into rows: what stands on each row of the discussion at a width, found for what is in sight only.

A comment takes a header row (two where its date needs one of its own), the rows of its words, a row that says what is
folded away, and an empty row. A row is made of spans, each a text as it is drawn and the role it plays; colour is for
others to give.
"""

from bisect import bisect_left
from collections.abc import Callable, Hashable
from typing import Literal, NamedTuple

from tui.model import Comment, Thread
from tui.reading.folds import Folds
from tui.reading.layout.bodies import FIRST_LINES, Bodies, Form, shorter
from tui.reading.layout.cells import cell_width, drawn, fit
from tui.reading.layout.inline import NO_MARKS, Marks, marks_in, pieces
from tui.reading.layout.kept import Kept
from tui.reading.layout.wrap import Wrapped
from tui.reading.twins import Twins
from tui.reading.viewport import Position

GUTTER = 2
"""Cells left of everything, where the comment in hand is marked."""
GUIDE = 2
"""Cells of one guide bar with the space after it."""
LEAST_TEXT = 40
MEASURE = 80
"""Cells of a line of text at the most, until the reader asks for more."""

Role = Literal[
    "text",
    "quote",
    "number",
    "author",
    "date",
    "subject",
    "level",
    "replies",
    "title",
    "heading",
    "preformatted",
    "rule",
    "mark",
    "emphasis",
    "strong",
    "code",
    "link",
    "sign",
    "change",
    "guide-1",
    "guide-2",
    "guide-3",
    "guide-4",
    "guide-5",
    "guide-6",
]
GUIDE_ROLES: tuple[Role, ...] = ("guide-1", "guide-2", "guide-3", "guide-4", "guide-5", "guide-6")
"""The colours of the levels, which tell authors apart too."""

Lit = Literal["", "changed", "removed", "quoted", "hit", "current"]
"""Words that an edit has changed, or taken away; those that are quoted from elsewhere; what was looked for, and of that
where the reader stands."""


class Span(NamedTuple):
    """A piece of a row, as it is drawn."""

    role: Role
    text: str
    lit: Lit = ""


class Row(NamedTuple):
    """One row: so many guide bars, the last coloured as `level`, then spans `indent` cells in.

    `mark` stands in the place of the last bar where it is not empty, `edge` in the last cell of the gutter, `rule` in
    the cell before the text.
    """

    spans: tuple[Span, ...] = ()
    guides: int = 0
    level: int = 0
    indent: int = 0
    mark: str = ""
    edge: str = ""
    rule: str = ""


class Column(NamedTuple):
    """How the width of a pane is shared: gutter, guide bars, text; deep levels share the place of the last bar.

    So do those above the depth that is the `outermost`, the place of the first.
    """

    width: int
    measure: int = MEASURE
    outermost: int = 0

    @property
    def edge(self) -> int:
        """The cell after the last that text may fill; one is free before the scroll bar."""
        return min(self.width - 2, GUTTER + GUIDE + self.measure)

    @property
    def most_guides(self) -> int:
        """Guide bars that leave the text wide enough."""
        return max(1, (self.edge - GUTTER - LEAST_TEXT) // GUIDE)

    def level(self, depth: int) -> int:
        """How far from the outermost a depth is."""
        return max(0, depth - self.outermost)

    def guides(self, depth: int) -> int:
        """Guide bars of a comment at a depth, its own included."""
        return min(self.level(depth) + 1, self.most_guides)

    def is_too_deep(self, depth: int) -> bool:
        """Whether a depth has no bar of its own."""
        return self.level(depth) >= self.most_guides

    def text_width(self, depth: int) -> int:
        """Cells of text of a comment at a depth."""
        return max(1, self.edge - GUTTER - GUIDE * self.guides(depth))


MORE = Span("level", "⋯ more")
"""What stands under the first lines of a body that goes on."""


class _Layout(NamedTuple):
    author: str | None
    headers: tuple[tuple[Span, ...], ...]
    text: str
    body: Wrapped
    gap: int = 1
    below: tuple[Span, ...] = ()
    """What is told below the words, a row each."""
    marks: Marks = NO_MARKS


class CommentRows:
    """The rows of a thread's comments at a width, as its folds leave them in sight."""

    def __init__(self, thread: Thread, folds: Folds, column: Column) -> None:
        self.thread = thread
        self.folds = folds
        self.column = column
        self.bodies = Bodies()
        self.marks_of: Callable[[str], Marks] = marks_in
        """Finds what the writers marked."""
        self.gone_after: Callable[[int], int] = lambda item: 0
        """How many comments of an older save of the page stood after one."""
        self._layouts = Kept(self._lay_out)

    def set_column(self, column: Column) -> None:
        """Lay out for another width from now on."""
        if column != self.column:
            self.column = column
            self.forget()

    def forget(self) -> None:
        """Lay out anew from now on, as after a filter."""
        self._layouts.clear()

    def change_thread(self, thread: Thread, folds: Folds, twins: Twins) -> None:
        """Lay out another reading of the page from now on."""
        self.thread, self.folds = thread, folds
        self.bodies.move(twins)
        self.forget()

    def first(self) -> int | None:
        """The first comment in sight."""
        return self.folds.first()

    def last(self) -> int | None:
        """The last comment in sight."""
        return self.folds.last()

    def after(self, item: int, /) -> int | None:
        """The comment in sight after one."""
        return self.folds.after(item)

    def before(self, item: int, /) -> int | None:
        """The comment in sight before one."""
        return self.folds.before(item)

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of the comment, counted no further than `limit`."""
        layout = self._layouts[item]
        notes = bool(self.folds.hidden_replies(item)) + (
            bool(self.gone_after(item)) and not self.folds.is_context(item)
        )
        fixed = len(layout.headers) + len(layout.below) + notes + layout.gap
        if limit is None:
            return fixed + layout.body.count()
        return min(limit, fixed + layout.body.count(max(0, limit - len(layout.headers))))

    def key(self, item: int) -> Hashable:
        """What tells whether the rows of a comment are what they were: at one width, of one page, with one filter."""
        hidden = self.folds.hidden_replies(item) if self.folds.is_folded(item) else None
        return hidden, self.bodies.form(item), self.bodies.is_index

    def author(self, item: int) -> str | None:
        """Who wrote the comment, as far as the page says."""
        return self._layouts[item].author

    def words_height(self, item: int, limit: int) -> int:
        """Rows of the comment without the empty one after it, counted no further than `limit`."""
        return self.height(item, limit + 1) - self._layouts[item].gap

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        item, number = position
        layout = self._layouts[item]
        depth = self.folds.tree.depths[item]
        level, guides = self.column.level(depth), self.column.guides(depth)
        if number < len(layout.headers):
            return Row(layout.headers[number], guides, level, mark=self._mark(item) if number == 0 else "")
        number -= len(layout.headers)
        if layout.body.count(number + 1) > number:
            return _text_row(layout, number, guides, level)
        number -= layout.body.count()
        told = [*layout.below, *self._notes(item)]
        return Row((told[number],), guides, level) if number < len(told) else self._gap(item)

    def show_body(self, item: int, form: Form) -> None:
        """Show so much of a comment's words."""
        self.bodies.show(item, form)
        self._layouts.pop(item, None)

    def shorten_body(self, item: int) -> None:
        """Show less of a comment's words, or all again."""
        form = self.bodies.form(item)
        is_long = form != "full" or self._layouts[item].body.count(FIRST_LINES + 1) > FIRST_LINES
        self.show_body(item, shorter(form, is_long))

    def switch_index(self) -> None:
        """Show every comment in one line, or all as they were."""
        self.bodies.switch()
        self.forget()

    def is_gap(self, position: Position) -> bool:
        """Whether a row is the empty one after its comment."""
        gap = self._layouts[position.item].gap
        return bool(gap) and self.height(position.item, position.row + 2) == position.row + 1

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The words of a comment, and the first and the one after the last character of them on a row."""
        layout = self._layouts[position.item]
        number = position.row - len(layout.headers)
        if number < 0 or layout.body.count(number + 1) <= number:
            return layout.text, 0, 0
        return layout.text, layout.body[number].start, layout.body[number].end

    def char_at(self, position: Position) -> int:
        """The character of the comment's text where a row begins, -1 on its header."""
        layout = self._layouts[position.item]
        number = position.row - len(layout.headers)
        if number < 0:
            return -1
        return layout.body[number].start if layout.body.count(number + 1) > number else len(layout.text)

    def position_of(self, item: int, char_offset: int) -> Position:
        """The row where a character of the comment's text stands, its first row for -1."""
        layout = self._layouts[item]
        if char_offset < 0 or not layout.body.count(1):
            return Position(item, 0)
        return Position(item, len(layout.headers) + layout.body.line_of(char_offset))

    def share(self, position: Position) -> float:
        """The share of what is kept of the discussion that stands above a row, from 0 to 1, counted in comments."""
        text = self._layouts[position.item].text
        within = max(0, self.char_at(position)) / len(text) if text else 0.0
        kept = self.folds.kept_comments
        return (bisect_left(kept, position.item) + within) / len(kept)

    def _mark(self, item: int) -> str:
        if self.folds.tree.sizes[item] == 1:
            return ""
        return "▸" if self.folds.is_folded(item) else "▾"

    def _notes(self, item: int) -> list[Span]:
        """What stands below the words: how many replies are folded away, how many comments are gone from here."""
        replies, gone = self.folds.hidden_replies(item), self.gone_after(item)
        notes = [Span("replies", f"▸ {_count(replies, 'reply', 'replies')}")] if replies else []
        if gone and not self.folds.is_context(item):
            notes.append(Span("change", f"{_count(gone, 'comment', 'comments')} vanished here"))
        return notes

    def _gap(self, item: int) -> Row:
        """The empty row after a comment: bars of the levels that go on below it."""
        following = self.folds.after(item)
        depth = 0 if following is None else self.folds.tree.depths[following]
        level = self.column.level(depth)
        return Row((), min(level, self.column.guides(depth)), level - 1)

    def _lay_out(self, item: int) -> _Layout:
        comment = self.thread.comments[item]
        author = comment.author
        depth = self.folds.tree.depths[item]
        width = self.column.text_width(depth)
        is_deeper = self.column.is_too_deep(depth)
        if self.folds.is_context(item):
            return _Layout(author, (_excerpt(comment, width),), "", Wrapped("", width), gap=0)
        form = self.bodies.form(item)
        if form == "line":
            gap = 0 if self.bodies.is_index else 1
            return _Layout(author, (_line(comment, width, is_deeper),), "", Wrapped("", width), gap)
        headers, text = _headers(comment, width, is_deeper), comment.text
        lost = tuple(Span("level", fit(f"⋯ {note.text}", width)) for note in comment.notes if note.kind == "dropped")
        if form == "full":
            return _Layout(author, headers, text, Wrapped(text, width), below=lost, marks=self.marks_of(text))
        body = Wrapped(text, width, FIRST_LINES)
        goes_on = bool(text[body[body.count() - 1].end :].strip()) if body.count() else False
        below = (MORE, *lost) if goes_on else lost
        return _Layout(author, headers, text, body, below=below, marks=self.marks_of(text))


def _text_row(layout: _Layout, number: int, guides: int, level: int) -> Row:
    line = layout.body[number]
    if line.is_quoted:
        spans: tuple[Span, ...] = (Span("quote", drawn(layout.text[line.start : line.end])),)
    else:
        spans = typed_spans(layout.text, line.start, line.end, layout.marks)
    return Row(spans, guides, level, line.indent)


def typed_spans(text: str, start: int, end: int, marks: Marks) -> tuple[Span, ...]:
    """A line of text with what its writer marked."""
    return tuple(Span(look or "text", piece) for look, piece in pieces(text, start, end, marks))


def _count(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _headers(comment: Comment, width: int, is_deeper: bool) -> tuple[tuple[Span, ...], ...]:
    """Number and author, the date at the right edge or on a row of its own, then the subject."""
    name = _name(comment, width, is_deeper)
    rows = [name]
    if comment.date:
        date = Span("date", fit(comment.date, width))
        room = width - cell_width("".join(span.text for span in name)) - cell_width(date.text)
        if room >= 2:
            rows = [(*name, Span("date", " " * room), date)]
        else:
            rows.append((date,))
    if comment.subject:
        rows.append((Span("subject", fit(comment.subject, width)),))
    return tuple(rows)


def _name(comment: Comment, width: int, is_deeper: bool) -> tuple[Span, ...]:
    number = short_number(comment.number, max(6, width // 3))
    spans = [Span("number", number)]
    if is_deeper:
        spans.append(Span("level", f"  level {comment.depth + 1}"))
    if comment.kind == "pingback":
        spans.append(Span("level", "  pingback"))
    if comment.author:
        room = width - sum(len(span.text) for span in spans) - 2
        spans.append(Span("author", "  " + fit(comment.author, room)))
    return tuple(spans)


def _line(comment: Comment, width: int, is_deeper: bool) -> tuple[Span, ...]:
    """The header of a comment with its first words, on one line."""
    name = _name(comment, width, is_deeper)
    room = width - cell_width("".join(span.text for span in name)) - 2
    words = fit(" ".join(comment.text[: 4 * width].split()), room)
    return (*name, Span("date", f"  {words}")) if words else name


def _excerpt(comment: Comment, width: int) -> tuple[Span, ...]:
    """A comment in one quiet line."""
    words = " ".join(comment.text[: 4 * width].split())
    parts = (short_number(comment.number, max(6, width // 3)), comment.author, words)
    return (Span("level", fit("  ".join(part for part in parts if part), width)),)


def short_number(number: str, width: int) -> str:
    """A number, or its end where it is too long to show: that is where neighbours differ."""
    if len(number) <= width:
        return number
    return "…" + number[1 - width :].partition(".")[2] if "." in number[1 - width :] else "…" + number[1 - width :]
