"""What is written to the terminal when something has changed: no more than that."""

import pytest
from textual._compositor import CompositorUpdate
from textual.geometry import Region
from textual.strip import Strip

from tests.support.drawn import Drawn
from tests.support.samples import sample
from tests.support.screens import Reader, reading, settled
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.comment_tree import CommentTree
from tui.widgets.compositing import PatchUpdate

SIZE = (120, 30)


class Written:
    """The updates of an app as they would be written."""

    def __init__(self, pilot: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
        self.updates: list[CompositorUpdate] = []
        monkeypatch.setattr(pilot.app, "_display", self._take)
        pilot.app.screen.refresh()

    def _take(self, _: object, update: CompositorUpdate | None) -> None:
        if update is not None:
            self.updates.append(update)


async def test_a_key_that_moves_the_hand_is_answered_in_a_few_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(sample("clock"), SIZE) as pilot:
        written = Written(pilot, monkeypatch)
        await settled(pilot)
        written.updates.clear()
        await pilot.press("j")
        await pilot.pause()
        assert [type(update) for update in written.updates] == [PatchUpdate]
        assert len(written.updates[0].render_segments(pilot.app.console)) < 1000


async def test_a_widget_that_goes_while_another_is_drawn_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(sample("clock"), SIZE) as pilot:
        compositor = pilot.app.screen._compositor
        status, keys = pilot.app.screen.query_one(StatusBar), pilot.app.screen.query_one(KeyBar)

        def vanish(crop: Region) -> list[Strip]:
            compositor._visible_widgets = {}
            return [Strip.blank(SIZE[0])]

        monkeypatch.setattr(status, "render_lines", vanish)
        compositor._dirty_regions = {status.region, keys.region}
        update = compositor.render_partial_update()
        assert isinstance(update, PatchUpdate)
        assert "quit" in update.render_segments(pilot.app.console)


async def test_what_goes_leaves_nothing_behind_though_what_comes_was_asked_where_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading(sample("clock"), (80, 40)) as pilot:
        drawn = Drawn(pilot, monkeypatch)
        await drawn.settle()
        comments = pilot.app.screen.query_one(CommentTree)
        for pane in (comments, *pilot.app.screen.query("Divider, ArticlePane")):
            pane.display = pane is comments
        pilot.app.screen._compositor.update_widgets({comments})
        assert not comments.region
        await drawn.settle()
        assert comments.region and not list(drawn.differences())
