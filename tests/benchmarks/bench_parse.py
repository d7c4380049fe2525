"""How fast pages are read, what they cost in memory, and how both grow.

    python -m tests.benchmarks.bench_parse [speed] [memory] [growth] [--quick] [--comments N ...] [--shapes NAME ...]

`speed` compares reading with a bare loop over the lines, one regular-expression match a line, on the same text in the
same run; only the ratio means something on another machine. Comments are taken apart when they are asked for, so
reading is timed alone, and with every comment and all furniture asked for once. `memory` is what a finished reading
keeps, in multiples of the file, before anything was asked for and after. `growth` doubles pages of every shape from 1
to 8 MB, everything asked for; more than 2.5 times the time is marked. `--quick` takes 10,000 comments, fewer rounds and
pages to 2 MB.
"""

import argparse
import gc
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from random import Random

from tests.benchmarks.data import made_thread
from tests.support.pages import make_page
from tests.support.shapes import SHAPES
from tui.parser import read

MEBIBYTE = 1 << 20
ROUNDS, QUICK_ROUNDS = 7, 3
COUNTS, QUICK_COUNTS = (10_000, 100_000), (10_000,)
SIZES, QUICK_SIZES = (1, 2, 4, 8), (1, 2)
SPEED_GOAL, SPEED_LIMIT = 3, 6
MEMORY_GOAL, MEMORY_LIMIT = 2, 6
GROWTH_LIMIT = 2.5
ITEM = re.compile(r" *(?:[0-9]+\.|•) ")

SETTLED = """
import ctypes, gc, os, sys

def resident():
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

before = resident()
from tui.parser import read
thread = read(sys.stdin.buffer.read(), "page")
kept = resident() - before
for sequence in (thread.article, thread.comments, thread.furniture):
    for item in sequence:
        pass
print(kept, resident() - before)
"""


def seconds(action: Callable[[], object]) -> float:
    """Processor time of one run."""
    gc.collect()
    start = time.process_time()
    action()
    return time.process_time() - start


def bare_loop(text: str) -> int:
    """The yardstick: every line looked at once."""
    match = ITEM.match
    return sum(1 for line in text.split("\n") if match(line))


def read_everything(data: bytes) -> int:
    """Read, and ask once for every block, comment and piece of furniture."""
    thread = read(data, "page")
    return sum(1 for sequence in (thread.article, thread.comments, thread.furniture) for _ in sequence)


def spread(values: Sequence[float]) -> str:
    """Median with the least and the most."""
    return f"{statistics.median(values):7.3f} ({min(values):.3f} … {max(values):.3f})"


def verdict(ratio: float, goal: float, limit: float) -> str:
    """How a ratio stands to its goal."""
    return f"goal {goal} met" if ratio <= goal else f"over the goal {goal}" if ratio <= limit else f"over {limit}"


def measure_speed(counts: Sequence[int], rounds: int) -> None:
    """Rounds of loop and readings in turn, so that all meet the same machine."""
    print("speed                        seconds, median (least … most)")
    for count in counts:
        text = made_thread(count)
        data = text.encode()
        actions: dict[str, Callable[[], object]] = {
            "bare loop": partial(bare_loop, text),
            "read": partial(read, data, "page"),
            "read, all asked for": partial(read_everything, data),
        }
        print(f"{count:7} comments, {len(data) / MEBIBYTE:6.1f} MB")
        _print_speeds(actions, len(data) / MEBIBYTE, rounds)


def _print_speeds(actions: dict[str, Callable[[], object]], megabytes: float, rounds: int) -> None:
    """Times of each action and their ratios to those of the first in the same round."""
    turns = [[seconds(action) for action in actions.values()] for _ in range(rounds)]
    for name, times in zip(actions, zip(*turns, strict=True), strict=True):
        print(f"  {name:24} {spread(times)}   {megabytes / statistics.median(times):7.1f} MB/s")
    for place, name in enumerate(actions):
        if place:
            ratios = [turn[place] / turn[0] for turn in turns]
            told = verdict(statistics.median(ratios), SPEED_GOAL, SPEED_LIMIT)
            print(f"  {name + ' / loop':24} {spread(ratios)}   {told}")


def settled(data: bytes) -> tuple[int, int]:
    """Bytes that a finished reading keeps in a fresh interpreter, before anything is asked for and after."""
    done = subprocess.run([sys.executable, "-c", SETTLED], input=data, capture_output=True, check=True)
    kept, asked = done.stdout.split()
    return int(kept), int(asked)


def measure_memory(counts: Sequence[int]) -> None:
    """What is kept, beside the size of the file."""
    print("memory                       kept beyond an empty interpreter")
    print(f"  modules alone            {settled(b'')[0] / MEBIBYTE:6.1f} MB")
    for count in counts:
        data = made_thread(count).encode()
        print(f"{count:7} comments, {len(data) / MEBIBYTE:6.1f} MB")
        for name, kept in zip(("read", "read, all asked for"), settled(data), strict=True):
            ratio = kept / len(data)
            told = verdict(ratio, MEMORY_GOAL, MEMORY_LIMIT)
            print(f"  {name:24} {kept / MEBIBYTE:6.1f} MB  {ratio:5.2f} x the file   {told}")


def page_of(shape: str, megabytes: int) -> bytes:
    """A page of one shape and about that size."""
    sample = len(make_page(Random(3), shape=shape, comments=400).text.encode())
    comments = round(400 * megabytes * MEBIBYTE / sample)
    return make_page(Random(3), shape=shape, comments=comments).text.encode()


def measure_growth(shapes: Sequence[str], sizes: Sequence[int]) -> None:
    """Seconds for each size and how many times longer each takes than the one before, by the bytes it holds."""
    print("growth                " + "".join(f"{size:>13} MB" for size in sizes))
    worst = 0.0
    for shape in shapes:
        cells, before = [], 0.0
        for size in sizes:
            data = page_of(shape, size)
            taken = min(seconds(partial(read_everything, data)) for _ in range(4 if size < 4 else 2))
            each = taken / len(data)
            times = 2 * each / before if before else 0.0
            worst, before = max(worst, times), each
            cells.append(f"{taken:7.2f} {f'x{times:.2f}' if times else '':6}{'!' if times > GROWTH_LIMIT else ' '}")
        print(f"{shape:22}" + " ".join(cells), flush=True)
    print(f"worst doubling: x{worst:.2f} (limit x{GROWTH_LIMIT})")


def main() -> None:
    """Run the parts that are asked for, all of them where none is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="part", help="speed, memory, growth")
    parser.add_argument("--quick", action="store_true", help="smaller pages and fewer rounds")
    parser.add_argument("--comments", type=int, nargs="+")
    parser.add_argument("--shapes", nargs="+", choices=list(SHAPES), default=list(SHAPES))
    arguments = parser.parse_args()
    counts = arguments.comments or (QUICK_COUNTS if arguments.quick else COUNTS)
    parts: dict[str, Callable[[], None]] = {
        "speed": partial(measure_speed, counts, QUICK_ROUNDS if arguments.quick else ROUNDS),
        "memory": partial(measure_memory, counts),
        "growth": partial(measure_growth, arguments.shapes, QUICK_SIZES if arguments.quick else SIZES),
    }
    for part in arguments.parts or parts:
        if part not in parts:
            parser.error(f"no part {part!r}: speed, memory or growth")
        parts[part]()


if __name__ == "__main__":
    main()
