"""What a search goes through: the blocks of the article, then the comments, one number each; and where hits stand.

A comment is searched with its author and its subject before its words, so that characters are counted from the
beginning of the words: those of author and subject are below 0.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tui.model import Thread
from tui.model.labels import LabelledComments
from tui.model.wording import Header

IsWanted = Callable[[int], bool]
"""Whether a piece, or a comment, is to be searched."""
SEPARATOR = "\n\0\n"
"""Between author, subject and words; no hit reaches across, and no text holds it."""

LONG = 64 * 1024
"""Characters of words that are searched in one go, author and subject with the first of them."""
BLOCK = 512
"""Pieces whose hits are summed up together."""


def every(piece: int) -> bool:
    """All are wanted."""
    return True


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

    @classmethod
    def unpacked(cls, numbers: bytes) -> "Hits":
        """Hits from bytes: starts, then ends, as 32-bit numbers."""
        both = array("i", numbers)
        return cls(both[: len(both) // 2], both[len(both) // 2 :])


PACKED_SIZE = 8
"""Bytes of a hit that is packed."""
NO_HITS = Hits(array("i"), array("i"))


class Pieces:
    """The searched pieces of a thread by number. The last long text is kept: every letter that is typed asks for it."""

    def __init__(self, thread: Thread) -> None:
        self.thread = thread
        self.first_comment = len(thread.article)
        self.count = self.first_comment + len(thread.comments)
        self._long: tuple[int, tuple[str, int]] = (-1, ("", 0))

    def text(self, piece: int) -> tuple[str, int]:
        """The searched text of a piece, and the index in it of the first character of its words."""
        if piece == self._long[0]:
            return self._long[1]
        found = self._made(piece)
        if len(found[0]) > LONG:
            self._long = piece, found
        return found

    def _made(self, piece: int) -> tuple[str, int]:
        if piece < self.first_comment:
            return self.thread.article[piece].text, 0
        comments, index = self.thread.comments, piece - self.first_comment
        if isinstance(comments, LabelledComments):
            fields, text = comments.words(index)
        else:
            comment = comments[index]
            fields, text = (comment.author, comment.subject), comment.text
        header = searched_header(fields)
        return header + text, len(header)


def header_of(thread: Thread, comment: int) -> Header:
    """Author and subject of a comment, which is not made for it if it need not be."""
    comments = thread.comments
    if isinstance(comments, LabelledComments):
        return comments.wording(comment).header
    made = comments[comment]
    return made.author, made.subject


def searched_header(fields: Header) -> str:
    """Author and subject as they are searched before the words."""
    return "".join(field + SEPARATOR for field in fields if field)


def author_start(fields: Header) -> int:
    """Where the author stands, counted from the beginning of the words."""
    return -len(searched_header(fields))


def subject_start(fields: Header) -> int:
    """Where the subject stands, counted from the beginning of the words."""
    return -len(searched_header((None, fields[1])))


class Tally:
    """How many hits each piece has, and so how many there are before any of them.

    Costs 5 bytes a piece; a sum or a step to another piece takes some microseconds in a thread of any size.
    """

    def __init__(self, pieces: int) -> None:
        self.total = 0
        self.count = 0
        """Pieces with hits."""
        self._has_hits = bytearray(pieces)
        self._hits = array("I", bytes(4 * pieces))
        self._sums = array("Q", bytes(8 * (pieces // BLOCK + 1)))

    def __contains__(self, piece: int) -> bool:
        return bool(self._has_hits[piece])

    def add(self, piece: int, count: int) -> None:
        """Count the hits of a piece, once."""
        self._has_hits[piece] = 1
        self._hits[piece] = count
        self._sums[piece // BLOCK] += count
        self.total += count
        self.count += 1

    def of(self, piece: int) -> int:
        """Hits in a piece."""
        return self._hits[piece]

    def found(self, first: int) -> bytes:
        """Which pieces from one on have hits: a byte each, 1 where they have."""
        return bytes(self._has_hits[first:])

    def before(self, piece: int) -> int:
        """Hits in the pieces before one."""
        block = piece // BLOCK
        return sum(self._sums[:block]) + sum(self._hits[block * BLOCK : piece])

    def pieces(self, first: int = 0, stop: int | None = None) -> Iterator[int]:
        """The pieces with hits from one to another (exclusive), in order."""
        piece = self._has_hits.find(1, first, stop)
        while piece >= 0:
            yield piece
            piece = self._has_hits.find(1, piece + 1, stop)

    def between(self, first: int, last: int) -> int:
        """Hits in the pieces from `first` to `last` (exclusive)."""
        return self.before(last) - self.before(first)

    def next_piece(self, piece: int) -> int | None:
        """The first piece with hits from a piece on, that piece included."""
        return next(self.pieces(piece), None)

    def previous_piece(self, piece: int) -> int | None:
        """The last piece with hits before a piece."""
        found = self._has_hits.rfind(1, 0, piece)
        return found if found >= 0 else None
