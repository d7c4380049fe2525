"""What keys, mouse events, pastes and sizes at random cost one by one, on hostile pages (row 79: under 100 ms each).

    python -m tests.benchmarks.bench_events [--events N] [--seed N]

Processor time from the posting of an event until the app has nothing left to do. An event may open a screen, and it
pays for the work that goes on behind the keys meanwhile.
"""

import argparse
import asyncio
import statistics
import time
from random import Random
from typing import NamedTuple

from textual.events import Event, Key

from tests.hostile.test_fuzz_app import DOCUMENTS, keep_inside
from tests.support.events import any_event
from tests.support.quiet import until_quiet
from tests.support.screens import Reader, reading

LIMIT = 0.1
LONGEST_WORK = 60.0


class Cost(NamedTuple):
    """Seconds of processor time, and the event that took them."""

    seconds: float
    event: str


def main() -> None:
    """Prints one line a document: events, median, 99th percentile and the most, how many were over the limit."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--events", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    keep_inside(setattr)
    print(f"{'document':>8}{'events':>8}{'median':>10}{'p99':>10}{'most':>10}{'over':>6}  the dearest")
    for document in range(len(DOCUMENTS)):
        costs = asyncio.run(costs_on(document, chosen.events, Random(f"{chosen.seed}/{document}")))
        print(row(document, costs), flush=True)


async def costs_on(document: int, events: int, random: Random) -> list[Cost]:
    """What events on one document cost."""
    async with reading(DOCUMENTS[document](random)) as pilot:
        return [await cost_of(any_event(random, pilot), pilot) for _ in range(events)]


async def cost_of(event: Event, pilot: Reader) -> Cost:
    """What one event costs."""
    await until_quiet(max_sleep=LONGEST_WORK)
    begun = time.process_time()
    pilot.app.post_message(event)
    await until_quiet(max_sleep=LONGEST_WORK)
    return Cost(time.process_time() - begun, event.key if isinstance(event, Key) else type(event).__name__)


def row(document: int, costs: list[Cost]) -> str:
    """One line of the table."""
    seconds = [cost.seconds for cost in costs]
    figures = (statistics.median(seconds), statistics.quantiles(seconds, n=100)[-1], max(seconds))
    over = sum(value >= LIMIT for value in seconds)
    columns = "".join(f"{value * 1e3:7.1f} ms" for value in figures)
    return f"{document:8}{len(costs):8}{columns}{over:6}  {max(costs).event}"


if __name__ == "__main__":
    main()
