"""Rows into strips: the only place where styles meet text.

A strip is painted once and kept by its widget: it remembers its own escape codes, and the look-ups of Textual's usual
path would cost two thirds of a frame. What that path does besides is done here: background and padding. The styles come
with their colours filtered; text passes the door each time.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tui.output import without_controls
from tui.reading.layout.cells import cell_width, within
from tui.reading.layout.pieces import BLANK, HAND_INKS, row_pieces
from tui.reading.layout.rows import GUTTER, Role, Row

ROLES: tuple[Role, ...] = get_args(Role)
INKS = (*ROLES, *HAND_INKS.values(), "margin", "changed", "removed", "quoted", "hit", "hit-current")
COMPONENTS = frozenset(f"row--{ink}" for ink in INKS)
"""Component classes that a widget of rows is styled by."""

Inks = dict[str, Style]
"""The styles a widget of rows paints with, by ink; all but those of lit words have the background of the widget.

That of quoted words has no colour: it goes over any other."""
_LIT = {"changed": "changed", "removed": "removed", "quoted": "quoted", "hit": "hit", "current": "hit-current"}


def paint_row(row: Row, inks: Inks, width: int, margin: str = "") -> Strip:
    """The strip of a row, its gutter blank; `margin` stands in the last cell."""
    pieces, used = row_pieces(row, width, margin)
    styled = [(text, inks[ink] + inks[_LIT[lit]] if lit else inks[ink]) for ink, text, lit in pieces]
    return _strip(styled, used, width, inks[BLANK])


def with_hand(strip: Strip, hand: str, inks: Inks) -> Strip:
    """The strip of a row with a bar in its gutter, which its first segment begins with."""
    if strip.cell_length < GUTTER:
        return strip
    (text, style, _), *others = strip
    return Strip([Segment(hand, inks[HAND_INKS[hand]]), Segment(text[len(hand) :], style), *others], strip.cell_length)


def with_style(strip: Strip, start: int, end: int, over: Style) -> Strip:
    """The strip of a line with a style over some of its cells, which cut no letter in two."""
    segments: list[Segment] = []
    at = 0
    for text, style, _ in strip:
        before = within(text, start - at)
        inside = within(text[len(before) :], end - max(start, at))
        after = text[len(before) + len(inside) :]
        parts = ((before, style), (inside, (style or Style.null()) + over), (after, style))
        segments += [Segment(part, style) for part, style in parts if part]
        at += cell_width(text)
    return Strip(segments, strip.cell_length)


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
    if used > width:
        pieces = list(_cut(pieces, width))
        used = sum(cell_width(text) for text, _ in pieces)
    *first, (text, style) = pieces or [("", blank)]
    filling = " " * (width - used)
    if style.underline or style.reverse or style.bgcolor != blank.bgcolor:
        first, text, style = [*first, (text, style)], "", blank
    segments = [Segment(without_controls(text), style) for text, style in first if text]
    segments.append(Segment(without_controls(text) + filling, style))
    return Strip(segments, width)


def _cut(pieces: Sequence[tuple[str, Style]], width: int) -> Iterator[tuple[str, Style]]:
    """As much of pieces as fits; Textual's own crop takes what follows a joiner for nothing."""
    for text, style in pieces:
        shown = within(text, width)
        yield shown, style
        width -= cell_width(shown) if shown == text else width
