"""Resiliparse's plain text, with and without `main_content`: lines are found, labelled, and become a thread.

One way through: outline, discussion, the article around it; every step only adds labels. Comments are taken apart when
they are asked for.
"""

from array import array
from collections.abc import Container, Mapping, Sequence

from tui.model import LineTable, Note, Source, Thread, Tree
from tui.model.labels import (
    BOILERPLATE,
    NO_LABEL,
    UNSPLIT,
    CommentTable,
    LabelledBlocks,
    LabelledComments,
    LabelledDecisions,
    LabelledPage,
)
from tui.parser.article import label_article, label_between, label_trail
from tui.parser.closing import end_last_record
from tui.parser.discussion import Discussion, find_discussion
from tui.parser.missing import link_notes, links_to_more, missing_notes
from tui.parser.notes import dropped_notes, page_notes, wordless_notes
from tui.parser.outline import Outline, read_outline
from tui.parser.reader import RecordReader
from tui.parser.records import TOP_LEVEL, Record
from tui.parser.title import find_title

CONFIDENCE_WITHOUT_DISCUSSION = 0.5
LEAST_HOLLOW = 2
HOLLOW_SHARE = 0.2
"""From as many comments without words, and such a share of all, an extractor is taken to have dropped the words."""

# By the initial of a line: a space stands for none.
_IS_FILLED = bytes(initial != ord(" ") for initial in range(0x100))


def read_resiliparse(lines: LineTable, source: Source) -> Thread:
    """The thread that the lines of a page tell."""
    page = read_outline(lines, lines.soft_breaks)
    discussion = find_discussion(page)
    if discussion:
        end_last_record(page, discussion.records, discussion.templates)
    records = discussion.records if discussion else []
    hollow = _hollow(discussion, lines) if discussion else {}
    kept = _without(records, {index for index, is_named in hollow.items() if not is_named})
    wordless = wordless_notes(kept, {records[index].start for index in hollow}, lines) if hollow else {}
    tree = Tree(record.depth for record in kept)
    reader = RecordReader(lines, kept, tree, discussion.templates if discussion else {})
    dropped = dropped_notes(kept, lines)
    links = _links_to_more(page, records)
    roles, title, reasons = _label(page, lines, discussion)
    labelled = LabelledPage(lines, roles, len(kept), reader, title)
    labels = array("i", (NO_LABEL if record.label is None else record.label for record in kept))
    noted = _by_comment(dropped, wordless, link_notes(links, reader.starts, lines))
    return Thread(
        source=source._replace(confidence=discussion.confidence if discussion else CONFIDENCE_WITHOUT_DISCUSSION),
        title=title,
        article=LabelledBlocks.article(labelled),
        comments=LabelledComments(labelled, CommentTable(reader.starts, labels, noted), tree),
        tree=tree,
        furniture=LabelledBlocks.furniture(labelled),
        notes=(
            *page_notes(discussion, dropped, len(hollow), lines),
            *missing_notes(_told(discussion, source), len(records), links, lines),
        ),
        lines=lines,
        decisions=LabelledDecisions(labelled, reasons),
    )


def _hollow(discussion: Discussion, lines: LineTable) -> dict[int, bool]:
    """The records without words, by index, where an extractor left many so; True for those of which a name is left.

    Comments that are answered are none of them.
    """
    records = discussion.records
    if discussion.evidence.hollow < HOLLOW_SHARE:
        return {}
    reader = RecordReader(lines, records, Tree(record.depth for record in records), discussion.templates)
    answered = {record.parent for record in records}
    splits = ((index, reader.split(index)) for index in range(len(records)) if index not in answered)
    hollow = {index: split.author is not None for index, split in splits if not split.body}
    return hollow if len(hollow) >= max(LEAST_HOLLOW, len(records) * HOLLOW_SHARE) else {}


def _without(records: Sequence[Record], left_out: Container[int]) -> Sequence[Record]:
    """The records but for some that nothing answers; parents are those of the kept records."""
    kept = [index for index in range(len(records)) if index not in left_out]
    if len(kept) == len(records):
        return records
    place = {old: new for new, old in enumerate(kept)}
    for old in kept:
        records[old].parent = place.get(records[old].parent, TOP_LEVEL)
    return [records[old] for old in kept]


def _links_to_more(page: Outline, records: Sequence[Record]) -> dict[int, int]:
    return links_to_more(page, records[0].start, max(record.end for record in records)) if records else {}


def _by_comment(*notes: Mapping[int, Note]) -> dict[int, tuple[Note, ...]]:
    """All notes of each comment that has some."""
    found: dict[int, tuple[Note, ...]] = {}
    for table in notes:
        for index, note in table.items():
            found[index] = (*found.get(index, ()), note)
    return found


def _told(discussion: Discussion | None, source: Source) -> int | None:
    """How many comments the heading tells of; of a file that was cut nothing follows from it."""
    heading = discussion.evidence.heading if discussion and not source.truncated else None
    return heading.total if heading else None


def _label(page: Outline, lines: LineTable, discussion: Discussion | None) -> tuple[bytes, str | None, dict[int, str]]:
    """Roles of all lines, the title, and the reasons for what was decided."""
    filled = page.initials.encode("ascii", "replace").translate(_IS_FILLED)
    roles = bytearray(len(filled))
    first, end = len(filled), len(filled)
    reasons: dict[int, str] = {}
    if discussion:
        first, end = discussion.records[0].start, max(record.end for record in discussion.records)
        reasons[first] = f"the discussion begins: {discussion.candidate.reason}"
        roles[first:end] = filled[first:end].replace(b"\x01", bytes([BOILERPLATE]))
        for start, stop in _root_spans(discussion.records):
            roles[start:stop] = filled[start:stop].replace(b"\x01", bytes([UNSPLIT]))
    heading = discussion.evidence.heading_line if discussion else None
    told = discussion.evidence.heading if discussion else None
    quoted = told.title if told else None
    article_end = first if heading is None else heading
    title_line, title = find_title(page, article_end, quoted)
    label_article(page, roles, article_end, title_line)
    if heading is not None:
        label_between(page, roles, heading, first)
    label_trail(page, roles, end, len(filled))
    if title_line is not None:
        reasons[title_line] = "the title: quoted by the discussion" if quoted else "the title: by its place"
    if heading is not None:
        reasons[heading] = "heads the discussion"
    for line, begins in lines.continued(roles):
        roles[line] = roles[begins]
    return bytes(roles), title, reasons


def _root_spans(records: Sequence[Record]) -> list[tuple[int, int]]:
    """The lines of the top-level records, joined where they touch."""
    spans: list[tuple[int, int]] = []
    for record in records:
        if record.depth:
            continue
        if spans and spans[-1][1] == record.start:
            spans[-1] = (spans[-1][0], record.end)
        else:
            spans.append((record.start, record.end))
    return spans
