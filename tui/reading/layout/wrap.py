"""Text into lines of a width: where each line begins and ends, in characters of the text, and how far it is set in.

Own and greedy, because every general wrapper costs ten times as much and copies the text; a plain paragraph costs two
or three microseconds. A line feed ends a line, an empty line stays, spaces at the end of a full line are left out,
those at its start stay. What stands before the words of a quoted line or a list item hangs: the lines after the first
are set in by its width. No line is wider than asked, save a single cluster that is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from tui.reading.layout.cells import CLUSTER, SPACES, TAB_STOP, cell_width, cells_of, drawn, is_plain, kinds_of


class Line(NamedTuple):
    """The characters from `start` to `end` of a text, `indent` cells in; `is_quoted` where a `>` stands before."""

    start: int
    end: int
    indent: int = 0
    is_quoted: bool = False


PIECE = 2048
PIECE_LINES = 8
"""A long line of the source is taken in pieces of so many characters, or lines if that is more."""

_LEAD = re.compile(r"[ \t]*(?:(?:>[ ]?)+|(?:[-*+•◦▪‣–]|\d{1,3}[.)])[ \t]+(?=\S))?")
_CHUNK = re.compile("((?:[oO]z*)*(?:[wC][cCz]*|[nocz]+[Cz]*)?)([sStb]*)")
"""What stays together on a line and the spaces after it, over kinds: a run of narrow characters, or a single wide one,
with the openers before and the closers after."""


def wrap(text: str, width: int) -> Iterator[Line]:
    """The lines of the text at a width in cells, found as they are asked for; a text of no characters has none."""
    start, width = 0, max(1, width)
    while text and start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start <= width and is_plain(text[start:end]):
            yield Line(start, end, 0, text.startswith(">", start))
        else:
            yield from _wrap_line(text, start, end, width)
        start = end + 1


class Wrapped:
    """The lines of a text at a width, kept as far as they were needed: a page of ten million letters costs a screen.

    `most` ends them after so many.
    """

    __slots__ = ("_lines", "_rest")

    def __init__(self, text: str, width: int, most: int | None = None) -> None:
        self._lines: list[Line] = []
        self._rest = islice(wrap(text, width), most)

    def count(self, limit: int | None = None) -> int:
        """How many lines there are, counted no further than `limit`."""
        if limit is None:
            self._lines.extend(self._rest)
        elif limit > len(self._lines):
            self._lines.extend(islice(self._rest, limit - len(self._lines)))
        return len(self._lines) if limit is None else min(limit, len(self._lines))

    def __getitem__(self, index: int) -> Line:
        self.count(index + 1)
        return self._lines[index]

    def line_of(self, char_offset: int) -> int:
        """The index of the line that holds a character of the text, or comes before it in the text."""
        while not self._lines or self._lines[-1].start <= char_offset:
            known = len(self._lines)
            if self.count(2 * known + 16) == known:
                break
        return max(0, bisect_right(self._lines, char_offset, key=attrgetter("start")) - 1)


def drawn_lines(text: str, width: int) -> list[str]:
    """The lines of a short text at a width in cells, as they are drawn."""
    return [drawn(text[line.start : line.end]) for line in wrap(text, width)]


def _wrap_line(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    """Lines of a line of the source, looked at piece by piece; what a piece ends with begins the next one."""
    found = None if text[start].isalpha() else _LEAD.match(text, start, end)
    lead = found.group() if found else ""
    hang, is_quoted = _hang(lead, width), ">" in lead
    indent, widths = 0, (width, width - hang)
    while start < end:
        stop = min(end, start + max(PIECE, PIECE_LINES * width))
        spans = list(_spans(text, start, stop, widths))
        start = stop
        if stop < end and len(spans) > 1:
            start = spans.pop()[0]
        for first, last in spans:
            yield Line(first, last, indent, is_quoted)
            indent = hang
        widths = (width - hang, width - hang)


def _spans(text: str, start: int, end: int, widths: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Where lines begin and end, the first as wide as the first width says and the others as the second."""
    if is_plain(text[start:end]):
        return _plain_spans(text, start, end, widths)
    return _measured_spans(text, start, end, widths)


def _hang(lead: str, width: int) -> int:
    """Cells that a line's continuation is set in by, 0 where so little would be left that it does not read."""
    cells = cell_width(lead)
    return cells if cells <= width // 3 else 0


@lru_cache(maxsize=512)
def _plain_pattern(width: int) -> re.Pattern[str]:
    """As much as fits up to a space or a dash between letters, else just as much as fits.

    The last of these is tried first where nothing can break, or a line without spaces would be gone through backwards.
    """
    breakable = rf"(.{{1,{width}}})(?:[{SPACES}\t]+|\Z|(?<=[^\W\d][-–—])(?=[^\W\d]))"
    return re.compile(rf"([^{SPACES}\t–—-]{{{width}}})(?![{SPACES}\t])|{breakable}|(.{{{width}}})")


def _plain_spans(text: str, start: int, end: int, widths: tuple[int, int]) -> Iterator[tuple[int, int]]:
    first = _plain_pattern(widths[0]).match(text, start, end)
    if first is None:
        return
    yield start, first.end(first.lastindex or 0)
    for found in _plain_pattern(widths[1]).finditer(text, first.end(), end):
        yield found.start(), found.end(found.lastindex or 0)


def _measured_spans(text: str, start: int, end: int, widths: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Lines of chunks; a chunk wider than a line is cut between clusters."""
    kinds = kinds_of(text[start:end])
    width = widths[0]
    line_start = line_end = 0
    cells = 0
    for chunk in _CHUNK.finditer(kinds):
        first, last = chunk.span(1)
        chunk_cells = cells_of(chunk[1])
        if cells + chunk_cells > width and line_end > line_start:
            yield start + line_start, start + line_end
            line_start, cells, width = first, 0, widths[1]
        elif cells >= width // 2 and line_end == line_start:
            line_start, cells = first, 0  # spaces that leave no room for words
        if cells + chunk_cells > width:
            cuts, chunk_cells = _cut(chunk[1], width - cells, widths[1])
            for cut in cuts:
                yield start + line_start, start + first + cut
                line_start, cells, width = first + cut, 0, widths[1]
        line_end = last
        cells += chunk_cells
        if chunk[2]:
            cells += _space_cells(chunk[2], cells)
    yield start + line_start, start + line_end


def _cut(kinds: str, room: int, next_room: int) -> tuple[list[int], int]:
    """Where to cut what does not fit into the room of this line and the next ones, and the cells after the last cut."""
    cuts: list[int] = []
    cells = last_cut = 0
    for cluster in CLUSTER.finditer(kinds):
        width = cells_of(cluster.group())
        if cells + width > room and cluster.start() > last_cut:
            last_cut = cluster.start()
            cuts.append(last_cut)
            room, cells = next_room, 0
        cells += width
    return cuts, cells


def _space_cells(kinds: str, column: int) -> int:
    """Cells that spaces fill from a column on; a tab reaches to the next stop."""
    if "t" not in kinds:
        return cells_of(kinds)
    width = 0
    for kind in kinds:
        width += TAB_STOP - (column + width) % TAB_STOP if kind == "t" else cells_of(kind)
    return width
