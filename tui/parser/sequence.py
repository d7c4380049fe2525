"""Comments that are no list: the record of author, date, body and chrome that repeats down the page shows them.

An anchor is a line that every record has: a stamp, `Jane says:`, a fold mark, a level, a link to answer. Anchors of one
kind cut the page into records; whether the anchor stands at the head or at the tail of its record is tried both ways,
and the way that completes more records is kept. The text lost the nesting of such pages, unless it says the level.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from tui.parser.bylines import (
    LONGEST_BYLINE_REST,
    begins_with_rating,
    byline_stamp,
    ends_with_initial,
    is_furniture,
    is_name_like,
    levelled,
    lines_on_members,
    shape,
)
from tui.parser.candidates import Candidate, is_border
from tui.parser.outline import Outline
from tui.parser.paragraphs import line_at, paragraph_candidates
from tui.parser.records import TOP_LEVEL, Record
from tui.parser.signatures import below_section, signed_lines
from tui.parser.stamps import Stamp
from tui.parser.vocabulary import (
    discussion_heading,
    heads_furniture,
    is_chrome,
    name_in,
    says_name_end,
    says_whom_it_answers,
)

LONGEST_ANCHOR = 220
MOST_HEADER_LINES = 4
MOST_PROFILE_LINES = 12
PROFILED = 0.6
"""Lines above an anchor in which a forum tells of its member, and the share of anchors where it does."""

MOST_KINDS = 40
"""Kinds of anchors that are tried, the commonest first."""

_FOLD_MARK = re.compile(r"\[[–—+-]\]\s*\S")
_LEVEL = re.compile(r"level (\d{1,3})$", re.IGNORECASE)

CLOSED = 0.8
"""Share of records below numbers that have chrome at their ends, from which the numbers are no chapters'."""

PRIORS = {"chrome": 0.9, "level": 1.2, "number": 0.7}
"""How much an anchor of a kind is worth; a level also tells the nesting."""

SIGNATURE = "signature"
HEADS = frozenset(("member", "number"))
"""Anchors that always end a record, and those that end none."""

TAILS = 0.97
"""How much records that end with their anchors are worth beside those that begin with them."""

PROFILES = 1.1
"""The same of records that begin with what a forum says of its member."""

ANY = "anything"
ALIKE = 0.8
"""What stands for the words beside dates, and the share of dates with the same words that needs no such group."""

LONGEST_NAMED = 30
"""Characters of a line that heads the discussion without a number."""

LONGEST_NUMBER = 6
LEAST_COUNTED = 4
"""Characters of a number that stands alone, and how far such numbers have to count to be anchors."""

AnchorKey = tuple[str, ...]
Members = frozenset[int]
"""Positions of lines on which a forum tells of its members."""


class Anchors(NamedTuple):
    """Lines of one kind, by position among the page's non-blank lines."""

    key: AnchorKey
    positions: list[int]


def sequence_candidates(page: Outline) -> Iterator[Candidate]:
    """Every way to cut the page into records by one kind of anchor."""
    filled = [line for line, text in enumerate(page.stripped) if text and line not in page.soft_breaks]
    texts = [page.text(line) for line in filled]
    yield from paragraph_candidates(page, filled, texts)
    members = lines_on_members(texts)
    for anchors in _anchors(page, filled, texts, members):
        if len(anchors.positions) < 2 and anchors.key[0] == "chrome":
            continue
        kind = anchors.key[0]
        for run in _runs(texts, anchors):
            if kind == SIGNATURE:
                bounds = [(below_section(texts, start, end), end) for start, end in _cut_at_tails(texts, run)]
                yield _candidate(page, filled, texts, kind, bounds, 1.0)
                continue
            yield _candidate(page, filled, texts, kind, _cut_at_heads(filled, texts, run), 1.0)
            if kind not in HEADS:
                yield _candidate(page, filled, texts, kind, _cut_at_tails(texts, run), TAILS)
            if profiles := _starts_of_profiles(texts, run.positions, members):
                yield _candidate(page, filled, texts, kind, _between(filled, texts, profiles), PROFILES)


