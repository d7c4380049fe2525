"""The terminal that a screen needs: whether there is one, its keys on standard input when a page came in there, and
what is shown on it before the app takes it over.
"""

import codecs
import os
import signal
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

_TERMINAL = "/dev/tty"
_WITHOUT_TITLES = ("", "dumb", "linux")
_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[0m\x1b[?1049l\x1b[?25h"
_TRUE_COLOURS = ("truecolor", "24bit")
_LEAST_SIZE = (40, 10)
_READ_SIZE = 4096
ENDING_SIGNALS = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
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
    encoding = sys.__stderr__.encoding
    if codecs.lookup(encoding).name != "utf-8":
        return f"a screen is drawn in UTF-8, and the environment asks for {encoding}"
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


def let_go() -> None:
    """Let go of the terminal and of what its signals mean here: for a forked process that has nothing to do with it."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    os.close(nothing)
    for number in (*ENDING_SIGNALS, signal.SIGTSTP, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)


def end_by(number: signal.Signals) -> None:
    """End the process as a signal does that nobody handles, with a core where the system is to write one."""
    signal.signal(number, signal.SIG_DFL)
    signal.raise_signal(number)  # This thread gets it: another one could be too late for the exit that follows.


def has_true_colours() -> bool:
    """Whether the terminal says that it shows any colour, and nobody asked for none."""
    return os.environ.get("COLORTERM", "").lower() in _TRUE_COLOURS and not os.environ.get("NO_COLOR")


class EarlyScreen:
    """The terminal while the app is being loaded: a first frame is in sight, and keys wait for the app.

    A context: unless the app has taken the terminal over, it is given back as it was. A signal gives it back too, and
    ends the process there and then, also where nothing is shown: the terminal is too small, does not speak UTF-8 or has
    no size of its own. `left` are the keys that were taken and not obeyed.
    """

    def __init__(self) -> None:
        self.left = b""
        self._size: tuple[int, int] | None = None
        self._settings: list[object] | None = None
        self._handlers: dict[int, object] = {}

    def __enter__(self) -> "EarlyScreen":
        for number in (*ENDING_SIGNALS, signal.SIGTSTP):
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._handlers[number] = signal.signal(number, self._obey)
        return self

    def __exit__(self, *raised: object) -> None:
        self._give_back()
        self._let_signals_go()

    def show(self, frame: Callable[[int, int], str]) -> None:
        """Show what a function draws for so many columns and rows."""
        size = _size()
        if size is None or self._settings is not None:
            return
        drawn = frame(*size)
        self._size = size
        self._settings = termios.tcgetattr(0)
        silent = termios.tcgetattr(0)
        silent[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
        silent[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
        termios.tcsetattr(0, termios.TCSANOW, silent)
        self._draw_whole(_ENTER + drawn)

    def show_again(self, frame: Callable[[int, int], str]) -> None:
        """Show another frame instead of the one that stands there."""
        if self._size is not None and self._settings is not None:
            self._draw_whole(frame(*self._size))

    @property
    def stands(self) -> bool:
        """Whether a frame is in sight, on a terminal of the size that it was drawn for."""
        return self._settings is not None and _size() == self._size

    def take_typed(self) -> bytes:
        """The keys that wait; none where the terminal is gone."""
        try:
            return os.read(0, _READ_SIZE)
        except OSError:
            return b""

    def take_left(self) -> bytes:
        """The keys that are for the app, once."""
        left, self.left = self.left, b""
        return left

    def hand_over(self) -> list[object] | None:
        """The settings of the terminal as they were, None where they still are; from now on the app gives it back."""
        self._let_signals_go()
        settings, self._settings = self._settings, None
        return settings

    def _let_signals_go(self) -> None:
        """Leave the signals to those who had them before, or have them by now."""
        for number, handler in self._handlers.items():
            if signal.getsignal(number) == self._obey:
                signal.signal(number, handler)  # type: ignore[arg-type]
        self._handlers.clear()

    def _draw_whole(self, codes: str) -> None:
        """Draw with no signal between, or a code could be cut in two."""
        signal.pthread_sigmask(signal.SIG_BLOCK, self._handlers)
        _draw(codes)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, self._handlers)

    def _give_back(self) -> None:
        """Give the terminal back where a frame is in sight."""
        settings, self._settings = self._settings, None
        if settings is not None:
            with suppress(termios.error):  # The terminal may be gone.
                termios.tcsetattr(0, termios.TCSANOW, settings)  # type: ignore[arg-type]
            _draw(_LEAVE)

    def _obey(self, number: int, frame: FrameType | None) -> None:
        """End by a signal, or stop until the program is continued, which then shows nothing more before the app.

        Nothing is raised: where a signal comes in the middle of an import or of what an event loop calls, it is lost.
        """
        self._give_back()
        if number == signal.SIGTSTP:
            os.kill(os.getpid(), signal.SIGSTOP)
        elif number == signal.SIGQUIT:
            end_by(signal.SIGQUIT)
        else:
            os._exit(128 + number)


def _size() -> tuple[int, int] | None:
    """Columns and rows of a terminal that a first frame can be shown on."""
    if "COLUMNS" in os.environ or "LINES" in os.environ or sys.stderr is None or sys.stderr.encoding.lower() != "utf-8":
        return None
    try:
        size = os.get_terminal_size(1)
    except OSError:
        return None
    return size if size >= _LEAST_SIZE and size.lines >= _LEAST_SIZE[1] else None


def _draw(codes: str) -> None:
    """Write what the app would write through standard error."""
    with suppress(OSError):
        data = codes.encode()
        while data:
            data = data[os.write(2, data) :]


def push_title(title: str) -> None:
    """Give the terminal's window a title of text that is clean, and have it keep the one it had."""
    _write(_KEEP_TITLE + title_code(title))


def title_code(title: str) -> str:
    """What gives the terminal's window another title of text that is clean; nothing where there are no titles."""
    return f"\x1b]2;{title}\x07" if _has_titles() else ""


def pop_title() -> None:
    """Give the terminal's window the title back that it had."""
    _write(_GIVE_BACK_TITLE)


def _has_titles() -> bool:
    """Whether there are titles: the console of Linux has none and would show their codes as text."""
    return os.isatty(2) and os.environ.get("TERM", "") not in _WITHOUT_TITLES


def _write(codes: str) -> None:
    """Send codes for titles where there are titles."""
    if not _has_titles():
        return
    with suppress(OSError):  # The terminal may be gone, and its title with it.
        os.write(2, codes.encode())
