"""Which key stands for which command: a value made from the command table, a preset and what the reader asks for."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from tui.commands import COMMANDS, Command, Mode
from tui.commands.command import Scope
from tui.keys import read_keys, shown_key
from tui.output import shown
from tui.presets import PRESETS
from tui.settings import SettingError

Keys = dict[str, tuple[str, ...]]
"""Keys of commands by their names."""

Commands = dict[str, Command]
"""Commands by their keys."""

_BY_NAME = {command.name: command for command in COMMANDS}


class Keymap:
    """The keys of every command, and the command of every key."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._keys = keys
        reading = self._map({}, "anywhere", "comments")
        narrowed = self._map(reading, "narrowed")
        searching = self._map(narrowed, "search")
        self._modes: dict[Mode, Commands] = {"reading": reading, "narrowed": narrowed, "searching": searching}
        """What keys stand for: some stand for another command while there is something to leave, or hits."""
        held = chain.from_iterable(self._modes.values())
        self.strokes = tuple(dict.fromkeys(stroke for key in held for stroke in key.split(" ")))
        """Every key that means something, alone or with another one."""

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a command."""
        return self._keys[name]

    def single(self, *names: str) -> list[str]:
        """The keys of some commands that wait for no other key."""
        return [key for name in names for key in self._keys[name] if " " not in key]

    def first(self, *names: str) -> str:
        """The first key of each of some commands, as people know it."""
        return " ".join(shown_key(key) for name in names for key in self.single(name)[:1])

    def way(self, name: str) -> str:
        """How to get at a command: by its first key, or by its title in the palette."""
        if self._keys[name]:
            return shown_key(self._keys[name][0])
        return f"“{_BY_NAME[name].title}” in {shown_key(self._keys['palette'][0])}"

    def is_changed(self, command: Command) -> bool:
        """Whether a command has other keys than in the table."""
        return self._keys[command.name] != command.keys

    def command(self, key: str, mode: Mode) -> Command | None:
        """What a key stands for, or keys one after the other."""
        return self._modes[mode].get(key)

    def following(self, first: str, mode: Mode) -> list[tuple[str, Command]]:
        """The keys that may follow one that waits, with what they stand for; none where it does not wait."""
        lead = f"{first} "
        mapped = self._modes[mode].items()
        return [(key.removeprefix(lead), command) for key, command in mapped if key.startswith(lead)]

    def _map(self, below: Commands, *scopes: Scope) -> Commands:
        """The commands of some scopes by their keys, over others, which give up the keys that clash."""
        over = {key: command for command in COMMANDS if command.scope in scopes for key in self._keys[command.name]}
        return {key: command for key, command in below.items() if not _clashes(key, over)} | over


def keymap_for(preset: str = "vim", wanted: Mapping[str, Sequence[str]] | None = None) -> Keymap:
    """The key map of a preset, with other keys for some commands; raises SettingError where those cannot be had."""
    keys = _laid_over({command.name: command.keys for command in COMMANDS}, PRESETS[preset])
    chosen = _chosen(wanted or {})
    changed = _laid_over(keys, chosen)
    if not changed["palette"]:
        takers = (name for name in reversed(chosen) if any(_clashes(key, keys["palette"]) for key in chosen[name]))
        name = "palette" if "palette" in chosen else next(takers)
        raise SettingError(f"keys.{name}", "no key is left for the palette, which has the commands that have none")
    return Keymap(changed)


def _laid_over(keys: Keys, wanted: Keys) -> Keys:
    """Keys with those wanted, which other commands give up."""
    if not wanted:
        return keys
    taken = {
        way: [key for name in wanted if _is_for_search(name) is way for key in wanted[name]] for way in (True, False)
    }
    left = {
        name: tuple(key for key in kept if not _clashes(key, taken[_is_for_search(name)]))
        for name, kept in keys.items()
    }
    return left | wanted


def _chosen(wanted: Mapping[str, Sequence[str]]) -> Keys:
    """The keys a reader asks for, as key maps hold them; raises SettingError where they cannot be had."""
    chosen: Keys = {}
    for name, texts in wanted.items():
        if name not in _BY_NAME:
            raise SettingError(f"keys.{name}", f"there is no command {shown(name)}{_meant(name)}")
        chosen[name] = ()
        for key in dict.fromkeys(_read(name, text) for text in texts):
            for other, others in chosen.items():
                clashing = [held for held in others if _clashes(key, [held])]
                if clashing and _is_for_search(name) == _is_for_search(other):
                    raise SettingError(f"keys.{name}", _clash_told(name, key, other, clashing[0]))
            chosen[name] += (key,)
    return chosen


def _is_for_search(name: str) -> bool:
    """Whether a command's keys stand for it only while a search, a filter or a focus is on."""
    return _BY_NAME[name].scope in ("narrowed", "search")


def _clashes(key: str, others: Iterable[str]) -> bool:
    """Whether a key is one of others, begins one of them, or begins with one."""
    return any(f"{key} ".startswith(f"{other} ") or f"{other} ".startswith(f"{key} ") for other in others)


def _read(name: str, text: str) -> str:
    try:
        return read_keys(text)
    except ValueError as reason:
        raise SettingError(f"keys.{name}", f"{name} cannot have the key “{shown(text)}”: it {reason}") from None


def _clash_told(name: str, key: str, other: str, held: str) -> str:
    if key == held:
        return f"{name} cannot have the key {shown_key(key)}: {other} has it"
    return f"{name} cannot have {shown_key(key)} where {other} has {shown_key(held)}: one begins the other"


def _meant(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), _BY_NAME, 1)
    return f"; is {near[0]} meant?" if near else "; --settings names them all"
