"""Words that follow an introduction, matched with an earlier piece run after run, as far as they are that piece's.

What a post quotes begins at once after its introduction and is, but for what was cut, what another post says; then, on
a line of its own, the poster's words begin. So of words that are quoted some may be left out, and inside of a line a
few may be others; but where a line does not begin with words of the source the quotation is over.
"""

from collections.abc import Callable

from tui.reading.quoting.places import REACH, Places
from tui.reading.quoting.voices import Introduced, Run, Span
from tui.reading.quoting.words import WordRow

MOST_STEPS = 256
"""Places that are looked at, from the nearest on, for where a chain begins."""
MOST_SOURCES = 4
"""Pieces that are looked at further: those in which the first run is longest."""
SURE = 7
"""Words of a first run from which no other is looked for that begins later."""
MOST_RUNS = 32
MOST_OTHER = 4
"""Words between two runs, and before the first, that are none of the source's."""
MOST_OTHER_CLOSED = 64
"""The same where it is known how far the words go: whoever wrote them may have edited them since."""
MOST_BEGINNINGS = 16
"""Words with which the first run may begin."""
MOST_LEFT_OUT = 256
"""Words of the source between two runs."""


class Chains:
    """Finds the chains of runs of introduced words."""

    def __init__(self, row: WordRow, places: Places, goes_on: Callable[[Run], bool]) -> None:
        self._row = row
        self._places = places
        self._goes_on = goes_on
        """Whether a run is long enough to go on with."""

    def of(self, span: Span, introduced: Introduced, is_source: Callable[[Run], bool]) -> dict[int, list[Run]]:
        """The chain in each piece that has one and that a run may come from."""
        first: dict[int, Run] = {}
        for at in self._tried(span.start, introduced)[:MOST_BEGINNINGS]:
            if introduced.parts(span.start + 1, at) or any(run.words >= SURE for run in first.values()):
                break
            for run in self._runs(at, introduced.limit):
                source = self._row.piece_at(run.source)
                if source not in first and is_source(run):
                    first[source] = run
        longest = sorted(first.items(), key=lambda found: -found[1].words)[:MOST_SOURCES]
        return {source: self._cut(self._chain(run, introduced), introduced) for source, run in longest}

    def _tried(self, start: int, introduced: Introduced) -> range:
        """The words with which a run may begin, from one on."""
        most = MOST_OTHER_CLOSED if introduced.is_closed else MOST_OTHER
        return range(start, min(start + most, introduced.limit - REACH) + 1)

    def _runs(self, at: int, limit: int) -> list[Run]:
        """The runs that begin at a word, one for each place before its piece, the longest first."""
        here = self._row.starts[self._row.piece_at(at)]
        runs: list[Run] = []
        for place in self._places.earlier(at, MOST_STEPS):
            if place < here:
                stop = self._row.starts[self._row.piece_at(place) + 1]
                length = self._row.common(at, place, min(limit - at, stop - place))
                if length >= REACH:
                    runs.append(Run(at, at + length, place, place + length))
        return sorted(runs, key=lambda run: -run.words)

    def _chain(self, run: Run, introduced: Introduced) -> list[Run]:
        """A run and those that follow it in its source."""
        chain = [run]
        stop = self._row.starts[self._row.piece_at(run.source) + 1]
        while len(chain) < MOST_RUNS and (following := self._following(chain[-1], introduced, stop)) is not None:
            chain.append(following)
        return chain

    def _following(self, run: Run, introduced: Introduced, stop: int) -> Run | None:
        for at in self._tried(run.end, introduced):
            if at > run.end and introduced.parts(run.end, at):
                break
            place = self._place(at, run.source_end, min(stop - REACH + 1, run.source_end + MOST_LEFT_OUT))
            if place is None:
                continue
            length = self._row.common(at, place, min(introduced.limit - at, stop - place))
            following = Run(at, at + length, place, place + length)
            if at + length == introduced.limit or self._goes_on(following):
                return following
        return None

    def _place(self, at: int, start: int, stop: int) -> int | None:
        """The first place of a stretch where the three words stand that stand at a place."""
        numbers = self._row.numbers
        words = numbers[at : at + REACH]
        try:
            while numbers[start : start + REACH] != words:
                start = numbers.index(words[0], start + 1, stop)
        except ValueError:
            return None
        return start if start < stop else None

    def _cut(self, chain: list[Run], introduced: Introduced) -> list[Run]:
        """A chain without the words of a last line that is not all of it the source's."""
        last = chain[-1]
        line = introduced.line_of(last.end)
        if introduced.is_closed or last.end in (line, introduced.limit) or line <= chain[0].start:
            return chain
        while chain[-1].start >= line:
            chain.pop()
        last = chain[-1]
        over = max(0, last.end - line)
        return [*chain[:-1], Run(last.start, last.end - over, last.source, last.source_end - over)]
