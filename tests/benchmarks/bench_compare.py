"""How well, and how fast, two saves of a page are matched, on pairs made by known edits.

    python -m tests.benchmarks.bench_compare [PAGE ...] [--rounds N] [--comments N ...]

Every page that is named, or every sample, is changed by each kind of edit alone and by all together, from several
seeds; once as it is, and once with a third of its comments as short as `+1`. The share of comments of both saves that
were matched rightly is printed, and strictly: without taking twins, which nothing tells apart, for each other. Then
made pages are timed, each with twice the comments of the one before, beside reading them.
"""

import argparse
from functools import partial
from pathlib import Path
from random import Random

from tests.benchmarks.bench_parse import seconds
from tests.benchmarks.bench_quotes import made_page, read_everything
from tests.support import resaves
from tests.support.resaves import ALL, Kind, Score, resave, score, short_ones
from tests.support.samples import SAMPLE_FILES
from tui.comparing import match
from tui.model import Thread
from tui.parser import read

ROUNDS = 5
COUNTS = (5_000, 10_000, 20_000)
KINDS: dict[str, tuple[Kind, ...]] = {
    **{kind.__name__: (kind,) for kind in (*ALL, resaves.newest_first, resaves.later)},
    "all": ALL,
    "all, newest first": (*ALL, resaves.newest_first),
    "all, later": (*ALL, resaves.later),
}


def scored(threads: list[Thread], kinds: tuple[Kind, ...], rounds: int, short: bool) -> Score:
    """All pairs made by some kinds of edit, together."""
    total = Score(0, 0, 0)
    for seed in range(rounds):
        random = Random(seed)
        for thread in threads:
            made = resave(short_ones(thread, random) if short else thread, random, *kinds)
            total = Score(*map(sum, zip(total, score(made, match(made.old, made.new)), strict=True)))
    return total


def main() -> None:
    """A table of shares, and one of times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE", default=SAMPLE_FILES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--comments", type=int, nargs="*", default=COUNTS)
    chosen = parser.parse_args()
    threads = [read(page.read_bytes(), page.name) for page in chosen.pages]
    print(f"{len(threads)} pages, {sum(len(thread.comments) for thread in threads)} comments, {chosen.rounds} seeds")
    for short in (False, True):
        print("a third of them short" if short else "as they are")
        for name, kinds in KINDS.items():
            total = scored(threads, kinds, chosen.rounds, short)
            print(
                f"  {name:20}{total.comments:9,} comments  right {100 * total.right / max(1, total.comments):7.3f} %"
                f"  strictly {100 * total.strictly_right / max(1, total.comments):7.3f} %",
                flush=True,
            )
    for count in chosen.comments:
        time_page(count)


def time_page(count: int) -> None:
    """Print what matching costs beside reading."""
    pages = [made_page(count)]
    (thread,) = read_everything(pages)
    made = resave(thread, Random(1), *ALL)
    reading, matching = seconds(partial(read_everything, pages)), seconds(partial(match, made.old, made.new))
    print(f"{count:8,} comments  reading {reading:6.2f} s  matching {matching:6.2f} s  ratio {matching / reading:5.2f}")


if __name__ == "__main__":
    main()
