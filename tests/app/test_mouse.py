"""The mouse: clicks, the wheel, the divider."""

from textual.events import MouseScrollDown

from tests.support.made import made_thread
from tests.support.screens import CLOCK, in_hand, reader_app, reading, screen_lines, screen_text
from tui.reading.viewport import Position
from tui.widgets.article_pane import ArticlePane
from tui.widgets.comment_tree import CommentTree


async def test_a_click_takes_a_comment_in_hand() -> None:
    async with reading(CLOCK) as pilot:
        lines = screen_lines(pilot)
        y = next(y for y, line in enumerate(lines) if "I have a photograph." in line)
        await pilot.mouse_down(offset=(90, y))
        await pilot.pause()
        assert in_hand(pilot) == "1.1"


async def test_a_click_on_a_fold_mark_folds() -> None:
    async with reading(CLOCK) as pilot:
        lines = screen_lines(pilot)
        y = next(y for y, line in enumerate(lines) if "▾ 1  Ruth" in line)
        await pilot.mouse_down(offset=(lines[y].index("▾"), y))
        await pilot.pause()
        assert "▸ 3 replies" in screen_text(pilot)


async def test_a_click_on_what_was_folded_away_meanwhile_takes_what_hides_it() -> None:
    async with reading(CLOCK) as pilot:
        session = reader_app(pilot).session
        session.folds.fold(0)
        pane = pilot.app.screen.query_one(CommentTree)
        pilot.app.screen.post_message(CommentTree.Pressed(pane, Position(1, 0), 8))
        await pilot.pause()
        assert in_hand(pilot) == "1" and session.folds.is_folded(0)


async def test_a_click_on_what_is_folded_away_unfolds() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("enter")
        lines = screen_lines(pilot)
        y = next(y for y, line in enumerate(lines) if "▸ 3 replies" in line)
        await pilot.mouse_down(offset=(90, y))
        await pilot.pause()
        assert "I have a photograph." in screen_text(pilot)


async def test_a_click_on_what_stands_over_a_comment_goes_there() -> None:
    async with reading(CLOCK + "    - Ruth: Words.\n" * 30, (120, 20)) as pilot:
        reader_app(pilot).session.comments.top = Position(2, 0)
        await pilot.press("z")
        await pilot.mouse_down(offset=(90, 1))
        await pilot.pause()
        assert in_hand(pilot) == "1.1"


async def test_the_wheel_scrolls_the_pane_under_it() -> None:
    async with reading(made_thread([0] * 100)) as pilot:
        session = reader_app(pilot).session
        await pilot._post_mouse_events([MouseScrollDown], CommentTree, offset=(5, 5), button=0)
        await pilot.pause()
        assert session.comments.top == session.comments.down(type(session.comments.top)(0, 0), 3)


async def test_the_wheel_scrolls_beside_a_pane_alone_too() -> None:
    async with reading(made_thread([0] * 100), (200, 40)) as pilot:
        await pilot._post_mouse_events([MouseScrollDown], None, offset=(2, 10), button=0)
        await pilot.pause()
        assert reader_app(pilot).session.comments.top > (0, 0)


async def test_the_divider_moves_with_the_mouse() -> None:
    async with reading(CLOCK) as pilot:
        pane = pilot.app.screen.query_one(ArticlePane)
        await pilot.mouse_down("#divider", offset=(0, 5))
        await pilot.hover("#comments", offset=(20, 5))
        await pilot.mouse_up("#comments", offset=(20, 5))
        await pilot.pause()
        assert pane.size.width == pilot.app.screen.query_one("#divider").region.x > 60
