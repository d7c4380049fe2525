"""The command table."""

from collections import Counter

import pytest

from tui.commands import COMMANDS, FIRST_KEYS, KEYMAP, SECTIONS, Command, shown_key
from tui.reading.session import Session
from tui.screens.reader import ReaderScreen


def test_no_two_commands_share_a_name() -> None:
    assert [name for name, count in Counter(command.name for command in COMMANDS).items() if count > 1] == []


def test_no_two_commands_share_a_key() -> None:
    keys = Counter((key, command.scope == "search") for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_a_key_that_waits_for_another_means_nothing_alone() -> None:
    assert [key for key in FIRST_KEYS if (key,) in KEYMAP] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_runs_on_the_session_or_is_an_action_of_the_screen(command: Command) -> None:
    assert command.run is not None or hasattr(ReaderScreen, f"action_{command.name}")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_says_in_a_sentence_what_it_does(command: Command) -> None:
    assert command.title and command.help[0].isupper() and command.help.endswith(".")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_stands_in_a_section(command: Command) -> None:
    assert command.section in SECTIONS


def test_a_command_on_the_session_has_the_name_of_its_method() -> None:
    named = [command for command in COMMANDS if command.run is not None and not command.name.startswith("level_")]
    assert [command.name for command in named if getattr(Session, command.name) is not command.run] == []


@pytest.mark.parametrize(
    ("key", "shown"),
    [("j", "j"), ("down", "↓"), ("shift+down", "Shift+↓"), ("ctrl+o", "Ctrl+O"), ("z M", "z M"), ("space", "Space")],
)
def test_keys_are_shown_as_people_know_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown
