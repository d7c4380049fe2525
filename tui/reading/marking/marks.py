"""What was read and what is starred: one byte a comment, so that a branch is marked and counted in one step.

A byte is 1 where the comment is marked and 0 where it is not; both arrays keep their length for as long as they live.
"""

from itertools import compress
from typing import NamedTuple

from tui.model import Tree
from tui.reading.twins import Twins

UNMARKED, MARKED = 0, 1
MOST_UNDONE = 50
"""Markings that can be taken back; the oldest is forgotten first."""
_TURNED = bytes([MARKED, UNMARKED]).ljust(256, b"\0")
"""Translates marked into unmarked and back."""


class Undone(NamedTuple):
    """A marking that was taken back: the comments it was made of, how many of them it had changed, and how."""

    comments: range
    changed: int
    is_star: bool


class Marks:
    """The marks of one tree; comments are indices in reading order. `version` grows with every change."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.read = bytearray(len(tree))
        self.starred = bytearray(len(tree))
        self.version = 0
        self._before: list[tuple[bytearray, int, bytes]] = []
        self._unread = -1, 0

    def restore(self, read: bytes, starred: bytes) -> None:
        """Have the marks of an earlier reading, of all comments or of the first ones."""
        for marks, earlier in ((self.read, read), (self.starred, starred)):
            count = min(len(marks), len(earlier))
            marks[:count] = earlier[:count]
        self._before.clear()
        self.version += 1

    def change_thread(self, tree: Tree, twins: Twins) -> None:
        """Mark the same comments of another reading of the page; no earlier marking is taken back there."""
        self.tree = tree
        self.read, self.starred = twins.flags(self.read), twins.flags(self.starred)
        self._before.clear()
        self.version += 1

    @property
    def unread(self) -> int:
        """How many comments are not read; every frame asks, so that it is counted once for each version."""
        if self._unread[0] != self.version:
            self._unread = self.version, self.read.count(UNMARKED)
        return self._unread[1]

    def unread_comments(self) -> bytes:
        """Which comments are not read: a byte each, 1 where they are not."""
        return bytes(self.read.translate(_TURNED))

    def unread_in(self, comments: range, kept: bytes = b"") -> int:
        """How many of following comments are not read; where `kept` has a byte a comment, of those that it marks."""
        if not kept:
            return self.read.count(UNMARKED, comments.start, comments.stop)
        return (_bits(kept, comments) & ~_bits(self.read, comments)).bit_count()

    def see(self, comment: int) -> None:
        """Take a comment for read that was on the screen, which is no marking to take back."""
        self.read[comment] = MARKED
        self.version += 1

    def mark_read(self, comments: range, kept: bytes = b"") -> int:
        """Mark following comments read, or only those that `kept` marks; how many were not read before."""
        count = self.unread_in(comments, kept)
        if count:
            self._remember(self.read, comments)
            bits = _bits(self.read, comments) | _bits(kept, comments) if kept else None
            marked = bits.to_bytes(len(comments), "little") if bits is not None else b"\x01" * len(comments)
            self.read[comments.start : comments.stop] = marked
        return count

    def toggle_read(self, comment: int) -> bool:
        """Mark a comment read, or unread where it was read; whether it is read now."""
        return self._toggle(self.read, comment)

    def toggle_star(self, comment: int) -> bool:
        """Give a comment a star, or take it away; whether it has one now."""
        return self._toggle(self.starred, comment)

    @property
    def undoable(self) -> int:
        """How many markings can be taken back."""
        return len(self._before)

    def undo(self) -> Undone | None:
        """Take the last marking back; None where there is none left."""
        if not self._before:
            return None
        marks, start, before = self._before.pop()
        comments = range(start, start + len(before))
        changed = _bits(marks, comments) ^ int.from_bytes(before, "little")
        marks[comments.start : comments.stop] = before
        self.version += 1
        return Undone(comments, changed.bit_count(), marks is self.starred)

    def next_unread(self, comment: int) -> int | None:
        """The first comment that is not read from one on, that one included."""
        return _found(self.read.find(UNMARKED, comment))

    def previous_unread(self, comment: int) -> int | None:
        """The last comment that is not read before one."""
        return _found(self.read.rfind(UNMARKED, 0, comment))

    def starred_comments(self) -> list[int]:
        """The comments with a star."""
        return list(compress(range(len(self.starred)), self.starred))

    def _toggle(self, marks: bytearray, comment: int) -> bool:
        self._remember(marks, range(comment, comment + 1))
        marks[comment] ^= MARKED
        return marks[comment] == MARKED

    def _remember(self, marks: bytearray, comments: range) -> None:
        self._before.append((marks, comments.start, bytes(marks[comments.start : comments.stop])))
        del self._before[:-MOST_UNDONE]
        self.version += 1


def _bits(marks: bytes | bytearray, comments: range) -> int:
    """The bytes of following comments as one number, so that they are combined in one step."""
    return int.from_bytes(marks[comments.start : comments.stop], "little")


def _found(index: int) -> int | None:
    return index if index >= 0 else None
