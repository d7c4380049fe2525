"""One search through article and comments, folded ones too, done in steps that take a millisecond or two.

It begins at the piece in hand and goes round, so that the nearest hit is found first; whoever drives it decides how
long it works at a time, and forgets it when something else is typed. Nothing is indexed.
"""

import re
import time
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, count

from tui.model import Thread
from tui.model.labels import LabelledComments
from tui.reading.searching.counting import Counted, Counter
from tui.reading.searching.expression import StuckError, find_apart
from tui.reading.searching.pattern import Query, Words, expression
from tui.reading.searching.searched import LONG, NO_HITS, PACKED_SIZE, Hits, IsWanted, Pieces, Tally, every
from tui.reading.searching.simple import simple_expression

KEPT_HITS = 512
"""Pieces whose hits are kept to be drawn."""

_numbers = count(1)


class Search:
    """What a query finds; `number` tells it from every other search of this run.

    Raises PatternError where the query is an expression that is none. `problem` says what went wrong on the way.
    """

    def __init__(
        self,
        thread: Thread,
        query: Query,
        origin: int = 0,
        is_wanted: IsWanted = every,
        pieces: Pieces | None = None,
    ) -> None:
        self.query = query
        self.origin = origin
        self.number = next(_numbers)
        self.pieces = pieces or Pieces(thread)
        self.tally = Tally(self.pieces.count)
        self.problem = ""
        self.is_complete = False
        self._is_round = False
        """Whether it has been at the end of the page, and looks now at what is before the piece in hand."""
        self._early: int | None = None
        """The first piece with hits when it came there: one that was answered below the origin."""
        self._is_wanted = is_wanted
        self._told: dict[int, Hits] = {}
        self._packed: dict[int, bytes] = {}
        """Hits of an expression: as objects, they would be looked through again and again for what may be freed."""
        simple = simple_expression(query) if query.is_expression else None
        self.is_apart = query.is_expression and simple is None
        """Whether it runs in a process of its own, and may have to be waited for."""
        self._words = simple or Words(query)
        self._examined = bytearray(self.pieces.count)
        self._kept = lru_cache(KEPT_HITS)(self._find_first)
        parts = ((min(origin, self.pieces.count), self.pieces.count), (0, min(origin, self.pieces.count)))
        self._steps: Iterator[bool]
        if self.is_apart:
            self._steps = self._told_steps(expression(query), chain.from_iterable(range(*part) for part in parts))
        elif self._words.is_empty:
            self._steps = iter(())
        else:
            self._steps = self._steps_round(*parts)

    def work(self, seconds: float) -> bool:
        """Search on for a while, or until the first hit is there or something to wait for; whether there is more."""
        end = time.perf_counter() + seconds
        had_hits = bool(self.tally.total)
        while not self.is_complete:
            try:
                if next(self._steps):
                    break
            except StopIteration:
                self.is_complete = True
            except StuckError:
                self.is_complete, self.problem = True, "stopped: it takes too long"
            if time.perf_counter() >= end or bool(self.tally.total) != had_hits:
                break
        return not self.is_complete

    def stop(self) -> None:
        """Search no further."""
        self.is_complete = True
        self._steps = iter(())

    def hits(self, piece: int) -> Hits:
        """The hits in a piece, as far as they are known; those at its beginning are found when first asked for.

        None where it is not searched: what is lit is what is counted.
        """
        if not self._is_wanted(piece):
            return NO_HITS
        if self.is_apart:
            return Hits.unpacked(self._packed.get(piece, b""))
        return self._told[piece] if piece in self._told else self._kept(piece)

    def first_piece(self) -> int | None:
        """The first piece with hits from the origin on, then from the beginning, None where it is not known yet.

        One above is the first only when there is none below: what a comment answers may be searched before that.
        """
        piece = self.tally.next_piece(self.origin)
        if piece is None and (self._is_round or self.is_complete):
            piece = self.tally.next_piece(0)
        return None if piece == self._early and not self.is_complete else piece

    def _find_first(self, piece: int) -> Hits:
        return NO_HITS if self._words.is_empty else next(self._find(*self.pieces.text(piece)))

    def _steps_round(self, *parts: tuple[int, int]) -> Iterator[bool]:
        for first, last in parts:
            self._is_round, self._early = first < self.origin, self.tally.next_piece(0)
            yield from self._steps_through(first, last)

    def _steps_through(self, first: int, last: int) -> Iterator[bool]:
        """Search pieces from `first` to `last` (exclusive) for the words."""
        border = self.pieces.first_comment
        for piece in range(first, min(last, border)):
            yield from self._examine(piece)
        if last <= border:
            return
        comments, thread = (max(0, first - border), last - border), self.pieces.thread
        if not isinstance(thread.comments, LabelledComments):
            for comment in range(*comments):
                yield from self._examine(border + comment)
            return
        counter = Counter(thread.lines, thread.comments, self._words, lambda comment: self._is_wanted(border + comment))
        for counted in counter.stretches(*comments):
            for one in counted:
                if not self._note(one):
                    yield from self._look_into(one)
            yield False

    def _note(self, counted: Counted) -> bool:
        """Note the hits of a comment; whether that is all there is to do. A plain call: there may be very many."""
        comment, hits, is_alone = counted
        if hits is None:
            return False
        piece = self.pieces.first_comment + comment
        if not self._examined[piece]:
            self._examined[piece] = 1
            if hits and self._is_wanted(piece):
                self.tally.add(piece, hits)
        return is_alone

    def _look_into(self, counted: Counted) -> Iterator[bool]:
        """Look into a comment that is not counted, and into those it answers if lines after it may belong to them."""
        first = self.pieces.first_comment
        yield from self._examine(first + counted.comment)
        if not counted.is_alone:
            for ancestor in self.pieces.thread.tree.ancestors(counted.comment):
                yield from self._examine(first + ancestor)

    def _examine(self, piece: int) -> Iterator[bool]:
        """Count the hits of a piece, once."""
        if self._examined[piece]:
            return
        self._examined[piece] = 1
        if not self._is_wanted(piece):
            return
        text, first = self.pieces.text(piece)
        hits = NO_HITS
        for hits in self._find(text, first):
            if len(text) - first > LONG // self._words.slowness:
                self._told[piece] = hits
                yield False
        if len(hits):
            self.tally.add(piece, len(hits))
        yield False

    def _find(self, text: str, first: int) -> Iterator[Hits]:
        """The hits in a text as far as they are known, which grow stretch by stretch."""
        pattern = self._words.pattern_for(text)
        hits = Hits(NO_HITS.starts[:], NO_HITS.ends[:])
        start, stop = 0, first
        while start <= len(text):
            stop += LONG // self._words.slowness
            start = _find_stretch(pattern, text, (start, stop, stop + self._words.reach), first, hits)
            yield hits

    def _told_steps(self, pattern: re.Pattern[str], order: Iterable[int]) -> Iterator[bool]:
        """Take what an expression finds in its own process; True where it has nothing to tell yet."""
        for found in find_apart(self.pieces, pattern, (piece for piece in order if self._is_wanted(piece))):
            if found is not None:
                piece, hits = found
                self._is_round = piece < self.origin
                self._packed[piece] = hits
                self.tally.add(piece, len(hits) // PACKED_SIZE)
            yield found is None


def _find_stretch(pattern: re.Pattern[str], text: str, bounds: tuple[int, int, int], first: int, hits: Hits) -> int:
    """Note the hits that begin from the first bound to the second and end by the third; where to go on."""
    start, stop, end = bounds
    while start < stop and (found := pattern.search(text, start, end)):
        if found.start() >= stop:
            break
        start = found.end()
        hits.starts.append(found.start() - first)
        hits.ends.append(start - first)
    return max(start, stop)
