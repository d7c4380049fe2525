"""What a reader is told about a page: what the text lost, what an extractor dropped, what is doubtful."""

from collections.abc import Container, Sequence

from tui.model import LineRange, LineTable, Note
from tui.parser.discussion import Discussion
from tui.parser.records import Record

DOUBTFUL = 0.6
"""Confidence below which a reader is told."""


def dropped_notes(records: Sequence[Record], lines: LineTable) -> dict[int, Note]:
    """Notes by record where numbers show that comments are missing above it.

    Extractors that drop comments keep the others' numbers: a gap is what was dropped, and a number that starts again
    at one level is the reply to a parent that was.
    """
    notes: dict[int, Note] = {}
    last: dict[int, int] = {}
    ends: dict[int, int] = {}
    for index, record in enumerate(records):
        if record.label is None:
            last.pop(record.parent, None)
            continue
        number = record.label
        goes_on = ends.get(record.parent) == record.start
        before = last.get(record.parent, 0) if goes_on or record.label != 1 else 0
        ends[record.parent] = record.end
        told = None
        if before and number <= before:
            told = "The numbers start again here: what this answers was dropped."
        elif number > before + 1:
            told = _missing(before + 1, number - 1)
        if told:
            notes[index] = Note("dropped", told, (line_range(record.start, lines),))
        last[record.parent] = number
    return notes


def wordless_notes(records: Sequence[Record], wordless: Container[int], lines: LineTable) -> dict[int, Note]:
    """Notes by record on those that start at some lines: an extractor has left no more than who wrote them."""
    said = "The words of this comment are missing."
    return {
        index: Note("dropped", said, (line_range(record.start, lines),))
        for index, record in enumerate(records)
        if record.start in wordless
    }


def _missing(first: int, last: int) -> str:
    if first == last:
        return f"Number {first} is missing before this comment."
    return f"Numbers {first} to {last} are missing before this comment."


def line_range(line: int, lines: LineTable) -> LineRange:
    """The source line of one line."""
    number = lines.source_line(line)
    return number, number


def page_notes(discussion: Discussion | None, dropped: dict[int, Note], hollow: int, lines: LineTable) -> list[Note]:
    """Notes on the page as a whole."""
    if discussion is None:
        return [Note("doubt", "No discussion was found.", ())]
    notes = []
    records = discussion.records
    span = ((lines.source_line(records[0].start), lines.source_line(max(record.end for record in records) - 1)),)
    if not discussion.candidate.tells_nesting and len(records) > 1:
        lost = "The text does not tell who answers whom."
        notes.append(Note("nesting-lost", lost, span))
    if dropped:
        places = tuple(place for note in dropped.values() for place in note.lines)
        notes.append(Note("dropped", f"Comments are missing at {counted(len(places), 'place')}.", places))
    if hollow:
        notes.append(Note("dropped", f"The words of {counted(hollow, 'comment')} are missing.", span))
    if discussion.confidence < DOUBTFUL:
        notes.append(
            Note("doubt", f"It is not certain that these are the comments: {discussion.candidate.reason}.", span)
        )
    return notes


def counted(count: int, noun: str) -> str:
    """A number of things, in words."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
