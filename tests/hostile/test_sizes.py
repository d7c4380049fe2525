"""Rows 32, 33, 35, 36 and 39: pages that are very large, very deep or hardly there.

What is counted is work; seconds are for the benchmarks.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.growth import assert_grows_with
from tests.support.hostile import most_memory, page_of
from tests.support.made import MadeComments, made_thread
from tests.support.screens import in_hand, reader_app, reading, screen_lines, screen_text
from tests.support.threads import chain
from tui.commands import COMMANDS
from tui.parser import read
from tui.reading.layout.cells import cell_width
from tui.reading.session import Session

MEGABYTE = 1 << 20
MORE_THAN_SCREENS = 400
"""Rows, or comments, that a few screens cannot hold."""


@pytest.mark.parametrize("letter", ["x", "時", "a\u0301"])
async def test_row_32_of_a_line_without_end_only_what_is_seen_is_laid_out(letter: str) -> None:
    line = letter * (10 * MEGABYTE // len(letter.encode()))
    async with reading(read(page_of(line).encode(), "page")) as pilot:
        await pilot.press("space", "space", "d", "b")
        rows = reader_app(pilot).session.comment_rows
        assert "1 comment" in screen_lines(pilot)[0] and letter in screen_text(pilot)
        assert len(rows._layouts[0].body._lines) < MORE_THAN_SCREENS


def test_row_33_a_long_file_takes_time_as_its_length() -> None:
    def reading_of(comments: int) -> Callable[[], object]:
        data = page_of(*(f"Words of {number}.\n    And more." for number in range(comments))).encode()
        return lambda: read(data, "page").comments

    assert_grows_with(1000, reading_of)


def test_row_33_a_long_file_takes_memory_as_its_length(tmp_path: Path) -> None:
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    small.write_text(page_of("Words."), "utf-8")
    words = "Every Friday at four, a retired bus driver climbs the steps. " * 8
    large.write_text(page_of(*(f"{words} {number}" for number in range(8 * MEGABYTE // 600))), "utf-8")
    assert most_memory(large) - most_memory(small) < 10 * large.stat().st_size


async def test_row_35_ten_thousand_levels_are_opened_and_the_depth_is_told() -> None:
    async with reading(chain(10_000)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert "level 10000" in screen_text(pilot) and "Words at level 10000." in screen_text(pilot)
        await pilot.press("r")
        assert in_hand(pilot) == "1"


@pytest.mark.parametrize("depths", [[0, *[1] * 100_000], [0] * 100_000, [0, 1, 2, 3, 4] * 20_000])
async def test_row_36_of_a_hundred_thousand_comments_only_those_in_sight_are_made(depths: list[int]) -> None:
    thread = made_thread(depths)
    comments = thread.comments
    assert isinstance(comments, MadeComments)
    async with reading(thread) as pilot:
        first = comments.made
        await pilot.press("1", "z", "R", "G", "g", "space")
        await pilot.pause()
        assert f"{len(depths):,} comments" in screen_lines(pilot)[0]
        assert first < MORE_THAN_SCREENS and comments.made < 5 * MORE_THAN_SCREENS


async def test_row_39_a_page_without_comments_says_so() -> None:
    thread = read(b"A title\n\nOne paragraph, and no more of it than this.\n", "page")
    async with reading(thread, (120, 30)) as pilot:
        assert "no comments" in screen_lines(pilot)[0] and "No discussion was found." in screen_lines(pilot)[-1]
        assert "One paragraph" in screen_text(pilot)
        await pilot.press("tab")
        assert "No comments were found in this page." in screen_text(pilot)


@pytest.mark.parametrize("name", [command.name for command in COMMANDS if command.run is not None])
@pytest.mark.parametrize("page", [b"", b"A title\n\nOne paragraph.\n"])
def test_row_39_no_command_minds_a_page_without_comments(page: bytes, name: str) -> None:
    run = next(command.run for command in COMMANDS if command.name == name)
    session = Session(read(page, "page"))
    assert run is not None
    for session.pane in ("comments", "article"):
        run(session)
    assert session.cursor == 0


async def test_row_39_a_page_of_comments_alone_is_read_and_its_article_said_to_be_none() -> None:
    page = page_of("It was ten past four.", "It is 114 steps.").partition("2 Comments")
    async with reading(read("".join(page[1:]).encode(), "page"), (120, 30)) as pilot:
        assert "2 comments" in screen_lines(pilot)[0] and "114 steps" in screen_text(pilot)
        await pilot.press("tab")
        assert "No article was found in this page." in screen_text(pilot)


@pytest.mark.parametrize("width", [1, 2, 3, 4, 6, 12, 39])
async def test_row_59_words_of_a_pane_too_narrow_for_them_can_be_selected(width: int) -> None:
    async with reading(chain(300), (width, 24)) as pilot:
        await pilot.press("G")
        pilot.app.screen.text_select_all()
        await pilot.pause()
        assert all(cell_width(line) <= width for line in screen_lines(pilot))
        assert pilot.app._exception is None
