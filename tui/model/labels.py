"""A page kept compactly: its lines, one role and one owner a line, and a little more a comment.

Every line has exactly one role, so article, comments and furniture hold every non-blank line exactly once by
construction. Blocks and comments are made on access. Costs 5 bytes a line and some 60 a comment beside the text.
"""

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

from tui.model.blocks import ArticleKind, Block, Comment, CommentKind, FurnitureKind, LineRange, Note
from tui.model.lines import LineTable
from tui.model.thread import Decision
from tui.model.tree import Tree

BLANK = 0
TITLE, HEADING, PARAGRAPH, LIST, QUOTE, PREFORMATTED, RULE = range(1, 8)
BYLINE, BODY = 8, 9
NAVIGATION, DISCUSSION_HEADING, REPLY_FORM, CHROME, BOILERPLATE = range(10, 15)

ARTICLE_KINDS: dict[int, ArticleKind] = {
    TITLE: "title",
    HEADING: "heading",
    PARAGRAPH: "paragraph",
    LIST: "list",
    QUOTE: "quote",
    PREFORMATTED: "preformatted",
    RULE: "rule",
}
FURNITURE_KINDS: dict[int, FurnitureKind] = {
    NAVIGATION: "navigation",
    DISCUSSION_HEADING: "discussion-heading",
    REPLY_FORM: "reply-form",
    CHROME: "chrome",
    BOILERPLATE: "boilerplate",
}
ROLE_NAMES: dict[int, str] = {**ARTICLE_KINDS, **FURNITURE_KINDS, BYLINE: "byline", BODY: "body"}

NO_OWNER = -1
NO_LABEL = -1
_HEADING_LEVEL = 2
_MARKER = re.compile(r"\s*(•|\d{1,7}\.)(?:\s+|$)")
_TEXT_COLUMN = 2
_ARTICLE_RUNS = re.compile(rb"[\x01-\x03\x07]|([\x04-\x06])\1*")
_FURNITURE_RUNS = re.compile(rb"([\x0a-\x0e])\1*")
_OWN_LINES = re.compile(rb"[\x08\x09]+")


@dataclass(slots=True)
class CommentTable:
    """What is kept of each comment beside its lines. `starts` and `stops` bound its own lines (stop exclusive).

    `cuts` gives, for the few body lines of which only a part is somebody's words, the first character and the one
    after the last (None for the end of the line).
    """

    starts: "array[int]"
    stops: "array[int]"
    labels: "array[int]"
    authors: list[str | None]
    dates: list[str | None]
    subjects: dict[int, str] = field(default_factory=dict)
    pingbacks: set[int] = field(default_factory=set)
    cuts: dict[int, tuple[int, int | None]] = field(default_factory=dict)
    notes: Mapping[int, tuple[Note, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """The lines of a page with their roles (one byte each) and owners (a comment's index or NO_OWNER)."""

    lines: LineTable
    roles: bytes
    owners: "array[int]"

    def ranges(self, start: int, stop: int, owner: int) -> tuple[LineRange, ...]:
        """Source lines of the comment's own lines among `start` to `stop`, joined where they touch."""
        ranges: list[LineRange] = []
        for run in _OWN_LINES.finditer(self.roles, start, stop):
            for line in range(*run.span()):
                if self.owners[line] != owner:
                    continue
                number = self.lines.source_line(line)
                if ranges and ranges[-1][1] >= number - 1:
                    ranges[-1] = (ranges[-1][0], number)
                else:
                    ranges.append((number, number))
        return tuple(ranges)

    def text(self, start: int, stop: int) -> str:
        """Lines `start` to `stop` (exclusive) without the indent they share."""
        lines = self.lines[start:stop]
        indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        return "\n".join(line[indent:].rstrip() for line in lines)


class LabelledComments(Sequence[Comment]):
    """Comments made on access from a labelled page."""

    __slots__ = ("_page", "_table", "_tree")

    def __init__(self, page: LabelledPage, table: CommentTable, tree: Tree) -> None:
        self._page = page
        self._table = table
        self._tree = tree

    def __len__(self) -> int:
        return len(self._tree)

    @overload
    def __getitem__(self, index: int) -> Comment: ...
    @overload
    def __getitem__(self, index: slice) -> list[Comment]: ...
    def __getitem__(self, index: int | slice) -> Comment | list[Comment]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        table, tree = self._table, self._tree
        label = table.labels[index]
        kind: CommentKind = "pingback" if index in table.pingbacks else "comment"
        return Comment(
            number=tree.number(index),
            label=None if label == NO_LABEL else str(label),
            parent=tree.parent(index),
            depth=tree.depths[index],
            kind=kind,
            author=table.authors[index],
            date=table.dates[index],
            text=self._text(index),
            lines=self._page.ranges(table.starts[index], table.stops[index], index),
            subject=table.subjects.get(index),
            notes=table.notes.get(index, ()),
        )

    def _text(self, index: int) -> str:
        """The words: lines of a paragraph joined by a line end, paragraphs by a blank line, without the shared indent."""
        page, table = self._page, self._table
        start = table.starts[index]
        paragraphs: list[str] = []
        body = [
            line
            for line in range(start, table.stops[index])
            if page.roles[line] == BODY and page.owners[line] == index
        ]
        texts = {line: page.lines[line] for line in body}
        marker = _MARKER.match(page.lines[start])
        indents = [len(text) - len(text.lstrip()) for line, text in texts.items() if line != start]
        indent = marker.start(1) + _TEXT_COLUMN if marker else min(indents, default=0)
        last = -1
        for line, text in texts.items():
            cut = table.cuts.get(line)
            if cut is not None:
                text = text[cut[0] : cut[1]].strip()
            elif line == start:
                text = _MARKER.sub("", text, count=1).strip()
            else:
                text = text[min(indent, len(text) - len(text.lstrip())) :].rstrip()
            if paragraphs:
                paragraphs.append("\n" if line == last + 1 else "\n\n")
            paragraphs.append(text)
            last = line
        return "".join(paragraphs)


class LabelledBlocks(Sequence[Block]):
    """Article blocks or furniture made on access: one a line, or one a run of lines of one role."""

    __slots__ = ("_page", "_starts", "_stops")

    def __init__(self, page: LabelledPage, runs: Iterator["re.Match[bytes]"]) -> None:
        self._page = page
        self._starts = array("I")
        self._stops = array("I")
        for run in runs:
            self._starts.append(run.start())
            self._stops.append(run.end())

    @classmethod
    def article(cls, page: LabelledPage) -> "LabelledBlocks":
        """The blocks of the article."""
        return cls(page, _ARTICLE_RUNS.finditer(page.roles))

    @classmethod
    def furniture(cls, page: LabelledPage) -> "LabelledBlocks":
        """What is neither article nor comment."""
        return cls(page, _FURNITURE_RUNS.finditer(page.roles))

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> list[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | list[Block]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        start, stop = self._starts[index], self._stops[index]
        role = self._page.roles[start]
        kind = ARTICLE_KINDS.get(role) or FURNITURE_KINDS[role]
        lines = ((self._page.lines.source_line(start), self._page.lines.source_line(stop - 1)),)
        return Block(kind, self._page.text(start, stop), lines, _HEADING_LEVEL if role == HEADING else None)


class LabelledDecisions(Sequence[Decision]):
    """How every non-blank line was taken; reasons are told at the lines where something was decided."""

    __slots__ = ("_filled", "_page", "_reasons")

    def __init__(self, page: LabelledPage, reasons: Mapping[int, str]) -> None:
        self._page = page
        self._reasons = reasons
        self._filled = array("I", (line for line, role in enumerate(page.roles) if role != BLANK))

    def __len__(self) -> int:
        return len(self._filled)

    @overload
    def __getitem__(self, index: int) -> Decision: ...
    @overload
    def __getitem__(self, index: slice) -> list[Decision]: ...
    def __getitem__(self, index: int | slice) -> Decision | list[Decision]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        line = self._filled[index]
        owner = self._page.owners[line]
        role = ROLE_NAMES[self._page.roles[line]]
        return Decision(line, role, None if owner == NO_OWNER else owner, self._reasons.get(line))
