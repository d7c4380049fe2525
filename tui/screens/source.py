"""The file as it is, at the place in hand, and how each of its lines was taken."""

import asyncio
from collections.abc import Callable, Iterator
from time import monotonic

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer

from tui.keymap import Keymap
from tui.model import LineRange, Thread
from tui.reading.layout.pieces import HAND_BAR
from tui.reading.layout.source import SourceRows
from tui.reading.looking import LookedRows
from tui.reading.viewport import Position, Viewport
from tui.screens.looking import LookingScreen
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.word_pane import WordPane

ROWS_ABOVE = 3
"""Rows before the place in hand that are shown at first, for what comes before it."""
AT_ONCE = 20_000
"""Lines of a file up to which it does not matter how long it takes to say how each was taken."""
SLICE_SECONDS, PAUSE_SECONDS = 0.02, 0.005
"""How long lines are looked through at once, and the pause after that, for keys to come in."""


class SourcePane(WordPane):
    """The lines, laid out anew for every width; what was at the top of the window stays there."""

    EMPTY = "There is nothing in this file."

    def __init__(self, rows: SourceRows) -> None:
        self.looked = LookedRows(rows)
        super().__init__(Viewport(rows), self.looked, self.looked)
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


class SourceScreen(LookingScreen):
    """The lines of the file over the panes; `edit` opens the file at one of them."""

    _seeking: Iterator[int | None] = iter(())
    _slice: Timer | None = None
    _start = 0
    _at = ""
    """Where the words were found, as the first line says it."""

    def __init__(
        self, keymap: Keymap, thread: Thread, in_hand: tuple[LineRange, ...], edit: Callable[[int], str]
    ) -> None:
        super().__init__(keymap)
        self.bind(keymap.single("source"), "dismiss")
        self.bind(keymap.single("edit"), "edit")
        self.bind(keymap.single("next_hit"), "next_hit(1)")
        self.bind(keymap.single("previous_hit"), "next_hit(-1)")
        self._file_name = thread.source.name
        self._rows = SourceRows(thread, in_hand)
        self._edit = edit
        self._lines = SourcePane(self._rows)

    def compose(self) -> ComposeResult:
        """Which lines are in sight, the lines, and how to leave them."""
        with Vertical(id="source"):
            yield StatusBar()
            yield self._lines
            yield KeyBar()

    def on_mount(self) -> None:
        """Find out how the lines were taken, in a long file while it is shown already."""
        if len(self._rows.thread.lines) <= AT_ONCE:
            self._rows.prepare()
        else:
            self.work(self._prepare)

    async def _prepare(self) -> None:
        await asyncio.to_thread(self._rows.prepare)
        if self.is_there:
            self._lines.redraw()

    def draw(self) -> None:
        """Draw what has changed."""
        super().draw()
        name = f"{self._file_name} with “{self.words}”" if self.words else self._file_name
        self.query_one(StatusBar).show(name, " · ".join(filter(None, (self._at, self._extent()))))
        self.tell("")

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        first = self.keymap.first
        keys = {
            "scroll": first("next_comment", "previous_comment"),
            "page": first("page_down", "page_up"),
            "search": first("search"),
            "next hit": first("next_hit", "previous_hit") if self.words else "",
            "edit here": first("edit"),
        }
        self.query_one(KeyBar).show_overlay(notice, keys, self.way_out)

    def way_back(self) -> Callable[[], None]:
        """What scrolls back to where the window is now, from where words are looked for."""
        viewport = self._lines.viewport
        top = viewport.top
        self._start = top.item

        def scroll_back() -> None:
            viewport.top = top

        return scroll_back

    def look_for(self, words: str) -> None:
        """Go to the first line that holds words, from where the looking began."""
        self._lines.looked.look_for(words)
        self._seek(self._start, 1)

    def action_next_hit(self, step: int) -> None:
        """Go to the next line that holds the words, or to the one before."""
        line = self._lines.looked.looked.line
        if line is not None:
            self._seek(line + step, step)

    def on_unmount(self) -> None:
        """Look no further."""
        self._stop_slice()

    def _seek(self, start: int, step: int) -> None:
        self._seeking = self._lines.looked.next_lines(start, step)
        self._at = ""
        self._seek_on()

    def _seek_on(self) -> None:
        """Look for a slice of time, and show where that has led."""
        self._stop_slice()
        end = monotonic() + SLICE_SECONDS
        line = next((line for line in self._seeking if line is not None or monotonic() > end), -1)
        if line is None:
            self._slice = self.set_timer(PAUSE_SECONDS, self._seek_on)
            self._at = "looking …"
        elif line >= 0:
            self._show_line(line)
        elif self.words:
            self._at = "on no line"
            self.go_back()
        self._lines.redraw()
        self.draw()

    def _show_line(self, line: int) -> None:
        self._at = f"on line {self._rows.source_line(line):,}"
        self._lines.looked.go_to(line)
        if not self._lines.viewport.is_whole(line):
            self._lines.viewport.place(Position(line, 0), min(ROWS_ABOVE, self._lines.viewport.height // 4))

    def _stop_slice(self) -> None:
        if self._slice is not None:
            self._slice.stop()
            self._slice = None

    def action_edit(self) -> None:
        """Open the file at the line that was found or the first in hand, where in sight, else at the window's top."""
        seen = [item for item, _ in self._lines.viewport.stretches()]
        found = self._lines.looked.looked.line
        if seen:
            item = found if found in seen else next(filter(self._rows.is_in_hand, seen), seen[0])
            self.tell(self._edit(self._rows.source_line(item)))

    def _extent(self) -> str:
        seen = [item for item, _ in self._lines.viewport.stretches()]
        if not seen:
            return ""
        first, last = map(self._rows.source_line, (seen[0], seen[-1]))
        return f"lines {first:,} to {last:,} of {self._rows.source_line(len(self._rows.thread.lines) - 1):,}"
