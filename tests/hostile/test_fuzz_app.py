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
from textual import events
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Event
from textual.geometry import Size

from tests.hostile.test_codes import CODES
from tests.reading.made import made_thread
from tests.support.fuzzing import SEED, count_of, nasty_page, nasty_text
from tests.support.hostile import page_of
from tests.support.quiet import until_quiet
from tests.support.screens import Reader, in_hand, reader_app, reading, screen_text
from tests.support.threads import chain
from tui.keymap import keymap_for
from tui.model import Thread
from tui.parser import read
from tui.screens import programs
from tui.screens.reader import ReaderScreen
from tui.widgets.line_input import LineInput

COUNT = count_of("THREADREADER_EVENTS", 1200)
MOST_IN_A_BURST = 1000
BURSTS_A_PAGE = 10
STROKES = keymap_for().strokes
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
NAMES = ["enter", "tab", "backspace", "delete", "home", "end", "left", "right", "up", "down"]
NAMES += [
    "shift+left",
    "shift+end",
    "ctrl+a",
    "ctrl+e",
    "ctrl+k",
    "ctrl+t",
    "ctrl+r",
    "ctrl+w",
    "ctrl+v",
    "ctrl+x",
    "f1",
]
NAMED = {"/": "slash", "&": "ampersand", ":": "colon", "?": "question_mark", "<": "less_than_sign", " ": "space"}
NAMED |= {">": "greater_than_sign", "-": "minus", "+": "plus", "(": "left_parenthesis", "*": "asterisk"}
MOUSE: tuple[type[events.MouseEvent], ...] = (
    events.MouseDown,
    events.MouseUp,
    events.MouseMove,
    events.MouseScrollDown,
    events.MouseScrollUp,
)
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
    put(programs, "open_address", lambda address: "Handed over.")
    put(ReaderScreen, "action_quit", lambda screen: None)


def any_event(random: Random, pilot: Reader) -> Event:
    """A key, a move or a button of the mouse, a paste or another size."""
    kind = random.random()
    if kind < 0.08:
        return _key("escape")  # Or all would be typed into the search bar.
    if kind < 0.55:
        return _key(random.choice(STROKES))
    if kind < 0.7:
        return _key(random.choice(NAMES))
    if kind < 0.8:
        return _key(random.choice("abcdefghijklmnopqrstuvwxyz /(*時é.1\u0301"))
    if kind < 0.97:
        return _mouse(random, pilot.app.size)
    if kind < 0.985:
        return events.Paste(nasty_text(random, 12) * (1 if random.random() < 0.99 else 1000))
    size = Size(random.choice((1, 2, 20, 80, 120, 300)), random.choice((1, 2, 10, 24, 50, 100)))
    if isinstance(pilot.app._driver, HeadlessDriver):
        pilot.app._driver._size = size
    return events.Resize(size, size)


def _key(name: str) -> Event:
    if len(name) == 1:
        return events.Key(NAMED.get(name, name), name)
    return events.Key(name, " " if name == "space" else None)


def _mouse(random: Random, size: Size) -> Event:
    x, y = random.randrange(max(1, size.width)), random.randrange(max(1, size.height))
    shift, meta, ctrl = (random.random() < 0.1 for _ in range(3))
    kind, button = random.choice(MOUSE), random.randint(0, 3)
    return kind(None, x, y, random.randint(-3, 3), 0, button, shift, meta, ctrl, screen_x=x, screen_y=y)


async def any_turns(random: Random) -> None:
    """Let the app have some turns: what comes in one breath is taken otherwise than what comes key by key."""
    for _ in range(random.choice((1, 5, 20, 50))):
        await asyncio.sleep(0)


async def press(pilot: Reader, *names: str) -> None:
    """Press keys in one breath."""
    for name in names:
        pilot.app.post_message(_key(name))
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
