"""How the panes share the screen: side by side where it is wide, one at a time where it is not."""

from typing import Literal, NamedTuple

from tui.model import Thread
from tui.reading.layout.rows import GUIDE, GUTTER

Layout = Literal["beside", "single"]

WIDE = 110
"""Columns from which both panes stand side by side unless the reader chose otherwise."""
TALL = 30
"""Rows from which one of them may stay empty under the status line."""
LEAST_PANE = 24
FIRST_SHARE = 0.42
"""The article's share of the width at first."""
BARS = 2
"""The lines that are not the panes': status line and key bar."""


class Arrangement(NamedTuple):
    """What is where on a screen: the layout, the article's columns beside the comments, and whether there is room."""

    layout: Layout
    article_width: int
    is_tall: bool


def usual_layout(thread: Thread, is_whole: bool = True) -> Layout:
    """How a page is shown on a wide screen: in one pane where all of it was read and the other would stay empty."""
    return "single" if is_whole and bool(thread.article) != bool(len(thread.tree)) else "beside"


def arrange(
    width: int, height: int, share: float = FIRST_SHARE, chosen: Layout | None = None, usual: Layout = "beside"
) -> Arrangement:
    """The arrangement of a screen of a size, the article having a share of its width.

    Where there is room the layout is the usual one; `chosen` is kept if it fits.
    """
    layout = usual if width >= WIDE else "single"
    if chosen is not None and width > 2 * LEAST_PANE:
        layout = chosen
    article_width = min(max(round(share * width), LEAST_PANE), max(LEAST_PANE, width - LEAST_PANE))
    return Arrangement(layout, article_width, height >= TALL)


def widest_pane(measure: int) -> int:
    """Columns of a pane alone at the most: no wider than its text."""
    return measure + GUTTER + GUIDE + 2
