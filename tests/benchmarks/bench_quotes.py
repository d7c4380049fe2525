"""What finding quotations costs beside reading the page, in the same run, and how it grows.

    python -m tests.benchmarks.bench_quotes [PAGE ...] [--comments N ...] [--rounds N]

For the saved pages that are named, all of them together, and for made threads. Reading is timed with every comment
asked for once, which finding has to do too; the longest step is what nothing can interrupt. The goal is at most the
time of reading. Each made thread has twice the comments of the one before; more than 2.5 times the time is marked.
"""

import argparse
import random
import time
import tracemalloc
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

from tests.benchmarks.bench_parse import GROWTH_LIMIT, MEBIBYTE, seconds
from tui.model import Thread
from tui.parser import read
from tui.reading.quoting.quotes import Quotes

GOAL = 1.0
ROUNDS = 5
COUNTS = (5_000, 10_000, 20_000)
WORDS = 30_000


def made_page(comments: int) -> bytes:
    """A page of which every third reply quotes a passage of what it answers."""
    dice = random.Random(5)
    said: list[str] = []
    counts = [0] * 14
    lines = ["The title of a made article", "", prose(dice, 400), "", "Comments", ""]
    for number in range(comments):
        depth = min(len(said), 11) if dice.random() < 0.4 else int(dice.random() * len(said))
        counts[depth : depth + 2] = counts[depth] + 1, 0
        words = prose(dice, dice.randint(20, 160))
        if depth and dice.random() < 0.3:
            words = f"“{passage(dice, said[depth - 1])}” {words}"
        said[depth:] = [words]
        indent = "  " * (depth + 1)
        date = f"April {number % 28 + 1}, 2020 at {number % 12 + 1}:{number % 60:02} pm"
        lines += [f"{indent}{counts[depth]}. Reader {number % 97} says:", f"{indent}   {date}", ""]
        lines += [f"{indent}   {words}", "", f"{indent}   Reply"]
    return "\n".join(lines).encode()


def prose(dice: random.Random, words: int) -> str:
    """Made words, some common and most rare, as those of a language are."""
    numbers = (int(WORDS ** dice.random()) for _ in range(words))
    return " ".join(f"{'bdgklmnprst'[number % 11]}{number:o}".translate(LETTERS) for number in numbers) + "."


LETTERS = str.maketrans("01234567", "aeiouyws")


def passage(dice: random.Random, text: str) -> str:
    """Some words of a text."""
    words = text.split()
    start = dice.randrange(len(words))
    return " ".join(words[start : start + dice.randint(5, 30)])


def read_everything(pages: Sequence[bytes]) -> list[Thread]:
    """Read, and ask once for every comment."""
    threads = [read(page, "page") for page in pages]
    for thread in threads:
        for _ in thread.comments:
            pass
    return threads


def find_all(threads: Sequence[Thread]) -> int:
    """Find all quotations, and count them."""
    count = 0
    for thread in threads:
        quotes = Quotes(thread)
        while quotes.work(1):
            pass
        count += sum(len(quotes.in_comment(comment)) for comment in range(len(thread.comments)))
    return count


def longest_step(threads: Sequence[Thread]) -> float:
    """Seconds of processor time that the longest step takes."""
    longest = 0.0
    for thread in threads:
        quotes, goes_on = Quotes(thread), True
        while goes_on:
            start = time.process_time()
            goes_on = quotes.work(0)
            longest = max(longest, time.process_time() - start)
    return longest


def kept(threads: Sequence[Thread]) -> int:
    """The most memory that is in use for it at a time."""
    tracemalloc.start()
    find_all(threads)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def measure(name: str, pages: Sequence[bytes], rounds: int) -> float:
    """Print what a set of pages costs; seconds a megabyte."""
    size = sum(map(len, pages)) / MEBIBYTE
    threads = read_everything(pages)
    turns = [(seconds(partial(read_everything, pages)), seconds(partial(find_all, threads))) for _ in range(rounds)]
    reading, finding = median(taken for taken, _ in turns), median(taken for _, taken in turns)
    ratio = median(found / taken for taken, found in turns)
    print(
        f"{name:20}{size:7.1f} MB  reading {reading / size:6.3f} s/MB  quotations {finding / size:6.3f} s/MB"
        f"  ratio {ratio:5.2f} {'goal met' if ratio <= GOAL else 'over the goal'}"
        f"  found {find_all(threads):6}  longest step {1e3 * longest_step(threads):5.1f} ms"
        f"  memory {kept(threads) / MEBIBYTE / size:4.1f} x the file",
        flush=True,
    )
    return finding / size


def main() -> None:
    """One line for the pages that are named, and one for each made thread."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE")
    parser.add_argument("--comments", type=int, nargs="+", default=COUNTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = parser.parse_args()
    if chosen.pages:
        measure(f"{len(chosen.pages)} pages", [page.read_bytes() for page in chosen.pages], chosen.rounds)
    before = 0.0
    for count in chosen.comments:
        each = measure(f"{count} comments", [made_page(count)], chosen.rounds)
        if before:
            growth = 2 * each / before
            print(f"{'':20}twice the text, x{growth:.2f} the time{' !' if growth > GROWTH_LIMIT else ''}")
        before = each


if __name__ == "__main__":
    main()
