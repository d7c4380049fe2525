"""Questions with answers, each with short comments in a list below it: records of two kinds on one page.

An answer ends with a stamp that says so (`answered Mar 3 '20 at 9:40`), its author and a list whose items carry name
and date glued to their ends. The list's items are replies to the answer; those above the answers comment on the
question.
"""

import re
from collections.abc import Iterator

from tui.parser.bylines import byline_stamp, glued_stamp, is_furniture
from tui.parser.candidates import Candidate, is_border
from tui.parser.outline import Outline
from tui.parser.records import Record
from tui.parser.vocabulary import discussion_heading, has_no_letters

_INITIALS = frozenset("abrоABRО")
_LONGEST_STAMP_LINE = 90
_ANSWERED = re.compile(
    r"^(?:answered|beantwortet|répondu|respondida|respondió|respondido|risposto|ответил|beantwoord)\b", re.IGNORECASE
)
COMMENT = 1
_BYLINE_LINES = 4
"""Lines below the stamp that may name the author and what he earned."""


def answer_candidates(page: Outline) -> Iterator[Candidate]:
    """The answers of a page with the comments below each."""
    stamps = [
        line
        for line, text in enumerate(page.stripped)
        if text[:1] in _INITIALS
        and len(text) <= _LONGEST_STAMP_LINE
        and line not in page.item_at
        and _ANSWERED.match(text)
        and byline_stamp(text)
    ]
    if not stamps:
        return
    first = _first_line(page, stamps[0])
    records = [
        Record(page.items[index].line, page.items[index].end, form=COMMENT) for index in _glued_items(page, 0, first)
    ]
    for order, stamp in enumerate(stamps):
        end = _end_of_answer(page, stamp, stamps[order + 1] if order + 1 < len(stamps) else len(page.lines))
        answer = len(records)
        records.append(Record(first, end))
        records += [
            Record(page.items[index].line, min(page.items[index].end, end), answer, 1, form=COMMENT)
            for index in _glued_items(page, stamp, end)
        ]
        first = end
    reason = "answers with comments below each"
    yield Candidate(records, is_list=True, reason=reason, tells_nesting=True, is_certain=True)


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


def _glued_items(page: Outline, start: int, end: int) -> list[int]:
    """Items between two lines that end with a name and a stamp."""
    return [
        index
        for index, item in enumerate(page.items)
        if start <= item.line < end
        and any(glued_stamp(page.text(line)) for line in range(item.line, min(item.end, end)) if page.stripped[line])
    ]
