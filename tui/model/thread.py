"""A page given back: where it came from, its article, its comments and what is left over."""

import os.path
from collections.abc import Sequence
from typing import NamedTuple

from tui.model.blocks import Block, Comment, Note
from tui.model.lines import LineTable
from tui.model.tree import Tree

NO_LINES = LineTable("")


class Source(NamedTuple):
    """Where a thread was read from and how sure the reading is.

    `name` is the file's name as shown to people, already cleaned. `confidence` runs from 0 to 1. `guessed` says that
    the encoding was guessed, `truncated` that the size cap cut the file.
    """

    name: str
    dialect: str
    confidence: float = 1.0
    encoding: str = "utf-8"
    guessed: bool = False
    truncated: bool = False


class Decision(NamedTuple):
    """How one line was taken: `line` is an index into the thread's lines, `role` says as what, `reason` why, if told.

    `comment` is the index of the comment the line belongs to, None outside comments.
    """

    line: int
    role: str
    comment: int | None = None
    reason: str | None = None


class Thread(NamedTuple):
    """An article and its discussion.

    Every non-blank line of the source is in exactly one of `article`, `comments` and `furniture`. `comments` are in
    reading order and `tree` is their shape; the sequences may make their items on access, so keep an item you use
    twice. `decisions` has one entry a non-blank line, in order.
    """

    source: Source
    title: str | None
    article: Sequence[Block]
    comments: Sequence[Comment]
    tree: Tree
    furniture: Sequence[Block]
    notes: tuple[Note, ...] = ()
    lines: LineTable = NO_LINES
    decisions: Sequence[Decision] = ()

    @property
    def has_comments(self) -> bool:
        """Whether there is a discussion at all."""
        return len(self.tree) > 0

    @property
    def tells_nesting(self) -> bool:
        """Whether the text tells who answers whom; the tree is flat where it does not."""
        return all(note.kind != "nesting-lost" for note in self.notes)

    @property
    def called(self) -> str:
        """What the page is called: its title, or else its file without the way there."""
        return self.title or os.path.basename(self.source.name) or self.source.name
