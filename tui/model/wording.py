"""Where the words of comments stand on their page, remembered from the first time each comment is taken apart.

The words of most comments are whole lines of their own with nothing between them. Whoever only counts or reads them
need not have the comment made: that is some twenty times as fast. Of a comment that was not taken apart, some lines may
be known to be words all the same. Costs 13 bytes a comment.
"""

from array import array
from typing import NamedTuple

Header = tuple[str | None, str | None]
"""Author and subject."""


class Wording(NamedTuple):
    """Author and subject of a comment, and its words: lines from `first` to `stop` (exclusive) with blank ones among
    them. Both are 0 where the words are not the whole of some lines."""

    header: Header
    first: int
    stop: int

    @property
    def is_whole(self) -> bool:
        """Whether the words are whole lines."""
        return self.stop > 0


class Wordings:
    """The wordings of so many comments, as far as they are known."""

    def __init__(self, count: int) -> None:
        self._is_known = bytearray(count)
        self._firsts = array("I", bytes(4 * count))
        self._stops = array("I", bytes(4 * count))
        self._headers = array("I", bytes(4 * count))
        self._numbers: dict[Header, int] = {}
        self._names: list[Header] = []

    def recall(self, index: int) -> Wording | None:
        """The wording of a comment, None where it is not known yet."""
        if not self._is_known[index]:
            return None
        return Wording(self._names[self._headers[index]], self._firsts[index], self._stops[index])

    def remember(self, index: int, wording: Wording) -> None:
        """Keep the wording of a comment."""
        header = self._numbers.setdefault(wording.header, len(self._numbers))
        if header == len(self._names):
            self._names.append(wording.header)
        self._headers[index] = header
        self._firsts[index], self._stops[index] = wording.first, wording.stop
        self._is_known[index] = 1

    def hold(self, index: int, first: int, last: int) -> bool:
        """Whether lines from `first` to `last` are known to be words of a comment."""
        return last < self._stops[index] and self._firsts[index] <= first

    def widen(self, index: int, first: int, last: int) -> None:
        """Keep that the lines from `first` to `last` are words of a comment, with those between them and known ones."""
        if self._is_known[index]:
            return
        if self._stops[index]:
            first, last = min(first, self._firsts[index]), max(last, self._stops[index] - 1)
        self._firsts[index], self._stops[index] = first, last + 1
