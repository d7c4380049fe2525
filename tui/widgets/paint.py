"""Rows into strips: the only place where styles meet text.

A strip is painted once and kept by its widget: it remembers its own escape codes, and the look-ups of Textual's usual
path would cost two thirds of a frame. What that path does besides is done here: background, padding, line filters.
Colours are filtered once for all, when a style is read; text passes the door each time.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, get_args

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.reading.cells import cell_width
from tui.reading.rows import GUIDE, GUTTER, Role, Row
from tui.widgets.door import without_controls

ROLES: tuple[Role, ...] = get_args(Role)
GUIDE_COLOURS = 6
COMPONENTS = frozenset(
    {f"row--{role}" for role in ROLES}
    | {f"row--guide-{number}" for number in range(1, GUIDE_COLOURS + 1)}
    | {"row--hand", "row--hand-idle", "row--margin", "row--hit", "row--hit-current"}
)
"""Component classes that a widget of rows is styled by."""

GUIDE_BAR = "▎"
HAND_BAR = "▌"
IDLE_HAND_BAR = "▏"


class Inks(NamedTuple):
    """The styles a widget of rows paints with; all have the background of the widget."""

    roles: dict[Role, Style]
    guides: tuple[Style, ...]
    hand: Style
    idle_hand: Style
    margin: Style
    blank: Style
    hit: Style = Style()
    current_hit: Style = Style()


class InkedWidget(Widget):
    """A widget that paints its own strips, in styles it keeps until its style sheet changes."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._kept_inks: dict[str, Style] = {}

    def ink(self, component: str) -> Style:
        """The style of a component class, colours as the app's line filters leave them."""
        style = self._kept_inks.get(component)
        if style is None:
            style = self._filtered(self.get_component_rich_style(component))
            self._kept_inks[component] = style
        return style

    def row_inks(self) -> Inks:
        """The styles of a widget that has the component classes of rows."""
        guides = [self.ink(f"row--guide-{number}") for number in range(1, GUIDE_COLOURS + 1)]
        roles = {role: self.ink(f"row--{role}") for role in ROLES}
        blank = roles["text"].without_color + Style(bgcolor=roles["text"].bgcolor)
        hands = self.ink("row--hand"), self.ink("row--hand-idle")
        hits = self.ink("row--hit"), self.ink("row--hit-current")
        return Inks(roles, tuple(guides), *hands, self.ink("row--margin"), blank, *hits)

    def notify_style_update(self) -> None:
        """Forget styles that may have changed."""
        super().notify_style_update()
        self._kept_inks.clear()

    def _filtered(self, style: Style) -> Style:
        segments = [Segment("x", style)]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, background)
        return segments[0].style or style


def paint_row(row: Row, inks: Inks, width: int, margin: str = "") -> Strip:
    """The strip of a row, its gutter blank; `margin` stands in the last cell."""
    pieces: list[tuple[str, Style]] = []
    lead = " " * GUTTER
    for level in range(row.guides):
        is_last = level == row.guides - 1
        ink = inks.guides[(row.depth if is_last else level) % len(inks.guides)]
        pieces.append((lead + (row.mark if is_last and row.mark else GUIDE_BAR) + " ", ink))
        lead = ""
    lead += " " * row.indent
    for span in row.spans:
        style = inks.roles[span.role]
        if span.lit:
            style += inks.hit if span.lit == "hit" else inks.current_hit
        if lead and (span.lit or style.underline):
            pieces.append((lead, inks.blank))
            lead = ""
        pieces.append((lead + span.text, style))
        lead = ""
    if lead:
        pieces.append((lead, inks.blank))
    used = GUTTER + GUIDE * row.guides + row.indent + sum(cell_width(span.text) for span in row.spans)
    if margin:
        pieces += [(" " * (width - 1 - used), inks.blank), (margin, inks.margin)]
        used = max(used + 1, width)
    return _strip(pieces, used, width, inks.blank)


def with_hand(strip: Strip, hand: str, inks: Inks) -> Strip:
    """The strip of a row with a bar in its gutter, which its first segment begins with."""
    if strip.cell_length < GUTTER:
        return strip
    (text, style, _), *others = strip
    bar = Segment(hand.ljust(GUTTER), inks.hand if hand == HAND_BAR else inks.idle_hand)
    return Strip([bar, Segment(text[GUTTER:], style), *others], strip.cell_length)


def paint_line(pieces: Sequence[tuple[str, Style]], blank: Style, width: int) -> Strip:
    """The strip of a line of drawn text in given styles, filled up to the width."""
    return _strip(pieces, sum(cell_width(text) for text, _ in pieces), width, blank)


def cropped(strips: Iterable[Strip], crop: Region, width: int) -> list[Strip]:
    """The columns of whole lines that a crop asks for."""
    if crop.x == 0 and crop.width == width:
        return list(strips)
    return [strip.crop(crop.x, crop.right) for strip in strips]


def _strip(pieces: Sequence[tuple[str, Style]], used: int, width: int, blank: Style) -> Strip:
    """A strip exactly as wide as the pane. The last piece takes the filling along: one escape code less a line."""
    *first, (text, style) = pieces or [("", blank)]
    filling = " " * (width - used)
    if style.underline or style.reverse or style.bgcolor != blank.bgcolor:
        first, text, style = [*first, (text, style)], "", blank
    segments = [Segment(without_controls(text), style) for text, style in first if text]
    segments.append(Segment(without_controls(text) + filling, style))
    strip = Strip(segments, max(used, width))
    return strip.crop(0, width) if used > width else strip
