"""Who speaks in each piece: its writer, the words he marks as another's, and whether they can be quoted or quote.

Places are those of the row of words.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Container
from typing import NamedTuple

from tui.model import Comment
from tui.reading.quoting.words import fold

_EXCERPT = re.compile(r"\s*\[(?:…|\.\.\.)\]\s")
"""How blogs begin the words of a page that links to them, where it is not said to be one."""


_PARTS = re.compile(r'[^\s=:,()\[\]"]+')
MOST_NAMES = 5
"""Words that a name has at the most."""
LEAST_NAME = 2
"""Letters that it has at least, to be looked for among words."""


class Introduced(NamedTuple):
    """What is told of introduced words: the writers that are named, and how far they can go; where `is_closed`, so far.

    `lines` are the words that lines of the piece begin with. Where it `is_name`, they may well not be introduced.
    """

    writers: frozenset[int]
    limit: int
    is_closed: bool
    is_name: bool
    lines: "array[int]"

    def is_known(self, is_found: bool) -> bool:
        """Whether the words are those of whoever is named, and nobody else's: as far as they go, or up to a blank line
        where they are not found with him."""
        return self.is_closed or (bool(self.writers) and not self.is_name and not is_found)

    def parts(self, first: int, last: int) -> bool:
        """Whether one of some words begins a line, and so may be the first that is not quoted."""
        return not self.is_closed and bisect_left(self.lines, first) < bisect_right(self.lines, last)

    def has_end(self, word: int) -> bool:
        """Whether words that end before one end with their line, or as far as they can go."""
        return word == self.limit or self.line_of(word) == word

    def line_of(self, word: int) -> int:
        """The word that begins the line of another, 0 for the first line."""
        line = bisect_right(self.lines, word)
        return self.lines[line - 1] if line else 0


class Span(NamedTuple):
    """Words marked as quoted; where `is_open`, nothing but their beginning is sure."""

    start: int
    end: int
    is_open: bool
    introduced: Introduced | None = None

    def after(self, quoted: "Run", inner: Introduced) -> "Span":
        """What an introduction introduces after another one that it began with, and the words quoted there."""
        assert self.introduced is not None
        return Span(quoted.end, inner.limit, True, self.introduced._replace(limit=inner.limit))


class Run(NamedTuple):
    """Words that stand at two places: from `start` to `end`, and from `source` to `source_end`."""

    start: int
    end: int
    source: int
    source_end: int

    @property
    def words(self) -> int:
        """How many there are."""
        return self.end - self.start


class Spans:
    """The words that are marked as quoted, of all pieces."""

    def __init__(self) -> None:
        self.of: dict[int, list[Span]] = {}
        self._starts = array("I")
        self._ends = array("I")

    def add(self, piece: int, spans: list[Span]) -> None:
        """Note those of a piece, in order; pieces come in order too."""
        self.of[piece] = spans
        for span in spans:
            if span.introduced and span.introduced.is_name:
                continue
            if not self._ends or span.start >= self._ends[-1]:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def hold(self, run: Run) -> bool:
        """Whether the source of a run is marked as quoted itself."""
        index = bisect_right(self._starts, run.source) - 1
        return index >= 0 and run.source_end <= self._ends[index]


class Voices:
    """The voices of all pieces, the titles of the article and the comments; pieces come in order."""

    def __init__(self, titles: set[int], first_comment: int) -> None:
        self.spans = Spans()
        self._titles = titles
        self._first_comment = first_comment
        self._strangers: set[int] = set()
        self._writers = array("I", bytes(4 * first_comment))
        """Writers by number, 0 where none is told."""
        self._numbers: dict[str, int] = {"": 0}

    def add(self, comment: Comment) -> None:
        """Note the voice of the next comment."""
        if comment.kind == "pingback" or _EXCERPT.match(comment.text):
            self._strangers.add(len(self._writers))
        name = _letters(comment.author or "")
        self._writers.append(self._numbers.setdefault(name, len(self._numbers)))

    def named(self, words: str) -> frozenset[int]:
        """The writers, of those that are noted, whose names stand in a few words; the longer name where two begin."""
        parts = list(map(_letters, _PARTS.findall(words)))
        found: set[int] = set()
        done = 0
        for start in range(len(parts)):
            for end in range(min(len(parts), start + MOST_NAMES), max(start, done), -1):
                name = "".join(parts[start:end])
                if len(name) >= LEAST_NAME and (number := self._numbers.get(name)):
                    found.add(number)
                    done = end
                    break
        return frozenset(found)

    def is_by(self, piece: int, writers: Container[int]) -> bool:
        """Whether one of some writers wrote a piece."""
        return self._writers[piece] in writers

    def are_one(self, piece: int, other: int) -> bool:
        """Whether two pieces were written by the same person, as far as it is told."""
        return bool(self._writers[piece]) and self._writers[piece] == self._writers[other]

    def may_quote(self, piece: int, source: int) -> bool:
        """Whether words marked in a piece can come from another: a page that links here names titles, and says nothing
        to be quoted."""
        return source not in self._strangers and not (piece in self._strangers and source in self._titles)

    def may_repeat(self, piece: int, source: int) -> bool:
        """Whether words that are not marked can: whoever has those of a title names it."""
        return source not in self._strangers and source not in self._titles


def _letters(name: str) -> str:
    """A name as it is compared."""
    return "".join(filter(str.isalnum, fold(name)))
