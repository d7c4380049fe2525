"""Which comment of a page was which in another save of it, told from the two rolls alone.

From the top down: among the answers to one comment, the same words are the same comment, equal ones in their order.
What is left over there was edited where its own replies tell, or where it stands alone between the same neighbours.
What is then left over has moved where its words are long enough to be told from all others. Linear in the comments.
"""

from array import array
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from tui.model import Tree
from tui.model.tree import NO_PARENT
from tui.store.identity import Roll

NOWHERE = -1


class Match(NamedTuple):
    """For each comment of the newer save the one it was in the older, or NOWHERE; `edited` have other words."""

    older: "array[int]"
    edited: frozenset[int]

    def carried(self, marks: bytes) -> bytes:
        """Marks of the older save, a byte each, on the newer; what has other words now has none."""
        return bytes(
            marks[old] if old != NOWHERE and new not in self.edited else 0 for new, old in enumerate(self.older)
        )

    def carried_back(self, marks: bytes, count: int) -> bytes:
        """Marks of the newer save on the older, which has so many comments; what had other words has none."""
        carried = bytearray(count)
        for new in compress(range(len(marks)), marks):
            if self.older[new] != NOWHERE and new not in self.edited:
                carried[self.older[new]] = 1
        return bytes(carried)

    def placed(self, comment: int) -> int | None:
        """Where a comment of the older save is now, or the nearest before it that is left."""
        newer = {old: new for new, old in enumerate(self.older) if old != NOWHERE}
        return next((newer[old] for old in range(comment, NOWHERE, -1) if old in newer), None)


def match(older: Roll, newer: Roll) -> Match:
    """Find the comments of an older save in a newer one."""
    return _Matching(older, newer).match()


class _Side:
    """One of the two saves: its words, its tree, and which of its comments are paired."""

    def __init__(self, roll: Roll) -> None:
        self.words = roll.words
        self.tree = Tree(roll.depths)
        self.partner = array("i", [NOWHERE]) * len(roll.words)

    def answers(self, comment: int) -> list[int]:
        """The comments that answer one, or the page."""
        return list(self.tree.roots() if comment == NO_PARENT else self.tree.replies(comment))

    def unpaired(self, comments: Iterable[int]) -> list[int]:
        """Those of some comments that have no partner yet."""
        return [comment for comment in comments if self.partner[comment] == NOWHERE]

    def left(self) -> list[int]:
        """All that have none."""
        return self.unpaired(range(len(self.words)))

    def alone(self, siblings: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Siblings without a partner that stand alone between two with one: each with the one before it."""
        before, waiting = NOWHERE, []
        for sibling in (*siblings, None):
            if sibling is not None and self.partner[sibling] == NOWHERE:
                waiting.append(sibling)
                continue
            if len(waiting) == 1:
                yield before, waiting[0]
            before, waiting = sibling or 0, []


class _Matching:
    def __init__(self, older: Roll, newer: Roll) -> None:
        self._older, self._newer = _Side(older), _Side(newer)
        self._edited: set[int] = set()
        self._waiting: deque[tuple[int, int]] = deque([(NO_PARENT, NO_PARENT)])

    def match(self) -> Match:
        self._descend()
        for old, new in self._moved():
            if self._older.partner[old] == self._newer.partner[new] == NOWHERE:
                self._pair(old, new)
                self._descend()
        return Match(self._newer.partner, frozenset(self._edited))

    def _pair(self, old: int, new: int) -> None:
        self._older.partner[old], self._newer.partner[new] = new, old
        if self._older.words[old] != self._newer.words[new]:
            self._edited.add(new)
        self._waiting.append((old, new))

    def _descend(self) -> None:
        """Match the answers to all that waits, and what is below them."""
        while self._waiting:
            old, new = self._waiting.popleft()
            before, now = self._older.answers(old), self._newer.answers(new)
            if not before or not now:
                continue
            for finder in (self._by_words, self._by_replies, self._by_neighbours):
                for pair in list(finder(before, now)):
                    self._pair(*pair)
                if all(map(NOWHERE.__ne__, map(self._newer.partner.__getitem__, now))):
                    break

    def _by_words(self, before: Sequence[int], now: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The same words, equal ones in their order."""
        before, now = self._older.unpaired(before), self._newer.unpaired(now)
        if [self._older.words[old] for old in before] == [self._newer.words[new] for new in now]:
            yield from zip(before, now, strict=True)
            return
        places: defaultdict[int, deque[int]] = defaultdict(deque)
        for old in before:
            places[self._older.words[old]].append(old)
        for new in now:
            if found := places.get(self._newer.words[new]):
                yield found.popleft(), new

    def _by_replies(self, before: Sequence[int], now: Sequence[int]) -> Iterable[tuple[int, int]]:
        """Other words, but answered in the same long words."""
        answered = {
            self._older.words[reply]: old
            for old in self._older.unpaired(before)
            for reply in self._older.tree.replies(old)
            if self._older.words[reply] & 1
        }
        found: dict[int, int] = {}
        for new in self._newer.unpaired(now):
            replies = map(self._newer.words.__getitem__, self._newer.tree.replies(new))
            if (old := next((answered[words] for words in replies if words in answered), None)) is not None:
                found.setdefault(old, new)
        return found.items()

    def _by_neighbours(self, before: Sequence[int], now: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Other words, but alone after the same neighbour and before the next that is left."""
        partner = self._older.partner
        gaps = {partner[gap] if gap >= 0 else gap: old for gap, old in self._older.alone(before)}
        return ((gaps[gap], new) for gap, new in self._newer.alone(now) if gap in gaps)

    def _moved(self) -> list[tuple[int, int]]:
        """What is left over on both sides with long words that nothing else left over has, from the top down."""
        before, now = (_once((side.words[left], left) for left in side.left()) for side in (self._older, self._newer))
        return [(before[words], new) for words, new in now.items() if words & 1 and words in before]


def _once(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The pairs whose first is not that of another one."""
    found: dict[int, int] = {}
    again = set()
    for first, second in pairs:
        if found.setdefault(first, second) != second:
            again.add(first)
    return {first: second for first, second in found.items() if first not in again}
