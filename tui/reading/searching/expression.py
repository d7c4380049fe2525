"""An expression at work in a process of its own, where it can be stopped: one may take longer than the world lasts.

The process is forked, so it has the thread without being told. What it finds comes back through a pipe as 32-bit
numbers: piece, number of hits, their starts, their ends. An alarm of the system ends it when it is stuck in one piece.
"""

import gc
import os
import re
import signal
from array import array
from collections.abc import Iterable, Iterator
from itertools import islice

from tui.reading.searching.searched import SEPARATOR, Pieces

LIMIT_SECONDS = 2.0
"""The longest an expression may take over one piece."""

MOST_HITS = 100_000
"""In one piece; the rest of them is not told."""
_READ = 64 * 1024


class StuckError(Exception):
    """The expression was stopped because it took too long."""


def find_apart(pieces: Pieces, pattern: re.Pattern[str], order: Iterable[int]) -> Iterator[tuple[int, bytes] | None]:
    """The hits in each piece that has some, packed, in an order of pieces; None where there is nothing to tell yet.

    Raises StuckError at the end where the process did not get through. Closing the iterator ends the process.
    """
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        _run(pieces, pattern, order, writer)
    os.close(writer)
    os.set_blocking(reader, False)
    try:
        yield from _received(reader)
    except BaseException:
        os.kill(process, signal.SIGKILL)
        raise
    finally:
        os.close(reader)
        _, status = os.waitpid(process, 0)
    if status:
        raise StuckError


def _received(reader: int) -> Iterator[tuple[int, bytes] | None]:
    waiting = array("i")
    rest = b""
    while True:
        try:
            data = os.read(reader, _READ)
        except BlockingIOError:
            yield None
            continue
        if not data:
            return
        whole = (len(rest) + len(data)) // waiting.itemsize * waiting.itemsize
        data = rest + data
        waiting.frombytes(data[:whole])
        rest = data[whole:]
        start = 0
        while start + 1 < len(waiting) and len(waiting) >= start + 2 + 2 * waiting[start + 1]:
            piece, first = waiting[start], start + 2
            start = first + 2 * waiting[start + 1]
            yield piece, waiting[first:start].tobytes()
        del waiting[:start]


def _run(pieces: Pieces, pattern: re.Pattern[str], order: Iterable[int], writer: int) -> None:
    """The work of the forked process, which ends here whatever happens and touches nothing it shares."""
    status = 1
    try:
        gc.disable()
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGALRM, signal.SIGPIPE, signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGWINCH):
            signal.signal(number, signal.SIG_DFL)
        _write_hits(pieces, pattern, order, writer)
        status = 0
    finally:
        os._exit(status)


def _write_hits(pieces: Pieces, pattern: re.Pattern[str], order: Iterable[int], writer: int) -> None:
    for piece in order:
        signal.setitimer(signal.ITIMER_REAL, LIMIT_SECONDS)
        spans = list(islice(_spans(pattern, *pieces.text(piece)), MOST_HITS))
        if spans:
            numbers = array("i", [piece, len(spans)])
            numbers.extend(start for start, _ in spans)
            numbers.extend(end for _, end in spans)
            signal.setitimer(signal.ITIMER_REAL, 0)
            _write(writer, numbers.tobytes())


def _spans(pattern: re.Pattern[str], text: str, first: int) -> Iterator[tuple[int, int]]:
    """Where the hits in a text begin and end, counted from `first`; author, subject and words are a text each."""
    start = -first
    for part in text.split(SEPARATOR):
        for found in pattern.finditer(part):
            if found.end() > found.start():
                yield start + found.start(), start + found.end()
        start += len(part) + len(SEPARATOR)


def _write(writer: int, data: bytes) -> None:
    while data:
        data = data[os.write(writer, data) :]
