"""Which runs of a comment's words are quotations, and of what.

A quotation is a run of words that stands earlier too. Where it is marked as quoted, a few words are enough, and some
may be left out or changed. Where it is not, it has to be long, and is none where it is a formula that many comments
hold, a whole comment posted twice, or somebody repeating himself. Of several sources the one whose words are not marked
as quoted themselves is where they come from: the nearest ancestor, else the latest comment before, else the article.
Where the words are a quotation there too, they come from where that one does. Where a line says whose words follow,
they are his, however few, and go on in `chains` up to the answer; no quotation in somebody else's comment is where they
come from, and nothing inside of them comes from elsewhere.

The thresholds were measured on saved pages; weights are those of `WordRow.weights`. Everything counts in places of the
row.
"""

from collections.abc import Generator, Iterator
from itertools import pairwise
from typing import NamedTuple, Protocol

from tui.model import Tree
from tui.reading.quoting.chains import Chains
from tui.reading.quoting.places import REACH, Places
from tui.reading.quoting.voices import Introduced, Run, Span, Voices
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
NAMED = Enough(3, 6.0)
"""Where they follow the name of whoever wrote the source."""

LEAST_SHARE = 0.5
"""Of marked words, how many have to stand in the source."""
MOST_MARKED = 2000
"""Words that are looked for as marked; what goes on for longer is looked for as if it were not."""
AS_GOOD = 0.95
"""A source that has so many of the words as the one that has most may be preferred to it."""
FORMULA = 4
"""Comments that hold the same words without marks, from which they are a formula."""
FEW = 16
"""Places before it to which three words lead, and from which more of them lie about them than can be looked at."""
FEW_MARKED = 32
"""The same for words that are marked."""
STRIDE = UNMARKED.words - REACH + 1
"""Each run without marks holds three words that begin at a multiple of this."""
SAMPLES = 64
"""Threes of words that are looked for in one go."""
FORMULA_SAMPLES = 12
"""Threes of words by which a run is taken for a formula."""
FORMULA_SHARE = 0.3
"""How many of them it takes that are held by so many comments."""
MOST_WEIGHED = 256
"""Words of a run that are weighed."""

ABOVE, STRANGE, ARTICLE = range(3)
"""Sources in the order in which they are preferred: ancestors, other comments, the article."""

Sought = Iterator["Run | int | None"]
"""Quotations as they are found, None every so often, and comments whose own quotations have to be told first."""


class Told(Protocol):
    """The quotations that were found before."""

    def is_told(self, comment: int, /) -> bool:
        """Whether all that a comment quotes is known."""

    def quotation_among(self, comment: int, start: int, end: int, /) -> Run | None:
        """The first quotation of a comment that has some of these words."""


