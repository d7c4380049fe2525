"""The list of authors."""

from tests.support.made import made_thread
from tests.support.screens import CLOCK, reader_app, reading, screen_lines, settled
from tui.screens.authors import AuthorsScreen


async def test_the_list_says_how_many_comments_an_author_has() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("@")
        await pilot.pause()
        lines = screen_lines(pilot)
        assert lines[0].split() == ["Authors", "1", "of", "4"] and "▌ Ruth  2 comments" in lines


async def test_enter_keeps_the_comments_of_the_chosen_author() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("@", "j", "enter")
        await settled(pilot)
        folds = reader_app(pilot).session.folds
        assert [index for index, whole in enumerate(folds.whole) if whole] == [1, 5]


async def test_the_list_grows_while_the_comments_are_counted() -> None:
    async with reading(made_thread([0] * 5000)) as pilot:
        await pilot.press("@", "j")
        screen = pilot.app.screen
        assert isinstance(screen, AuthorsScreen)
        while len(screen.list.rows.items) < 5000:
            await pilot.pause(0.05)
        assert screen.list.choice == 1


async def test_the_list_is_left_by_its_key() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("@", "@")
        assert not isinstance(pilot.app.screen, AuthorsScreen)


async def test_without_authors_there_is_no_list() -> None:
    async with reading("- : Nobody says so.") as pilot:
        await pilot.press("@")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, AuthorsScreen)
        assert reader_app(pilot).session.notice == "No author was found."
