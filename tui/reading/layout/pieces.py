"""Rows into pieces: the texts of a line of a pane from left to right, each with the ink it is drawn in.

An ink is a name; what it looks like stands in the style sheets, as `row--` and the name.
"""

from typing import NamedTuple

from tui.reading.layout.cells import cell_width
from tui.reading.layout.rows import GUIDE, GUIDE_ROLES, GUTTER, Lit, Row

BLANK = "blank"
"""The ink of what holds nothing: the text's, of which only the background is seen."""
GUIDE_BAR = "▎"
HAND_BAR = "▌"
IDLE_HAND_BAR = "▏"
HAND_INKS = {HAND_BAR: "hand", IDLE_HAND_BAR: "hand-idle"}


class Piece(NamedTuple):
    """A text of a line in one ink."""

    ink: str
    text: str
    lit: Lit = ""


def row_pieces(row: Row, width: int, margin: str = "") -> tuple[list[Piece], int]:
    """The pieces of a row and the cells they fill; the gutter is blank, `margin` stands in the last cell of the width.

    Spaces go with what follows them wherever they look the same there: a piece less is an escape code less.
    """
    pieces: list[Piece] = []
    lead = " " * GUTTER
    if row.edge:
        pieces.append(Piece("sign", row.edge.rjust(GUTTER)))
        lead = ""
    for level in range(row.guides):
        is_last = level == row.guides - 1
        ink = GUIDE_ROLES[(row.level if is_last else level) % len(GUIDE_ROLES)]
        bar = lead + (row.mark if is_last and row.mark else GUIDE_BAR)
        if is_last and row.rule:
            pieces += [Piece(ink, bar), Piece("quote", row.rule)]
        else:
            pieces.append(Piece(ink, bar + " "))
        lead = ""
    lead += " " * row.indent
    for role, text, lit in row.spans:
        if lead and (lit or role == "link"):
            pieces.append(Piece(BLANK, lead))
            lead = ""
        pieces.append(Piece(role, lead + text, lit))
        lead = ""
    if lead:
        pieces.append(Piece(BLANK, lead))
    used = GUTTER + GUIDE * row.guides + row.indent + sum(cell_width(span.text) for span in row.spans)
    if margin:
        pieces += [Piece(BLANK, " " * (width - 1 - used)), Piece("margin", margin)]
        used = max(used + 1, width)
    return pieces, used