class Finder:
    """Finds the quotations of a comment in all pieces before it."""

    def __init__(self, row: WordRow, places: Places, voices: Voices, tree: Tree, told: Told) -> None:
        self._row = row
        self._places = places
        self._voices = voices
        self._spans = voices.spans
        self._tree = tree
        self._told = told
        self._chains = Chains(row, places, lambda run: self._is_enough(NEAR, [run]))
        self._first_comment = len(row.starts) - 1 - len(tree)

    def quotations(self, comment: int) -> Sought:
        """The quotations of a comment, marked ones first."""
        piece = self._first_comment + comment
        first, last = self._row.bounds(piece)
        edges = [first]
        waiting: list[Span] = []
        for span in self._spans.of.get(piece, ()):
            if span.start < edges[-1]:
                continue
            if span.introduced and span.start == span.end:
                waiting.append(span)
                continue
            quoted = yield from self._marked(span, piece)
            known = span if span.introduced and span.introduced.is_known(quoted is not None) else quoted
            while quoted and span.introduced and waiting:
                yield quoted
                edges += quoted[:2]
                known = quoted = yield from self._marked(waiting.pop().after(quoted, span.introduced), piece)
            waiting.clear()
            yield quoted
            edges += known[:2] if known else ()
        for start, end in [*pairwise([*edges, last])][::2]:
            yield from self._unmarked(piece, start, end)

    def _marked(self, span: Span, piece: int) -> Generator[int | None, None, Run | None]:
        """Marked words of a piece and their source; in both, others may stand between them."""
        told = self._told_sources(span, piece)
        if not told:
            return None
        most = max(map(_words, told.values()))
        good = (runs for runs in told.values() if _words(runs) >= AS_GOOD * most)
        best = min(good, key=lambda runs: self._rank(runs[0], piece))
        first = yield from self._first_said(best, told, piece)
        if span.introduced is None or _words(first) >= AS_GOOD * _words(best):
            best = first
        return Run(best[0].start, best[-1].end, best[0].source, best[-1].source_end)

    def _told_sources(self, span: Span, piece: int) -> dict[int, list[Run]]:
        """The runs of a span in each piece that so much of it stands in that it comes from there."""
        introduced, span = span.introduced, span._replace(end=min(span.end, span.start + MOST_MARKED))
        if introduced is None:
            by_source = self._runs_by_source(span, piece)
            return {source: runs for source, runs in by_source.items() if self._is_told(span, runs, piece)}
        named = self._chains.of(span, introduced, lambda run: self._is_by(run, introduced))
        if told := {source: runs for source, runs in named.items() if self._is_said(runs, introduced)}:
            return told
        by_source = self._chains.of(span, introduced, lambda run: self._may_be_by(run, introduced, piece))
        if introduced.is_closed:
            runs_by_source = self._runs_by_source(span, piece).items()
            others = {source: runs for source, runs in runs_by_source if self._may_be_by(runs[0], introduced, piece)}
            by_source = others | by_source
        return {source: runs for source, runs in by_source.items() if self._is_told(span, runs, piece)}

    def _is_said(self, runs: list[Run], introduced: Introduced) -> bool:
        """Whether runs are enough where who is named wrote the source: fewer, if they are whole lines."""
        if introduced.is_name:
            return self._is_enough(MARKED if introduced.has_end(runs[-1].end) else UNMARKED, runs)
        return self._is_enough(NAMED if introduced.has_end(runs[-1].end) else IN_PART, runs)

    def _is_by(self, run: Run, introduced: Introduced) -> bool:
        """Whether the source of a run was written by somebody who is named."""
        return self._voices.is_by(self._row.piece_at(run.source), introduced.writers)

    def _may_be_by(self, run: Run, introduced: Introduced, piece: int) -> bool:
        """Whether the source of a run may be what somebody who is named has said: no other's quotation is."""
        if not self._voices.may_quote(piece, self._row.piece_at(run.source)):
            return False
        return not introduced.writers or self._is_by(run, introduced) or not self._spans.hold(run)

    def _first_said(
        self, runs: list[Run], by_source: dict[int, list[Run]], piece: int
    ) -> Generator[int | None, None, list[Run]]:
        """The runs where the words were said first: what is a quotation in its source leads on to what that quotes.

        It does not lead on to a source that is further away, unless the nearer one has the words marked as quoted.
        """
        while True:
            source = self._row.piece_at(runs[0].source)
            comment = source - self._first_comment
            if comment >= 0 and not self._told.is_told(comment):
                yield comment
            start, end = runs[0].source, runs[-1].source_end
            quotation = self._told.quotation_among(comment, start, end) if comment >= 0 else None
            if quotation is None:
                return runs
            earlier = by_source.get(self._row.piece_at(quotation.source)) or self._led_on(runs[0], quotation)
            if not earlier:
                return runs
            is_most = 2 * (min(end, quotation.end) - max(start, quotation.start)) >= end - start
            is_as_near = self._kind(earlier[0], piece) <= self._kind(runs[0], piece)
            if not (is_most and is_as_near) and not self._spans.hold(runs[0]):
                return runs
            runs = earlier

    def _led_on(self, run: Run, quotation: Run) -> list[Run]:
        """The words of a run where a quotation that its source is in has them from."""
        skipped = max(0, quotation.start - run.source)
        at, place = run.start + skipped, quotation.source + run.source + skipped - quotation.start
        length = self._row.common(at, place, min(run.end - at, quotation.source_end - place))
        return [Run(at, at + length, place, place + length)] if length >= REACH else []

    def _runs_by_source(self, span: Span, piece: int) -> dict[int, list[Run]]:
        """The runs of a span in each piece that has any, in the order of both."""
        first = self._row.starts[piece]
        found: dict[int, list[Run]] = {}
        for at in range(span.start, span.end - REACH + 1):
            longest: dict[int, Run] = {}
            for place in self._places.earlier(at, FEW_MARKED):
                source = self._row.piece_at(place)
                above = found.get(source)
                if place >= first or (above and (at < above[-1].end or place < above[-1].source_end)):
                    continue
                if not self._voices.may_quote(piece, source):
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
        words = _words(runs)
        if words == span.end - span.start:
            is_near = self._kind(runs[0], piece) != STRANGE
            return self._is_enough(MARKED, runs) or (is_near and self._is_enough(NEAR, runs))
        begins = span.is_open and runs[0].start == span.start and runs[0].words >= IN_PART.words
        return (begins or words >= LEAST_SHARE * (span.end - span.start)) and self._is_enough(IN_PART, runs)

    def _unmarked(self, piece: int, start: int, end: int) -> Sought:
        """The quotations without marks among words."""
        done = start
        for step, at in enumerate(self._places.repeated(start, end - REACH + 1, STRIDE)):
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
                by_source = {self._row.piece_at(run.source): [run] for run in runs}
                yield (yield from self._first_said([best], by_source, piece))[0]
            done = max(run.end for run in runs)

    def _runs_about(self, at: int, start: int, end: int) -> list[Run]:
        """Runs between two words about a third one, that stand in an earlier piece."""
        places = self._places.earlier(at, FEW)
        if len(places) < FEW:
            return self._runs_from(at, places, start, end)
        beside = (near for near in (at - 2, at - 1, at, at + 1, at + 2) if start <= near <= end - REACH)
        return [run for near in beside for run in self._runs_from(near, self._places.earlier(near, FEW), start, end)]

    def _runs_from(self, at: int, places: list[int], start: int, end: int) -> list[Run]:
        """For each place in an earlier piece, all the words about it that are the same."""
        piece = self._row.piece_at(at)
        here = self._row.starts[piece]
        return [
            self._run(at, place, start, end)
            for place in places
            if place < here and self._voices.may_repeat(piece, self._row.piece_at(place))
        ]

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
        return self._voices.are_one(piece, source) or self._is_formula(run)

    def _is_formula(self, run: Run) -> bool:
        """Whether much of a run stands together in many comments."""
        step = 1 + (run.words - REACH) // FORMULA_SAMPLES
        samples = range(run.start, run.end - REACH + 1, step)
        return sum(map(self._is_held_by_many, samples)) >= FORMULA_SHARE * len(samples)

    def _is_held_by_many(self, at: int) -> bool:
        """Whether many comments have three words without marks."""
        places = self._places.latest(at, FEW)
        if places is None or len(places) < FORMULA:
            return places is None
        bare = (place for place in places if not self._spans.hold(Run(at, at + REACH, place, place + REACH)))
        holders = {self._row.piece_at(place) for place in bare}
        return sum(holder >= self._first_comment for holder in holders) >= FORMULA

    def _rank(self, run: Run, piece: int) -> tuple[bool, int, int]:
        """What comes first among sources of the same words."""
        kind = self._kind(run, piece)
        return self._spans.hold(run), kind, run.source if kind == ARTICLE else -run.source

    def _kind(self, run: Run, piece: int) -> int:
        """How near to a piece the source of a run is."""
        source = self._row.piece_at(run.source) - self._first_comment
        if source < 0:
            return ARTICLE
        return ABOVE if piece - self._first_comment in self._tree.subtree(source) else STRANGE


def _words(runs: list[Run]) -> int:
    """How many words some runs have together."""
    return sum(run.words for run in runs)
