"""The program on a screen of a given size, and what is on it as text."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.support.threads import thread_from
from tui.app import ReaderApp
from tui.model import Thread
from tui.opened import Opened
from tui.preferences import Preferences
from tui.screens.reader import ReaderScreen
from tui.settings import settings_from
from tui.widgets.article_pane import ArticlePane
from tui.widgets.comment_tree import CommentTree
from tui.widgets.inked import InkedWidget

Reader = Pilot[int]

CLOCK = """
    # How the clock came back
    The tower had been silent for eleven years when the council found the bill.
    ## Who winds it
    Every Friday at four, a retired bus driver climbs the steps.
    - Ruth @ 2 March: It was always ten past four.\\n\\nThank you for writing this.
      - Tom @ 2 March: I have a photograph.
        - Ines: > a photograph\\n\\nShow it, please.
      - Ruth @ 3 March: It was taken later.
    - Osei @ 4 March: It is 114 steps.
      - Tom: You count them?
    - : Is it allowed to watch?
"""
"""A page with an article and seven comments in three levels."""


STILL = Preferences(settings_from({"read-after": 0}))
"""Nothing is read by being looked at: what a test sees does not depend on how long it takes."""


@asynccontextmanager
async def reading(
    thread: Thread | str,
    size: tuple[int, int] = (120, 30),
    *,
    path: str | None = None,
    preferences: Preferences | None = None,
    older: Thread | str = "",
) -> AsyncIterator[Reader]:
    """The program with a thread open, ready for keys, and compared with an older save where there is one."""
    page = thread_from(thread) if isinstance(thread, str) else thread
    save = thread_from(older, "older.txt") if isinstance(older, str) else older
    app = ReaderApp(Opened(page, path, older=(lambda: save) if older else None), preferences or STILL)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        while older and app.session.changed.changes is None:
            await pilot.pause(0.01)
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


def panes_shown(pilot: Reader) -> set[str]:
    """The panes on the screen."""
    panes = {"article": pilot.app.screen.query_one(ArticlePane), "comments": pilot.app.screen.query_one(CommentTree)}
    return {name for name, pane in panes.items() if pane.region.area}


def comment_lines(pilot: Reader) -> list[str]:
    """What the pane of the discussion draws, a line each, without the spaces at their ends."""
    tree = pilot.app.screen.query_one(CommentTree)
    return [tree.render_line(y).text.rstrip() for y in range(tree.size.height)]


def drawn_lines(pilot: Reader) -> list[str]:
    """What the panes and bars on the screen draw, a line each, one widget after the other."""
    widgets = [widget for widget in pilot.app.screen.query(InkedWidget) if widget.region.area]
    return [widget.render_line(y).text.rstrip() for widget in widgets for y in range(widget.size.height)]


async def settled(pilot: Reader) -> None:
    """Let what goes on beside the keys come to its end: a search, quotations, a copy, the lines of a long file."""
    for screen in pilot.app.screen_stack:
        if not isinstance(screen, ReaderScreen):
            continue
        while screen.session.finding.work(1) or screen.session.tracing.work(1):
            pass
        screen.draw()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
