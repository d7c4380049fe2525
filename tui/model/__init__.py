"""The values every other layer speaks in: a thread, its comments and blocks, and places in them.

Everything here is plain and immutable and needs only the standard library.
"""

from tui.model.blocks import (
    ArticleKind,
    Block,
    Comment,
    CommentKind,
    FurnitureKind,
    LineRange,
    Note,
    NoteKind,
)
from tui.model.lines import LineTable
from tui.model.place import Place
from tui.model.thread import Decision, Source, Thread
from tui.model.tree import Tree

__all__ = [
    "ArticleKind",
    "Block",
    "Comment",
    "CommentKind",
    "Decision",
    "FurnitureKind",
    "LineRange",
    "LineTable",
    "Note",
    "NoteKind",
    "Place",
    "Source",
    "Thread",
    "Tree",
]
