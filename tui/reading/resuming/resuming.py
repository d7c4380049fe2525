"""A reading as it is remembered, and a session taken up again where a reading was left."""

from typing import NamedTuple

from tui.reading.layout.arrangement import Layout
from tui.reading.marking.marks import MARKED
from tui.reading.progress import extent
from tui.reading.session import Session
from tui.reading.subsets import either
from tui.reading.viewport import Position
from tui.reading.windows import Anchor
from tui.store.matching import NOWHERE, Match
from tui.store.records import Marks, Reading, View


class Panes(NamedTuple):
    """How the reader had the panes: None where he left them as they are by the settings."""

    measure: int | None = None
    layout: Layout | None = None
    share: float | None = None

    def unlike(self, usual: "Panes") -> "Panes":
        """What is not as usual."""
        return Panes(
            None if self.measure == usual.measure else self.measure,
            None if self.layout == usual.layout else self.layout,
            None if self.share == usual.share else self.share,
        )


def reading_of(session: Session, panes: Panes) -> Reading:
    """How a session stands now."""
    comment, block = session.anchors()
    view = View(session.pane, *comment, block.item, block.char_offset, *panes)
    count = len(session.thread.tree)
    return Reading(
        view, marks_of(session), session.finding.folds_of_reader(), session.comment_rows.bodies.snapshot(count)
    )


def marks_of(session: Session) -> Marks:
    """The marks of a session as they are now."""
    return Marks(bytes(session.marks.read), bytes(session.marks.starred))


def resume(session: Session, reading: Reading) -> None:
    """Take up a reading of this very save: marks, folds, forms, and the place."""
    take_marks(session, reading.marks)
    if len(reading.folded) == len(session.thread.tree):
        session.folds.restore(reading.folded)
        session.comment_rows.bodies.restore(reading.forms)
        session.comment_rows.forget()
    view = reading.view
    comment = Anchor(view.comment, view.comment_char, view.window_row)
    if view.measure is not None:
        session.measure = view.measure
    session.return_to(view.pane, comment, Anchor(view.block, view.block_char, 0))


def take_marks(session: Session, marks: Marks) -> None:
    """Have the marks of an earlier reading beside those of this one."""
    ours = session.marks
    session.marks.restore(beside(bytes(ours.read), marks.is_read), beside(bytes(ours.starred), marks.is_starred))


def carried(reading: Reading, match: Match) -> Reading:
    """A reading of an older save on a newer one: at the same comment, or the nearest before it that is left."""
    view = reading.view
    place = match.placed(view.comment)
    if place is None:
        place, view = 0, view._replace(comment_char=-1, window_row=0)
    view = view._replace(comment=place)
    folded, forms = (
        bytes(flags[old] if old != NOWHERE else 0 for old in match.older) for flags in (reading.folded, reading.forms)
    )
    return Reading(view, Marks(*map(match.carried, reading.marks)), folded, forms)


def progress(session: Session) -> float:
    """How far a page was read, from 0 to 1: the share of its comments that are read or stand before the one in hand.

    Of a page without comments it is the share of the article that is above the window, all of it where its end is seen.
    """
    count, passed = len(session.thread.tree), session.cursor
    if count:
        return (passed + session.marks.read.count(MARKED, passed)) / count
    if not session.article.height:
        return 0.0
    start, end = extent(session, "article")
    return start if end < 1 else 1.0


def has_not_moved(session: Session) -> bool:
    """Whether the reader still is where every reading begins, and looks for nothing."""
    is_at_top = session.comments.top.row == 0 and session.article.top == Position(0, 0)
    looks_for_nothing = session.finding.search is None and session.finding.typing is None
    return session.cursor == 0 and is_at_top and looks_for_nothing and not session.narrowing.layers


def is_at_start(view: View) -> bool:
    """Whether a reading was left where every reading begins."""
    return view.comment == view.block == view.block_char == 0 and view.comment_char < 0


def beside(first: bytes, second: bytes) -> bytes:
    """What is marked in one or the other; the first alone where they are not of one save."""
    return either(first, second) if len(first) == len(second) else first
