"""Hits of typed words counted in the lines of a page as they are, a stretch of them at a time, no comment being made.

A stretch that does not hold the longest of the words costs one look at its bytes, a hundredth of what making its
comments would. Where it does, the comments whose lines hold it are counted where their words stand; those of one typed
word in ASCII without a pattern. A comment is left to be looked into where its words are not whole lines, or very many.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tui.model import LineTable
from tui.model.labels import LabelledComments
from tui.model.wording import Header
from tui.reading.searching.pattern import Words, keyboard_form
from tui.reading.searching.searched import searched_header

STRETCH = 64 * 1024
"""Bytes of the page looked at in one go: a millisecond or two, a few the first time."""
FIRST_STRETCH = 4 * 1024
"""Bytes of the first one, which a typed letter waits for; each is twice as long as the one before it."""
LONG = 4 * STRETCH
"""Bytes of a stretch, of few comments then, that are too many to be looked at in one go."""

_ASCII = bytes(range(128))


def _every(comment: int) -> bool:
    return True


class Counted(NamedTuple):
    """How many hits a comment has, None where it has to be looked into."""

    comment: int
    hits: int | None


class Counter:
    """Counts words in the comments of a page that are wanted, and none in others."""

    def __init__(
        self, lines: LineTable, comments: LabelledComments, words: Words, is_wanted: Callable[[int], bool] = _every
    ) -> None:
        self._is_wanted = is_wanted
        self._lines = lines
        self._comments = comments
        self._words = words
        needle = "".join(map(keyboard_form, words.longest)) or words.longest  # A mark alone has no form.
        self._needle = needle.lower() if words.ignores_case and needle.isascii() else needle
        self._in_headers: dict[Header, int] = {}

    def stretches(self, first: int, last: int) -> Iterator[list[Counted]]:
        """Comments from `first` to `last` (exclusive) that may hold the words, those of a stretch together."""
        starts, size = self._comments.starts, FIRST_STRETCH
        while first < last:
            end_line = self._lines.line_after(starts[first], size)
            stop = min(last, max(first + 1, bisect_right(starts, end_line - 1)))
            end = starts[stop] if stop < len(starts) else len(self._lines)
            if self._lines.offset(end) - self._lines.offset(starts[first]) > LONG:
                yield [Counted(comment, None) for comment in range(first, stop)]
            else:
                yield self._count(starts[first], end)
            first, size = stop, min(STRETCH, 2 * size)

    def _count(self, first_line: int, end_line: int) -> list[Counted]:
        data = self._lines.encoded(first_line, end_line)
        if self._needle.isascii():
            simple = self._simplified(data)
            lines = _lines_with(simple, self._needle.encode("ascii"))
        else:
            simple = data
            lines = _lines_matching(data.decode("utf-8"), self._words.longest_folded())
        found = dict.fromkeys(_owners(self._comments, first_line, lines))
        is_exact = self._words.is_plain and self._words.longest.isascii() and len(simple) == len(data)
        base = self._lines.offset(first_line)
        return [self._count_comment(comment, simple if is_exact else data, base, is_exact) for comment in found]

    def _simplified(self, data: bytes) -> bytes:
        """The data in the case of the needle, each character in its keyboard form if that may be in the needle.

        As long as the data only where that holds all hits and no others.
        """
        for character in () if data.isascii() else set(data.translate(None, _ASCII).decode("utf-8")):
            form = keyboard_form(character)
            if form != character and (not form or form in self._needle or form.lower() in self._needle):
                data = data.replace(character.encode("utf-8"), form.encode("utf-8"))
        return data.lower() if self._words.ignores_case else data

    def _count_comment(self, comment: int, data: bytes, base: int, is_exact: bool) -> Counted:
        """The hits in a comment; `data` begins at the byte `base` of the page, and may be exact as it is."""
        if not self._is_wanted(comment):
            return Counted(comment, 0)
        wording = self._comments.wording(comment)
        start, end = self._lines.offset(wording.first) - base, self._lines.offset(wording.stop) - base
        if not wording.is_whole or end > len(data):
            return Counted(comment, None)
        if is_exact:
            count = data.count(self._needle.encode("ascii"), start, end)
        else:
            text = data[start:end].decode("utf-8")
            count = len(self._words.pattern_for(text).findall(text))
        return Counted(comment, count + self._count_header(wording.header))

    def _count_header(self, header: Header) -> int:
        count = self._in_headers.get(header)
        if count is None:
            text = searched_header(header)
            count = self._in_headers[header] = len(self._words.pattern_for(text).findall(text))
        return count


def _owners(comments: LabelledComments, first_line: int, lines: Iterator[int]) -> Iterator[int]:
    """The comments that lines stand in, counted from a first one."""
    above = -1
    for line in lines:
        owner = bisect_right(comments.starts, first_line + line) - 1
        if owner != above:
            yield owner
            above = owner


def _lines_with(data: bytes, needle: bytes) -> Iterator[int]:
    """The lines that hold some bytes, counted from 0."""
    line = counted = 0
    found = data.find(needle)
    while found >= 0:
        line += data.count(b"\n", counted, found)
        yield line
        counted = data.find(b"\n", found)
        found = data.find(needle, counted) if counted >= 0 else -1


def _lines_matching(text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    line = counted = 0
    for found in pattern.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        yield line
