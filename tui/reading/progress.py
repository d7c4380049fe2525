"""How far the reader has come, as words for the status line and as a share and a thumb for the rail.

The share of the discussion counts comments, folded ones too but not what a filter or a focus takes out of sight, so it
stays true when folds and widths change, and costs nothing to know.
"""

from tui.reading.layout.cells import cell_width, fit
from tui.reading.layout.pieces import Piece
from tui.reading.layout.pinned import number_end
from tui.reading.session import Session
from tui.reading.viewport import Position
from tui.reading.windows import Pane
from tui.words import counted

THUMB = "┃"
MARGINS = {(False, False): "", (True, False): THUMB, (False, True): "▪", (True, True): "┫"}
"""What stands in a cell of a rail: the thumb or not, and the mark of a hit or not."""
RAIL = "│"


def facts(session: Session) -> str:
    """How many comments there are and how many unread, and how much of the pane in hand has been in the window.

    Of a thread that is narrowed it says how many are kept, and how many of those are unread.
    """
    count, whole = len(session.thread.tree), session.folds.whole
    comments = counted(count, "comment") if count else "no comments"
    if whole:
        comments = f"{whole.count(1):,} of {comments}"
    left = session.marks.unread_in(range(count), whole) if whole else session.marks.unread
    unread = f"{left:,} unread" if left else ""
    share = f"{int(100 * extent(session, session.pane)[1])} %"
    return " · ".join(filter(None, (comments, unread, str(session.changed.counts), share)))


def heading(session: Session, way_out: str) -> str:
    """What the page is called, or which branch is focused and the way out of it."""
    branch = session.narrowing.branch
    if branch is None:
        return session.thread.called
    return f"Branch {number_end(session.thread.tree, branch)} · {way_out}: whole thread"


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


def thumb_cells(extent: tuple[float, float], height: int) -> range:
    """The lines of a rail that stand for an extent; at least one, at the very foot only where the end is in sight."""
    start, end = extent
    if end - start >= 1 or not height:
        return range(0)
    length = max(1, min(height, round((end - start) * height)))
    last_first = height - length
    if end >= 1:
        return range(last_first, height)
    first = min(round(start * height), max(0, last_first - 1))
    return range(first, first + length)


def status_pieces(title: str, facts: str, width: int) -> list[Piece]:
    """The status line: the title at the left gives way to the facts at the right."""
    facts = fit(facts, width - 2)
    room = width - cell_width(facts) - 4
    title = fit(title, room)
    gap = " " * (room - cell_width(title) + 2)
    return [Piece("plain", " "), Piece("strong", title), Piece("quiet", gap + facts + " ")]
