"""Several files in one program: the list of them, and the way from one to the next."""

import asyncio
from pathlib import Path

import pytest

from tests.support.files import files_open, three_files
from tests.support.pty import PAGE
from tests.support.screens import Reader, in_hand, reader_app, screen_lines, settled
from tui.app import ReaderApp
from tui.library import Library
from tui.opened import Opened
from tui.options import parse
from tui.parser import read
from tui.reading.resuming.memory import Memory
from tui.resources import SAMPLE_PATH
from tui.screens.pages import PagesScreen
from tui.screens.reader import ReaderScreen
from tui.store.keeper import Keeper


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """Three files with a page each."""
    return three_files(tmp_path)


async def press(pilot: Reader, *keys: str) -> None:
    """Press keys and wait for the page or the list that comes."""
    await pilot.press(*keys)
    await settled(pilot)
    await settled(pilot)


async def until(pilot: Reader, sign: str) -> None:
    """Wait until something stands on the last line."""
    for _ in range(500):
        if sign in screen_lines(pilot)[-1]:
            return
        await pilot.pause(0.01)
    assert sign in screen_lines(pilot)[-1]


def title(pilot: Reader) -> str:
    """The first line of the screen up to its facts."""
    return screen_lines(pilot)[0].strip().split("   ")[0]


async def test_the_list_has_every_file_with_what_is_in_it(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "L")
        lines = screen_lines(pilot)
        assert lines[0].split() == ["Pages", "1", "of", "3"]
        assert [line for line in lines if "came back" in line] == [
            "▌ 1 How the clock came back",
            "  2 How the ferry came back",
            "  3 How the crank came back",
        ]
        assert sum("3 comments" in line for line in lines) == 3


@pytest.mark.parametrize("keys", [["2"], ["j", "enter"]])
async def test_a_page_of_the_list_is_opened(paths: list[str], keys: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "L")
        await press(pilot, *keys)
        assert title(pilot) == "How the ferry came back"
        assert reader_app(pilot).title == "How the ferry came back – threadreader"
        await press(pilot, "n")
        assert in_hand(pilot) == "2"


