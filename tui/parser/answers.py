"""Questions with answers, each with short comments in a list below it: records of two kinds on one page.

An answer ends with a stamp that says so (`answered Mar 3 '20 at 9:40`), its author and a list whose items carry name
and date glued to their ends. The list's items are replies to the answer; those above the answers comment on the
question.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from tui.parser.bylines import byline_stamp, is_furniture
from tui.parser.candidates import Candidate, is_border
from tui.parser.outline import Outline
from tui.parser.records import Record
from tui.parser.signatures import glued_stamp
from tui.parser.vocabulary import discussion_heading, has_no_letters

_INITIALS = re.compile("[abrоABRО]")
_LONGEST_STAMP_LINE = 90
_ANSWERED = re.compile(
    r"(?:answered|beantwo(?:rtet|ord)|r(?:épondu|espond(?:ida|ido|ió)|isposto)|ответил)\b", re.IGNORECASE
)
COMMENT = 1
_HEADING_LINES = 3000
"""Lines from the top among which the heading that counts the answers is looked for."""

_DIGIT = re.compile(r"\d")
_LONGEST_SCORE = 7
_SCORE = re.compile(r"[-−]?\d{1,6}")
_BYLINE_LINES = 4
"""Lines below the stamp that may name the author and what he earned."""


def answer_candidates(page: Outline) -> Iterator[Candidate]:
    """The answers of a page with the comments below each."""
    reason = "answers with comments below each"
    for bounds in (_signed_answers(page), _scored_answers(page)):
        if bounds:
            records = _with_comments(page, bounds)
            yield Candidate(records, is_list=True, reason=reason, tells_nesting=True, is_certain=True)


def _with_comments(page: Outline, bounds: list[tuple[int, int]]) -> list[Record]:
    """Records of answers, given their lines, and of the comments glued below; those above comment on the question."""
    records = [Record(first, last, form=COMMENT) for first, last in _glued_items(page, 0, bounds[0][0])]
    for start, end in bounds:
        answer = len(records)
        records.append(Record(start, end))
        records += [Record(first, last, answer, 1, form=COMMENT) for first, last in _glued_items(page, start, end)]
    return records


def _signed_answers(page: Outline) -> list[tuple[int, int]]:
    """First line, and the one after the last, of each answer that a stamp signs."""
    stamps = [
        line
        for line in map(re.Match.start, _INITIALS.finditer(page.initials))
        if _ANSWERED.match(text := page.stripped[line])
        and len(text) <= _LONGEST_STAMP_LINE
        and line not in page.item_at
        and byline_stamp(text)
    ]
    bounds: list[tuple[int, int]] = []
    for stamp, limit in pairwise([*stamps, len(page.lines)]):
        start = bounds[-1][1] if bounds else _first_line(page, stamp)
        bounds.append((start, _end_of_answer(page, stamp, limit)))
    return bounds


def _scored_answers(page: Outline) -> list[tuple[int, int]]:
    """The same where only the score above each answer is left, if there are as many as the heading says."""
    headings = [
        (line, told.total)
        for line, text in enumerate(page.stripped[:_HEADING_LINES])
        if len(text) < _LONGEST_STAMP_LINE and _DIGIT.search(text) and (told := discussion_heading(text)) and told.total
    ]
    if not headings:
        return []
    scores = [
        line for line, text in enumerate(page.stripped) if 0 < len(text) <= _LONGEST_SCORE and _is_score(page, line)
    ]
    for heading, total in headings:
        below = scores[bisect_right(scores, heading) :]
        if below and abs(len(below) - total) <= 1:
            last = _glued_items(page, below[-1], len(page.lines))
            end = last[-1][1] if last else len(page.lines)
            return list(pairwise([*below, end])) if _glued_items(page, heading, end) else []
    return []


def _is_score(page: Outline, line: int) -> bool:
    return not page.indents[line] and _SCORE.fullmatch(page.stripped[line]) is not None


def _first_line(page: Outline, stamp: int) -> int:
    """Where the first answer begins: below the heading that counts the answers, and what sorts them."""
    for line in range(stamp - 1, -1, -1):
        if page.stripped[line] and discussion_heading(page.text(line)):
            return line + 1
    return stamp


def _end_of_answer(page: Outline, stamp: int, limit: int) -> int:
    """The line after an answer's byline, comments and chrome: where the next one's words, or their score, begin."""
    filled = 0
    for line in range(stamp + 1, limit):
        if not page.stripped[line]:
            continue
        text = page.text(line)
        filled += 1
        if page.indents[line] or line in page.item_at or (is_furniture(text) and not has_no_letters(text)):
            filled = _BYLINE_LINES
        elif is_border(text) or filled >= _BYLINE_LINES or has_no_letters(text) or not page.stripped[line - 1]:
            return line
    return limit


def _glued_items(page: Outline, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of items between two that end with a name and a stamp, each up to the next, which may be inside it."""
    items = [
        item
        for item in page.items
        if start <= item.line < end
        and any(glued_stamp(page.text(line)) for line in range(item.line, min(item.end, end)) if page.stripped[line])
    ]
    limits = [*(item.line for item in items), end][1:]
    return [(item.line, min(item.end, limit)) for item, limit in zip(items, limits, strict=True) if item.line < limit]
