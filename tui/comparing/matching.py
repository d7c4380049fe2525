"""The comments of two saves paired, step by step from what is sure to what is likely.

Comments with the same words that both saves have once are each other's. Next to them, among the replies to one comment,
what stands between the same neighbours is the same, in whichever order a page sorts. What is left was edited: it has
most of its words, or its replies, its writer and its place. Every step takes time linear in the comments but for
sorting.
"""

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from tui.comparing.alike import Alike
from tui.comparing.changes import Changes
from tui.comparing.order import longest_rising
from tui.comparing.save import NOBODY, UNKNOWN, Save, likeness
from tui.model import Thread

LONG = 8
"""Words from which the same ones are hardly written twice."""
TELLING = 4
"""Words from which they tell something where nothing speaks against it."""
TRUSTED = 0.8
"""How many of the sure pairs have to agree in author, or date, for that to be evidence."""
MOST_ROUNDS = 6
"""How often what was found may lead to more."""
FEW = 8
"""Comments between two neighbours up to which each of them may be the other."""
SHORT = 12
"""Words up to which an edit may leave none of them."""
A_LITTLE = 0.2
"""Likeness that is enough where a comment stands alone between the same neighbours."""
COMMON_SHARE = 0.05
"""How many of the long comments are in both saves where they are of one page."""
COMMON_WORDS = 0.5
"""How much of the shorter article is, where their comments do not tell."""

Key = Callable[[Save, int], tuple[int, ...]]

_KEYS: tuple[Key, ...] = (
    lambda save, index: (save.words[index], save.authors[index], save.dates[index], save.branches[index]),
    lambda save, index: (save.words[index], save.authors[index], save.dates[index]),
    lambda save, index: (save.words[index], save.authors[index]),
    lambda save, index: (save.words[index],),
)
"""What two comments with the same words may have in common, from the most to the least."""
_WRITTEN_KEYS = _KEYS[:-1]
"""Those that tell comments of different writers apart."""


def match(old: Thread, new: Thread) -> Changes:
    """What changed from an older save of a page to a newer."""
    older, newer = Save(old), Save(new)
    _Matching(older, newer).run()
    edited = bytes(
        partner != NOBODY and older.words[partner] != newer.words[index] for index, partner in enumerate(newer.partners)
    )
    return Changes(old, new, newer.partners, edited, _is_other_page(older, newer))


def _is_other_page(old: Save, new: Save) -> bool:
    """Whether neither comments nor articles have enough in common; pages of one site share words around them."""
    long_ones = [index for index, length in enumerate(new.lengths) if length >= LONG]
    if sum(new.partners[index] != NOBODY for index in long_ones) > COMMON_SHARE * min(len(old), len(long_ones)):
        return False
    first, second = (_article_words(save.thread) for save in (old, new))
    shorter = min(sum(map(len, first)), sum(map(len, second)))
    if not shorter:
        return len(old) > 0 < len(new) and all(partner == NOBODY for partner in new.partners)
    return sum(map(len, first & second)) < COMMON_WORDS * shorter


def _article_words(thread: Thread) -> set[str]:
    """The title and the blocks of an article."""
    return {" ".join(text.split()) for text in (thread.title or "", *(block.text for block in thread.article))}


