"""Marking comments read or with a star, and going to what is unread: what commands do with the marks of a session."""

from collections.abc import Callable
from functools import wraps

from tui.reading.session import Session
from tui.words import counted


def _among_comments(act: Callable[[Session], None]) -> Callable[[Session], None]:
    """Do something where there are comments to do it with."""

    @wraps(act)
    def checked(session: Session) -> None:
        if session.thread.has_comments:
            act(session)
        else:
            session.notice = "There are no comments on this page."

    return checked


@_among_comments
def next_unread(session: Session) -> None:
    """On to the next comment that is not read, opening what hides it; after the last one to the first.

    First through the rest of an unread one that reaches below the window.
    """
    if session.pane == "comments" and not session.marks.read[session.cursor] and session.goes_on_below:
        session.next_comment()
        return
    start = session.cursor + 1 if session.pane == "comments" else session.cursor
    _go_on(session, start, "On from the first unread comment.")


@_among_comments
def previous_unread(session: Session) -> None:
    """Back to the comment before that is not read; before the first one to the last."""
    target = _previous(session, session.cursor)
    if target is None:
        target = _previous(session, len(session.thread.tree))
        session.notice = "On from the last unread comment."
    _go(session, target)


@_among_comments
def toggle_read(session: Session) -> None:
    """Mark the comment in hand read, or unread."""
    is_read = session.marks.toggle_read(session.cursor)
    session.notice = f"Marked {'read' if is_read else 'unread'}."


@_among_comments
def read_branch(session: Session) -> None:
    """Mark the comment in hand and all below it read, and go on to the next that is not."""
    branch = session.thread.tree.subtree(session.cursor)
    count = session.marks.mark_read(branch, session.folds.whole)
    session.notice = ""
    if _go_on(session, branch.stop, "On from the first unread comment."):
        session.notice = f"{_marked(count)} {session.notice}".rstrip()


@_among_comments
def read_all(session: Session) -> None:
    """Mark every comment read, or those that a filter keeps."""
    everything = range(len(session.thread.tree))
    session.notice = _marked(session.marks.mark_read(everything, session.folds.whole))


@_among_comments
def toggle_star(session: Session) -> None:
    """Give the comment in hand a star, or take it away."""
    has_star = session.marks.toggle_star(session.cursor)
    session.notice = "Starred." if has_star else "The star is taken away."


@_among_comments
def undo(session: Session) -> None:
    """Take back the last marking, and go to where it was made; or the folding of all, where that came later."""
    if session.fold_as_before():
        session.notice = "Folded as before."
        return
    undone = session.marks.undo()
    if undone is None:
        session.notice = "There is nothing to take back."
        return
    if session.cursor not in undone.comments:
        session.go_to(undone.comments.start)
    what = "A star was" if undone.is_star else f"The marking of {counted(undone.changed, 'comment')} was"
    session.notice = f"{what} taken back."


def _go_on(session: Session, start: int, from_first: str) -> bool:
    """Go to the next unread comment from one on, round the end; whether there is one besides that in hand."""
    target = _next(session, start)
    if target is None:
        target = _next(session, 0)
        session.notice = from_first
    return _go(session, target)


def _go(session: Session, target: int | None) -> bool:
    if target is None:
        session.notice = _all_read(session)
        return False
    if target == session.cursor and session.pane == "comments":
        session.notice = "This is the only unread comment."
        return False
    notice = session.notice
    session.keep_place(lambda: session.comment_rows.show_body(target, "full"))
    session.go_to(target)
    session.notice = notice
    return True


def _next(session: Session, start: int) -> int | None:
    """The first unread comment from one on that a filter shows in full."""
    found = session.marks.next_unread(start)
    while found is not None and not _is_shown(session, found):
        found = session.marks.next_unread(found + 1)
    return found


def _previous(session: Session, end: int) -> int | None:
    """The last unread comment before one that a filter shows in full."""
    found = session.marks.previous_unread(end)
    while found is not None and not _is_shown(session, found):
        found = session.marks.previous_unread(found)
    return found


def _is_shown(session: Session, comment: int) -> bool:
    return session.folds.is_kept(comment) and not session.folds.is_context(comment)


def _all_read(session: Session) -> str:
    if session.folds.whole:
        return "All that is kept here is read."
    count = len(session.thread.tree)
    return f"All {count:,} comments are read." if count > 1 else "The comment is read."


def _marked(count: int) -> str:
    return f"{counted(count, 'comment')} marked read." if count else "All of it was read."
