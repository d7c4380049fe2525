"""Comments that are list items: which lists, and which lists belong together."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from tui.parser.candidates import Candidate, announced_counts, find_form, find_heading, is_border
from tui.parser.list_records import records_of_lists
from tui.parser.marks import SAMPLE, UNMARKED, Marks, are_named, is_link_list
from tui.parser.outline import NO_NUMBER, Item, Outline
from tui.parser.prose import is_prose
from tui.parser.vocabulary import heads_furniture, heads_pingbacks, is_pingback

ENOUGH_MARKED = 0.4
"""Share of items with a byline from which a list is made of comments."""

LEAST_CLOSING = 3
WITH_PROSE = 0.5
WITH_PARAGRAPHS = 0.3
"""Items, and shares of them with prose and with several paragraphs, from which a list at the end is a discussion."""

LINKED_FROM = 0.2
"""What a list of links from other sites is worth: its items have bylines like comments."""

LONGEST_BRIDGE = 12
"""Lines, and `LONGEST_BRIDGE_LINE` characters of each, that may stand between two lists of one discussion."""

LONGEST_BRIDGE_LINE = 120


def listed_candidates(page: Outline) -> Iterator[Candidate]:
    """Every list that might be the discussion, with the lists that continue it."""
    marks = Marks(page)
    roots, nested = _marked_lists(page, marks)
    together = list(_groups(page, roots))
    apart = [[number] for group in together if len(group) > 1 for number in group]
    for group in (*together, *apart):
        records = records_of_lists(page, group, marks, _usual_mark(page, group, marks))
        whole = all(record.form == 0 for record in records)
        prior = LINKED_FROM if _is_linked_from(page, group[0]) else 1.0
        yield Candidate(records, is_list=True, reason="items with bylines", tells_nesting=whole, prior=prior)
    for group in _unmarked_groups(page, list(_unmarked_lists(page, marks, nested))):
        records = records_of_lists(page, group, marks, UNMARKED)
        yield Candidate(records, is_list=True, reason="items below a heading", tells_nesting=True)
        if any(record.depth for record in records):
            tops = [record for record in records if not record.depth]
            reason = "items below a heading, without lists in them"
            yield Candidate(tops, is_list=True, reason=reason, tells_nesting=True, prior=0.99)


def closing_list_candidates(page: Outline) -> Iterator[Candidate]:
    """Lists that nothing but their own form speaks for: nested in none, parted paragraphs, and no prose below."""
    marks = Marks(page)
    last_prose = max((line for line in range(len(page.lines)) if is_prose(page.stripped[line])), default=0)
    closing = [number for number, members in enumerate(page.lists) if _closes_page(page, members, last_prose)]
    for group in _unmarked_groups(page, closing):
        records = records_of_lists(page, group, marks, UNMARKED)
        reason = "items of several paragraphs at the end"
        yield Candidate(records, is_list=True, reason=reason, tells_nesting=True, is_certain=True, prior=0.5)


def _closes_page(page: Outline, members: Sequence[int], last_prose: int) -> bool:
    """Whether a list is the last with prose, and its items are parted and more than points that an article makes."""
    items = [page.items[index] for index in members]
    if len(items) < LEAST_CLOSING or items[0].parent >= 0 or items[-1].end <= last_prose:
        return False
    if any(page.stripped[item.line - 1] for item in items[1:]):
        return False
    prose = sum(any(is_prose(page.text(line)) for line in range(item.line, item.end)) for item in items)
    several = sum(_has_paragraphs(page, item) for item in items)
    return prose >= WITH_PROSE * len(items) and several >= WITH_PARAGRAPHS * len(items)


def _has_paragraphs(page: Outline, item: Item) -> bool:
    """Whether an item has a paragraph below a blank line."""
    return any(
        page.stripped[line] and not page.stripped[line - 1] and line not in page.item_at
        for line in range(item.line + 1, item.end)
    )


def _usual_mark(page: Outline, group: Sequence[int], marks: Marks) -> str:
    """Where most items of some lists carry their bylines."""
    found = (marks[index] for number in group for index in page.lists[number][:SAMPLE])
    return Counter(mark for mark in found if mark != UNMARKED).most_common(1)[0][0]


def _marked_lists(page: Outline, marks: Marks) -> tuple[list[int], set[int]]:
    """Lists with enough marked items, outermost only; and all lists in them."""
    roots: list[int] = []
    inside: set[int] = set()
    for number, members in enumerate(page.lists):
        parent = page.items[members[0]].parent
        if parent >= 0 and page.items[parent].siblings in inside:
            inside.add(number)
        elif marks.share(members) >= ENOUGH_MARKED and not is_link_list(page, members, marks):
            inside.add(number)
            roots.append(number)
    return roots, inside


def _unmarked_lists(page: Outline, marks: Marks, marked: Container[int]) -> Iterator[int]:
    """Lists beside the marked ones that a heading, a reply form or the count of comments speaks for."""
    announced = announced_counts(page)
    for number, members in enumerate(page.lists):
        if number in marked or marks.share(members) >= ENOUGH_MARKED:
            continue
        first, last = page.items[members[0]], page.items[members[-1]]
        if (
            find_heading(page, first.line, 4)
            or find_form(page, last.end) is not None
            or len(members) in announced
            or are_named(page, members)
        ):
            yield number


def _groups(page: Outline, roots: list[int]) -> Iterator[list[int]]:
    """Lists at one column that follow each other with little between them are one discussion."""
    group: list[int] = []
    for number in roots:
        first = page.items[page.lists[number][0]]
        if group:
            last = page.items[page.lists[group[-1]][-1]]
            between = [line for line in range(last.end, first.line) if page.stripped[line]]
            if first.column == last.column and _is_bridge(page, between) and not _is_linked_from(page, number):
                group.append(number)
                continue
            yield group
        group = [number]
    if group:
        yield group


def _is_linked_from(page: Outline, number: int) -> bool:
    """Whether a list is headed as links from other sites, and its items do not say it of themselves."""
    line = page.items[page.lists[number][0]].line
    above = next((other for other in range(line - 1, -1, -1) if page.stripped[other]), None)
    if above is None or above in page.item_at:
        return False
    return heads_pingbacks(page.stripped[above]) and not is_pingback(page.text(line))


def _unmarked_groups(page: Outline, roots: list[int]) -> Iterator[list[int]]:
    """A list without bylines and the lists of its kind directly below it: numbers restart where one was dropped."""
    taken: set[int] = set()
    beginning: dict[int, list[int]] = {}
    for number, members in enumerate(page.lists):
        beginning.setdefault(page.items[members[0]].line, []).append(number)
    for number in roots:
        if number in taken:
            continue
        group = [number]
        while (below := _next_of_kind(page, group[-1], beginning)) is not None:
            group.append(below)
        taken.update(group)
        yield group


def _next_of_kind(page: Outline, number: int, beginning: Mapping[int, Sequence[int]]) -> int | None:
    """The list that begins where another ends and is of its kind."""
    last = page.items[page.lists[number][-1]]
    for other in beginning.get(last.end, ()):
        first = page.items[page.lists[other][0]]
        is_like_it = first.column == last.column and (first.number == NO_NUMBER) == (last.number == NO_NUMBER)
        if other > number and is_like_it and first.parent == last.parent:
            return other
    return None


def _is_bridge(page: Outline, between: list[int]) -> bool:
    """Whether the lines between two lists are few and short and head nothing."""
    texts = [page.text(line) for line in between]
    return len(texts) <= LONGEST_BRIDGE and all(
        len(text) < LONGEST_BRIDGE_LINE and not is_border(text) and not heads_furniture(text) for text in texts
    )
