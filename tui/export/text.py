"""A thread as plain text, made for ears as well as eyes: nothing is told by place on the page or by indentation.

Every comment says where it stands before it speaks: "Comment 1.2, reply 2 of 2 to 1, level 2".
"""

from array import array
from collections.abc import Callable, Iterable
from itertools import chain
from typing import TYPE_CHECKING

from tui.export import Write
from tui.model import Block, Comment, Note, Thread, Tree

if TYPE_CHECKING:
    from tui.comparing import Changes
from tui.model.tree import NO_PARENT

Wrap = Callable[[str], str]
"""Breaks the lines of a paragraph where they are too long."""

_ANNOUNCED = {"heading": "Heading: ", "quote": "Quote: "}
"""What is said before a block that sight alone would tell from a paragraph."""


def write_text(
    thread: Thread,
    write: Write,
    comments: range | None = None,
    changes: "Changes | None" = None,
    wrap: Wrap | None = None,
) -> None:
    """Write the article and the comments, one paragraph after another with a blank line between, ending in a newline.

    A paragraph of the page stays one line unless `wrap` cuts it. With `changes`, comments say what happened to them,
    and those that have vanished stand where they stood.
    """
    whole = comments is None
    paragraphs = chain(
        map(_block, thread.article) if whole else (),
        [_announcement(thread)] if whole else (),
        [changes.summary] if whole and changes is not None else (),
        map(_note, thread.notes),
        _vanished(changes, None, None) if whole else (),
        _comments(thread, comments, changes),
    )
    separator = ""
    for paragraph in filter(None, paragraphs):
        write(separator)
        write(paragraph if wrap is None else wrap(paragraph))
        separator = "\n\n"
    write("\n")


def _block(block: Block) -> str:
    return _ANNOUNCED.get(block.kind, "") + block.text


def _note(note: Note) -> str:
    return f"Note: {note.text}"


def _announcement(thread: Thread) -> str:
    count = len(thread.comments)
    return f"Discussion: {count or 'no'} comment{'' if count == 1 else 's'}"


def _comments(thread: Thread, chosen: range | None, changes: "Changes | None") -> Iterable[str]:
    reply_counts = _reply_counts(thread.tree)
    for index in range(len(thread.comments)) if chosen is None else chosen:
        comment = thread.comments[index]
        parent = thread.tree.parent(index)
        reply_count = 0 if parent is None else reply_counts[parent]
        change = "" if changes is None else changes.told(index)
        yield "\n".join(_header(comment, thread.tree.ordinals[index], reply_count, change))
        yield from map(_note, comment.notes)
        if comment.text:
            yield comment.text
        yield from _vanished(changes, index, chosen)


def _vanished(changes: "Changes | None", place: int | None, chosen: range | None) -> Iterable[str]:
    """Comments that stood after one, or at the beginning of the discussion, and answered chosen ones."""
    if changes is None:
        return
    for vanished in changes.vanished_at(place):
        if chosen is not None and vanished.parent not in chosen:
            continue
        comment = changes.old.comments[vanished.old]
        header = f"Vanished: {comment.kind} {comment.number} of the older save"
        if vanished.depth == 0 and vanished.parent is not None:
            header += f", reply to {changes.new.tree.number(vanished.parent)}"
        yield "\n".join([header, *_byline(comment)])
        if comment.text:
            yield comment.text


def _header(comment: Comment, ordinal: int, reply_count: int, change: str) -> Iterable[str]:
    """Where the comment stands, who wrote it and when, and its subject; `reply_count` counts it and its siblings."""
    place = [f"{comment.kind.capitalize()} {comment.number}"]
    if comment.parent is not None:
        place.append(f"reply {ordinal} of {reply_count} to {comment.number.rpartition('.')[0]}")
    place.append(f"level {comment.depth + 1}")
    yield ", ".join(filter(None, (*place, change)))
    yield from _byline(comment)


def _byline(comment: Comment) -> Iterable[str]:
    byline = [f"By {comment.author}" if comment.author else "", comment.date or ""]
    if any(byline):
        yield ", ".join(filter(None, byline))
    if comment.subject:
        yield f"Subject: {comment.subject}"


def _reply_counts(tree: Tree) -> "array[int]":
    counts = array("i", [0]) * len(tree)
    for parent in tree.parents:
        if parent != NO_PARENT:
            counts[parent] += 1
    return counts
