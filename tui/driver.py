"""The terminal as the app holds it: taken at the start and given back whatever ends the program.

Textual's own driver leaves the terminal raw after a signal, sleeps up to 200 ms before it lets go of the keyboard,
spins when the terminal is gone and waits for ever to write to it, dies of a byte that is not UTF-8, takes for keys what
follows an escape inside a paste, and makes a task of every key. What is overridden here mends that and nothing else.
"""

import os
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from functools import partial
from io import TextIOWrapper
from select import select
from threading import Event
from typing import Any, Protocol, TextIO, cast

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.terminal import ENDING_SIGNALS, EarlyScreen, pop_title, push_title, title_code

_PATIENCE = 0.1
"""Seconds after which a lone escape is the Escape key and not the beginning of another one."""
_READ_SIZE = 4096
_ESCAPE = "\x1b"
_PLAIN = f"{_ESCAPE}[0m"
_ALTERNATE_SCREEN = f"{_ESCAPE}[?1049h"
_PASTE_BEGIN, _PASTE_END = f"{_ESCAPE}[200~", f"{_ESCAPE}[201~"


class _TakesOver(Protocol):
    """An app that comes after an early screen."""

    early: EarlyScreen


class TerminalDriver(LinuxDriver):
    """Textual's driver, ended at once by signals and by the loss of the terminal.

    The app's return code is then 128 and the signal's number. A signal that is ignored, as `nohup` has it, stays so.
    """

    is_taken = False
    """Whether the terminal is in the app's modes."""
    _is_shown = False
    """Whether an early screen stands on the alternate screen."""
    _frame = ""
    """What has been drawn of a frame that is not whole yet."""
    _wake_reader = _wake_writer = -1

    def __init__(self, *args: Any, **options: Any) -> None:
        on_stop, on_going_on = signal.getsignal(signal.SIGTSTP), signal.getsignal(signal.SIGCONT)
        super().__init__(*args, **options)
        signal.signal(signal.SIGTSTP, on_stop)  # Until there is something to give back.
        signal.signal(signal.SIGCONT, on_going_on)
        self._is_ready = Event()

    def take_keys(self) -> None:
        """Read the keys that have waited until there was something to press them on."""
        self._is_ready.set()

    def start_application_mode(self) -> None:
        """Take the terminal, and the title of its window with the app's."""
        for number in ENDING_SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._loop.add_signal_handler(number, partial(self._app.exit, return_code=128 + number))
        self._file = cast(TextIOWrapper, _Screen(cast(TextIO, sys.__stderr__)))
        self._wake_reader, self._wake_writer = os.pipe()
        self.is_taken = True
        signal.signal(signal.SIGTSTP, self._sigtstp_application)
        settings = cast(_TakesOver, self._app).early.hand_over()
        self._is_shown = settings is not None
        push_title(self._app.title)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if settings is not None:
            self.attrs_before = settings

    def send_message(self, message: Message) -> None:
        """Give the app an event from the thread that reads keys.

        Textual makes a task and a future for it, an eighth of the processor time that a held key takes.
        """
        self._loop.call_soon_threadsafe(self._app.post_message, message)

    def change_title(self, title: str) -> None:
        """Give the window another title of text that is clean."""
        self.write(title_code(title))

    def write(self, data: str) -> None:
        """Write to the terminal, but what would wipe out the early screen.

        A frame goes in one piece: the thread that writes would else wake up at its beginning and hold up the rest.
        """
        if self._is_shown and data == _ALTERNATE_SCREEN:
            self._is_shown = False
            return
        if self._frame or data == SYNC_START:
            self._frame += data
            if data != SYNC_END:
                return
            data, self._frame = self._frame, ""
        super().write(data)

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        if self._mouse_pixels:
            self.write("\x1b[?1016l")
        self.write(_PLAIN)
        super().stop_application_mode()
        if self.is_taken:
            pop_title()
        self.is_taken = False

    def _sigtstp_application(self, *_: object) -> None:
        """Stop as soon as the event loop is at it: in the middle of taking the terminal it would be taken twice."""
        if self._auto_restart and self.is_taken:
            self._loop.call_soon_threadsafe(self._stop)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _stop(self) -> None:
        """Give the terminal back, stop, and take the terminal again where the program goes on."""
        is_taken = self.is_taken
        if is_taken:
            self.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)
        if is_taken:
            self._must_signal_resume = True
            self.resume_application_mode()

    def disable_input(self) -> None:
        """Read no more keys, from this moment on."""
        self._is_ready.set()
        if self._wake_writer >= 0:
            os.close(self._wake_writer)
            self._wake_writer = -1
        super().disable_input()

    def run_input_thread(self) -> None:
        """Turn what is typed into events until no more are wanted, or the terminal is gone."""
        self._is_ready.wait()
        parser = XTermParser(self._debug)
        pastes = _Pastes()
        decode = getincrementaldecoder("utf-8")("replace").decode
        typed = cast(_TakesOver, self._app).early.take_left()
        while True:
            if typed:
                for event in parser.feed(pastes.without_escapes(decode(typed))):
                    self.process_message(event)
            ready = select((self.fileno, self._wake_reader), (), (), _PATIENCE)[0]
            if self._wake_reader in ready:
                break
            typed = self._typed() if ready else b""
            if ready and not typed:
                hung_up = partial(self._app.exit, return_code=128 + signal.SIGHUP)
                self._loop.call_soon_threadsafe(hung_up)
                break
            if not ready:
                for event in parser.tick():
                    self.process_message(event)
        os.close(self._wake_reader)

    def _typed(self) -> bytes:
        """The bytes that wait; none where the terminal is gone."""
        try:
            return os.read(self.fileno, _READ_SIZE)
        except OSError:
            return b""


