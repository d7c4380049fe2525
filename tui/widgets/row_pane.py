"""A pane of rows: the window of a viewport, drawn line by line from strips it keeps, and perhaps a line over it.

Only lines are drawn on which something else stands than before, and where only the bars before them have changed, no
more than those: moving the hand costs a few cells and a page one pass over the window. What stands below the window is
painted while nobody presses a key: most of the work of the next page.
"""

from collections.abc import Hashable, Sequence
from itertools import repeat
from typing import ClassVar, NamedTuple, Protocol

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer

from tui.reading.layout.pieces import BLANK, HAND_INKS
from tui.reading.layout.rows import GUTTER, Row
from tui.reading.viewport import Position, Viewport
from tui.widgets.inked import InkedWidget
from tui.widgets.paint import COMPONENTS, Inks, cropped, paint_line, paint_row, with_hand

KEPT_STRIPS = 4000
AHEAD_SECONDS = 0.012
"""From a frame to the painting of what stands below it, for a key that follows at once to have its turn."""
WHEEL_ROWS = 3
_HAND_WIDTH = 1


class Head(NamedTuple):
    """What stands on the line over the rows, by the items it names."""

    items: tuple[int, ...]


class _Line(NamedTuple):
    """A row on a line of the pane: the look of its item, and what stands in the last cell."""

    position: Position
    look: Hashable
    margin: str


class _Stretch(NamedTuple):
    """The rows of an item in the window, what they look like, and the bar before them."""

    item: int
    rows: range
    look: Hashable
    hand: str


class _Window(NamedTuple):
    """All that tells one picture of the pane from another."""

    head: Head | None
    stretches: list[_Stretch]
    margins: Sequence[str]


class RowSource(Protocol):
    """What gives the rows."""

    def row(self, position: Position) -> Row:
        """What stands on a row."""


