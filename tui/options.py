"""The options of the command, once: what is accepted, what `--help` says and what each value means.

argparse is not used: a fifth of a bare start goes into importing it, and it prints the names it was given raw.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from tui.errors import ThreadreaderError
from tui.output import shown
from tui.parser.decode import decode

SIZES = {"k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
DEFAULT_MAX_SIZE = 64 << 20
LEAST_WIDTH = 10
OUTPUTS = ("text", "markdown", "json")

USAGE = """\
threadreader [options] [FILE ...]

Reads saved discussions: the article, and the tree of comments under it.
FILE is a page kept as plain text, gzipped or not; - is standard input. Without FILE it reads standard input where that
is a pipe or a file; otherwise it lists what was read lately, or shows the bundled sample where that is nothing. What
does not go to a terminal is printed as text.
"""

SETTINGS = """\
The settings of the screen, as a config file in TOML has them, with what they are otherwise:
"""

EXIT_CODES = """\
Exit codes: 0 read; 1 a file could not be read or the output not written; 2 wrong use, or no terminal for the screen;
128 + n ended by signal n.
"""


class UsageError(ThreadreaderError):
    """The command was called in a way that means nothing; its text says what to change."""


class Arguments(NamedTuple):
    """What the command was asked for."""

    files: tuple[str, ...] = ()
    dialect: str | None = None
    to: str | None = None
    only: str | None = None
    since: str | None = None
    explain: bool = False
    encoding: str | None = None
    max_size: int = DEFAULT_MAX_SIZE
    force: bool = False
    width: int | None = None
    theme: str | None = None
    config: str | None = None
    settings: bool = False
    no_state: bool = False
    forget: str | None = None
    version: bool = False
    help: bool = False


class Option(NamedTuple):
    """One option: the field of `Arguments` it sets, its value's name in the help (None for a switch), its meaning.

    `read` turns a value into the field, or raises ValueError with the reason.
    """

    name: str
    field: str
    value: str | None
    help: str
    read: Callable[[str], object] = str
    short: str | None = None


def _output(text: str) -> str:
    if text not in OUTPUTS:
        raise ValueError(f"one of {', '.join(OUTPUTS)}")
    return text


def _size(text: str) -> int:
    unit = SIZES.get(text[-1:].lower(), 1)
    digits = text if unit == 1 else text[:-1]
    if not (digits.isascii() and digits.isdigit() and int(digits)):
        raise ValueError("a number of bytes, with k, M or G after it where it is large")
    return int(digits) * unit


def _columns(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) >= LEAST_WIDTH):
        raise ValueError(f"a number of columns, {LEAST_WIDTH} or more")
    return int(text)


def _encoding(text: str) -> str:
    try:
        decode(b"", text)
    except ThreadreaderError:
        raise ValueError("the name of an encoding, such as utf-8 or cp1251") from None
    return text


OPTIONS: tuple[Option, ...] = (
    Option(
        "--from", "dialect", "NAME", "what wrote the file; told by the text otherwise; `list` names them", short="-f"
    ),
    Option("--to", "to", "NAME", "print instead of opening the screen: text, markdown or json", _output, short="-t"),
    Option("--only", "only", "NUMBER", "print that comment and its replies alone"),
    Option("--since", "since", "OLD", "mark what has changed since this older save of the page"),
    Option("--explain", "explain", None, "print each line of the file with how it was taken"),
    Option(
        "--encoding", "encoding", "NAME", "the file's encoding; guessed otherwise; utf-8-twice repairs “Ã©”", _encoding
    ),
    Option("--max-size", "max_size", "SIZE", "read no more than this (64M; k, M or G after a number)", _size),
    Option("--force", "force", None, "read what looks binary"),
    Option("--width", "width", "COLUMNS", "wrap printed text; a paragraph is one line otherwise", _columns),
    Option("--theme", "theme", "NAME", "the colours of the screen; `list` names them"),
    Option("--config", "config", "FILE", "read the settings of the screen from this file"),
    Option(
        "--settings", "settings", None, "print the settings in force, as a config file, and where one is looked for"
    ),
    Option("--no-state", "no_state", None, "remember nothing of this reading, and know nothing of earlier ones"),
    Option("--forget", "forget", "FILE", "forget all that is remembered of this page"),
    Option("--version", "version", None, "print the version"),
    Option("--help", "help", None, "print this", short="-h"),
)

_BY_NAME = {name: option for option in OPTIONS for name in (option.name, option.short) if name}


def parse(arguments: Sequence[str]) -> Arguments:
    """What the arguments ask for; options and files may stand in any order, and `--` ends the options."""
    values: dict[str, Any] = {}
    files: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            files.extend(waiting)
        elif argument == "-" or not argument.startswith("-"):
            files.append(argument)
        else:
            option, text = _option(argument, waiting)
            values[option.field] = True if text is None else _value(option, text)
    return Arguments(tuple(files), **values)


def help_text() -> str:
    """All that `--help` prints."""
    from tui.settings import settings_help

    spellings = [_spelling(option) for option in OPTIONS]
    column = max(map(len, spellings)) + 2
    rows = [f"  {spelling:<{column}}{option.help}\n" for spelling, option in zip(spellings, OPTIONS, strict=True)]
    return "\n".join((USAGE, "".join(rows), f"{SETTINGS}{settings_help()}", EXIT_CODES))


def _spelling(option: Option) -> str:
    short = f"{option.short}, " if option.short else "    "
    return short + option.name + (f" {option.value}" if option.value else "")


def _option(argument: str, waiting: Iterator[str]) -> tuple[Option, str | None]:
    """The option an argument spells, with its value, taken from the next argument where it is not in this one."""
    if argument.startswith("--"):
        name, has_value, text = argument.partition("=")
    else:
        name, text = argument[:2], argument[2:].removeprefix("=")
        has_value = text
    option = _BY_NAME.get(name)
    if option is None:
        raise UsageError(f"there is no option {shown(name)}; --help names them")
    if option.value is None:
        if has_value:
            raise UsageError(f"{option.name} takes no value")
        return option, None
    value = text if has_value else next(waiting, None)
    if value is None:
        raise UsageError(f"{option.name} wants a value: {option.value}")
    return option, value


def _value(option: Option, text: str) -> object:
    try:
        return option.read(text)
    except ValueError as reason:
        raise UsageError(f"{option.name} wants {reason}, not {shown(text) or 'nothing'}") from None
