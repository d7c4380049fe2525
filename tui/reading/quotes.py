"""Where quoted words come from, and who quotes what: found in slices, in time and memory that grow with the text.

First all words are noted (`is_ready` then), after that the quotations are found from the first comment to the last, but
those that are wanted before the others. Characters are those of a comment's or block's text.
"""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui.model import Place, Thread
from tui.reading.quoting.finder import Finder, Run, Span, Spans
from tui.reading.quoting.marks import marked
from tui.reading.quoting.places import Places
from tui.reading.quoting.words import WordRow, word_spans, words_within

LONGEST_MARKED = 32 * 1024
"""Characters of a comment in which marks are looked for; in a longer one words are found as if none had any."""


class Passage(NamedTuple):
    """Words of the page: from a place to a character (exclusive) of the same text."""

    place: Place
    end: int


class Quotation(NamedTuple):
    """Quoted words: those of a comment, and those they come from."""

    quoted: Passage
    source: Passage


class Quotes:
    """The quotations of a thread."""

    def __init__(self, thread: Thread) -> None:
        self.is_ready = self.is_complete = False
        self._thread = thread
        self._first_comment = len(thread.article)
        self._row = WordRow()
        self._finder: Finder | None = None
        self._of: dict[int, tuple[Quotation, ...]] = {}
        self._told = bytearray(len(thread.comments))
        self._by: dict[int, list[Quotation]] = {}
        self._quoters: Counter[int] = Counter()
        self._steps = self._all_steps()
        self._wanted: Sequence[int] = ()
        self._wanted_steps: Iterator[None] = iter(())

    def work(self, seconds: float, wanted: Sequence[int] = ()) -> bool:
        """Go on for a while, with the comments that are wanted first; whether there is more to do."""
        end = time.perf_counter() + seconds
        if self.is_ready and wanted != self._wanted:
            self._wanted, self._wanted_steps = wanted, chain.from_iterable(map(self._find, wanted))
        while not self.is_complete:
            if next(self._wanted_steps, self) is self:
                next(self._steps, None)
            if time.perf_counter() >= end:
                break
        return not self.is_complete

    def is_told(self, comment: int) -> bool:
        """Whether all that a comment quotes is known."""
        return bool(self._told[comment])

    def in_comment(self, comment: int) -> Sequence[Quotation]:
        """What a comment quotes, in order, once it is known."""
        return self._of.get(comment, ())

    def of_comment(self, comment: int) -> Sequence[Quotation]:
        """Where a comment is quoted, in reading order, as far as it is known."""
        return sorted(self._by.get(self._first_comment + comment, ()))

    def of_block(self, block: int) -> Sequence[Quotation]:
        """Where a block of the article is quoted, in reading order, as far as it is known."""
        return sorted(self._by.get(block, ()))

    def quoters_of_comment(self, comment: int) -> int:
        """How many comments quote a comment, as far as it is known."""
        return self._quoters[self._first_comment + comment]

    def quoters_of_block(self, block: int) -> int:
        """How many comments quote a block of the article, as far as it is known."""
        return self._quoters[block]

    def _all_steps(self) -> Iterator[None]:
        spans = Spans()
        for block in self._thread.article:
            yield from self._row.add(block.text)
        for comment in range(len(self._thread.comments)):
            yield from self._note(comment, spans)
        places = Places(self._row)
        yield from places.fill()
        self._finder = Finder(self._row, places, spans, self._thread.tree, self._writer)
        self.is_ready = True
        for comment in range(len(self._thread.comments)):
            yield from self._find(comment)
            yield
        self._finder, self._row = None, WordRow()
        self.is_complete = True

    def _note(self, comment: int, spans: Spans) -> Iterator[None]:
        """Note the words of a comment and those it marks as quoted."""
        text = self._thread.comments[comment].text
        first = len(self._row)
        yield from self._row.add(text)
        marks = marked(text) if len(text) <= LONGEST_MARKED else []
        if marks:
            words = word_spans(text)
            within = (Span(*words_within(words, mark.start, mark.end), mark.is_open) for mark in marks)
            noted = [Span(first + start, first + end, is_open) for start, end, is_open in within if start < end]
            spans.add(self._first_comment + comment, noted)

    def _find(self, comment: int) -> Iterator[None]:
        """Find the quotations of a comment, unless they are known."""
        if self._finder is None or self._told[comment]:
            return
        found: list[Run] = []
        for run in self._finder.quotations(comment):
            found += [run] if run else []
            yield
        if found and not self._told[comment]:
            self._keep(comment, sorted(found))
        self._told[comment] = 1

    def _keep(self, comment: int, found: list[Run]) -> None:
        piece = self._first_comment + comment
        quotations = []
        for run in found:
            source = self._row.piece_at(run.source)
            quoted = self._passage(piece, run.start, run.end)
            quotations.append(Quotation(quoted, self._passage(source, run.source, run.source_end)))
            self._by.setdefault(source, []).append(quotations[-1])
        self._quoters.update({self._row.piece_at(run.source) for run in found})
        self._of[comment] = tuple(quotations)

    def _passage(self, piece: int, start: int, end: int) -> Passage:
        """Words of the row as characters of their piece."""
        comment = piece - self._first_comment
        text = self._thread.article[piece].text if comment < 0 else self._thread.comments[comment].text
        place = Place(None, piece) if comment < 0 else Place(comment)
        first, last = self._row.span(start, text)[0], self._row.span(end - 1, text)[1]
        return Passage(place._replace(char_offset=first), last)

    def _writer(self, comment: int) -> str | None:
        return self._thread.comments[comment].author
