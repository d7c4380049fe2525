"""A page kept compactly: its lines, one role a line, and where each comment stands.

Every line has exactly one role, so article, comments and furniture hold every non-blank line exactly once by
construction. Blocks and comments are made on access; which lines of a comment are byline, body and chrome is found when
the comment is first asked for, and for all of them when the furniture is. Costs a byte a line and some 30 a comment
beside the text, 4 more a line once the furniture was asked for.
"""

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from tui.model.blocks import ArticleKind, Block, Comment, CommentKind, FurnitureKind, LineRange, Note
from tui.model.body import BodyLine, body_text, outdented
from tui.model.lines import LineTable
from tui.model.made import MadeOnAccess
from tui.model.thread import Decision
from tui.model.tree import Tree
from tui.model.wording import Header, Wording, Wordings

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

UNSPLIT = 15
"""The role of a comment's lines until the comment is taken apart."""

NO_OWNER = -1
NO_LABEL = -1
_HEADING_LEVEL = 2
_ARTICLE_RUNS = re.compile(rb"[\x01-\x03\x07]|([\x04-\x06])\1*")
_FURNITURE_RUNS = re.compile(rb"([\x0a-\x0e])\1*")


class Split:
    """A comment taken apart into its lines, by index; a line is in at most one of `byline`, `body` and `chrome`."""

    __slots__ = ("author", "body", "byline", "chrome", "date", "is_pingback", "subject")

    def __init__(self) -> None:
        self.author: str | None = None
        self.date: str | None = None
        self.subject: str | None = None
        self.byline: list[int] = []
        self.body: list[BodyLine] = []
        self.chrome: list[int] = []
        self.is_pingback = False


class Reader(Protocol):
    """What takes comments apart, given their indices."""

    def split(self, index: int) -> Split:
        """Take one apart."""

    def end(self, index: int) -> int:
        """The line after the last one of it and of its answers."""

    def are_surely_words(self, index: int, first: int, last: int) -> bool:
        """Whether lines of one, from `first` to `last`, are words, if that can be told."""

    def goes_on_below(self, index: int) -> bool:
        """Whether one that is answered has lines of its own below an answer."""


class LabelledPage:
    """The lines of a page with their roles, one byte each, and what takes its comments apart.

    `title` is what its line says without the marker of an item. Roles of comments' lines are UNSPLIT at first;
    `complete_roles` and `owners` take all comments apart once.
    """

    def __init__(self, lines: LineTable, roles: bytes, comments: int, reader: Reader, title: str | None) -> None:
        self.lines = lines
        self.title = title
        self.first_roles = roles
        self.split = reader.split
        self.end = reader.end
        self.are_surely_words = reader.are_surely_words
        self.goes_on_below = reader.goes_on_below
        self._comments = comments

    @cached_property
    def _complete(self) -> "tuple[bytes, array[int]]":
        roles = bytearray(self.first_roles)
        owners = array("i", [NO_OWNER]) * len(roles)
        for index in range(self._comments):
            split = self.split(index)
            for line in split.chrome:
                roles[line] = CHROME
            for line in split.byline:
                roles[line], owners[line] = BYLINE, index
            for line, _, _ in split.body:
                roles[line], owners[line] = BODY, index
        for line, begins in self.lines.continued(roles):
            roles[line], owners[line] = roles[begins], owners[begins]
        return bytes(roles).replace(bytes([UNSPLIT]), bytes([CHROME])), owners

    @property
    def complete_roles(self) -> bytes:
        """The role of every line, a byte each."""
        return self._complete[0]

    @property
    def owners(self) -> "array[int]":
        """The comment each line belongs to, by index, or NO_OWNER."""
        return self._complete[1]

    def ranges(self, lines: Iterable[int]) -> tuple[LineRange, ...]:
        """The source lines of some lines, joined where they touch."""
        ranges: list[LineRange] = []
        for line in sorted(lines):
            number = self.lines.source_line(line)
            if ranges and ranges[-1][1] >= number - 1:
                ranges[-1] = (ranges[-1][0], number)
            else:
                ranges.append((number, number))
        return tuple(ranges)

    def wording(self, split: Split, start: int) -> Wording:
        """Where the words of a comment stand that starts at a line: as whole lines, if they do."""
        header, body = (split.author, split.subject), split.body
        if not body or body[0][0] == start or any(first or last is not None for _, first, last in body):
            return Wording(header, 0, 0)
        begin, stop = body[0][0], body[-1][0] + 1
        is_whole = stop - begin - self.first_roles.count(BLANK, begin, stop) == len(body)
        return Wording(header, begin, stop) if is_whole else Wording(header, 0, 0)

    def text(self, start: int, stop: int) -> str:
        """Lines `start` to `stop` (exclusive) without the indent they share."""
        lines = self.lines[start:stop]
        indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        return "\n".join(line[indent:].rstrip() for line in lines)


class CommentTable(NamedTuple):
    """What is kept of each comment: the line it starts at, its label, and the notes of the few that have one."""

    starts: "array[int]"
    labels: "array[int]"
    notes: Mapping[int, tuple[Note, ...]]


