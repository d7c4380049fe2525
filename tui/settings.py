"""The settings, once: what each is called, what it may be, what it is otherwise, and what it does.

From this table come the checks of a config file, what the help says, and what a person is told about a mistake.
"""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from tui.errors import ThreadreaderError
from tui.output import shown
from tui.palette import NIGHT
from tui.presets import PRESETS
from tui.reading.layout.arrangement import Layout
from tui.reading.layout.rows import MEASURE
from tui.reading.marking.watching import READ_AFTER
from tui.reading.session import LEAST_MEASURE, MOST_MEASURE

LAYOUTS = ("auto", "beside", "single")
MOST_SECONDS = 3600


class SettingError(ThreadreaderError):
    """A setting that cannot be; its text is a sentence, `key` what the config file calls it."""

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


class Settings(NamedTuple):
    """What a reader has chosen; `keys` are lists of keys by the names of commands, as they were written."""

    theme: str
    layout: Literal["auto", "beside", "single"]
    text_width: int
    read_after: float
    author_colours: bool
    preset: str
    keys: Mapping[str, tuple[str, ...]]

    @property
    def chosen_layout(self) -> Layout | None:
        """The layout to keep, None where the window decides."""
        return None if self.layout == "auto" else self.layout


class Setting(NamedTuple):
    """One setting: the field of `Settings` it sets, what it is where nobody sets it, and what it does.

    `read` turns a value of the file into the field, or raises ValueError with what it wants instead.
    """

    key: str
    field: str
    default: object
    help: str
    read: Callable[[object], object]


def _one_of(choices: tuple[str, ...]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in choices:
            raise ValueError(f"one of {', '.join(map(written, choices))}")
        return value

    return read


def _name(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a name in quotes")
    return value


def _columns(value: object) -> int:
    if type(value) is not int or not LEAST_MEASURE <= value <= MOST_MEASURE:
        raise ValueError(f"a number of columns from {LEAST_MEASURE} to {MOST_MEASURE}")
    return value


def _seconds(value: object) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= MOST_SECONDS:
        raise ValueError(f"a number of seconds from 0 to {MOST_SECONDS}")
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _keys(value: object) -> tuple[str, ...]:
    keys = value if isinstance(value, list) else [value]
    if not all(isinstance(key, str) for key in keys):
        raise ValueError("a key in quotes, or a list of keys")
    return tuple(keys)


SETTINGS: tuple[Setting, ...] = (
    Setting("theme", "theme", NIGHT.name, "the colours; `--theme list` names them all", _name),
    Setting(
        "layout",
        "layout",
        "auto",
        "both panes (beside), one at a time (single), or as it suits window and page",
        _one_of(LAYOUTS),
    ),
    Setting("text-width", "text_width", MEASURE, "the most columns that a line of text takes", _columns),
    Setting(
        "read-after",
        "read_after",
        READ_AFTER,
        "the seconds on the screen that make a comment read; 0 leaves it to the keys",
        _seconds,
    ),
    Setting(
        "author-colours",
        "author_colours",
        False,
        "a mark beside each name, of one colour wherever the name is the same",
        _switch,
    ),
    Setting(
        "keys.preset", "preset", "vim", "all keys: vim, mail (Mutt, Alpine) or rtv (tuir)", _one_of(tuple(PRESETS))
    ),
)
KEYS_OF = "keys."
"""What stands before the name of a command whose keys are set."""
KEYS_EXAMPLE = (f"{KEYS_OF}next_comment", ["j", "Down"], "the keys of a command; `--settings` names them all")

_BY_KEY = {setting.key: setting for setting in SETTINGS}


def settings_from(values: Mapping[str, object]) -> Settings:
    """The settings that the values of a config file make, by their keys; raises SettingError for the first mistake."""
    fields: dict[str, object] = {setting.field: setting.default for setting in SETTINGS}
    keys: dict[str, tuple[str, ...]] = {}
    for key, value in values.items():
        try:
            if key in _BY_KEY:
                fields[_BY_KEY[key].field] = _BY_KEY[key].read(value)
            elif (name := key.removeprefix(KEYS_OF)) in _BY_KEY:
                raise SettingError(key, f"{name} stands under [keys], where only keys are set; it belongs above")
            elif name != key:
                keys[name] = _keys(value)
            else:
                raise SettingError(key, f"there is no setting {shown(key)}; there are {', '.join(_BY_KEY)} and [keys]")
        except ValueError as reason:
            raise SettingError(key, f"{shown(key)} wants {reason}, not {shown(written(value))}") from None
    return Settings(**fields, keys=keys)  # type: ignore[arg-type]


def settings_help() -> str:
    """What the help says of the settings: each as a line of a config file with its default, and what it does."""
    rows = [(setting.key, setting.default, setting.help) for setting in SETTINGS] + [KEYS_EXAMPLE]
    lines = [f"{key} = {written(value)}" for key, value, _ in rows]
    column = max(map(len, lines)) + 2
    return "".join(f"  {line:<{column}}{help}\n" for line, (*_, help) in zip(lines, rows, strict=True))


def written(value: object) -> str:
    """A value as a config file has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(written, value))}]"
    return str(value)
