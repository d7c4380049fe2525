"""How a page was read, line by line: for a person who doubts the reading."""

from collections.abc import Iterable, Iterator

from tui.export import Write
from tui.model import Decision, Note, Thread

_TAKEN_WIDTH = 24


def write_explanation(thread: Thread, write: Write) -> None:
    """Write dialect, confidence and notes, then every source line with its number, as what it was taken, and why."""
    source = thread.source
    guess = " (guessed)" if source.guessed else ""
    write(f"{source.name}: {source.dialect}, confidence {source.confidence:.2f}, {source.encoding}{guess}\n")
    for note in _notes(thread):
        write(f"note: {note.kind}{_place(note)}: {note.text}\n")
    write("\n")
    decisions = iter(thread.decisions)
    decision = next(decisions, None)
    for index, line in enumerate(thread.lines):
        taken = ""
        if decision is not None and decision.line == index:
            taken = _taken(decision, thread)
            decision = next(decisions, None)
        row = f"{thread.lines.source_line(index):6}  {taken:{_TAKEN_WIDTH}}  {line}"
        write(row.rstrip() + "\n")


def _notes(thread: Thread) -> Iterator[Note]:
    yield from thread.notes
    for comment in thread.comments:
        yield from comment.notes


def _place(note: Note) -> str:
    if not note.lines:
        return ""
    return " at " + ", ".join(_range(first, last) for first, last in note.lines)


def _range(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first}-{last}"


def _taken(decision: Decision, thread: Thread) -> str:
    words: Iterable[str | None] = (
        decision.role,
        None if decision.comment is None else thread.comments[decision.comment].number,
        f"({decision.reason})" if decision.reason else None,
    )
    return " ".join(filter(None, words))
