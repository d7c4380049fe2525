"""Which runs of a comment's words are quotations, and of what.

A quotation is a run of words that stands earlier too. Where it is marked as quoted, a few words are enough, and some
may be left out or changed. Where it is not, it has to be long, and is none where it is a formula that many comments
hold, a whole comment posted twice, or somebody repeating himself. Of several sources the one whose words are not marked
as quoted themselves is where they come from: the topmost ancestor, else the earliest comment, else the article.

The thresholds were measured on saved pages; weights are those of `WordRow.weights`. Everything counts in places of the
row.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from tui.model import Tree
from tui.reading.quoting.places import REACH, Places
from tui.reading.quoting.words import WordRow


class Enough(NamedTuple):
    """How many words that are no numbers a quotation has at least, and what they weigh together."""

    words: int
    weight: float


UNMARKED = Enough(7, 28.0)
MARKED = Enough(4, 12.0)
NEAR = Enough(3, 15.0)
"""Also enough where they are marked and stand in an ancestor or in the article."""
IN_PART = Enough(4, 18.0)
"""Where they are marked together with others that do not stand in the source."""

LEAST_SHARE = 0.5
"""Of marked words, how many have to stand in the source."""
MOST_MARKED = 2000
"""Words that are looked for as marked; what goes on for longer is looked for as if it were not."""
AS_GOOD = 0.95
"""A source that has so many of the words as the one that has most may be preferred to it."""
FORMULA = 4
"""Comments that hold the same words without marks, from which they are a formula."""
FEW = 16
"""Places from which three words do not lead to a run without marks."""
STRIDE = UNMARKED.words - REACH + 1
"""Each run without marks holds three words that begin at a multiple of this."""
SAMPLES = 64
"""Threes of words that are looked for in one go, and by which a run is taken for a formula."""
MOST_WEIGHED = 256
"""Words of a run that are weighed."""

ABOVE, STRANGE, ARTICLE = range(3)
"""Sources in the order in which they are preferred: ancestors, other comments, the article."""

Writer = Callable[[int], str | None]
"""Who wrote a comment, where the page says it."""


class Span(NamedTuple):
    """Words marked as quoted; where `is_open`, nothing but their beginning is sure."""

    start: int
    end: int
    is_open: bool


class Run(NamedTuple):
    """Words that stand at two places: from `start` to `end`, and from `source` to `source_end`."""

    start: int
    end: int
    source: int
    source_end: int

    @property
    def words(self) -> int:
        """How many there are."""
        return self.end - self.start


class Spans:
    """The words that are marked as quoted, of all pieces."""

    def __init__(self) -> None:
        self.of: dict[int, list[Span]] = {}
        self._starts = array("I")
        self._ends = array("I")

    def add(self, piece: int, spans: list[Span]) -> None:
        """Note those of a piece, in order; pieces come in order too."""
        self.of[piece] = spans
        for span in spans:
            if not self._ends or span.start >= self._ends[-1]:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def hold(self, run: Run) -> bool:
        """Whether the source of a run is marked as quoted itself."""
        index = bisect_right(self._starts, run.source) - 1
        return index >= 0 and run.source_end <= self._ends[index]


class Finder:
    """Finds the quotations of a comment in all pieces before it."""

    def __init__(self, row: WordRow, places: Places, spans: Spans, tree: Tree, writer: Writer) -> None:
        self._row = row
        self._places = places
        self._spans = spans
        self._tree = tree
        self._writer = writer
        self._first_comment = len(row.starts) - 1 - len(tree)

    def quotations(self, comment: int) -> Iterator[Run | None]:
        """The quotations of a comment, marked ones first, and None every so often."""
        piece = self._first_comment + comment
        first, last = self._row.bounds(piece)
        edges = [first]
        for span in self._spans.of.get(piece, ()):
            if span.start >= edges[-1]:
                quoted = self._marked(span, piece)
                edges += quoted[:2] if quoted else ()
                yield quoted
        for start, end in [*pairwise([*edges, last])][::2]:
            yield from self._unmarked(piece, start, end)

    def _marked(self, span: Span, piece: int) -> Run | None:
        """Marked words of a piece and their source; in both, others may stand between them."""
        span = span._replace(end=min(span.end, span.start + MOST_MARKED))
        by_source = self._runs_by_source(span, self._row.starts[piece])
        told = {source: runs for source, runs in by_source.items() if self._is_told(span, runs, piece)}
        if not told:
            return None
        counts = {source: sum(run.words for run in runs) for source, runs in told.items()}
        good = (runs for source, runs in told.items() if counts[source] >= AS_GOOD * max(counts.values()))
        best = min(good, key=lambda runs: self._rank(runs[0], piece))
        return Run(best[0].start, best[-1].end, best[0].source, best[-1].source_end)

    def _runs_by_source(self, span: Span, first: int) -> dict[int, list[Run]]:
        """The runs of a span in each piece that has any, in the order of both."""
        found: dict[int, list[Run]] = {}
        for at in range(span.start, span.end - REACH + 1):
            longest: dict[int, Run] = {}
            for place in self._places.of(at) or ():
                source = self._row.piece_at(place)
                above = found.get(source)
                if place >= first or (above and (at < above[-1].end or place < above[-1].source_end)):
                    continue
                length = self._row.common(at, place, min(span.end - at, self._row.starts[source + 1] - place))
                if length >= REACH and (source not in longest or length > longest[source].words):
                    longest[source] = Run(at, at + length, place, place + length)
            for source, run in longest.items():
                found.setdefault(source, []).append(run)
            if at == span.start and any(run.end == span.end for run in longest.values()):
                break
        return found

    def _is_told(self, span: Span, runs: list[Run], piece: int) -> bool:
        """Whether so much of a span stands in one source that it comes from there."""
        words = sum(run.words for run in runs)
        if words == span.end - span.start:
            is_near = self._kind(runs[0], piece) != STRANGE
            return self._is_enough(MARKED, runs) or (is_near and self._is_enough(NEAR, runs))
        begins = span.is_open and runs[0].start == span.start and runs[0].words >= IN_PART.words
        return (begins or words >= LEAST_SHARE * (span.end - span.start)) and self._is_enough(IN_PART, runs)

    def _unmarked(self, piece: int, start: int, end: int) -> Iterator[Run | None]:
        """The quotations without marks among words, and None after every so many."""
        done = start
        for step, at in enumerate(range(start, end - REACH + 1, STRIDE)):
            if step % SAMPLES == 0:
                yield None
            if at < done:
                continue
            runs = [run for run in self._runs_about(at, done, end) if run.words >= UNMARKED.words]
            if not runs:
                continue
            longest = max(run.words for run in runs)
            best = min((run for run in runs if run.words >= AS_GOOD * longest), key=lambda run: self._rank(run, piece))
            if self._is_enough(UNMARKED, [best]) and not self._is_repeated(best, piece):
                yield best
            done = max(run.end for run in runs)

    def _runs_about(self, at: int, start: int, end: int) -> list[Run]:
        """Runs between two words about a third one, that stand in an earlier piece."""
        places = self._places.of(at, FEW)
        if places is not None:
            return self._runs_from(at, places, start, end) if len(places) > 1 else []
        beside = (near for near in (at - 2, at - 1, at + 1, at + 2) if start <= near <= end - REACH)
        return [run for near in beside for run in self._runs_from(near, self._places.of(near, FEW) or [], start, end)]

    def _runs_from(self, at: int, places: list[int], start: int, end: int) -> list[Run]:
        """For each place in an earlier piece, all the words about it that are the same."""
        here = self._row.starts[self._row.piece_at(at)]
        return [self._run(at, place, start, end) for place in places if place < here]

    def _run(self, at: int, place: int, start: int, end: int) -> Run:
        first, last = self._row.bounds(self._row.piece_at(place))
        back = self._row.common_before(at, place, min(at - start, place - first))
        length = self._row.common(at, place, min(end - at, last - place))
        return Run(at - back, at + length, place - back, place + length)

    def _is_enough(self, enough: Enough, runs: list[Run]) -> bool:
        bounds = ((run.start, min(run.end, run.start + MOST_WEIGHED)) for run in runs)
        weights = [weight for start, end in bounds for weight in self._row.weights(start, end)]
        return sum(map(bool, weights)) >= enough.words and sum(weights) >= enough.weight

    def _is_repeated(self, run: Run, piece: int) -> bool:
        """Whether a run without marks is said again and not quoted."""
        source = self._row.piece_at(run.source)
        if run[:2] == self._row.bounds(piece) and run[2:] == self._row.bounds(source):
            return True
        if source >= self._first_comment:
            writer = self._writer(source - self._first_comment)
            if writer and writer == self._writer(piece - self._first_comment):
                return True
        return self._is_formula(run)

    def _is_formula(self, run: Run) -> bool:
        """Whether most of the words of a run stand together in many comments."""
        step = 1 + run.words // SAMPLES
        holders = sorted(self._holders(at) for at in range(run.start, run.end - REACH + 1, step))
        return holders[len(holders) // 2] >= FORMULA

    def _holders(self, at: int) -> int:
        """How many comments hold three words without marks."""
        places = self._places.of(at, FEW)
        if places is None:
            return FEW
        bare = (place for place in places if not self._spans.hold(Run(at, at + REACH, place, place + REACH)))
        return sum(source >= self._first_comment for source in {self._row.piece_at(place) for place in bare})

    def _rank(self, run: Run, piece: int) -> tuple[bool, int, int]:
        """What comes first among sources of the same words."""
        return self._spans.hold(run), self._kind(run, piece), run.source

    def _kind(self, run: Run, piece: int) -> int:
        """How near to a piece the source of a run is."""
        source = self._row.piece_at(run.source) - self._first_comment
        if source < 0:
            return ARTICLE
        return ABOVE if piece - self._first_comment in self._tree.subtree(source) else STRANGE
