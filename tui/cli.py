"""The command `threadreader`: what was asked for, where it goes, and the exit code.

The screen is loaded only where one is wanted: printing starts at once.
"""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import NoReturn

from tui import terminal
from tui.errors import ThreadreaderError
from tui.options import Arguments, UsageError, help_text, parse
from tui.output import Output, shown, tell

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
        from tui.forgetting import forget

        return forget(arguments.forget, arguments)
    if not _is_printed(arguments):
        if reason := terminal.why_not():
            raise UsageError(f"{reason}; --to text prints instead")
        from tui.showing import show

        return show(arguments)
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
