"""Comments of which little but the words is left: what stands between two paragraphs has to tell them apart.

Such pages say how many comments they have, and that number is what a cut into comments is measured by. Places are
positions among the page's non-blank lines.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from tui.parser.bylines import LONGEST_BYLINE_REST, byline_stamp, is_furniture, is_name_like
from tui.parser.candidates import Candidate, announced_counts, is_border
from tui.parser.outline import Outline
from tui.parser.records import Record
from tui.parser.vocabulary import discussion_heading

LONGEST_HEADING = 220
LEAST_ALTERNATING = 8
"""Lines from which names and words in turn are a discussion."""

PROSE = 40
"""Characters from which a line above a heading is the article's."""

MOST_BLOCKS = 1.25
"""Blocks to a comment, where some have two."""

MOST_BYLINE_ITEMS = 5
"""Items of a list that is a byline: name, date, links."""

LEAST_SET_APART = 5
MOST_SET_APART = 20
"""Comments from which the lines that stand together tell them, and lines of a page's head that may do so too."""

MANY = 20
KEPT = 0.8
"""Of so many announced comments, the share that an extractor which drops short ones is sure to keep."""


def paragraph_candidates(page: Outline, filled: Sequence[int], texts: Sequence[str]) -> Iterator[Candidate]:
    """Every way to cut the words below a heading, or below what counts the comments, into records."""
    yield from _alternating(page, filled, texts)
    yield from _announced_blocks(page, filled, texts)
    yield from _set_apart(page, filled, texts)


def line_at(page: Outline, filled: Sequence[int], position: int) -> int:
    """The line of a position; the page's end for the one after the last."""
    return filled[position] if position < len(filled) else len(page.lines)


def _records(page: Outline, filled: Sequence[int], starts: Sequence[int], end: int) -> list[Record]:
    bounds = zip(starts, [*starts[1:], end], strict=True)
    return [Record(filled[start], line_at(page, filled, stop)) for start, stop in bounds]


def _alternating(page: Outline, filled: Sequence[int], texts: Sequence[str]) -> Iterator[Candidate]:
    """Below a heading, names and single lines of words in turn, with nothing between them."""
    for position, text in enumerate(texts):
        if len(text) > LONGEST_HEADING or not discussion_heading(text):
            continue
        start = end = position + 1
        while (
            end + 1 < len(texts)
            and is_name_like(texts[end])
            and not is_border(texts[end + 1])
            and filled[end + 1] == filled[end] + 1
        ):
            end += 2
        if end - start >= LEAST_ALTERNATING:
            records = _records(page, filled, range(start, end, 2), end)
            yield Candidate(records, is_list=False, reason="names and words in turn")


def _announced_blocks(page: Outline, filled: Sequence[int], texts: Sequence[str]) -> Iterator[Candidate]:
    """Below a heading that says how many: where only words are left, each block between blank lines is a comment.

    Bylines in lists of their own, kept over some, begin a comment too.
    """
    first_prose = next((position for position, text in enumerate(texts) if len(text) >= PROSE), len(texts))
    for position, text in enumerate(texts):
        heading = discussion_heading(text) if len(text) <= LONGEST_HEADING else None
        if heading is None or not heading.total or position <= first_prose:
            continue
        starts, end = _blocks(page, filled, texts, position + 1)
        if starts and len(starts) <= heading.total * MOST_BLOCKS and end < len(texts):
            records = _records(page, filled, starts, end)
            yield Candidate(records, is_list=False, reason="paragraphs below a heading that counts them", prior=0.8)


def _blocks(page: Outline, filled: Sequence[int], texts: Sequence[str], first: int) -> tuple[list[int], int]:
    """Where the blocks from a place on begin, each with the byline above it, and where they end."""
    starts: list[int] = []
    end, is_signed = first, False
    while end < len(texts):
        below = _end_of_byline(page, filled, texts, end)
        if below > end:
            starts.append(end)
            end, is_signed = below, True
            continue
        if is_border(texts[end]) or filled[end] in page.item_at or is_furniture(texts[end]):
            break
        if filled[end] > filled[end - 1] + 1 and not is_signed:
            starts.append(end)
        end, is_signed = end + 1, False
    return starts, end


def _end_of_byline(page: Outline, filled: Sequence[int], texts: Sequence[str], start: int) -> int:
    """The place below a list of short items one of which is a stamp; `start` where none begins there."""
    end = start
    while end < len(texts) and filled[end] in page.item_at and filled[end] - filled[start] == end - start:
        end += 1
    items = texts[start:end]
    is_byline = len(items) <= MOST_BYLINE_ITEMS and any(map(byline_stamp, items)) and all(map(_is_short, items))
    return end if is_byline else start


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST_BYLINE_REST


def _set_apart(page: Outline, filled: Sequence[int], texts: Sequence[str]) -> Iterator[Candidate]:
    """Records that begin where no blank line parts a line from the one above, if there are as many as the page says.

    Blank lines part the paragraphs of one comment there, and nothing parts two comments.
    """
    end = len(texts)
    while end and (is_border(texts[end - 1]) or len(texts[end - 1]) < 20):
        end -= 1
    sure, doubtful = _starts_set_apart(page, filled[:end])
    seen: set[tuple[int, int]] = set()
    for count, announced_at in announced_counts(page).items():
        starts = _as_many(sure, doubtful, bisect_right(filled, announced_at), count)
        if starts and (starts[0], len(starts)) not in seen:
            seen.add((starts[0], len(starts)))
            yield Candidate(
                _records(page, filled, starts, end),
                is_list=False,
                reason="as many paragraphs set apart as comments are announced",
                is_certain=True,
                is_bare=True,
                prior=0.5,
            )


def _starts_set_apart(page: Outline, filled: Sequence[int]) -> tuple[list[int], list[int]]:
    """Lines at the margin right below another, which surely begin something, and such as may go on with it.

    Preformatted text that begins a comment has lost the indent of its first line. What stands right below such text,
    or below a list, may go on with it.
    """
    sure: list[int] = []
    doubtful: list[int] = []
    for position in range(1, len(filled)):
        line, above = filled[position], filled[position - 1]
        if line in page.item_at:
            continue
        if page.indents[line]:
            if line > above + 1 and _has_lost_indent(page, line):
                sure.append(position)
        elif line == above + 1:
            (doubtful if page.indents[above] else sure).append(position)
    return sure, doubtful


def _as_many(sure: list[int], doubtful: list[int], first: int, count: int) -> list[int]:
    """The places from `first` on that begin as many comments as there should be, none where they are not as many.

    Doubtful places begin comments only where the others are too few; the first place of all always may.
    """
    at, doubt = bisect_left(sure, first), bisect_left(doubtful, first)
    least = count if count < MANY else int(KEPT * count)
    if count < LEAST_SET_APART or len(sure) - at > count + MOST_SET_APART:
        return []
    starts = sure[at:]
    if doubtful[doubt : doubt + 1] == [first]:
        starts.insert(0, first)
    if len(starts) >= count:
        return starts[-count:]
    if not starts or not least <= len(starts) + len(doubtful) - doubt <= count + MOST_SET_APART:
        return starts if len(starts) >= least else []
    return sorted({*starts, *(place for place in doubtful[doubt:] if place > starts[0])})


def _has_lost_indent(page: Outline, line: int) -> bool:
    below = line + 1
    return below < len(page.lines) and page.stripped[below] != "" and page.indents[below] > page.indents[line]
