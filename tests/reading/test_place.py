"""The comment in hand stays on its row of the window whenever that is possible, and is always in the window.

`THREADREADER_STEPS` sets how many steps are taken (100,000 for a long run), `THREADREADER_SEED` which ones.
"""

import os
from collections.abc import Callable
from random import Random

import pytest

from tests.support.made import made_thread
from tests.support.place import possible_row
from tests.support.threads import random_depths
from tui.model import Thread
from tui.reading.narrowing.focusing import focus, unread_in_branch, with_replies
from tui.reading.searching.pattern import Query
from tui.reading.session import Session

STEPS = int(os.environ.get("THREADREADER_STEPS", "4000"))
SEED = int(os.environ.get("THREADREADER_SEED", "1"))
STEPS_TOGETHER = 50
"""Steps in one session."""

Act = Callable[[Session, Random], object]


def search(session: Session, random: Random, kind: str = "search") -> None:
    """Type a query and have it answered."""
    session.finding.begin("filter" if kind == "filter" else "search")
    session.finding.type(Query(random.choice(["word", "2", "one", "zebra"])))
    while session.finding.work(1):
        pass


def search_and_accept(session: Session, random: Random) -> None:
    """Stay at what was found."""
    search(session, random, random.choice(["search", "filter"]))
    session.finding.accept()


def search_and_abandon(session: Session, random: Random) -> None:
    """Give up what was typed."""
    search(session, random, random.choice(["search", "filter"]))
    session.finding.abandon()


def resize(session: Session, random: Random) -> None:
    """Another size, some of them smaller than anyone has."""
    session.resize_comments(random.choice([1, 30, 50, 60, 90, 200]), random.choice([1, 2, 5, 9, 12, 15, 40]))


RESIZING: list[Act] = [
    resize,
    lambda session, random: session.narrower(),
    lambda session, random: session.wider(),
]
KEEPING: list[Act] = [
    lambda session, random: session.toggle_fold(),
    lambda session, random: session.unfold_all(),
    lambda session, random: session.finding.end_search(),
    lambda session, random: session.finding.end_filter(),
    search_and_abandon,
]
MOVING: list[Act] = [
    lambda session, random: session.next_comment(),
    lambda session, random: session.previous_comment(),
    lambda session, random: session.next_sibling(),
    lambda session, random: session.previous_sibling(),
    lambda session, random: session.parent(),
    lambda session, random: session.branch_top(),
    lambda session, random: session.next_root(),
    lambda session, random: session.previous_root(),
    lambda session, random: session.fold_or_parent(),
    lambda session, random: session.unfold_or_reply(),
    lambda session, random: session.fold_all(),
    lambda session, random: session.show_levels(random.randint(1, 4)),
    lambda session, random: with_replies(session),
    lambda session, random: session.fold_chain(),
    lambda session, random: session.shorten(),
    lambda session, random: session.page_down(),
    lambda session, random: session.page_up(),
    lambda session, random: session.half_page_down(),
    lambda session, random: session.half_page_up(),
    lambda session, random: session.to_start(),
    lambda session, random: session.to_end(),
    lambda session, random: session.back(),
    lambda session, random: session.forward(),
    lambda session, random: session.next_hit(),
    lambda session, random: session.previous_hit(),
    lambda session, random: session.go_to_number("1.1"),
    lambda session, random: session.scroll("comments", random.choice([-3, 3])),
    lambda session, random: focus(session),
    lambda session, random: session.leave(),
    lambda session, random: unread_in_branch(session),
    search_and_accept,
]


def draw_thread(random: Random) -> Thread:
    """Up to forty comments, some of them taller than a window."""
    words = [random.choice(["one", "word " * random.randint(1, 300), f"comment {number}"]) for number in range(40)]
    return made_thread(random_depths(random, random.randint(1, 40)), words.__getitem__)


def new_session(random: Random) -> Session:
    """A session at the comments of such a thread."""
    session = Session(draw_thread(random))
    resize(session, random)
    session.pane = "comments"
    return session


def is_in_sight(session: Session) -> bool:
    """Whether a row with the mark of the comment in hand is in the window; in one of one row, an empty one will do."""
    rows = [position for position in session.comments.rows() if position.item == session.cursor]
    return any(session.comments.height == 1 or not session.comment_rows.is_gap(position) for position in rows)


every_seed = pytest.mark.parametrize("seed", range(SEED, SEED + max(1, STEPS // STEPS_TOGETHER)))


@every_seed
def test_the_comment_in_hand_is_always_in_the_window(seed: int) -> None:
    random = Random(seed)
    session = new_session(random)
    for _ in range(STEPS_TOGETHER):
        random.choice([*RESIZING, *KEEPING, *MOVING])(session, random)
        assert is_in_sight(session)
        assert session.folds.visible(session.cursor) == session.cursor


@every_seed
def test_the_comment_in_hand_keeps_its_row_where_it_can(seed: int) -> None:
    """After several sizes it may also be on a row again that it stood on before them."""
    random = Random(seed)
    session = new_session(random)
    stood_on: set[int] = set()
    for _ in range(STEPS_TOGETHER):
        acts = random.choice([RESIZING, KEEPING, MOVING])
        before, top, row = session.cursor, session.comments.top, session.comments.row_of(session.cursor)
        assert row is not None
        stood_on.add(row)
        random.choice(acts)(session, random)
        if acts is not MOVING and row >= 0:
            assert session.cursor == session.folds.visible(before)
            assert session.comments.row_of(session.cursor) in {possible_row(session, row) for row in stood_on}
        if acts is not RESIZING and (session.cursor, session.comments.top) != (before, top):
            stood_on.clear()
