"""Where runs of words stand elsewhere in a row: every three words lead to where the same three stood last.

These are the hash chains by which compressors find repeats (RFC 1951, section 4); they cost some ten bytes a word.
"""

from array import array
from collections.abc import Iterator

from tui.reading.quoting.words import WordRow

REACH = 3
"""Words that lead to a place."""
_STEP = 4096
_MANY = 128
"""Places from which three words are too common to lead anywhere."""


class Places:
    """The places of every three words of a row."""

    def __init__(self, row: WordRow) -> None:
        self._numbers = row.numbers
        self._mask = (1 << len(row).bit_length()) - 1
        self._last = array("I", bytes(4 * (self._mask + 1)))
        self._before = array("I", bytes(4 * len(row)))
        """Places are counted from 1 in both, 0 is none."""
        self._crowded: set[int] = set()

    def fill(self) -> Iterator[None]:
        """Note all places, some thousand words at a time."""
        last, before, mask = self._last, self._before, self._mask
        for start in range(0, len(self._numbers) - REACH + 1, _STEP):
            words = self._numbers[start : start + _STEP + REACH - 1]
            for place, found in enumerate(map(hash, zip(words, words[1:], words[2:], strict=False)), start + 1):
                slot = found & mask
                before[place - 1] = last[slot]
                last[slot] = place
            yield

    def of(self, at: int, most: int = _MANY) -> list[int] | None:
        """The places of the three words at a place, itself among them, the last first; None where they are many."""
        numbers, before = self._numbers, self._before
        first, second, third = words = numbers[at], numbers[at + 1], numbers[at + 2]
        slot = hash(words) & self._mask
        place = 0 if slot in self._crowded else self._last[slot]
        found: list[int] = []
        for _ in range(most):
            if not place:
                return found or None
            if numbers[place - 1] == first and numbers[place] == second and numbers[place + 1] == third:
                found.append(place - 1)
            place = before[place - 1]
        if most == _MANY:
            self._crowded.add(slot)
        return None
