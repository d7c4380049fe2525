"""What a filter keeps, found term after term: each looks only at the comments that those before it have left.

It is driven as a search is, and its hits are lit as those of one: the words and the names that were asked for. Where
nothing of the kind was, every comment that is left has one hit, its header.
"""

import time
from array import array
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain, compress, count

from tui.reading.authorship.authors import AuthorSearch
from tui.reading.narrowing.terms import Term, Wanted, wanted
from tui.reading.searching.pattern import Query
from tui.reading.searching.search import KEPT_HITS, Search
from tui.reading.searching.searched import NO_HITS, Hits, Pieces, Tally
from tui.reading.subsets import both, but
from tui.reading.windows import Windows

Kinds = Mapping[str, Callable[[], bytes]]
"""What `is:` knows, and which comments are so: a byte each, 1 where they are."""
HEADER = Hits(array("i", [-1]), array("i", [-1]))
"""One hit without a character, at the header."""
_COSTS = ("is", "author", "words")

_numbers = count(1)


class Sieve:
    """What a filter finds among the comments `within`; `number` tells it from every other of this run.

    `matching` are the comments that are left, all terms having been looked at once it `is_complete`. Raises
    PatternError where the query means nothing.
    """

    def __init__(self, windows: Windows, kinds: Kinds, query: Query, within: bytes) -> None:
        self.query = query
        self.number = -next(_numbers)
        self.origin = windows.cursor
        self.pieces = Pieces(windows.thread)
        self.tally = Tally(self.pieces.count)
        self.problem = ""
        self.is_complete = False
        asked = Wanted((Term("words", query.text),)) if query.is_expression else wanted(query.text, kinds)
        self.with_replies = asked.with_replies
        self.matching = within if asked.terms else bytes(len(within))
        self._lit: list[Search] = []
        self._waiting: list[tuple[Term, Search]] = []
        for term in sorted(asked.terms, key=lambda term: (_COSTS.index(term.kind), not term.is_negated)):
            if term.kind == "is":
                self._pass(term, kinds[term.value]())
            else:
                self._waiting.append((term, self._search(term)))
        self._kept = lru_cache(KEPT_HITS)(self._find)

    @property
    def is_apart(self) -> bool:
        """Whether what it looks for now runs in a process of its own, and may have to be waited for."""
        return bool(self._waiting) and self._waiting[0][1].is_apart

    def work(self, seconds: float) -> bool:
        """Look on for a while; whether there is more to do."""
        end = time.perf_counter() + seconds
        while self._waiting and not self.problem:
            term, search = self._waiting[0]
            if search.work(max(0.0, end - time.perf_counter())):
                return True
            del self._waiting[0]
            self.problem = search.problem
            self._pass(term, search.tally.found(self.pieces.first_comment))
            if not term.is_negated:
                self._lit.append(search)
        if not self.is_complete:
            self._settle()
        return False

    def stop(self) -> None:
        """Look no further."""
        for _, search in self._waiting:
            search.stop()
        self._waiting.clear()
        self.is_complete = True

    def hits(self, piece: int) -> Hits:
        """What is lit in a piece."""
        return self._kept(piece) if piece in self.tally else NO_HITS

    def _search(self, term: Term) -> Search:
        thread, query = self.pieces.thread, self.query._replace(text=term.value)
        if term.kind == "words":
            return Search(thread, query, self.pieces.first_comment + self.origin, self._is_left)
        return AuthorSearch(thread, term.value, term.is_whole, range(len(thread.tree)), self._is_left)

    def _is_left(self, piece: int) -> bool:
        comment = piece - self.pieces.first_comment
        return comment >= 0 and self.matching[comment] == 1

    def _pass(self, term: Term, found: bytes) -> None:
        self.matching = but(self.matching, found) if term.is_negated else both(self.matching, found)

    def _settle(self) -> None:
        """Count what is left."""
        self.is_complete = True
        if self.problem:
            self.matching = bytes(len(self.matching))
        first = self.pieces.first_comment
        for piece in compress(range(first, first + len(self.matching)), self.matching):
            self.tally.add(piece, sum(search.tally.of(piece) for search in self._lit) or 1)

    def _find(self, piece: int) -> Hits:
        if not self._lit:
            return HEADER
        found = [search.hits(piece) for search in self._lit]
        return found[0] if len(found) == 1 else _merged(found)


def _merged(found: list[Hits]) -> Hits:
    """The hits of several searches in one text, in order; of two that overlap the first."""
    merged = Hits(array("i"), array("i"))
    for start, end in sorted(chain.from_iterable(zip(hits.starts, hits.ends, strict=True) for hits in found)):
        if not merged.ends or start >= merged.ends[-1]:
            merged.starts.append(start)
            merged.ends.append(end)
    return merged
