"""Keys by name: as people write them, as key maps hold them, and as the screen shows them.

A key map holds the character itself, or the name that Textual has for the key with what is held before it, in the order
of the alphabet: `j`, `?`, `pagedown`, `ctrl+f`. Two keys with a space between are pressed one after the other.
"""

import string
import unicodedata

MOST_STROKES = 2
"""Keys of one sequence."""

_SHOWN = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "space": "Space",
    "enter": "Enter",
    "tab": "Tab",
    "backspace": "Backspace",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "insert": "Insert",
    "delete": "Delete",
    "escape": "Esc",
    "shift": "Shift",
    "ctrl": "Ctrl",
    "alt": "Alt",
}
_HELD = ("alt", "ctrl", "shift")
_NAMED = {*_SHOWN} - {*_HELD} | {f"f{number}" for number in range(1, 25)}
_OTHER_NAMES = {
    **{shown.lower(): name for name, shown in _SHOWN.items()},
    "pgdown": "pagedown",
    "del": "delete",
    "ins": "insert",
    "return": "enter",
    "control": "ctrl",
    "option": "alt",
    "meta": "alt",
}
_CHARACTERS = {
    **{unicodedata.name(sign).lower().replace("-", "_").replace(" ", "_"): sign for sign in string.punctuation},
    **{"slash": "/", "backslash": "\\", "at": "@", "minus": "-", "plus": "+", "underscore": "_"},
}
"""The names that Textual has for characters."""
_SENT_AS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+space": "ctrl+@"}
"""Keys that reach the program as other ones."""
_TAKEN = {"ctrl+q": "always quits"}


def shown_key(keys: str) -> str:
    """A key, or keys one after the other, as people know them."""
    return " ".join(_shown_stroke(key) for key in keys.split(" "))


def read_keys(text: str) -> str:
    """A key, or keys one after the other, as a key map holds them; raises ValueError with what is wrong."""
    strokes = [_read_stroke(stroke) for stroke in text.split()] or [_read_stroke(text)]
    if len(strokes) > MOST_STROKES:
        raise ValueError("is more than two keys")
    return " ".join(strokes)


def _shown_stroke(key: str) -> str:
    if len(key) == 1:
        return key
    *held, last = key.split("+")
    return "+".join([*(_SHOWN[name] for name in held), _SHOWN.get(last, last.upper())])


def _read_stroke(text: str) -> str:
    if len(text) == 1:
        return _bare(text)
    *held, last = (_OTHER_NAMES.get(name, name) for name in text.lower().split("+"))
    if not held:
        return _bare(last)
    if not set(held) <= set(_HELD) or not (last in _NAMED or (len(last) == 1 and last.isalnum())):
        raise ValueError("is no key that a terminal sends")
    if held == ["shift"] and len(last) == 1:
        return last.upper()
    key = "+".join([*sorted(set(held)), last])
    if key in _TAKEN:
        raise ValueError(_TAKEN[key])
    return _SENT_AS.get(key, key)


def _bare(name: str) -> str:
    """A key that is pressed with none held; `slash` is the name of a character."""
    name = _OTHER_NAMES.get(name, name)
    if name in _NAMED:
        return name
    character = _CHARACTERS.get(name, name)
    if len(character) != 1 or not character.isprintable():
        raise ValueError("is no key")
    return "space" if character == " " else character
