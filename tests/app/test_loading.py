"""More of a page comes while it is on the screen, and while something lies over it."""

import asyncio

import pytest

from tests.support.hostile import page_of
from tests.support.screens import CLOCK, Reader, reader_app, reading, screen_lines
from tui.loading import Loaded
from tui.model import Thread
from tui.parser import read
from tui.rest import Rest
from tui.screens import tracing
from tui.screens.reader import ReaderScreen

BODIES = [f"The words of comment {number}, which nobody else has said." for number in range(1, 10)]
PAGE = page_of(*BODIES).encode()


def whole(page: Loaded) -> Thread:
    return read(page.data, page.name)


async def read_on(pilot: Reader) -> ReaderScreen:
    """Have the rest of the page read, and wait until all of it came."""
    (screen,) = (screen for screen in pilot.app.screen_stack if isinstance(screen, ReaderScreen))
    screen.rest = Rest(Loaded("page", PAGE, False), whole)
    screen.read_on()
    async with asyncio.timeout(20):
        while screen.is_loading:
            await pilot.pause(0.01)
    return screen


async def test_what_came_is_shown_at_once() -> None:
    async with reading(CLOCK) as pilot:
        await read_on(pilot)
        await pilot.pause()
        assert "9 comments" in screen_lines(pilot)[0]


async def test_what_came_under_another_screen_is_shown_when_that_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "START_SECONDS", 0.001)
    async with reading(CLOCK) as pilot:
        await pilot.press("question_mark")
        screen = await read_on(pilot)
        before = len(reader_app(pilot).session.thread.comments)
        await pilot.press("escape")
        assert (before, len(screen.session.thread.comments)) == (7, 9)
        async with asyncio.timeout(20):
            while not screen.session.tracing.is_complete:
                await pilot.pause(0.01)


async def test_a_page_that_cannot_be_read_to_its_end_says_so() -> None:
    def fail(page: Loaded) -> Thread:
        raise MemoryError

    async with reading(CLOCK) as pilot:
        screen = reader_app(pilot).screen
        assert isinstance(screen, ReaderScreen)
        screen.rest = Rest(Loaded("page", PAGE, False), fail)
        screen.read_on()
        async with asyncio.timeout(20):
            while screen.is_loading:
                await pilot.pause(0.01)
        assert screen_lines(pilot)[-1].startswith(" The rest of the page could not be read.")
        assert "read in part" in screen_lines(pilot)[0]
