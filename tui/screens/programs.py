"""Other programs: the reader's editor, which has the terminal to itself meanwhile, and what opens links.

None of them is started by a shell, and nothing a stranger wrote can be taken for one of their options.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from textual.app import App, SuspendNotSupported

PATIENCE = 2.0
"""Seconds after which what opens a link is taken to have done so: some stay for as long as the browser."""
_USUAL_EDITORS = ("vi", "nano")
_FORMS = {
    **dict.fromkeys(
        "vi vim nvim view nano pico emacs emacsclient joe jed micro kak mg ne mcedit".split(), ("+{line}", "{path}")
    ),
    **dict.fromkeys(("hx", "helix", "subl", "zed"), ("{path}:{line}",)),
    **dict.fromkeys(("code", "codium", "cursor"), ("--goto", "{path}:{line}")),
}
"""How editors are told a line; one that is not among them opens the file at its beginning."""
_OPENERS = {"darwin": "open", "linux": "xdg-open"}
_KEYBOARD_SIGNALS = (signal.SIGINT, signal.SIGQUIT)


def edit(app: App[int], path: str | None, line: int, changed: str) -> str:
    """Open a file in the reader's editor at a line; what there is to say afterwards, `changed` where it has changed."""
    if path is None:
        return "There is no file to open: the page came in from another program."
    if not os.path.isfile(path):
        return "The file is not there any more."
    try:
        command = editor_command(path, line, os.environ)
    except ValueError:
        return "$VISUAL or $EDITOR cannot be understood: a quote is missing."
    if command is None:
        return "No editor was found: $VISUAL or $EDITOR names one."
    before = _changed_at(path)
    return _lend_terminal(app, command) or ("" if _changed_at(path) == before else changed)


def _lend_terminal(app: App[int], command: Sequence[str]) -> str:
    """Let an editor have the terminal until it ends; what was wrong."""
    try:
        with app.suspend(), _deaf_to_the_keyboard():
            return _run(command)
    except SuspendNotSupported:
        return "This terminal cannot be lent to an editor."


def _run(command: Sequence[str]) -> str:
    """Run an editor until it ends; what was wrong. Nothing is raised: Textual would not take the terminal back."""
    try:
        code = subprocess.run(command, check=False, preexec_fn=_hear_the_keyboard).returncode
    except OSError as error:
        return f"The editor {command[0]} could not be started: {(error.strerror or str(error)).lower()}."
    return f"The editor ended with {code}." if code else ""


def _changed_at(path: str) -> int | None:
    """When a file was changed last, None where there is none."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return None


def editor_command(path: str, line: int, environment: Mapping[str, str]) -> list[str] | None:
    """What starts the reader's editor; None where there is none. Raises ValueError where a quote is missing."""
    usual = next(filter(shutil.which, _USUAL_EDITORS), "")
    words = shlex.split(environment.get("VISUAL") or environment.get("EDITOR") or usual)
    if not words:
        return None
    form = _FORMS.get(os.path.basename(words[0]), ("{path}",))
    return [*words, *(part.format(line=line, path=os.path.abspath(path)) for part in form)]


def open_address(address: str, otherwise: str = "") -> str:
    """Have an address opened, one that `tui.reading.layout.links` gave; what there is to say afterwards. This waits.

    Where it cannot be opened, that is followed by what can be done `otherwise`.
    """
    opener = _OPENERS.get(sys.platform, "xdg-open")
    if shutil.which(opener) is None:
        return f"There is no program to open links with ({opener} was looked for).{otherwise}"
    try:
        process = subprocess.Popen(
            [opener, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        code = process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        code = 0
    except OSError as error:
        return f"{opener} could not be started: {(error.strerror or str(error)).lower()}.{otherwise}"
    return f"{opener} could not open the link.{otherwise}" if code else f"Handed to {opener}."


@contextmanager
def _deaf_to_the_keyboard() -> Iterator[None]:
    """Have signals from the keyboard go to the editor alone."""
    kept = [(number, signal.signal(number, signal.SIG_IGN)) for number in _KEYBOARD_SIGNALS]
    try:
        yield
    finally:
        for number, handler in kept:
            signal.signal(number, handler)


def _hear_the_keyboard() -> None:
    for number in _KEYBOARD_SIGNALS:
        signal.signal(number, signal.SIG_DFL)
