"""The memory of one page: looked up when the page is there, taken up by its session, told to the store now and then.

What takes long goes beside the keys: the store answers on a thread of its own, and the comments are enrolled in slices.
Nothing of it is needed to read on.
"""

import os
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.model import LineTable, Thread
from tui.parser.clean import clean_line
from tui.reading.resuming.resuming import (
    Panes,
    beside,
    carried,
    has_not_moved,
    is_at_start,
    marks_of,
    progress,
    reading_of,
    resume,
    take_marks,
)
from tui.reading.session import Session
from tui.reading.subsets import but
from tui.store.identity import Enrolment, Roll, Signs, save_key, signs_of
from tui.store.keeper import Keeper
from tui.store.matching import match
from tui.store.records import Identity, Marks, Reading, Record
from tui.store.shelf import Shelf

if TYPE_CHECKING:
    from concurrent.futures import Future

LARGEST_TEXT = 1 << 24
"""Bytes from which a page's text is not kept: it would hardly be small enough when compressed."""
MONTHS = ("January February March April May June July August September October November December").split()


class Known(NamedTuple):
    """What the store knows of a page: `reading` of this very save, or else `other`, which is to be carried over."""

    identity: Identity
    queries: list[str]
    notice: str
    read_at: float = 0.0
    reading: Reading | None = None
    stored: Marks | None = None
    other: Reading | None = None
    other_roll: Roll | None = None
    has_roll: bool = False
    has_text: bool = False


class Memory:
    """What is remembered of a page, from a file at `path` or from nowhere.

    `panes` is how the reader had them last; `notice` has something to say once.
    """

    def __init__(self, keeper: Keeper, path: str | None = None) -> None:
        self.panes = Panes()
        self.is_resumed = False
        self.notice = ""
        self._keeper = keeper
        self._path = None if path is None else os.path.abspath(path)
        self._asked: Future[Known] | None = None
        self._known: Known | None = None
        self._enrolment: Enrolment | None = None
        self._told: tuple[Reading, bool] | None = None
        self._marks: Marks | None = None
        self._had: Marks | None = None
        self._taken: Marks | None = None
        self._has_text = False
        self._queries: list[str] = []

    @property
    def is_taken_up(self) -> bool:
        """Whether a session has what the store knows at once."""
        return self._known is not None

    def look_up(self, thread: Thread) -> "Future[Known]":
        """Ask for what is known of a page, all of which is there; asks once."""
        if self._asked is not None:
            return self._asked
        self._enrolment = Enrolment(thread)
        self._asked = self._keeper.ask(partial(_known, thread=thread, signs=signs_of(thread)))
        return self._asked

    def older(self) -> Thread | None:
        """The save of the page that was read last before this one; waits for the store, and may read for long."""
        if self._asked is None:
            return None
        from concurrent.futures import CancelledError

        kept = None
        with suppress(CancelledError, RuntimeError):  # The program may end meanwhile, and the store with it.
            identity = self._asked.result().identity
            kept = self._keeper.ask(lambda shelf: shelf.previous_save(identity)).result()
        if kept is None:
            return None
        from tui.parser import read

        return read(kept.text, f"the save read {day(kept.read_at)}", dialect=kept.dialect, encoding="utf-8")

    def may_resume(self, seconds: float) -> bool:
        """Whether a session on the page may have to go on where it was left; waits so long for the store."""
        if self._asked is None:
            return False
        with suppress(TimeoutError):
            known = self._asked.result(seconds)
            return known.reading is not None or known.other is not None
        return True

    def settle(self, session: Session, seconds: float) -> None:
        """Take up what is known by now, or soon, before a session is shown."""
        if self._asked is None:
            return
        end = time.monotonic() + seconds
        with suppress(TimeoutError):
            known = self._asked.result(seconds)
            self.take_up(session, known)
            if known.other is not None:
                self.enrol(end - time.monotonic())
            if (carried_over := self.carry_over()) is not None:
                self.resume(session, carried_over.result(max(0.0, end - time.monotonic())))

    def take_up(self, session: Session, known: Known) -> None:
        """Have a session go on where its page was left, as far as the store knows at once."""
        self._known, self._marks, self._has_text, self.notice = known, known.stored, known.has_text, known.notice
        self._queries = list(known.queries)
        session.finding.history[:0] = [words for words in known.queries if words not in session.finding.history]
        if known.reading is not None:
            self.resume(session, known.reading)

    def enrol(self, seconds: float) -> bool:
        """Go on telling the comments from each other for a while; whether there is more to do."""
        is_wanted = self._known is not None and not self._known.has_roll
        return is_wanted and self._enrolment is not None and self._enrolment.work(seconds)

    def carry_over(self) -> "Future[Reading] | None":
        """Ask for the reading of another save, on this one; None where there is none, or not all are enrolled."""
        known, roll = self._known, self._roll
        if known is None or roll is None or known.other is None or known.other_roll is None:
            return None
        return self._keeper.ask(partial(_carried, known.other, known.other_roll, roll))

    def tell(self, session: Session, panes: Panes) -> None:
        """Have the store remember how the session stands, where that has changed."""
        known, thread = self._known, session.thread
        if known is None:
            return
        reading, roll = reading_of(session, panes), self._roll
        searched = tuple(words for words in session.finding.history if words not in self._queries)
        if self._told == (reading, roll is not None) and not searched:
            return
        self._told = reading, roll is not None
        self._queries += searched
        taken = Marks(*map(but, self._noted(reading.marks), reading.marks)) if roll is not None else None
        title, dialect = thread.called, thread.source.dialect
        record = Record(
            known.identity, title, self._path, progress(session), reading, roll, searched, dialect, taken=taken
        )
        self._keeper.ask(partial(self._keep, record=record, text=thread.lines, now=time.time()))

    def _keep(self, shelf: Shelf, record: Record, text: LineTable, now: float) -> None:
        """Write a record; called on the thread of the store, which alone knows what has been written."""
        if not self._has_text and text.byte_size <= LARGEST_TEXT:
            record = record._replace(page=text.encoded(0, len(text)))
        taken = record.taken
        if taken == self._taken:
            record = record._replace(taken=None)  # The other saves have lost these already.
        if shelf.keep(record, self._marks, now):
            self._marks, self._has_text, self._taken = record.reading.marks, True, taken or self._taken
        else:
            self._told = None
        self.notice = _taken_notice(shelf) or self.notice

    def resume(self, session: Session, reading: Reading) -> None:
        """Have a session go on where a reading was left; it has its marks alone where the reader has moved already."""
        if self._known is not None:
            self._known = self._known._replace(other=None)
        if not has_not_moved(session):
            take_marks(session, reading.marks)
            self._noted(marks_of(session))
            return
        resume(session, reading)
        self._noted(marks_of(session))
        self.panes, self.is_resumed = Panes(*reading.view[-3:]), True
        if not is_at_start(reading.view) and self._known is not None:
            session.notice = " ".join(filter(None, (session.notice, f"Where you were {day(self._known.read_at)}.")))

    def _noted(self, marks: Marks) -> Marks:
        """The marks that the page has had while it was open: some that it has now, and all that were noted before."""
        self._had = marks if self._had is None else Marks(*map(beside, self._had, marks))
        return self._had

    @property
    def _roll(self) -> Roll | None:
        return self._enrolment.roll if self._enrolment is not None else None


