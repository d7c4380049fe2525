"""The command table."""

from collections import Counter

import pytest

from tests.support.threads import thread_from
from tui.commands import COMMANDS, SECTIONS, Command, Situation
from tui.comparing import match
from tui.reading.narrowing.focusing import focus
from tui.reading.searching.pattern import Query
from tui.reading.session import Session
from tui.screens.reader import ReaderScreen


def test_no_two_commands_share_a_name() -> None:
    assert [name for name, count in Counter(command.name for command in COMMANDS).items() if count > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_runs_on_the_session_or_is_an_action_of_the_screen(command: Command) -> None:
    assert command.run is not None or hasattr(ReaderScreen, f"action_{command.name}")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_says_in_a_sentence_what_it_does(command: Command) -> None:
    assert command.title and command.help[0].isupper() and command.help.endswith(".")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_stands_in_a_section(command: Command) -> None:
    assert command.section in SECTIONS


def test_a_command_on_the_session_has_the_name_of_its_function() -> None:
    named = [command for command in COMMANDS if command.run is not None and not command.name.startswith("level_")]
    assert [command.name for command in named if getattr(command.run, "__name__", "") != command.name] == []


PAGE = """
    # The night ferry
    An hour late, says https://example.org/late.
    - Jane: She was late again.
      - Tom: By an hour.
    - Osei: Who asked?
"""
FLAT = "# The night ferry\n- Jane: She was late again.\n- Tom: By an hour."
ALONE = "# The night ferry\n- Jane: She was late again."
WITHOUT_COMMENTS = "# The night ferry\nAn hour late."
WITHOUT_ARTICLE = "- Jane: She was late again.\n  - Tom: By an hour."


def situation(page: str, is_compared: bool = True, **facts: bool) -> Situation:
    """A reader in the comments of a page, where there are any, who may do all there is to do but for some facts."""
    session = Session(thread_from(page))
    if is_compared:
        session.changed.begin(match(session.thread, session.thread))
    has_comments = len(session.thread.tree) > 0
    session.pane = "comments" if has_comments else "article"
    known = {
        "has_replies": any(session.thread.tree.depths),
        "has_file": True,
        "is_beside": True,
        "has_selection": True,
        "is_loading": True,
    }
    return Situation(session, **known | facts)


def offered(now: Situation) -> set[str]:
    return {command.name for command in COMMANDS if command.is_offered(now)}


SEARCHING = {command.name for command in COMMANDS if command.scope in ("narrowed", "search")}
MISSING: list[tuple[Situation, str]] = [
    (situation(PAGE), "links"),
    (situation(PAGE, is_compared=False), "links next_change previous_change show_older"),
    (situation(PAGE, has_file=False), "links edit reload"),
    (situation(PAGE, is_loading=False), "links stop_loading"),
    (situation(PAGE, is_beside=False), "links divider_left divider_right"),
    (situation(PAGE, has_selection=False), "links copy_selection"),
    (
        situation(FLAT),
        "links parent peek branch_top fold_or_parent unfold_or_reply toggle_fold fold_all unfold_all "
        + " ".join(f"level_{levels}" for levels in range(1, 10)),
    ),
    (situation(WITHOUT_ARTICLE), "links other_pane"),
]


@pytest.mark.parametrize(("now", "missing"), MISSING, ids=lambda value: value[6:] if isinstance(value, str) else "")
def test_what_has_nothing_to_act_on_is_not_offered(now: Situation, missing: str) -> None:
    assert {command.name for command in COMMANDS} - offered(now) - SEARCHING - {"with_replies"} == set(missing.split())


def test_a_comment_alone_leads_to_no_other() -> None:
    assert not {"next_sibling", "previous_sibling", "next_root", "previous_root", "fold_chain"} & offered(
        situation(ALONE)
    )


def test_without_comments_nothing_is_offered_for_them() -> None:
    for_comments = {command.name for command in COMMANDS if command.scope == "comments"}
    missing = for_comments | {"other_pane", "ask_number", "filter", "back", "forward", "links"}
    assert offered(situation(WITHOUT_COMMENTS)) & missing == set()


def test_once_all_is_read_nothing_unread_is_gone_to() -> None:
    now = situation(PAGE)
    now.session.marks.mark_read(range(3))
    assert not {"next_unread", "previous_unread"} & offered(now)


def test_an_empty_page_is_not_searched() -> None:
    assert "search" not in offered(situation(""))


def test_links_are_offered_where_they_are() -> None:
    now = situation(PAGE)
    now.session.pane = "article"
    assert "links" in offered(now)


def test_what_a_search_does_is_offered_while_there_is_one() -> None:
    now = situation(PAGE)
    now.session.finding.begin("search")
    now.session.finding.type(Query("late"))
    assert offered(now) >= SEARCHING


def test_replies_are_asked_for_while_a_filter_is_on() -> None:
    now = situation(PAGE)
    assert "with_replies" not in offered(now)
    now.session.finding.filter_by("author:tom")
    assert {"with_replies", "leave"} <= offered(now)


def test_a_focus_can_be_left_while_there_is_one() -> None:
    now = situation(PAGE)
    assert "leave" not in offered(now)
    focus(now.session)
    assert "leave" in offered(now) and "next_hit" not in offered(now)
