"""The file as it is, at the place in hand, and how each of its lines was taken."""

import asyncio
from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.keymap import Keymap
from tui.model import LineRange, Thread
from tui.reading.layout.pieces import HAND_BAR
from tui.reading.layout.source import SourceRows
from tui.reading.viewport import Position, Viewport
from tui.screens.scrolling import ScrollingScreen
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.word_pane import WordPane

ROWS_ABOVE = 3
"""Rows before the place in hand that are shown at first, for what comes before it."""
AT_ONCE = 20_000
"""Lines of a file up to which it does not matter how long it takes to say how each was taken."""


class SourcePane(WordPane):
    """The lines, laid out anew for every width; what was at the top of the window stays there."""

    EMPTY = "There is nothing in this file."

    def __init__(self, rows: SourceRows) -> None:
        super().__init__(Viewport(rows), rows, rows)
        self.rows = rows
        self._is_placed = False

    def fit(self, width: int, height: int) -> None:
        """Lay the lines out for a size of the pane."""
        self.rows.set_width(width)
        self.viewport.height = height
        if not self._is_placed and self.rows.in_hand:
            self.viewport.place(Position(self.rows.item_at(self.rows.in_hand[0][0]), 0), min(ROWS_ABOVE, height // 4))
        else:
            self.viewport.top = Position(self.viewport.top.item, 0)
        self._is_placed = True

    def hand(self, item: int) -> str:
        """A bar before the lines of what is in hand."""
        return HAND_BAR if self.rows.is_in_hand(item) else " "


class SourceScreen(ScrollingScreen):
    """The lines of the file over the panes; `edit` opens the file at one of them."""

    def __init__(
        self, keymap: Keymap, thread: Thread, in_hand: tuple[LineRange, ...], edit: Callable[[int], str]
    ) -> None:
        super().__init__(keymap)
        self.bind(keymap.single("source"), "dismiss")
        self.bind(keymap.single("edit"), "edit")
        self._file_name = thread.source.name
        self._rows = SourceRows(thread, in_hand)
        self._edit = edit

    def compose(self) -> ComposeResult:
        """Which lines are in sight, the lines, and how to leave them."""
        with Vertical(id="source"):
            yield StatusBar()
            yield SourcePane(self._rows)
            yield KeyBar()

    def on_mount(self) -> None:
        """Find out how the lines were taken, in a long file while it is shown already."""
        if len(self._rows.thread.lines) <= AT_ONCE:
            self._rows.prepare()
        else:
            self.work(self._prepare)

    async def _prepare(self) -> None:
        await asyncio.to_thread(self._rows.prepare)
        self.pane.redraw()

    def draw(self) -> None:
        """Draw what has changed."""
        super().draw()
        self.query_one(StatusBar).show(self._file_name, self._extent())
        self.tell("")

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        first = self.keymap.first
        keys = {
            "scroll": first("next_comment", "previous_comment"),
            "page": first("page_down", "page_up"),
            "edit here": first("edit"),
        }
        self.query_one(KeyBar).show_overlay(notice, keys)

    def action_edit(self) -> None:
        """Open the file at the first line of what is in hand, where that is in sight, or at the top of the window."""
        seen = [item for item, _ in self.pane.viewport.stretches()]
        if seen:
            item = next(filter(self._rows.is_in_hand, seen), seen[0])
            self.tell(self._edit(self._rows.source_line(item)))

    def _extent(self) -> str:
        seen = [item for item, _ in self.pane.viewport.stretches()]
        if not seen:
            return ""
        first, last = map(self._rows.source_line, (seen[0], seen[-1]))
        return f"lines {first:,} to {last:,} of {self._rows.source_line(len(self._rows.thread.lines) - 1):,}"
