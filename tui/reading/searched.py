"""What a search goes through: the blocks of the article, then the comments, one number each; and where hits stand.

A comment is searched with its author and its subject before its words, so that characters are counted from the
beginning of the words: those of author and subject are below 0.
"""

from array import array
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from tui.model import Comment, Thread

SEPARATOR = "\n\0\n"
"""Between author, subject and words; no word reaches across, and no text holds it."""


class Hits(NamedTuple):
    """Where the hits in one text begin and end, in characters of it."""

    starts: "array[int]"
    ends: "array[int]"

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> Iterator[int]:
        """The indices of the hits that have a character from `start` to `end` (exclusive)."""
        index = bisect_right(self.ends, start)
        while index < len(self.starts) and self.starts[index] < end:
            yield index
            index += 1


NO_HITS = Hits(array("i"), array("i"))


class Pieces:
    """The searched pieces of a thread by number."""

    def __init__(self, thread: Thread) -> None:
        self.thread = thread
        self.first_comment = len(thread.article)
        self.count = self.first_comment + len(thread.comments)

    def text(self, piece: int) -> tuple[str, int]:
        """The searched text of a piece, and the index in it of the first character of its words."""
        if piece < self.first_comment:
            return self.thread.article[piece].text, 0
        comment = self.thread.comments[piece - self.first_comment]
        header = "".join(field + SEPARATOR for field in (comment.author, comment.subject) if field)
        return header + comment.text, len(header)


def author_start(comment: Comment) -> int:
    """Where the author stands, counted from the beginning of the words."""
    return subject_start(comment) - len((comment.author or "") + SEPARATOR)


def subject_start(comment: Comment) -> int:
    """Where the subject stands, counted from the beginning of the words."""
    return -len(comment.subject + SEPARATOR) if comment.subject else 0


class Tally:
    """How many hits each piece has, and so how many there are before any of them."""

    def __init__(self) -> None:
        self.counts: dict[int, int] = {}
        self.pieces: list[int] = []
        self.total = 0
        self._sums: list[int] = [0]

    def add(self, piece: int, count: int) -> None:
        """Count the hits of a piece, once."""
        insort(self.pieces, piece)
        self.counts[piece] = count
        self.total += count

    def before(self, piece: int) -> int:
        """Hits in the pieces before one."""
        if len(self._sums) != len(self.pieces) + 1:
            self._sums = list(accumulate((self.counts[piece] for piece in self.pieces), initial=0))
        return self._sums[bisect_left(self.pieces, piece)]

    def next_piece(self, piece: int) -> int | None:
        """The first piece with hits from a piece on, that piece included."""
        index = bisect_left(self.pieces, piece)
        return self.pieces[index] if index < len(self.pieces) else None

    def previous_piece(self, piece: int) -> int | None:
        """The last piece with hits before a piece."""
        index = bisect_left(self.pieces, piece)
        return self.pieces[index - 1] if index else None
