"""Where a session stands: kept while a query is typed, so that it can stand there again."""

from typing import TYPE_CHECKING, NamedTuple

from tui.model import Place
from tui.reading.twins import Twins
from tui.reading.viewport import Position, Viewport

if TYPE_CHECKING:
    from tui.reading.session import Session
    from tui.reading.windows import Pane

SURELY_SEEN = 8
"""Rows that a window will have which has no size yet."""


class Standing(NamedTuple):
    """Where a session stands and what is folded: all that a search may change."""

    pane: "Pane"
    cursor: int
    folded: bytes
    comments: Position
    comment_char: int
    article: Position
    sizes: tuple[int, ...]


def standing_of(session: "Session") -> Standing:
    """Where a session stands now."""
    top = session.comments.top
    has_comments = len(session.thread.tree) > 0
    comment_char = session.comment_rows.char_at(top) if has_comments else 0
    folded = session.folds.snapshot()
    return Standing(session.pane, session.cursor, folded, top, comment_char, session.article.top, _sizes(session))


def moved(standing: Standing, twins: Twins) -> Standing:
    """The same place in another reading of the page."""
    return standing._replace(
        cursor=twins.at(standing.cursor) or 0,
        folded=bytes(twins.flags(standing.folded)),
        comments=standing.comments._replace(item=twins.at(standing.comments.item) or 0),
    )


def stand_at(session: "Session", standing: Standing) -> None:
    """Stand there again; where sizes are others by now, as near as that lets it."""
    session.folds.restore(standing.folded)
    session.take(standing.cursor)
    session.scroll("article", 0)
    session.pane = standing.pane
    top = standing.comments
    is_as_high = not len(session.thread.tree) or session.comment_rows.height(top.item, top.row + 1) > top.row
    if is_as_high and _sizes(session) == standing.sizes:
        session.comments.top, session.article.top = standing.comments, standing.article
    elif len(session.thread.tree):
        session.comments.top = session.comment_rows.position_of(standing.comments.item, standing.comment_char)
        session.comments.show(standing.cursor)


def stand_before(session: "Session", place: Place) -> None:
    """Take the words at a place in hand and bring them into the window; nothing may hide them."""
    if place.comment is None:
        session.pane = "article"
        session.scroll("article", 0)
        bring(session.article, session.article_rows.position_of(place.block, place.char_offset))
    else:
        session.take(place.comment)
        session.comment_rows.show_body(place.comment, "full")
        bring(session.comments, session.comment_rows.position_of(place.comment, place.char_offset))


def _sizes(session: "Session") -> tuple[int, ...]:
    """What the places of rows hang on: the widths, how many rows of the comments are in sight, and if in an index."""
    rows = session.comment_rows
    return rows.column.width, session.article_rows.width, session.comments.height, rows.bodies.is_index


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
