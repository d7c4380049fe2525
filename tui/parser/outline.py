"""Nested items by marker and indent: the one engine for every list dialect.

Resiliparse puts a marker (`•` or `12.`) at an item's column and its text two columns on, whatever the marker's width;
nested lists begin at the column of their parent's text. Everything here is in indices of lines and columns of
characters.
"""

import re
import sys
from collections.abc import Sequence

from tui.parser.stamps import begins_with_day

BULLET = "•"
TEXT_COLUMN = 2
"""Columns from a marker to the text of its item."""

MARKS = f"{BULLET}0123456789"
"""First characters of markers."""
_MARKED = re.compile(f"[{MARKS}]")
_MARKER = re.compile(rf"(?:{BULLET}|([0-9]{{1,7}})\.)(?:[ \t]+|$)")
NO_NUMBER = -1
NO_INDENT = sys.maxsize
"""What stands for the indent of a blank line: it is left of nothing."""

LONGEST_OUTDENT = 200
"""Lines of preformatted text that are searched for where the item goes on."""

_STRETCH = 1 << 11
"""Lines that are cut at a time: few enough to stay in the processor's cache from one step to the next."""


class Item:
    """A list item: its line, the column of its marker, its number (NO_NUMBER for a bullet) and the width of the marker
    with the space after it.

    `end` is the line after its last, nested items and blank lines included; `parent` the index of the item it is
    nested in, or -1; `siblings` the list it belongs to.
    """

    __slots__ = ("column", "end", "line", "number", "parent", "siblings", "text_start")

    def __init__(self, line: int, column: int, number: int, text_start: int, parent: int, siblings: int) -> None:
        self.line = line
        self.column = column
        self.number = number
        self.text_start = text_start
        self.parent = parent
        self.siblings = siblings
        self.end = line


class Outline:
    """A page as lines, their indents, and the items among them. `lists` are item indices, list by list.

    `stripped` are the lines without the white space around them, `initials` the first characters of those, a space for
    a blank line. `announced` is what the page says of the number of its comments, and on which lines, once somebody
    has looked.
    """

    def __init__(self, lines: Sequence[str], soft_breaks: Sequence[int]) -> None:
        self.lines = lines
        self.indents: list[int] = []
        self.stripped: list[str] = []
        initials: list[str] = []
        for start in range(0, len(lines), _STRETCH):
            stretch = lines[start : start + _STRETCH]
            unindented = list(map(str.lstrip, stretch))
            self.indents += [
                len(line) - len(text) if text else NO_INDENT for line, text in zip(stretch, unindented, strict=True)
            ]
            self.stripped += map(str.rstrip, unindented)
            initials += [text[0] if text else " " for text in unindented]
        self.initials = "".join(initials)
        self.items: list[Item] = []
        self.lists: list[list[int]] = []
        self.item_at: dict[int, int] = {}
        self.announced: dict[int, int] | None = None
        self.soft_breaks = frozenset(soft_breaks)

    def text(self, line: int) -> str:
        """A line without indent and, where it begins an item, without marker."""
        index = self.item_at.get(line)
        if index is None:
            return self.stripped[line]
        return self.stripped[line][self.items[index].text_start :].lstrip()


def item_text(stripped: str) -> str:
    """A line without the marker that begins an item; the line is without the white space around it."""
    marker = _marker(stripped) if stripped[0] in MARKS else None
    return stripped if marker is None else stripped[marker.end() :].lstrip()


def _marker(stripped: str) -> "re.Match[str] | None":
    """The marker that begins a line, None where there is none or where it is the day of a date."""
    marker = _MARKER.match(stripped)
    return None if marker is None or (marker.group(1) and begins_with_day(stripped)) else marker


def read_outline(lines: Sequence[str], soft_breaks: Sequence[int] = ()) -> Outline:
    """Find the items of a page and how they nest: one pass over the lines with markers, with a stack of open items.

    Lines at `soft_breaks` go on with a line that editors count as one with them: they neither begin nor end anything.
    Nor does text indented by tabs end an item: its white space is the page's own, kept where a `pre` was never closed.
    """
    outline = Outline(lines, soft_breaks)
    nesting = _Nesting(outline)
    for mark in _MARKED.finditer(outline.initials):
        line = mark.start()
        marker = _marker(outline.stripped[line])
        if marker is not None and line not in outline.soft_breaks:
            nesting.pass_text(line)
            if nesting.line == line:
                nesting.open(line, marker)
    nesting.pass_text(len(lines))
    nesting.close(len(lines), column=-1)
    return outline