async def test_the_next_file_is_there_until_the_last(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        for name in ("ferry", "crank"):
            await press(pilot, "right_curly_bracket")
            assert title(pilot) == f"How the {name} came back"
        await press(pilot, "right_curly_bracket")
        assert "There is no file after this one." in screen_lines(pilot)[-1]


async def test_the_file_before_is_there_until_the_first(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "right_curly_bracket")
        await press(pilot, "left_curly_bracket")
        assert title(pilot) == "How the clock came back"
        await press(pilot, "left_curly_bracket")
        assert "There is no file before this one." in screen_lines(pilot)[-1]


async def test_pressing_on_in_one_breath_breaks_nothing(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await pilot.press(*["right_curly_bracket", "j"] * 4)
        await settled(pilot)
        await settled(pilot)
        assert "came back" in title(pilot)


@pytest.mark.parametrize(("steps", "name"), [(2, "crank"), (3, "crank"), (1, "ferry")])
async def test_keys_that_come_while_a_file_is_opened_lead_on_from_there(
    paths: list[str], steps: int, name: str
) -> None:
    async with files_open(paths) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        for _ in range(steps):
            screen.action_next_file()
        await press(pilot)
        assert title(pilot) == f"How the {name} came back"
        await press(pilot, "left_curly_bracket")
        assert title(pilot) == f"How the {'ferry' if name == 'crank' else 'clock'} came back"


async def test_the_way_back_while_a_file_is_opened_leaves_the_page_that_is_there(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        screen.action_next_file()
        screen.action_previous_file()
        await press(pilot)
        assert title(pilot) == "How the clock came back" and "There is no file" not in screen_lines(pilot)[-1]


async def test_a_page_that_is_come_back_to_is_as_it_was_left(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "n")
        assert in_hand(pilot) == "2"
        await press(pilot, "right_curly_bracket")
        assert in_hand(pilot) == "1"
        await press(pilot, "left_curly_bracket")
        assert in_hand(pilot) == "2" and "Where you were today" in screen_lines(pilot)[-1]


async def test_a_page_that_is_opened_anew_is_as_it_was(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "n")
        await press(pilot, "m")
        await press(pilot, "L")
        await press(pilot, "enter")
        session = reader_app(pilot).session
        assert (in_hand(pilot), session.marks.read[session.cursor]) == ("2", 1)


async def test_the_list_says_what_is_true_of_the_open_page_now(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        for key in ("L", "escape", "m", "L"):
            await press(pilot, key)
        assert sum("3 comments · 2 unread" in line for line in screen_lines(pilot)) == 1


async def test_a_page_of_the_list_is_forgotten_when_that_was_asked_for_twice(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "right_curly_bracket")
    async with files_open(paths[:1]) as pilot:
        await press(pilot, "L", "j", "delete")
        assert "Delete once more forgets what is remembered of this page." in screen_lines(pilot)[-1]
        await press(pilot, "k", "j", "delete")
        assert any("How the ferry came back" in line for line in screen_lines(pilot))
        await press(pilot, "delete")
        await until(pilot, "Forgotten.")
        assert not any("How the ferry came back" in line for line in screen_lines(pilot))
        assert screen_lines(pilot)[0].split()[1:] == ["1", "of", "1"]


async def test_what_is_forgotten_of_a_named_file_is_not_read_then(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "right_curly_bracket")
        await press(pilot, "left_curly_bracket")
        await press(pilot, "L", "j", "delete", "delete")
        await press(pilot)
        assert any("3 comments · not read yet" in line for line in screen_lines(pilot)[4:7])


async def test_the_page_that_is_read_is_not_forgotten(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "L", "delete", "delete")
        assert "This page is being read: it would be remembered again." in screen_lines(pilot)[-1]
        await press(pilot, "j", "delete")
        assert "Nothing is remembered of this page." in screen_lines(pilot)[-1]


async def test_the_list_is_left_without_opening_anything(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        for key in ("escape", "L", "q"):
            await press(pilot, "L")
            assert isinstance(pilot.app.screen, PagesScreen)
            await press(pilot, key)
            assert isinstance(pilot.app.screen, ReaderScreen) and title(pilot) == "How the clock came back"


async def test_a_number_that_no_page_has_does_nothing(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "L")
        await press(pilot, "9")
        assert isinstance(pilot.app.screen, PagesScreen)


async def test_a_file_that_is_gone_is_gone_past_and_said_to_be(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        Path(paths[1]).unlink()
        await press(pilot, "right_curly_bracket")
        assert "Passed over ferry.txt: there is no such file." in screen_lines(pilot)[-1]
        assert title(pilot) == "How the crank came back"
        await press(pilot, "left_curly_bracket")
        assert "Passed over ferry.txt: there is no such file." in screen_lines(pilot)[-1]
        assert title(pilot) == "How the clock came back"


async def test_a_page_whose_file_is_gone_is_known_by_its_path_until_it_is_back(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "right_curly_bracket")
    file = Path(paths[1])
    away = file.rename(file.with_name("away.txt"))
    async with files_open(paths, is_list_first=True) as pilot:
        await settled(pilot)
        await press(pilot, "1")
        assert "ferry.txt: there is no such file. This is its text as it was read today at" in screen_lines(pilot)[-1]
        await pilot.press("e")
        assert "The file is not there any more." in screen_lines(pilot)[-1]
        await press(pilot, "L")
        assert any(line.endswith("ferry.txt") for line in screen_lines(pilot))
        await press(pilot, "escape")
        await pilot.press("f5")
        await until(pilot, "Not read again: there is no such file.")
        away.rename(file)
        await pilot.press("f5")
        await until(pilot, "Read again: no comment has changed.")


async def test_the_page_stays_where_no_other_file_can_be_read(paths: list[str]) -> None:
    async with files_open(paths[:2]) as pilot:
        Path(paths[1]).unlink()
        await press(pilot, "right_curly_bracket")
        assert "There is no file after this one. Passed over ferry.txt: there is no" in screen_lines(pilot)[-1]
        assert title(pilot) == "How the clock came back"


async def test_a_page_that_opens_closes_what_was_opened_meanwhile(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await pilot.press("question_mark")
        page = Opened(read(Path(paths[1]).read_bytes(), "page"), paths[1])
        await reader_app(pilot).show_page(page)
        await settled(pilot)
        assert title(pilot) == "How the ferry came back" and len(pilot.app.screen_stack) == 1


async def test_without_a_file_the_page_that_was_read_last_is_chosen() -> None:
    for number, path in enumerate((None, "/tmp/page.txt")):
        keeper, thread = Keeper(), read(PAGE.replace("clock", f"clock {number}").encode(), "page")
        memory = Memory(keeper, path)
        memory.look_up(thread)
        async with ReaderApp(Opened(thread, path, memory)).run_test() as pilot:
            await settled(pilot)
        keeper.close()
    keeper = Keeper()
    opened = Opened(read(PAGE.encode(), "the sample"), SAMPLE_PATH)
    async with ReaderApp(opened, library=Library(parse([]), keeper, is_shown_first=True)).run_test() as pilot:
        await settled(pilot)
        await settled(pilot)
        assert "▌ 1 How the clock 1 came back" in screen_lines(pilot)
    keeper.close()


async def test_without_a_file_the_list_of_what_was_read_comes_first(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "right_curly_bracket")
    async with files_open(paths, is_list_first=True) as pilot:
        await settled(pilot)
        assert [line for line in screen_lines(pilot) if "came back" in line or "the sample" in line] == [
            "  1 How the ferry came back",
            "▌ 2 How the clock came back",
            "    the sample that comes with threadreader",
        ]
        await press(pilot, "1")
        assert title(pilot) == "How the ferry came back"


async def test_the_list_that_came_first_is_left_by_the_key_that_quits(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "right_curly_bracket")
    async with files_open(paths, is_list_first=True) as pilot:
        await settled(pilot)
        await pilot.press("q")
        assert pilot.app.return_code == 0


async def test_what_is_found_in_a_file_when_the_list_has_gone_is_not_shown(paths: list[str]) -> None:
    async with files_open(paths) as pilot:
        await press(pilot, "L")
        screen = pilot.app.screen
        assert isinstance(screen, PagesScreen)
        await press(pilot, "escape")
        await asyncio.to_thread(screen.call_if_there, screen._change, 0, screen._pages.pages[0])
        assert isinstance(pilot.app.screen, ReaderScreen)
