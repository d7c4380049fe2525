"""Resiliparse's plain text, with and without `main_content`: lines are found, labelled, and become a thread.

One way through: outline, discussion, the split of each record, the article around them; every step only adds labels.
"""

from array import array
from collections.abc import Sequence

from tui.model import LineTable, Note, Source, Thread, Tree
from tui.model.labels import (
    BODY,
    BOILERPLATE,
    BYLINE,
    CHROME,
    DISCUSSION_HEADING,
    NO_LABEL,
    NO_OWNER,
    CommentTable,
    LabelledBlocks,
    LabelledComments,
    LabelledDecisions,
    LabelledPage,
)
from tui.parser.article import find_title, label_article, label_trail
from tui.parser.bylines import Split
from tui.parser.discussion import Candidate, find_discussion
from tui.parser.outline import Outline, read_outline
from tui.parser.records import Record, own_lines


def read_resiliparse(lines: LineTable, source: Source) -> Thread:
    """The thread that the lines tell."""
    return _Labelling(lines, source).thread()


class _Labelling:
    """The roles and owners of a page's lines while they are being found."""

    def __init__(self, lines: LineTable, source: Source) -> None:
        self.lines = lines
        self.source = source
        self.page: Outline = read_outline(list(lines))
        self.roles = bytearray(len(self.page.lines))
        self.owners = array("i", [NO_OWNER]) * len(self.page.lines)
        self.reasons: dict[int, str] = {}
        self.cuts: dict[int, tuple[int, int | None]] = {}

    def thread(self) -> Thread:
        """Label everything and view it as a thread."""
        discussion = find_discussion(self.page)
        records = discussion.records if discussion else []
        table = self._label_comments(records, discussion)
        first = records[0].start if records else len(self.page.lines)
        heading = discussion.heading_line if discussion else None
        quoted = discussion.heading.title if discussion and discussion.heading else None
        article_end = first if heading is None else heading
        title_line, title = find_title(self.page, article_end, quoted)
        label_article(self.page, self.roles, 0, article_end, title_line)
        for line in range(article_end, first):
            if self.page.stripped[line]:
                self.roles[line] = DISCUSSION_HEADING if line == heading else BOILERPLATE
        label_trail(self.page, self.roles, first, len(self.page.lines))
        self._keep_source_lines_whole()
        return self._view(title, table, records, discussion)

    def _label_comments(self, records: Sequence[Record], discussion: Candidate | None) -> CommentTable:
        table = CommentTable(array("I"), array("I"), array("i"), [], [])
        pingbacks: set[int] = set()
        if discussion is None:
            return table
        for index, (record, own) in enumerate(zip(records, own_lines(records, self.page), strict=True)):
            split = discussion.split(index, own, [self.page.text(line) for line in own])
            stop = self._label_record(index, record, split)
            table.starts.append(record.start)
            table.stops.append(stop)
            table.labels.append(NO_LABEL if record.label is None else int(record.label))
            table.authors.append(split.author)
            table.dates.append(split.date)
            if split.subject:
                table.subjects[index] = split.subject
            if split.is_pingback:
                pingbacks.add(index)
        table.pingbacks = frozenset(pingbacks)
        table.cuts = self.cuts
        return table

    def _label_record(self, index: int, record: Record, split: Split) -> int:
        """Label one record's lines; returns the line after its last own one. A record keeps at least its first line."""
        stop = record.start + 1
        for line in split.chrome:
            self.roles[line] = CHROME
        for line in split.byline:
            self.roles[line] = BYLINE
            self.owners[line] = index
            stop = max(stop, line + 1)
        for line, first, last in split.body:
            self.roles[line] = BODY
            self.owners[line] = index
            stop = max(stop, line + 1)
            if first or last is not None:
                self._cut(line, first, last)
        if self.owners[record.start] == NO_OWNER:
            self.roles[record.start] = BYLINE
            self.owners[record.start] = index
        return stop

    def _cut(self, line: int, first: int, last: int | None) -> None:
        """Remember a part of a line, given in characters of its text without indent and marker."""
        text = self.page.text(line)
        offset = self.page.lines[line].index(text)
        self.cuts[line] = (offset + first, None if last is None else offset + last)

    def _keep_source_lines_whole(self) -> None:
        """A line that editors count as one belongs to one owner, whatever breaks stand in it."""
        for line in range(1, len(self.page.lines)):
            if self.lines.source_line(line) == self.lines.source_line(line - 1) and self.roles[line] and self.roles[line - 1]:
                self.roles[line], self.owners[line] = self.roles[line - 1], self.owners[line - 1]

    def _view(self, title: str | None, table: CommentTable, records: Sequence[Record], discussion: Candidate | None) -> Thread:
        page = LabelledPage(self.lines, bytes(self.roles), self.owners)
        tree = Tree(record.depth for record in records)
        notes: list[Note] = []
        if discussion:
            self.reasons[discussion.records[0].start] = discussion.reason
        return Thread(
            source=self.source,
            title=title,
            article=LabelledBlocks.article(page),
            comments=LabelledComments(page, table, tree),
            tree=tree,
            furniture=LabelledBlocks.furniture(page),
            notes=tuple(notes),
            lines=self.lines,
            decisions=LabelledDecisions(page, self.reasons),
        )