class _Pastes:
    """Typed text piece by piece, with no escape inside what is pasted: words that are pasted press no key."""

    def __init__(self) -> None:
        self._is_inside = False
        self._passed = ""
        self._held = ""

    def without_escapes(self, typed: str) -> str:
        """A piece as it may be parsed; what may be the beginning of a paste's end is held for the next one."""
        text, self._held = self._held + typed, ""
        safe: list[str] = []
        while text:
            part, text = self._pasted(text) if self._is_inside else self._pressed(text)
            safe.append(part)
        return "".join(safe)

    def _pressed(self, text: str) -> tuple[str, str]:
        """The text as far as a paste begins in it, and the rest."""
        seen = self._passed + text
        begin = seen.find(_PASTE_BEGIN)
        self._is_inside = begin >= 0
        self._passed = "" if self._is_inside else seen[1 - len(_PASTE_BEGIN) :]
        cut = begin + len(_PASTE_BEGIN) - (len(seen) - len(text)) if self._is_inside else len(text)
        return text[:cut], text[cut:]

    def _pasted(self, text: str) -> tuple[str, str]:
        """What is pasted, with the end of the paste where it is there, and the rest."""
        words, end, rest = text.partition(_PASTE_END)
        self._is_inside = not end
        if self._is_inside:
            held = next((size for size in range(len(_PASTE_END) - 1, 0, -1) if words.endswith(_PASTE_END[:size])), 0)
            words, self._held = words[: len(words) - held], words[len(words) - held :]
        return words.replace(_ESCAPE, "") + end, rest


class _Screen:
    """The stream that the app draws on; what is written after the terminal is gone goes nowhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_gone = False

    def fileno(self) -> int:
        return self._stream.fileno()

    def write(self, text: str) -> None:
        self._try(partial(self._stream.write, text))

    def flush(self) -> None:
        self._try(self._stream.flush)

    def _try(self, put: Callable[[], object]) -> None:
        if self._is_gone:
            return
        try:
            put()
        except OSError:
            self._is_gone = True
