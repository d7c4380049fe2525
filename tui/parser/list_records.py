"""The records of lists: which root items are comments, and which items nested in them are replies.

Where most items of a list are marked, an unmarked item nested in one is a list that somebody wrote; where the text lost
its bylines, how an item stands in the text has to tell.
"""

from collections.abc import Sequence

from tui.parser.marks import HEAD, SAMPLE, UNMARKED, Marks, is_bare_byline, is_hollow
from tui.parser.outline import NO_NUMBER, Outline
from tui.parser.records import TOP_LEVEL, Record
from tui.parser.vocabulary import counts_pingbacks, discussion_heading, heads_furniture, is_chrome, is_pingback

TAB_ITEMS = 30
"""Items of a list among which tabs and links may stand before the first comment."""

LEAST_LINKS = 2
WITH_LINES = 0.7
"""Items of one line above others, and the share of longer ones among those, from which the first are another list's."""

REGULAR = 0.95
"""Share of marked root items from which every comment is taken to be marked."""


def records_of_lists(page: Outline, group: Sequence[int], marks: Marks, kind: str) -> list[Record]:
    """The records of root lists, given by number, and of the replies nested in them.

    `kind` is where the lists' items carry their bylines; of two forms the second is that of items with words of their
    own on a page that keeps bylines in items apart.
    """
    root_items = _below_tabs(page, [index for number in group for index in page.lists[number]])
    if kind != UNMARKED:
        root_items = _below_links(page, _without_trail(page, root_items, marks))
    return _Collector(page, marks, kind, root_items).collect()


class _Collector:
    """The records of one group of lists while they are collected."""

    def __init__(self, page: Outline, marks: Marks, kind: str, root_items: Sequence[int]) -> None:
        sample = root_items[:SAMPLE]
        self.page = page
        self.marks = marks
        self.root_items = root_items
        self.in_pieces = _is_in_pieces(page, sample, marks)
        self.is_regular = kind != UNMARKED and sum(marks[index] == kind for index in sample) >= REGULAR * len(sample)
        self.records: list[Record] = []

    def collect(self) -> list[Record]:
        """Go through the items from the first root to the end of the last."""
        items, records = self.page.items, self.records
        roots = frozenset(self.root_items)
        end = items[self.root_items[-1]].end
        record_of: dict[int, int] = {}
        for index in range(self.root_items[0], len(items)):
            item = items[index]
            if item.line >= end:
                break
            parent = record_of.get(item.parent, TOP_LEVEL)
            is_root = index in roots
            if not is_root and parent == TOP_LEVEL:
                continue
            if self.marks[index] == UNMARKED and not (self._begins_root(index) if is_root else self._is_reply(index)):
                continue
            record_of[index] = len(records)
            depth = 0 if parent == TOP_LEVEL else records[parent].depth + 1
            label = None if item.number == NO_NUMBER else item.number
            form = int(self.in_pieces and not is_bare_byline(self.page, index))
            records.append(Record(item.line, item.end, parent, depth, label, form))
        return records

    def _begins_root(self, index: int) -> bool:
        """Whether an unmarked root item begins a record: not where bylines are items of their own and it goes on."""
        if self.in_pieces and self.records:
            self.records[-1].end = self.page.items[index].end
            return False
        return not is_hollow(self.page, self.page.items[index])

    def _is_reply(self, index: int) -> bool:
        """Whether an unmarked item nested in a comment is a reply to it and not a list in its body or chrome."""
        item = self.page.items[index]
        if is_pingback(self.page.text(item.line)):
            return True
        if self.is_regular or is_hollow(self.page, item):
            return False
        return _stands_apart(self.page, self.page.lists[item.siblings])


def _below_tabs(page: Outline, root_items: Sequence[int]) -> Sequence[int]:
    """The items below tabs that count comments and pingbacks, where those stand in the same list."""
    for position in range(min(len(root_items), TAB_ITEMS) - 1, -1, -1):
        item = page.items[root_items[position]]
        text = page.text(item.line)
        is_bare = not any(page.stripped[item.line + 1 : item.end])
        if is_bare and (discussion_heading(text) or counts_pingbacks(text)):
            return root_items[position + 1 :] or root_items
    return root_items


def _below_links(page: Outline, root_items: Sequence[int]) -> Sequence[int]:
    """The items below those of a list of links that ends right above them: lines alone, and most below are more."""
    count = 0
    while count < len(root_items) and _is_line_alone(page, root_items[count]):
        count += 1
    below = root_items[count : count + SAMPLE]
    several = sum(not _is_line_alone(page, index) for index in below)
    return root_items[count:] if count >= LEAST_LINKS and several > WITH_LINES * len(below) else root_items


def _is_line_alone(page: Outline, index: int) -> bool:
    item = page.items[index]
    return not any(page.stripped[item.line + 1 : item.end])


def _without_trail(page: Outline, root_items: Sequence[int], marks: Marks) -> Sequence[int]:
    """The items up to where a list goes over into a menu: unmarked items at the end that hold lists of their own."""
    end = len(root_items)
    while end > 1 and not marks[root_items[end - 1]]:
        end -= 1
    for position in range(end, len(root_items)):
        index = root_items[position]
        item = page.items[index]
        holds_items = index + 1 < len(page.items) and page.items[index + 1].line < item.end
        if holds_items or heads_furniture(page.text(item.line)):
            return root_items[:position]
    return root_items


def _is_in_pieces(page: Outline, root_items: Sequence[int], marks: Marks) -> bool:
    """Whether bylines are items of their own, with the words in the unmarked items after them."""
    marked = [index for index in root_items if marks[index] == HEAD]
    bare = sum(is_bare_byline(page, index) for index in marked)
    return bare > 2 and 2 * bare >= len(marked) and len(root_items) - len(marked) >= bare


def _stands_apart(page: Outline, members: list[int]) -> bool:
    """Whether a list stands as replies do: its items are parted from what is above, and are no bare phrases."""
    return all(_is_parted(page, page.items[index].line) for index in members)


def _is_parted(page: Outline, line: int) -> bool:
    """Whether a blank line stands above, or the links that end a comment."""
    return not line or not page.stripped[line - 1] or (line - 1 not in page.item_at and is_chrome(page.text(line - 1)))
