"""The map of a thread."""

from random import Random

import pytest

from tests.support.made import made_thread
from tests.support.threads import chain, thread_from
from tui.reading.layout.cells import cell_width
from tui.reading.searching.pattern import Query
from tui.reading.session import Session
from tui.reading.thread_map import MOST_LEVELS, WIDEST_COMMENT, ThreadMap

PAGE = """
# The clock
An article.
- Ruth: One.
  - Tom: Two crank.
    - Ines: Three.
  - Ruth: Four.
- Osei: Five.
"""


def session_of(*read: int) -> Session:
    session = Session(thread_from(PAGE))
    for comment in read:
        session.marks.see(comment)
    return session


def drawn(shown: ThreadMap, comment: int = 4) -> list[str]:
    """The rows of a map in which a comment is chosen, and the one below."""
    rows = [shown.row(level, comment) for level in range(shown.levels)]
    return ["".join(span.text for span in row.spans).rstrip() for row in (*rows, shown.row_below(comment))]


def wide_session(count: int = 1000) -> Session:
    """A thread of many comments in no order, of which some are read."""
    random, depths = Random(1), [0]
    for _ in range(count - 1):
        depths.append(random.randint(0, depths[-1] + 1))
    session = Session(made_thread(depths))
    for comment in range(count):
        session.marks.read[comment] = random.random() < 0.5
    return session


def test_a_comment_is_a_cell_as_deep_as_it_stands() -> None:
    assert drawn(ThreadMap(session_of(), 5)) == ["█   ◆", " █ █", "  █", "    ▲"]


def test_read_is_told_from_unread_by_its_sign() -> None:
    assert drawn(ThreadMap(session_of(0, 1), 5)) == ["░   ◆", " ░ █", "  █", "    ▲"]


def test_a_star_stands_over_both() -> None:
    session = session_of(0)
    session.marks.toggle_star(0)
    session.marks.toggle_star(2)
    assert drawn(ThreadMap(session, 5)) == ["★   ◆", " █ █", "  ★", "    ▲"]


def test_hits_stand_in_the_map_and_below_it() -> None:
    session = session_of()
    session.finding.begin("search")
    session.finding.type(Query("crank"))
    while session.finding.work(1):
        pass
    shown = ThreadMap(session, 5)
    assert drawn(shown) == ["█   ◆", " ▪ █", "  █", " ▪  ▲"]
    assert [span.lit for span in shown.row(1, 4).spans if "▪" in span.text] == ["hit"]


def test_few_comments_are_wider() -> None:
    assert drawn(ThreadMap(session_of(), 12)) == ["██      ◆█", "  ██  ██", "    ██", "        ▲"]
    assert ThreadMap(session_of(), 100).cell_width == WIDEST_COMMENT


def test_a_column_of_many_comments_tells_of_all_of_them() -> None:
    assert drawn(ThreadMap(session_of(0), 2), 0) == ["◆█", "██", " █", "▲"]
    assert drawn(ThreadMap(session_of(1), 1), 2) == ["█", "▒", "◆", "▲"]


def test_what_is_too_deep_stands_on_the_last_level() -> None:
    shown = ThreadMap(Session(chain(300)), 300)
    assert shown.levels == MOST_LEVELS
    assert {shown.level_of(comment) for comment in range(MOST_LEVELS - 1, 300)} == {MOST_LEVELS - 1}


@pytest.mark.parametrize("levels", [0, 1, 2, 3, 99])
def test_there_are_no_more_levels_than_there_is_room_for(levels: int) -> None:
    assert ThreadMap(session_of(), 5, levels).levels == min(max(levels, 1), 3)


@pytest.mark.parametrize("width", [1, 2, 7, 100, 999, 1000, 1001, 5000])
def test_every_comment_is_in_its_column(width: int) -> None:
    shown = ThreadMap(wide_session(), width)
    columns = [shown.column_of(comment) for comment in range(shown.count)]
    assert all(comment in shown.comments_of(column) for comment, column in enumerate(columns))
    assert sorted(set(columns)) == list(range(shown.columns))


@pytest.mark.parametrize("width", [1, 30, 100, 1000])
def test_a_cell_tells_what_a_look_at_each_comment_tells(width: int) -> None:
    session = wide_session()
    shown = ThreadMap(session, width)
    for level in range(shown.levels):
        for column, cell in enumerate(shown.cells[level]):
            read = {session.marks.read[item] for item in shown.comments_of(column) if shown.level_of(item) == level}
            assert (cell.has_unread, cell.has_read) == (0 in read, 1 in read)


def test_no_row_is_wider_than_the_map() -> None:
    session = wide_session(90)
    for width in range(1, 300):
        shown = ThreadMap(session, width)
        rows = [*(shown.row(level, 7) for level in range(shown.levels)), shown.row_below(7)]
        assert max(sum(cell_width(span.text) for span in row.spans) for row in rows) <= width


def test_a_cell_leads_to_its_first_comment() -> None:
    shown = ThreadMap(session_of(), 2)
    assert [shown.comment_at(1, level) for level in range(4)] == [4, 3, 2, 2]
    assert (shown.comment_at(-5, -1), shown.comment_at(99, 0)) == (0, 4)


def test_aside_is_another_column() -> None:
    shown = ThreadMap(session_of(), 5)
    assert [shown.aside(2, columns) for columns in (-9, -1, 0, 1, 9)] == [0, 1, 2, 3, 4]
