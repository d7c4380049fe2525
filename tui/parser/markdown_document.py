"""The Markdown that `tui.export.markdown` writes, read back into the thread it was written from.

Any text is read, and each of its non-blank lines is taken exactly once; what our writer would not write is a paragraph
of the article, words of the comment it stands in, or furniture. Lines are indices into the line table. A line that
begins after a break editors do not count never begins anything: its source line has an owner already.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from tui.markup import CHANGE, COMMENT_COUNT, FIRST_LINE, FIRST_LINE_NUMBERED, read_text, unescape
from tui.model import (
    Block,
    Comment,
    CommentKind,
    Decision,
    FurnitureKind,
    LineRange,
    LineTable,
    Note,
    NoteKind,
    Source,
    Thread,
    Tree,
)
from tui.parser.markdown_blocks import is_heading, opens_fence, read_block

Run = tuple[int, int]
"""Indices of the first line and of the one past the last."""

_FIRST_LINES = (FIRST_LINE, FIRST_LINE_NUMBERED)
_COMMENT_COUNT_HEADING = re.compile(rf"## {COMMENT_COUNT.pattern}")
_COMMENT_HEADING = re.compile(r"### ([0-9](?:[0-9.]*[0-9])?)(?=[ ,]|$)(?: \[((?:[^\]\\]|\\.)*)\])?( Pingback:)?")
_BYLINE = re.compile(r"(?: ([^\\,]*(?:(?:\\.|,(?! )|\\$)[^\\,]*)*))?(?:, (.*))?", re.DOTALL)
_SUBJECT = re.compile(r"\*\*(.+)\*\*")
_NOTE = re.compile(rf"\*Note \(({'|'.join(get_args(NoteKind))})\): (.*)\*")
_PAGE_TITLE = re.compile(r"<!-- page title: (.*) -->")
_KIND_OF_NOTE: dict[str, NoteKind] = {kind: kind for kind in get_args(NoteKind)}


def read_document(lines: LineTable, source: Source) -> Thread:
    """The thread that the lines tell."""
    return _Reading(lines).thread(source)


class _Lines:
    """The lines of a document, and the runs of them that belong together."""

    def __init__(self, table: LineTable) -> None:
        self.table = table
        self.all = list(table)
        self.has_soft_breaks = bool(self.all) and table.source_line(len(self.all) - 1) != len(self.all)

    def text(self, run: Run) -> str:
        """The lines of a run as one text."""
        return "\n".join(self.all[run[0] : run[1]])

    def source(self, run: Run) -> tuple[LineRange, ...]:
        """Where a run stands in the file."""
        return ((self.table.source_line(run[0]), self.table.source_line(run[1] - 1)),)

    def begins_source_line(self, index: int) -> bool:
        """Whether a line is the first part of its source line."""
        if not self.has_soft_breaks or index == 0:
            return True
        return self.table.source_line(index) != self.table.source_line(index - 1)

    def next_filled(self, run: Run) -> int:
        """The first line of a run that is not blank, or the end of the run."""
        return next((index for index in range(*run) if self.all[index].strip()), run[1])

    def trimmed(self, run: Run) -> Run:
        """A run without the blank lines at its ends."""
        first, last = self.next_filled(run), run[1]
        while last > first and not self.all[last - 1].strip():
            last -= 1
        return first, last

    def runs(self, first: int, last: int) -> Iterator[Run]:
        """The blocks between two lines: parted by blank lines; headings, and what stands between fences, are whole."""
        position = self.next_filled((first, last))
        while position < last:
            end = self._block_end(position, last)
            while end < last and not self.begins_source_line(end):
                end += 1
            yield position, end
            position = self.next_filled((end, last))

    def _block_end(self, first: int, last: int) -> int:
        if fence := opens_fence(self.all[first]):
            closing = (index for index in range(first + 1, last) if self.all[index] == fence)
            return next(closing, last - 1) + 1
        if _stands_alone(self.all[first]):
            return first + 1
        end = first + 1
        while end < last and self.all[end].strip() and not is_heading(self.all[end]):
            end += 1
        return end


class _Reading:
    """One pass over a document, from the first line to the last, and what was taken so far."""

    def __init__(self, table: LineTable) -> None:
        self.lines = _Lines(table)
        self.page_title: str | None = None
        self.article: list[Block] = []
        self.furniture: list[Block] = []
        self.notes: list[Note] = []
        self.comments: list[Comment] = []
        self.decisions: list[Decision] = []

    def thread(self, source: Source) -> Thread:
        """Read everything; to be asked for once."""
        end = len(self.lines.all)
        article_end = self.read_article(end)
        headings = [index for index in range(article_end, end) if self.heads_comment(index)]
        self.read_discussion_head(article_end, headings[0] if headings else end)
        tree = self.read_comments(headings, end)
        return Thread(
            source=source,
            title=self.title(),
            article=tuple(self.article),
            comments=tuple(self.comments),
            tree=tree,
            furniture=tuple(self.furniture),
            notes=tuple(self.notes),
            lines=self.lines.table,
            decisions=tuple(self.decisions),
        )

    def title(self) -> str | None:
        """What the page is called, as a line of its own says or else the first title in the article."""
        if self.page_title is not None:
            return self.page_title or None
        return next((block.text for block in self.article if block.kind == "title"), None)

    def heads_comment(self, index: int) -> bool:
        """Whether a comment begins at a line."""
        return bool(_COMMENT_HEADING.match(self.lines.all[index])) and self.lines.begins_source_line(index)

    def read_article(self, end: int) -> int:
        """Take the lines above the discussion; returns where they end."""
        for run in self.lines.runs(0, end):
            text = self.lines.text(run)
            if _COMMENT_COUNT_HEADING.fullmatch(text):
                return run[0]
            if text in _FIRST_LINES:
                self.take_furniture("boilerplate", run)
            elif found := _PAGE_TITLE.fullmatch(text):
                self.page_title = unescape(found[1])
                self.take_furniture("boilerplate", run)
            else:
                kind, level, words = read_block(text)
                self.article.append(Block(kind, words, self.lines.source(run), level))
                self.decide(run, kind)
        return end

    def read_discussion_head(self, first: int, last: int) -> None:
        """Take the lines from the heading over the discussion to the first comment."""
        for run in self.lines.runs(first, last):
            if note := self.note(run):
                self.notes.append(note)
            is_count = _COMMENT_COUNT_HEADING.fullmatch(self.lines.text(run))
            self.take_furniture("discussion-heading" if is_count else "boilerplate", run)

    def take_furniture(self, kind: FurnitureKind, run: Run) -> None:
        """Take a run that is neither article nor comment."""
        self.furniture.append(Block(kind, self.lines.text(run), self.lines.source(run)))
        self.decide(run, kind)

    def note(self, run: Run) -> Note | None:
        """The note that a run is, if it is one."""
        found = _NOTE.fullmatch(self.lines.text(run))
        return Note(_KIND_OF_NOTE[found[1]], unescape(found[2]), self.lines.source(run)) if found else None

    def decide(self, run: Run, role: str, comment: int | None = None) -> None:
        """Write down how the lines of a run were taken."""
        for index in range(*run):
            if self.lines.all[index].strip():
                self.decisions.append(Decision(index, role, comment))

    def read_comments(self, headings: list[int], end: int) -> Tree:
        """Take the comments, which reach from one heading to the next."""
        bylines = [_read_byline(self.lines.all[index]) for index in headings]
        tree = Tree(_depths(byline.number for byline in bylines))
        is_numbered = FIRST_LINE_NUMBERED in self.lines.all[: headings[0]] if headings else False
        numbers: list[str] = []
        for index, byline in enumerate(bylines):
            parent, step = tree.parent(index), str(tree.ordinals[index])
            numbers.append(step if parent is None else f"{numbers[parent]}.{step}")
            run = headings[index], headings[index + 1] if index + 1 < len(headings) else end
            subject, notes, words = self.read_words(run)
            self.comments.append(
                Comment(
                    number=numbers[index],
                    label=byline.expected_label if is_numbered and byline.label is None else byline.label or None,
                    parent=parent,
                    depth=tree.depths[index],
                    kind=byline.kind,
                    author=byline.author,
                    date=byline.date,
                    text=words,
                    lines=self.lines.source(self.lines.trimmed(run)),
                    subject=subject,
                    notes=notes,
                )
            )
        return tree

    def read_words(self, run: Run) -> tuple[str | None, tuple[Note, ...], str]:
        """The subject, the notes and the words of a comment."""
        index, end = len(self.comments), run[1]
        self.decide((run[0], run[0] + 1), "byline", index)
        position = self.lines.next_filled((run[0] + 1, end))
        subject = _SUBJECT.fullmatch(self.lines.all[position]) if position < end else None
        if subject:
            self.decide((position, position + 1), "subject", index)
            position = self.lines.next_filled((position + 1, end))
        if position < end and CHANGE.fullmatch(self.lines.all[position]):
            self.decide((position, position + 1), "note", index)
            position = self.lines.next_filled((position + 1, end))
        notes: list[Note] = []
        while position < end and (note := self.note((position, position + 1))):
            notes.append(note)
            self.decide((position, position + 1), "note", index)
            position = self.lines.next_filled((position + 1, end))
        body = self.lines.trimmed((position, end))
        self.decide(body, "body", index)
        return unescape(subject[1]) if subject else None, tuple(notes), read_text(self.lines.text(body))


class _Byline(NamedTuple):
    """What the heading of a comment says; `label` is "" where it says that the comment has none, None by default."""

    number: str
    label: str | None
    kind: CommentKind
    author: str | None
    date: str | None

    @property
    def expected_label(self) -> str:
        """The label of a numbered comment that is not told."""
        return self.number.rpartition(".")[2]


def _read_byline(heading: str) -> _Byline:
    found = _COMMENT_HEADING.match(heading)
    if found is None:
        raise ValueError(f"no heading of a comment: {heading!r}")
    number, label, pingback = found.groups()
    rest = _BYLINE.match(heading, found.end())
    author, date = rest.groups() if rest else (None, None)
    return _Byline(
        number,
        None if label is None else unescape(label),
        "pingback" if pingback else "comment",
        unescape(author) if author else None,
        unescape(date) if date else None,
    )


def _depths(numbers: Iterable[str]) -> Iterator[int]:
    """Depths by which numbers begin with which; a number whose parent is not there is at the top."""
    open_numbers: list[str] = []
    for number in numbers:
        while open_numbers and not number.startswith(open_numbers[-1] + "."):
            open_numbers.pop()
        yield len(open_numbers)
        open_numbers.append(number)


def _stands_alone(line: str) -> bool:
    return is_heading(line) or line in _FIRST_LINES or bool(_PAGE_TITLE.fullmatch(line))