def day(moment: float, now: float | None = None) -> str:
    """A day as it is told to people: `today at 9:40`, `on 21 November`, with the year where it is not this one."""
    then, today = time.localtime(moment), time.localtime(now)
    if then[:3] == today[:3]:
        return f"today at {then.tm_hour}:{then.tm_min:02}"
    year = f" {then.tm_year}" if then.tm_year != today.tm_year else ""
    return f"on {then.tm_mday} {MONTHS[then.tm_mon - 1]}{year}"


def identity_of(thread: Thread) -> Identity:
    """What a page is known by."""
    return Identity(save_key(thread), signs_of(thread))


def _known(shelf: Shelf, thread: Thread, signs: Signs) -> Known:
    """What the store knows of a page, with what was read of a later save than this one carried over."""
    identity = Identity(save_key(thread), signs)
    found = shelf.look_up(identity)
    known = Known(identity, shelf.queries(), _taken_notice(shelf))
    if found is None:
        return known
    reading = found.mine
    if reading is not None and found.my_roll and found.other is not None and found.other_roll:
        later = carried(found.other, match(found.other_roll, found.my_roll))
        reading = later._replace(marks=Marks(*map(beside, reading.marks, later.marks)))
    return known._replace(
        read_at=found.read_at,
        reading=reading,
        stored=found.mine.marks if found.mine else None,
        other=found.other,
        other_roll=found.other_roll,
        has_roll=found.my_roll is not None,
        has_text=found.has_text,
    )


def _carried(other: Reading, other_roll: Roll, roll: Roll, shelf: Shelf) -> Reading:
    return carried(other, match(other_roll, roll))


def _taken_notice(shelf: Shelf) -> str:
    """What the state file has to say, which is said once."""
    notice, shelf.database.notice = shelf.database.notice, ""
    return clean_line(notice)
