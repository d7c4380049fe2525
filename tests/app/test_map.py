"""The map over the panes."""

import pytest

from tests.support.made import made_thread
from tests.support.screens import CLOCK, Reader, in_hand, reading, screen_lines, screen_text
from tui.screens.map import MapPane, MapScreen
from tui.screens.reader import ReaderScreen

MANY = made_thread([index % 7 for index in range(5000)])


def chosen(pilot: Reader) -> int:
    """The comment that is chosen in the map."""
    return pilot.app.screen.query_one(MapPane).rows.choice


async def test_the_map_begins_at_the_comment_in_hand() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("j", "j", "t")
        assert isinstance(pilot.app.screen, MapScreen) and chosen(pilot) == 2
        assert "1.1.1  Ines" in screen_lines(pilot)[-3] and "Show it, please." in screen_lines(pilot)[-2]


@pytest.mark.parametrize(
    ("keys", "comment"),
    [
        ("right", 1),
        ("l l l", 3),
        ("right left left", 0),
        ("down down", 2),
        ("down down down up", 1),
        ("n", 4),
        ("n n N", 4),
        ("end", 6),
        ("end g", 0),
        ("G", 6),
        ("pagedown", 6),
        ("pagedown pageup", 0),
        ("]", 1),
        ("G [", 5),
    ],
)
async def test_keys_choose_in_the_map(keys: str, comment: int) -> None:
    names = {"]": "right_square_bracket", "[": "left_square_bracket"}
    async with reading(CLOCK) as pilot:
        await pilot.press("t", *(names.get(key, key) for key in keys.split()))
        assert chosen(pilot) == comment


async def test_enter_goes_there_and_opens_what_hides_it() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("z", "M", "t", "right", "right", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1.1.1"
        assert "Show it, please." in screen_text(pilot)


@pytest.mark.parametrize("key", ["escape", "q", "t"])
async def test_the_map_is_left_where_the_reader_was(key: str) -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("j", "t", "right", key)
        assert isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1.1"


async def test_the_mouse_chooses_and_goes_there() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("t")
        cell = (2 + 3 * 3, 1)
        await pilot.click(MapPane, offset=cell)
        assert chosen(pilot) == 3
        await pilot.click(MapPane, offset=cell)
        assert isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1.2"


async def test_many_comments_share_columns() -> None:
    async with reading(MANY, (80, 24)) as pilot:
        await pilot.press("t", "right")
        assert 50 < chosen(pilot) < 100
        await pilot.press("end")
        assert chosen(pilot) == 4999


async def test_a_page_without_a_thread_has_no_map() -> None:
    async with reading("# The clock\nAn article.\n- Ruth: Alone.") as pilot:
        await pilot.press("t")
        assert screen_lines(pilot)[-1].startswith(" There is no thread to draw a map of.")


@pytest.mark.parametrize("size", [(20, 6), (40, 9), (200, 60)])
async def test_the_map_fits_any_window(size: tuple[int, int]) -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("t")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert pilot.app.screen.query_one("#map").region.height <= size[1] - 3


async def test_two_presses_on_what_is_chosen_leave_the_map_once() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("t")
        over = pilot.app.screen
        assert isinstance(over, MapScreen)
        over.action_go()
        over.action_go()
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1"
