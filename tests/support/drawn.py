"""What an app has drawn on a terminal, beside what it would draw there if it drew everything."""

import asyncio
from collections.abc import Iterator

import pytest
from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.widget import Widget

from tests.support.cells import CellTerminal
from tests.support.quiet import until_quiet
from tests.support.screens import Reader, reader_app
from tui.screens.reader import ReaderScreen
from tui.widgets.inked import InkedWidget
from tui.widgets.row_pane import RowPane

PATIENCE = 2.0
"""Seconds that a search may take which goes on behind the keys."""


class Drawn:
    """A terminal that an app draws on, and what else there would be on it."""

    def __init__(self, pilot: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pilot = pilot
        self.terminal = CellTerminal(*pilot.app.size)
        monkeypatch.setattr(HeadlessDriver, "write", lambda _, codes: self.terminal.write(codes))
        monkeypatch.setattr(App, "is_headless", False)
        pilot.app.screen.refresh()

    def post(self, event: events.Event) -> None:
        """Have something happen to the app."""
        if isinstance(event, events.Resize):
            self.terminal.resize(*event.size)
        self.pilot.app.post_message(event)

    async def settle(self) -> None:
        """Wait until nothing is left to be done."""
        app, loop = reader_app(self.pilot), asyncio.get_running_loop()
        await until_quiet(max_sleep=60)
        end = loop.time() + PATIENCE
        while app.session.finding.unfinished is not None and loop.time() < end:
            await asyncio.sleep(0.002)
        await app.workers.wait_for_complete()
        await until_quiet(max_sleep=60)

    def whole(self) -> CellTerminal:
        """A terminal that gets the whole screen."""
        app = self.pilot.app
        update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
        terminal = CellTerminal(*app.size)
        terminal.write(update.render_segments(app.console))  # type: ignore[union-attr]
        return terminal

    def forget(self) -> None:
        """Have what stands on the screens drawn, and nothing of what was kept."""
        for screen in self.pilot.app.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.draw()
            for widget in screen.walk_children(Widget, with_self=True):
                widget._styles_cache.clear()
                if isinstance(widget, InkedWidget):
                    widget.notify_style_update()
                if isinstance(widget, RowPane) and widget.region:
                    widget.redraw()

    def differences(self) -> Iterator[str]:
        """The lines of the terminal that show something else than they would."""
        for y, (row, wanted_row) in enumerate(zip(self.terminal.rows, self.whole().rows, strict=True)):
            if row == wanted_row:
                continue
            pairs = list(zip(row, wanted_row, strict=True))
            places = [x for x, (shown, wanted) in enumerate(pairs) if shown != wanted]
            shown, wanted = ("".join(cell.text for cell in side) for side in zip(*pairs, strict=True))
            yield f"{y}: {places[0]}…{places[-1]} {pairs[places[0]]}\n  {shown!r}\n  {wanted!r}"
