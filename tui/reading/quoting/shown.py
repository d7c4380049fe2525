"""Which characters of a comment are shown as a quotation: whole lines of words that stand elsewhere on the page.

Where a forum's page says whose words follow, these are its lines from there on, as far as the words were found with
whoever said them, or as far as the page itself says that they go. Where it does not, whole lines are a quotation if
they are long enough. A quotation that the writer marked himself shows already. In doubt a line is the writer's own.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from itertools import groupby
from typing import NamedTuple

from tui.reading.quoting.introductions import Introduction, introductions
from tui.reading.quoting.marks import LONGEST_MARKED, OPENING
from tui.reading.quoting.words import word_spans

Stretch = tuple[int, int]
"""From a character to another, exclusive."""

LEAST_WORDS = 12
"""Words of whole lines that nothing introduces."""
LEAST_IN_A_LINE = 8
"""How many of them one of the lines has."""
LEAST_SHARE = 0.9
"""Of the words of a line, how many are known to be quoted; the first and the last are of them."""

_LINE = re.compile(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)
_NEAR = 100
_ENDED = re.compile(r"(?:\A|[.:!?…。！？)\]”“»\"]|\n[ \t]*\n)\s*\Z")
"""After a sentence or a paragraph."""
_BLANK = re.compile(r"[ \t]*(?:\n[ \t]*\n|\n?\Z)")
_PAIRED = '“”„"«»'
_MARKED = re.compile(rf"\s*[{OPENING}]")


class _Kind(Enum):
    """What a line is."""

    INTRODUCES = auto()
    INTRODUCED = auto()
    QUOTED = auto()
    WORDLESS = auto()
    OWN = auto()


_INTRODUCED = (_Kind.INTRODUCES, _Kind.INTRODUCED)


class _Line(NamedTuple):
    start: int
    end: int
    kind: _Kind
    words: int = 0


def shown(
    text: str, quoted: Sequence[Stretch], is_writer: Callable[[str], object], is_signed: bool = True
) -> tuple[Stretch, ...]:
    """The stretches of a text that are shown as quotations, in order and apart; `quoted` are words known to be.

    Of a text that is not signed nobody knows whether the writer repeats himself: what nothing introduces is not shown.
    """
    if len(text) > LONGEST_MARKED:
        return ()
    found = introductions(text, is_writer)
    closed = _closed(found)
    lines = [*_lines(text, quoted, found, closed)]
    own_end = max((line.end for line in lines if line.kind is _Kind.OWN), default=0)
    stretches: list[Stretch] = []
    ends = [end for _, end in closed]
    for (is_own, _), each in groupby(lines, lambda line: (line.kind is _Kind.OWN, bisect_right(ends, line.start))):
        group = [] if is_own else _trimmed([*each])
        first = next((index for index, line in enumerate(group) if line.kind in _INTRODUCED), len(group))
        bare = group[:first]
        if bare and not (is_signed and bare[-1].end < own_end and _is_quotation(bare, text, quoted)):
            del group[:first]
        if group:
            stretches.append((group[0].start, group[-1].end))
    return tuple(stretches)


def _closed(found: Sequence[Introduction]) -> list[Stretch]:
    """From the beginning of an introduction to what says that its words end, without those inside of others."""
    closed: list[Stretch] = []
    for each in found:
        if each.close and (not closed or each.start >= closed[-1][1]):
            closed.append((each.start, each.close))
    return closed


def _lines(
    text: str, quoted: Sequence[Stretch], found: Sequence[Introduction], closed: Sequence[Stretch]
) -> Iterator[_Line]:
    """The lines that are not blank."""
    waiting = deque(found)
    last = Introduction(len(text), 0, 0, 0)
    for line in _LINE.finditer(text):
        start, end = line.span()
        while waiting and waiting[0].start < end:
            last = waiting.popleft()
        begins = last.stop if last.start == start and last.stop < end else start
        if any(first <= start and end <= stop for first, stop in closed):
            yield _Line(start, end, _Kind.INTRODUCED)
        elif last.start <= start and end <= last.stop:
            yield _Line(start, end, _Kind.INTRODUCES)
        elif text[start:end].lstrip().startswith(">"):
            yield _Line(start, end, _Kind.OWN)
        else:
            kind, words = _words_of(text, begins, end, quoted)
            if begins > start and kind is _Kind.QUOTED:
                kind = _Kind.OWN if _MARKED.match(text, begins) else _Kind.INTRODUCED
            yield _Line(start, end, kind, words)


def _words_of(text: str, start: int, end: int, quoted: Sequence[Stretch]) -> tuple[_Kind, int]:
    """What the words of a line are, and how many."""
    words = [(start + first, start + last) for first, last in word_spans(text[start:end])]
    if not words:
        return _Kind.WORDLESS, 0
    starts = [first for first, _ in quoted]
    is_quoted = [(at := bisect_right(starts, begins)) > 0 and ends <= quoted[at - 1][1] for begins, ends in words]
    is_whole = is_quoted[0] and is_quoted[-1] and sum(is_quoted) >= LEAST_SHARE * len(words)
    return _Kind.QUOTED if is_whole else _Kind.OWN, len(words)


def _trimmed(group: list[_Line]) -> list[_Line]:
    """The lines of a group without those about it that say nothing alone."""
    while group and group[-1].kind in (_Kind.INTRODUCES, _Kind.WORDLESS):
        group.pop()
    while group and group[0].kind is _Kind.WORDLESS:
        group.pop(0)
    return group


def _is_quotation(bare: list[_Line], text: str, quoted: Sequence[Stretch]) -> bool:
    """Whether quoted lines that nothing introduces are enough, are whole sentences, and are not marked as quoted."""
    start, end = bare[0].start, bare[-1].end
    counts = [line.words for line in bare]
    is_marked = _MARKED.match(text, start) or sum(text.count(mark, start, end) for mark in _PAIRED) % 2
    if sum(counts) < LEAST_WORDS or max(counts) < LEAST_IN_A_LINE or is_marked:
        return False
    begins = any(start <= first < bare[0].end for first, _ in quoted) and _ENDED.search(
        text, max(0, start - _NEAR), start
    )
    return bool(begins and (_ENDED.search(text, max(0, end - _NEAR), end) or _BLANK.match(text, end)))
