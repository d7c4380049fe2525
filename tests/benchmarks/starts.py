"""Starting and ending: rows 1, 2, 8, 13, 14, and 10, the keys while a page is being read."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from tests.benchmarks.clocked import Program, opened, reader, running, started, yardstick
from tests.benchmarks.data import MARKER
from tests.benchmarks.table import Measured, Values
from tui.reading.layout.pieces import HAND_BAR, IDLE_HAND_BAR

EMPTY_APP = yardstick("empty_app.py")
OTHER_PANE, ARTICLE, COMMENTS = "\t", IDLE_HAND_BAR.encode(), HAND_BAR.encode()
"""The key that goes across, and what shows that the article is in hand, or the comments as at first."""
STAR, STARRED = "s", "★".encode()
"""A key that wants the app, and what shows that it was obeyed."""
QUIT, QUIT_EMPTY_APP = "q", "\x11"
LOADING_KEYS = 30
KEY_PAUSE = 0.02
IDLE_SECONDS = 3.0


def measure_starts(pages: Sequence[tuple[str, Path]], rounds: int) -> Measured:
    """From the command to the first comment, to the first key answered, and to one that the app answers, in turns."""
    first: dict[str, list[float]] = {name: [] for name, _ in pages}
    live: dict[str, list[float]] = {name: [] for name, _ in pages}
    there: dict[str, list[float]] = {name: [] for name, _ in pages}
    empty: list[float] = []
    for number in range(rounds + 1):
        with started(EMPTY_APP) as program:
            empty.append(program.see(b"READY", program.started))
        for name, page in pages:
            seen, answered = _start(page)
            first[name].append(seen)
            live[name].append(answered)
            there[name].append(_start(page, STAR, STARRED)[1])
        if number == 0:  # the files of all programs have been read once now
            for values in (empty, *first.values(), *live.values(), *there.values()):
                values.clear()
    measured = {"first": first, "live": live, "there": there}
    return {f"{kind} {name}": Values(own, empty) for kind, of in measured.items() for name, own in of.items()}


def measure_first(page: Path, rounds: int) -> list[float]:
    """From the command to the first comment."""
    return [_start(page)[0] for _ in range(rounds)]


def _start(page: Path, key: str = OTHER_PANE, shown: bytes = ARTICLE) -> tuple[float, float]:
    """Seconds until the first comment stands there, and until the key pressed then is answered."""
    with started(reader(page)) as program:
        first = program.see(MARKER.encode(), program.started)
        begun = program.arrivals[-1][0] - program.started
        return first, begun + program.press_and_see(key, shown)


def measure_loading(page: Path) -> Measured:
    """Keys pressed one after the other from the first comment on."""
    with started(reader(page)) as program:
        program.see(MARKER.encode(), program.started)
        marks = cycle((ARTICLE, COMMENTS))
        return {"loading": Values(list(_pressed(program, marks)))}


def _pressed(program: Program, marks: Iterator[bytes]) -> Iterator[float]:
    for _ in range(LOADING_KEYS):
        yield program.press_and_see(OTHER_PANE, next(marks))
        time.sleep(KEY_PAUSE)


def measure_ends(page: Path, rounds: int) -> Measured:
    """From the key that quits to the end of the process."""
    own: list[float] = []
    empty: list[float] = []
    for _ in range(rounds):
        with running(EMPTY_APP, "READY") as program:
            empty.append(program.leave(QUIT_EMPTY_APP))
        with opened(page) as program:
            program.press_and_see(OTHER_PANE, ARTICLE)
            own.append(program.leave(QUIT))
    return {"quit": Values(own, empty)}


def measure_memory(page: Path) -> Measured:
    """Memory that is the reader's own beyond the empty app's."""
    with running(EMPTY_APP, "READY") as program:
        empty = program.own_memory
    with _at_rest(page) as program:
        return {"memory": Values([program.own_memory - empty], [page.stat().st_size])}


def measure_idle(page: Path) -> Measured:
    """What the reader does when nobody presses a key, and there is nothing more to look for in the page."""
    with _at_rest(page) as program:
        processor, written = program.processor_seconds, len(program.written)
        program.read_for(IDLE_SECONDS)
        return {
            "idle": Values([(program.processor_seconds - processor) / IDLE_SECONDS]),
            "idle bytes": Values([(len(program.written) - written) / IDLE_SECONDS]),
        }


@contextmanager
def _at_rest(page: Path) -> Iterator[Program]:
    with opened(page) as program:
        program.press_and_see(OTHER_PANE, ARTICLE)
        program.rest()
        yield program
