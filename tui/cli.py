"""The command `threadreader`: what was asked for, where it goes, and the exit code.

The screen is loaded only where one is wanted: printing starts at once.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from tui import terminal
from tui.errors import ThreadreaderError, UnreadableError
from tui.options import Arguments, UsageError, help_text, parse
from tui.output import Output, shown, tell

if TYPE_CHECKING:
    from tui.early_reading import EarlyReading
    from tui.opened import Opened
    from tui.preferences import Preferences

_FAILED, _MISUSED, _INTERRUPTED, _ABORTED, _NOBODY_READS = 1, 2, 128 + 2, 128 + 3, 128 + 13
"""Exit codes; the last three are those of SIGINT, SIGQUIT and SIGPIPE."""


def main() -> NoReturn:
    """The program: runs the command and ends the process at once.

    What was written is flushed by then; taking the interpreter down object by object would cost a tenth of the time.
    """
    sys.excepthook = _report
    code = run(sys.argv[1:])
    if code == _ABORTED:
        terminal.end_by(signal.SIGQUIT)
    os._exit(code)


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A defect becomes one line and a log file."""
    from tui.failure import report

    report(kind, error, trace)


def run(argv: Sequence[str]) -> int:
    """Run the command with its arguments; returns the exit code."""
    gc.disable()  # A page that is printed leaves no cycles behind, and looking for them takes its time.
    try:
        return _obey(parse(argv))
    except UsageError as error:
        tell(str(error))
        return _MISUSED
    except ThreadreaderError as error:
        tell(str(error))
        return _FAILED
    except BrokenPipeError:
        return _NOBODY_READS
    except KeyboardInterrupt:
        return _INTERRUPTED
    finally:
        gc.enable()


def _obey(arguments: Arguments) -> int:
    if sys.stdout is None:
        raise UsageError("standard output is closed")
    information = _information(arguments)
    if information is not None:
        output = Output()
        output.write(information)
        output.flush()
        return 0
    _refuse_contradictions(arguments)
    if arguments.forget is not None:
        return _forget(arguments.forget, arguments)
    if not _is_printed(arguments):
        return _show(arguments)
    from tui.opening import files
    from tui.printing import print_threads

    return print_threads(files(arguments), arguments)


def _information(arguments: Arguments) -> str | None:
    """What is printed where no file is to be read."""
    if arguments.help:
        return help_text()
    if arguments.version:
        from tui import __version__

        return f"threadreader {__version__}\n"
    if arguments.dialect == "list":
        from tui.parser import dialects

        return "".join(f"{name:12}  {purpose}\n" for name, purpose in dialects())
    if arguments.theme == "list":
        from tui.widgets.themes import theme_names

        return "".join(f"{name}\n" for name in theme_names())
    if arguments.settings:
        from tui.preferences import settings_text

        return settings_text(arguments)
    return None


def _refuse_contradictions(arguments: Arguments) -> None:
    if arguments.explain and (arguments.to or arguments.only):
        raise UsageError("--explain prints in a form of its own, without --to and --only")
    if arguments.forget is not None and (arguments.no_state or arguments.files):
        raise UsageError("--forget stands alone, with the one FILE that is to be forgotten")
    if arguments.width and (arguments.explain or arguments.to in ("markdown", "json")):
        raise UsageError("--width is for text")
    if arguments.since is not None:
        _refuse_to_compare(arguments)
    if arguments.dialect is not None:
        from tui.parser import dialects

        names = [name for name, _ in dialects()]
        if arguments.dialect not in names:
            raise UsageError(f"--from wants {', '.join(names)} or list, not {shown(arguments.dialect) or 'nothing'}")


def _refuse_to_compare(arguments: Arguments) -> None:
    if arguments.explain:
        raise UsageError("--explain prints one file as it was read, without --since")
    if len(arguments.files) > 1:
        raise UsageError("--since compares one file with an older save of it, not several")
    if arguments.since == "-" and arguments.files in ((), ("-",)):
        raise UsageError("--since wants a FILE where the older save comes in through standard input")


