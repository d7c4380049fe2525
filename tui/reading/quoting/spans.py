"""What is marked as quoted in a text, from characters into words of the row."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence

from tui.reading.quoting.marks import Marked
from tui.reading.quoting.voices import Introduced, Span, Voices
from tui.reading.quoting.words import word_spans, words_within

_LINE = re.compile(r"^", re.MULTILINE)


def spans_of(text: str, marks: Sequence[Marked], first: int, voices: Voices) -> list[Span]:
    """The words of each mark, where the text begins with the first of them; the writers must be noted before."""
    words = word_spans(text)
    lines = array("I")
    if any(mark.introduction for mark in marks):
        starts = (bisect_left(words, (line.start(), 0)) for line in _LINE.finditer(text))
        lines.extend(sorted({first + start for start in starts}))
    spans: list[Span] = []
    for mark in marks:
        start, end = words_within(words, mark.start, mark.end)
        introduced = None
        if mark.introduction:
            begins, ends, _, limit, close, is_name = mark.introduction
            last = words_within(words, mark.start, limit)[1]
            introduced = Introduced(voices.named(text[begins:ends]), first + last, bool(close), is_name, lines)
        spans.append(Span(first + start, first + end, mark.is_open, introduced))
    return spans
