"""The words of a thread as one row of numbers: words that differ in case, accents or typography only are one number.

An ideograph or a syllable sign is a word by itself, so that scripts without spaces have words; so is a whole link.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from math import log2
from typing import Any

from tui.reading.layout.cells import UNDRAWN

STRETCH = 16 * 1024
"""Characters whose words are noted in one go."""

_SIGNS = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Kana and ideographs, as the inside of a character class."""
_INSIDE = f"'’ʼ＇\u0300-\u036f{UNDRAWN}"
"""What stands inside a word and is none of its letters."""
_LETTERS = rf"[^\W_{_SIGNS}]+"
_WORD = re.compile(rf"https?://[^\s<>\"”»]+|[{_SIGNS}]|{_LETTERS}(?:[{_INSIDE}]+{_LETTERS})*")
_SIGN = re.compile(f"[{_SIGNS}]")
_DROPPED = re.compile(rf"[{_INSIDE}\u3099\u309a]")
_BREAK = re.compile(r"\s")

_SIGN_LETTERS = 3
"""What a sign is worth."""
_FREED = 4096
"""Words that are forgotten in one go."""
_LARGE = 4096
"""Words of a text that rarity says nothing about: so many are added to every thread."""


def fold(word: str) -> str:
    """A word as it is compared."""
    if word.isascii():
        return word.replace("'", "").lower()
    return _DROPPED.sub("", unicodedata.normalize("NFKD", word)).casefold()


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text begin and end."""
    return [found.span() for found in _WORD.finditer(text)]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text in stretches that end at a space, where it has any."""
    start = 0
    while start < len(text):
        space = _BREAK.search(text, start + STRETCH, start + 2 * STRETCH)
        stop = space.start() if space else start + 2 * STRETCH
        yield start, stop
        start = stop


class _Numbers(dict[str, int]):
    """The number of each word, by every spelling it was met in, and how many letters it has."""

    def __init__(self) -> None:
        self.letters = array("I")
        self.folded: dict[str, int] = {}

    def __missing__(self, spelling: str) -> int:
        word = fold(spelling)
        number = self.folded.setdefault(word, len(self.folded))
        if number == len(self.letters):
            self.letters.append(_SIGN_LETTERS if _SIGN.match(word) else sum(map(str.isalpha, word)))
        self[spelling] = number
        return number


class WordRow:
    """The words of pieces of text, one piece after the other; `starts` says where each begins, and where all end."""

    def __init__(self) -> None:
        self.numbers = array("I")
        self.starts = array("I", [0])
        self._stretch_starts = array("I")
        self._stretch_offsets = array("I")
        self._numbers = _Numbers()
        self._counts: Counter[int] = Counter()
        self._weights: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self.numbers)

    def add(self, text: str) -> Iterator[None]:
        """Add a piece, stretch by stretch."""
        number = self._numbers.__getitem__
        for start, stop in _stretches(text):
            self._stretch_starts.append(len(self.numbers))
            self._stretch_offsets.append(start)
            numbers = list(map(number, _WORD.findall(text, start, stop)))
            self.numbers.extend(numbers)
            self._counts.update(numbers)
            yield
        self.starts.append(len(self.numbers))

    def forget_words(self) -> Iterator[None]:
        """Keep no more than where each word stands; some thousand words at a time, for to free them takes time too."""
        self.numbers = array("I")
        kept: tuple[dict[Any, Any], ...] = (self._numbers, self._numbers.folded, self._counts, self._weights)
        for words in kept:
            while words:
                for _ in range(min(len(words), _FREED)):
                    words.popitem()
                yield

    def span(self, place: int, text: str) -> tuple[int, int]:
        """The characters of a word in the text of its piece."""
        stretch = bisect_right(self._stretch_starts, place) - 1
        words = _WORD.finditer(text, self._stretch_offsets[stretch])
        return next(islice(words, place - self._stretch_starts[stretch], None)).span()

    def piece_at(self, place: int) -> int:
        """The piece that a word is in."""
        return bisect_right(self.starts, place) - 1

    def bounds(self, piece: int) -> tuple[int, int]:
        """The first word of a piece and the one after its last."""
        return self.starts[piece], self.starts[piece + 1]

    def weights(self, start: int, end: int) -> list[float]:
        """How telling words are: as many bits as they are rare in these pieces, but never more than their letters.

        Short words are common everywhere, even where a thread has them once; numbers weigh nothing.
        """
        return [self._weights.get(number) or self._weigh(number) for number in self.numbers[start:end]]

    def _weigh(self, number: int) -> float:
        letters = self._numbers.letters[number]
        weight = min(letters, log2((len(self.numbers) + _LARGE) / self._counts[number]))
        self._weights[number] = weight
        return weight

    def common(self, at: int, place: int, most: int) -> int:
        """How many words, up to `most`, are the same from two words on."""
        numbers, done, width = self.numbers, 0, 8
        while (
            done + width <= most
            and numbers[at + done : at + done + width] == numbers[place + done : place + done + width]
        ):
            done += width
            width *= 2
        while done < most and numbers[at + done] == numbers[place + done]:
            done += 1
        return done

    def common_before(self, at: int, place: int, most: int) -> int:
        """How many words, up to `most`, are the same before two words."""
        numbers = self.numbers
        return next((back for back in range(most) if numbers[at - back - 1] != numbers[place - back - 1]), most)


def words_within(spans: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The words that lie within characters: the first of them and the one after the last."""
    return bisect_left(spans, (start, start)), bisect_right(spans, (end, -1))
