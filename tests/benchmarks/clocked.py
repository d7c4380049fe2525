"""Programs on a pseudo-terminal with a clock: what a key costs as the person who pressed it sees it.

Times are those at which bytes come, in seconds. The emulator works only when the program is silent, so that it takes no
processor away; the terminal offers synchronised output, so that one frame can be told from the next.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.data import MARKER
from tests.support.pty import Terminal, usual_environment

SIZE = (120, 40)
LIMIT = 120.0
"""Seconds after which what was waited for will not come."""
QUIET = 0.04
"""Seconds of silence after which a program has said what it has to say."""
REST_STEP, RESTING, RESTS, MOST_REST = 0.5, 0.02, 4, 20.0
"""Seconds between two looks at a program that rests, its share of a processor then, how many looks in a row it is to
be found at rest – it may wait meanwhile, as for what is read by being looked at –, seconds it has to come to rest."""
YARDSTICKS = Path(__file__).parent / "yardsticks"
_ASKED, _ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_FRAME_END = b"\x1b[?2026l"
_APP_IS_THERE = b"\x1b[?2004h"
"""What Textual asks of a terminal when it takes it over: pastes are to be marked as such."""
_STEP = 0.002

Picture = Sequence[Mapping[int, object]]


class Answer(NamedTuple):
    """What came of an action: when the screen first changed and when the last byte came, in seconds; how much came."""

    changed: float
    last: float
    frames: int
    size: int


class Program(Terminal):
    """A program on a terminal, with the time of everything it writes."""

    def __init__(self, command: Sequence[str], home: str) -> None:
        self.arrivals: list[tuple[float, int]] = []
        self.started = time.perf_counter()
        super().__init__(command, SIZE, usual_environment(home), None)

    def see(self, marker: bytes, since: float, start: int = 0) -> float:
        """Seconds since a moment until bytes come that hold a marker, looked for from the byte `start`."""
        end = time.monotonic() + LIMIT
        while True:
            found = self.written.find(marker, start)
            if found >= 0:
                return next(at for at, size in self.arrivals if size >= found + len(marker)) - since
            assert time.monotonic() < end, f"waited for {marker!r}:\n" + "\n".join(self.lines)
            self._read(_STEP)

    def press_and_see(self, keys: str, marker: bytes) -> float:
        """Seconds from a key until bytes come that hold a marker."""
        start, since = len(self.written), time.perf_counter()
        self.press(keys)
        return self.see(marker, since, start)

    def answer(self, action: Callable[[], None], rows: slice = slice(None), quiet: float = QUIET) -> Answer:
        """Act, and wait until some rows of the screen have changed and the program is silent."""
        self.wait_for_quiet(quiet)
        self._show(len(self.written))
        before = self.picture(rows)
        start, since = len(self.written), time.perf_counter()
        action()
        end = time.monotonic() + LIMIT
        changed = None
        while changed is None:
            while self._read(quiet) or len(self.written) == self._shown:
                assert time.monotonic() < end, "nothing changed:\n" + "\n".join(self.lines)
            changed = next((at for at in self._frames() if self.picture(rows) != before), None)
        frames = self.written.count(_FRAME_END, start)
        return Answer(changed - since, self.arrivals[-1][0] - since, frames, len(self.written) - start)

    def picture(self, rows: slice = slice(None)) -> Picture:
        """What some rows of the screen show, colours too, as far as it was shown."""
        buffer = self._emulator.buffer
        return tuple(dict(buffer[y]) for y in range(self._emulator.lines))[rows]

    def hold(self, key: str, times: int, pause: float) -> tuple[int, float, float]:
        """Press a key again and again; frames meanwhile, seconds it took, seconds from the last to its end."""
        start, since = len(self.written), time.perf_counter()
        for number in range(1, times + 1):
            self.press(key)
            while pause and (left := since + number * pause - time.perf_counter()) > 0:
                self._read(min(left, _STEP))
        taken = time.perf_counter() - since
        frames, last_key = self.written.count(_FRAME_END, start), time.perf_counter() - pause
        self.see_more(last_key)
        return frames, taken, self.arrivals[-1][0] - last_key

    def see_more(self, since: float) -> None:
        """Wait until something has come after a moment, and then nothing more."""
        end = time.monotonic() + LIMIT
        while self._read(2 * QUIET) or self.arrivals[-1][0] < since:
            assert time.monotonic() < end, "nothing came of it"

    def read_for(self, seconds: float) -> None:
        """Press nothing for so long."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def rest(self) -> None:
        """Wait until the program has nothing more to do by itself, or for as long as is reasonable."""
        end = time.monotonic() + MOST_REST
        rests = 0
        while rests < RESTS and time.monotonic() < end:
            used = self.processor_seconds
            self.read_for(REST_STEP)
            is_busy = self.helpers or self.processor_seconds - used > RESTING * REST_STEP
            rests = 0 if is_busy else rests + 1

    def leave(self, key: str) -> float:
        """Seconds from a key until the program has ended."""
        since = time.perf_counter()
        self.press(key)
        while not self.has_ended:
            self._read(_STEP)
        return time.perf_counter() - since

    @property
    def processor_seconds(self) -> float:
        """Processor time that all threads of the program have used."""
        tasks = Path(f"/proc/{self.number}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    @property
    def own_memory(self) -> int:
        """Bytes of memory that are the program's alone."""
        lines = Path(f"/proc/{self.number}/status").read_text().splitlines()
        return next(int(line.split()[1]) << 10 for line in lines if line.startswith("RssAnon"))

    def _take(self, data: bytes) -> None:
        super()._take(data)
        self.arrivals.append((time.perf_counter(), len(self.written)))
        if _ASKED in data:
            os.write(self.keyboard, _ANSWER)

    def _frames(self) -> Iterator[float]:
        """Show what was not shown yet, frame by frame, with the time when each was whole; chunks where none is."""
        for at, size in self.arrivals:
            if size <= self._shown:
                continue
            end = self.written.rfind(_FRAME_END, self._shown, size)
            if end < 0 and self.written.find(_FRAME_END, self._shown) >= 0:
                continue
            self._show(size if end < 0 else end + len(_FRAME_END))
            yield at


@contextmanager
def running(command: Sequence[str], marker: str) -> Iterator[Program]:
    """A program that has shown a marker and is silent."""
    with started(command) as program:
        program.see(marker.encode(), program.started)
        program.wait_for_quiet(4 * QUIET)
        yield program


@contextmanager
def opened(page: Path) -> Iterator[Program]:
    """The reader with a page, once its app is there and silent."""
    with started(reader(page)) as program:
        program.see(MARKER.encode(), program.started)
        program.see(_APP_IS_THERE, program.started)
        program.wait_for_quiet(4 * QUIET)
        yield program


@contextmanager
def started(command: Sequence[str]) -> Iterator[Program]:
    """A program just started in an empty home."""
    with TemporaryDirectory() as home:
        program = Program(command, home)
        try:
            yield program
        finally:
            program.close()


def reader(page: Path) -> list[str]:
    """The command that reads a page."""
    return [sys.executable, "-m", "tui", "--max-size", "2G", str(page)]


def yardstick(name: str, *arguments: str) -> list[str]:
    """The command that runs one of the yardsticks."""
    return [sys.executable, str(YARDSTICKS / name), *arguments]
