"""Panes of rows between two sizes."""

from tests.reading.made import made_thread
from tests.support.screens import reader_app, reading, screen_text
from tui.widgets.comment_tree import CommentTree


async def test_a_pane_with_more_rows_than_it_is_high_draws_those_that_are_seen() -> None:
    async with reading(made_thread([0] * 100), (120, 20)) as pilot:
        session, pane = reader_app(pilot).session, pilot.app.screen.query_one(CommentTree)
        pane.viewport.height = 100
        pane.draw()
        await pilot.pause()
        session.take(20)
        pane.draw()
        assert "Words of comment 1." in screen_text(pilot)
