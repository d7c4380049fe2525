"""All fifteen rows in one run, with their yardsticks, as a table in Markdown.

    python -m tests.benchmarks [--quick] [--rows N ...]

The pages are made, the yardsticks are small apps of our own and, where they are installed, ripgrep and neomutt; what is
missing is said. `--quick` measures each a few times and leaves out row 15: about two minutes, and half an hour in full.
Only ratios mean something on another machine, and none does on a busy one: the load is said too.
"""

import argparse
import os
import platform
import shutil
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import presses, starts, work
from tests.benchmarks.data import long_comment, wide_thread, write_mailbox, write_thread
from tests.benchmarks.table import GOALS, Measured, Values, table

TOOLS = {"rg": 9, "neomutt": 6}
"""Yardsticks that may be missing, and the rows they are for."""
SMALL, MIDDLE, LARGE, HUGE = 1_000, 10_000, 100_000, 1_000_000
HARD = {"wide": presses.TYPED_WIDE, "long": presses.TYPED}
"""Pages that are hard, and what is typed to search them."""


class Bench:
    """The pages and how often each thing is measured."""

    def __init__(self, folder: Path, *, is_quick: bool) -> None:
        self.folder = folder
        self.is_quick = is_quick
        self.rounds = 3 if is_quick else 20
        self.presses = 25 if is_quick else 200

    def thread(self, comments: int) -> Path:
        """The page of a thread of so many comments."""
        path = self.folder / f"{comments}.txt"
        return path if path.exists() else write_thread(path, comments)

    def hard(self, kind: str) -> Path:
        """The page of wide letters, or that with one long comment."""
        path = self.folder / f"{kind}.txt"
        if not path.exists():
            path.write_text(wide_thread(SMALL) if kind == "wide" else long_comment(), encoding="utf-8")
        return path

    def mailbox(self) -> Path:
        """The letters that neomutt opens."""
        path = self.folder / "letters.mbox"
        return path if path.exists() else write_mailbox(path, LARGE)


def of_starts(bench: Bench) -> Measured:
    """Rows 1 and 2."""
    pages = [(f"{size:,}", bench.thread(size)) for size in (SMALL, MIDDLE, LARGE)]
    return starts.measure_starts(pages, bench.rounds)


def of_hard_pages(bench: Bench) -> Measured:
    """What each costs in wide letters and in one comment of ten million, beside the same in Latin letters."""
    latin = dict(_hard(bench, bench.thread(SMALL), presses.TYPED))
    return {
        f"{kind} {name}": Values(values, latin[name])
        for kind, typed in HARD.items()
        for name, values in _hard(bench, bench.hard(kind), typed)
    }


def _hard(bench: Bench, page: Path, typed: str) -> Iterator[tuple[str, list[float]]]:
    few = max(8, bench.presses // 5)
    yield "first", starts.measure_first(page, bench.rounds)
    with presses.reading(page) as program:
        yield "next", [presses.pressing(program, presses.NEXT).changed for _ in range(few)]
        yield "page", [presses.pressing(program, presses.PAGE).last for _ in range(few)]
    yield "resize", presses.measure_resizes(page, max(2, bench.rounds // 2))
    yield "lit", list(presses.measure_typing(page, max(2, bench.rounds // 2), typed)["lit"].own)


def of_huge_page(bench: Bench) -> Measured:
    """Row 15."""
    huge = bench.thread(HUGE)
    first = starts.measure_starts([("huge", huge)], 3)["first huge"]
    growth = presses.measure_next(bench.thread(SMALL), huge, bench.presses)["next growth"]
    huge.unlink()
    return {"huge first": first, "huge next": growth}


PARTS: dict[tuple[int, ...], Callable[[Bench], Measured]] = {
    (9,): lambda bench: work.apart(work.measure_parse, bench.thread(LARGE), max(2, bench.rounds // 4)),
    (12,): lambda bench: work.apart(work.measure_counts, bench.thread(LARGE), max(1, bench.rounds // 4)),
    (1, 2): of_starts,
    (8,): lambda bench: starts.measure_memory(bench.thread(LARGE)),
    (14,): lambda bench: starts.measure_idle(bench.thread(SMALL)),
    (10,): lambda bench: starts.measure_loading(bench.thread(LARGE)),
    (13,): lambda bench: starts.measure_ends(bench.thread(SMALL), bench.rounds),
    (3,): lambda bench: presses.measure_next(bench.thread(SMALL), bench.thread(LARGE), bench.presses),
    (4,): lambda bench: presses.measure_page(bench.thread(SMALL), bench.presses),
    (5,): lambda bench: presses.measure_held(bench.thread(SMALL)),
    (6, 7, 11): lambda bench: presses.measure_large(bench.thread(LARGE), max(3, bench.rounds // 2), bench.mailbox()),
    (12, 12): lambda bench: presses.measure_typing(bench.thread(LARGE), max(2, bench.rounds // 4)),
    (0,): of_hard_pages,
    (15,): of_huge_page,
}
"""What measures which rows; 0 are the pages that are hard."""


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quick", action="store_true", help="measure each a few times, and leave out row 15")
    arguments.add_argument("--rows", type=int, nargs="+", metavar="N", help="these rows alone; 0 for the hard pages")
    chosen = arguments.parse_args()
    rows = set(chosen.rows or {goal.row for goal in GOALS} - ({15} if chosen.quick else set()))
    begun = time.monotonic()
    measured: dict[str, Values] = {}
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), is_quick=chosen.quick)
        for numbers, measure in PARTS.items():
            if rows.intersection(numbers):
                print(f"{time.monotonic() - begun:4.0f} s: row {numbers[0]}", file=sys.stderr, flush=True)
                try:
                    measured |= measure(bench)
                except AssertionError as error:
                    print(error, file=sys.stderr)
    print("\n".join(table(measured)))
    print("\n" + textwrap.fill(machine(time.monotonic() - begun), 120))


def machine(seconds: float) -> str:
    """What the figures were measured on, and what was missing there."""
    missing = [f"{tool} (row {row})" for tool, row in TOOLS.items() if shutil.which(tool) is None]
    return (
        f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} processors, {platform.system()}, Python"
        f" {platform.python_version()}, Textual {version('textual')}; load {os.getloadavg()[0]:.1f};"
        f" {seconds / 60:.0f} minutes. Yardsticks missing: {', '.join(missing) or 'none'}."
    )


if __name__ == "__main__":
    main()
