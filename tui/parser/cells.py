"""Rows of tables: their cells stand on one line with tabs between them, a byline's and somebody's words too."""

import re
from collections.abc import Iterator

ROW_MARK = "\t"
LONGEST_LABEL = 20

_CELL = re.compile(r"[^\t]*[^\t ][^\t]*")


def is_row(text: str) -> bool:
    """Whether a line has several cells."""
    return ROW_MARK in text


def cells(text: str) -> Iterator[tuple[int, str]]:
    """The cells of a row that are not blank: where each begins, in characters, and its text up to the next tab."""
    for cell in _CELL.finditer(text):
        bare = cell.group().lstrip()
        yield cell.end() - len(bare), bare.rstrip()


def parts(text: str) -> list[str]:
    """The texts of a row's cells but for labels (`Name:`); a line that is none is its own only part."""
    return [cell for _, cell in cells(text) if not cell.endswith(":")] if is_row(text) else [text]


def cell_after(row: str, place: int) -> int:
    """Where the first cell that begins at a place or behind it begins; 0 where there is none."""
    return next((start for start, _ in cells(row) if start >= place), 0)


def label(cell: str) -> str:
    """What a cell says up to its colon, with it (`Location: Leeds`); nothing where it has none."""
    before, colon, _ = cell.partition(":")
    return before.casefold() + colon if colon and len(before) <= LONGEST_LABEL else ""
