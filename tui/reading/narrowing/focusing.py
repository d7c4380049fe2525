"""Commands that narrow what is in sight: to a branch, to what is unread in it, to what a filter finds."""

from tui.reading.session import Session


def focus(session: Session) -> None:
    """Keep the branch of the comment in hand alone, or bring the whole thread back."""
    if session.narrowing.branch is not None:
        session.remember()
        session.narrowing.end_focus()
    elif session.thread.has_comments:
        _focus(session, session.cursor)


def unread_in_branch(session: Session) -> None:
    """Keep what is unread in the branch that is focused, or else in that of the comment in hand."""
    narrowing, tree = session.narrowing, session.thread.tree
    branch = session.cursor if narrowing.branch is None else narrowing.branch
    if not len(tree) or not session.marks.unread_in(tree.subtree(branch), narrowing.within):
        session.notice = "Nothing is unread in this branch."
        return
    if narrowing.branch is None:
        _focus(session, branch)
    session.finding.filter_by("is:unread")


def with_replies(session: Session) -> None:
    """Keep the replies to what the filter has found too, or no more."""
    session.narrowing.switch_replies()


def _focus(session: Session, comment: int) -> None:
    """Keep the branch of a comment; what a search has opened elsewhere is closed first."""
    session.finding.end_search()
    session.narrowing.focus(comment)
