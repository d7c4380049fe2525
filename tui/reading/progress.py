"""How far the reader has come, as words for the status line and as a share for the rail.

The share of the discussion counts comments, folded ones too, so it stays true when folds and widths change, and costs
nothing to know.
"""

from tui.reading.session import Pane, Session
from tui.reading.viewport import Position


def facts(session: Session) -> str:
    """How many comments there are, and how much of the pane in hand has been in the window."""
    count = len(session.thread.tree)
    comments = f"{count:,} comment{'' if count == 1 else 's'}" if count else "no comments"
    return f"{comments} · {int(100 * extent(session, session.pane)[1])} %"


def extent(session: Session, pane: Pane) -> tuple[float, float]:
    """The share of a pane where its window begins and where it ends, each from 0 to 1."""
    viewport, rows = (
        (session.article, session.article_rows) if pane == "article" else (session.comments, session.comment_rows)
    )
    stretches = list(viewport.stretches())
    if not stretches:
        return 0.0, 1.0
    item, seen = stretches[-1]
    last = Position(item, seen.stop - 1)
    following = viewport.down(last, 1)
    return rows.share(viewport.top), 1.0 if following == last else rows.share(following)
