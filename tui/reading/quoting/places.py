"""Where runs of words stand elsewhere in a row: every three words lead to where the same three stood last.

These are the hash chains by which compressors find repeats (RFC 1951, section 4); they cost some ten bytes a word.
"""

from array import array
from collections.abc import Iterator
from itertools import compress, count
from operator import itemgetter

from tui.reading.quoting.words import WordRow

REACH = 3
"""Words that lead to a place."""
_STEP = 2048


class Places:
    """The places of every three words of a row."""

    def __init__(self, row: WordRow) -> None:
        self._numbers = row.numbers
        self._mask = (1 << len(row).bit_length()) - 1
        self._last = array("I", bytes(4 * (self._mask + 1)))
        self._before = array("I", bytes(4 * len(row)))
        """Places are counted from 1 in both, 0 is none."""

    def fill(self) -> Iterator[None]:
        """Note all places, some thousand words at a time."""
        last, before = self._last, self._before
        for start in range(0, len(self._numbers) - REACH + 1, _STEP):
            words = self._numbers[start : start + _STEP + REACH - 1]
            slots = [*map(self._mask.__and__, map(hash, zip(words, words[1:], words[2:], strict=False)))]
            # Each slot is read before it is written, one after the other: a loop would take twice the time.
            turns = zip(map(last.__getitem__, slots), map(last.__setitem__, slots, count(start + 1)), strict=True)
            before[start : start + len(slots)] = array("I", map(itemgetter(0), turns))
            yield

    def repeated(self, start: int, end: int, step: int) -> list[int]:
        """Every so many places of a stretch, those alone whose three words may stand earlier too."""
        return list(compress(range(start, end, step), self._before[start:end:step]))

    def earlier(self, at: int, most: int) -> list[int]:
        """The nearest places before one where the same three words stand, found in so many steps."""
        numbers, before = self._numbers, self._before
        first, second, third = numbers[at], numbers[at + 1], numbers[at + 2]
        found: list[int] = []
        place = before[at]
        for _ in range(most):
            if not place:
                break
            if numbers[place - 1] == first and numbers[place] == second and numbers[place + 1] == third:
                found.append(place - 1)
            place = before[place - 1]
        return found

    def latest(self, at: int, most: int) -> list[int] | None:
        """The places of the three words at a place, the last of the row first; None where they are that many."""
        numbers, before = self._numbers, self._before
        first, second, third = words = numbers[at], numbers[at + 1], numbers[at + 2]
        place = self._last[hash(words) & self._mask]
        found: list[int] = []
        for _ in range(most):
            if not place:
                return found
            if numbers[place - 1] == first and numbers[place] == second and numbers[place + 1] == third:
                found.append(place - 1)
            place = before[place - 1]
        return None
