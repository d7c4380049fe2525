"""The config file: where it is looked for, the values in it, and the line of each for what is said about mistakes."""

import os
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from tui.errors import UnreadableError
from tui.loading import load
from tui.options import UsageError
from tui.output import shown, tell
from tui.settings import SettingError

FILE_NAME = "config.toml"
MOST_BYTES = 1 << 16
"""What is longer is no config file."""


class Configuration(NamedTuple):
    """A config file: its name as it may be shown, its text, and its values by their dotted keys."""

    name: str
    text: str
    values: dict[str, object]

    def refusal(self, error: SettingError) -> UsageError:
        """What a person is told about a setting that cannot be."""
        return UsageError(f"{self.name}, line {line_of(self.text, error.key)}: {error}")


def usual_path() -> str:
    """Where the config file is looked for: as platformdirs has it, which takes an eighth of the first frame to load."""
    if sys.platform == "linux":
        home = os.environ.get("XDG_CONFIG_HOME", "")
        home = home if os.path.isabs(home) else os.path.expanduser("~/.config")
        return os.path.join(home, "threadreader", FILE_NAME)
    import platformdirs

    return os.path.join(platformdirs.user_config_dir("threadreader", appauthor=False), FILE_NAME)


def read_configuration(path: str | None = None) -> Configuration:
    """The config file at a path, or at its usual place, where none need be.

    Raises UnreadableError where there is no file at the path, and UsageError where it is no TOML.
    """
    if path is not None:
        return _read(path)
    path = usual_path()
    nothing = Configuration(shown(path), "", {})
    if not os.path.exists(path):
        return nothing
    try:
        return _read(path)
    except UnreadableError as error:
        tell(f"{error}; all settings are as without it")
        return nothing


def line_of(text: str, key: str) -> int:
    """The line on which a key stands, or 1: the last that has its name, with lines before it that lack the key.

    What comes after it either has the key in the lines before, or is inside its value, where a file cannot end.
    """
    lines = text.split("\n")
    begins = re.compile(re.escape(key.rpartition(".")[2]) + r"[\"']?\s*=")
    for number in range(len(lines), 0, -1):
        if begins.search(lines[number - 1]) and _lacks("\n".join(lines[: number - 1]), key):
            return number
    return 1


def _lacks(text: str, key: str) -> bool:
    import tomllib

    try:
        return key not in dict(_flat(tomllib.loads(text)))
    except tomllib.TOMLDecodeError:
        return False


def _read(path: str) -> Configuration:
    import tomllib

    page = load(path, MOST_BYTES, force=True)
    if page.truncated:
        raise UsageError(f"{page.name}: is too long for a config file")
    try:
        text = page.data.decode("utf-8-sig").replace("\r\n", "\n")
        return Configuration(page.name, text, dict(_flat(tomllib.loads(text))))
    except UnicodeDecodeError as error:
        line = page.data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{page.name}, line {line}: is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{page.name}{_place_and_reason(str(error), text)}") from None
    except RecursionError:
        raise UsageError(f"{page.name}: is nested too deep") from None


def _place_and_reason(message: str, text: str) -> str:
    """What the reader of TOML says, with the line before it."""
    reason, _, place = message.removesuffix(")").rpartition(" (at ")
    found = re.match(r"line (\d+), column (\d+)", place)
    line, column = found.groups() if found else (text.rstrip("\n").count("\n") + 1, None)
    at = f" at column {column}" if column else " at the end"
    return f", line {line}: is not TOML: {reason[:1].lower()}{shown(reason[1:])}{at}"


def _flat(table: dict[str, object], lead: str = "") -> Iterator[tuple[str, object]]:
    """The values of a table and of those inside it, with their dotted keys."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{lead}{key}.")
        else:
            yield lead + key, value
