"""Searching and filtering in a session: what is lit, where the reader stands in the hits, and the way back.

While a query is typed the session stands at the first hit from where it was, and `abandon` takes it back there. After
`accept` it goes on from hit to hit. Only what hides the current hit is opened.
"""

from functools import partial
from typing import Literal

from tui.model import Place
from tui.reading.lighting import Rows
from tui.reading.narrowing.sieve import Sieve
from tui.reading.searching.lit_rows import Lights, LitRows
from tui.reading.searching.openings import Openings
from tui.reading.searching.pattern import PatternError, Query
from tui.reading.searching.search import Search
from tui.reading.searching.searched import Pieces
from tui.reading.standing import Standing, moved, stand_at, stand_before, standing_of
from tui.reading.trail import Trail
from tui.reading.twins import Twins
from tui.words import counted

Kind = Literal["search", "filter"]
LEADS: dict[Kind, str] = {"search": "/", "filter": "&"}
SLICE_SECONDS = 0.006
FIRST_SLICE_SECONDS = 0.002
"""Before what is typed is lit: the window lights up by itself, only a hit out of sight has to be found."""
MOST_REMEMBERED = 100


class Finding:
    """The search and the filter of one session; `typing` says which of them is being typed."""

    def __init__(self, trail: Trail, article: Rows, comments: Rows) -> None:
        """Begin with nothing to find; the rows of both panes are lit."""
        self.lights = Lights()
        self.first_comment = len(trail.thread.article)
        self.article = LitRows(article, self.lights, 0, lambda block: 0)
        self.comments = LitRows(comments, self.lights, self.first_comment, self.hidden_hits)
        self.typing: Kind | None = None
        self.kind: Kind = "search"
        self.history: list[str] = []
        self.problem = ""
        self._standing: Standing | None = None
        self.openings = Openings(trail)
        self._pieces = Pieces(trail.thread)
        self._trail = trail
        trail.narrowing.relight = self.relight

    @property
    def search(self) -> Search | Sieve | None:
        """The search or the filter whose hits are lit."""
        return self.lights.search

    @property
    def unfinished(self) -> Search | Sieve | None:
        """The search that is to be worked on: what a filter keeps comes before what is lit."""
        searches = (self._trail.narrowing.filter_again, self.search)
        return next((search for search in searches if search and not search.is_complete), None)

    def begin(self, kind: Kind) -> str:
        """Begin to type a query; what stands in the bar at first."""
        text = self.search.query.text if self.search and kind == "filter" else ""
        self.end_search()
        if kind == "filter":
            self.end_filter()
        self.typing = self.kind = kind
        self._standing = standing_of(self._trail)
        return text

    def type(self, query: Query) -> None:
        """Search for what is typed now, from where the reader was."""
        self.relight()
        self._stand()
        if not query.text.strip():
            return
        try:
            self.lights.search = self._begun(query)
        except PatternError as error:
            self.problem = str(error)
        self.work(FIRST_SLICE_SECONDS)

    def filter_by(self, text: str) -> None:
        """Keep what a filter finds, as if it had been typed."""
        self.begin("filter")
        self.type(Query(text))
        self.accept()

    def work(self, seconds: float = SLICE_SECONDS) -> bool:
        """Search on for a while; whether there is more to do. Goes to the first hit when it turns up."""
        search, filter_again = self.unfinished, self._trail.narrowing.filter_again
        if search is None:
            return False
        goes_on = search.work(seconds)
        if isinstance(search, Sieve):
            if not goes_on:
                keep = self._trail.narrowing.keep_again if search is filter_again else self._keep
                keep(search)
        elif self.lights.current is None:
            self._go_to_first(search)
        return self.unfinished is not None

    def change_thread(self, twins: Twins) -> None:
        """Search on in another reading of the page, which the windows have by now: the current hit stays it."""
        before, self.first_comment = self.first_comment, len(self._trail.thread.article)
        self.comments.first_piece = self.first_comment
        if self.lights.current is not None and self.lights.current[0] >= before:
            piece, index = self.lights.current
            self.lights.current = self.first_comment + (twins.at(piece - before) or 0), index
        if self._standing is not None:
            self._standing = moved(self._standing, twins)
        self.openings.change_thread(twins)
        search, is_kept = self.search, self.search is self._trail.narrowing.filter
        self._trail.narrowing.change_thread(twins)
        if is_kept:
            self.lights.search = self._trail.narrowing.filter
        elif search is not None:
            search.stop()
            self.lights.search = self._begun(search.query)

    def accept(self) -> None:
        """Stay at the hit and keep the hits lit, an `n` may follow at once; where nothing was found, go back."""
        self.work(FIRST_SLICE_SECONDS)
        search, kind = self.search, self.typing
        if search is None or (search.is_complete and not search.tally.total):
            problem, text = self.problem, search.query.text if search else ""
            self.abandon()
            self._trail.notice = problem or (f"“{text}” was not found." if text else "")
            return
        self.typing = None
        self._note(search.query.text)
        if kind == "search" and self.lights.current is not None:
            current = self.lights.current
            self._stand()
            self._trail.remember()
            self._go(*current)
        self._standing = None

    def abandon(self) -> None:
        """Go back to where the reader was before he typed."""
        self.relight()
        self._stand()
        self.typing = self._standing = None

    def leave(self) -> None:
        """End the search, or else the innermost filter or focus."""
        if self.search is not None and self.search is not self._trail.narrowing.filter:
            self.end_search()
        else:
            self._trail.widen()

    def end_search(self) -> None:
        """Put the lights out and close what the search opened, save what the comment in hand is in."""
        self.openings.leave()
        self.relight()

    def end_filter(self) -> None:
        """Bring back what the filter took out of sight, folded as it was before."""
        if self._trail.narrowing.filter is not None:
            self._trail.narrowing.end()

    def relight(self) -> None:
        """Forget the search; the lights of a filter come on again."""
        kept = self._trail.narrowing.filter
        if self.search is not None and self.search is not kept:
            self.search.stop()
        self.lights.search, self.lights.current = kept, None
        self.problem = ""
        self.openings.settle()

    def next_hit(self) -> None:
        """On to the next hit from here, after the last to the first."""
        search = self.search
        if search is None:
            return
        piece, start = self._piece_in_hand(), 0
        if self._is_at_current() and self.lights.current is not None:
            piece, index = self.lights.current
            start = index + 1
            if start < len(search.hits(piece)):
                self._go(piece, start)
                return
            piece += 1
        target = search.tally.next_piece(piece)
        if target is None and self._may_go_round(search, "On from the first hit."):
            target = search.tally.next_piece(0)
        if target is not None:
            self._go(target, 0)

    def previous_hit(self) -> None:
        """Back to the hit before this place, before the first to the last."""
        search = self.search
        if search is None:
            return
        piece = self._piece_in_hand()
        if self._is_at_current() and self.lights.current is not None:
            piece, index = self.lights.current
            if index:
                self._go(piece, index - 1)
                return
        target = search.tally.previous_piece(piece)
        if target is None and self._may_go_round(search, "On from the last hit."):
            target = search.tally.previous_piece(search.pieces.count)
        if target is not None:
            self._go(target, len(search.hits(target)) - 1)

    def hidden_hits(self, comment: int) -> int:
        """Hits in the replies that the fold at a comment hides."""
        if self.search is None or not self._trail.folds.hidden_replies(comment):
            return 0
        below = self._trail.thread.tree.subtree(comment)
        return self.search.tally.between(self.first_comment + below.start + 1, self.first_comment + below.stop)

    def count_words(self) -> str:
        """Where the reader stands in how many hits: `3 of 17`."""
        search = self.search
        if search is None:
            return self.problem
        total = f"{search.tally.total:,}"
        if not search.is_complete:
            return "looking …" if isinstance(search, Sieve) else f"{total} so far …"
        if not search.tally.total or search.problem:
            return search.problem or f"nothing found{self._where}"
        if isinstance(search, Sieve):
            return counted(search.tally.count, "comment")
        if self.lights.current is None:
            return total
        piece, index = self.lights.current
        return f"{search.tally.before(piece) + index + 1:,} of {total}"

    @property
    def _where(self) -> str:
        """Where was looked, if that is not the whole page."""
        layer = self._trail.narrowing.innermost
        if layer is None or layer.sieve is self.search:
            return ""
        return " in what is kept" if layer.branch is None else " in this branch"

    def summary(self) -> str:
        """The query and its hits, for the last line of the screen."""
        if self.search is None:
            return ""
        lead = LEADS["filter" if isinstance(self.search, Sieve) else "search"]
        return f"{lead}{self.search.query.text}  {self.count_words()}"

    def folds_of_reader(self) -> bytes:
        """What the reader has folded, whatever a search, a filter or a focus has opened."""
        return self.openings.closed(self._trail.narrowing.folded_before)

    def _go_to_first(self, search: Search) -> None:
        """To the first hit from where the reader was, once it is found."""
        piece = search.first_piece()
        if piece is not None and len(search.hits(piece)):
            self._go(piece, 0)

    def _go(self, piece: int, index: int) -> None:
        """To a hit of the search: close the branch of the one before, open that of this one."""
        search, trail = self.search, self._trail
        if search is None:
            return
        self.lights.current = piece, index
        start = search.hits(piece).starts[index]
        comment = piece - self.first_comment
        trail.keep_place(partial(self.openings.show, comment) if comment >= 0 else self.openings.close)
        stand_before(trail, Place(None, piece, start) if comment < 0 else Place(comment, 0, start))

    def _begun(self, query: Query) -> Search | Sieve:
        """What looks for a query now, from here."""
        if self.kind == "filter":
            return self._trail.narrowing.sieve(query)
        thread = self._trail.thread
        if self._pieces.thread is not thread:
            self._pieces = Pieces(thread)
        return Search(thread, query, self._piece_in_hand(), self._is_wanted, self._pieces)

    def _keep(self, sieve: Sieve) -> None:
        """Keep the comments that a filter has found, if any, and what they answer."""
        if sieve.tally.total and self._trail.narrowing.filter is not sieve:
            self._trail.narrowing.keep(sieve, sieve.with_replies)
            self.lights.search = sieve

    def _stand(self) -> None:
        """Stand where the reader was when he began to type."""
        if self._standing is None:
            return
        if self.typing == "filter" and self._trail.narrowing.filter is not None:
            self._trail.narrowing.take_back()
        self.openings.settle()
        self.openings.shorten()
        stand_at(self._trail, self._standing)

    def _note(self, text: str) -> None:
        """Remember what was searched for, the latest last."""
        if text in self.history:
            self.history.remove(text)
        self.history.append(text)
        del self.history[:-MOST_REMEMBERED]

    def _piece_in_hand(self) -> int:
        if self._trail.pane == "article":
            return self._trail.article.top.item
        return self.first_comment + self._trail.cursor

    def _is_wanted(self, piece: int) -> bool:
        """Whether a piece is searched: in a focused branch none of the article, and never what is but answered."""
        if piece < self.first_comment:
            return self._trail.narrowing.branch is None
        whole = self._trail.folds.whole
        return not whole or bool(whole[piece - self.first_comment])

    def _is_at_current(self) -> bool:
        """Whether the reader is still where the current hit is."""
        if self.lights.current is None:
            return False
        piece, _ = self.lights.current
        if piece >= self.first_comment:
            return self._trail.pane == "comments" and self._trail.cursor == piece - self.first_comment
        seen = (item for item, _ in self._trail.article.stretches())
        return self._trail.pane == "article" and piece in seen

    def _may_go_round(self, search: Search | Sieve, words: str) -> bool:
        if not search.is_complete:
            self._trail.notice = "Still searching: there may be hits between."
            return False
        self._trail.notice = words if search.tally.total else ""
        return True
