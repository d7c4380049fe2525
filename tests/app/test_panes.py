"""The panes: which are on the screen, how wide they are, and how they take another size."""

import pytest

from tests.support.made import made_thread
from tests.support.screens import CLOCK, panes_shown, reader_app, reading, screen_text
from tui.reading.layout.arrangement import LEAST_PANE, WIDE
from tui.widgets.article_pane import ArticlePane
from tui.widgets.comment_tree import CommentTree
from tui.widgets.word_pane import WordPane


async def test_article_and_comments_are_side_by_side_on_a_wide_screen() -> None:
    async with reading(CLOCK, (WIDE, 24)) as pilot:
        assert panes_shown(pilot) == {"article", "comments"}


async def test_a_narrow_screen_shows_the_article_first() -> None:
    async with reading(CLOCK, (80, 24)) as pilot:
        assert panes_shown(pilot) == {"article"}


async def test_tab_goes_across_on_a_narrow_screen() -> None:
    async with reading(CLOCK, (80, 24)) as pilot:
        await pilot.press("tab")
        assert panes_shown(pilot) == {"comments"}


async def test_tab_finds_no_styles_anew_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(CLOCK, (WIDE, 24)) as pilot:
        restyled: list[object] = []
        monkeypatch.setattr(pilot.app, "update_styles", lambda node, animate: restyled.append(node))
        await pilot.press("tab")
        assert not restyled


async def test_a_page_without_an_article_opens_at_its_comments() -> None:
    async with reading("- Ruth: One.", (80, 24)) as pilot:
        assert "Ruth" in screen_text(pilot)


@pytest.mark.parametrize(("page", "shown"), [("The clock.\n", "article"), ("- Ruth: One.", "comments")])
async def test_a_pane_that_would_stay_empty_is_not_shown_beside_the_other(page: str, shown: str) -> None:
    async with reading(page, (WIDE, 24)) as pilot:
        assert panes_shown(pilot) == {shown}
        await pilot.press("v")
        assert panes_shown(pilot) == {"article", "comments"}


async def test_an_empty_page_says_so() -> None:
    async with reading("", (120, 24)) as pilot:
        text = screen_text(pilot)
        assert "No article was found" in text and "No comments were found" in text


async def test_v_shows_one_pane_and_both_again() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("v")
        single = panes_shown(pilot)
        await pilot.press("v")
        assert (single, panes_shown(pilot)) == ({"comments"}, {"article", "comments"})


async def test_v_shows_both_panes_on_a_narrow_screen() -> None:
    async with reading(CLOCK, (90, 24)) as pilot:
        await pilot.press("v")
        assert panes_shown(pilot) == {"article", "comments"}


async def test_a_pane_alone_stands_in_the_middle_of_a_wide_screen() -> None:
    async with reading(CLOCK, (200, 40)) as pilot:
        await pilot.press("v")
        region = pilot.app.screen.query_one(CommentTree).region
        assert abs(region.x - (200 - region.right)) <= 1


async def test_wider_text_makes_a_pane_alone_wider() -> None:
    async with reading(CLOCK, (200, 40)) as pilot:
        await pilot.press("v")
        before = pilot.app.screen.query_one(CommentTree).size.width
        await pilot.press("plus")
        await pilot.pause()
        assert pilot.app.screen.query_one(CommentTree).size.width > before


async def test_text_gets_narrower_and_wider() -> None:
    async with reading(CLOCK, (160, 30)) as pilot:
        session = reader_app(pilot).session
        before = session.comment_rows.column.text_width(0)
        await pilot.press("minus")
        narrow = session.comment_rows.column.text_width(0)
        await pilot.press("plus")
        assert narrow < before == session.comment_rows.column.text_width(0)


async def test_narrower_text_is_drawn_in_panes_side_by_side() -> None:
    page = "# The clock\n" + "word " * 60 + "\n- Ruth: " + "word " * 60
    async with reading(page, (220, 30)) as pilot:
        before = {pane: pane.render_line(2).text.count("word") for pane in pilot.app.screen.query(WordPane)}
        await pilot.press("minus")
        assert all(pane.render_line(2).text.count("word") < count for pane, count in before.items())


@pytest.mark.parametrize(("key", "sign"), [("less_than_sign", -1), ("greater_than_sign", 1)])
async def test_the_divider_moves_by_keys(key: str, sign: int) -> None:
    async with reading(CLOCK) as pilot:
        pane = pilot.app.screen.query_one(ArticlePane)
        before = pane.size.width
        await pilot.press(key)
        await pilot.pause()
        assert (pane.size.width - before) * sign > 0


async def test_the_divider_leaves_room_for_both_panes() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press(*["less_than_sign"] * 40)
        await pilot.pause()
        assert pilot.app.screen.query_one(ArticlePane).size.width == LEAST_PANE


async def test_a_resize_keeps_the_comment_on_its_line() -> None:
    async with reading(made_thread([0] * 60, lambda index: "word " * 60), (160, 40)) as pilot:
        await pilot.press(*"jjjjjjjj")
        tree = pilot.app.screen.query_one(CommentTree)
        before = reader_app(pilot).session.comments.row_of(8)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert tree.size.width < 160 and reader_app(pilot).session.comments.row_of(8) == before


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (20, 5), (300, 100)])
async def test_a_screen_of_any_size_is_drawn(size: tuple[int, int]) -> None:
    async with reading(CLOCK, (120, 30)) as pilot:
        await pilot.resize_terminal(*size)
        await pilot.press("j", "tab", "j", "question_mark", "escape")
        await pilot.resize_terminal(120, 30)
        await pilot.pause()
        assert "7 comments" in screen_text(pilot)
