"""Searching and filtering on the screen, through the keys."""

import pytest
from textual.events import MouseDown
from textual.geometry import Region

from tests.support.made import made_thread
from tests.support.screens import (
    Reader,
    comment_lines,
    in_hand,
    reader_app,
    reading,
    screen_lines,
    screen_text,
    settled,
)
from tui.reading.session import Session
from tui.screens.reader import ReaderScreen
from tui.widgets.article_pane import ArticlePane
from tui.widgets.comment_tree import CommentTree
from tui.widgets.line_input import LineInput
from tui.widgets.search_bar import Lead, SearchBar

THREAD = """
    # How the clock came back
    The tower had been silent for eleven years when the council found the bill.
    - Ruth @ 2 March: It was always ten past four.
      - Tom @ 2 March: I have a photograph.
        - Ines: Show it, please.
      - Ruth @ 3 March: It was taken later.
    - Osei @ 4 March: It is 114 steps.
      - Tom: You count them?
    - : Is it allowed to watch? Or to photograph?
"""


def session_of(pilot: Reader) -> Session:
    """The session on the screen."""
    return reader_app(pilot).session


@pytest.mark.parametrize(
    ("keys", "end"),
    [
        ("/ p h o t o", "1.1"),
        ("/ p h o t o enter", "1.1"),
        ("/ p h o t o escape", "1"),
        ("/ p h o t o enter n", "3"),
        ("/ p h o t o enter n n", "1.1"),
        ("/ p h o t o enter N", "3"),
        ("/ p h o t o enter escape n", "2"),
        ("/ p h o t o enter escape / enter n", "3"),
        ("/ p h o t o enter escape / up enter", "1.1"),
        ("/ P h o t o enter", "1"),
        ("/ o s e i enter", "2"),
        ("/ p h o t o ctrl+t enter", "1"),
        ("z M / s h o w enter", "1.1.1"),
        ("z M / s h o w enter backspace", "1"),
        ("& p h o t o enter", "1.1"),
        ("& p h o t o enter J", "1.1"),
        ("& p h o t o enter escape j", "1.1.1"),
        ("& p h o t o enter N", "3"),
        ("/ j q enter", "1"),
    ],
)
async def test_keys_lead_to_a_comment(keys: str, end: str) -> None:
    async with reading(THREAD, (120, 40)) as pilot:
        await pilot.press(*keys.replace("/", "slash").replace("&", "ampersand").replace(".", "full_stop").split())
        await pilot.pause()
        assert in_hand(pilot) == end


async def test_an_expression_leads_to_its_hit() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("slash", "ctrl+r", *"ph.t", "enter")
        await settled(pilot)
        assert in_hand(pilot) == "1.1"


async def test_the_bar_counts_while_typing() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("slash", *"photo")
        await settled(pilot)
        assert screen_lines(pilot)[-1].startswith(" /photo") and "1 of 2" in screen_lines(pilot)[-1]


async def test_the_key_bar_keeps_the_count() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("slash", *"photo", "enter", "n")
        line = screen_lines(pilot)[-1]
        assert line.startswith(" /photo  2 of 2") and "n next hit" in line and "Esc end" in line


async def test_the_key_bar_is_itself_again_after_the_search() -> None:
    async with reading(THREAD) as pilot:
        before = screen_lines(pilot)[-1]
        await pilot.press("slash", *"photo", "enter", "escape")
        assert screen_lines(pilot)[-1] == before


async def test_escape_while_typing_gives_back_the_screen() -> None:
    async with reading(made_thread([0, 1, 2] * 30), (120, 24)) as pilot:
        await pilot.press("z", "M", "j", "j")
        before = screen_text(pilot)
        await pilot.press("slash", *"comment 77", "escape")
        await pilot.pause()
        assert screen_text(pilot) == before


async def test_a_fold_says_how_many_hits_it_hides() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("z", "M", "slash", *"tom", "enter", "n")
        assert "▸ 3 replies · all unread · 1 hit" in "\n".join(comment_lines(pilot))


async def test_hits_stand_as_marks_in_the_last_column() -> None:
    async with reading(made_thread([0] * 100), (120, 24)) as pilot:
        await pilot.press("slash", *"comment 50.")
        await settled(pilot)
        column = [line[-1:] for line in comment_lines(pilot)]
        assert column.count("▪") + column.count("┫") == 1


async def test_a_hit_is_drawn_in_another_style_and_the_current_one_in_a_third() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("slash", *"photograph")
        await settled(pilot)
        tree = pilot.app.screen.query_one(CommentTree)
        segments = [segment for y in range(tree.size.height) for segment in tree.render_line(y)]
        hits = {segment.style for segment in segments if segment.text == "photograph"}
        words = {segment.style for segment in segments if "have" in segment.text}
        assert len(hits) == 2 and hits.isdisjoint(words)


async def test_a_hit_is_told_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(THREAD) as pilot:
        await pilot.press("slash", *"photograph")
        await settled(pilot)
        tree = pilot.app.screen.query_one(CommentTree)
        styles = [s.style for y in range(tree.size.height) for s in tree.render_line(y) if s.text == "photograph"]
        assert [(style.bold, style.reverse) for style in styles if style] == [(True, True), (True, None)]