class RowPane(InkedWidget):
    """A pane that shows the rows in a viewport."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    EMPTY = ""
    """What the pane says where there is nothing to show."""

    class Resized(Message):
        """The pane has another size and is laid out for it."""

    class Scrolled(Message):
        """The wheel turned over the pane."""

        def __init__(self, pane: "RowPane", rows: int) -> None:
            super().__init__()
            self.pane = pane
            self.rows = rows

    class Pressed(Message):
        """The mouse was pressed on a row; `column` is the cell of the pane."""

        def __init__(self, pane: "RowPane", position: Position, column: int) -> None:
            super().__init__()
            self.pane = pane
            self.position = position
            self.column = column

    def __init__(self, viewport: Viewport, source: RowSource, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.viewport = viewport
        self.source = source
        self._window: _Window | None = None
        self._lines: list[_Line | Head] = []
        self._hands: list[str] = []
        self._strips: dict[tuple[_Line | Head, str], Strip] = {}
        self._hand_strips: dict[str, Strip] = {}
        self._inks: Inks | None = None
        self._width = 0
        self._ahead: Timer | None = None
        self._ahead_of: Position | None = None
        self.head = 0
        """Lines over the rows, none or one."""

    def fit(self, width: int, height: int) -> None:
        """Have the rows laid out for a size of the pane."""
        self.viewport.height = height

    def head_key(self, top: Position) -> Head:
        """What tells the line over the rows, where the pane keeps one free, from what else may stand over that top."""
        return Head(())

    def head_row(self, head: Head) -> Row:
        """What stands on that line."""
        return Row()

    def press_head(self) -> None:
        """Report that the mouse was pressed on that line."""

    def look(self, item: int) -> Hashable:
        """What the rows of an item look like depends on this alone at one width."""
        return None

    def margins(self) -> Sequence[str]:
        """What stands in the last cells of the lines of the window; nothing where it is empty."""
        return ()

    def hand(self, item: int) -> str:
        """The bar before the rows of an item: whether it is in hand."""
        return " "

    def is_bare(self, position: Position) -> bool:
        """Whether a row of the item in hand has no bar before it, as the empty one after it."""
        return False

    def draw(self) -> None:
        """Draw what has changed since the last time."""
        window = self._look()
        if window == self._window:
            return
        old_lines, old_hands = self._lines, self._hands
        self._take(window)
        if len(old_lines) != len(self._lines):
            self.draw_soon()
            return
        changed, width = _differing(old_lines, self._lines), self._width
        if not changed and width >= GUTTER:
            width = _HAND_WIDTH
        changed = sorted({*changed, *_differing(old_hands, self._hands)})
        self.draw_soon(*(Region(0, first, width, last - first) for first, last in _runs(changed)))
        self._look_ahead()

    def paint_ahead(self) -> None:
        """Paint what stands below the window, and keep it."""
        self._ahead, self._ahead_of = None, self.viewport.top
        if self._lines and self._width:
            below = self._look(self.viewport.down(self.viewport.top, self.viewport.height))
            for line in _lines_of(below):
                self._painted(line).render(self.app.console)

    def redraw(self) -> None:
        """Draw everything, as after a change of width or colours."""
        self._forget()
        self._take(self._look())
        self.draw_soon()

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._forget()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the pane; of the bars alone where they are all that has changed."""
        if crop.x == 0 and crop.width == _HAND_WIDTH < self._width:
            return [self._hand_strip(y) for y in range(crop.y, crop.bottom)]
        return cropped([self._strip(y) for y in range(crop.y, crop.bottom)], crop, self._width)

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        return self._strip(y)

    def position_at(self, y: int) -> Position | None:
        """The row on a line of the pane."""
        rows = self.viewport.rows()
        return rows[y - self.head] if 0 <= y - self.head < len(rows) else None

    @property
    def is_laid_out(self) -> bool:
        """Whether the pane has had a size."""
        return self._width > 0

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new size at once, so that the first frame is right."""
        self._width = event.size.width
        self.fit(event.size.width, event.size.height)
        self.redraw()
        self.post_message(self.Resized())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Report the wheel."""
        event.stop()
        self.post_message(self.Scrolled(self, WHEEL_ROWS))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Report the wheel."""
        event.stop()
        self.post_message(self.Scrolled(self, -WHEEL_ROWS))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Report where the mouse was pressed."""
        if event.y < self.head:
            self.press_head()
        position = self.position_at(event.y)
        if position is not None:
            self.post_message(self.Pressed(self, position, event.x))

    def _look_ahead(self) -> None:
        """Paint ahead soon, once for each place that the window comes to."""
        if self._ahead is None and self._ahead_of != self.viewport.top:
            self._ahead = self.set_timer(AHEAD_SECONDS, self.paint_ahead)

    def _forget(self) -> None:
        self._strips.clear()
        self._hand_strips.clear()
        self._inks = self._ahead_of = self._window = None

    def _look(self, top: Position | None = None) -> _Window:
        """What is in the window, or would be if it began at another row."""
        head = self.head_key(top or self.viewport.top) if self.head else None
        stretches = [
            _Stretch(item, rows, self.look(item), self.hand(item)) for item, rows in self.viewport.stretches(top)
        ]
        return _Window(head, stretches, self.margins())

    def _take(self, window: _Window) -> None:
        """Have what is in the window on the lines of the pane, and the bars before them."""
        self._window, self._lines = window, _lines_of(window)
        self._hands = [" "] if self.head else []
        for item, rows, _, hand in window.stretches:
            self._hands += [" " if hand == " " or self.is_bare(Position(item, row)) else hand for row in rows]

    def _strip(self, y: int) -> Strip:
        if y < len(self._lines):
            return self._painted(self._lines[y], self._hands[y])
        inks = self._known_inks()
        words = [("  " + self.EMPTY, inks["date"])] if y == 1 and not self._lines else []
        return paint_line(words, inks[BLANK], self._width)

    def _hand_strip(self, y: int) -> Strip:
        """The bar of a line alone, painted once."""
        hand = self._hands[y] if y < len(self._hands) else " "
        strip = self._hand_strips.get(hand)
        if strip is None:
            ink = self._known_inks()[HAND_INKS.get(hand, BLANK)]
            strip = self._hand_strips[hand] = paint_line([(hand, ink)], ink, _HAND_WIDTH)
        return strip

    def _painted(self, line: _Line | Head, hand: str = " ") -> Strip:
        """The strip of a line and its bar, painted once."""
        strip = self._strips.get((line, hand))
        if strip is None:
            inks = self._known_inks()
            strip = self._paint(line, inks) if hand == " " else with_hand(self._painted(line), hand, inks)
            if len(self._strips) >= KEPT_STRIPS:
                self._strips.clear()
            self._strips[line, hand] = strip
        return strip

    def _known_inks(self) -> Inks:
        if self._inks is None:
            self._inks = self.row_inks()
        return self._inks

    def _paint(self, line: _Line | Head, inks: Inks) -> Strip:
        if isinstance(line, Head):
            return paint_row(self.head_row(line), inks, self._width)
        return paint_row(self.source.row(line.position), inks, self._width, line.margin)


def _lines_of(window: _Window) -> list[_Line | Head]:
    """What stands on the lines of the pane."""
    margins = iter(window.margins or repeat(""))
    lines: list[_Line | Head] = [] if window.head is None else [window.head]
    for item, rows, look, _ in window.stretches:
        lines += [_Line(Position(item, row), look, margin) for row, margin in zip(rows, margins, strict=False)]
    return lines


def _differing(before: Sequence[object], now: Sequence[object]) -> list[int]:
    """The places where two sequences, as long as each other, differ."""
    return [place for place, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Runs of following numbers, as first and one past the last."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number:
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    return runs
