"""A thread as one JSON object on one line: what `--to json` prints for programs.

Comments are flat and in reading order, and are written one at a time: no value is nested deeper than its notes.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.export import Write
from tui.model import Block, Comment, Note, Source, Thread

if TYPE_CHECKING:
    from tui.comparing import Changes, Vanished

FORMAT_VERSION = 1
_KEPT = ("kind", "author", "date", "subject", "text")
"""What is told of a comment that has vanished."""

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def write_json(thread: Thread, write: Write, comments: range | None = None, changes: "Changes | None" = None) -> None:
    """Write the thread as one JSON object, without a line end; with `changes`, what happened to each comment."""
    chosen = range(len(thread.comments)) if comments is None else comments
    write(f'{{"threadreader": {FORMAT_VERSION}, "source": {_encode(_source(thread.source))}')
    write(f', "title": {_encode(thread.title)}, "notes": {_encode([_note(note) for note in thread.notes])}')
    _write_list("article", map(_block, thread.article if comments is None else ()), write)
    _write_list("comments", (_comment(thread.comments[index]) | _change(changes, index) for index in chosen), write)
    _write_list("furniture", map(_block, thread.furniture if comments is None else ()), write)
    if changes is not None:
        write(f', "since": {_encode(_since(changes))}')
        _write_list("vanished", (_vanished(changes, each) for each in changes.vanished_within(comments)), write)
    write("}")


def _write_list(key: str, items: Iterable[Value], write: Write) -> None:
    write(f', "{key}": [')
    separator = ""
    for item in items:
        write(separator + _encode(item))
        separator = ", "
    write("]")


def _source(source: Source) -> Value:
    return {
        "name": source.name,
        "dialect": source.dialect,
        "confidence": source.confidence,
        "encoding": source.encoding,
        "guessed": source.guessed,
        "truncated": source.truncated,
    }


def _note(note: Note) -> Value:
    return {"kind": note.kind, "text": note.text, "lines": note.lines}


def _block(block: Block) -> Value:
    level = {"level": block.level} if block.kind == "heading" else {}
    return {"kind": block.kind, **level, "text": block.text, "lines": block.lines}


def _comment(comment: Comment) -> dict[str, Value]:
    subject = {} if comment.subject is None else {"subject": comment.subject}
    return {
        "number": comment.number,
        "label": comment.label,
        "parent": _parent_number(comment),
        "depth": comment.depth,
        "kind": comment.kind,
        "author": comment.author,
        "date": comment.date,
        **subject,
        "text": comment.text,
        "lines": comment.lines,
        "notes": [_note(note) for note in comment.notes],
    }


def _since(changes: "Changes") -> Value:
    return {
        "name": changes.old.source.name,
        "new": len(changes.new_comments),
        "edited": len(changes.edited_comments),
        "vanished": len(changes.vanished),
    }


def _change(changes: "Changes | None", index: int) -> dict[str, Value]:
    """What happened to a comment; the words that an edit changed, as characters of its text, and what it was before."""
    if changes is None:
        return {}
    change: dict[str, Value] = {"change": changes.of(index)}
    before = changes.before(index)
    if before is not None and change["change"]:
        change |= {"changed": changes.edit(index).changed, "was": before.text}
    return change


def _vanished(changes: "Changes", vanished: "Vanished") -> Value:
    """A comment as it was, and where it stood: under which comment of this page, and after which."""
    parent, after = (None if index is None else changes.new.tree.number(index) for index in vanished[1:3])
    comment = _comment(changes.old.comments[vanished.old])
    told: dict[str, Value] = {"number": comment["number"], "parent": parent, "after": after, "depth": vanished.depth}
    return told | {key: value for key, value in comment.items() if key in _KEPT}


def _parent_number(comment: Comment) -> str | None:
    """The number of the comment this one answers: its own without the last step."""
    return None if comment.parent is None else comment.number.rpartition(".")[0]
