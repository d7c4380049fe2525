"""Some characters of a row lit: where they stand on it as it is drawn, and its spans with them lit."""

from collections.abc import Iterable
from typing import Protocol

from tui.reading.layout.cells import drawn
from tui.reading.layout.rows import Lit, Row, Span
from tui.reading.viewport import Position

Stretch = tuple[int, int, Lit]
"""Characters of a row as it is drawn, and how they are lit."""


class Rows(Protocol):
    """Rows to be lit, and where their words stand in the text."""

    def row(self, position: Position) -> Row:
        """What stands on a row."""

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The words of the item, and the characters of them on a row."""


def drawn_columns(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """The characters of a row as it is drawn, from `start` to `end` of a text, that words from `first` to `last` take.

    Where the words are not on the row, nothing is left between.
    """
    return len(drawn(text[start : max(start, first)])), len(drawn(text[start : max(start, min(end, last))]))


def light_words(row: Row, at: tuple[str, int, int], words: Iterable[tuple[int, int]], how: Lit) -> Row:
    """A row with words lit that stand from one character to another of its text; `at` is where its own words stand."""
    columns = (drawn_columns(*at, first, last) for first, last in words)
    return row._replace(spans=light(row.spans, ((first, last, how) for first, last in columns)))


def light(spans: Iterable[Span], stretches: Iterable[Stretch]) -> tuple[Span, ...]:
    """Spans with some of their characters lit; stretches are in order and apart."""
    waiting = list(stretches)
    lit: list[Span] = []
    column = 0
    for span in spans:
        done = 0
        for first, last, how in waiting:
            start, end = max(first - column, done), min(last - column, len(span.text))
            if start < end:
                lit += [span._replace(text=span.text[done:start]), span._replace(text=span.text[start:end], lit=how)]
                done = end
        lit.append(span._replace(text=span.text[done:]))
        column += len(span.text)
    return tuple(span for span in lit if span.text)
