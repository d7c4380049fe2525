"""The file itself, over the panes."""

import pytest

from tests.support.screens import reader_app, reading, screen_lines, screen_text
from tui.screens import source
from tui.screens.reader import ReaderScreen
from tui.screens.source import SourceScreen

PAGE = "# The ferry\nA line of the article.\n- Ann: One.\n\n  - Ben: Two.\n" + "\n".join(
    f"- Cid: Words {number}." for number in range(100)
)


async def test_shift_r_shows_the_file_at_the_comment_in_hand() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("j", "R")
        await pilot.pause()
        assert "▌   5  body 1.1" in screen_text(pilot)


async def test_shift_r_shows_the_file_at_a_place_far_down() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("G", "R")
        await pilot.pause()
        assert "▌ 105  body 101" in screen_text(pilot) and "lines 102 to 105 of 105" in screen_lines(pilot)[0]


async def test_in_the_article_it_shows_the_block_at_the_top() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("R")
        await pilot.pause()
        assert "▌   1  title" in screen_text(pilot)


@pytest.mark.parametrize("key", ["escape", "q", "R"])
async def test_it_is_left_by_a_key(key: str) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("R")
        opened = isinstance(pilot.app.screen, SourceScreen)
        await pilot.press(key)
        assert opened and isinstance(pilot.app.screen, ReaderScreen)


@pytest.mark.parametrize(
    ("keys", "first"),
    [("j", 2), ("j k", 1), ("G", 84), ("G g", 1), ("space", 21), ("space b", 1), ("d", 11), ("d u", 1)],
)
async def test_it_scrolls(keys: str, first: int) -> None:
    async with reading(PAGE, (120, 24)) as pilot:
        await pilot.press("R", *keys.split())
        await pilot.pause()
        assert f"lines {first} to" in screen_lines(pilot)[0]


async def test_the_place_stays_when_the_width_changes() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("R", "space")
        before = screen_lines(pilot)[1]
        await pilot.resize_terminal(90, 30)
        await pilot.pause()
        assert screen_lines(pilot)[1].split()[0] == before.split()[0]


async def test_an_empty_file_is_shown() -> None:
    async with reading("") as pilot:
        await pilot.press("R", "j", "G", "space", "e")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SourceScreen)


async def test_e_opens_an_editor_at_the_line_in_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def edit(line: int) -> str:
        asked.append(line)
        return "Edited."

    async with reading(PAGE) as pilot:
        screen = reader_app(pilot).screen
        monkeypatch.setattr(screen, "_edit", edit)
        await pilot.press("j", "R", "e")
        await pilot.pause()
        assert asked == [5] and screen_lines(pilot)[-1].startswith(" Edited.")


async def test_the_rows_above_the_place_are_shown_too() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press(*"nnnnnnnnnn", "R")
        await pilot.pause()
        marked = next(y for y, line in enumerate(screen_lines(pilot)) if line.startswith("▌"))
        assert marked == 1 + source.ROWS_ABOVE


async def test_a_long_file_is_shown_before_its_lines_are_decided_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "AT_ONCE", 10)
    async with reading(PAGE) as pilot:
        await pilot.press("R")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "title" in screen_lines(pilot)[1]
