"""Hits of typed words counted in the lines of a page as they are, a stretch of them at a time, no comment being made.

A stretch that does not hold the longest of the words costs one look at its bytes, a hundredth of what making its
comments would. One typed word in ASCII, and a simple expression, are counted where they stand: where the first and the
last line with hits of a comment are surely words, a comment costs some microseconds. Others are taken apart and counted
where their words stand. A comment is left to be looked into where its words are not whole lines, or very many.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from tui.model import LineTable
from tui.model.labels import LabelledComments
from tui.model.wording import Header
from tui.reading.searching.pattern import Words, keyboard_form
from tui.reading.searching.searched import LONG, IsWanted, every, searched_header
from tui.reading.searching.simple import SimpleExpression

STRETCH = LONG
"""Bytes of the page looked at in one go: a millisecond or two, a few the first time.

A comment that is longer has to be looked into, for so many characters of it are searched in one go.
"""
FIRST_STRETCH = 4 * 1024
"""Bytes of the first one, which a typed letter waits for; each is twice as long as the one before it.

Both are the less the slower what is looked for may be.
"""

_ASCII = bytes(range(128))


class Counted(NamedTuple):
    """How many hits a comment has, None where it has to be looked into.

    It is `alone` where no line with hits is left that may belong to a comment that it answers.
    """

    comment: int
    hits: int | None
    is_alone: bool


class Counter:
    """Counts words in the comments of a page that are wanted, and none in others."""

    def __init__(
        self,
        lines: LineTable,
        comments: LabelledComments,
        words: Words | SimpleExpression,
        is_wanted: IsWanted = every,
    ) -> None:
        self._is_wanted = is_wanted
        self._lines = lines
        self._comments = comments
        self._words = words
        self._needle = "" if isinstance(words, SimpleExpression) else _needle(words)
        self._in_headers: dict[Header, int] = {}

    def stretches(self, first: int, last: int) -> Iterator[list[Counted]]:
        """Comments from `first` to `last` (exclusive) that may hold the words, those of a stretch together."""
        slowness = self._words.slowness
        size = FIRST_STRETCH // slowness
        while first < last:
            stop = min(last, self._stretch_end(first, size))
            if self._is_long(first):
                yield [Counted(first, None, False)]
            else:
                yield self._count(first, stop)
            first, size = stop, min(STRETCH // slowness, 2 * size)

    def _stretch_end(self, first: int, size: int) -> int:
        """The comment after the last one that begins within so many bytes; a long one is a stretch by itself."""
        starts = self._comments.starts
        end = bisect_right(starts, self._lines.line_after(starts[first], size) - 1)
        return max(first + 1, end - self._is_long(end - 1))

    def _next_start(self, comment: int) -> int:
        """The line where the next comment starts, or the page ends."""
        starts = self._comments.starts
        return starts[comment + 1] if comment + 1 < len(starts) else len(self._lines)

    def _is_long(self, comment: int) -> bool:
        """Whether a comment is longer than a stretch."""
        start, end = self._comments.starts[comment], self._next_start(comment)
        return self._lines.offset(end) - self._lines.offset(start) > STRETCH // self._words.slowness

    def _count(self, first: int, stop: int) -> list[Counted]:
        """Of some comments those that lines hold hits of, or may hold some, with as many as they have."""
        first_line = self._comments.starts[first]
        data, base = self._lines.encoded(first_line, self._next_start(stop - 1)), self._lines.offset(first_line)
        lines, is_exact = self._lines_of_hits(data)
        counted: list[Counted] = []
        for comment, hits, first_hit, last_hit in self._found(first_line, lines):
            if is_exact and self._comments.are_surely_words(comment, first_hit, last_hit):
                counted.append(Counted(comment, hits, True))
            else:
                found = self._look_closer(comment, data, base) if self._is_wanted(comment) else 0
                counted.append(Counted(comment, found, last_hit < self._comments.end(comment)))
        return counted

    def _lines_of_hits(self, data: bytes) -> tuple[Iterator[tuple[int, int]], bool]:
        """The lines with hits, how many, and whether it is true: else they may have some, and so may others."""
        words = self._words
        if isinstance(words, SimpleExpression):
            return _lines_matching(*words.prepared(data)), words.is_plain
        if not self._needle.isascii():
            return _lines_matching(data.decode("utf-8"), words.longest_folded()), False
        simple = self._simplified(data, words.ignores_case)
        return _lines_with(simple, self._needle.encode("ascii")), words.is_plain and len(simple) == len(data)

    def _found(self, first_line: int, lines: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
        """Comments with hits in their lines (all of these), how many, and the first and the last of these lines.

        Given are these lines, counted from a first one, and how many hits each has.
        """
        starts = self._comments.starts
        comment = border = first = last = -1
        hits, size, end = 0, len(starts), len(self._lines)
        for below, count in lines:
            line = first_line + below
            if line >= border:
                if hits:
                    yield comment, hits, first, last
                comment = bisect_right(starts, line) - 1
                border = starts[comment + 1] if comment + 1 < size else end
                hits, first = 0, line
            hits += count
            last = line
        if hits:
            yield comment, hits, first, last

    def _simplified(self, data: bytes, ignores_case: bool) -> bytes:
        """The data in the case of the needle, each character in its keyboard form if that may be in the needle.

        As long as the data only where that holds all hits and no others.
        """
        for character in () if data.isascii() else set(data.translate(None, _ASCII).decode("utf-8")):
            form = keyboard_form(character)
            if form != character and (not form or form in self._needle or form.lower() in self._needle):
                data = data.replace(character.encode("utf-8"), form.encode("utf-8"))
        return data.lower() if ignores_case else data

    def _look_closer(self, comment: int, data: bytes, base: int) -> int | None:
        """The hits in a comment taken apart, None if that is not enough; `data` begins at a byte `base` of the page."""
        wording = self._comments.wording(comment)
        start, end = self._lines.offset(wording.first) - base, self._lines.offset(wording.stop) - base
        if not wording.is_whole or end > len(data):
            return None
        text = data[start:end].decode("utf-8")
        count = len(self._words.pattern_for(text).findall(text))
        return count + self._count_header(wording.header)

    def _count_header(self, header: Header) -> int:
        count = self._in_headers.get(header)
        if count is None:
            text = searched_header(header)
            count = self._in_headers[header] = len(self._words.pattern_for(text).findall(text))
        return count


def _needle(words: Words) -> str:
    """What to look for in lines in place of the longest word."""
    needle = "".join(map(keyboard_form, words.longest)) or words.longest  # A mark alone has no form.
    return needle.lower() if words.ignores_case and needle.isascii() else needle


def _lines_with(data: bytes, needle: bytes) -> Iterator[tuple[int, int]]:
    """The lines that hold some bytes, counted from 0, and how often each does."""
    line = counted = 0
    found = data.find(needle)
    while found >= 0:
        line += data.count(b"\n", counted, found)
        counted = data.find(b"\n", found)
        if counted < 0:
            counted = len(data)
        yield line, data.count(needle, found, counted)
        found = data.find(needle, counted)


def _lines_matching(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The line of each match, counted from 0, and 1."""
    line = counted = 0
    for found in pattern.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        yield line, 1