async def test_a_lit_word_changes_no_letter_on_the_screen() -> None:
    async with reading(THREAD, (120, 40)) as pilot:
        before = comment_lines(pilot)
        await pilot.press("slash", *"i")
        await settled(pilot)
        assert [line.rstrip(" ▪┫┃") for line in comment_lines(pilot)] == [line.rstrip(" ▪┫┃") for line in before]


async def test_a_hit_in_the_article_shows_the_article_on_a_narrow_screen() -> None:
    async with reading(THREAD, (80, 24)) as pilot:
        await pilot.press("tab", "slash", *"council", "enter")
        await pilot.pause()
        assert pilot.app.screen.query_one(ArticlePane).region.area


async def test_a_hit_in_the_comments_shows_them_on_a_narrow_screen() -> None:
    async with reading(THREAD, (80, 24)) as pilot:
        await pilot.press("slash", *"photograph", "enter")
        await pilot.pause()
        assert "▎ I have a photograph." in screen_text(pilot)


async def test_letters_typed_into_the_bar_are_no_commands() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("slash", *"qzMGx")
        assert pilot.app.is_running and pilot.app.screen.query_one(SearchBar).search.text == "qzMGx"


@pytest.mark.parametrize(
    "keys", ["slash escape", "slash enter", "slash x enter", "ampersand escape", "ampersand x enter"]
)
async def test_the_bar_is_gone_in_the_end(keys: str) -> None:
    async with reading(THREAD) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert not pilot.app.screen.query(SearchBar) and screen_lines(pilot)[-1].endswith("q quit")


async def test_an_expression_that_is_none_is_said_in_the_bar() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("slash", "ctrl+r", "left_parenthesis")
        await pilot.pause()
        assert "no expression" in screen_lines(pilot)[-1] and "[regex]" in screen_lines(pilot)[-1]


async def test_a_filter_shows_what_is_answered_in_one_line() -> None:
    async with reading(THREAD, (120, 40)) as pilot:
        await pilot.press("ampersand", *"show", "enter")
        await settled(pilot)
        lines = [line.split("▾")[-1].strip() for line in comment_lines(pilot) if line.strip(" ▌▎┃▪┫")]
        assert lines[:2] == ["1  Ruth  It was always ten past four.", "1.1  Tom  I have a photograph."]


async def test_a_filter_begins_with_what_was_searched_for() -> None:
    async with reading(THREAD, (120, 40)) as pilot:
        await pilot.press("slash", *"photo", "enter", "ampersand", "enter")
        await settled(pilot)
        assert session_of(pilot).folds.kept and "114 steps" not in "\n".join(comment_lines(pilot))


async def test_a_letter_typed_starts_the_search_anew() -> None:
    async with reading(made_thread([0] * 20_000)) as pilot:
        await pilot.press("slash", "w")
        first = session_of(pilot).finding.search
        await pilot.press("o")
        second = session_of(pilot).finding.search
        assert first is not None and first.is_complete and second is not first


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (120, 40), (200, 60)])
async def test_a_search_fits_on_a_screen_of_any_size(size: tuple[int, int]) -> None:
    async with reading(THREAD, size) as pilot:
        await pilot.press("slash", *"photo")
        await pilot.pause()
        strips = pilot.app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {size[0]}


@pytest.mark.parametrize("key", ["slash", "colon"])
async def test_a_line_that_has_gone_takes_no_keys_from_a_press_where_it_stood(key: str) -> None:
    async with reading(THREAD) as pilot:
        screen = reader_screen(pilot)
        await pilot.press(key)
        x, y = screen.query_one(LineInput).region.offset
        close_line(screen)
        press_mouse(pilot, x, y)
        await pilot.press("J")
        assert pilot.app.focused is None and in_hand(pilot) == "2"


@pytest.mark.parametrize("key", ["slash", "colon"])
async def test_a_press_beside_the_screen_takes_no_keys_from_a_line(key: str) -> None:
    async with reading(THREAD) as pilot:
        await pilot.press(key)
        press_mouse(pilot, 500, 500)
        await pilot.press("9")
        assert pilot.app.screen.query_one(LineInput).value == "9"
        await pilot.press("escape", "J")
        assert not pilot.app.screen.query(LineInput) and in_hand(pilot) == "2"


@pytest.mark.parametrize("opening", ["action_search", "action_ask_number"])
async def test_no_key_is_held_for_a_line_that_has_gone_before_it_came(opening: str) -> None:
    async with reading(THREAD) as pilot:
        screen = reader_screen(pilot)
        getattr(screen, opening)()
        close_line(screen)
        await pilot.press("J")
        assert in_hand(pilot) == "2" and not screen.query(LineInput)


async def test_the_mouse_may_be_over_a_bar_that_has_gone() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("slash")
        lead = pilot.app.screen.query_one(Lead)
        await pilot.press("escape")
        await pilot.pause()
        lead.notify_style_update()
        assert len(lead.render_lines(Region(0, 0, 2, 1))) == 1


def reader_screen(pilot: Reader) -> ReaderScreen:
    """The screen that the lines come up on."""
    assert isinstance(pilot.app.screen, ReaderScreen)
    return pilot.app.screen


def close_line(screen: ReaderScreen) -> None:
    """Take away the line that is typed into."""
    screen.on_search_bar_abandoned()
    screen.on_prompt_abandoned()


def press_mouse(pilot: Reader, x: int, y: int) -> None:
    """Press the mouse before anything else happens."""
    event = MouseDown(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y)
    pilot.app.screen._forward_event(event)
