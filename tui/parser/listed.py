"""Comments that are list items: which list, and which of the items nested in it are replies.

An item is marked when a byline shows in it. Where most items of a list are marked, an unmarked item nested in one is a
list that somebody wrote; where the text lost its bylines, how an item stands in the text has to tell.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.parser.bylines import (
    HEAD_LINES,
    LONGEST_BYLINE_REST,
    byline_stamp,
    glued_stamp,
    head_stamp,
    is_furniture,
    is_name_like,
    says_position,
    tail_stamp,
)
from tui.parser.discussion import Candidate, announced_counts, find_form, find_heading, is_border
from tui.parser.outline import NO_NUMBER, Item, Outline
from tui.parser.records import TOP_LEVEL, Record
from tui.parser.vocabulary import (
    EDGES,
    counts_pingbacks,
    discussion_heading,
    heads_furniture,
    is_chrome,
    is_pingback,
    says_name_end,
)

HEAD, TAIL, GLUED, UNMARKED = "head", "tail", "glued", ""
ENOUGH_MARKED = 0.4
"""Share of items with a byline from which a list is made of comments."""

LARGE_SAMPLE = 200
TAB_ITEMS = 30
"""Items of a list among which tabs and links may stand before the first comment."""

LONGEST_LOOK = 60
"""Lines of an item that are looked at for a byline."""


def mark(page: Outline, index: int) -> str:
    """Where an item carries its byline: head, tail, glued to its last line, or nowhere."""
    if _is_headed(page, page.items[index]):
        return HEAD
    texts = _own_texts(page, index)
    if head_stamp(texts[:HEAD_LINES]) or says_position(texts) is not None or (texts and is_pingback(texts[0])):
        return HEAD
    while texts and is_furniture(texts[-1]):
        texts.pop()
    if tail_stamp(texts):
        return TAIL
    if texts and any(glued_stamp(text) for text in texts[-2:]):
        return GLUED
    return UNMARKED


def _is_headed(page: Outline, item: Item) -> bool:
    """Whether the first line ends in a verb of saying: the commonest byline, seen without looking further."""
    text = page.lines[item.line][item.text_start :]
    return text.endswith(":") and len(text) <= LONGEST_BYLINE_REST and says_name_end(text.strip()) is not None


class Marks:
    """Where each item of a page carries its byline, found when first asked for."""

    def __init__(self, page: Outline) -> None:
        self._page = page
        self._found: dict[int, str] = {}

    def __getitem__(self, index: int) -> str:
        found = self._found.get(index)
        if found is None:
            found = self._found[index] = mark(self._page, index)
        return found

    def share(self, members: Sequence[int]) -> float:
        """The share of marked items among the first of a list."""
        sample = members[:LARGE_SAMPLE]
        return sum(self[index] != UNMARKED for index in sample) / len(sample)


def _own_texts(page: Outline, index: int) -> list[str]:
    """Texts of an item up to the first item nested in it that is more than chrome."""
    item = page.items[index]
    texts = []
    for line in range(item.line, min(item.end, item.line + LONGEST_LOOK)):
        if not page.stripped[line]:
            continue
        text = page.text(line)
        nested = page.item_at.get(line)
        if nested is not None and nested != index and text and not is_chrome(text):
            break
        if text:
            texts.append(text)
    return texts


def listed_candidates(page: Outline) -> Iterator[Candidate]:
    """Every list that might be the discussion, with the lists that continue it."""
    marks = Marks(page)
    roots, nested = _marked_lists(page, marks)
    groups = list(_groups(page, roots))
    for group in (*groups, *([number] for group in groups if len(group) > 1 for number in group)):
        kind = Counter(
            marks[index] for number in group for index in page.lists[number][:LARGE_SAMPLE] if marks[index]
        ).most_common(1)[0][0]
        records = _records(page, group, marks, kind)
        whole = all(record.form == 0 for record in records)
        yield Candidate(records, is_list=True, reason="items with bylines", tells_nesting=whole)
    for group in _unmarked_groups(page, [number for number in _unmarked_lists(page, marks) if number not in nested]):
        records = _records(page, group, marks, UNMARKED)
        yield Candidate(records, is_list=True, reason="items below a heading", tells_nesting=True)
        if any(record.depth for record in records):
            tops = [record for record in records if not record.depth]
            reason = "items below a heading, without lists in them"
            yield Candidate(tops, is_list=True, reason=reason, tells_nesting=True, prior=0.99)


def _marked_lists(page: Outline, marks: Marks) -> tuple[list[int], set[int]]:
    """Lists with enough marked items, outermost only; and all lists in them."""
    roots: list[int] = []
    inside: set[int] = set()
    for number, members in enumerate(page.lists):
        parent = page.items[members[0]].parent
        if parent >= 0 and page.items[parent].siblings in inside:
            inside.add(number)
        elif marks.share(members) >= ENOUGH_MARKED and not _is_link_list(page, members, marks):
            inside.add(number)
            roots.append(number)
    return roots, inside


def _groups(page: Outline, roots: list[int]) -> Iterator[list[int]]:
    """Lists at one column that follow each other with little between them are one discussion."""
    group: list[int] = []
    for number in roots:
        first = page.items[page.lists[number][0]]
        if group:
            last = page.items[page.lists[group[-1]][-1]]
            between = [line for line in range(last.end, first.line) if page.stripped[line]]
            if first.column == last.column and first.number == last.number + 1 > 1:
                last.end = first.line
                group.append(number)
                continue
            if first.column == page.items[page.lists[group[0]][0]].column and _is_bridge(page, between):
                group.append(number)
                continue
            yield group
        group = [number]
    if group:
        yield group


def _unmarked_groups(page: Outline, roots: list[int]) -> Iterator[list[int]]:
    """A list without bylines and the lists of its kind directly below it: numbers restart where a parent was dropped."""
    taken: set[int] = set()
    for number in roots:
        if number in taken:
            continue
        group = [number]
        for other in range(number + 1, len(page.lists)):
            last, first = page.items[page.lists[group[-1]][-1]], page.items[page.lists[other][0]]
            if (
                first.line == last.end
                and first.column == last.column
                and first.parent == last.parent
                and (first.number == NO_NUMBER) == (last.number == NO_NUMBER)
            ):
                group.append(other)
        taken.update(group)
        yield group


def _is_bridge(page: Outline, between: list[int]) -> bool:
    """Whether the lines between two lists are few and short and head nothing."""
    texts = [page.text(line) for line in between]
    return len(texts) <= 12 and all(
        len(text) < 120 and not is_border(text) and not heads_furniture(text) for text in texts
    )


def _unmarked_lists(page: Outline, marks: Marks) -> Iterator[int]:
    """Lists without bylines that a heading, a reply form or the count of comments speaks for."""
    announced = announced_counts(page)
    for number, members in enumerate(page.lists):
        first, last = page.items[members[0]], page.items[members[-1]]
        if marks.share(members) >= ENOUGH_MARKED:
            continue
        if (
            find_heading(page, first.line, 4)
            or find_form(page, last.end) is not None
            or len(members) in announced
            or _are_named(page, members)
        ):
            yield number


def _are_named(page: Outline, members: list[int]) -> bool:
    """Whether most items are a name over words: a byline without a date."""
    named = 0
    for index in members:
        texts = _own_texts(page, index)
        named += (
            len(texts) > 1 and is_name_like(texts[0]) and not is_furniture(texts[0]) and len(texts[1]) > len(texts[0])
        )
    return len(members) >= 3 and named * 10 >= len(members) * 7


def _records(page: Outline, group: list[int], marks: Marks, kind: str) -> list[Record]:
    """The records of root lists and of the replies nested in them."""
    root_items = [index for number in group for index in page.lists[number]]
    root_items = _below_tabs(page, root_items)
    if kind != UNMARKED:
        root_items = _without_trail(page, root_items, marks)
    root_set = frozenset(root_items)
    in_pieces = _is_in_pieces(page, root_items[:LARGE_SAMPLE], marks)
    sample = root_items[:LARGE_SAMPLE]
    regular = sum(marks[index] == kind for index in sample) >= 0.95 * len(sample) and kind != UNMARKED
    records: list[Record] = []
    record_of: dict[int, int] = {}
    start, end = page.items[root_items[0]].line, page.items[root_items[-1]].end
    first, last = root_items[0], len(page.items)
    for index in range(first, last):
        item = page.items[index]
        if item.line >= end:
            break
        parent = record_of.get(item.parent, TOP_LEVEL)
        if index in root_set:
            if marks[index] == UNMARKED:
                if in_pieces and records:
                    records[-1].end = item.end
                    continue
                if _is_hollow(page, item):
                    continue
        elif parent == TOP_LEVEL or not _is_reply(page, index, marks, kind, regular):
            continue
        record_of[index] = len(records)
        depth = 0 if parent == TOP_LEVEL else records[parent].depth + 1
        label = None if item.number == NO_NUMBER else item.number
        form = int(in_pieces and not _is_bare_byline(page, index))
        records.append(Record(item.line, item.end, parent, depth, label, form))
    return records


def _without_trail(page: Outline, root_items: list[int], marks: Marks) -> list[int]:
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


def _is_link_list(page: Outline, members: list[int], marks: Marks) -> bool:
    """Whether the marked items are titles with dates and nothing else: related posts, an archive."""
    marked = [index for index in members[:LARGE_SAMPLE] if marks[index]]
    return sum(_is_dated_title(page, index) for index in marked) * 10 >= len(marked) * 7


def _is_dated_title(page: Outline, index: int) -> bool:
    texts = _own_texts(page, index)
    if len(texts) != 2 or says_name_end(texts[0]) is not None:
        return False
    stamp = byline_stamp(texts[1])
    return stamp is not None and not (texts[1][: stamp.start] + texts[1][stamp.end :]).strip(EDGES)


def _below_tabs(page: Outline, root_items: list[int]) -> list[int]:
    """The items below tabs that count comments and pingbacks, where those stand in the same list."""
    for position in range(min(len(root_items), TAB_ITEMS) - 1, -1, -1):
        item = page.items[root_items[position]]
        text = page.text(item.line)
        is_bare = not any(page.stripped[item.line + 1 : item.end])
        if is_bare and (discussion_heading(text) or counts_pingbacks(text)):
            return root_items[position + 1 :] or root_items
    return root_items


def _is_in_pieces(page: Outline, root_items: list[int], marks: Marks) -> bool:
    """Whether bylines are items of their own, with the words in the unmarked items after them."""
    marked = [index for index in root_items if marks[index] == HEAD]
    bare = sum(_is_bare_byline(page, index) for index in marked)
    return bare > 2 and 2 * bare >= len(marked) and len(root_items) - len(marked) >= bare


def _is_bare_byline(page: Outline, index: int) -> bool:
    """Whether an item is a line with a stamp and nothing else."""
    texts = _own_texts(page, index)
    return len(texts) == 1 and byline_stamp(texts[0]) is not None


def _is_reply(page: Outline, index: int, marks: Marks, kind: str, regular: bool) -> bool:
    """Whether an item nested in a comment is a reply to it and not a list in its body or chrome."""
    if marks[index]:
        return True
    item = page.items[index]
    if is_pingback(page.text(item.line)):
        return True
    if regular or _is_hollow(page, item):
        return False
    return _stands_apart(page, page.lists[item.siblings])


def _stands_apart(page: Outline, members: list[int]) -> bool:
    """Whether a list stands as replies do: a blank line above it and between its items, which are no bare phrases."""
    first = page.items[members[0]]
    if first.line and page.stripped[first.line - 1]:
        return False
    return all(
        page.items[index].line == first.line or not page.stripped[page.items[index].line - 1] for index in members
    )


def _is_hollow(page: Outline, item: Item) -> bool:
    """Whether an item holds nothing but chrome."""
    return all(
        is_furniture(page.text(line))
        for line in range(item.line, min(item.end, item.line + LONGEST_LOOK))
        if page.stripped[line]
    )
