"""F5 reads the file again: the reader stays where they were, and nothing is lost where the file is."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.hostile import page_of
from tests.support.screens import STILL, Reader, in_hand, reader_app, screen_lines, screen_text
from tui.app import ReaderApp
from tui.library import Library
from tui.opened import Opened
from tui.opening import open_thread
from tui.options import Arguments
from tui.preferences import Preferences
from tui.reading.authorship.author_remarks import MARK
from tui.screens.reader import ReaderScreen
from tui.store.keeper import Keeper

BODIES = [f"The words of comment {number}, which nobody else has said." for number in range(1, 9)]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(page_of(*BODIES), "utf-8")
    return path


@asynccontextmanager
async def opened(page: Path, *keys: str, preferences: Preferences = STILL) -> AsyncIterator[Reader]:
    """A file on the screen, after some keys."""
    name, arguments = str(page), Arguments()
    library = Library(arguments, Keeper(is_kept=False))
    app = ReaderApp(Opened(open_thread(name, arguments), name), preferences, library=library)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press(*keys)
        yield pilot


async def reload(pilot: Reader, sign: str = "Read again") -> str:
    """Press F5; what is said when it is done."""
    await pilot.press("f5")
    for _ in range(2000):
        await asyncio.sleep(0.005)
        if any(sign in line for line in screen_lines(pilot)[-1:]):
            break
    await pilot.pause()
    return screen_lines(pilot)[-1].split("  ")[0].strip()


def become_a_pipe(page: Path) -> None:
    page.unlink()
    os.mkfifo(page)


async def test_the_same_comment_stays_in_hand(page: Path) -> None:
    async with opened(page, *"jjjj") as pilot:
        page.write_text(page_of("A new one.", "One more.", *BODIES), "utf-8")
        before = reader_app(pilot).session.anchors()[0].window_row
        assert await reload(pilot) == "Read again: 2 new."
        session = reader_app(pilot).session
        assert (in_hand(pilot), session.thread.comments[session.cursor].text) == ("7", BODIES[4])
        assert session.anchors()[0].window_row == before
        assert "10 comments" in screen_lines(pilot)[0]


async def test_the_colours_of_authors_stay(page: Path) -> None:
    coloured = STILL._replace(settings=STILL.settings._replace(author_colours=True))
    async with opened(page, preferences=coloured) as pilot:
        before = screen_text(pilot).count(MARK)
        await reload(pilot)
        assert screen_text(pilot).count(MARK) == before > 0


async def test_where_the_comment_is_gone_the_one_before_it_is_in_hand(page: Path) -> None:
    async with opened(page, *"jjjj") as pilot:
        page.write_text(page_of(*BODIES[:4], *BODIES[5:]), "utf-8")
        assert await reload(pilot) == "Read again: 1 vanished."
        assert reader_app(pilot).session.thread.comments[reader_app(pilot).session.cursor].text == BODIES[3]


async def test_a_file_that_has_not_changed_is_said_to_be_the_same(page: Path) -> None:
    async with opened(page, "G") as pilot:
        before = screen_lines(pilot)[:-1]
        assert await reload(pilot) == "Read again: no comment has changed."
        assert (screen_lines(pilot)[:-1], in_hand(pilot)) == (before, "8")


async def test_pane_layout_and_width_stay(page: Path) -> None:
    async with opened(page, "tab", "v", "minus", "minus") as pilot:
        before = screen_lines(pilot)[:-1]
        await reload(pilot)
        assert (screen_lines(pilot)[:-1], reader_app(pilot).session.pane) == (before, "article")


async def test_another_page_begins_at_its_beginning(page: Path) -> None:
    async with opened(page, "G") as pilot:
        page.write_text(
            page_of(*(f"Something else altogether, number {n}." for n in range(20)), title="Other"), "utf-8"
        )
        assert await reload(pilot) == "Read again: 20 new, 8 vanished."
        assert in_hand(pilot) == "1" and "20 comments" in screen_lines(pilot)[0]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Path.unlink, "there is no such file"),
        (lambda page: page.write_bytes(b"\x89PNG\r\n\x1a\n\0\0"), "is not text but"),
        (become_a_pipe, "it can be read only once"),
    ],
)
async def test_all_stays_where_the_file_cannot_be_read(change: object, why: str, page: Path) -> None:
    assert callable(change)
    async with opened(page, *"jj") as pilot:
        before = screen_lines(pilot)[:-1]
        change(page)
        assert f"{why}" in await reload(pilot, "stays here")
        assert screen_lines(pilot)[:-1] == before


async def test_an_emptied_file_is_shown_as_it_is_now(page: Path) -> None:
    async with opened(page, *"jj") as pilot:
        page.write_text("", "utf-8")
        await reload(pilot)
        assert "no comments" in screen_lines(pilot)[0]


async def test_what_lies_over_the_panes_is_not_taken_away(page: Path) -> None:
    async with opened(page) as pilot:
        page.write_text(page_of("A new one.", *BODIES), "utf-8")
        await pilot.press("f5", "question_mark")
        await asyncio.sleep(0.3)
        await pilot.pause()
        assert not isinstance(pilot.app.screen, ReaderScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert "9 comments" in screen_lines(pilot)[0]


async def test_keys_go_on_after_it(page: Path) -> None:
    async with opened(page, *"jj") as pilot:
        await reload(pilot)
        await pilot.press(*"jj")
        assert in_hand(pilot) == "5"
        await reload(pilot)
        await pilot.press("slash", *"comment 8", "enter")
        assert in_hand(pilot) == "8" and "comment 8" in screen_text(pilot)