class _Matching:
    """The pairs of two saves as they are found."""

    def __init__(self, old: Save, new: Save) -> None:
        self.old = old
        self.new = new
        self.pairs = 0
        self.beside: dict[int, list[int]] = {}
        """By a comment without a match, those of the older save that stand between the same neighbours, where few."""

    def run(self) -> None:
        """Find all pairs."""
        self._join_alone(_KEYS[-1], LONG)
        self._trust(self.old.authors, self.new.authors, needs_proof=False)
        self._join_alone(_KEYS[-2], LONG)
        self._trust(self.old.dates, self.new.dates, needs_proof=True)
        for key in _WRITTEN_KEYS:
            self._join_alone(key, TELLING)
        for _ in range(MOST_ROUNDS):
            before = self.pairs
            self._join_replies()
            for old, new in Alike(self.old, self.new, self.beside).pairs():
                self._join(old, new)
            self._join_by_replies()
            self._join_beside()
            if self.pairs == before:
                break
        known = (index for index in self.new.unmatched() if self._tells(index))
        self._join_equal(self.old.unmatched(), known, _WRITTEN_KEYS)
        for old, new in self._once_in_both(_KEYS[-1], self.old.unmatched(), self.new.unmatched()):
            if not self._is_other_writer(old, new):
                self._join(old, new)

    def _join(self, old: int, new: int) -> None:
        if self.old.partners[old] == NOBODY and self.new.partners[new] == NOBODY:
            self.old.partners[old], self.new.partners[new] = new, old
            self.pairs += 1

    def _join_alone(self, key: Key, least_words: int) -> None:
        """Pair what both saves have once; so few words that everybody has them tell nothing without a writer."""
        for old, new in self._once_in_both(key, self.old.unmatched(), self.new.unmatched()):
            if self.new.lengths[new] >= least_words or self._has_writer(old, new):
                self._join(old, new)

    def _once_in_both(self, key: Key, olds: Iterable[int], news: Iterable[int]) -> Iterator[tuple[int, int]]:
        old_by_key, new_by_key = _once(self.old, key, olds), _once(self.new, key, news)
        for known, new in new_by_key.items():
            old = old_by_key.get(known, NOBODY)
            if NOBODY not in (old, new):
                yield old, new

    def _has_writer(self, old: int, new: int) -> bool:
        return self.new.authors[new] == self.old.authors[old] != UNKNOWN

    def _tells(self, new: int) -> bool:
        """Whether a comment's words, or its writer, tell it from others wherever it stands."""
        return self.new.lengths[new] >= TELLING or self.new.authors[new] != UNKNOWN

    def _trust(self, olds: "array[int]", news: "array[int]", needs_proof: bool) -> None:
        """Forget authors, or dates, where sure pairs do not agree in them: `2 hours ago` is another thing tomorrow."""
        sure = [(olds[old], news[new]) for new, old in enumerate(self.new.partners) if old != NOBODY]
        known = [pair for pair in sure if pair != (UNKNOWN, UNKNOWN)]
        if sum(old == new for old, new in known) < TRUSTED * len(known) or (needs_proof and not known):
            for numbers in (olds, news):
                numbers[:] = array("q", bytes(8 * len(numbers)))

    def _join_replies(self) -> None:
        """Pair what has the same words among the replies to one comment, from the top level down."""
        self.beside.clear()
        for new in chain([NOBODY], range(len(self.new))):
            old = NOBODY if new == NOBODY else self.new.partners[new]
            if new == NOBODY or (old != NOBODY and self.new.tree.sizes[new] > 1 < self.old.tree.sizes[old]):
                olds, news = self.old.replies(old), self.new.replies(new)
                if self._has_unmatched(olds, news):
                    self._join_siblings(olds, news)

    def _has_unmatched(self, olds: list[int], news: list[int]) -> bool:
        return any(self.new.partners[new] == NOBODY for new in news) and any(
            self.old.partners[old] == NOBODY for old in olds
        )

    def _join_siblings(self, olds: list[int], news: list[int]) -> None:
        for old_gap, new_gap in list(self._gaps(olds, news)):
            for old, new in self._once_in_both(_KEYS[-1], old_gap, new_gap):
                self._join(old, new)
        gaps = list(self._gaps(olds, news))
        for old_gap, new_gap in gaps:
            self._join_equal(old_gap, new_gap)
        self._join_equal(olds, news, _WRITTEN_KEYS)
        for old_gap, new_gap in gaps:
            left = [old for old in old_gap if self.old.partners[old] == NOBODY]
            if 0 < len(left) <= FEW:
                self.beside.update((new, left) for new in new_gap if self.new.partners[new] == NOBODY)

    def _gaps(self, olds: list[int], news: list[int]) -> Iterator[tuple[list[int], list[int]]]:
        """The siblings between pairs that stand in the same order, in both saves, or in the opposite order."""
        places = {old: place for place, old in enumerate(olds)}

        def fixed(order: list[int]) -> list[tuple[int, int]]:
            shared = [(places[old], at) for at, new in enumerate(order) if (old := self.new.partners[new]) in places]
            return [shared[index] for index in longest_rising([place for place, _ in shared])]

        order, turned = fixed(news), fixed(news[::-1])
        if len(turned) > max(1, len(order)):
            news, order = news[::-1], turned
        place, at = 0, 0
        for next_place, next_at in (*order, (len(olds), len(news))):
            yield olds[place:next_place], news[at:next_at]
            place, at = next_place + 1, next_at + 1

    def _join_equal(self, olds: Iterable[int], news: Iterable[int], keys: Sequence[Key] = _KEYS) -> None:
        """Pair what has the same words, first what has more in common, each with the first that is left."""
        olds = [old for old in olds if self.old.partners[old] == NOBODY]
        news = [new for new in news if self.new.partners[new] == NOBODY]
        for key in keys if olds and news else ():
            waiting: dict[tuple[int, ...], deque[int]] = {}
            for old in olds:
                if self.old.partners[old] == NOBODY:
                    waiting.setdefault(key(self.old, old), deque()).append(old)
            for new in news:
                if self.new.partners[new] == NOBODY and (same := waiting.get(key(self.new, new))):
                    self._join(same.popleft(), new)

    def _join_by_replies(self) -> None:
        """Pair comments most of whose replies are each other's, from the deepest up."""
        for new in range(len(self.new) - 1, -1, -1):
            if self.new.partners[new] == NOBODY and self.new.tree.sizes[new] > 1:
                old = self._parent_of_most(self.new.replies(new))
                if old != NOBODY:
                    self._join(old, new)

    def _parent_of_most(self, replies: list[int]) -> int:
        """The unmatched comment of the older save that most of these replies answered there."""
        votes: dict[int, int] = {}
        known = 0
        for reply in replies:
            old = self.new.partners[reply]
            if old != NOBODY:
                known += 1
                parent = self.old.tree.parents[old]
                votes[parent] = votes.get(parent, 0) + 1
        best = max(votes, key=lambda parent: votes[parent], default=NOBODY)
        is_free = best != NOBODY and self.old.partners[best] == NOBODY
        return best if is_free and 2 * votes[best] > known else NOBODY

    def _join_beside(self) -> None:
        """Pair what stands between the same neighbours and is by one writer, at one date or alone there."""
        rivals: dict[int, int] = {}
        for left in self.beside.values():
            rivals[left[0]] = rivals.get(left[0], 0) + 1
        for new, left in self.beside.items():
            free = [old for old in left if self.old.partners[old] == NOBODY]
            same = [old for old in free if self._has_writer(old, new)]
            dated = [old for old in same if self.old.dates[old] == self.new.dates[new] != UNKNOWN]
            if dated:
                self._join(dated[0], new)
            elif len(left) == rivals[left[0]] == 1 and free and self._may_be_edited(free[0], new):
                self._join(free[0], new)

    def _may_be_edited(self, old: int, new: int) -> bool:
        """Whether one that stands alone between the same neighbours is the other, edited."""
        if self._has_writer(old, new) and min(self.old.lengths[old], self.new.lengths[new]) <= SHORT:
            return True
        alike = likeness(self.old.sketch(old), self.new.sketch(new))
        return alike >= A_LITTLE and not self._is_other_writer(old, new)

    def _is_other_writer(self, old: int, new: int) -> bool:
        return UNKNOWN != self.old.authors[old] != self.new.authors[new] != UNKNOWN


def _once(save: Save, key: Key, comments: Iterable[int]) -> dict[tuple[int, ...], int]:
    """Unmatched comments by their key, NOBODY for a key that several have."""
    found: dict[tuple[int, ...], int] = {}
    for index in comments:
        if save.partners[index] == NOBODY:
            known = key(save, index)
            found[known] = NOBODY if known in found else index
    return found
