"""What commands make of the marks of a session."""

import pytest

from tests.support.narrowed import keep_only
from tests.support.threads import thread_from
from tui.reading.marking import marking
from tui.reading.marking.mark_remarks import MarkRemarks
from tui.reading.narrowing.focusing import focus
from tui.reading.session import Session

PAGE = """
# The clock
An article.
- Ruth: One.
  - Tom: Two.
    - Ines: Three.
  - Ruth: Four.
- Osei: Five.
  - Tom: Six.
- Ines: Seven.
"""
COUNT = 7


def session_of(*read: int, page: str = PAGE) -> Session:
    """A reader in the comments of a page who has read some of them."""
    session = Session(thread_from(page))
    session.pane = "comments"
    session.resize_comments(60, 20)
    for comment in read:
        session.marks.see(comment)
    return session


def walked(session: Session, count: int) -> list[int]:
    """The comments that `]` leads to, one after the other."""
    places = []
    for _ in range(count):
        marking.next_unread(session)
        places.append(session.cursor)
    return places


def is_in_sight(session: Session) -> bool:
    """Whether the comment in hand is one that the folds and the filter show, in full."""
    shown = [item for item, _ in session.comments.stretches()]
    is_full = session.comment_rows.bodies.form(session.cursor) == "full"
    return session.cursor in shown and is_full and not session.folds.is_context(session.cursor)


def told_of(session: Session) -> MarkRemarks:
    """What the session tells of marks."""
    return next(remarks for remarks in session.remarked.remarks if isinstance(remarks, MarkRemarks))


def test_an_unread_comment_taller_than_the_window_is_gone_through_first() -> None:
    session = session_of(page="# A\n- Ruth: " + "word " * 900 + "\n- Tom: Two.")
    tops = []
    while session.cursor == 0:
        tops.append(session.comments.top.row)
        marking.next_unread(session)
    assert len(tops) > 2 and tops == sorted(set(tops)) and not session.goes_on_below
    session.to_start()
    session.marks.see(0)
    marking.next_unread(session)
    assert session.cursor == 1


def test_the_next_unread_is_gone_to_and_round_the_end() -> None:
    session = session_of(1, 3, 4)
    assert walked(session, 5) == [2, 5, 6, 0, 2]


def test_it_says_when_it_goes_round() -> None:
    session = session_of()
    session.to_end()
    marking.next_unread(session)
    assert session.notice == "On from the first unread comment."
    marking.previous_unread(session)
    assert (session.cursor, session.notice) == (6, "On from the last unread comment.")


def test_from_the_article_the_comment_in_hand_may_be_the_next() -> None:
    session = session_of()
    session.pane = "article"
    marking.next_unread(session)
    assert (session.pane, session.cursor) == ("comments", 0)


@pytest.mark.parametrize("move", [marking.next_unread, marking.previous_unread])
def test_folds_are_opened_on_the_way(move: object) -> None:
    session = session_of(0, 1, 3, 4, 5, 6)
    session.fold_all()
    assert callable(move)
    move(session)
    assert session.cursor == 2 and is_in_sight(session)


def test_a_shortened_comment_is_gone_to_in_full() -> None:
    session = session_of(0, 1)
    session.comment_rows.show_body(2, "line")
    marking.next_unread(session)
    assert session.cursor == 2 and is_in_sight(session)


def test_a_filter_leaves_only_what_it_shows() -> None:
    session = session_of(6)
    session.keep_place(lambda: keep_only(session.folds, {2, 5, 6}))
    session.comment_rows.forget()
    assert walked(session, 4) == [2, 5, 2, 5]
    assert session.folds.kept


def test_what_a_filter_leaves_out_is_not_gone_to() -> None:
    session = session_of(2)
    session.keep_place(lambda: keep_only(session.folds, {2}))
    marking.next_unread(session)
    assert session.notice == "All that is kept here is read." and session.folds.kept


def test_it_says_when_all_is_read() -> None:
    session = session_of(*range(COUNT))
    marking.next_unread(session)
    assert (session.cursor, session.notice) == (0, "All 7 comments are read.")
    marking.previous_unread(session)
    assert session.notice == "All 7 comments are read."


def test_it_says_when_only_this_one_is_left() -> None:
    session = session_of(*range(1, COUNT))
    marking.next_unread(session)
    assert (session.cursor, session.notice) == (0, "This is the only unread comment.")


