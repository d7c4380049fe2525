"""Comments that are no list: the record of author, date, body and chrome that repeats down the page shows them.

An anchor is a line that every record has: a stamp, `Jane says:`, a fold mark, a level, a link to answer. Anchors of one
kind cut the page into records; whether the anchor stands at the head or at the tail of its record is tried both ways,
and the way that completes more records is kept. The text lost the nesting of such pages, unless it says the level.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tui.parser.bylines import byline_stamp, is_furniture, is_name_like, shape
from tui.parser.candidates import Candidate, is_border
from tui.parser.outline import Outline
from tui.parser.paragraphs import line_at, paragraph_candidates
from tui.parser.records import TOP_LEVEL, Record
from tui.parser.vocabulary import discussion_heading, heads_furniture, is_chrome, name_in, says_name_end

LONGEST_ANCHOR = 220
MOST_HEADER_LINES = 3
MOST_KINDS = 40
"""Kinds of anchors that are tried, the commonest first."""

_FOLD_MARK = re.compile(r"\[[–—+-]\]\s*\S")
_LEVEL = re.compile(r"level (\d{1,3})$", re.IGNORECASE)

PRIORS = {"chrome": 0.9, "level": 1.2}
"""How much an anchor of a kind is worth; a level also tells the nesting."""

TAILS = 0.97
"""How much records that end with their anchors are worth beside those that begin with them."""

AnchorKey = tuple[str, ...]


class Anchors(NamedTuple):
    """Lines of one kind, by position among the page's non-blank lines."""

    key: AnchorKey
    positions: list[int]


def sequence_candidates(page: Outline) -> Iterator[Candidate]:
    """Every way to cut the page into records by one kind of anchor."""
    filled = [line for line, text in enumerate(page.stripped) if text and line not in page.soft_breaks]
    texts = [page.text(line) for line in filled]
    yield from paragraph_candidates(page, filled, texts)
    for anchors in _anchors(page, filled, texts):
        if len(anchors.positions) < 2 and anchors.key[0] == "chrome":
            continue
        for run in _runs(texts, anchors):
            yield _candidate(page, filled, texts, anchors.key[0], _cut_at_heads(filled, texts, run), 1.0)
            yield _candidate(page, filled, texts, anchors.key[0], _cut_at_tails(texts, run), TAILS)


def _candidate(
    page: Outline, filled: list[int], texts: list[str], kind: str, bounds: list[tuple[int, int]], prior: float
) -> Candidate:
    """The records between some bounds, of anchors of a kind."""
    records = [Record(filled[a], line_at(page, filled, b)) for a, b in bounds if _has_content(texts, a, b)]
    if kind == "level":
        _nest_by_level(records, page)
    return Candidate(
        records,
        is_list=False,
        reason=f"records with a {kind} each",
        tells_nesting=kind == "level",
        prior=prior * PRIORS.get(kind, 1.0),
        is_certain=kind in ("level", "fold mark"),
    )


def _has_content(texts: list[str], start: int, end: int) -> bool:
    """Whether a record is more than its anchor and chrome."""
    return any(not is_furniture(text) for text in texts[start:end])


def _runs(texts: list[str], anchors: Anchors) -> Iterator[Anchors]:
    """The anchors, and where a border stands between two of them, those on either side of it."""
    yield anchors
    run: list[int] = []
    runs = [run]
    for position in anchors.positions:
        if run and any(is_border(text) for text in texts[run[-1] + 1 : position]):
            run = []
            runs.append(run)
        run.append(position)
    if len(anchors.positions) > 2:
        yield Anchors(anchors.key, anchors.positions[1:])
    if len(runs) > 1:
        yield from (Anchors(anchors.key, run) for run in runs if len(run) > 1)


def _anchors(page: Outline, filled: list[int], texts: list[str]) -> list[Anchors]:
    groups: dict[AnchorKey, list[int]] = defaultdict(list)
    for position, text in enumerate(texts):
        if not text or len(text) > LONGEST_ANCHOR:
            continue
        for key in _keys(text, page.indents[filled[position]]):
            groups[key].append(position)
    kinds = sorted(groups.items(), key=lambda group: len(group[1]), reverse=True)
    return [Anchors(key, positions) for key, positions in kinds[:MOST_KINDS]]


