"""The terminal that a screen needs: whether there is one, and its keys on standard input when a page came in there."""

import os
import sys
from contextlib import suppress

_TERMINAL = "/dev/tty"
_WITHOUT_TITLES = ("", "dumb", "linux")
_KEEP_TITLE, _GIVE_BACK_TITLE = "\x1b[22;2t", "\x1b[23;2t"


def has_screen() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def why_not() -> str | None:
    """The reason why no screen can be shown on the terminal, None where one can."""
    if os.environ.get("TERM") == "dumb":
        return "this terminal (TERM=dumb) cannot show a screen"
    if sys.__stdin__ is None or sys.__stderr__ is None:
        return "standard input or standard error is closed"
    if os.isatty(0) and os.isatty(2):
        return None
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR))
    except OSError:
        return "there is no terminal"
    return None


def take_keys() -> None:
    """Make the terminal standard input, and standard error too: Textual draws through it."""
    if os.isatty(0) and os.isatty(2):
        return
    terminal = os.open(_TERMINAL, os.O_RDWR)
    for descriptor in (0, 2):
        if not os.isatty(descriptor):
            os.dup2(terminal, descriptor)
    if terminal > 2:
        os.close(terminal)


def push_title(title: str) -> None:
    """Give the terminal's window a title of text that is clean, and have it keep the one it had."""
    _write(f"{_KEEP_TITLE}\x1b]2;{title}\x07")


def pop_title() -> None:
    """Give the terminal's window the title back that it had."""
    _write(_GIVE_BACK_TITLE)


def _write(codes: str) -> None:
    """Send codes for titles where there are titles: the console of Linux has none and would show them as text."""
    if not os.isatty(2) or os.environ.get("TERM", "") in _WITHOUT_TITLES:
        return
    with suppress(OSError):  # The terminal may be gone, and its title with it.
        os.write(2, codes.encode())
