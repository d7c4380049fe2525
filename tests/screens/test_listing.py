"""Words that are typed over a list keep the items that hold them."""

import pytest

from tests.support.made import made_thread
from tests.support.screens import CLOCK, Reader, in_hand, reader_app, reading, screen_lines, screen_text, settled
from tui.screens.authors import AuthorsScreen
from tui.screens.help import HelpScreen
from tui.screens.links import LinksScreen
from tui.screens.reader import ReaderScreen

LINKS = """
    # The ferry
    - Ann: See http://ferry.example/times, http://Clock.example/a, http://bank.example/b and http://clock.example/c.
"""


async def links(pilot: Reader, *keys: str) -> list[str]:
    """The hosts in the list of links after some keys, with the bar before the chosen one."""
    await pilot.press("o", *keys)
    await pilot.pause()
    return [line for line in screen_lines(pilot) if line.endswith(".example")]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("clock", ["▌ clock.example", "  clock.example"]),
        ("CLOCK", ["▌ clock.example", "  clock.example"]),
        ("example c", ["▌ clock.example", "  clock.example"]),
        ("times", ["▌ ferry.example"]),
        ("", ["▌ ferry.example", "  clock.example", "  bank.example", "  clock.example"]),
        ("nowhere", []),
    ],
)
async def test_what_is_typed_keeps_the_items_that_hold_it(typed: str, kept: list[str]) -> None:
    async with reading(LINKS) as pilot:
        assert await links(pilot, "slash", *(key.replace(" ", "space") for key in typed)) == kept


async def test_where_nothing_holds_the_words_the_list_says_so_and_no_key_minds() -> None:
    async with reading(LINKS) as pilot:
        await links(pilot, "slash", *"nowhere")
        assert "Nothing in this list holds these words." in screen_text(pilot) and "none" in screen_lines(pilot)[0]
        await pilot.press("enter", "enter", "y", "j", "k", "space", "b", "g", "G")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert "Nothing in this list holds these words." in screen_text(pilot)


async def test_enter_keeps_what_is_kept_and_then_does_what_the_list_is_for(opened: list[str]) -> None:
    async with reading(LINKS) as pilot:
        assert await links(pilot, "slash", *"clock", "enter", "j") == ["  clock.example", "▌ clock.example"]
        assert screen_lines(pilot)[0].split() == ["Links", "with", "“clock”", "2", "of", "2"]
        await pilot.press("enter")
        await settled(pilot)
        assert opened == ["http://clock.example/c"]


async def test_escape_gives_the_whole_list_back_as_it_was() -> None:
    async with reading(LINKS) as pilot:
        whole = await links(pilot, "j", "j")
        await pilot.press("slash", *"ferry", "escape")
        await pilot.pause()
        assert [line for line in screen_lines(pilot) if line.endswith(".example")] == whole
        assert "back to reading" in screen_lines(pilot)[-1]


async def test_escape_after_enter_gives_the_whole_list_back_before_it_leaves() -> None:
    async with reading(LINKS) as pilot:
        await links(pilot, "slash", *"bank", "enter")
        assert "Esc end the search" in screen_lines(pilot)[-1]
        await pilot.press("escape")
        await pilot.pause()
        hosts = [line for line in screen_lines(pilot) if line.endswith(".example")]
        assert len(hosts) == 4 and hosts[2] == "▌ bank.example"
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_the_arrows_choose_while_words_are_typed(opened: list[str]) -> None:
    async with reading(LINKS) as pilot:
        assert await links(pilot, "slash", *"clock", "down") == ["  clock.example", "▌ clock.example"]


async def test_the_last_line_names_the_key() -> None:
    async with reading(LINKS, (80, 24)) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert "/ search" in screen_lines(pilot)[-1]


async def test_the_list_of_keys_is_shown_over_a_list_and_left_for_it() -> None:
    async with reading(LINKS) as pilot:
        await pilot.press("o", "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, LinksScreen)


async def test_letters_typed_at_once_after_the_key_are_for_the_line() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("@", "slash", "q", "slash", "enter", "escape", "slash", *"tom", "enter", "enter")
        await settled(pilot)
        folds = reader_app(pilot).session.folds
        assert [index for index, whole in enumerate(folds.whole) if whole] == [1, 5]


async def test_a_comment_is_gone_to_by_the_words_of_it() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("s", "j", "s", "j", "s", "'", "slash", *"tom", "enter", "enter")
        await settled(pilot)
        assert in_hand(pilot) == "1.1"


async def test_authors_that_are_counted_meanwhile_are_kept_too() -> None:
    async with reading(made_thread([0] * 5000)) as pilot:
        await pilot.press("@", "slash", *"99")
        screen = pilot.app.screen
        assert isinstance(screen, AuthorsScreen)
        while screen._goes_on:
            await pilot.pause(0.05)
        await pilot.pause(0.5)
        assert len(screen.list.rows.items) == sum("99" in author.name for author in screen._authors) > 0
