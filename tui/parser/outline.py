"""Nested items by marker and indent: the one engine for every list dialect.

Resiliparse puts a marker (`•` or `12.`) at an item's column and its text two columns on, whatever the marker's width;
nested lists begin at the column of their parent's text. Everything here is in indices of lines and columns of
characters.
"""

import re
from array import array
from collections.abc import Sequence

from tui.parser.stamps import begins_with_day

BULLET = "•"
TEXT_COLUMN = 2
"""Columns from a marker to the text of its item."""

_MARKS = frozenset(BULLET + "0123456789")
_MARKER = re.compile(r"(?:•|(\d{1,7})\.)(?:[ \t]+|$)")
NO_NUMBER = -1
LONGEST_OUTDENT = 200
"""Lines of preformatted text that are searched for where the item goes on."""


class Item:
    """A list item: its line, the column of its marker, its number (NO_NUMBER for a bullet) and where its text starts.

    `end` is the line after its last, nested items and blank lines included; `parent` the index of the item it is
    nested in, or -1; `siblings` the list it belongs to.
    """

    __slots__ = ("column", "end", "line", "number", "parent", "siblings", "text_start")

    def __init__(self, line: int, column: int, number: int, text_start: int) -> None:
        self.line = line
        self.column = column
        self.number = number
        self.text_start = text_start
        self.parent = -1
        self.end = 0
        self.siblings = 0


class Outline:
    """A page as lines, their indents, and the items among them. `lists` are item indices, list by list.

    `stripped` are the lines without the white space around them. `announced` is what the page says of the number of
    its comments, once somebody has looked.
    """

    def __init__(
        self, lines: Sequence[str], stripped: list[str], indents: "array[int]", soft_breaks: Sequence[int]
    ) -> None:
        self.lines = lines
        self.stripped = stripped
        self.indents = indents
        self.items: list[Item] = []
        self.lists: list[list[int]] = []
        self.item_at: dict[int, int] = {}
        self.announced: frozenset[int] | None = None
        self.soft_breaks = frozenset(soft_breaks)

    def text(self, line: int) -> str:
        """A line without indent and, where it begins an item, without marker."""
        index = self.item_at.get(line)
        if index is None:
            return self.stripped[line]
        return self.lines[line][self.items[index].text_start :].strip()


def item_text(stripped: str) -> str:
    """A line without the marker that begins an item; the line is without the white space around it."""
    marker = _MARKER.match(stripped) if stripped[0] in _MARKS else None
    if marker is None or (marker.group(1) and begins_with_day(stripped)):
        return stripped
    return stripped[marker.end() :].lstrip()


def read_outline(lines: Sequence[str], soft_breaks: Sequence[int] = ()) -> Outline:
    """Find the items of a page and how they nest: one pass over the lines with a stack of open items.

    Lines at `soft_breaks` go on with a line that editors count as one with them: they neither begin nor end anything.
    Nor does text indented by tabs end an item: its white space is the page's own, kept where a `pre` was never closed.
    """
    unindented = [line.lstrip() for line in lines]
    indents = array("I", map(int.__sub__, map(len, lines), map(len, unindented)))
    stripped = [line.rstrip() for line in unindented]
    outline = Outline(lines, stripped, indents, soft_breaks)
    soft = outline.soft_breaks
    nesting = _Nesting(outline)
    top_column = -1
    inside_until = 0
    for line, text in enumerate(stripped):
        if not text or line < inside_until:
            continue
        indent = indents[line]
        marker = _MARKER.match(text) if text[0] in _MARKS else None
        if (marker is None and (indent > top_column or lines[line][0] == "\t")) or (soft and line in soft):
            continue
        if marker is not None and marker.group(1) and begins_with_day(text):
            marker = None
        if marker is not None:
            top_column = nesting.open(line, marker)
        elif indent <= top_column:
            inside_until = nesting.end_of_outdent(line)
            if inside_until == line:
                top_column = nesting.close(line)
    nesting.close(len(lines), column=-1)
    return outline


class _Nesting:
    """The items open at a line, and the lists they belong to."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.open_items: list[tuple[Item, int]] = []

    def open(self, line: int, marker: "re.Match[str]") -> int:
        """Begin an item; returns its column."""
        outline, open_items = self.outline, self.open_items
        column = outline.indents[line]
        digits = marker.group(1)
        index = len(outline.items)
        item = Item(line, column, int(digits) if digits else NO_NUMBER, column + marker.end())
        sibling: Item | None = None
        while open_items and open_items[-1][0].column >= column:
            sibling = open_items.pop()[0]
            sibling.end = line
        if sibling is not None and sibling.column == column and _continues(sibling, item):
            item.siblings = sibling.siblings
            outline.lists[item.siblings].append(index)
        else:
            item.siblings = len(outline.lists)
            outline.lists.append([index])
        if open_items:
            item.parent = open_items[-1][1]
        outline.item_at[line] = index
        outline.items.append(item)
        open_items.append((item, index))
        return column

    def close(self, line: int, column: int | None = None) -> int:
        """Close the items that a line of text ends; returns the column of the innermost still open, or -1."""
        column = self.outline.indents[line] if column is None else column
        while self.open_items and self.open_items[-1][0].column >= column:
            self.open_items.pop()[0].end = line
        return self.open_items[-1][0].column if self.open_items else -1

    def end_of_outdent(self, line: int) -> int:
        """Where preformatted text ends that began inside an item and stands at the margin; `line` itself if it is none.

        Only the first line of such text has the item's indent. It is inside where the item's own text goes on below
        it, or the list does with the next number.
        """
        outline = self.outline
        if not outline.stripped[line - 1] or line - 1 in outline.item_at:
            return line
        parted = False
        for below in range(line + 1, min(len(outline.lines), line + LONGEST_OUTDENT)):
            text, indent = outline.stripped[below], outline.indents[below]
            if not text:
                parted = True
                continue
            marker = _MARKER.match(text) if text[0] in _MARKS else None
            if self._goes_on(indent, marker):
                return below
            if parted or marker is not None:
                return line
        return line

    def _goes_on(self, indent: int, marker: "re.Match[str] | None") -> bool:
        if marker is None:
            return any(item.column + TEXT_COLUMN == indent for item, _ in self.open_items)
        if not marker.group(1):
            return any(item.column == indent and item.number == NO_NUMBER for item, _ in self.open_items)
        return any(item.column == indent and item.number + 1 == int(marker.group(1)) for item, _ in self.open_items)


def _continues(last: Item, item: Item) -> bool:
    """Whether an item goes on with the list of the item before it: both bullets, or the numbers rise."""
    if item.number == NO_NUMBER or last.number == NO_NUMBER:
        return item.number == last.number
    return item.number > last.number
