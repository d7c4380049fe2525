"""What a page and its comments are known by: digests of their words, so that names, places and numbers may change.

One save of a page is known by all of its text, which costs a tenth of a second for 60 MB. Any save of it is told by
signs, digests of long paragraphs and comments at its beginning and end. The roll, a digest for each comment, takes
every comment apart: it is called in slices.
"""

import time
from array import array
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from tui.model import Thread

LEAST_ALONE = 40
"""Characters from which words are taken for those of one place alone."""
LEAST_SIGN = 16
"""Characters of a comment from which it helps to tell its page."""
MOST_SIGNS = 12
"""Signs that are looked for in the article, at the beginning and at the end of the discussion."""
_LOOKED_AT = 60
"""Blocks or comments that are looked at for signs."""
_ENOUGH = 3
"""One sign in so many has to be shared."""


class Signs(NamedTuple):
    """What any save of a page may be told by."""

    article: frozenset[int]
    comments: frozenset[int]


class Roll(NamedTuple):
    """The comments of one save in reading order: a digest of the words of each, and the shape of the thread.

    The lowest bit of a digest says that the words are long enough to be those of one comment alone.
    """

    words: "array[int]"
    depths: "array[int]"


def digest(words: str) -> int:
    """Words as a number below 2 ** 63, the same however they are spaced."""
    from hashlib import blake2b

    told = " ".join(words.split())
    found = int.from_bytes(blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1
    return found | 1 if len(told) >= LEAST_ALONE else found & ~1


def save_key(thread: Thread) -> bytes:
    """What one save of a page is known by: its text, and the comments that were found in it."""
    from hashlib import blake2b

    found = blake2b(thread.lines.encoded(0, len(thread.lines)), digest_size=16)
    found.update(thread.tree.depths.tobytes())
    return found.digest()


def signs_of(thread: Thread) -> Signs:
    """What any save of a page may be told by; looks at its beginning and at its end only."""
    comments, count = thread.comments, len(thread.comments)
    first = _signs((comments[index].text for index in range(min(count, _LOOKED_AT))), LEAST_SIGN)
    last = _signs((comments[index].text for index in range(count - 1, max(-1, count - 1 - _LOOKED_AT), -1)), LEAST_SIGN)
    blocks = (thread.article[index].text for index in range(min(len(thread.article), _LOOKED_AT)))
    return Signs(_signs(blocks, LEAST_ALONE), first | last)


def are_of_one_page(shared: tuple[int, int], mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether two saves are of one page, by the counts of their signs in article and comments, and of those shared.

    Pages of one site share words around their articles: where both have comments, these tell.
    """
    in_article, in_comments = (_share(*counts) for counts in zip(shared, mine, theirs, strict=True))
    if in_comments is None:
        return in_article is not None and in_article >= 1 / 2
    return in_comments >= 1 / _ENOUGH


def _share(shared: int, mine: int, theirs: int) -> float | None:
    fewer = min(mine, theirs)
    return shared / fewer if fewer else None


def _signs(texts: Iterable[str], least: int) -> frozenset[int]:
    """The digests of the first texts of so many characters."""
    return frozenset(map(digest, islice((text for text in texts if len(text) >= least), MOST_SIGNS)))


class Enrolment:
    """Makes the roll of a thread, a slice at a time."""

    def __init__(self, thread: Thread) -> None:
        self._thread = thread
        self._words = array("q")

    @property
    def roll(self) -> Roll | None:
        """The roll, None while it is not whole."""
        return Roll(self._words, self._thread.tree.depths) if self.is_whole else None

    @property
    def is_whole(self) -> bool:
        """Whether all comments are in."""
        return len(self._words) == len(self._thread.comments)

    def work(self, seconds: float) -> bool:
        """Go on for a while; whether there is more to do."""
        end = time.perf_counter() + seconds
        comments, words = self._thread.comments, self._words
        while not self.is_whole and time.perf_counter() < end:
            words.append(digest(comments[len(words)].text))
        return not self.is_whole
