"""Copies on any screen: of what is selected with the mouse, or of what a command names; then a word about it."""

import asyncio
from math import inf
from time import monotonic
from typing import cast

from textual.geometry import Offset
from textual.widget import Widget

from tui import clipboard
from tui.keymap import Keymap
from tui.reading.copies import Copy, UnwantedError
from tui.screens.keyed import KeyedScreen
from tui.widgets.word_pane import WordPane

GRACE = 0.5
"""Seconds that the text of a copy may still take when the program is left."""


class CopyingScreen(KeyedScreen):
    """Copies, without waiting, one after the other: the last one asked for is the one that is kept."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(keymap)
        self._copies = asyncio.Lock()

    def tell(self, notice: str) -> None:
        """Show a notice."""
        raise NotImplementedError

    def tell_later(self, notice: str) -> None:
        """Show a notice of what was done beside the keys, unless the screen has gone in the meantime."""
        if self.is_there:
            self.tell(notice)

    def copy(self, copy: Copy) -> None:
        """Make a copy on a thread of its own, and say what became of it."""
        self.tell(f"{copy.what} …")
        self.work(self._make, copy, group="copies")

    def action_copy_text(self) -> None:
        """Copy what is selected."""
        text = self.get_selected_text()
        if text:
            self.copy(Copy("The selection", lambda _: text))
        else:
            copy, leave = self.keymap.way("copy_comment"), self.keymap.way("quit")
            self.tell(f"Nothing is selected: drag the mouse over words. {copy} copies, {leave} quits.")

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The pane of words at a cell of the screen, and the cell of it; a selection stays in the pane it began in."""
        pane = self._pane_selected or self._pane_at(x, y)
        if pane is None:
            return None, None
        region = pane.region
        column = min(max(x - region.x, 0), region.width - 1)
        return pane, Offset(column, min(max(y - region.y, 0), region.height - 1))

    @property
    def _pane_selected(self) -> WordPane | None:
        state = self._select_state if self._selecting else None
        return cast(WordPane, state.start.content_widget) if state and state.start.content_widget else None

    def _pane_at(self, x: int, y: int) -> WordPane | None:
        return next((pane for pane in self.query(WordPane) if pane.display and pane.region.contains(x, y)), None)

    async def _make(self, copy: Copy) -> None:
        loop = asyncio.get_running_loop()

        def hand_over(text: str) -> None:
            loop.call_soon_threadsafe(self.app.copy_to_clipboard, text)

        patience = _Patience()
        async with self._copies:
            try:
                told = await asyncio.to_thread(_copied, copy, patience, hand_over)
            except asyncio.CancelledError:
                patience.end()
                raise
        self.tell_later(told)


class _Patience:
    """How long a text may take: for ever, until the program is left; then what is nearly done is still waited for."""

    def __init__(self) -> None:
        self._end = inf

    def lasts(self) -> bool:
        return monotonic() < self._end

    def end(self) -> None:
        self._end = monotonic() + GRACE


def _copied(copy: Copy, patience: _Patience, terminal: clipboard.Terminal) -> str:
    try:
        return clipboard.copy(copy.what, copy.text(patience.lasts), terminal)
    except UnwantedError:
        return ""
