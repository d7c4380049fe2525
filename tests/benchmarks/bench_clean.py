"""What cleaning costs beside one bare search for the characters that must not stay, on the same text in the same run.

    python -m tests.benchmarks.bench_clean [--megabytes N] [--rounds N]

Only the ratio means something on another machine. For a text that is clean already the goal is at most 1.5.
"""

import argparse
import re
import statistics
import time
from collections.abc import Callable

from tui.parser.clean import clean

GOAL = 1.5
PLANES = "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 17))
BARE = re.compile(rf"[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd{PLANES}]")
CLEAN_TEXTS = {
    "english": "The crank is under the stairs, beside the old bell.\n",
    "typeset": "“So” – she’d said it – the café’s bell … rang twice.\n",
    "japanese": "階段の下に二つ目のクランクがあります。古い鐘のそばです。\n",
    "emoji": "The bell rang twice this morning 🔔 and nobody knew why.\n",
}
UNCLEAN_TEXTS = {
    "crlf": "The crank is under the stairs, beside the old bell.\r\n",
    "escapes": "\x1b[31mred\x1b[0m and \x1b]0;title\x07 in every line of it\n",
    "form feeds": "a page\f",
    "every kind": "".join(map(chr, range(0x3000))),
}


def main() -> None:
    """Prints one line a text: size, median and spread of both, and their ratio."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--megabytes", type=int, default=4)
    arguments.add_argument("--rounds", type=int, default=11)
    chosen = arguments.parse_args()
    print(f"{'text':12}{'size':>8}{'clean: median (spread)':>28}{'bare: median (spread)':>28}{'ratio':>8}")
    for name, line in (CLEAN_TEXTS | UNCLEAN_TEXTS).items():
        text = line * ((chosen.megabytes << 20) // len(line.encode("utf-8", "replace")))
        bare = search_everything if name in UNCLEAN_TEXTS else search_once
        print(row(name, text, bare, chosen.rounds))


def row(name: str, text: str, bare: Callable[[str], object], rounds: int) -> str:
    """One line of the table; the two take turns, so that a disturbance meets both."""
    turns = [(seconds(clean, text), seconds(bare, text)) for _ in range(rounds)]
    cleaning, searching = zip(*turns, strict=True)
    ratio = statistics.median(cleaning) / statistics.median(searching)
    verdict = "" if name in UNCLEAN_TEXTS else "  goal met" if ratio <= GOAL else "  over the goal"
    size = f"{len(text.encode()) / (1 << 20):.1f} MB"
    return f"{name:12}{size:>8}{summary(cleaning):>28}{summary(searching):>28}{ratio:8.2f}{verdict}"


def search_once(text: str) -> object:
    """The yardstick for a clean text: a search that finds nothing."""
    return BARE.search(text)


def search_everything(text: str) -> object:
    """The yardstick for an unclean text: every character that must not stay, found and replaced by one mark."""
    return BARE.sub("\ufffd", text)


def seconds(work: Callable[[str], object], text: str) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    work(text)
    return time.perf_counter() - start


def summary(runs: tuple[float, ...]) -> str:
    """Median, fastest and slowest in milliseconds."""
    return f"{statistics.median(runs) * 1e3:.1f} ms ({min(runs) * 1e3:.1f}-{max(runs) * 1e3:.1f})"


if __name__ == "__main__":
    main()
