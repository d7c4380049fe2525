"""The divider between the panes: the rail that shows how far the article's window reaches, which the mouse can move."""

from typing import ClassVar

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.reading.progress import MARGINS, RAIL, thumb_cells
from tui.widgets.inked import InkedWidget
from tui.widgets.paint import cropped, paint_line


class Divider(InkedWidget):
    """The line between the panes, the rail of the one on its left, which the mouse can move."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"divider--thumb", "divider--line"}

    class Moved(Message):
        """The divider was dragged to a column of the screen."""

        def __init__(self, column: int) -> None:
            super().__init__()
            self.column = column

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._extent = (0.0, 1.0)
        self._thumb = range(0)
        self._marks: frozenset[int] = frozenset()
        self._ready: list[Strip] = []

    def show(self, extent: tuple[float, float], marks: frozenset[int] = frozenset()) -> None:
        """Show from where to where the window of the pane reaches, each between 0 and 1, and cells that are marked."""
        self._extent = extent
        self._place(marks)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Thumb, mark or line."""
        if len(self._ready) < crop.bottom:
            strips = {sort: self._strip(*sort) for sort in MARGINS}
            self._ready = [strips[y in self._thumb, y in self._marks] for y in range(crop.bottom)]
        return cropped(self._ready[crop.y : crop.bottom], crop, self.size.width)

    def render_line(self, y: int) -> Strip:
        """Thumb, mark or line, on one line of the screen."""
        return self._strip(y in self._thumb, y in self._marks)

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._ready = []

    def on_resize(self) -> None:
        """Find the thumb's place on the new height; the first frame of that height was drawn without it."""
        self._place(self._marks)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the divider."""
        event.stop()
        self.capture_mouse()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the divider."""
        event.stop()
        self.release_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse while it holds the divider."""
        if self.app.mouse_captured is self:
            self.post_message(self.Moved(event.screen_x))

    def _place(self, marks: frozenset[int]) -> None:
        thumb = thumb_cells(self._extent, self.size.height)
        if (thumb, marks) != (self._thumb, self._marks):
            self._thumb, self._marks = thumb, marks
            self._ready = []
            self.draw_soon()

    def _strip(self, is_thumb: bool, is_marked: bool) -> Strip:
        style = self.ink("divider--thumb" if is_thumb or is_marked else "divider--line")
        return paint_line([(MARGINS[is_thumb, is_marked] or RAIL, style)], style, self.size.width)
