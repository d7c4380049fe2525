"""Saves of pages for the store: their identities, their rolls, and records of readings."""

from tests.support.threads import thread_from
from tui.model import Thread
from tui.reading.resuming.memory import identity_of
from tui.store.identity import Enrolment, Roll
from tui.store.matching import match
from tui.store.records import Marks, Reading, Record, View
from tui.store.shelf import Shelf


def roll_of(thread: Thread) -> Roll:
    """The roll of a save."""
    enrolment = Enrolment(thread)
    while enrolment.work(1):
        pass
    assert enrolment.roll is not None
    return enrolment.roll


def record_of(thread: Thread, read: str = "", **values: object) -> Record:
    """A reading in which the comments with these numbers were read."""
    nothing = bytes(len(thread.tree))
    reading = Reading(View(), marks_of(thread, read), nothing, nothing)
    record = Record(identity_of(thread), "A page", None, 0.5, reading, roll_of(thread))
    return record._replace(**values)  # type: ignore[arg-type]


def keep(shelf: Shelf, record: Record, now: float = 1.0, before: Marks | None = None) -> bool:
    """Have a shelf remember a record."""
    return shelf.keep(record, before, now)


def marks_of(thread: Thread, read: str) -> Marks:
    """Marks of a reading in which the comments with these numbers were read."""
    return Marks(marked(thread, read), bytes(len(thread.tree)))


def marked(thread: Thread, numbers: str) -> bytes:
    """A byte for each comment, set for those with the numbers."""
    wanted = numbers.split()
    return bytes(thread.tree.number(index) in wanted for index in range(len(thread.tree)))


def numbers(thread: Thread, marks: bytes | bytearray) -> str:
    """The numbers of the comments that are marked."""
    return " ".join(thread.tree.number(index) for index, mark in enumerate(marks) if mark)


def matched(before: str, now: str) -> dict[str, str]:
    """The numbers of comments in an older save, by those in a newer one; both as outlines."""
    older, newer = thread_from(before), thread_from(now)
    found = match(roll_of(older), roll_of(newer))
    pairs = ((new, old) for new, old in enumerate(found.older) if old >= 0)
    return {newer.tree.number(new): older.tree.number(old) for new, old in pairs}
