"""What is read by being looked at, with a clock that the tests turn."""

import pytest

from tests.support.narrowed import keep_only
from tests.support.threads import thread_from
from tui.reading.session import Session

WORDS = " ".join(f"word{number}" for number in range(400))
FLAT = "\n".join(f"- Reader: Words of {number}." for number in range(1, 41))


def session_of(page: str, height: int = 12) -> Session:
    """A reader in the comments of a page, who has read what is in the window for two seconds."""
    session = Session(thread_from(page))
    session.pane = "comments"
    session.resize_comments(60, height)
    session.watch.seconds = 2
    return session


def read(session: Session) -> list[int]:
    """The comments that are read."""
    return [comment for comment, is_read in enumerate(session.marks.read) if is_read]


def test_what_is_in_the_window_for_long_enough_is_read() -> None:
    session = session_of(FLAT)
    assert session.watch.look(10) == 2
    assert session.watch.look(11.5) == 0.5 and read(session) == []
    session.watch.look(12)
    assert read(session) == [0, 1, 2, 3]


def test_what_is_passed_over_is_not_read() -> None:
    session = session_of(FLAT)
    session.watch.look(0)
    session.page_down()
    session.watch.look(1.9)
    session.page_down()
    session.watch.look(2.5)
    assert read(session) == []


def test_what_stays_in_the_window_when_it_scrolls_goes_on_being_read() -> None:
    session = session_of(FLAT)
    session.watch.look(0)
    session.scroll("comments", 3)
    session.watch.look(1)
    assert session.watch.look(2) == 1
    assert read(session) == [1, 2, 3]


def test_nothing_is_looked_for_once_all_in_the_window_is_read() -> None:
    session = session_of(FLAT)
    session.watch.look(0)
    assert session.watch.look(2) is None


def test_the_part_of_a_comment_that_is_in_sight_is_not_looked_at_for_ever() -> None:
    session = session_of(f"- Ruth: {WORDS}")
    session.watch.look(0)
    assert session.watch.look(2) is None
    assert session.watch.look(5) is None
    assert read(session) == []


def test_a_comment_taller_than_the_window_is_read_when_every_row_was_there() -> None:
    session = session_of(f"- Ruth: {WORDS}\n- Tom: Yes.")
    now = 0
    while 1 not in [comment for comment, _ in session.comments.stretches()]:
        assert read(session) == []
        session.watch.look(now)
        session.watch.look(now + 2)
        session.scroll("comments", 8)
        now += 10
    session.watch.look(now)
    session.watch.look(now + 2)
    assert read(session) == [0, 1]


def test_rows_that_were_skipped_keep_a_comment_unread() -> None:
    session = session_of(f"- Ruth: {WORDS}")
    for now in (0, 10):
        session.watch.look(now)
        session.watch.look(now + 2)
        session.to_end()
    assert read(session) == []


def test_what_was_seen_of_a_comment_is_still_seen_at_another_width() -> None:
    session = session_of(f"- Ruth: {WORDS}")
    session.watch.look(0)
    session.watch.look(2)
    session.scroll("comments", 11)
    session.resize_comments(90, 100)
    assert session.watch.look(3) == 2
    session.watch.look(5)
    assert read(session) == [0]


@pytest.mark.parametrize("presses", [1, 2])
def test_a_shortened_comment_is_not_read(presses: int) -> None:
    session = session_of(f"- Ruth: {WORDS}", height=60)
    for _ in range(presses):
        session.shorten()
    session.watch.look(0)
    assert session.watch.look(2) is None and read(session) == []


def test_a_header_without_words_is_read() -> None:
    session = session_of("- Ruth:")
    session.watch.look(0)
    session.watch.look(2)
    assert read(session) == [0]


def test_what_a_fold_hides_is_not_read() -> None:
    session = session_of("- Ruth: One.\n  - Tom: Two.\n- Ines: Three.")
    session.toggle_fold()
    session.watch.look(0)
    session.watch.look(2)
    assert read(session) == [0, 2]


def test_a_comment_that_a_filter_shows_in_a_line_is_not_read() -> None:
    session = session_of("- Ruth: One.\n  - Tom: Two.\n- Ines: Three.")
    session.keep_place(lambda: keep_only(session.folds, {1}))
    session.comment_rows.forget()
    session.watch.look(0)
    session.watch.look(2)
    assert read(session) == [1]


def test_what_is_marked_unread_stays_so_while_it_is_in_the_window() -> None:
    session = session_of(FLAT)
    session.watch.look(0)
    session.watch.look(2)
    session.marks.toggle_read(1)
    session.watch.look(3)
    session.watch.look(9)
    assert read(session) == [0, 2, 3]


def test_what_was_marked_unread_is_read_when_it_is_looked_at_again() -> None:
    session = session_of(FLAT)
    session.watch.look(0)
    session.watch.look(2)
    session.marks.toggle_read(0)
    session.watch.look(3)
    session.to_end()
    session.watch.look(4)
    session.to_start()
    session.watch.look(5)
    session.watch.look(7)
    assert 0 in read(session)


def test_time_behind_another_screen_does_not_count() -> None:
    session = session_of(FLAT)
    session.watch.look(0)
    session.watch.rest()
    assert session.watch.look(10) == 2
    assert read(session) == []


def test_with_no_seconds_nothing_is_read() -> None:
    session = session_of(FLAT)
    session.watch.seconds = 0
    assert session.watch.look(0) is None
    assert session.watch.look(100) is None and read(session) == []


def test_paging_to_the_end_leaves_nothing_unread() -> None:
    pages = [f"- Ruth: {WORDS}", "  - Tom:", FLAT, f"- Ines: {WORDS} {WORDS}"]
    session = session_of("\n".join(pages), height=9)
    now = 0
    while session.marks.unread and now < 1000:
        session.watch.look(now)
        session.watch.look(now + 2)
        session.page_down()
        now += 10
    assert session.marks.unread == 0


def test_going_on_comment_by_comment_leaves_nothing_unread() -> None:
    session = session_of("\n".join([f"- Ruth: {WORDS}", "  - Tom:", FLAT, f"- Ines: {WORDS} {WORDS}"]), height=9)
    now = 0
    while session.marks.unread and now < 2000:
        session.watch.look(now)
        session.watch.look(now + 2)
        session.next_comment()
        now += 10
    assert session.marks.unread == 0
