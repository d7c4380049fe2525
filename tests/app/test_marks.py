"""What is read and what is starred, on the screen."""

import asyncio

import pytest

from tests.support.screens import CLOCK, Reader, comment_lines, in_hand, reader_app, reading, screen_lines, screen_text
from tui.preferences import Preferences
from tui.screens.mentioned import MentionedScreen
from tui.screens.reader import ReaderScreen
from tui.settings import settings_from

WATCHED = Preferences(settings_from({"read-after": 3000}))
PROMPT = Preferences(settings_from({"read-after": 0.01}))
FLAT = "# Many\nAn article.\n" + "\n".join(f"- Reader: Words of {number}." for number in range(1, 41))


class Clock:
    """A clock that the tests turn."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of the reader's screen."""
    turned = Clock()
    monkeypatch.setattr("tui.screens.watching.monotonic", turned)
    return turned


def read(pilot: Reader) -> int:
    """How many comments are read."""
    return sum(reader_app(pilot).session.marks.read)


async def test_what_stands_on_the_screen_is_read_by_itself() -> None:
    async with reading(FLAT, preferences=PROMPT) as pilot, asyncio.timeout(20):
        while "40 comments · 31 unread" not in screen_lines(pilot)[0]:
            await pilot.pause()
        assert comment_lines(pilot)[0].startswith("▌ ▎ 1  Reader")


async def test_nothing_waits_once_all_on_the_screen_is_read() -> None:
    async with reading(FLAT, preferences=PROMPT) as pilot, asyncio.timeout(20):
        while not read(pilot):
            await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen) and not screen._watching.is_waiting


async def test_behind_another_screen_nothing_is_read(clock: Clock) -> None:
    async with reading(FLAT, preferences=WATCHED) as pilot:
        await pilot.press("question_mark")
        clock.now = 4000
        await pilot.press("escape", "j")
        assert read(pilot) == 0
        clock.now = 8000
        await pilot.press("j")
        assert read(pilot) > 0


async def test_with_the_article_alone_on_the_screen_no_comment_is_read(clock: Clock) -> None:
    async with reading(FLAT, (80, 24), preferences=WATCHED) as pilot:
        clock.now = 4000
        await pilot.press("j", "tab")
        assert read(pilot) == 0


async def test_beside_the_article_that_is_read_no_comment_is(clock: Clock) -> None:
    async with reading(FLAT, preferences=WATCHED) as pilot:
        await pilot.press("tab")
        clock.now = 4000
        await pilot.press("j")
        assert read(pilot) == 0
        await pilot.press("tab")
        clock.now = 8000
        await pilot.press("j")
        assert read(pilot) > 0


async def test_what_a_search_shows_while_it_is_typed_is_not_read(clock: Clock) -> None:
    async with reading(FLAT, preferences=WATCHED) as pilot:
        await pilot.press("slash", *"words")
        clock.now = 4000
        await pilot.press("escape", "j")
        assert read(pilot) == 0


async def test_stars_are_listed_and_one_is_gone_to() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("j", "s", "h", "G", "s", "apostrophe")
        assert isinstance(pilot.app.screen, MentionedScreen)
        lines = screen_lines(pilot)
        assert lines[0].startswith(" Starred") and lines[0].endswith("1 of 2")
        assert lines[1:4] == ["▌ 1.1  Tom  2 March", "▌   I have a photograph.", ""]
        await pilot.press("j", "k", "enter")
        assert in_hand(pilot) == "1.1" and "1.1  Tom  ★" in screen_text(pilot)


@pytest.mark.parametrize("key", ["escape", "q", "apostrophe"])
async def test_the_list_of_stars_is_left_by_a_key(key: str) -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("s", "j", "apostrophe", key)
        assert isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1.1"


async def test_without_a_star_it_says_how_to_give_one() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("apostrophe")
        assert screen_lines(pilot)[-1].startswith(" No comment has a star: s gives one.")


async def test_from_the_article_the_next_unread_brings_the_comments() -> None:
    async with reading(CLOCK, (80, 24)) as pilot:
        await pilot.press("right_square_bracket")
        assert "1  Ruth" in screen_text(pilot)
