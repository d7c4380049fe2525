"""Widgets that paint their own strips, and the styles that they paint with.

Styles are read from the style sheets once, and colours filtered then, for all strips that are painted with them.
"""

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.widget import Widget

from tui.reading.layout.pieces import BLANK
from tui.widgets.paint import INKS, Inks


class InkedWidget(Widget):
    """A widget that paints its own strips, in styles it keeps until its style sheet changes."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._kept_inks: dict[str, Style] = {}

    def ink(self, component: str) -> Style:
        """The style of a component class, colours as the app's line filters leave them.

        A widget that has gone has none any more, though until the next layout the mouse may still be over it.
        """
        style = self._kept_inks.get(component)
        if style is None:
            if not self.is_attached:
                return Style.null()
            style = self._filtered(self.get_component_rich_style(component))
            self._kept_inks[component] = style
        return style

    def row_inks(self) -> Inks:
        """The styles of a widget that has the component classes of rows."""
        inks = {ink: self.ink(f"row--{ink}") for ink in INKS}
        inks["quoted"] = inks["quoted"].without_color
        inks[BLANK] = inks["text"].without_color + Style(bgcolor=inks["text"].bgcolor)
        return inks

    def notify_style_update(self) -> None:
        """Forget styles that may have changed."""
        super().notify_style_update()
        self._kept_inks.clear()

    def draw_soon(self, *regions: Region) -> None:
        """Have parts drawn in the next frame, or all where none are named.

        That is what `refresh` comes to in the end, by way of two messages for each widget that has changed.
        """
        if not self._is_mounted or not self.display:
            self.refresh(*regions)
            return
        self._repaint_regions.update(regions or [self.size.region])
        self.screen._dirty_widgets.add(self)
        self.screen.check_idle()

    def _filtered(self, style: Style) -> Style:
        segments = [Segment("x", style)]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, background)
        return segments[0].style or style