def _is_printed(arguments: Arguments) -> bool:
    printed = (arguments.to, arguments.only, arguments.explain, arguments.width)
    return any(printed) or not terminal.has_screen()


def _show(arguments: Arguments) -> int:
    """Show a file on the screen until the reader leaves."""
    if reason := terminal.why_not():
        raise UsageError(f"{reason}; --to text prints instead")
    from tui.loading import reads_standard_input
    from tui.opening import files
    from tui.preferences import preferences_from
    from tui.resources import SAMPLE_PATH

    preferences = preferences_from(arguments)
    is_list_first = not arguments.files and not reads_standard_input() and _has_read(arguments)
    path = SAMPLE_PATH if is_list_first else files(arguments)[0]
    with terminal.EarlyScreen() as early:
        return _read(path, arguments, preferences, early, is_list_first)


def _has_read(arguments: Arguments) -> bool:
    """Whether there is a list of what was read lately."""
    from tui.store.keeper import Keeper

    keeper = Keeper(is_kept=not arguments.no_state)
    try:
        return bool(keeper.ask(lambda shelf: shelf.recent(1)).result())
    finally:
        keeper.close()


def _read(
    path: str, arguments: Arguments, preferences: "Preferences", early: terminal.EarlyScreen, is_list_first: bool
) -> int:
    """Show the beginning of a page at once, then the app, which gets the rest of a long one while it runs."""
    from tui.early_reading import EarlyReading

    reading = EarlyReading(early, *preferences)
    opened = _open(path, arguments, reading, is_list_first)
    from tui.library import Library  # What comes now is loaded while something can be read.
    from tui.reading.resuming.memory import Memory
    from tui.store.keeper import Keeper

    keeper = Keeper(is_kept=not arguments.no_state)
    code = _INTERRUPTED
    try:
        memory = None if is_list_first else Memory(keeper, opened.path)
        if memory is not None and opened.rest is None:
            memory.look_up(opened.thread)
        library = Library(arguments, keeper, is_list_first)
        run_app = reading.answer_while(_load_app, memory)
        begun = reading.session_on(opened.thread)
        code = run_app(opened._replace(memory=memory, begun=begun), preferences, early, library)
        return code
    finally:
        if opened.rest is not None:
            opened.rest.stop()
        keeper.close(in_a_hurry=code >= _INTERRUPTED)


def _open(path: str, arguments: Arguments, reading: "EarlyReading", is_list_first: bool) -> "Opened":
    """Open a page and show its beginning, that of a long one before the rest is read."""
    from tui.loading import STANDARD_INPUT
    from tui.opened import Opened
    from tui.opening import beginning, first_beginning, load_older, load_page, thread_in

    if (first := first_beginning(path, arguments)) is not None:
        terminal.take_keys()
        reading.show(first, is_whole=False)
    page = reading.answer_while(partial(load_page, path, arguments))
    older = load_older(arguments)
    if first is None:
        terminal.take_keys()
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


def _forget(path: str, arguments: Arguments) -> int:
    """Forget what is remembered of a page; one that is no longer there is known by its path."""
    from tui.opening import load_page, thread_in
    from tui.reading.resuming.memory import identity_of
    from tui.store.keeper import Keeper

    keeper = Keeper()
    try:
        try:
            identity = identity_of(thread_in(load_page(path, arguments), arguments))
        except UnreadableError:
            is_forgotten = keeper.ask(lambda shelf: shelf.forget_path(os.path.abspath(path))).result()
            if not is_forgotten:
                raise
        else:
            is_forgotten = keeper.ask(lambda shelf: shelf.forget(identity)).result()
        notice = keeper.ask(lambda shelf: shelf.database.notice).result()
    finally:
        keeper.close()
    output = Output()
    said = "What was remembered of {} is forgotten." if is_forgotten else "Nothing was remembered of {}."
    output.write(f"{said.format(shown(path))}\n")
    output.flush()
    if notice:
        tell(shown(notice))
    return 0
