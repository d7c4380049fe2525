"""Filters by terms and focused branches: what stays in sight, one within the other, and the way back."""

import pytest

from tests.reading.test_search_session import at, searched, seen, session_of, state, typed
from tests.support.made import made_thread
from tests.support.threads import chain, thread_from
from tui.comparing import match
from tui.reading.narrowing.focusing import focus, unread_in_branch, with_replies
from tui.reading.progress import extent, facts, heading
from tui.reading.searching.hit_marks import marked_cells
from tui.reading.searching.pattern import Query
from tui.reading.session import Session
from tui.reading.viewport import Position

THREAD = """
    # The clock
    The tower had been silent for eleven years.
    - Ruth: One.
      - Tom: A crank.
        - Ines: Two cranks, a crank.
        - Tom: A bell.
      - Ruth: Nothing.
    - Osei Badu: Two.
      - Tom: Nothing at all.
        - osei  badu: The last crank.
    - Tomas: Three, says Tom.
"""
EVERYTHING = ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1", "2.1.1", "3"]


def found(text: str, session: Session | None = None) -> list[str]:
    """The numbers of the comments that a filter has found, without those that they answer."""
    session = session or session_of(THREAD, height=40)
    searched(session, text, "filter")
    return [session.thread.tree.number(item) for item, whole in enumerate(session.folds.whole) if whole]


def focused(number: str, session: Session | None = None) -> Session:
    """The session with the branch of a comment focused."""
    session = session or session_of(THREAD, height=40)
    session.go_to_number(number)
    focus(session)
    return session


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("crank", "1.1 1.1.1 2.1.1"),
        ("crank two", "1.1.1"),
        ("two crank", "1.1.1"),
        ('"two crank"', "1.1.1"),
        ('"crank two"', ""),
        ("crank -two", "1.1 2.1.1"),
        ("-crank nothing", "1.2 2.1"),
        ("-nothing -two -one -crank", "1.1.2 3"),
        ("author:tom", "1.1 1.1.2 2.1 3"),
        ('author:"tom"', "1.1 1.1.2 2.1"),
        ('by:"Osei Badu"', "2 2.1.1"),
        ("author:osei crank", "2.1.1"),
        ("author:tom -author:tomas", "1.1 1.1.2 2.1"),
        ("author:tom author:ruth", ""),
        ("is:starred", "1.2 2.1.1"),
        ("is:starred crank", "2.1.1"),
        ("is:unread", "1.1 2 3"),
        ("-is:unread author:tom", "1.1.2 2.1"),
        ("crank two +replies", "1.1.1"),
        ("author:tom crank +replies", "1.1 1.1.1 1.1.2"),
        ("author:osei -crank +replies", "2 2.1 2.1.1"),
    ],
)
def test_a_filter_finds_that_of_which_all_terms_hold(text: str, numbers: str) -> None:
    session = session_of(THREAD, height=40)
    session.marks.restore(bytes([1, 0, 1, 1, 1, 0, 1, 1, 0]), bytes([0, 0, 0, 0, 1, 0, 0, 1, 0]))
    assert " ".join(found(text, session)) == numbers


def test_what_others_quote_is_found() -> None:
    session = session_of("""
        - Ruth: The second crank is under the stairs.
          - Tom: “the second crank is under the stairs” – which stairs?
        - Osei: Nobody asked.
    """)
    assert [found("is:quoted", session), found("-is:quoted", session)] == [["1"], ["1.1", "2"]]


@pytest.mark.parametrize(("text", "numbers"), [("is:new", "2"), ("is:edited", "1"), ("-is:new -is:edited", "1.1")])
def test_a_filter_finds_what_has_changed_since_an_older_save(text: str, numbers: str) -> None:
    older = "- Ines: My father wound it until the flood came in.\n  - Tom: He must have been strong, with that crank."
    newer = older.replace("flood", "fire") + "\n- Ruth: Nobody asked him, as far as I remember."
    session = session_of(newer, height=40)
    assert found("is:new", session) == []
    session.changed.begin(match(thread_from(older, "old.txt"), session.thread))
    assert " ".join(found(text, session)) == numbers


def test_a_filter_by_terms_keeps_what_is_answered_in_a_line() -> None:
    session = session_of(THREAD, height=40)
    found("author:osei crank", session)
    assert seen(session) == ["2", "2.1", "2.1.1"]
    assert [session.folds.is_context(item) for item in (5, 6, 7)] == [True, True, False]


def test_a_term_that_means_nothing_is_said_and_nothing_is_filtered() -> None:
    session = session_of(THREAD)
    assert typed(session, "is:red", "filter").finding.count_words() == "is: unread, starred, quoted, new, edited"
    session.finding.accept()
    assert (session.notice, session.narrowing.layers) == ("is: unread, starred, quoted, new, edited", [])


def test_a_search_takes_terms_as_they_stand() -> None:
    session = session_of("- R: is:unread\n- T: no", height=20)
    assert typed(session, "is:unread").finding.count_words() == "1 of 1"


