"""The terminal that a screen needs: whether there is one, and its keys on standard input when a page came in there."""

import os
import sys

_TERMINAL = "/dev/tty"


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
