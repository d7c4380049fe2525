"""What a session says where a key leads nowhere, or where the text does not tell."""

from collections.abc import Callable

import pytest

from tests.reading.test_session import THREAD, at, session_of
from tests.support.threads import thread_from
from tui.model import Note
from tui.reading.session import Session


@pytest.mark.parametrize(
    ("steps", "start"),
    [
        ("previous_comment", "1"),
        ("next_comment", "3"),
        ("next_sibling", "3"),
        ("previous_sibling", "1"),
        ("parent", "1"),
        ("branch_top", "1"),
        ("next_root", "3"),
        ("previous_root", "1"),
        ("toggle_fold", "3"),
        ("unfold_or_reply", "3"),
        ("back", "1"),
        ("forward", "1"),
    ],
)
def test_a_step_that_leads_nowhere_says_so(steps: str, start: str) -> None:
    session = session_of()
    session.cursor = 6 if start == "3" else 0
    getattr(session, steps)()
    assert session.notice and at(session) == start


def test_a_number_that_is_not_there_is_said() -> None:
    session = session_of()
    session.go_to_number("7")
    assert session.notice == "There is no comment 7."


def test_what_the_text_lost_is_said_at_first() -> None:
    thread = thread_from(THREAD)._replace(notes=(Note("nesting-lost", "Who answers whom is lost.", ()),))
    assert session_of(thread).notice == "Who answers whom is lost."


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ((), "This comment answers the article."),
        ((Note("nesting-lost", "Who answers whom is lost.", ()),), "The text does not tell what this comment answers."),
    ],
    ids=["told", "lost"],
)
def test_what_a_comment_of_the_top_level_answers(notes: tuple[Note, ...], said: str) -> None:
    session = session_of(thread_from(THREAD)._replace(notes=notes))
    session.parent()
    assert session.notice == said


@pytest.mark.parametrize(("act", "said"), [("page_down", "ends"), ("next_comment", "ends"), ("page_up", "begins")])
def test_where_the_article_ends_a_key_says_so(act: str, said: str) -> None:
    session = session_of()
    session.pane = "article"
    getattr(session, act)()
    assert session.notice == f"The article {said} here."


@pytest.mark.parametrize("fold", [Session.fold_all, Session.unfold_all, lambda session: session.show_levels(2)])
def test_folding_a_thread_without_replies_says_why_nothing_happens(fold: Callable[[Session], None]) -> None:
    session = session_of("- Ruth: One.\n- Tom: Two.")
    fold(session)
    assert session.notice == "No comment here has replies."
