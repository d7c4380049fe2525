"""The rest of a long page, read in a process of its own while its beginning is on the screen.

The process is forked, so it has the bytes without being told. It reads ever longer beginnings of them, at last all, and
tells of each through a pipe: the arrays that a thread is kept in, and the text only where cleaning has changed it.
Promised: taking what was read never waits, and never takes longer than a key may, nor does the reading keep keys from
their processor; a process that fails costs the rest of the page and nothing else. Costs: some 50 bytes a comment
through the pipe, the time of reading the shorter beginnings (a third more at the most), and the memory that reading
takes, in the other process until it ends.
"""

import gc
import os
import pickle
import signal
import struct
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from types import FrameType

from tui.loading import Loaded
from tui.model import Thread
from tui.opening import cut, read_page
from tui.options import Arguments
from tui.terminal import let_go

FIRST_STEP = 1 << 20
"""Bytes of the first beginning that is told of."""
STEP_FACTOR = 16
LEAST_LEFT = 3
"""A beginning is told of where the page is so many times as long."""
NICENESS = 5
"""How far the forked process stands back where processors are short: the keys are answered first."""
LOOK_SECONDS = 1.0
"""From one look of the forked process at whether anybody waits for it to the next."""
_PIECE_SIZE = 1 << 18
_HEADER = struct.Struct("=QQQd")
"""Before each thread: bytes of the page that were read, of its pickle, of its text or 0, and how long it took."""

Read = Callable[[Loaded], Thread]


class Rest:
    """What is still to be read of a page; `fileno` can be read when there is something to take."""

    def __init__(self, page: Loaded, read: Read) -> None:
        """Begin to read on. Raises OSError where the system has no process for it."""
        self._data = page.data
        self._received = bytearray()
        self._began = time.monotonic()
        self._bytes_a_second = 0.0
        self._done: list[int] = []
        self._to_do = [*_steps(len(page.data))]
        self.is_over = False
        """Whether nothing more will come."""
        self.is_whole = False
        """Whether all was read."""
        self._pipe, writer = os.pipe()
        parent = os.getpid()
        try:
            self._process = os.fork()
        except OSError:
            os.close(writer)
            os.close(self._pipe)
            raise
        if self._process == 0:
            os.close(self._pipe)
            _read_on(page, read, writer, parent)
        os.close(writer)
        os.set_blocking(self._pipe, False)

    def fileno(self) -> int:
        """The descriptor to wait for, below 0 once the process was let go."""
        return self._pipe

    @property
    def share(self) -> float:
        """About how much of the work is done, from 0 to 1, as fast as it went so far."""
        if not self._done or self.is_whole:
            return float(self.is_whole)
        begun = (time.monotonic() - self._began) * self._bytes_a_second
        return min(0.99, (sum(self._done) + min(begun, self._to_do[0])) / sum((*self._done, *self._to_do)))

    def take(self) -> Thread | None:
        """A thread that more was read of than of the one before, once it is all there; never waits."""
        if self.is_over:
            return None
        try:
            piece = os.read(self._pipe, _PIECE_SIZE)
        except BlockingIOError:
            return None
        self.is_over = not piece
        self._received += piece
        return self._thread()

    def stop(self) -> None:
        """Read no further, and let go of the process."""
        if self._pipe < 0:
            return
        if not self.is_over:
            os.kill(self._process, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._process, 0 if self.is_over else os.WNOHANG)
        os.close(self._pipe)
        self._pipe, self.is_over = -1, True

    def _thread(self) -> Thread | None:
        """The thread that was received, if all of it was."""
        received = self._received
        if len(received) < _HEADER.size:
            return None
        size, pickled, sent, seconds = _HEADER.unpack_from(received)
        if len(received) < _HEADER.size + pickled + sent:
            return None
        end = _HEADER.size + pickled
        text = bytes(received[end : end + sent]) if sent else self._data[:size]
        thread: Thread = pickle.loads(memoryview(received)[_HEADER.size : end], buffers=[text])
        self._received = received[end + sent :]
        self._began, self._bytes_a_second = time.monotonic(), size / max(seconds, 1e-6)
        self._done.append(self._to_do.pop(0))
        self.is_whole = not self._to_do
        if self.is_whole:
            self._data = b""
        return thread


def rest_of(page: Loaded, arguments: Arguments) -> Rest | None:
    """What is to be read of a page, as the arguments say; None where the system has no process for it."""
    try:
        return Rest(page, partial(read_page, arguments=arguments))
    except OSError:
        return None


def _steps(size: int) -> Iterator[int]:
    """How long the beginnings are that are read of so many bytes, the last one being all."""
    length = FIRST_STEP
    while length * LEAST_LEFT <= size:
        yield length
        length *= STEP_FACTOR
    yield size


def _read_on(page: Loaded, read: Read, writer: int, parent: int) -> None:
    """The work of the forked process, which ends here whatever happens."""
    status = 1
    try:
        gc.disable()
        os.nice(NICENESS)
        let_go()
        _end_with(parent)
        for size in _steps(len(page.data)):
            began = time.monotonic()
            part = cut(page, size)
            _tell(writer, read(part), part.data, began)
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        raise
    finally:
        os._exit(status)


def _end_with(parent: int) -> None:
    """End soon after the process that forked this one, whatever ends that."""

    def look(number: int, frame: FrameType | None) -> None:
        if os.getppid() != parent:
            os._exit(1)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, LOOK_SECONDS, LOOK_SECONDS)


def _tell(writer: int, thread: Thread, data: bytes, began: float) -> None:
    len(thread.article)  # Its blocks are found once, and better here.
    text = thread.lines.encoded(0, len(thread.lines))
    beside: list[pickle.PickleBuffer] = []
    pickled = pickle.dumps(thread, 5, buffer_callback=beside.append)
    sent = b"" if text == data else text
    _write(writer, _HEADER.pack(len(data), len(pickled), len(sent), time.monotonic() - began))
    _write(writer, pickled)
    _write(writer, sent)


def _write(writer: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(writer, rest) :]
