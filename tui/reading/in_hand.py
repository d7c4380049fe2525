"""What is in hand, as other views and programs need it: the lines of the file it stands on, and its words."""

from collections.abc import Iterable

from tui.model import LineRange
from tui.reading.session import Session


def lines_in_hand(session: Session) -> tuple[LineRange, ...]:
    """The lines of the file that the comment in hand, or the block at the top of the article, stands on."""
    thread = session.thread
    if session.pane == "article" and thread.article:
        return thread.article[session.article.top.item].lines
    return thread.comments[session.cursor].lines if thread.comments else ()


def texts_in_hand(session: Session) -> Iterable[str]:
    """The words of the comment in hand, or of the whole article."""
    thread = session.thread
    if session.pane == "article":
        return (block.text for block in thread.article)
    if not thread.comments:
        return ()
    comment = thread.comments[session.cursor]
    return comment.subject or "", comment.text
