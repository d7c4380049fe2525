"""The lines of a file while words are looked for in them: which line is the next that holds them, and where they stand.

Words are what they are in a search of the page; a line holds them within itself.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.reading.layout.cells import drawn
from tui.reading.layout.rows import Row
from tui.reading.layout.source import SourceRows
from tui.reading.lighting import Stretch, drawn_columns, light
from tui.reading.searching.pattern import Query, Words
from tui.reading.viewport import Position

SLICE_LINES = 2000
"""Lines that are looked through at once."""


class Looked(NamedTuple):
    """What is looked for, and the line the reader stands on with it, None before there is one."""

    words: Words
    line: int | None = None


class LookedRows:
    """The rows of lines with the words lit, those of the line that was gone to more than the others."""

    def __init__(self, rows: SourceRows) -> None:
        self._rows = rows
        self.looked = Looked(Words(Query("")))

    def look_for(self, typed: str) -> None:
        """Look for words from now on, for nothing where there are none."""
        self.looked = Looked(Words(Query(typed)))

    def go_to(self, line: int) -> None:
        """Have the reader on a line."""
        self.looked = self.looked._replace(line=line)

    def next_lines(self, start: int, step: int) -> Iterator[int | None]:
        """The lines that hold the words, from one on, then on from the other end; upwards where `step` is -1.

        None comes after every slice of lines, for others to have their turn.
        """
        lines, words = self._rows.thread.lines, self.looked.words
        if words.is_empty or not lines:
            return
        start %= len(lines)
        ends = (len(lines), start) if step > 0 else (-1, start)
        begins = (start, 0) if step > 0 else (start, len(lines) - 1)
        for begin, end in zip(begins, ends, strict=True):
            for first in range(begin, end, step * SLICE_LINES):
                for line in range(first, end, step)[:SLICE_LINES]:
                    text = lines[line]
                    if words.pattern_for(text).search(text):
                        yield line
                yield None

    def row(self, position: Position) -> Row:
        """What stands on a row, the words lit."""
        row = self._rows.row(position)
        text, start, end = self._rows.words_at(position)
        if self.looked.words.is_empty or start == end:
            return row
        lead = sum(len(span.text) for span in row.spans) - len(drawn(text[start:end]))
        return row._replace(spans=light(row.spans, self._stretches(position.item, text, start, end, lead)))

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The text of a line, and the first and the one after the last character of it on a row."""
        return self._rows.words_at(position)

    def _stretches(self, line: int, text: str, start: int, end: int, lead: int) -> Iterator[Stretch]:
        words, current = self.looked
        beyond = words.reach
        for found in words.pattern_for(text).finditer(text, max(0, start - beyond), end + beyond):
            first, last = drawn_columns(text, start, end, *found.span())
            if first < last:
                yield lead + first, lead + last, "current" if line == current else "hit"
