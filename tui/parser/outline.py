"""Nested items by marker and indent: the one engine for every list dialect.

Resiliparse puts a marker (`•` or `12.`) at an item's column and its text two columns on, whatever the marker's width;
nested lists begin at the column of their parent's text. Everything here is in indices of lines and columns of
characters.
"""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.parser.stamps import begins_with_day

BULLET = "•"
TEXT_COLUMN = 2
"""Columns from a marker to the text of its item."""

_MARKS = frozenset(BULLET + "0123456789")
_MARKER = re.compile(r"(?:•|(\d{1,7})\.)(?:[ \t]+|$)")
NO_NUMBER = -1


@dataclass(slots=True)
class Item:
    """A list item: its line, the column of its marker, its number (NO_NUMBER for a bullet) and where its text starts.

    `end` is the line after its last, nested items and blank lines included; `parent` the index of the item it is
    nested in, or -1; `siblings` the list it belongs to.
    """

    line: int
    column: int
    number: int
    text_start: int
    parent: int = -1
    end: int = 0
    siblings: int = 0


@dataclass(slots=True)
class Outline:
    """A page as lines, their indents, and the items among them. `lists` are item indices, list by list."""

    lines: Sequence[str]
    stripped: list[str]
    indents: "array[int]"
    items: list[Item] = field(default_factory=list)
    lists: list[list[int]] = field(default_factory=list)
    item_at: dict[int, int] = field(default_factory=dict)
    announced: frozenset[int] | None = None

    def text(self, line: int) -> str:
        """A line without indent and, where it begins an item, without marker."""
        index = self.item_at.get(line)
        if index is None:
            return self.stripped[line].rstrip()
        return self.lines[line][self.items[index].text_start :].strip()


def read_outline(lines: Sequence[str]) -> Outline:
    """Find the items of a page and how they nest: one pass over the lines with a stack of open items."""
    stripped = [line.lstrip(" \t") for line in lines]
    indents = array("I", map(int.__sub__, map(len, lines), map(len, stripped)))
    outline = Outline(lines, stripped, indents)
    items, lists, item_at = outline.items, outline.lists, outline.item_at
    open_items: list[int] = []
    open_lists: list[int] = []
    top_column = -1
    for line, text in enumerate(stripped):
        if not text:
            continue
        indent = indents[line]
        marker = _MARKER.match(text) if text[0] in _MARKS else None
        if marker is not None and marker.group(1) and begins_with_day(text):
            marker = None
        if indent > top_column and marker is None:
            continue
        while open_items and items[open_items[-1]].column >= indent:
            closed = items[open_items[-1]]
            if marker is not None and closed.column == indent:
                break
            closed.end = line
            open_items.pop()
            open_lists.pop()
        if marker is None:
            top_column = items[open_items[-1]].column if open_items else -1
            continue
        number = int(marker.group(1)) if marker.group(1) else NO_NUMBER
        item = Item(line, indent, number, indent + marker.end())
        if open_items and items[open_items[-1]].column == indent:
            sibling = items[open_items.pop()]
            sibling.end = line
            item.siblings = open_lists.pop()
            if not _continues(sibling, item):
                item.siblings = len(lists)
                lists.append([])
        else:
            item.siblings = len(lists)
            lists.append([])
        item.parent = open_items[-1] if open_items else -1
        lists[item.siblings].append(len(items))
        item_at[line] = len(items)
        open_items.append(len(items))
        open_lists.append(item.siblings)
        items.append(item)
        top_column = indent
    for index in open_items:
        items[index].end = len(lines)
    return outline


def _continues(last: Item, item: Item) -> bool:
    """Whether an item goes on with the list of the item before it: both bullets, or the numbers rise."""
    if item.number == NO_NUMBER or last.number == NO_NUMBER:
        return item.number == last.number
    return item.number > last.number
