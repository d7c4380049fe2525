"""What has been drawn piece by piece is what would be drawn at once, cell by cell, whatever happened before.

THREADREADER_DRAWINGS=5000 python -m pytest -q tests/widgets/test_fuzz_drawing.py

A run is an app and some steps. In a step some events are posted in one breath, or with a few turns between them; then
the cells of a terminal that was written to all along are compared with those of one that gets the whole screen, and now
and then with those of one that gets it after everything kept was forgotten. A terminal that has got another size shows
nothing that an app could count on.
"""

import asyncio
from collections.abc import Callable, Iterator
from random import Random

import pytest
from textual import events

from tests.support.drawn import Drawn
from tests.support.events import any_event, key_event
from tests.support.fuzzing import count_of, nasty_page, nasty_text, numbered
from tests.support.hostile import page_of
from tests.support.made import made_thread
from tests.support.samples import sample
from tests.support.screens import CLOCK, Reader, reading
from tests.support.threads import thread_from
from tui.model import Thread
from tui.parser import read
from tui.screens import programs
from tui.screens.keyed import KeyedScreen
from tui.screens.reader import ReaderScreen

RUNS = list(numbered(count_of("THREADREADER_DRAWINGS", 4)))
STEPS = 30
OLDER = CLOCK.replace("photograph", "picture").replace("    - Osei", "    - Karim: Is it gone?\n    - Osei")
MOST_EVENTS = 5
PHRASES = (
    *("/the\r", "/a\r", "/o\x1b", "&the\r", "&author:Ruth\r", "&is:unread\r", ":2\r", "f\x1b", "P\x1b", "w\x1b"),
    *("tj\r", "t\x1b", "?\x1b", "D\x1b", "i\x1b", "R G", "\t", "\t\t", "\r", " "),
    *'n N zM zR h l 1 2 x c m mj s sj M U a T v < > + - G GMg ox "'.split(),
)
"""Keys that lead where keys at random seldom do: to a search, a filter, marks, folds, another theme, other screens."""
NAMED = {"\r": "enter", "\x1b": "escape", "\t": "tab", " ": "space"}
SIZES = ((120, 30), (80, 24), (200, 60), (40, 10))


def clock_page(random: Random) -> Thread:
    """A page of which there is an older save."""
    return thread_from(CLOCK)


DOCUMENTS: tuple[Callable[[Random], Thread], ...] = (
    lambda random: sample("clock"),
    lambda random: sample("maps"),
    clock_page,
    lambda random: made_thread([0, 1, 2, 3] * 30),
    lambda random: read(page_of(*(nasty_text(random, 200) for _ in range(12))).encode("utf-8", "replace"), "page"),
    lambda random: read(page_of("図書 word " * 90, "👩\u200d👧 ok 👍🏽 " * 40, "> ｆｕｌｌ\n\nso").encode(), "page"),
    lambda random: read(nasty_page(random).encode("utf-8", "replace"), "page"),
)


@pytest.fixture(autouse=True)
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser is opened and the program does not end, though it is told to."""
    monkeypatch.setattr(programs, "open_address", lambda address: "Handed over.")
    monkeypatch.setattr(ReaderScreen, "action_quit", lambda screen: None)
    monkeypatch.setenv("COLORTERM", "truecolor")


def any_events(random: Random, pilot: Reader) -> Iterator[events.Event]:
    """Some keys that lead somewhere, or one event of any kind."""
    if random.random() < 0.5:
        yield any_event(random, pilot)
    else:
        yield from (key_event(NAMED.get(key, key)) for key in random.choice(PHRASES))


@pytest.mark.parametrize(("name", "random"), RUNS, ids=[name for name, _ in RUNS])
async def test_what_was_drawn_piece_by_piece_is_what_would_be_drawn_at_once(
    monkeypatch: pytest.MonkeyPatch, name: str, random: Random
) -> None:
    random = Random(name)
    document, size = random.choice(DOCUMENTS), random.choice(SIZES)
    older = OLDER if document is clock_page else ""
    async with reading(document(random), size, older=older) as pilot:
        drawn = Drawn(pilot, monkeypatch)
        log: list[str] = []
        for step in range(STEPS):
            for _ in range(random.randint(1, MOST_EVENTS)):
                for event in any_events(random, pilot):
                    log.append(_told(event))
                    drawn.post(event)
                    for _ in range(random.choice((0, 0, 1, 5, 20))):
                        await asyncio.sleep(0)
            await drawn.settle()
            where = f"{name}, step {step} on {pilot.app.screen}, {' '.join(log[-12:])}"
            if not isinstance(pilot.app.screen, KeyedScreen):
                continue  # Textual's own screens are drawn its own way.
            assert not list(drawn.differences()), where
            if random.random() < 0.3:
                drawn.forget()
                assert not list(drawn.differences()), f"{where}: forgotten"
                await drawn.settle()


def _told(event: events.Event) -> str:
    if isinstance(event, events.Key):
        return event.key
    if isinstance(event, events.Resize):
        return f"{event.size.width}x{event.size.height}"
    if isinstance(event, events.MouseEvent):
        return f"{type(event).__name__}({event.x},{event.y})"
    return type(event).__name__
