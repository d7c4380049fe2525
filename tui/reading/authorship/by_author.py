"""From one comment of an author to the next, and who the authors are.

The next comment is found in the lines of the page that hold the name; where there is none, in a page of 100,000
comments, that is known after a second.
"""

import time
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tui.reading.authorship.authors import AuthorSearch, author_of, name_key
from tui.reading.session import Session

LOOKED_AT = 4000
"""Comments that are looked at together on the way back."""


class Author(NamedTuple):
    """An author by the name that his first comment has, and how many comments are his."""

    name: str
    comments: int


def next_of(session: Session, author: str, comment: int) -> int | None:
    """The next comment by an author after one, of those in sight whole or folded away."""
    search = _search(session, author, range(comment + 1, len(session.thread.tree)))
    while search.tally.next_piece(0) is None and search.work(0):
        pass
    found = search.tally.next_piece(0)
    return None if found is None else found - search.pieces.first_comment


def previous_of(session: Session, author: str, comment: int) -> int | None:
    """The comment by an author before one: the comments are looked at some thousands at a time, the nearest first."""
    for stop in range(comment, 0, -LOOKED_AT):
        search = _search(session, author, range(max(0, stop - LOOKED_AT), stop))
        while search.work(1):
            pass
        found = search.tally.previous_piece(search.pieces.count)
        if found is not None:
            return found - search.pieces.first_comment
    return None


def _search(session: Session, author: str, comments: range) -> AuthorSearch:
    """A search for an author's comments among some."""
    first, within = len(session.thread.article), session.narrowing.within

    def is_wanted(piece: int) -> bool:
        return piece - first in comments and within[piece - first] == 1

    return AuthorSearch(session.thread, author, True, comments, is_wanted)


class Census:
    """Counts the comments of each author among those that a session keeps whole, a slice of time after the other."""

    def __init__(self, session: Session) -> None:
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

    def _counting(self, session: Session) -> Iterator[None]:
        thread, within = session.thread, session.narrowing.within
        for comment in range(self.total):
            author = author_of(thread, comment) if within[comment] else None
            if author:
                key = name_key(author)
                self._names.setdefault(key, author)
                self._counts[key] += 1
            self.count += 1
            yield


def next_by_author(session: Session) -> None:
    """On to the next comment by the same author."""
    _go(session, True)


def previous_by_author(session: Session) -> None:
    """Back to the comment before by the same author."""
    _go(session, False)


def _go(session: Session, is_forward: bool) -> None:
    author = author_of(session.thread, session.cursor) if session.thread.has_comments else None
    if not author:
        session.notice = "No author is named here."
        return
    target = (next_of if is_forward else previous_of)(session, author, session.cursor)
    if target is None:
        where = "" if session.narrowing.layers == [] else " here"
        session.notice = f"There is no {'later' if is_forward else 'earlier'} comment by {author}{where}."
    else:
        session.go_to(target)
