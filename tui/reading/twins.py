"""Which comment of one reading of a page is which of another: they are known by the line they begin on.

Costs a binary search a comment asked for, and a number a comment where a thread does not keep these lines itself.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import compress, count

from tui.model import Thread
from tui.model.labels import LabelledComments


class Twins:
    """The comments of an old reading in a new one."""

    def __init__(self, old: Thread, new: Thread) -> None:
        self._old = _first_lines(old)
        self._new = _first_lines(new)

    def of(self, comment: int) -> int | None:
        """The same comment, None where none begins there."""
        found = self.at(comment)
        return found if found is not None and self._new[found] == self._old[comment] else None

    def at(self, comment: int) -> int | None:
        """The same comment, or else the one before it; None where there is none."""
        found = bisect_right(self._new, self._old[comment]) - 1 if comment < len(self._old) else -1
        return found if found >= 0 else None

    def all_of(self, comments: Iterable[int]) -> list[int]:
        """The same comments, without those that are none now."""
        return [twin for twin in map(self.of, comments) if twin is not None]

    def flags(self, flags: bytes | bytearray) -> bytearray:
        """A byte for each comment that says whether it is flagged: those whose twins were."""
        moved = bytearray(len(self._new))
        for twin in self.all_of(compress(count(), flags)):
            moved[twin] = 1
        return moved


def _first_lines(thread: Thread) -> Sequence[int]:
    comments = thread.comments
    if isinstance(comments, LabelledComments):
        return comments.starts
    return array("I", (comment.lines[0][0] if comment.lines else 0 for comment in comments))
