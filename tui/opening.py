"""From the arguments to threads: which files are read, the thread in each, and what a person is told about it."""

import os
import stat
from collections.abc import Callable, Sequence

from tui.errors import UnreadableError
from tui.loading import STANDARD_INPUT, Loaded, load, load_beginning, name_of, reads_standard_input
from tui.model import Thread
from tui.options import SIZES, Arguments
from tui.output import tell
from tui.parser import read

_LONG = 1 << 18
_BEGINNING = 1 << 15
"""Bytes from which a page is long, and those that its first screen is read from."""
_WIDEST = 4
"""Bytes of a character in an encoding that writes some of them as NUL."""


def files(arguments: Arguments) -> tuple[str, ...]:
    """The files to read; where none is named, what comes in, or else the sample."""
    if arguments.files:
        return arguments.files
    if reads_standard_input():
        return (STANDARD_INPUT,)
    from tui.resources import SAMPLE_PATH

    tell("no FILE was named: this is the sample that comes with threadreader")
    return (SAMPLE_PATH,)


def open_thread(path: str, arguments: Arguments) -> Thread:
    """The thread in a file, read as the arguments say."""
    return thread_in(load_page(path, arguments), arguments)


def load_older(arguments: Arguments) -> Callable[[], Thread] | None:
    """What reads the older save that the arguments name, in whatever dialect it is; None without one."""
    if arguments.since is None:
        return None
    page = load_page(arguments.since, arguments)
    return lambda: read_page(page, arguments._replace(dialect=None))


def load_page(path: str, arguments: Arguments) -> Loaded:
    """The bytes of a file, and a word where they are not all of it."""
    page = load(path, arguments.max_size, arguments.force)
    if page.truncated:
        tell(f"{page.name}: only the first {_in_words(arguments.max_size)} of it were read; --max-size reads more")
    return page


def absolute(path: str) -> str:
    """The whole path to a file; standard input is what it is."""
    return path if path == STANDARD_INPUT else os.path.abspath(path)


def is_read_once(path: str) -> bool:
    """Whether what is there is gone once it was read, as it is of standard input and of a pipe."""
    if path == STANDARD_INPUT:
        return True
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


class ReadOnce:
    """What has come in through standard input and pipes, kept for whoever asks again."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self._found: dict[str, Loaded | UnreadableError] = {}

    def __contains__(self, path: str) -> bool:
        return absolute(path) in self._found

    def load(self, path: str) -> Loaded:
        """All that comes in, which may take as long as it likes the first time; raises UnreadableError every time."""
        key = absolute(path)
        if key not in self._found:
            try:
                self._found[key] = load_page(path, self._arguments)
            except UnreadableError as error:
                self._found[key] = error
        found = self._found[key]
        if isinstance(found, UnreadableError):
            raise found
        return found


def thread_in(page: Loaded, arguments: Arguments) -> Thread:
    """The thread in a page."""
    thread = read_page(page, arguments)
    if not thread.decisions:
        tell(f"{page.name}: is empty")
    return thread


def first_beginning(path: str, arguments: Arguments) -> Thread | None:
    """The same thread as `beginning` has, before all of a long file was read; None where it has to be first."""
    if path == STANDARD_INPUT or arguments.since is not None:
        return None
    page = load_beginning(path, _LONG, arguments.max_size, arguments.force)
    return None if page is None else beginning(page, arguments)


def beginning(page: Loaded, arguments: Arguments) -> Thread | None:
    """The thread in as much of a long page as fills a screen, as far as that tells; None for a page soon read."""
    if len(page.data) < _LONG:
        return None
    thread = read_page(cut(page, _BEGINNING), arguments)
    return thread if thread.decisions else None


def cut(page: Loaded, size: int) -> Loaded:
    """The beginning of a page: whole lines of about so many bytes."""
    end = page.data.rfind(b"\n", 0, size) + 1
    wide = end - end % _WIDEST if b"\0" in page.data[:_BEGINNING] else end
    return page if size >= len(page.data) else page._replace(data=page.data[:wide], is_beginning=True)


def read_page(page: Loaded, arguments: Arguments) -> Thread:
    """The thread in a page, of which nothing is told; what a beginning lacks may be in the rest."""
    dialect, encoding = arguments.dialect, arguments.encoding
    thread = read(page.data, page.name, dialect=dialect, encoding=encoding, truncated=page.truncated)
    if not page.is_beginning:
        return thread
    return thread._replace(notes=tuple(note for note in thread.notes if note.kind != "dropped"))


def why(path: str, error: UnreadableError) -> str:
    """Why a file cannot be read, without its name."""
    return str(error).removeprefix(f"{name_of(path)}: ")


def problem(path: str, error: UnreadableError) -> str:
    """Why a file cannot be read, with its name alone: a path may be longer than a line."""
    return f"{name_of(os.path.basename(path) or path)}: {why(path, error)}"


def passed_over(problems: Sequence[tuple[str, UnreadableError]]) -> str:
    """What is told of files that cannot be read, by their paths, where another one is shown."""
    if not problems:
        return ""
    others = f", and {len(problems) - 1} more that cannot be read" if problems[1:] else ""
    return f"Passed over {problem(*problems[0])}{others}."


def _in_words(size: int) -> str:
    for unit, factor in reversed(SIZES.items()):
        if size % factor == 0:
            return f"{size // factor} {unit.upper()}iB"
    return f"{size} bytes"
