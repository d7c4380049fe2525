"""The lines around the panes: title and position at the top, keys at the foot, and the divider between the panes."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import ClassVar, NamedTuple

from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tui.reading.layout.cells import cell_width, fit
from tui.reading.progress import status_pieces
from tui.widgets.inked import InkedWidget
from tui.widgets.paint import cropped, paint_line

BETWEEN = "   "
"""What parts one thing said on a line from the next."""


class Bar(InkedWidget):
    """One line, drawn anew only when its words change."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--strong", "bar--plain", "bar--quiet"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words: tuple[object, ...] = ()
        self._ready: Strip | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The line."""
        return cropped([self.render_line(y) for y in range(crop.y, crop.bottom)], crop, self.size.width)

    def render_line(self, y: int) -> Strip:
        """The line, and nothing below it."""
        width = self.size.width
        if y > 0:
            return paint_line([], self.ink("bar--plain"), width)
        if self._ready is None or self._ready.cell_length != width:
            self._ready = paint_line(self.pieces(width), self.ink("bar--plain"), width)
        return self._ready

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._ready = None

    def pieces(self, width: int) -> Sequence[tuple[str, Style]]:
        """What stands on the line, in drawn text."""
        raise NotImplementedError

    def _say(self, *words: object) -> None:
        if words != self._words:
            self._words = words
            self._ready = None
            self.draw_soon()


class StatusBar(Bar):
    """The title at the left, what there is and how far the reader has come at the right."""

    title = ""
    facts = ""

    def show(self, title: str, facts: str) -> None:
        """Show a title and facts."""
        self.title, self.facts = title, facts
        self._say(title, facts)

    def pieces(self, width: int) -> Sequence[tuple[str, Style]]:
        """The title and the facts."""
        pieces = status_pieces(self.title, self.facts, width)
        return [(text, self.ink(f"bar--{ink}")) for ink, text, _ in pieces]


class Hint(NamedTuple):
    """Keys and what they do; where there is little room, those of the least weight give way first."""

    keys: str
    words: str
    weight: int = 0


class KeyBar(Bar):
    """What the last command has to say at the left, the keys that matter at the right."""

    notice = ""
    hints: tuple[Hint, ...] = ()

    def show(self, notice: str, hints: tuple[Hint, ...]) -> None:
        """Show a notice, and keys with what they do."""
        self.notice, self.hints = notice, hints
        self._say(notice, hints)

    def show_overlay(self, notice: str, keys: Mapping[str, str], way_out: str = "back to reading") -> None:
        """Show a notice, and what keys do over the panes by what it is called, but for what has no key; then Escape."""
        hints = tuple(Hint(key, words) for words, key in keys.items() if key)
        self.show(notice, (*hints, Hint("Esc", way_out)))

    def pieces(self, width: int) -> Sequence[tuple[str, Style]]:
        """The hints give way to the notice, the lightest first, and of those the first."""
        notice = fit(self.notice, width - 2)
        room = width - cell_width(notice) - 2 - len(BETWEEN)
        hints = list(self.hints)
        while hints and cell_width(BETWEEN.join(f"{keys} {words}" for keys, words, _ in hints)) > room:
            hints.remove(min(hints, key=attrgetter("weight")))
        pieces: list[tuple[str, Style]] = []
        for keys, words, _ in hints:
            pieces += [(BETWEEN if pieces else "", self.ink("bar--plain")), (keys, self.ink("bar--strong"))]
            pieces.append((" " + words, self.ink("bar--quiet")))
        gap = width - 2 - cell_width(notice) - sum(cell_width(text) for text, _ in pieces)
        return [(" " + notice + " " * max(1, gap), self.ink("bar--plain")), *pieces]
