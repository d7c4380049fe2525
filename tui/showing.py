"""From a file to the screen: its beginning at once, then the app, which gets the rest of a long page while it runs.

What only the app wants is imported once something can be read.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from tui.early_reading import EarlyReading
from tui.errors import UnreadableError
from tui.loading import STANDARD_INPUT, reads_standard_input
from tui.opened import Opened
from tui.opening import (
    ReadOnce,
    beginning,
    files,
    first_beginning,
    is_read_once,
    load_older,
    load_page,
    passed_over,
    thread_in,
)
from tui.options import Arguments
from tui.output import tell
from tui.preferences import Preferences, preferences_from
from tui.resources import SAMPLE_PATH
from tui.terminal import EarlyScreen, take_keys

_SIGNALLED = 128
"""An exit code above it is that of a program which a signal has ended."""


def show(arguments: Arguments) -> int:
    """Show the first file that can be read on the screen until the reader leaves; the exit code."""
    preferences = preferences_from(arguments)
    is_list_first = not arguments.files and not reads_standard_input() and _has_read(arguments)
    paths = (SAMPLE_PATH,) if is_list_first else files(arguments)
    with EarlyScreen() as early:
        return _read(paths, arguments, preferences, early, is_list_first)


def _has_read(arguments: Arguments) -> bool:
    """Whether there is a list of what was read lately."""
    from tui.store.keeper import Keeper

    keeper = Keeper(is_kept=not arguments.no_state)
    try:
        return bool(keeper.ask(lambda shelf: shelf.recent(1)).result())
    finally:
        keeper.close()


def _read(
    paths: Sequence[str], arguments: Arguments, preferences: Preferences, early: EarlyScreen, is_list_first: bool
) -> int:
    """Show the beginning of a page at once, then the app, which gets the rest of a long one while it runs."""
    reading = EarlyReading(early, *preferences)
    kept = ReadOnce(arguments)
    for path in filter(is_read_once, paths):
        with suppress(UnreadableError):
            kept.load(path)  # The keys take the place of standard input, and nobody waits for a pipe while he reads.
    opened = _open_first(paths, arguments, reading, kept, is_list_first)
    from tui.library import Library  # What comes now is loaded while something can be read.
    from tui.reading.resuming.memory import Memory
    from tui.store.keeper import Keeper

    keeper = Keeper(is_kept=not arguments.no_state)
    code = None
    try:
        memory = None if is_list_first else Memory(keeper, opened.path)
        if memory is not None and opened.rest is None:
            memory.look_up(opened.thread)
        library = Library(arguments, keeper, is_list_first, kept)
        run_app = reading.answer_while(_load_app, memory)
        begun = reading.session_on(opened.thread)
        code = run_app(opened._replace(memory=memory, begun=begun), preferences, early, library)
        return code
    finally:
        if opened.rest is not None:
            opened.rest.stop()
        keeper.close(in_a_hurry=code is None or code > _SIGNALLED)


def _open_first(
    paths: Sequence[str], arguments: Arguments, reading: EarlyReading, kept: ReadOnce, is_list_first: bool
) -> Opened:
    """Open the first file that can be read, and have it said of those before that they cannot.

    Raises UnreadableError where there is none, with the others told.
    """
    problems: list[tuple[str, UnreadableError]] = []
    for path in paths:
        try:
            return _open(path, arguments, reading, kept, is_list_first)._replace(notice=passed_over(problems))
        except UnreadableError as error:
            problems.append((path, error))
    *others, (_, last) = problems
    for _, other in others:
        tell(str(other))
    raise last


def _open(path: str, arguments: Arguments, reading: EarlyReading, kept: ReadOnce, is_list_first: bool) -> Opened:
    """Open a page and show its beginning, that of a long one before the rest is read."""
    if (first := first_beginning(path, arguments)) is not None:
        take_keys()
        reading.show(first, is_whole=False)
    page = reading.answer_while(partial(kept.load, path) if path in kept else partial(load_page, path, arguments))
    older = load_older(arguments)
    if first is None:
        take_keys()
        if (first := beginning(page, arguments)) is not None:
            reading.show(first, is_whole=False)
    name = None if path == STANDARD_INPUT else path
    if first is not None:
        from tui.rest import rest_of

        if (rest := rest_of(page, arguments)) is not None:
            return Opened(first, name, rest=rest, older=older)
    thread = thread_in(page, arguments)
    if first is None and not is_list_first:
        reading.show(thread)
    return Opened(thread, name, older=older)


def _load_app() -> Callable[..., int]:
    from tui.app import run_app

    return run_app
