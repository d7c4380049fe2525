"""Which words of a text were changed since it was another one, in characters of the texts.

What stands between white space is a word, and every ideograph. Words that both texts have once are the fixed points
between which they are compared (Bram Cohen's patience diff), so that time stays close to linear.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from tui.comparing.order import longest_rising

SIGNS = "\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"
"""Ideographs and their like, as the inside of a character class."""
_WORD = re.compile(rf"[{SIGNS}]|[^\s{SIGNS}]+")

MOST_PAIRS = 1 << 13
"""Pairs of words up to which a stretch without fixed points is compared word by word."""
MOST_ROUNDS = 12
"""How often fixed points are looked for between fixed points."""

Stretch = tuple[int, int, int, int]
"""Words of the older text and words of the newer: both first and last, the last exclusive."""


class Edit(NamedTuple):
    """What an edit did to a text.

    `changed` are the characters of the newer text whose words are not in the older, in order and apart; `words` counts
    the words that were changed, added or taken away; `removed` has the characters of the older text that are gone.
    """

    changed: tuple[tuple[int, int], ...]
    removed: tuple[tuple[int, int], ...]
    words: int


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def edit(old: str, new: str) -> Edit:
    """What turns one text into the other."""
    old_spans, new_spans = (tuple(found.span() for found in _WORD.finditer(text)) for text in (old, new))
    changed: list[tuple[int, int]] = []
    removed: list[tuple[int, int]] = []
    words = 0
    for first, last, new_first, new_last in sorted(_differences(words_of(old), words_of(new))):
        words += max(last - first, new_last - new_first)
        if new_first < new_last:
            changed.append((new_spans[new_first][0], new_spans[new_last - 1][1]))
        if first < last:
            removed.append((old_spans[first][0], old_spans[last - 1][1]))
    return Edit(tuple(changed), tuple(removed), words)


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    """The stretches of words that differ, one of the two sides of each perhaps empty."""
    waiting = [(0, (0, len(old), 0, len(new)))]
    while waiting:
        rounds, stretch = waiting.pop()
        first, last, new_first, new_last = trimmed = _without_ends(old, new, stretch)
        if first == last or new_first == new_last:
            if first < last or new_first < new_last:
                yield trimmed
        elif (last - first) * (new_last - new_first) <= MOST_PAIRS:
            yield from _small_differences(old, new, trimmed)
        else:
            between = list(_between_fixed_points(old, new, trimmed)) if rounds < MOST_ROUNDS else []
            if len(between) > 1:
                waiting += ((rounds + 1, part) for part in between)
            else:
                yield trimmed


def _without_ends(old: Sequence[str], new: Sequence[str], stretch: Stretch) -> Stretch:
    """A stretch without what is the same at its ends."""
    first, last, new_first, new_last = stretch
    while first < last and new_first < new_last and old[first] == new[new_first]:
        first, new_first = first + 1, new_first + 1
    while first < last and new_first < new_last and old[last - 1] == new[new_last - 1]:
        last, new_last = last - 1, new_last - 1
    return first, last, new_first, new_last


def _small_differences(old: Sequence[str], new: Sequence[str], stretch: Stretch) -> Iterator[Stretch]:
    first, last, new_first, new_last = stretch
    matcher = SequenceMatcher(None, old[first:last], new[new_first:new_last], autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            yield first + start, first + end, new_first + new_start, new_first + new_end


def _between_fixed_points(old: Sequence[str], new: Sequence[str], stretch: Stretch) -> Iterator[Stretch]:
    """The stretch cut at the words that it has once on both sides, in the same order."""
    first, last, new_first, new_last = stretch
    counts, new_counts = Counter(old[first:last]), Counter(new[new_first:new_last])
    places = {old[place]: place for place in range(first, last) if counts[old[place]] == 1}
    shared = [place for place in range(new_first, new_last) if new_counts[new[place]] == 1 and new[place] in places]
    for index in longest_rising([places[new[place]] for place in shared]):
        place = shared[index]
        yield first, places[new[place]], new_first, place
        first, new_first = places[new[place]] + 1, place + 1
    yield first, last, new_first, new_last
