"""The program remembering a page: it opens where it was left, in this process and in the next."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.support.screens import CLOCK, Reader, in_hand, panes_shown, reader_app, screen_lines, settled
from tests.support.threads import thread_from
from tui.app import ReaderApp
from tui.export.markdown import write_markdown
from tui.model import Thread
from tui.opened import Opened
from tui.parser import read
from tui.reading.resuming.memory import Memory
from tui.screens import remembering
from tui.screens.comparing import WORKER
from tui.screens.reader import ReaderScreen
from tui.store.keeper import Keeper


@asynccontextmanager
async def remembered(
    page: Thread | str = CLOCK, size: tuple[int, int] = (120, 30), is_known_late: bool = False, is_kept: bool = True
) -> AsyncIterator[Reader]:
    """The program with a page open that is remembered; what is known of it may come late."""
    keeper, thread = Keeper(is_kept), thread_from(page) if isinstance(page, str) else page
    memory = Memory(keeper, None)
    if not is_known_late:
        memory.look_up(thread)
    async with ReaderApp(Opened(thread, memory=memory)).run_test(size=size) as pilot:
        await pilot.pause()
        await settled(pilot)
        yield pilot
    keeper.close()


async def leave_at(number: str, page: Thread | str = CLOCK) -> None:
    """Read a page as far as a comment."""
    async with remembered(page) as pilot:
        await pilot.press(":", *number, "enter")
        assert in_hand(pilot) == number


@pytest.mark.parametrize("is_known_late", [False, True])
async def test_a_page_opens_where_it_was_left(is_known_late: bool) -> None:
    await leave_at("2.1")
    async with remembered(is_known_late=is_known_late) as pilot:
        assert in_hand(pilot) == "2.1"
        assert "Where you were today at" in screen_lines(pilot)[-1]


async def test_a_page_never_read_opens_at_its_beginning() -> None:
    async with remembered() as pilot:
        assert in_hand(pilot) == "1" and "Where you were" not in screen_lines(pilot)[-1]


async def test_a_page_that_was_saved_anew_opens_where_it_was_left() -> None:
    await leave_at("2.1")
    later = CLOCK.replace("    - Ruth @ 2 March", "    - Wren: This comment is new.\n    - Ruth @ 2 March")
    async with remembered(later) as pilot:
        assert in_hand(pilot) == "3.1"


async def test_a_large_page_that_was_saved_anew_is_known_a_moment_later(monkeypatch: pytest.MonkeyPatch) -> None:
    await leave_at("2.1")
    enrolled: list[float] = []

    def slowly(memory: Memory, seconds: float) -> bool:
        enrolled.append(seconds)
        assert memory._enrolment is not None
        return memory._enrolment.work(seconds if len(enrolled) > 5 else 0)

    monkeypatch.setattr(Memory, "enrol", slowly)
    async with remembered("- Wren: This comment is new.\n" + CLOCK.replace("\n    ", "\n")) as pilot:
        assert in_hand(pilot) == "3.1" and len(enrolled) > 5


async def test_the_panes_are_as_they_were() -> None:
    async with remembered() as pilot:
        await pilot.press("v", "minus", "tab")
        assert panes_shown(pilot) == {"article"}
    async with remembered() as pilot:
        session = reader_app(pilot).session
        assert (panes_shown(pilot), session.pane, session.measure) == ({"article"}, "article", 76)
        await pilot.press("v", "less_than_sign")
        width = pilot.app.screen.query_one("#article").size.width
    async with remembered() as pilot:
        assert panes_shown(pilot) == {"article", "comments"}
        assert pilot.app.screen.query_one("#article").size.width == width


async def test_what_is_read_is_written_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "TELL_SECONDS", 0.01)
    async with remembered() as pilot:
        await pilot.press("j", "j")
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen) and screen.memory is not None
        while screen.memory._told is None:
            await pilot.pause(0.01)
        async with remembered() as other:
            assert in_hand(other) == "1.1.1"


async def test_without_state_nothing_is_known_later() -> None:
    async with remembered(is_kept=False) as pilot:
        await pilot.press("j")
    async with remembered(is_kept=False) as pilot:
        assert in_hand(pilot) == "1"


async def test_a_fault_of_the_state_file_is_told_on_the_last_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    async with remembered(size=(200, 30)) as pilot:
        assert "Nothing is remembered beyond this reading" in screen_lines(pilot)[-1]
        await pilot.press("j")
        assert "Nothing is remembered" not in screen_lines(pilot)[-1] and in_hand(pilot) == "1.1"


NEWS = "\n### 4 Wren\n\nThis comment is new.\n"


def saved(more: str = "") -> Thread:
    """The page as a file has it, and what has come to it since."""
    pieces: list[str] = []
    write_markdown(thread_from(CLOCK), pieces.append)
    return read(("".join(pieces) + more).encode(), "clock.md")


async def compared(pilot: Reader) -> None:
    """Wait until the page was compared with the save that was read before."""
    for _ in range(500):
        if reader_app(pilot).session.changed.changes is not None:
            return
        await pilot.pause(0.01)


async def test_a_page_that_was_saved_anew_says_what_is_new() -> None:
    await leave_at("2.1", saved())
    async with remembered(saved(NEWS)) as pilot:
        await compared(pilot)
        assert " · 1 new · " in screen_lines(pilot)[0]
        assert "Where you were today at" in screen_lines(pilot)[-1]
        assert "Since the save read today at" in reader_app(pilot).session.notice
        await pilot.press(".")
        assert in_hand(pilot) == "4"


async def test_an_older_save_opened_again_is_not_compared_with_the_newer() -> None:
    for read_before in (saved(), saved(NEWS)):
        async with remembered(read_before):
            pass
    before = set(threading.enumerate())
    async with remembered(saved()) as pilot:
        while any(worker.name == WORKER for worker in {*threading.enumerate()} - before):
            await pilot.pause(0.01)
        assert reader_app(pilot).session.changed.changes is None
        assert "gone" not in screen_lines(pilot)[0]


async def test_what_has_vanished_from_a_page_that_was_saved_anew_is_told() -> None:
    async with remembered(saved(NEWS)):
        pass
    async with remembered(saved()) as pilot:
        await compared(pilot)
        assert " · 1 gone · " in screen_lines(pilot)[0]
