"""Edited comments: pairs that are alike in most of their words, found without comparing each with each."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tui.comparing.save import NOBODY, UNKNOWN, Save, likeness

RARE = 16
"""Comments that a trait leads to; one that more of them have leads nowhere."""
CANDIDATES = 6
"""Comments that one is compared with, those with most rare traits in common."""
FEW_WORDS = 8
"""Words below which likeness alone says nothing."""
ENOUGH = 0.5
"""The sum of likeness and evidence from which two comments are one."""

SAME_WRITER, OTHER_WRITER = 0.15, -0.25
SAME_DATE, OTHER_DATE = 0.1, -0.1
SAME_PARENT = 0.1
SAME_REPLIES = 0.2
SAME_NEIGHBOURS = 0.1


class Alike:
    """The likely pairs among comments without a match; `beside` has for some of them those at the same place."""

    def __init__(self, old: Save, new: Save, beside: Mapping[int, Sequence[int]]) -> None:
        self._old = old
        self._new = new
        self._beside = beside
        self._having = _by_rare_traits(old)

    def pairs(self) -> list[tuple[int, int]]:
        """Older and newer comments, the most alike first; a comment may be in several pairs."""
        scored = [
            (-score, old, new)
            for new in self._new.unmatched()
            for old in self._candidates(new)
            if (score := self._score(old, new)) >= ENOUGH
        ]
        return [(old, new) for _, old, new in sorted(scored)]

    def _candidates(self, new: int) -> Iterator[int]:
        votes = Counter(old for trait in self._new.sketch(new) for old in self._having.get(trait, ()))
        near = [*self._beside.get(new, ()), *self._parents_of_replies(new)]
        return iter({*(old for old, _ in votes.most_common(CANDIDATES)), *near})

    def _parents_of_replies(self, new: int) -> set[int]:
        """Unmatched comments that replies to this one answered in the older save."""
        partners = (self._new.partners[reply] for reply in self._new.tree.replies(new))
        parents = {self._old.tree.parents[old] for old in partners if old != NOBODY}
        return {old for old in parents if old != NOBODY and self._old.partners[old] == NOBODY}

    def _score(self, old: int, new: int) -> float:
        alike = likeness(self._old.sketch(old), self._new.sketch(new))
        parent, new_parent = self._old.tree.parents[old], self._new.tree.parents[new]
        is_near = parent == NOBODY == new_parent or (
            NOBODY not in (parent, new_parent) and self._new.partners[new_parent] == parent
        )
        has_writer = self._new.authors[new] == self._old.authors[old] != UNKNOWN
        if not alike or (self._new.lengths[new] < FEW_WORDS and not (is_near or has_writer)):
            return 0.0
        evidence = SAME_PARENT * is_near + SAME_NEIGHBOURS * (old in self._beside.get(new, ()))
        evidence += SAME_REPLIES * (old in self._parents_of_replies(new))
        evidence += _agreement(self._old.authors[old], self._new.authors[new], SAME_WRITER, OTHER_WRITER)
        return alike + evidence + _agreement(self._old.dates[old], self._new.dates[new], SAME_DATE, OTHER_DATE)


def _agreement(old: int, new: int, same: float, other: float) -> float:
    if UNKNOWN in (old, new):
        return 0.0
    return same if old == new else other


def _by_rare_traits(save: Save) -> dict[int, "array[int]"]:
    """Unmatched comments by each trait that few of them have."""
    counts = Counter(trait for index in save.unmatched() for trait in save.sketch(index))
    having: dict[int, array[int]] = {}
    for index in save.unmatched():
        for trait in save.sketch(index):
            if counts[trait] <= RARE:
                having.setdefault(trait, array("I")).append(index)
    return having
