"""What is written to the terminal when something has changed, beside what Textual's compositor has on the screen."""

from collections.abc import Iterator
from random import Random

import pyte
import pytest
from textual._compositor import CompositorUpdate
from textual.geometry import Region
from textual.strip import Strip

from tests.support.samples import sample
from tests.support.screens import Reader, reading, screen_lines, settled
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.compositing import PatchUpdate

SIZE = (120, 30)
MOVES = ("j", "k", "n", "space", "b", "G", "g", "h", "l", "z", "M", "R", "c", "m", "s", "tab", "down", "f", "escape")
OVERLAYS = ("P", "t", "question_mark", "slash", "o", "ctrl+p", "colon")


class Written:
    """The updates of an app as they would be written, and a terminal that takes them."""

    def __init__(self, pilot: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
        self.updates: list[CompositorUpdate] = []
        self._console = pilot.app.console
        self._screen = pyte.Screen(*SIZE)
        self._stream = pyte.Stream(self._screen)
        monkeypatch.setattr(pilot.app, "_display", self._take)
        pilot.app.screen.refresh()

    @property
    def lines(self) -> list[str]:
        """What the terminal shows."""
        return [line.rstrip() for line in self._screen.display]

    def _take(self, _: object, update: CompositorUpdate | None) -> None:
        if update is not None:
            self.updates.append(update)
            self._stream.feed(update.render_segments(self._console))


def made_up_keys(random: Random) -> Iterator[str]:
    """Keys that move and change things, now and then one that opens something over the panes."""
    for _ in range(60):
        if random.random() < 0.1:
            yield random.choice(OVERLAYS)
            yield from random.choices(("down", "e", "j"), k=2)
            yield "escape"
        yield random.choice(MOVES)


@pytest.mark.parametrize("seed", range(2))
async def test_the_terminal_shows_what_is_on_the_screen(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    async with reading(sample("clock"), SIZE) as pilot:
        written = Written(pilot, monkeypatch)
        for key in made_up_keys(Random(seed)):
            await pilot.press(key)
            await settled(pilot)
            assert written.lines == screen_lines(pilot), key
        assert any(isinstance(update, PatchUpdate) for update in written.updates)


async def test_a_key_that_moves_the_hand_is_answered_in_a_few_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(sample("clock"), SIZE) as pilot:
        written = Written(pilot, monkeypatch)
        await pilot.pause()
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
