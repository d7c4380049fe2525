"""A terminal as a grid of cells, each with its character and style: what is really to be seen after all was written.

It knows no more than what a screen is drawn with: where to write, in which style, and text. What it is not told to draw
is not there, so nothing is right by chance.
"""

import re
from functools import cache
from typing import NamedTuple

from tui.reading.layout.cells import CLUSTER, cells_of, is_plain, kinds_of

_CODES = re.compile(
    r"\x1b\[(?P<place>\d+;\d+)H|\x1b\[(?P<style>[\d;]*)m|(?P<text>[^\x00-\x1f]+)"
    r"|(?P<other>\n|\x07|\x1b\[\?\d+[hl]|\x1b\][^\x07]*\x07)"
)
_LOOK = re.compile(r"[34]8;(?:2;\d+;\d+;\d+|5;\d+)|\d+")
_SEEN_ON_SPACES = re.compile(r"4.*|10\d|[79]")
"""A ground of any kind, underlined, reversed, struck out: no other look of a space is to be seen."""


class Cell(NamedTuple):
    """What stands in a cell, nothing in the second one of a wide character; and the codes of its style."""

    text: str
    style: str


UNDRAWN = Cell("?", "undrawn")


class CellTerminal:
    """Takes what is written to a terminal of a size; `rows` are the cells of its lines."""

    def __init__(self, width: int, height: int) -> None:
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """Have another size, and nothing on the screen that an app could count on."""
        self.width = width
        self.rows = [[UNDRAWN] * width for _ in range(height)]
        self._at, self._style = (0, 0), ""

    def write(self, codes: str) -> None:
        """Draw."""
        done = 0
        for found in _CODES.finditer(codes):
            assert found.start() == done, codes[done : found.start()]
            done = found.end()
            if found["place"]:
                y, x = map(int, found["place"].split(";"))
                self._at = y - 1, x - 1
            elif found["style"] is not None:
                self._style = "" if found["style"] in ("", "0") else found["style"]
            elif found["text"]:
                self._put(found["text"])
        assert done == len(codes), codes[done:]

    def _put(self, text: str) -> None:
        (y, x), cells = self._at, _cells(text, self._style)
        self._at = y, x + len(cells)
        if y < len(self.rows):
            row = self.rows[y]
            _break_wide(row, x)
            _break_wide(row, x + len(cells))
            row[x : x + len(cells)] = cells[: max(0, self.width - x)]


def _cells(text: str, style: str) -> list[Cell]:
    """The cells that a text fills; a mark has to follow its letter, for what stands before may be anything."""
    blank = Cell(" ", _style_of_space(style))
    if is_plain(text):
        return [blank if letter == " " else Cell(letter, style) for letter in text]
    cells: list[Cell] = []
    for cluster in CLUSTER.finditer(kinds_of(text)):
        letters = text[cluster.start() : cluster.end()]
        if width := cells_of(cluster.group()):
            cells += [blank if letters == " " else Cell(letters, style), *[Cell("", style)] * (width - 1)]
    return cells


def _break_wide(row: list[Cell], x: int) -> None:
    """Blank a wide character that is about to be written over from a cell on, or up to it."""
    if 0 < x < len(row) and not row[x].text:
        row[x - 1] = row[x] = Cell(" ", _style_of_space(row[x].style))


@cache
def _style_of_space(style: str) -> str:
    """Of the style of a space only what is to be seen."""
    return ";".join(filter(_SEEN_ON_SPACES.fullmatch, _LOOK.findall(style)))
