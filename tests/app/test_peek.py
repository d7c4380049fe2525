"""A look at the comment that is answered."""

import pytest

from tests.support.screens import comment_lines, in_hand, reading, screen_lines, screen_text
from tui.screens.peek import PeekScreen
from tui.screens.reader import ReaderScreen

LONG = "\\n".join(f"Line {number}." for number in range(60))
PAGE = f"""
    # The clock
    - Ruth @ 2 March: It was always ten past four.
      - Tom: I have a photograph.
        - Ines: Show it, please.
    - Osei: {LONG}
      - Edie: Long.
"""


async def test_the_parent_is_shown_and_nothing_moves() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("tab", "G")
        before = comment_lines(pilot)
        await pilot.press("P")
        shown = screen_text(pilot)
        assert isinstance(pilot.app.screen, PeekScreen) and "Line 2." in shown and "2.1  Edie" in shown
        await pilot.press("P")
        assert comment_lines(pilot) == before and in_hand(pilot) == "2.1"


@pytest.mark.parametrize("key", ["P", "escape", "q"])
async def test_a_key_ends_it(key: str) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("j", "P", key)
        assert isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1.1"


async def test_enter_goes_to_the_parent() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("j", "j", "P", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1.1"
        await pilot.press("backspace")
        assert in_hand(pilot) == "1.1.1"


async def test_a_long_parent_scrolls() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("tab", "G", "P")
        first = screen_text(pilot)
        await pilot.press("G")
        assert "Line 0." in first and "j k scroll" in first and "Line 0." not in screen_text(pilot)


async def test_the_comment_in_hand_stays_in_sight() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("tab")
        for keys in ("j", "G"):
            await pilot.press(keys, "P")
            assert f"{in_hand(pilot)}  " in screen_text(pilot).replace("2  Osei", "")
            await pilot.press("P")


async def test_at_the_top_level_it_is_said_what_is_answered() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("P")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert screen_lines(pilot)[-1].startswith(" This comment answers the article.")


async def test_another_size_of_the_window_ends_it() -> None:
    async with reading(PAGE, (120, 30)) as pilot:
        await pilot.press("j", "P")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReaderScreen)


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (30, 6)])
async def test_it_is_drawn_at_any_size(size: tuple[int, int]) -> None:
    async with reading(PAGE, size) as pilot:
        await pilot.press("tab", "G", "P", "j", "G")
        assert isinstance(pilot.app.screen, PeekScreen)


async def test_ctrl_c_says_there_what_it_is_for() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("j", "P", "ctrl+c")
        assert isinstance(pilot.app.screen, PeekScreen) and "Nothing is selected" in screen_text(pilot)
