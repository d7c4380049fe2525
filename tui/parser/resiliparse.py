"""Resiliparse's plain text, with and without `main_content`: lines are found, labelled, and become a thread.

One way through: outline, discussion, the split of each record, the article around them; every step only adds labels.
"""

from array import array
from collections.abc import Sequence
from dataclasses import replace

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
from tui.parser.discussion import Candidate, find_discussion
from tui.parser.notes import dropped_notes, page_notes
from tui.parser.outline import read_outline
from tui.parser.records import TOP_LEVEL, Record, own_lines
from tui.parser.splitting import Split

CONFIDENCE_WITHOUT_DISCUSSION = 0.5
MOST_HOLLOW = 2
HOLLOW_SHARE = 0.2
"""From as many comments without words, and such a share of all, an extractor is taken to have dropped the words."""


def read_resiliparse(lines: LineTable, source: Source) -> Thread:
    """The thread that the lines tell."""
    labelling = _Labelling(lines)
    discussion = find_discussion(labelling.page)
    comments = labelling.label_discussion(discussion) if discussion else _Comments.none()
    title = labelling.label_rest(discussion)
    confidence = discussion.confidence if discussion else CONFIDENCE_WITHOUT_DISCUSSION
    page = LabelledPage(lines, bytes(labelling.roles), labelling.owners)
    tree = Tree(comments.depths)
    return Thread(
        source=replace(source, confidence=confidence),
        title=title,
        article=LabelledBlocks.article(page),
        comments=LabelledComments(page, comments.table, tree),
        tree=tree,
        furniture=LabelledBlocks.furniture(page),
        notes=tuple(page_notes(discussion, comments.dropped, comments.hollow, lines)),
        lines=lines,
        decisions=LabelledDecisions(page, labelling.reasons),
    )


class _Comments:
    """The comments of a page while they are collected."""

    def __init__(self, records: Sequence[Record], lines: LineTable, hollow: int) -> None:
        self.depths = array("i", (record.depth for record in records))
        self.dropped = dropped_notes(records, lines)
        self.hollow = hollow
        self.table = CommentTable(array("I"), array("I"), array("i"), [], [])
        self.table.notes = {index: (note,) for index, note in self.dropped.items()}

    @classmethod
    def none(cls) -> "_Comments":
        return cls((), LineTable(""), 0)

    def add(self, record: Record, stop: int, split: Split) -> None:
        """Keep what is known of the next comment."""
        table = self.table
        index = len(table.starts)
        table.starts.append(record.start)
        table.stops.append(stop)
        table.labels.append(NO_LABEL if record.label is None else int(record.label))
        table.authors.append(split.author)
        table.dates.append(split.date)
        if split.subject:
            table.subjects[index] = split.subject
        if split.is_pingback:
            table.pingbacks.add(index)


class _Labelling:
    """The roles and owners of a page's lines while they are being found."""

    def __init__(self, lines: LineTable) -> None:
        self.lines = lines
        self.page = read_outline(lines.text.split("\n"))
        self.roles = bytearray(len(self.page.lines))
        self.owners = array("i", [NO_OWNER]) * len(self.page.lines)
        self.reasons: dict[int, str] = {}

    def label_discussion(self, discussion: Candidate) -> _Comments:
        """Label the lines of the records; those whose words were dropped are chrome, if they are many."""
        owned = own_lines(discussion.records, self.page)
        splits = [
            discussion.split(index, own, [self.page.text(line) for line in own]) for index, own in enumerate(owned)
        ]
        kept = _without_hollow(discussion.records, splits)
        comments = _Comments([record for _, record in kept], self.lines, len(splits) - len(kept))
        for index, (old, record) in enumerate(kept):
            stop = self._label_record(index, record, splits[old], comments.table)
            comments.add(record, stop, splits[old])
        if len(kept) < len(splits):
            for own in owned:
                for line in own:
                    self.roles[line] = self.roles[line] or CHROME
        self.reasons[discussion.records[0].start] = f"the discussion begins: {discussion.reason}"
        return comments

    def _label_record(self, index: int, record: Record, split: Split, table: CommentTable) -> int:
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
                table.cuts[line] = self._cut(line, first, last)
        if self.owners[record.start] == NO_OWNER:
            self.roles[record.start] = BYLINE
            self.owners[record.start] = index
        return stop

    def _cut(self, line: int, first: int, last: int | None) -> tuple[int, int | None]:
        """A part of a line's text without indent and marker, in characters of the line."""
        offset = self.page.lines[line].index(self.page.text(line))
        return offset + first, None if last is None else offset + last

    def label_rest(self, discussion: Candidate | None) -> str | None:
        """Label what stands around the comments; returns the title."""
        page, roles = self.page, self.roles
        first = discussion.records[0].start if discussion else len(page.lines)
        heading = discussion.heading_line if discussion else None
        quoted = discussion.heading.title if discussion and discussion.heading else None
        article_end = first if heading is None else heading
        title_line, title = find_title(page, article_end, quoted)
        label_article(page, roles, 0, article_end, title_line)
        for line in range(article_end, first):
            if page.stripped[line]:
                roles[line] = DISCUSSION_HEADING if line == heading else BOILERPLATE
        label_trail(page, roles, first, len(page.lines))
        if title_line is not None:
            self.reasons[title_line] = "the title: quoted by the discussion" if quoted else "the title: by its place"
        if heading is not None:
            self.reasons[heading] = "heads the discussion"
        self._keep_source_lines_whole()
        return title

    def _keep_source_lines_whole(self) -> None:
        """A line that editors count as one belongs to one owner, whatever breaks stand in it."""
        for line in self.lines.soft_breaks:
            above = line - 1
            if self.roles[line] and self.roles[above]:
                self.roles[line], self.owners[line] = self.roles[above], self.owners[above]


def _without_hollow(records: Sequence[Record], splits: Sequence[Split]) -> list[tuple[int, Record]]:
    """The records with their indices, without those of which only a byline is left, where an extractor left many so.

    Comments that are answered stay. Parents are those of the kept records.
    """
    answered = {record.parent for record in records}
    hollow = [index for index, split in enumerate(splits) if not split.body and index not in answered]
    if len(hollow) < max(MOST_HOLLOW, len(records) * HOLLOW_SHARE):
        return list(enumerate(records))
    dropped = frozenset(hollow)
    kept = [(index, record) for index, record in enumerate(records) if index not in dropped]
    place = {old: new for new, (old, _) in enumerate(kept)}
    return [(old, replace(record, parent=place.get(record.parent, TOP_LEVEL))) for old, record in kept]
