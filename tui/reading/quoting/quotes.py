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
from tui.reading.quoting.finder import Finder
from tui.reading.quoting.marks import LONGEST_MARKED, is_code, marked, may_hold_code
from tui.reading.quoting.places import Places
from tui.reading.quoting.shown import Stretch, shown
from tui.reading.quoting.spans import spans_of
from tui.reading.quoting.voices import Run, Voices
from tui.reading.quoting.words import WordRow, fold

MOST_TITLE = 1000
"""Characters of a block that are compared with the title."""


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
        self._voices = Voices(self._titles(), self._first_comment)
        self._finder: Finder | None = None
        self._of: dict[int, list[Run]] = {}
        self._told = bytearray(len(thread.comments))
        self._with_code: set[int] = set()
        self._closing: set[int] = set()
        """Comments that tell where words end that they quote."""
        self._by: dict[int, list[Run]] = {}
        self._quoters: Counter[int] = Counter()
        self._quotations: dict[int, tuple[Quotation, ...]] = {}
        self._shown: dict[int, tuple[Stretch, ...]] = {}
        """What was asked for."""
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
        if comment not in self._of:
            return ()
        if comment not in self._quotations:
            self._quotations[comment] = tuple(map(self._quotation, self._of[comment]))
        return self._quotations[comment]

    def shown_in(self, comment: int) -> tuple[Stretch, ...]:
        """The characters of a comment that are shown as quotations, as far as it is known."""
        if comment not in self._of and comment not in self._closing:
            return ()
        if comment not in self._shown:
            made = self._thread.comments[comment]
            quoted = [(each.quoted.place.char_offset, each.quoted.end) for each in self.in_comment(comment)]
            self._shown[comment] = shown(made.text, quoted, self._voices.named, bool(made.author))
        return self._shown[comment]

    def of_comment(self, comment: int) -> Sequence[Quotation]:
        """Where a comment is quoted, in reading order, as far as it is known."""
        return [self._quotation(run) for run in sorted(self._by.get(self._first_comment + comment, ()))]

    def of_block(self, block: int) -> Sequence[Quotation]:
        """Where a block of the article is quoted, in reading order, as far as it is known."""
        return [self._quotation(run) for run in sorted(self._by.get(block, ()))]

    def quoted_comments(self) -> bytes:
        """A byte for each comment, 1 where another quotes it, as far as it is known."""
        flags = bytearray(len(self._told))
        for piece in self._quoters:
            if piece >= self._first_comment:
                flags[piece - self._first_comment] = 1
        return bytes(flags)

    def quotation_among(self, comment: int, start: int, end: int) -> Run | None:
        """The first quotation of a comment that has some of these words of the row."""
        return next((run for run in self._of.get(comment, ()) if run.start < end and start < run.end), None)

    def quoters_of_comment(self, comment: int) -> int:
        """How many comments quote a comment, as far as it is known."""
        return self._quoters[self._first_comment + comment]

    def quoters_of_block(self, block: int) -> int:
        """How many comments quote a block of the article, as far as it is known."""
        return self._quoters[block]

    def _all_steps(self) -> Iterator[None]:
        for block in self._thread.article:
            yield from self._row.add(block.text)
        for comment in range(len(self._thread.comments)):
            yield from self._note(comment)
        places = Places(self._row)
        yield from places.fill()
        self._finder = Finder(self._row, places, self._voices, self._thread.tree, self)
        self.is_ready = True
        for comment in range(len(self._thread.comments)):
            yield from self._find(comment)
            yield
        self._finder = None
        yield from self._row.forget_words()
        self.is_complete = True

    def _titles(self) -> set[int]:
        """The blocks that are the title of the page, which may stand in more than one place."""
        title = fold(self._thread.title or "").strip()
        blocks = enumerate(self._thread.article)
        return {
            block for block, each in blocks if each.kind == "title" or fold(each.text[:MOST_TITLE]).strip() == title
        }

    def _note(self, number: int) -> Iterator[None]:
        """Note the words of a comment, whose they are, and those it marks as quoted."""
        comment = self._thread.comments[number]
        text = comment.text
        self._voices.add(comment)
        first = len(self._row)
        yield from self._row.add(text)
        if may_hold_code(text):
            self._with_code.add(number)
        marks = marked(text, self._voices.named) if len(text) <= LONGEST_MARKED else []
        if marks:
            if any(mark.introduction and mark.introduction.close for mark in marks):
                self._closing.add(number)
            noted = spans_of(text, marks, first, self._voices)
            self._voices.spans.add(
                self._first_comment + number, [span for span in noted if span.start < span.end or span.introduced]
            )

    def _find(self, comment: int) -> Iterator[None]:
        """Find the quotations of a comment, unless they are known, and first those that they depend on."""
        if self._finder is None or self._told[comment]:
            return
        waiting = [(comment, self._finder.quotations(comment), list[Run]())]
        while waiting:
            comment, found, runs = waiting[-1]
            each = next(found, self)
            if each is self:
                waiting.pop()
                self._keep(comment, sorted(runs))
            elif isinstance(each, Run):
                runs.append(each)
            elif isinstance(each, int) and self._finder is not None:
                waiting.append((each, self._finder.quotations(each), []))
            yield

    def _keep(self, comment: int, found: list[Run]) -> None:
        """Note what a comment quotes, once."""
        if self._told[comment]:
            return
        self._told[comment] = 1
        self._shown.pop(comment, None)
        if comment in self._with_code:
            text = self._thread.comments[comment].text
            found = [run for run in found if not is_code(text, *self._characters(run.start, run.end, text))]
        sources = [self._row.piece_at(run.source) for run in found]
        for run, source in zip(found, sources, strict=True):
            self._by.setdefault(source, []).append(run)
        self._quoters.update(set(sources))
        if found:
            self._of[comment] = found

    def _quotation(self, run: Run) -> Quotation:
        return Quotation(self._passage(run.start, run.end), self._passage(run.source, run.source_end))

    def _passage(self, start: int, end: int) -> Passage:
        """Words of the row as characters of their piece."""
        piece = self._row.piece_at(start)
        comment = piece - self._first_comment
        text = self._thread.article[piece].text if comment < 0 else self._thread.comments[comment].text
        first, last = self._characters(start, end, text)
        return Passage(Place(None, piece, first) if comment < 0 else Place(comment, 0, first), last)

    def _characters(self, start: int, end: int, text: str) -> tuple[int, int]:
        return self._row.span(start, text)[0], self._row.span(end - 1, text)[1]