def test_the_way_back_leads_to_where_it_was_gone_from() -> None:
    session = session_of(1, 2, 3)
    marking.next_unread(session)
    session.back()
    assert session.cursor == 0


def test_a_branch_is_read_and_the_next_unread_in_hand() -> None:
    session = session_of(2, 4)
    marking.read_branch(session)
    assert list(session.marks.read) == [1, 1, 1, 1, 1, 0, 0]
    assert (session.cursor, session.notice) == (5, "3 comments marked read.")


def test_after_the_last_branch_the_first_unread_is_in_hand() -> None:
    session = session_of()
    session.to_end()
    marking.read_branch(session)
    assert (session.cursor, session.notice) == (0, "1 comment marked read. On from the first unread comment.")


def test_branch_after_branch_all_is_read() -> None:
    session = session_of()
    for _ in range(3):
        marking.read_branch(session)
    assert (session.marks.unread, session.notice) == (0, "All 7 comments are read.")


def test_a_filter_keeps_what_it_hides_from_being_marked() -> None:
    session = session_of()
    session.keep_place(lambda: keep_only(session.folds, {2}))
    marking.read_branch(session)
    assert list(session.marks.read) == [0, 0, 1, 0, 0, 0, 0]
    marking.undo(session)
    marking.read_all(session)
    assert list(session.marks.read) == [0, 0, 1, 0, 0, 0, 0]


def test_all_is_read_at_once() -> None:
    session = session_of(3)
    marking.read_all(session)
    assert (session.marks.unread, session.notice) == (0, "6 comments marked read.")


def test_a_comment_is_read_and_unread() -> None:
    session = session_of()
    marking.toggle_read(session)
    told = session.notice
    marking.toggle_read(session)
    assert (told, session.notice, session.marks.unread) == ("Marked read.", "Marked unread.", COUNT)


def test_stars_are_listed_in_the_order_of_the_page() -> None:
    session = session_of()
    for comment in (5, 0, 2, 0):
        session.take(comment)
        marking.toggle_star(session)
    assert session.marks.starred_comments() == [2, 5]


def test_a_marking_is_taken_back_where_it_was_made() -> None:
    session = session_of(1)
    marking.read_branch(session)
    marking.undo(session)
    assert (session.cursor, list(session.marks.read)) == (0, [0, 1, 0, 0, 0, 0, 0])
    assert session.notice == "The marking of 3 comments was taken back."
    marking.undo(session)
    assert session.notice == "There is nothing to take back."


def folded(session: Session) -> list[int]:
    return [item for item in range(COUNT) if session.folds.is_folded(item)]


def test_the_folding_of_all_is_taken_back_in_turn_with_markings() -> None:
    session = session_of()
    session.toggle_fold()
    marking.toggle_star(session)
    session.show_levels(2)
    session.unfold_all()
    session.unfold_all()
    for before in ([1], [0]):
        marking.undo(session)
        assert (folded(session), session.notice) == (before, "Folded as before.")
    marking.undo(session)
    assert session.notice == "A star was taken back."
    session.fold_all()
    marking.toggle_star(session)
    marking.undo(session)
    assert session.notice == "A star was taken back." and folded(session) != [0]
    marking.undo(session)
    assert folded(session) == [0]


def test_folds_of_another_filter_are_not_taken_back() -> None:
    session = session_of()
    focus(session)
    session.fold_all()
    session.leave()
    marking.undo(session)
    assert session.notice == "There is nothing to take back."


def test_a_fold_counts_the_unread_it_hides() -> None:
    session = session_of()
    session.fold_all()
    told = told_of(session)
    assert told.hidden(0) == "all unread"
    session.marks.see(2)
    assert told.hidden(0) == "2 unread"
    marking.read_branch(session)
    assert told.hidden(0) == ""


def test_a_fold_counts_only_what_the_filter_keeps() -> None:
    session = session_of(1)
    session.keep_place(lambda: keep_only(session.folds, {2}))
    session.toggle_fold()
    assert told_of(session).hidden(0) == "1 unread"


def test_what_is_told_depends_on_its_key() -> None:
    session = session_of()
    session.fold_all()
    keys = [session.remarked.key(0)]
    for comment in (0, 2):
        session.marks.see(comment)
        keys.append(session.remarked.key(0))
    session.marks.toggle_star(0)
    keys.append(session.remarked.key(0))
    assert len(set(keys)) == 4
