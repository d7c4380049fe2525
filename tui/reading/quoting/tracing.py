"""Tracing quotations in a session: quoted words to where they come from, and a passage to those who quote it.

They are looked for in slices while the reader reads, first those of the comments in sight; what is not found yet does
not show. The quoted words of a comment are marked, and one passage is lit: the one that the reader was led to, for as
long as he stands there.
"""

import time
from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from tui.model import Place
from tui.reading.lighting import Rows
from tui.reading.quoting.traces import QuotedBlocks, TracedRows, Traces
from tui.reading.standing import stand_before
from tui.reading.trail import Trail
from tui.reading.twins import Twins

if TYPE_CHECKING:
    from tui.reading.quoting.quotes import Passage, Quotation, Quotes

SLICE_SECONDS = 0.006
PATIENCE_SECONDS = 0.1
"""How long a reader who asks for a quotation waits for it."""
NOT_YET = "The page is still being looked through for quotations."


class Tracing:
    """The quotations of one session, and their traces on the rows of its comments."""

    def __init__(self, trail: Trail, rows: Rows) -> None:
        self._trail = trail
        self._quotes: Quotes | None = None
        self._shown: Passage | None = None
        """The passage that was led to last, and lit until the next jump."""
        self._jumps = 0
        """How many jumps there had been then."""
        self._followed: tuple[int, int] | None = None
        """The quotation that was followed last: the comment it is in, and which one of that."""
        self.comments = TracedRows(rows, self._traces_in_comment)
        blocks = QuotedBlocks(trail.article_rows, self.quoters_of_block)
        self.article = TracedRows(blocks, lambda block: Traces(lit=self._lit_in(Place(None, block))))

    @property
    def quotes(self) -> "Quotes":
        """The quotations of the page, as far as they were looked for."""
        if self._quotes is None:
            from tui.reading.quoting.quotes import Quotes  # What it needs is nothing that a start should wait for.

            self._quotes = Quotes(self._trail.thread)
        return self._quotes

    @property
    def is_complete(self) -> bool:
        """Whether the whole page has been looked through."""
        return self._quotes is not None and self._quotes.is_complete

    def work(self, seconds: float = SLICE_SECONDS) -> bool:
        """Look on for a while; whether there is more to do."""
        return self.quotes.work(seconds, [item for item, _ in self._trail.comments.stretches()])

    def in_sight(self) -> Hashable:
        """What is told of the comments and blocks in sight: the same answer, the same rows."""
        trail = self._trail
        comments = [(self.comments.key(item), self.quoters_of_comment(item)) for item, _ in trail.comments.stretches()]
        return comments, [self.quoters_of_block(item) for item, _ in trail.article.stretches()]

    def quoters_of_comment(self, comment: int) -> int:
        """How many comments quote a comment."""
        return self._quotes.quoters_of_comment(comment) if self._quotes else 0

    def quoters_of_block(self, block: int) -> int:
        """How many comments quote a block of the article."""
        return self._quotes.quoters_of_block(block) if self._quotes else 0

    def quoted_comments(self) -> bytes:
        """A byte for each comment, 1 where another quotes it, as far as it was found before the reader would wait."""
        self.work(PATIENCE_SECONDS)
        return self.quotes.quoted_comments()

    def to_source(self) -> None:
        """From a comment to where its first quoted words in sight come from; from there on to those of the next."""
        if self._goes_on() and self._followed is not None:
            comment, index = self._followed
            self._trail.back()
            self._follow(comment, index + 1)
        elif self._trail.pane == "article" or not self._trail.thread.has_comments:
            self._trail.notice = "Words are traced from a comment that quotes them."
        elif self._look_at(self._trail.cursor):
            self._follow(self._trail.cursor, self._first_in_sight(self._trail.cursor))

    def quoters_in_hand(self) -> tuple[Place, Sequence["Quotation"]]:
        """The comment in hand, or the quoted block of the article nearest to the eye; and the first quotation of each
        comment that quotes it."""
        trail = self._trail
        if trail.pane == "comments":
            return Place(trail.cursor), _one_each(self.quotes.of_comment(trail.cursor))
        seen = [item for item, _ in trail.article.stretches()]
        lit = [self._lit.place.block] if self._lit and self._lit_in(self._lit.place) else []
        quoted = [block for block in (*lit, *seen) if self.quoters_of_block(block)]
        block = quoted[0] if quoted else trail.article.top.item
        return Place(None, block), _one_each(self.quotes.of_block(block))

    def show(self, passage: "Passage") -> None:
        """Go to a passage, opening what hides it, and light it."""
        trail, comment = self._trail, passage.place.comment
        trail.remember(trail.folds.hiding(comment) if comment is not None else ())
        if comment is not None:
            trail.narrowing.release(comment)
            trail.keep_place(lambda: trail.folds.reveal(comment))
        stand_before(trail, passage.place)
        self._shown, self._jumps = passage, trail.jumps

    def change_thread(self, twins: Twins) -> None:
        """Look anew in another reading of the page; what is lit stays lit where it is still there."""
        self._quotes = self._followed = None
        if self._shown is not None and self._shown.place.comment is not None:
            twin = twins.of(self._shown.place.comment)
            place = self._shown.place._replace(comment=twin)
            self._shown = None if twin is None else self._shown._replace(place=place)

    @property
    def _lit(self) -> "Passage | None":
        """The passage that is lit: a jump puts it out."""
        return self._shown if self._jumps == self._trail.jumps else None

    def _follow(self, comment: int, index: int) -> None:
        """Go to the source of a quotation of a comment."""
        found = self.quotes.in_comment(comment)
        self.show(found[index].source)
        self._followed = comment, index
        number = self._trail.thread.tree.number(comment)
        which = f", quotation {index + 1} of {len(found)}" if len(found) > 1 else ""
        self._trail.notice = f"This is what {number} quotes{which}."

    def _goes_on(self) -> bool:
        """Whether the reader still stands at a source, and the comment he came from quotes more."""
        if self._lit is None or self._followed is None or not self._lit_in(self._lit.place):
            return False
        comment, index = self._followed
        return index + 1 < len(self.quotes.in_comment(comment))

    def _look_at(self, comment: int) -> bool:
        """Look what a comment quotes; false, with a notice, where nothing is known."""
        end = time.perf_counter() + PATIENCE_SECONDS
        while not self.quotes.is_told(comment) and time.perf_counter() < end:
            self.quotes.work(0, [comment])
        if self.quotes.in_comment(comment):
            return True
        is_told = self.quotes.is_told(comment)
        self._trail.notice = "This comment quotes nothing that was found." if is_told else NOT_YET
        return False

    def _first_in_sight(self, comment: int) -> int:
        """Which quotation of a comment comes next: after one that was followed from here, else the first in sight."""
        found, trail = self.quotes.in_comment(comment), self._trail
        if self._followed and self._followed[0] == comment:
            return (self._followed[1] + 1) % len(found)
        seen = set(trail.comments.rows())
        starts = (each.quoted.place.char_offset for each in found)
        rows = (trail.comment_rows.position_of(comment, start) for start in starts)
        return next((index for index, row in enumerate(rows) if row in seen), 0)

    def _traces_in_comment(self, comment: int) -> Traces:
        if self._quotes is None:
            return Traces(lit=self._lit_in(Place(comment)))
        quoted = [each.quoted for each in self._quotes.in_comment(comment)]
        return Traces(quoted, self._lit_in(Place(comment)), self._quotes.shown_in(comment))

    def _lit_in(self, place: Place) -> "Passage | None":
        """The lit passage, where it is in the same text and the reader stands there."""
        if self._lit is None or self._lit.place[:2] != place[:2]:
            return None
        trail = self._trail
        pane = "article" if place.comment is None else "comments"
        return self._lit if trail.pane == pane and place.comment in (None, trail.cursor) else None


def _one_each(quotations: Iterable["Quotation"]) -> Sequence["Quotation"]:
    """The first quotation of each comment."""
    return [next(each) for _, each in groupby(quotations, lambda quotation: quotation.quoted.place.comment)]
