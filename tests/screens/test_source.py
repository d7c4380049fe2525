"""The file itself, over the panes."""

import pytest

from tests.support.screens import Reader, reader_app, reading, screen_lines, screen_text
from tui.screens import source
from tui.screens.reader import ReaderScreen
from tui.screens.source import SourcePane, SourceScreen

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


def lines_lit(pilot: Reader) -> list[str]:
    """The words that are lit on the screen, in capitals where the reader stands."""
    pane = pilot.app.screen.query_one(SourcePane)
    spans = [span for position in pane.viewport.rows() for span in pane.source.row(position).spans if span.lit]
    return [span.text.upper() if span.lit == "current" else span.text for span in spans]


async def look(pilot: Reader, *keys: str) -> str:
    """Look for words in the file; what the first line then says."""
    await pilot.press("R", "slash", *keys)
    await pilot.pause()
    return screen_lines(pilot)[0]


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("w o r d s space 5 5", 61),
        ("W o r d s space 5", 11),
        ("w o r d s space 5 enter n", 56),
        ("w o r d s space 5 enter n n N", 56),
        ("w o r d s space 5 enter N", 65),
        ("f e r r y enter n", 1),
        ("b e n", 5),
    ],
)
async def test_what_is_typed_is_gone_to_in_the_file(keys: str, line: int) -> None:
    async with reading(PAGE) as pilot:
        first = await look(pilot, *keys.split())
        assert f"on line {line} ·" in first and len([lit for lit in lines_lit(pilot) if lit.isupper()]) == 1


async def test_where_no_line_holds_the_words_the_window_is_where_it_was() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("R", "G")
        before = screen_lines(pilot)[1:-1]
        await pilot.press("slash", *"cid", *"zzz")
        assert screen_lines(pilot)[1:-1] == before


async def test_words_that_are_found_are_lit_on_other_lines_too() -> None:
    async with reading(PAGE) as pilot:
        await look(pilot, *"cid")
        assert lines_lit(pilot)[:3] == ["CID", "Cid", "Cid"]


async def test_where_no_line_holds_the_words_the_first_line_says_so() -> None:
    async with reading(PAGE) as pilot:
        assert "with “zzz”" in (first := await look(pilot, *"zzz")) and "on no line" in first
        await pilot.press("enter", "n", "N")
        assert isinstance(pilot.app.screen, SourceScreen)


async def test_escape_scrolls_back_to_where_the_looking_began() -> None:
    async with reading(PAGE) as pilot:
        first = await look(pilot, *"words", "space", *"77", "escape")
        assert "lines 1 to" in first and "77" not in first and not lines_lit(pilot)


async def test_escape_after_enter_ends_the_search_where_it_is_before_it_leaves() -> None:
    async with reading(PAGE) as pilot:
        await look(pilot, *"words", "space", *"77", "enter", "escape")
        assert "lines 80 to" in screen_lines(pilot)[0] and not lines_lit(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_a_file_is_looked_through_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "SLICE_SECONDS", 0)
    monkeypatch.setattr("tui.reading.looking.SLICE_LINES", 10)
    async with reading(PAGE) as pilot:
        await look(pilot, *"words", "space", *"77")
        for _ in range(100):
            await pilot.pause(0.01)
        assert "on line 83" in screen_lines(pilot)[0]
        assert lines_lit(pilot) == ["WORDS 77"]


async def test_an_empty_file_is_looked_through() -> None:
    async with reading("") as pilot:
        assert "on no line" in await look(pilot, "a", "enter", "n", "e")


async def test_the_last_line_names_the_keys_that_look_for_words() -> None:
    async with reading(PAGE, (100, 24)) as pilot:
        await pilot.press("R")
        await pilot.pause()
        before = screen_lines(pilot)[-1]
        await pilot.press("slash", *"cid", "enter")
        await pilot.pause()
        assert "/ search" in before and "n N next hit" in screen_lines(pilot)[-1]