def test_an_expression_is_no_terms() -> None:
    session = session_of("- R: is:unread\n- T: no", height=20)
    assert typed(session, "is:un.*", "filter", is_expression=True).finding.count_words() == "1 comment"


def test_the_hits_of_all_words_and_of_the_author_are_lit() -> None:
    session = session_of(THREAD, height=40)
    searched(session, "author:osei crank last", "filter")
    rows = [session.finding.comments.row(position) for position in session.comments.rows()]
    assert [span.text for row in rows for span in row.spans if span.lit] == ["osei", "last", "crank"]


def test_the_next_hit_of_a_filter_without_words_is_the_next_comment() -> None:
    session = session_of(THREAD, height=40)
    session.marks.restore(b"", bytes([1, 0, 0, 1, 0, 0, 0, 0, 1]))
    searched(session, "is:starred", "filter")
    places = []
    for _ in range(3):
        session.next_hit()
        places.append(at(session))
    assert places == ["1", "1.1.2", "3"]


def test_replies_of_what_was_found_are_shown_and_taken_away() -> None:
    session = session_of(THREAD, height=40)
    searched(session, "author:tom crank", "filter")
    shown = [seen(session)]
    for _ in range(2):
        with_replies(session)
        shown.append(seen(session))
    assert shown == [["1", "1.1"], ["1", "1.1", "1.1.1", "1.1.2"], ["1", "1.1"]]


def test_the_status_line_counts_what_is_kept() -> None:
    session = session_of(THREAD, height=40)
    searched(session, "crank", "filter")
    assert facts(session) == "3 of 9 comments · 3 unread · 100 %"


def test_the_share_of_a_filtered_thread_is_of_what_is_kept() -> None:
    session = session_of(made_thread([0] * 1000, lambda item: "kept" if item >= 990 else "no"), height=6)
    searched(session, "kept", "filter")
    assert extent(session, "comments") == (0.0, 0.2)


def test_the_marks_of_hits_stand_where_the_share_of_what_is_kept_has_them() -> None:
    session = session_of(made_thread([0] * 1000, lambda item: "kept" if item >= 990 else "no"), height=6)
    searched(session, "kept", "filter")
    assert marked_cells(session, 20) == frozenset(range(0, 20, 2))


def test_a_focus_shows_the_branch_and_whom_it_answers() -> None:
    assert seen(focused("1.1")) == ["1", "1.1", "1.1.1", "1.1.2"]


def test_a_focus_shows_whom_the_branch_answers_in_one_line_each() -> None:
    session = focused("1.1.1")
    assert [session.folds.is_context(item) for item in (0, 1, 2)] == [True, True, False]


def test_a_focus_on_a_root_shows_it_alone_with_its_replies() -> None:
    session = focused("2")
    assert seen(session) == ["2", "2.1", "2.1.1"]
    assert not session.folds.is_context(5)


def test_a_focused_branch_begins_at_the_left_beside_whom_it_answers() -> None:
    session = session_of(chain(12), height=60)
    rows = session.comment_rows
    before = [rows.row(Position(item, 0)).guides for item in range(12)]
    focused("1.1.1.1.1", session)
    assert [rows.row(Position(item, 0)).guides for item in range(7)] == [1, 1, 1, 1, 2, 3, 4]
    session.resize_comments(50, 60)
    assert rows.row(Position(5, 0)).guides == 3
    session.leave()
    session.resize_comments(60, 60)
    assert [rows.row(Position(item, 0)).guides for item in range(12)] == before


def test_a_focus_opens_the_branch() -> None:
    session = session_of(THREAD, height=40)
    session.fold_all()
    assert seen(focused("2", session)) == ["2", "2.1"]


@pytest.mark.parametrize("leave", [focus, Session.leave], ids=["f", "Esc"])
@pytest.mark.parametrize("height", [5, 12, 40])
def test_a_focus_ends_exactly_where_it_began(leave: object, height: int) -> None:
    session = session_of(THREAD, height=height)
    session.show_levels(2)
    session.go_to_number("2")
    before = state(session)
    focus(session)
    session.to_end()
    session.fold_all()
    assert callable(leave)
    leave(session)
    assert state(session) == before


def test_moves_stay_in_the_branch() -> None:
    session = focused("1.1")
    moves = (Session.next_root, Session.next_sibling, Session.to_end, Session.next_comment, Session.page_down)
    for move in moves:
        move(session)
        assert at(session) in ("1.1", "1.1.1", "1.1.2")


def test_a_search_looks_in_the_branch_alone() -> None:
    session = focused("1.1")
    assert typed(session, "crank").finding.count_words() == "1 of 3"
    session.finding.abandon()
    assert typed(session, "tower").finding.count_words() == "nothing found in this branch"


def test_a_search_under_a_filter_says_where_it_looked() -> None:
    session = session_of(THREAD, height=40)
    assert typed(session, "towers").finding.count_words() == "nothing found"
    session.finding.abandon()
    found("crank", session)
    assert typed(session, "bell").finding.count_words() == "nothing found in what is kept"


