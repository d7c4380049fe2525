"""Row 79: keys, mouse, pastes and sizes at random, on hostile pages, with the app run without a terminal.

THREADREADER_EVENTS=2000000 python -m pytest -q tests/hostile/test_fuzz_app.py

Events are posted to the app itself, up to a thousand in a burst; after each burst it has to be alive, to draw nothing
that a terminal would act on, and to come back to reading by Escape.
"""

import asyncio
import re
from collections.abc import Callable, Sequence
from random import Random

import pytest

from tests.hostile.test_codes import CODES
from tests.support.events import any_event, key_event
from tests.support.fuzzing import SEED, count_of, nasty_page, nasty_text
from tests.support.hostile import page_of
from tests.support.made import made_thread
from tests.support.quiet import until_quiet
from tests.support.screens import Reader, in_hand, reader_app, reading, screen_text
from tests.support.threads import chain
from tui.model import Thread
from tui.parser import read
from tui.screens import programs
from tui.screens.reader import ReaderScreen
from tui.widgets.line_input import LineInput

COUNT = count_of("THREADREADER_EVENTS", 1200)
MOST_IN_A_BURST = 1000
BURSTS_A_PAGE = 10
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
DOCUMENTS: tuple[Callable[[Random], Thread], ...] = (
    lambda random: read(page_of(*CODES.values(), "word " * 900, "\u0301" * 500, "時" * 900).encode(), "page"),
    lambda random: read(nasty_page(random).encode("utf-8", "replace"), "page"),
    lambda random: read("\n\n".join(nasty_text(random, 300) for _ in range(20)).encode("utf-8", "replace"), "page"),
    lambda random: made_thread([0, 1, 2, 3] * 100),
    lambda random: chain(300),
    lambda random: read(b"", "page"),
)
BURST = min(MOST_IN_A_BURST, COUNT // len(DOCUMENTS))


@pytest.fixture(autouse=True)
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_inside(monkeypatch.setattr)


def keep_inside(put: Callable[[object, str, object], None]) -> None:
    """Have no browser opened and the program not end, though it is told to."""
    put(programs, "open_address", lambda *_: "Handed over.")
    put(ReaderScreen, "action_quit", lambda screen: None)


async def any_turns(random: Random) -> None:
    """Let the app have some turns: what comes in one breath is taken otherwise than what comes key by key."""
    for _ in range(random.choice((1, 5, 20, 50))):
        await asyncio.sleep(0)


async def press(pilot: Reader, *names: str) -> None:
    """Press keys in one breath."""
    for name in names:
        pilot.app.post_message(key_event(name))
    await settle(pilot)


async def settle(pilot: Reader) -> None:
    """Wait until the app has nothing more to do."""
    session = reader_app(pilot).session
    await until_quiet(max_sleep=60)
    while session.finding.work(0.05):
        await until_quiet(max_sleep=60)
    await pilot.app.workers.wait_for_complete()
    await until_quiet(max_sleep=60)


async def assert_reads_on(pilot: Reader, name: str) -> None:
    """The app is alive, shows nothing harmful, and Escape leads back to reading."""
    assert pilot.app._exception is None and pilot.app.is_running, name
    assert not CONTROL.search(screen_text(pilot)), name
    await press(pilot, *["escape"] * 8)
    assert isinstance(pilot.app.screen, ReaderScreen) and pilot.app.focused is None, name
    assert not pilot.app.screen.query(LineInput), name
    session = reader_app(pilot).session
    if len(session.thread.tree) > 1:
        assert session.folds.visible(session.cursor) == session.cursor, name
        session.pane = "comments"
        await press(pilot, "escape", "g", "J", "g")
        assert in_hand(pilot) == "1", name


@pytest.mark.parametrize("document", range(len(DOCUMENTS)))
async def test_row_79_no_keys_and_no_mouse_break_the_reading(document: int) -> None:
    bursts = range(document, max(len(DOCUMENTS), COUNT // BURST), len(DOCUMENTS))
    for first in range(0, len(bursts), BURSTS_A_PAGE):
        await assert_survived(DOCUMENTS[document], bursts[first : first + BURSTS_A_PAGE])


async def assert_survived(document: Callable[[Random], Thread], bursts: Sequence[int]) -> None:
    """One page lives through some bursts."""
    async with reading(document(Random(f"{SEED}/{bursts[0]}"))) as pilot:
        for burst in bursts:
            random = Random(f"{SEED}/{burst}")
            for _ in range(BURST):
                pilot.app.post_message(any_event(random, pilot))
                if random.random() < 0.2:
                    await any_turns(random)
            await settle(pilot)
            await assert_reads_on(pilot, f"THREADREADER_SEED={SEED}, burst {burst} of {bursts[0]} to {bursts[-1]}")
