"""The program on a screen of a given size, and what is on it as text."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.support.threads import thread_from
from tui.app import ReaderApp
from tui.model import Thread
from tui.preferences import Preferences

Reader = Pilot[int]


@asynccontextmanager
async def reading(
    thread: Thread | str,
    size: tuple[int, int] = (120, 30),
    *,
    path: str | None = None,
    preferences: Preferences | None = None,
) -> AsyncIterator[Reader]:
    """The program with a thread open, ready for keys."""
    app = ReaderApp(thread_from(thread) if isinstance(thread, str) else thread, path, preferences)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def reader_app(pilot: Reader) -> ReaderApp:
    """The app that a pilot flies."""
    assert isinstance(pilot.app, ReaderApp)
    return pilot.app


def in_hand(pilot: Reader) -> str:
    """The number of the comment in hand."""
    session = reader_app(pilot).session
    return session.thread.tree.number(session.cursor)


def screen_lines(pilot: Reader) -> list[str]:
    """All that is on the screen, a line each, without the spaces at their ends."""
    return [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]


def screen_text(pilot: Reader) -> str:
    """All that is on the screen."""
    return "\n".join(screen_lines(pilot))
