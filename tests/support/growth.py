"""Time that grows no faster than what is worked on: processor time, on machines that others keep busy."""

import gc
from collections.abc import Callable
from time import process_time

LARGER = 4
MOST = 2.5
"""How many times longer than in proportion the larger work may take: with the square it would be four times."""
TRIES = 7


def assert_grows_with(size: int, prepare: Callable[[int], Callable[[], object]]) -> None:
    """Work on something of a size, and on something four times as large; of some tries one will do."""
    small, large = prepare(size), prepare(LARGER * size)
    small()  # What is made once, and kept, is made here.
    times = []
    for _ in range(TRIES):
        times.append((_seconds(large), _seconds(small)))
        if times[-1][0] < LARGER * MOST * times[-1][1]:
            return
    raise AssertionError(f"seconds for {LARGER} times as much, and for once: {times}")


def _seconds(work: Callable[[], object]) -> float:
    """What a run takes; what other tests have left is not looked through in it."""
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        work()
        return process_time() - start
    finally:
        gc.enable()
