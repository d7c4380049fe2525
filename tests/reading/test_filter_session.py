"""Filtering in a session: what is kept, where the reader stands, and the way back."""

from tests.reading.test_search_session import at, lit, searched, seen, session_of, state, typed


def test_a_filter_keeps_what_matches_and_what_it_answers() -> None:
    session = searched(session_of(), "crank", "filter")
    assert seen(session) == ["1", "1.1", "1.1.1", "2", "2.1", "2.1.1"]


def test_what_is_only_answered_takes_one_row() -> None:
    session = searched(session_of(height=40), "last", "filter")
    assert [session.comment_rows.height(item) for item in (4, 5)] == [1, 1]


def test_a_filter_takes_the_next_match_in_hand() -> None:
    assert at(searched(session_of(), "last", "filter")) == "2.1.1"


def test_a_filter_shows_matches_that_were_folded_away() -> None:
    session = session_of()
    session.fold_all()
    assert "2.1.1" in seen(searched(session, "last", "filter"))


def test_escape_ends_the_filter_and_restores_the_folds() -> None:
    session = session_of(height=40)
    session.fold_all()
    searched(session, "last", "filter")
    session.leave()
    assert (at(session), seen(session)) == ("2.1.1", ["1", "2", "2.1", "2.1.1", "3"])


def test_escape_while_typing_a_filter_takes_the_reader_back() -> None:
    session = session_of(height=6)
    session.fold_all()
    session.next_root()
    before = state(session)
    typed(session, "crank", "filter").finding.abandon()
    assert state(session) == before


def test_a_filter_without_a_match_changes_nothing() -> None:
    session = session_of()
    before = state(session)
    searched(session, "zebra", "filter")
    assert state(session) == before


def test_a_search_looks_at_what_the_filter_found_and_not_at_what_that_answers() -> None:
    session = searched(session_of(), "last", "filter")
    assert typed(session, "osei").finding.count_words() == "1 of 1"


def test_what_a_filtered_search_does_not_look_at_is_not_lit() -> None:
    session = searched(session_of(height=40), "last", "filter")
    assert lit(typed(session, "osei")) == ["OSEI"]
    assert session.finding.search is not None and len(session.finding.search.hits(6)) == 0


def test_a_number_that_the_filter_does_not_keep_ends_it() -> None:
    session = searched(session_of(), "last", "filter")
    session.go_to_number("3")
    assert at(session) == "3" and not session.folds.kept


def test_siblings_that_are_not_kept_are_passed_over() -> None:
    session = searched(session_of("- R: a crank\n- T: no\n- I: crank"), "crank", "filter")
    session.next_sibling()
    assert at(session) == "3"
