"""A pane of rows whose words can be selected with the mouse.

A selection is Textual's own, in cells of the pane. It is given up when other rows come to stand there.
"""

from collections.abc import Iterator

from rich.style import Style
from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip

from tui.reading.layout.selected import Rows, Stretch, selected_text, whole_cells, word_cells
from tui.reading.viewport import Position, Viewport
from tui.widgets.paint import cropped, with_style
from tui.widgets.row_pane import RowPane, RowSource

_REVERSED = Style(reverse=True)


class WordPane(RowPane):
    """A pane that shows rows of `words`, as the source paints them."""

    def __init__(self, viewport: Viewport, source: RowSource, words: Rows, *, id: str | None = None) -> None:
        super().__init__(viewport, source, id=id)
        self._words = words
        self._rows_selected: list[Position] = []

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words in a selection."""
        return selected_text(self._words, list(self._stretches(selection))), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected now."""
        self._rows_selected = self.viewport.rows() if selection else []
        self.refresh()

    def draw(self) -> None:
        """Draw what has changed; the selection goes when the rows have moved."""
        if self._rows_selected and self._rows_selected != self.viewport.rows():
            self._rows_selected = []
            self.screen.clear_selection()
        super().draw()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the pane."""
        if not self._rows_selected:
            return super().render_lines(crop)
        strips = [self.render_line(y) for y in range(crop.y, crop.bottom)]
        return cropped(strips, crop, self.size.width)

    def render_line(self, y: int) -> Strip:
        """One line of the pane, what is selected on it reversed."""
        strip = super().render_line(y)
        selection = self.text_selection if self._rows_selected else None
        stretch = self._stretch(selection, y) if selection else None
        return strip if stretch is None else with_style(strip, stretch.start, stretch.end, _REVERSED)

    def _stretches(self, selection: Selection) -> Iterator[Stretch]:
        for y in range(self.size.height):
            stretch = self._stretch(selection, y)
            if stretch is not None:
                yield stretch

    def _stretch(self, selection: Selection, y: int) -> Stretch | None:
        """The words that are selected on a line of the pane."""
        span, position = selection.get_span(y), self.position_at(y)
        if span is None or position is None:
            return None
        row = self._words.row(position)
        words = word_cells(row)
        end = words.stop if span[1] < 0 else min(words.stop, span[1])
        return Stretch(position, *whole_cells(row, max(words.start, span[0]), end))
