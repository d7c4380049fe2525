"""One save of a page as it is compared: a few numbers for each comment, and the comment of the other save it is."""

import re
from array import array
from collections.abc import Iterator
from itertools import pairwise
from zlib import crc32

from tui.comparing.wording import SIGNS
from tui.model import Thread

NOBODY = -1
"""Stands for the comment that one has no match in, and for the page that the top level answers."""
UNKNOWN = 0
"""The author, or the date, that a page does not name."""

LONG_WORD = 12
"""Characters that are a word at least: not all scripts have spaces."""
SKETCH = 64
"""Traits that a comment is known by: of longer ones, those with the smallest numbers."""
_MASK = (1 << 61) - 1
_MIX = 0x9E3779B1
_LETTERS = re.compile(rf"[{SIGNS}]|[^\W{SIGNS}]+")


class Save:
    """The comments of a save as numbers that are the same where the words are.

    `words`, `authors` and `dates` stand for what is written there, `branches` for a comment with all below it in
    whatever order; `lengths` counts words, about. `partners` are the matches, NOBODY where there is none.
    """

    def __init__(self, thread: Thread) -> None:
        count = len(thread.comments)
        self.thread = thread
        self.tree = thread.tree
        self.words, self.authors, self.dates, self.branches = (array("q", bytes(8 * count)) for _ in range(4))
        self.lengths = array("I", bytes(4 * count))
        self.partners = array("i", [NOBODY]) * count
        self._sketches: dict[int, array[int]] = {}
        for index, comment in enumerate(thread.comments):
            words = f"{comment.subject}\n{comment.text}".split() if comment.subject else comment.text.split()
            self.words[index] = hash(" ".join(words))
            self.lengths[index] = max(len(words), len(comment.text) // LONG_WORD)
            self.authors[index] = _number(comment.author)
            self.dates[index] = _number(comment.date)
        self._number_branches()

    def __len__(self) -> int:
        return len(self.partners)

    def unmatched(self) -> Iterator[int]:
        """The comments that have no match."""
        return (index for index, partner in enumerate(self.partners) if partner == NOBODY)

    def replies(self, index: int) -> list[int]:
        """What answers a comment, or the page for NOBODY, in reading order."""
        return list(self.tree.roots() if index == NOBODY else self.tree.replies(index))

    def sketch(self, index: int) -> "array[int]":
        """The traits of a comment in rising order: its words, and its pairs of words, as numbers."""
        if index not in self._sketches:
            words = [crc32(word.encode()) for word in _LETTERS.findall(self.thread.comments[index].text.casefold())]
            pairs = ((first * _MIX ^ second) & 0xFFFFFFFF for first, second in pairwise(words))
            self._sketches[index] = array("I", sorted({*words, *pairs})[:SKETCH])
        return self._sketches[index]

    def _number_branches(self) -> None:
        below = [0] * len(self)
        for index in range(len(self) - 1, -1, -1):
            self.branches[index] = hash((self.words[index], self.authors[index], below[index]))
            parent = self.tree.parents[index]
            if parent != NOBODY:
                below[parent] = (below[parent] + self.branches[index]) & _MASK


def likeness(first: "array[int]", second: "array[int]") -> float:
    """How much of two sketches is the same, from 0 to 1 (Dice's measure, estimated from the smallest of both)."""
    if not first or not second:
        return 0.0
    either = sorted({*first, *second})[:SKETCH]
    shared = len({*first}.intersection(second, either))
    return 2 * shared / (len(either) + shared)


def _number(name: str | None) -> int:
    return hash(" ".join(name.split())) if name else UNKNOWN
