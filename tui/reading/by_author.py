"""From one comment of an author to the next, and who the authors are.

The comments of the author in hand are looked for once and kept; of a page of 100,000 that may take a second.
"""

import time
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.reading.authors import AuthorSearch, author_of, name_key

if TYPE_CHECKING:
    from tui.reading.session import Session

SLICE_SECONDS = 0.01


class Author(NamedTuple):
    """An author by the name that his first comment has, and how many comments are his."""

    name: str
    comments: int


class Authors:
    """The comments of one author after the other in a session."""

    def __init__(self, session: "Session") -> None:
        self.session = session
        self._search: AuthorSearch | None = None
        self._key = ""

    def forget(self) -> None:
        """Look anew from now on, as in another reading of the page."""
        self._search = None

    def next_of(self, author: str, comment: int) -> int | None:
        """The next comment by an author after one, of those in sight whole or folded away."""
        search = self._search_for(author)
        first, found = search.pieces.first_comment, None
        while found is None:
            goes_on = search.work(SLICE_SECONDS)
            found = next((piece for piece in search.tally.pieces(first + comment + 1) if self._is_meant(piece)), None)
            if not goes_on:
                break
        return None if found is None else found - first

    def previous_of(self, author: str, comment: int) -> int | None:
        """The comment by an author before one."""
        search = self._search_for(author)
        while search.work(SLICE_SECONDS):
            pass
        first = search.pieces.first_comment
        found = search.tally.previous_piece(first + comment)
        while found is not None and not self._is_meant(found):
            found = search.tally.previous_piece(found)
        return None if found is None else found - first

    def _search_for(self, author: str) -> AuthorSearch:
        """The search for an author's comments, begun where the reader is."""
        key = name_key(author)
        if self._search is None or self._key != key:
            self._key = key
            self._search = AuthorSearch(self.session.thread, author, True, self.session.cursor)
        return self._search

    def _is_meant(self, piece: int) -> bool:
        whole = self.session.folds.whole
        return not whole or whole[piece - len(self.session.thread.article)] == 1


class Census:
    """Counts the comments of each author among those that a session keeps whole, a slice of time after the other."""

    def __init__(self, session: "Session") -> None:
        self.count = 0
        """Comments looked at so far."""
        self.total = len(session.thread.tree)
        self._names: dict[str, str] = {}
        self._counts: Counter[str] = Counter()
        self._steps = self._counting(session)

    def work(self, seconds: float) -> bool:
        """Count on for a while; whether there is more to do."""
        end = time.perf_counter() + seconds
        return any(time.perf_counter() >= end for _ in self._steps)

    def authors(self) -> list[Author]:
        """The authors counted so far, those with the most comments first."""
        return [Author(self._names[key], count) for key, count in self._counts.most_common()]

    def _counting(self, session: "Session") -> Iterator[None]:
        thread, within = session.thread, session.narrowing.within
        for comment in range(self.total):
            author = author_of(thread, comment) if within[comment] else None
            if author:
                key = name_key(author)
                self._names.setdefault(key, author)
                self._counts[key] += 1
            self.count += 1
            yield


def next_by_author(session: "Session") -> None:
    """On to the next comment by the same author."""
    _go(session, True)


def previous_by_author(session: "Session") -> None:
    """Back to the comment before by the same author."""
    _go(session, False)


def _go(session: "Session", is_forward: bool) -> None:
    author = author_of(session.thread, session.cursor) if len(session.thread.tree) else None
    if not author:
        session.notice = "No author is named here."
        return
    find = session.authors.next_of if is_forward else session.authors.previous_of
    target = find(author, session.cursor)
    if target is None:
        where = "" if session.narrowing.layers == [] else " here"
        session.notice = f"There is no {'later' if is_forward else 'earlier'} comment by {author}{where}."
    else:
        session.go_to(target)
