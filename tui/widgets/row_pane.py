"""A pane of rows: the window of a viewport, drawn line by line from strips it keeps, and perhaps a line over it.

What stands on a line is told by a key; a line is drawn anew only where its key has changed, so moving the hand costs a
few lines and a page costs one pass over the window.
"""

from collections.abc import Hashable
from typing import ClassVar, NamedTuple, Protocol

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.reading.rows import Row
from tui.reading.viewport import Position, Viewport
from tui.widgets.paint import COMPONENTS, InkedWidget, Inks, cropped, paint_line, paint_row

KEPT_STRIPS = 4000
WHEEL_ROWS = 3


class Head(NamedTuple):
    """What stands on the line over the rows, by the items it names."""

    items: tuple[int, ...]


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
        self._lines: list[Hashable] = []
        self._strips: dict[Hashable, Strip] = {}
        self._inks: Inks | None = None
        self._width = 0
        self.head = 0
        """Lines over the rows, none or one."""

    def fit(self, width: int, height: int) -> None:
        """Have the rows laid out for a size of the pane."""
        self.viewport.height = height

    def head_key(self) -> Head:
        """What tells the line over the rows, where the pane keeps one free, from what else may stand there."""
        return Head(())

    def head_row(self, head: Head) -> Row:
        """What stands on that line."""
        return Row()

    def press_head(self) -> None:
        """Report that the mouse was pressed on that line."""

    def line_key(self, position: Position, y: int) -> Hashable:
        """What tells the strip of a row on a line from all others at this width: the row, its hand and its margin."""
        return position, " ", ""

    def draw(self) -> None:
        """Draw what has changed since the last time."""
        old, self._lines = self._lines, self._line_keys()
        count = max(len(old), len(self._lines))
        changed = [y for y in range(count) if old[y : y + 1] != self._lines[y : y + 1]]
        if changed:
            self.refresh(*(Region(0, first, self._width, last - first) for first, last in _runs(changed)))

    def redraw(self) -> None:
        """Draw everything, as after a change of width or colours."""
        self._strips.clear()
        self._inks = None
        self._lines = self._line_keys()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._strips.clear()
        self._inks = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the pane, from kept strips."""
        strips = [self._strip(y) for y in range(crop.y, crop.bottom)]
        return cropped(strips, crop, self._width)

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        return self._strip(y)

    def position_at(self, y: int) -> Position | None:
        """The row on a line of the pane."""
        rows = self.viewport.rows()
        return rows[y - self.head] if 0 <= y - self.head < len(rows) else None

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

    def _line_keys(self) -> list[Hashable]:
        keys = [self.line_key(position, y) for y, position in enumerate(self.viewport.rows())]
        return [self.head_key(), *keys] if self.head else keys

    def _strip(self, y: int) -> Strip:
        key: Hashable = self._lines[y] if y < len(self._lines) else ("below", y == 1 and not self._lines)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) >= KEPT_STRIPS:
                self._strips.clear()
            strip = self._strips[key] = self._paint(key)
        return strip

    def _paint(self, key: Hashable) -> Strip:
        if self._inks is None:
            self._inks = self.row_inks()
        width = self._width
        match key:
            case (Position() as position, str(hand), str(margin), *_):
                return paint_row(self.source.row(position), self._inks, width, hand, margin)
            case Head():
                return paint_row(self.head_row(key), self._inks, width)
            case (_, True):
                return paint_line([("  " + self.EMPTY, self._inks.roles["date"])], self._inks.blank, width)
            case _:
                return paint_line([], self._inks.blank, width)


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Runs of following numbers, as first and one past the last."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number:
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    return runs
