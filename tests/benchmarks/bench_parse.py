"""How fast pages are read, what they cost in memory, and how both grow.

    python -m tests.benchmarks.bench_parse [speed] [memory] [growth] [--comments N ...] [--shapes NAME ...]

`speed` compares reading with a bare loop over the lines, one regular-expression match a line, on the same text in the
same run; only the ratio means something on another machine. `memory` is what a finished reading keeps, in multiples of
the file. `growth` doubles pages of every shape from 1 to 8 MB; more than 2.5 times the time is marked.
"""

import argparse
import gc
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from random import Random

from tests.support.pages import make_page
from tests.support.shapes import SHAPES
from tests.support.words import ENGLISH
from tui.parser import read

MEBIBYTE = 1 << 20
ROUNDS = 5
SIZES = (1, 2, 4, 8)
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
count = len(thread.comments)
print(resident() - before, count)
"""


def made_thread(comments: int) -> str:
    """A page with long comments nested up to twelve deep, as a site with a busy discussion has."""
    random = Random(7)
    pool = [ENGLISH.prose(random, 6) for _ in range(2000)]
    lines = ["The title of a made article", "", *pool[:8], "", "  • Show Comments"]
    counts = [0] * 14
    depth = -1
    for number in range(comments):
        depth = min(depth + 1, 11) if random.random() < 0.33 else int(random.random() ** 2 * (depth + 1))
        counts[depth] += 1
        counts[depth + 1] = 0
        lines.extend(_made_comment(random, pool, "  " * (depth + 2), counts[depth], number))
    return "\n".join([*lines, "", "    Leave a Reply", ""])


def _made_comment(random: Random, pool: list[str], indent: str, ordinal: int, number: int) -> list[str]:
    text = indent + "  "
    name = ENGLISH.names[number % len(ENGLISH.names)]
    body = (line for _ in range(random.choice((1, 1, 1, 2, 4))) for line in (text + random.choice(pool), ""))
    date = f"April {number % 28 + 1}, 2020 at {number % 12 + 1}:{number % 60:02} pm"
    return [f"{indent}{ordinal}. {name} says:", text + date, "", *body, f"{text}Reply"]


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


def spread(values: list[float]) -> str:
    """Median with the least and the most."""
    return f"{statistics.median(values):7.3f} ({min(values):.3f} … {max(values):.3f})"


def measure_speed(counts: list[int]) -> None:
    """Rounds of loop and reading in turn, so that both meet the same machine."""
    print("speed           seconds, median (least … most)")
    for count in counts:
        text = made_thread(count)
        data = text.encode()
        loops, readings = [], []
        for _ in range(ROUNDS):
            loops.append(seconds(partial(bare_loop, text)))
            readings.append(seconds(partial(read, data, "page")))
        megabytes = len(data) / MEBIBYTE
        ratios = [reading / loop for reading, loop in zip(readings, loops, strict=True)]
        print(f"{count:7} comments, {megabytes:6.1f} MB")
        print(f"  bare loop     {spread(loops)}   {megabytes / statistics.median(loops):7.1f} MB/s")
        print(f"  read          {spread(readings)}   {megabytes / statistics.median(readings):7.1f} MB/s")
        print(f"  read / loop   {spread(ratios)}")


def settled(data: bytes) -> int:
    """Bytes that a finished reading keeps in a fresh interpreter."""
    done = subprocess.run([sys.executable, "-c", SETTLED], input=data, capture_output=True, check=True)
    return int(done.stdout.split()[0])


def measure_memory(counts: list[int]) -> None:
    """What is kept, beside the size of the file."""
    print("memory          kept after reading, beyond an empty interpreter")
    empty = settled(b"")
    for count in counts:
        data = made_thread(count).encode()
        kept = settled(data)
        print(
            f"{count:7} comments, {len(data) / MEBIBYTE:6.1f} MB: {kept / MEBIBYTE:6.1f} MB, "
            f"{kept / len(data):5.2f} x the file (modules alone {empty / MEBIBYTE:.1f} MB)"
        )


def page_of(shape: str, megabytes: int) -> bytes:
    """A page of one shape and about that size."""
    sample = len(make_page(Random(3), shape=shape, comments=400).text.encode())
    comments = round(400 * megabytes * MEBIBYTE / sample)
    return make_page(Random(3), shape=shape, comments=comments).text.encode()


def measure_growth(shapes: list[str]) -> None:
    """Seconds for each size and how many times longer each takes than the one before, by the bytes it holds."""
    print("growth          " + "".join(f"{size:>13} MB" for size in SIZES))
    worst = 0.0
    for shape in shapes:
        cells, before = [], 0.0
        for size in SIZES:
            data = page_of(shape, size)
            taken = min(seconds(partial(read, data, "page")) for _ in range(2))
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
    parser.add_argument("--comments", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--shapes", nargs="+", choices=list(SHAPES), default=list(SHAPES))
    arguments = parser.parse_args()
    parts: dict[str, Callable[[], None]] = {
        "speed": lambda: measure_speed(arguments.comments),
        "memory": lambda: measure_memory(arguments.comments),
        "growth": lambda: measure_growth(arguments.shapes),
    }
    for part in arguments.parts or parts:
        if part not in parts:
            parser.error(f"no part {part!r}: speed, memory or growth")
        parts[part]()


if __name__ == "__main__":
    main()
