"""Work without a screen: row 9, reading a page, and the counting of row 12; each in a fresh interpreter."""

import re
import shutil
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from tests.benchmarks.data import RARE
from tests.benchmarks.table import Measured, Values
from tui.parser import read
from tui.reading.searching.pattern import Query
from tui.reading.searching.search import Search

ITEMS = "^ *[0-9]+\\. "
QUERIES = {
    "count rare": Query(RARE),
    "count usual": Query("lantern"),
    "count again": Query("kettle"),
    "count expression": Query("lanter[nm]s?", is_expression=True),
}
SLICE = 0.006
EXPRESSION_WAIT = 0.02


def apart(action: Callable[[Path, int], Measured], page: Path, rounds: int) -> Measured:
    """What is measured in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(action, page, rounds).result()


def measure_parse(page: Path, rounds: int) -> Measured:
    """Processor time of a whole reading, beside counting the lines that begin an item."""
    counter = shutil.which("rg")
    data = page.read_bytes()
    own: list[float] = []
    counting: list[float] = []
    for _ in range(rounds):
        begun = getrusage(RUSAGE_SELF)
        read(data, page.name)
        own.append(_processor_time(getrusage(RUSAGE_SELF)) - _processor_time(begun))
        if counter is not None:
            begun = getrusage(RUSAGE_CHILDREN)
            subprocess.run([counter, "-c", ITEMS, str(page)], check=True, stdout=subprocess.DEVNULL)
            counting.append(_processor_time(getrusage(RUSAGE_CHILDREN)) - _processor_time(begun))
    return {"parse": Values(own, counting)}


def _processor_time(usage: "tuple[float, ...]") -> float:
    return usage[0] + usage[1]


def measure_counts(page: Path, rounds: int) -> Measured:
    """Finding all hits, in slices as on the screen, beside one pass of `re` over the text; and the longest slice.

    Of a page that was just read, and once more when its comments have been taken apart.
    """
    thread = read(page.read_bytes(), page.name)
    text = thread.lines.text
    measured: dict[str, Values] = {}
    slices: list[float] = []
    for name, query in QUERIES.items():
        pattern = re.compile(query.text if query.is_expression else re.escape(query.text), re.IGNORECASE)
        own: list[float] = []
        passes: list[float] = []
        for _ in range(rounds):
            passes.append(_seconds(partial(_pass_over, pattern, text)))
            own.append(_seconds(partial(_work_through, Search(thread, query), slices)))
        measured[name] = Values(own, passes)
    return {**measured, "slice": Values(slices)}


def _pass_over(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _work_through(search: Search, slices: list[float]) -> None:
    goes_on = True
    while goes_on:
        begun = time.process_time()
        goes_on = search.work(SLICE)
        slices.append(time.process_time() - begun)
        if goes_on and search.is_apart and slices[-1] < SLICE:
            time.sleep(EXPRESSION_WAIT)


def _seconds(action: Callable[[], object]) -> float:
    """Processor time of a run, that of the processes it has started and seen end included."""
    begun = _own_time()
    action()
    return _own_time() - begun


def _own_time() -> float:
    return _processor_time(getrusage(RUSAGE_SELF)) + _processor_time(getrusage(RUSAGE_CHILDREN))