def _candidate(
    page: Outline, filled: list[int], texts: list[str], kind: str, bounds: list[tuple[int, int]], prior: float
) -> Candidate:
    """The records between some bounds, of anchors of a kind."""
    records = [Record(filled[a], line_at(page, filled, b)) for a, b in bounds if _has_content(texts, a, b)]
    if kind == "level":
        _nest_by_level(records, page)
    is_closed = kind == "number" and sum(is_chrome(texts[b - 1]) for _, b in bounds) >= CLOSED * len(bounds)
    return Candidate(
        records,
        is_list=False,
        reason=f"records with a {kind} each",
        tells_nesting=kind == "level",
        prior=prior * PRIORS.get(kind, 1.0),
        is_certain=is_closed or kind in ("level", "fold mark", SIGNATURE),
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


def _anchors(page: Outline, filled: list[int], texts: list[str], members: Members) -> list[Anchors]:
    groups: dict[AnchorKey, list[int]] = defaultdict(list)
    for position, text in enumerate(texts):
        if not text or len(text) > LONGEST_ANCHOR:
            continue
        for key in _keys(texts, position, page.indents[filled[position]], members):
            groups[key].append(position)
    _leave_out_alike(groups)
    kinds = sorted(groups.items(), key=lambda group: len(group[1]), reverse=True)
    found = [Anchors(key, positions) for key, positions in kinds[:MOST_KINDS]]
    counted, signed = _counted_lines(texts), signed_lines(texts)
    found += [Anchors(("number",), counted)] if counted else []
    return [*found, Anchors((SIGNATURE,), signed)] if len(signed) > 1 else found


def _leave_out_alike(groups: dict[AnchorKey, list[int]]) -> None:
    """Leave out the groups of dates with anything beside them where nearly all have the same beside them."""
    largest: Counter[AnchorKey] = Counter()
    for key, positions in groups.items():
        if ANY not in key:
            largest[key[:3]] = max(largest[key[:3]], len(positions))
    for key in [key for key in groups if ANY in key]:
        if largest[key[:3]] >= ALIKE * len(groups[key]):
            del groups[key]


def _counted_lines(texts: list[str]) -> list[int]:
    """The lines that count from 1, one number a line (`1`, `#2`), in order; nothing where they do not get far."""
    counted: list[int] = []
    for position, text in enumerate(texts):
        if len(text) <= LONGEST_NUMBER and text.lstrip("#") == str(len(counted) + 1):
            counted.append(position)
    return counted if len(counted) >= LEAST_COUNTED else []


def _keys(texts: list[str], position: int, indent: int, members: Members) -> Iterator[AnchorKey]:
    text, column = texts[position], str(indent)
    if _FOLD_MARK.match(text):
        yield ("fold mark",)
        return
    if _LEVEL.match(text):
        yield ("level",)
        return
    stamp = byline_stamp(text)
    if stamp and position not in members and not _goes_on_below_date(texts, position, stamp):
        after = text[stamp.end :].strip(" |·•–—-")
        joint = _joint(text[: stamp.start])
        yield ("date", column, joint, levelled(after) if is_chrome(after) else str(bool(after)))
        yield ("date", column, joint, ANY, "with a time" if ":" in text[stamp.start : stamp.end] else "a day")
    elif says_name_end(text) is not None and text.rstrip()[-1] in ":.…":
        yield ("byline", column)
    elif is_chrome(text):
        yield ("chrome", column, shape(text))
    elif position in members and position + 1 in members and position - 1 not in members:
        yield ("member",)


def _goes_on_below_date(texts: list[str], position: int, stamp: Stamp) -> bool:
    """Whether a line is the time of a date that stands alone above it."""
    above = byline_stamp(texts[position - 1]) if position and stamp == (0, len(texts[position])) else None
    return above is not None and above == (0, len(texts[position - 1]))


def _joint(before: str) -> str:
    """What joins a name to the stamp after it: a mark, a joining word, a space; nothing where no name stands there."""
    before = before.rstrip()
    if not before.strip(" |·•–—-"):
        return ""
    if not _is_of_word(before[-1]) and not ends_with_initial(before):
        return before[-1]
    words = before.split()
    name = name_in(before)
    if "@" in words[-1]:
        return "name"
    return words[-1].casefold() if len(words) > 1 and name and not before.endswith(name) else "name"


def _is_of_word(char: str) -> bool:
    """Whether a character is a letter, a number or the sign of a vowel, which many scripts end words with."""
    return char.isalnum() or category(char)[0] == "M"


def _header_lines(texts: list[str], anchors: Anchors) -> int:
    """How many lines above an anchor belong to its record: names, in nearly every record."""
    taken = names = 0
    for offset in range(1, MOST_PROFILE_LINES + 1):
        above = [texts[position - offset] for position in anchors.positions if position >= offset]
        if _are_passed(above):
            continue
        if not above or names == MOST_HEADER_LINES or sum(map(_is_of_name, above)) < 0.8 * len(above):
            break
        taken = offset
        names += 1
    return taken


def _are_passed(above: list[str]) -> bool:
    """Whether lines between names and anchors are what nearly every record has there: chrome, ratings, one text."""
    shapes = Counter(map(levelled, above))
    passed = max(
        sum(is_furniture(text) or begins_with_rating(text) or says_whom_it_answers(text) for text in above),
        shapes.most_common(1)[0][1] if len(above) > 2 else 0,
    )
    return bool(above) and passed >= 0.8 * len(above)


def _starts_of_profiles(texts: list[str], positions: list[int], members: Members) -> list[int]:
    """The name over what a forum says of its member above each anchor; nothing where it says that above few."""
    if len(members) < PROFILED * len(positions):
        return []
    profiles = [_profile_above(texts, position, members) for position in positions]
    between = Counter(shape(text) for _, end, anchor in filter(None, profiles) for text in texts[end:anchor])
    needed = PROFILED * len(positions)
    found = [
        profile
        if profile
        and all(between[shape(text)] >= needed or is_furniture(text) for text in texts[profile[1] : profile[2]])
        else None
        for profile in profiles
    ]
    names = Counter(_names_above(texts, profile[0]) for profile in found if profile)
    if names.total() < needed:
        return []
    usual = names.most_common(1)[0][0]
    return [
        profile[0] - min(usual, _names_above(texts, profile[0])) if profile else position
        for profile, position in zip(found, positions, strict=True)
    ]


def _profile_above(texts: list[str], anchor: int, members: Members) -> tuple[int, int, int] | None:
    """Where lines above an anchor that tell of a forum's member begin and end, and the anchor; None without them."""
    top = end = None
    for above in range(anchor - 1, max(-1, anchor - MOST_PROFILE_LINES), -1):
        if above in members:
            top, end = above, end or above + 1
        elif top is not None or len(texts[above]) > LONGEST_BYLINE_REST:
            break
    return None if top is None or end is None else (top, end, anchor)


def _names_above(texts: list[str], start: int) -> int:
    """How many lines of name and rank stand above what tells of a member; a rank may read like chrome (`Guest`)."""
    count = 0
    while start > count and count <= MOST_HEADER_LINES:
        above = start - count - 1
        is_rank = not count and above and is_chrome(texts[above]) and _is_of_name(texts[above - 1])
        if not (is_rank or _is_of_name(texts[above])):
            break
        count += 1
    return count


def _is_of_name(text: str) -> bool:
    return is_name_like(text) and not is_furniture(text) and not discussion_heading(text)


def _cut_at_heads(filled: list[int], texts: list[str], anchors: Anchors) -> list[tuple[int, int]]:
    """Records that begin with their anchor, or with the lines above it that are always names."""
    header = _header_lines(texts, anchors)
    return _between(filled, texts, [position - header for position in anchors.positions if position >= header])


def _between(filled: list[int], texts: list[str], starts: list[int]) -> list[tuple[int, int]]:
    """The records that begin where told."""
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
        if is_border(text) or heads_furniture(text) or is_furniture(text) or _heads_discussion(text):
            break
        start -= 1
    return start


def _heads_discussion(text: str) -> bool:
    return len(text) <= LONGEST_NAMED and discussion_heading(text) is not None and not byline_stamp(text)


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