class _Nesting:
    """The items open at `line`, the next to be read, and their lists; `column` is that of the innermost, or -1."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.line = 0
        self.column = -1
        self.open_items: list[tuple[Item, int]] = []

    def pass_text(self, stop: int) -> None:
        """Pass the lines before `stop`, which begin no items: one that is indented no more than an item ends it."""
        indents = self.outline.indents
        if self.line < stop and min(indents[self.line : stop]) <= self.column:
            for line in range(self.line, stop):
                if self.line <= line and indents[line] <= self.column and self._may_end_items(line):
                    self.line = self.end_of_outdent(line)
                    if self.line == line:
                        self.close(line, indents[line])
        self.line = max(self.line, stop)

    def _may_end_items(self, line: int) -> bool:
        return line not in self.outline.soft_breaks and not self.outline.lines[line].startswith("\t")

    def open(self, line: int, marker: "re.Match[str]") -> None:
        """Begin an item."""
        outline, column = self.outline, self.outline.indents[line]
        digits = marker.group(1)
        number = int(digits) if digits else NO_NUMBER
        index = len(outline.items)
        closed = self.close(line, column)
        if closed and closed.column == column and _continues(closed.number, number):
            siblings = closed.siblings
            outline.lists[siblings].append(index)
        else:
            siblings = len(outline.lists)
            outline.lists.append([index])
        parent = self.open_items[-1][1] if self.open_items else -1
        item = Item(line, column, number, marker.end(), parent, siblings)
        outline.item_at[line] = index
        outline.items.append(item)
        self.open_items.append((item, index))
        self.column = column
        self.line = line + 1

    def close(self, line: int, column: int) -> Item | None:
        """Close the items that a line ends which stands at a column; returns the outermost of them."""
        open_items = self.open_items
        closed: Item | None = None
        while open_items and open_items[-1][0].column >= column:
            closed = open_items.pop()[0]
            closed.end = line
        self.column = open_items[-1][0].column if open_items else -1
        return closed

    def end_of_outdent(self, line: int) -> int:
        """Where preformatted text ends that began inside an item and stands at the margin; `line` itself if it is none.

        Only the first line of such text has the item's indent. It is inside where the item's own text goes on below
        it, or the list does with the next number. Where a blank line parts it, the text of an outer item or another
        bullet tell nothing: they may follow the end of a list.
        """
        outline = self.outline
        if line - 1 in outline.item_at:
            return line
        if not outline.stripped[line - 1]:
            return self._end_of_parted(line)
        parted = False
        for below in range(line + 1, min(len(outline.lines), line + LONGEST_OUTDENT)):
            text, indent = outline.stripped[below], outline.indents[below]
            if not text:
                parted = True
                continue
            marker = _MARKER.match(text)
            if self._goes_on(indent, marker, parted):
                return below
            if marker is not None:
                return line
        return line

    def _end_of_parted(self, line: int) -> int:
        """The same where a blank line stands above: the item's own text has to follow, and the next number of its list.

        Bullets would not tell: a sidebar below a list has them too, and text at any indent.
        """
        outline = self.outline
        outer, inner = self.open_items[0][0], self.open_items[-1][0]
        end = line
        for below in range(line + 1, min(len(outline.lines), line + LONGEST_OUTDENT)):
            text, indent = outline.stripped[below], outline.indents[below]
            marker = _MARKER.match(text) if text else None
            if marker is not None:
                if end == line or indent <= outer.column:
                    goes_on = marker.group(1) and indent == outer.column and int(marker.group(1)) == outer.number + 1
                    return end if goes_on else line
            elif end == line and indent == inner.column + TEXT_COLUMN:
                end = below
        return line

    def _goes_on(self, indent: int, marker: "re.Match[str] | None", parted: bool) -> bool:
        if marker is None:
            inner = self.open_items[-1:] if parted else self.open_items
            return any(item.column + TEXT_COLUMN == indent for item, _ in inner)
        if not marker.group(1):
            return not parted and any(item.column == indent and item.number == NO_NUMBER for item, _ in self.open_items)
        return any(item.column == indent and item.number + 1 == int(marker.group(1)) for item, _ in self.open_items)


def _continues(last: int, number: int) -> bool:
    """Whether an item goes on with the list of the item before it: both bullets, or the numbers rise."""
    if number == NO_NUMBER or last == NO_NUMBER:
        return number == last
    return number > last
