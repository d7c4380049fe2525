"""The program on a pseudo-terminal, as a person at a terminal has it: keys go in, bytes come out.

Whoever waits, waits for what is on the screen, for the program to end, or fails after a generous limit.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyte

ROOT = Path(__file__).parents[2]
PROGRAM = ("-m", "tui")
LIMIT = 30.0
"""Seconds after which what was waited for will not come."""
_OF_THE_SHELL = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP)

WITHOUT_TOOLS = "/nowhere"
"""A PATH on which there is no program."""
PAGE = """\
How the clock came back

The tower had been silent for eleven years.

3 Comments
  1. Ruth says:
    2 March 2019 at 9:40 am
    It was always ten past four.
    Reply
    1. Tom says:
      2 March 2019 at 11:02 am
      I have a photograph of it.
      Reply
  2. Osei says:
    3 March 2019 at 8:15 am
    It is one hundred and fourteen steps.
    Reply
"""
"""A page with an article and three comments."""

ALLOWED = re.compile(
    rb"\x1b\[[\d;:]*m"
    rb"|\x1b\[[\d;]*H"
    rb"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"
    rb"|\x1b\[>25u|\x1b\[<u|\x1b\[\?2026\$p|\x1b\[\?2048\$p"
    rb"|\x1b\]22;[a-z-]*(?:\x07|\x1b\\)"
    rb"|\x1b\[2[23];2t|\x1b\]2;[^\x00-\x1f\x7f]*\x07"
    rb"|\n|\r\n"
)
"""All that the program may write besides text; the terminal driver of the system puts a return before a line feed."""
_CONTROL = re.compile(rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]")
_MODE = re.compile(rb"\x1b\[\?(\d+)([hl])")
_ON_AT_FIRST = frozenset({7, 25})
_IN_HAND = re.compile("▌.*[0-9]  ")
_KITTY = re.compile(rb"\x1b\[(?:>\d+|<)u")


class Terminal:
    """A terminal of a size with the program running on it."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        environment: dict[str, str],
        stdin: int | None,
        echoes: bool = True,
    ) -> None:
        self.written = bytearray()
        self._emulator = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._emulator)
        self._shown = 0
        self.keyboard, self._line = pty.openpty()
        self._set_size(size)
        if not echoes:
            silent = self.settings
            silent[3] &= ~termios.ECHO
            termios.tcsetattr(self._line, termios.TCSANOW, silent)
        self.settings_before = self.settings
        self._process = subprocess.Popen(
            command,
            stdin=self._line if stdin is None else stdin,
            stdout=self._line,
            stderr=self._line,
            env=environment,
            cwd=ROOT,
            start_new_session=True,
            preexec_fn=self._take_terminal,
        )

    @property
    def has_ended(self) -> bool:
        """Whether the program has ended."""
        return self._process.poll() is not None

    @property
    def number(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def helpers(self) -> list[int]:
        """The processes that the program has begun and not let go of."""
        number = self._process.pid
        return [int(child) for child in Path(f"/proc/{number}/task/{number}/children").read_text("ascii").split()]

    @property
    def settings(self) -> list[Any]:
        """The line settings of the terminal."""
        return termios.tcgetattr(self._line)

    @property
    def modes(self) -> dict[int, bool]:
        """The modes that the program has left otherwise than it found them."""
        last = {int(number): value == b"h" for number, value in _MODE.findall(bytes(self.written))}
        return {number: is_on for number, is_on in last.items() if is_on != (number in _ON_AT_FIRST)}

    @property
    def keyboard_protocols(self) -> int:
        """How many keyboard protocols were begun and not ended."""
        found = _KITTY.findall(bytes(self.written))
        return sum(-1 if code == b"\x1b[<u" else 1 for code in found)

    @property
    def titles(self) -> int:
        """How many titles of the window were kept and not given back."""
        return self.written.count(b"\x1b[22;2t") - self.written.count(b"\x1b[23;2t")

    @property
    def foreign_bytes(self) -> list[bytes]:
        """Control bytes that the program may not write, each with what is around it."""
        rest = ALLOWED.sub(b"", bytes(self.written))
        return [rest[max(0, found.start() - 20) : found.end() + 20] for found in _CONTROL.finditer(rest)]

    @property
    def lines(self) -> list[str]:
        """What is on the screen, a line each."""
        self._show(len(self.written))
        return list(self._emulator.display)

    def press(self, keys: str) -> None:
        """Type keys."""
        os.write(self.keyboard, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self._emulator.resize(rows, columns)
        self._set_size((columns, rows))

    def kill(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Take the terminal away."""
        os.close(self.keyboard)
        os.close(self._line)
        self.keyboard = self._line = -1

    def wait_for(self, text: str) -> None:
        """Wait until the text is on the screen."""
        self.wait_until(lambda lines: any(text in line for line in lines), text)

    def wait_until(self, holds: Callable[[list[str]], bool], what: str = "the screen") -> None:
        """Wait until something holds for the lines of the screen."""
        end = time.monotonic() + LIMIT
        while not holds(self.lines):
            assert time.monotonic() < end, f"waited for {what}:\n" + "\n".join(self.lines)
            assert self._read() or self._process.poll() is None, "the program has ended:\n" + "\n".join(self.lines)

    def wait_for_quiet(self, seconds: float) -> None:
        """Wait until nothing has been written for so long."""
        end = time.monotonic() + LIMIT
        while self._read(seconds):
            assert time.monotonic() < end, f"the program does not stop writing: {bytes(self.written[-600:])!r}"

    def wait_at_most(self, seconds: float, holds: Callable[[], bool]) -> None:
        """Wait until something holds, but no longer than so many seconds."""
        end = time.monotonic() + seconds
        while not holds() and time.monotonic() < end:
            self._read()

    def wait_for_stop(self) -> None:
        """Wait until the program has stopped, or ended."""
        end = time.monotonic() + LIMIT
        while os.waitid(os.P_PID, self._process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
            assert time.monotonic() < end, "the program does not stop"
            self._read()

    def wait_for_end(self) -> int:
        """Wait until the program ends; its exit code."""
        end = time.monotonic() + LIMIT
        while self._process.poll() is None:
            assert time.monotonic() < end, "the program does not end"
            self._read()
        while self._read(0):
            pass
        return self._process.returncode

    def close(self) -> None:
        """Take the program and the terminal away."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if self.keyboard >= 0:
            self.hang_up()

    def _read(self, patience: float = 0.05) -> bool:
        """Read what comes within so many seconds; False where nothing did."""
        if self.keyboard < 0 or not select.select([self.keyboard], [], [], patience)[0]:
            return False
        with suppress(OSError):
            self._take(os.read(self.keyboard, 1 << 16))
        return True

    def _show(self, end: int) -> None:
        """Show what has been written up to a byte."""
        self._stream.feed(bytes(self.written[self._shown : end]))
        self._shown = end

    def _take(self, data: bytes) -> None:
        """Keep what the program has written."""
        self.written += data

    def _set_size(self, size: tuple[int, int]) -> None:
        columns, rows = size
        fcntl.ioctl(self.keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _take_terminal(self) -> None:
        as_a_shell_starts()
        fcntl.ioctl(self._line, termios.TIOCSCTTY, 0)


def as_a_shell_starts() -> None:
    """Have signals do in a new process what a shell leaves them to, whatever the tests run under ignores."""
    for number in _OF_THE_SHELL:
        signal.signal(number, signal.SIG_DFL)


@contextmanager
def at_terminal(
    *arguments: str,
    size: tuple[int, int] = (120, 30),
    stdin: int | None = None,
    echoes: bool = True,
    program: Sequence[str] = PROGRAM,
    environment: dict[str, str] | None = None,
    **variables: str,
) -> Iterator[Terminal]:
    """The program started with arguments in an environment of its own, with an empty home, changed by what is given.

    A terminal that does not echo keys has written nothing but what the program writes.
    """
    with TemporaryDirectory() as home:
        settings = usual_environment(home) | (environment or {}) | variables
        terminal = Terminal([sys.executable, *program, *arguments], size, settings, stdin, echoes)
        try:
            yield terminal
        finally:
            terminal.close()


def usual_environment(home: str) -> dict[str, str]:
    """What a program finds in its environment at a terminal with all colours."""
    return {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


def in_hand(lines: list[str]) -> str:
    """The header line of the comment in hand."""
    return next((line for line in lines if _IN_HAND.search(line)), "")
