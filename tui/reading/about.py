"""What is known about a comment and about the page: the list that tells it, and where each thing comes from.

Of a comment that is its place, who wrote it and when, its lines of the file, and what is hidden in it; of the page its
file, how that was read and what there is in it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.model import Comment, LineRange, Source, Thread
from tui.parser import dialects
from tui.reading.layout.cells import UNDRAWN
from tui.words import counted

_HIDDEN = re.compile(f"[{UNDRAWN}\u115f\u1160\u200c\u200d\u2800]")
"""What is not drawn, and what is drawn as nothing: fillers, joiners and the blank of braille."""
NOTE = "How it was read"
"""What is called so the parser told."""
_TAGS = re.compile("[\U000e0000-\U000e007f]")


class Fact(NamedTuple):
    """One thing that is known: what it is called, and what it is, on a line or on several."""

    name: str
    words: str


def facts_about(thread: Thread, index: int) -> list[Fact]:
    """All that is known about a comment."""
    comment = thread.comments[index]
    return [
        Fact("Number", comment.number + (f", counted {comment.label} by the page" if comment.label else "")),
        Fact("Level", str(comment.depth + 1)),
        Fact("Author", comment.author or "The page gives no name."),
        Fact("Date", comment.date or "The page gives none."),
        Fact("Lines of the file", ", ".join(map(_range, comment.lines)) or "none"),
        Fact("Replies", _replies(thread, index)),
        Fact("Hidden characters", "\n".join(hidden_characters(_texts(comment))) or "none"),
        *(Fact(NOTE, text) for text in _notes(thread, comment)),
    ]


def facts_about_page(thread: Thread) -> list[Fact]:
    """All that is known about a page; what a reader was told of it when it opened stands near the top."""
    source, lines = thread.source, thread.lines
    return [
        Fact("Title", thread.title or "The page gives none."),
        Fact("File", source.name),
        *(Fact(NOTE, note.text) for note in thread.notes),
        Fact("Encoding", f"{source.encoding}, which was guessed" if source.guessed else source.encoding),
        Fact("Dialect", _dialect(source)),
        Fact("Comments", _comments(thread)),
        Fact("Parts of the article", f"{len(thread.article):,}"),
        Fact("Menus, forms and the like", f"{len(thread.furniture):,}"),
        Fact("Length", f"{lines.source_line(len(lines) - 1):,} lines" if len(lines) else "nothing"),
    ]


def hidden_characters(texts: Iterable[str]) -> list[str]:
    """The characters that cannot be seen in some texts: how many of each, its name and its number in Unicode."""
    found = Counter(_named(character) for text in texts for character in _HIDDEN.findall(text))
    return [f"{count:,} × {name}" for name, count in found.items()]


def _named(character: str) -> str:
    if _TAGS.match(character):
        return "tag character, U+E0000 to U+E007F"
    return f"{unicodedata.name(character, 'character without a name').lower()}, U+{ord(character):04X}"


def _texts(comment: Comment) -> tuple[str, ...]:
    return tuple(filter(None, (comment.label, comment.author, comment.date, comment.subject, comment.text)))


def _range(lines: LineRange) -> str:
    first, last = lines
    return f"{first:,}" if first == last else f"{first:,}–{last:,}"


def _replies(thread: Thread, index: int) -> str:
    replies, below = sum(1 for _ in thread.tree.replies(index)), thread.tree.sizes[index] - 1
    if not replies:
        return "none"
    return f"{replies:,}" if replies == below else f"{replies:,}, and {below - replies:,} below them"


def _dialect(source: Source) -> str:
    words = dict(dialects()).get(source.dialect, "")
    return f"{source.dialect}{words and f': {words}'}; {100 * source.confidence:.0f} % certain"


def _comments(thread: Thread) -> str:
    count, levels = len(thread.tree), max(thread.tree.depths, default=0) + 1
    return f"{count:,}, on {counted(levels, 'level')}" if count else "none"


def _notes(thread: Thread, comment: Comment) -> Iterator[str]:
    """What the parser noted of a comment, and of passages that it stands in."""
    yield from (note.text for note in comment.notes)
    for note in thread.notes:
        if any(first <= end and begin <= last for first, last in note.lines for begin, end in comment.lines):
            yield note.text
