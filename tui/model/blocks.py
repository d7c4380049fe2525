"""What a page is made of: article blocks, comments, furniture and notes, each with the source lines it stands on."""

from typing import Literal, NamedTuple

LineRange = tuple[int, int]
"""First and last source line, 1-based, both inclusive, counted as editors count (LF, CRLF and CR)."""

ArticleKind = Literal["title", "heading", "paragraph", "list", "quote", "preformatted", "rule"]
CommentKind = Literal["comment", "pingback"]
FurnitureKind = Literal["navigation", "discussion-heading", "reply-form", "chrome", "boilerplate"]
NoteKind = Literal["nesting-lost", "dropped", "doubt", "encoding-guess", "truncated"]


class Block(NamedTuple):
    """A piece of the article or of the furniture; `level` is a heading's, from 1, and None otherwise."""

    kind: ArticleKind | FurnitureKind
    text: str
    lines: tuple[LineRange, ...]
    level: int | None = None


class Note(NamedTuple):
    """Something a reader should know about how a passage was read, in one sentence."""

    kind: NoteKind
    text: str
    lines: tuple[LineRange, ...]


class Comment(NamedTuple):
    """One comment of a thread.

    `parent` is an index into the thread's comments, None at the top level; `depth` starts at 0. `number` is its place
    in the tree (`"1.2"`), unique in the thread; `label` is what the page itself counted, as written. `text` keeps
    paragraphs apart by a blank line. `author` and `date` are as written, None where the text has none. `subject` is
    the heading some systems put over a body.
    """

    number: str
    label: str | None
    parent: int | None
    depth: int
    kind: CommentKind
    author: str | None
    date: str | None
    text: str
    lines: tuple[LineRange, ...]
    subject: str | None = None
    notes: tuple[Note, ...] = ()
