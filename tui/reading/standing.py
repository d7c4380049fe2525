"""Where windows stand: kept while a query is typed, so that they can stand there again."""

from typing import NamedTuple

from tui.model import Place
from tui.reading.twins import Twins
from tui.reading.viewport import Position, Viewport
from tui.reading.windows import Pane, Windows

SURELY_SEEN = 8
"""Rows that any window will have, one that has no size yet too."""


class Standing(NamedTuple):
    """Where windows stand and what is folded: all that a search may change."""

    pane: Pane
    cursor: int
    folded: bytes
    comments: Position
    comment_char: int
    article: Position
    sizes: tuple[int, ...]


def standing_of(windows: Windows) -> Standing:
    """Where windows stand now."""
    top = windows.comments.top
    comment_char = windows.comment_rows.char_at(top) if windows.thread.has_comments else 0
    folded = windows.folds.snapshot()
    return Standing(windows.pane, windows.cursor, folded, top, comment_char, windows.article.top, _sizes(windows))


def moved(standing: Standing, twins: Twins) -> Standing:
    """The same place in another reading of the page."""
    return standing._replace(
        cursor=twins.at(standing.cursor) or 0,
        folded=bytes(twins.flags(standing.folded)),
        comments=standing.comments._replace(item=twins.at(standing.comments.item) or 0),
    )


def stand_at(windows: Windows, standing: Standing) -> None:
    """Stand there again; where sizes are others by now, as near as that lets it."""
    windows.folds.restore(standing.folded)
    windows.take(standing.cursor)
    windows.scroll("article", 0)
    windows.pane = standing.pane
    top = standing.comments
    is_as_high = not windows.thread.has_comments or windows.comment_rows.height(top.item, top.row + 1) > top.row
    if is_as_high and _sizes(windows) == standing.sizes:
        windows.comments.top, windows.article.top = standing.comments, standing.article
    elif windows.thread.has_comments:
        windows.comments.top = windows.comment_rows.position_of(standing.comments.item, standing.comment_char)
        windows.comments.show(standing.cursor)


def stand_before(windows: Windows, place: Place) -> None:
    """Take the words at a place in hand and bring them into the window; nothing may hide them."""
    if place.comment is None:
        windows.pane = "article"
        windows.scroll("article", 0)
        bring(windows.article, windows.article_rows.position_of(place.block, place.char_offset))
    else:
        windows.take(place.comment)
        windows.comment_rows.show_body(place.comment, "full")
        bring(windows.comments, windows.comment_rows.position_of(place.comment, place.char_offset))


def _sizes(windows: Windows) -> tuple[int, ...]:
    """What decides where rows stand: the widths, the height of the window on the comments, and whether in an index."""
    rows = windows.comment_rows
    return rows.column.width, windows.article_rows.width, windows.comments.height, rows.bodies.is_index


def bring(viewport: Viewport, position: Position) -> None:
    """Bring a row into the window where it is not in it, with the beginning of its item where both fit."""
    height = viewport.height
    at = viewport.row_of(position.item)
    if at is not None and 0 <= at + position.row < height:
        return
    if height <= 0:
        viewport.top = position if position.row >= SURELY_SEEN else Position(position.item, 0)
        return
    if position.row < height:
        viewport.place(Position(position.item, 0), min(height // 3, height - 1 - position.row))
    else:
        viewport.place(position, height // 2)
    viewport.fill()
