"""A session over a page that was read again, where an earlier session stood."""

from collections.abc import Sequence

from tui.model import Thread
from tui.reading.session import Session


def session_again(before: Session, thread: Thread, old_of: Sequence[int]) -> Session:
    """A session that goes on as near to where one stood as the page lets it, with nothing folded or searched for.

    `old_of` has the index that each comment had before, -1 where it had none.
    """
    session = Session(thread)
    session.measure, session.watch.seconds = before.measure, before.watch.seconds
    session.author_remarks.has_colours = before.author_remarks.has_colours
    session.finding.history[:] = before.finding.history
    if thread.has_comments or thread.article:
        comment, block = before.anchors()
        session.return_to(before.pane, comment._replace(item=_now(comment.item, old_of)), block)
    return session


def _now(comment: int, old_of: Sequence[int]) -> int:
    """Where a comment stands now; where it is gone, the last of those before it that is not, or else the first."""
    before = ((old, new) for new, old in enumerate(old_of) if 0 <= old <= comment)
    return max(before, default=(0, 0))[1]
