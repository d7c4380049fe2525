"""Key maps: what keys stand for, with presets and with what a reader asks for."""

from collections import Counter
from typing import get_args

import pytest

from tui.commands import COMMANDS, Mode
from tui.keymap import Keymap, keymap_for
from tui.keys import read_keys
from tui.presets import PRESETS
from tui.settings import SettingError

MODES: tuple[Mode, ...] = get_args(Mode)
WHILE_NARROWED = ("narrowed", "search")
"""Scopes of commands that take their keys from others for a while."""


def meaning(keymap: Keymap, key: str, mode: Mode = "reading") -> str | None:
    """The name of the command that a key stands for."""
    command = keymap.command(key, mode)
    return command.name if command else None


def refusal(wanted: dict[str, list[str]]) -> tuple[str, str]:
    """The setting that is refused, and what is said about it."""
    with pytest.raises(SettingError) as error:
        keymap_for("vim", wanted)
    return error.value.key, str(error.value)


def test_without_more_the_keys_are_those_of_the_table() -> None:
    keymap = keymap_for()
    assert [command.name for command in COMMANDS if keymap.keys(command.name) != command.keys] == []


@pytest.mark.parametrize("preset", PRESETS)
def test_no_two_commands_share_a_key(preset: str) -> None:
    keymap = keymap_for(preset)
    keys = Counter((key, command.scope in WHILE_NARROWED) for command in COMMANDS for key in keymap.keys(command.name))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("mode", MODES)
def test_a_key_that_waits_for_another_means_nothing_alone(preset: str, mode: Mode) -> None:
    keymap = keymap_for(preset)
    waiting = [key for key in keymap.strokes if keymap.following(key, mode)]
    assert waiting and [key for key in waiting if keymap.command(key, mode)] == []


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_commands_and_keys_as_they_are(preset: str) -> None:
    names = {command.name for command in COMMANDS}
    assert set(PRESETS[preset]) <= names
    assert [key for keys in PRESETS[preset].values() for key in keys if read_keys(key) != key] == []


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_leaves_no_command_without_a_key(preset: str) -> None:
    keymap = keymap_for(preset)
    assert [command.name for command in COMMANDS if command.keys and not keymap.keys(command.name)] == []


@pytest.mark.parametrize(
    ("preset", "key", "name"),
    [
        ("mail", "N", "next_comment"),
        ("mail", "ctrl+n", "next_root"),
        ("mail", "l", "filter"),
        ("mail", "=", "to_start"),
        ("rtv", "space", "toggle_fold"),
        ("rtv", "K", "parent"),
        ("rtv", "J", "next_sibling"),
        ("rtv", "n", "page_down"),
        ("rtv", "g g", "to_start"),
    ],
)
def test_a_preset_has_the_keys_of_its_program(preset: str, key: str, name: str) -> None:
    assert meaning(keymap_for(preset), key) == name


@pytest.mark.parametrize("preset", PRESETS)
def test_hits_are_gone_through_with_n(preset: str) -> None:
    keymap = keymap_for(preset)
    assert (meaning(keymap, "n", "searching"), meaning(keymap, "N", "searching")) == ("next_hit", "previous_hit")


def test_a_key_that_is_asked_for_replaces_those_of_the_command() -> None:
    keymap = keymap_for("vim", {"next_comment": ["Ctrl+F"]})
    assert (meaning(keymap, "ctrl+f"), meaning(keymap, "j")) == ("next_comment", None)


def test_a_key_that_is_asked_for_is_taken_from_who_had_it() -> None:
    keymap = keymap_for("vim", {"next_comment": ["space"]})
    assert (meaning(keymap, "space"), keymap.keys("page_down")) == ("next_comment", ("pagedown", "ctrl+f"))


def test_a_sequence_takes_the_key_it_begins_with() -> None:
    keymap = keymap_for("vim", {"to_start": ["g g"], "to_end": ["G"]})
    assert (meaning(keymap, "g g"), meaning(keymap, "g")) == ("to_start", None)


def test_a_key_takes_the_sequences_it_begins() -> None:
    keymap = keymap_for("vim", {"shorten": ["z"]})
    assert (keymap.keys("fold_all"), keymap.keys("unfold_all")) == ((), ("0",))


def test_a_key_of_the_search_leaves_it_to_others_without_one() -> None:
    keymap = keymap_for("vim", {"next_hit": ["j"]})
    assert (meaning(keymap, "j"), meaning(keymap, "j", "searching")) == ("next_comment", "next_hit")


def test_a_sequence_of_the_search_waits_only_while_there_is_one() -> None:
    keymap = keymap_for("vim", {"next_hit": ["g n"]})
    assert (meaning(keymap, "g"), meaning(keymap, "g", "searching")) == ("to_start", None)
    assert [key for key, _ in keymap.following("g", "searching")] == ["n"]


def test_a_command_may_have_no_key() -> None:
    keymap = keymap_for("vim", {"fold_chain": []})
    assert (meaning(keymap, "x"), keymap.way("fold_chain")) == (None, "“Done with this branch” in Ctrl+P")


def test_no_key_is_for_two_commands() -> None:
    assert refusal({"parent": ["u"], "branch_top": ["i", "u"]}) == (
        "keys.branch_top",
        "branch_top cannot have the key u: parent has it",
    )


def test_the_same_key_written_twice_is_no_mistake() -> None:
    assert keymap_for("vim", {"parent": ["u", "U", "Shift+u"]}).keys("parent") == ("u", "U")


@pytest.mark.parametrize("wanted", [{"parent": ["g", "g g"]}, {"quit": ["g g"], "parent": ["g"]}])
def test_no_key_begins_another(wanted: dict[str, list[str]]) -> None:
    assert refusal(wanted)[0] == "keys.parent"


def test_a_command_that_is_not_there_is_refused_with_the_nearest() -> None:
    assert refusal({"next_coment": ["j"]}) == (
        "keys.next_coment",
        "there is no command next_coment; is next_comment meant?",
    )


def test_a_key_that_is_none_is_refused() -> None:
    assert refusal({"parent": ["wibble"]})[0] == "keys.parent"


@pytest.mark.parametrize(
    ("wanted", "key"), [({"palette": []}, "keys.palette"), ({"parent": ["i"], "help": ["ctrl+p"]}, "keys.help")]
)
def test_the_palette_keeps_a_key(wanted: dict[str, list[str]], key: str) -> None:
    assert refusal(wanted)[0] == key