class LabelledComments(MadeOnAccess[Comment]):
    """Comments made on access from a labelled page."""

    __slots__ = ("_last", "_page", "_table", "_tree", "_wordings")

    def __init__(self, page: LabelledPage, table: CommentTable, tree: Tree) -> None:
        self._page = page
        self._table = table
        self._tree = tree
        self._wordings = Wordings(len(tree))
        self._last: tuple[int, tuple[Header, str]] = (-1, ((None, None), ""))

    @property
    def starts(self) -> Sequence[int]:
        """The line each comment starts at; up to the next one, lines are its own or those of what it answers."""
        return self._table.starts

    def __len__(self) -> int:
        return len(self._tree)

    def wording(self, index: int) -> Wording:
        """Where the words of a comment stand, without making it."""
        return self._wordings.recall(index) or self._remember(index, self._page.split(index))

    def end(self, index: int) -> int:
        """The line after the last one of a comment and of its answers."""
        return self._page.end(index)

    def are_surely_words(self, index: int, first: int, last: int) -> bool:
        """Whether lines from `first` to `last` are words of a comment, which has no others below what answers it.

        Both are lines from the comment's start to that of the next one. Told at a look, without taking the comment
        apart, and remembered: not true means not known.
        """
        if not self._wordings.hold(index, first, last):
            if not self._page.are_surely_words(index, first, last):
                return False
            self._wordings.widen(index, first, last)
        return self._tree.sizes[index] == 1 or not self._page.goes_on_below(index)

    def words(self, index: int) -> tuple[Header, str]:
        """Author and subject of a comment, and its text, without making the rest of it; the last one is kept."""
        if index != self._last[0]:
            wording = self.wording(index)
            text = None
            if wording.is_whole:
                text = outdented(self._page.lines, wording.first, wording.stop, self._table.starts[index])
            self._last = index, (wording.header, self.make(index).text if text is None else text)
        return self._last[1]

    def make(self, index: int) -> Comment:
        """Make one of them."""
        table, tree = self._table, self._tree
        label = table.labels[index]
        split = self._page.split(index)
        self._remember(index, split)
        kind: CommentKind = "pingback" if split.is_pingback else "comment"
        return Comment(
            number=tree.number(index),
            label=None if label == NO_LABEL else str(label),
            parent=tree.parent(index),
            depth=tree.depths[index],
            kind=kind,
            author=split.author,
            date=split.date,
            text=body_text(self._page.lines, split.body, table.starts[index]),
            lines=self._page.ranges((*split.byline, *(line for line, _, _ in split.body))),
            subject=split.subject,
            notes=table.notes.get(index, ()),
        )

    def _remember(self, index: int, split: Split) -> Wording:
        """Keep where the words of a comment stand: it has been taken apart now."""
        wording = self._page.wording(split, self._table.starts[index])
        self._wordings.remember(index, wording)
        return wording


class LabelledBlocks(MadeOnAccess[Block]):
    """Article blocks or furniture made on access: one a line, or one a run of lines of one role."""

    __slots__ = ("_bounds", "_page", "_runs")

    def __init__(self, page: LabelledPage, runs: "re.Pattern[bytes]") -> None:
        self._page = page
        self._runs = runs
        self._bounds: array[int] | None = None

    @classmethod
    def article(cls, page: LabelledPage) -> "LabelledBlocks":
        """The blocks of the article."""
        return cls(page, _ARTICLE_RUNS)

    @classmethod
    def furniture(cls, page: LabelledPage) -> "LabelledBlocks":
        """What is neither article nor comment."""
        return cls(page, _FURNITURE_RUNS)

    def _found(self) -> "array[int]":
        """First line and the one after the last of each block, in turn."""
        if self._bounds is None:
            is_article = self._runs is _ARTICLE_RUNS
            roles = self._page.first_roles if is_article else self._page.complete_roles
            self._bounds = self._whole(run.span() for run in self._runs.finditer(roles))
        return self._bounds

    def _whole(self, spans: Iterable[tuple[int, int]]) -> "array[int]":
        """The spans in turn; one that begins within a source line goes on with the span above."""
        lines = self._page.lines
        bounds = array("I")
        for start, stop in spans:
            if lines.soft_breaks and bounds and lines.source_line(start) == lines.source_line(bounds[-1] - 1):
                bounds[-1] = stop
            else:
                bounds.extend((start, stop))
        return bounds

    def __len__(self) -> int:
        return len(self._found()) // 2

    def make(self, index: int) -> Block:
        """Make one of them."""
        start, stop = self._found()[2 * index : 2 * index + 2]
        is_article = self._runs is _ARTICLE_RUNS
        role = (self._page.first_roles if is_article else self._page.complete_roles)[start]
        kind = ARTICLE_KINDS.get(role) or FURNITURE_KINDS[role]
        lines = ((self._page.lines.source_line(start), self._page.lines.source_line(stop - 1)),)
        text = self._page.text(start, stop)
        if role == TITLE and self._page.title and text.endswith(self._page.title):
            text = self._page.title
        return Block(kind, text, lines, _HEADING_LEVEL if role == HEADING else None)


class LabelledDecisions(MadeOnAccess[Decision]):
    """How every non-blank line was taken; reasons are told at the lines where something was decided."""

    __slots__ = ("_filled", "_page", "_reasons")

    def __init__(self, page: LabelledPage, reasons: Mapping[int, str]) -> None:
        self._page = page
        self._reasons = reasons
        self._filled: array[int] | None = None

    def _lines(self) -> "array[int]":
        if self._filled is None:
            self._filled = array("I", (line for line, role in enumerate(self._page.first_roles) if role != BLANK))
        return self._filled

    def __len__(self) -> int:
        return len(self._lines())

    def make(self, index: int) -> Decision:
        """Make one of them."""
        line = self._lines()[index]
        owner = self._page.owners[line]
        role = ROLE_NAMES[self._page.complete_roles[line]]
        return Decision(line, role, None if owner == NO_OWNER else owner, self._reasons.get(line))