def _keys(text: str, indent: int) -> Iterator[AnchorKey]:
    column = str(indent)
    if _FOLD_MARK.match(text):
        yield ("fold mark",)
        return
    if _LEVEL.match(text):
        yield ("level",)
        return
    stamp = byline_stamp(text)
    if stamp:
        after = text[stamp.end :].strip(" |·•–—-")
        yield ("date", column, _joint(text[: stamp.start]), shape(after) if is_chrome(after) else str(bool(after)))
    elif says_name_end(text) is not None and text.rstrip()[-1] in ":.…":
        yield ("byline", column)
    elif is_chrome(text):
        yield ("chrome", column, shape(text))


def _joint(before: str) -> str:
    """What joins a name to the stamp after it: a mark, a joining word, a space; nothing where no name stands there."""
    before = before.rstrip()
    if not before.strip(" |·•–—-"):
        return ""
    if not before[-1].isalnum():
        return before[-1]
    words = before.split()
    name = name_in(before)
    return words[-1].casefold() if len(words) > 1 and name and not before.endswith(name) else "name"


def _header_lines(texts: list[str], anchors: Anchors) -> int:
    """How many lines above an anchor belong to its record: names, in nearly every record."""
    taken = 0
    for offset in range(1, MOST_HEADER_LINES + 1):
        above = [texts[position - offset] for position in anchors.positions if position >= offset]
        fitting = sum(is_name_like(text) and not is_furniture(text) and not discussion_heading(text) for text in above)
        if not above or fitting < 0.8 * len(above):
            break
        taken = offset
    return taken


def _cut_at_heads(filled: list[int], texts: list[str], anchors: Anchors) -> list[tuple[int, int]]:
    """Records that begin with their anchor, or with the lines above it that are always names."""
    header = _header_lines(texts, anchors)
    starts = [position - header for position in anchors.positions if position >= header]
    bounds = list(pairwise(starts))
    if starts:
        bounds.append((starts[-1], _end_of_last(filled, texts, starts, bounds)))
    return bounds


def _cut_at_tails(texts: list[str], anchors: Anchors) -> list[tuple[int, int]]:
    """Records that end with their anchor and the chrome below it."""
    ends = []
    for order, position in enumerate(anchors.positions):
        limit = anchors.positions[order + 1] if order + 1 < len(anchors.positions) else len(texts)
        end = position + 1
        while end < limit and is_furniture(texts[end]):
            end += 1
        ends.append(end)
    bounds = list(pairwise(ends))
    return [(_start_of_first(texts, anchors.positions[0]), ends[0]), *bounds]


def _start_of_first(texts: list[str], anchor: int) -> int:
    """Where the first record begins when records end with their anchors: below the nearest border or chrome."""
    start = anchor
    while start and is_furniture(texts[start - 1]):
        start -= 1
    while start > max(0, anchor - 60):
        text = texts[start - 1]
        if is_border(text) or heads_furniture(text) or is_furniture(text):
            break
        start -= 1
    return start


def _is_arrow(text: str) -> bool:
    """Whether a line leads to the page before or after."""
    return text.startswith("←") or text.endswith("→") or text.startswith("«") != text.endswith("»")


def _end_of_last(filled: list[int], texts: list[str], starts: list[int], bounds: list[tuple[int, int]]) -> int:
    """Where the last record ends: at a border, or below the chrome that ends the others.

    It is not much longer than the longest of the others, but no paragraph is torn.
    """
    closing = {shape(texts[end - 1]) for _, end in bounds if is_chrome(texts[end - 1]) or is_furniture(texts[end - 1])}
    closes = sum(shape(texts[end - 1]) in closing for _, end in bounds) >= 0.8 * len(bounds) and len(bounds) >= 2
    longest = max((end - start for start, end in bounds), default=12)
    position = starts[-1] + 1
    while position < len(texts):
        text = texts[position]
        is_too_long = position - starts[-1] > max(8, longest) and filled[position] > filled[position - 1] + 1
        if is_border(text) or heads_furniture(text) or _is_arrow(text) or is_too_long:
            return position
        position += 1
        if closes and shape(text) in closing:
            return position
    return position


def _nest_by_level(records: list[Record], page: Outline) -> None:
    """Take the depth from the level that each record says."""
    path: list[int] = []
    for index, record in enumerate(records):
        told = (_LEVEL.match(page.text(line)) for line in range(record.start, record.end))
        match = next(filter(None, told), None)
        depth = min(int(match.group(1)) - 1 if match else 0, len(path))
        del path[max(0, depth) :]
        record.depth = len(path)
        record.parent = path[-1] if path else TOP_LEVEL
        path.append(index)
    for record in reversed(records):
        if record.parent != TOP_LEVEL:
            records[record.parent].end = max(records[record.parent].end, record.end)
