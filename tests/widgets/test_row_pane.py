"""Panes of rows between two sizes."""

from typing import Any

import pytest
from textual.strip import Strip

from tests.support.made import made_thread
from tests.support.screens import reader_app, reading, screen_text
from tui.reading.layout.rows import Row
from tui.widgets import row_pane
from tui.widgets.comment_tree import CommentTree
from tui.widgets.paint import paint_row


async def test_a_pane_with_more_rows_than_it_is_high_draws_those_that_are_seen() -> None:
    async with reading(made_thread([0] * 100), (120, 20)) as pilot:
        session, pane = reader_app(pilot).session, pilot.app.screen.query_one(CommentTree)
        pane.viewport.height = 100
        pane.draw()
        await pilot.pause()
        session.take(20)
        pane.draw()
        assert "Words of comment 1." in screen_text(pilot)


async def test_a_page_that_was_painted_ahead_is_hardly_painted_when_it_is_turned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painted: list[Row] = []

    def paint(row: Row, *rest: Any) -> Strip:
        painted.append(row)
        return paint_row(row, *rest)

    monkeypatch.setattr(row_pane, "AHEAD_SECONDS", 1000)
    monkeypatch.setattr(row_pane, "paint_row", paint)
    async with reading(made_thread([0] * 1000), (120, 20)) as pilot:
        session, pane = reader_app(pilot).session, pilot.app.screen.query_one(CommentTree)
        session.page_down()
        pane.draw()
        unprepared = len(painted)
        pane.paint_ahead()
        painted.clear()
        session.page_down()
        pane.draw()
        assert len(painted) < unprepared / 4


async def test_a_pane_that_is_painted_while_it_is_hidden_keeps_its_colours() -> None:
    async with reading(made_thread([0] * 100), (80, 20)) as pilot:
        pane = pilot.app.screen.query_one(CommentTree)
        shown = pane.render_lines(pane.size.region)
        pane.display = False
        pane.notify_style_update()
        pane.paint_ahead()
        pane.render_lines(pane.size.region)
        pane.display = True
        assert [list(strip) for strip in pane.render_lines(pane.size.region)] == [list(strip) for strip in shown]
