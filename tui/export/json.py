"""A thread as one JSON object on one line: what `--to json` prints for programs.

Comments are flat and in reading order, and are written one at a time: no value is nested deeper than its notes.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from tui.export import Write
from tui.model import Block, Comment, Note, Source, Thread

FORMAT_VERSION = 1

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def write_json(thread: Thread, write: Write, comments: range | None = None) -> None:
    """Write the thread as one JSON object, without a line end."""
    chosen = range(len(thread.comments)) if comments is None else comments
    write(f'{{"threadreader": {FORMAT_VERSION}, "source": {_encode(_source(thread.source))}')
    write(f', "title": {_encode(thread.title)}, "notes": {_encode([_note(note) for note in thread.notes])}')
    _write_list("article", map(_block, thread.article if comments is None else ()), write)
    _write_list("comments", (_comment(thread.comments[index]) for index in chosen), write)
    _write_list("furniture", map(_block, thread.furniture if comments is None else ()), write)
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


def _comment(comment: Comment) -> Value:
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


def _parent_number(comment: Comment) -> str | None:
    """The number of the comment this one answers: its own without the last step."""
    return None if comment.parent is None else comment.number.rpartition(".")[0]
