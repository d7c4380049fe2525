"""Names of keys."""

import string

import pytest
from textual.binding import Binding

from tui.commands import COMMANDS
from tui.keys import read_keys, shown_key


@pytest.mark.parametrize(
    ("key", "shown"),
    [("j", "j"), ("down", "↓"), ("shift+down", "Shift+↓"), ("ctrl+o", "Ctrl+O"), ("z M", "z M"), ("space", "Space")],
)
def test_keys_are_shown_as_people_know_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("j", "j"),
        ("J", "J"),
        ("+", "+"),
        ("?", "?"),
        ("é", "é"),
        (" ", "space"),
        ("Space", "space"),
        ("PgDn", "pagedown"),
        ("PageDown", "pagedown"),
        ("Esc", "escape"),
        ("Return", "enter"),
        ("Del", "delete"),
        ("F5", "f5"),
        ("↓", "down"),
        ("Ctrl+F", "ctrl+f"),
        ("control+f", "ctrl+f"),
        ("Shift+j", "J"),
        ("Shift+↓", "shift+down"),
        ("shift+alt+v", "alt+shift+v"),
        ("Option+x", "alt+x"),
        ("question_mark", "?"),
        ("comma", ","),
        ("plus", "+"),
        ("Ctrl+I", "tab"),
        ("z M", "z M"),
        ("g  g", "g g"),
    ],
)
def test_a_key_may_be_written_in_these_ways(written: str, key: str) -> None:
    assert read_keys(written) == key


@pytest.mark.parametrize(
    "written", ["", "jj", "Ctrl+", "Ctrl+?", "+j", "hyper+j", "f25", "a b c", "\x1b", "bullet", "ctrl+ctrl", "Ctrl+Q"]
)
def test_what_is_no_key_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"^(is|always) "):
        read_keys(written)


@pytest.mark.parametrize("key", [key for command in COMMANDS for key in command.keys])
def test_a_key_reads_back_as_it_is_held_and_as_it_is_shown(key: str) -> None:
    assert (read_keys(key), read_keys(shown_key(key))) == (key, key)


@pytest.mark.parametrize("character", string.punctuation.replace(",", ""))
def test_the_names_that_textual_has_for_characters_are_understood(character: str) -> None:
    (binding,) = Binding.make_bindings([Binding(character, "press")])
    assert read_keys(binding.key) == character
