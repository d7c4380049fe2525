"""Where the comment in hand stands, and where it could stand."""

from tui.reading.session import Session


def rows_above(session: Session) -> int:
    """How many rows there are above the comment in hand, from the first of the thread."""
    item, count = session.folds.before(session.cursor), 0
    while item is not None:
        count += session.comment_rows.height(item)
        item = session.folds.before(item)
    return count


def possible_row(session: Session, row: int) -> int:
    """The row itself, or the nearest that the window and the beginning of the thread leave."""
    return min(row, session.comments.height - 1, rows_above(session))