def test_going_to_a_comment_outside_ends_the_focus() -> None:
    session = focused("1.1")
    session.go_to_number("2.1")
    assert (at(session), seen(session)) == ("2.1", EVERYTHING)


def test_going_to_a_comment_inside_keeps_the_focus() -> None:
    session = focused("1.1")
    session.go_to_number("1.1.2")
    assert session.narrowing.branch == 1


def test_a_filter_in_a_branch_looks_there_alone() -> None:
    session = focused("1")
    assert found("crank", session) == ["1.1", "1.1.1"]


def test_a_branch_of_what_a_filter_kept_shows_no_more_than_that() -> None:
    session = session_of(THREAD, height=40)
    searched(session, "crank", "filter")
    assert seen(focused("1", session)) == ["1", "1.1", "1.1.1"]


@pytest.mark.parametrize(
    ("steps", "left"),
    [("filter focus", ["1", "1.1", "1.1.1", "2", "2.1", "2.1.1"]), ("focus filter", EVERYTHING[:5])],
)
def test_escape_ends_the_innermost_first(steps: str, left: list[str]) -> None:
    session = session_of(THREAD, height=40)
    for step in steps.split():
        if step == "focus":
            focused("1", session)
        else:
            searched(session, "crank", "filter")
    assert seen(session) == ["1", "1.1", "1.1.1"]
    session.leave()
    assert seen(session) == left
    session.leave()
    assert seen(session) == EVERYTHING


def test_escape_ends_a_search_in_a_branch_before_the_focus() -> None:
    session = searched(focused("1.1"), "bell")
    session.leave()
    assert session.narrowing.branch == 1
    session.leave()
    assert session.narrowing.branch is None


def test_a_focus_ends_with_the_filter_in_it() -> None:
    session = focused("1")
    before = session.comments.top
    searched(session, "crank", "filter")
    focus(session)
    assert (seen(session), at(session), session.comments.top) == (EVERYTHING, "1", before)


def test_a_filter_given_up_in_a_branch_leaves_the_branch() -> None:
    session = focused("1.1")
    before = state(session)
    typed(session, "bell", "filter").finding.abandon()
    assert state(session) == before


def test_only_what_is_unread_in_the_branch_is_shown() -> None:
    session = session_of(THREAD, height=40)
    session.marks.restore(bytes([1, 1, 0, 1, 1, 0]), b"")
    unread_in_branch(session)
    assert seen(session) == ["1", "1.1", "1.1.1"]


def test_only_what_is_unread_in_the_focused_branch_is_shown() -> None:
    session = focused("1.1")
    session.marks.restore(bytes([0, 1, 0, 1, 0]), b"")
    session.next_comment()
    unread_in_branch(session)
    assert seen(session) == ["1", "1.1", "1.1.1"]


def test_a_branch_without_unread_is_not_narrowed() -> None:
    session = session_of(THREAD, height=40)
    session.marks.restore(bytes([1] * 5), b"")
    unread_in_branch(session)
    assert (session.notice, session.narrowing.layers) == ("Nothing is unread in this branch.", [])


def test_what_is_read_meanwhile_stays_in_sight() -> None:
    session = session_of(THREAD, height=40)
    searched(session, "is:unread", "filter")
    session.marks.see(0)
    assert seen(session) == EVERYTHING


def test_the_heading_names_the_branch_and_the_way_out() -> None:
    session = focused("1.1")
    assert heading(session, "f") == "Branch 1.1 · f: whole thread"
    focus(session)
    assert heading(session, "f") == "The clock"


def test_a_body_shortened_in_a_focus_leaves_a_row_at_the_top() -> None:
    session = session_of(made_thread([0, 0], lambda item: "words " * 400), height=10)
    session.page_down()
    focus(session)
    session.shorten()
    session.shorten()
    focus(session)
    assert session.comments.top.row < session.comment_rows.height(session.comments.top.item)


def test_a_focus_deep_in_a_chain_takes_no_recursion() -> None:
    session = session_of(chain(5000), height=20)
    session.to_end()
    focus(session)
    assert len(seen(session)) == 5000 and session.folds.whole.count(1) == 1


def test_an_empty_thread_has_no_branch_to_focus() -> None:
    session = session_of(made_thread([]))
    focus(session)
    unread_in_branch(session)
    assert (session.notice, session.narrowing.layers) == ("Nothing is unread in this branch.", [])


def test_the_folds_to_remember_are_those_of_the_whole_thread() -> None:
    session = session_of(THREAD, height=40)
    session.fold_all()
    before = session.folds.snapshot()
    searched(focused("1", session), "crank", "filter")
    assert session.finding.folds_of_reader() == before


@pytest.mark.parametrize(("text", "is_apart"), [("cr.+?k", True), ("cran[km]", False)])
def test_a_filter_says_whether_it_looks_in_a_process_of_its_own(text: str, is_apart: bool) -> None:
    session = session_of(THREAD)
    sieve = session.narrowing.sieve(Query(text, is_expression=True))
    assert sieve.is_apart == is_apart
    while sieve.work(1):
        pass
    assert not sieve.is_apart and sieve.tally.count == 3
