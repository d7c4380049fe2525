"""The list of keys over the panes."""

import pytest

from tests.support.screens import CLOCK, reading, screen_text
from tui.commands import COMMANDS
from tui.screens.help import HelpScreen
from tui.screens.reader import ReaderScreen


async def test_help_lists_every_title() -> None:
    async with reading(CLOCK, (120, 150)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = screen_text(pilot)
        assert [command.title for command in COMMANDS if command.is_listed and command.title not in text] == []


async def test_help_scrolls_on_a_small_screen() -> None:
    async with reading(CLOCK, (80, 24)) as pilot:
        await pilot.press("f1", *["space"] * 8)
        assert "Quit" in screen_text(pilot)


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "f1", "enter"])
async def test_help_is_left_by_a_key(key: str) -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("question_mark")
        opened = isinstance(pilot.app.screen, HelpScreen)
        await pilot.press(key)
        assert opened and isinstance(pilot.app.screen, ReaderScreen)
