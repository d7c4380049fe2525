"""What of a session can be copied: what a notice calls it, and its text, which is made when it is asked for.

The text of a branch may be long, so the copy keeps the thread and not the session: it can be made beside the reading.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from tui.export import Write
from tui.export.quote import write_quote
from tui.model import Thread
from tui.reading.session import Session

Writer = Callable[[Thread, Write, range], None]
IsWanted = Callable[[], bool]
"""Whether the text is still wanted, asked again and again while it is made."""


class UnwantedError(Exception):
    """A text was not wanted any more before it was whole."""


class Copy(NamedTuple):
    """Something to copy, such as `Comment 1.2`; its text raises UnwantedError where it is given up on the way."""

    what: str
    text: Callable[[IsWanted], str]


def comment_quoted(session: Session) -> Copy:
    """The comment in hand, quoted for a reply."""
    return _comment(session, write_quote)


def branch_quoted(session: Session) -> Copy:
    """The comment in hand and its replies, quoted one in the other."""
    return _branch(session, write_quote)


def comment_words(session: Session) -> Copy:
    """The words of the comment in hand and nothing else."""
    return _comment(session, _write_words)


def branch_markdown(session: Session) -> Copy:
    """The comment in hand and its replies as Markdown."""
    from tui.export.markdown import write_markdown

    return _branch(session, write_markdown)


def _comment(session: Session, writer: Writer) -> Copy:
    what = f"Comment {session.thread.tree.number(session.cursor)}"
    return Copy(what, partial(_written, session.thread, writer, range(session.cursor, session.cursor + 1)))


def _branch(session: Session, writer: Writer) -> Copy:
    comments = session.thread.tree.subtree(session.cursor)
    if len(comments) == 1:
        return _comment(session, writer)
    what = f"Branch {session.thread.tree.number(session.cursor)} ({len(comments):,} comments)"
    return Copy(what, partial(_written, session.thread, writer, comments))


def _written(thread: Thread, writer: Writer, comments: range, is_wanted: IsWanted) -> str:
    pieces: list[str] = []

    def write(piece: str) -> None:
        if not is_wanted():
            raise UnwantedError
        pieces.append(piece)

    writer(thread, write, comments)
    return "".join(pieces)


def _write_words(thread: Thread, write: Write, comments: range) -> None:
    for index in comments:
        write(thread.comments[index].text + "\n")
