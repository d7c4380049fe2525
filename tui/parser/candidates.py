"""What might be the discussion, and the lines around it that tell: headings, forms, borders, counts.

Finders offer candidates; `discussion` weighs them.
"""

from collections.abc import Mapping
from typing import NamedTuple

from tui.parser.bylines import byline_stamp
from tui.parser.outline import Outline
from tui.parser.records import Record
from tui.parser.vocabulary import (
    DiscussionHeading,
    comment_count,
    discussion_heading,
    has_no_letters,
    heads_furniture,
    is_chrome,
    is_link_row,
    is_profile_label,
    opens_reply_form,
)

LOOK_BACK = 8
"""Non-blank lines above the first comment in which the discussion's heading may stand."""

LOOK_AHEAD = 6
"""Non-blank lines below the last comment in which the reply form may begin."""

FARTHEST = 60
"""Lines, blank ones included, that are looked at above and below."""

LONGEST_HEADING_GAP = 160
LONGEST_FORM_LINE = 90
COUNT_LINES = 3000
"""Lines from the top of a page in which it may say how many comments it has."""


class Candidate(NamedTuple):
    """Records that might be the discussion, and how they were found.

    `is_list` where they are items of lists, `tells_nesting` where the text says which answers which, `is_certain` where
    their anchor is never anything else, `is_bare` where they hold words alone; `prior` is how much this way of finding
    them is worth, 1 being usual.
    """

    records: list[Record]
    is_list: bool
    reason: str
    tells_nesting: bool = False
    prior: float = 1.0
    is_certain: bool = False
    is_bare: bool = False


def find_heading(page: Outline, line: int, look_back: int = LOOK_BACK) -> tuple[int, DiscussionHeading] | None:
    """The nearest discussion heading above a line; the words of an article end the search."""
    seen = 0
    for above in range(line - 1, max(-1, line - FARTHEST), -1):
        if not page.stripped[above]:
            continue
        text = page.text(above)
        heading = None if heads_furniture(text) or _counts_posts(page, above) else discussion_heading(text)
        is_one = heading and (heading.total or not (is_chrome(text) or opens_reply_form(text)))
        if heading and is_one and not byline_stamp(text):
            return above, heading
        seen += 1
        if seen >= look_back or len(text) > LONGEST_HEADING_GAP:
            return None
    return None


def _counts_posts(page: Outline, line: int) -> bool:
    """Whether a line stands over how many posts a forum's member has written."""
    return (
        is_profile_label(page.stripped[line])
        and line + 1 < len(page.lines)
        and bool(page.stripped[line + 1])
        and has_no_letters(page.stripped[line + 1])
    )


def find_form(page: Outline, line: int) -> int | None:
    """The first line from `line` on that opens a reply form, looking a few non-blank lines ahead."""
    seen = 0
    for below in range(line, min(len(page.lines), line + FARTHEST)):
        if not page.stripped[below]:
            continue
        if opens_reply_form(page.text(below)):
            return below
        seen += 1
        if seen >= LOOK_AHEAD:
            return None
    return None


def is_border(text: str) -> bool:
    """Whether a line cannot be a part of a comment: it opens a form, leads elsewhere or heads the discussion.

    With a date it does not head it: `Comment 7 by Jane, 3 days ago` is a byline.
    """
    if opens_reply_form(text):
        return len(text) < LONGEST_FORM_LINE
    if is_link_row(text):
        return True
    heading = discussion_heading(text)
    return heading is not None and heading.total is not None and not byline_stamp(text)


def announced_counts(page: Outline) -> Mapping[int, int]:
    """How many comments the page says it has, each number with the first line that says so."""
    if page.announced is None:
        head = enumerate(page.stripped[:COUNT_LINES])
        told = [
            (comment_count(page.text(line)), line) for line, text in head if text and len(text) < LONGEST_HEADING_GAP
        ]
        page.announced = {count: line for count, line in reversed(told) if count > 1}
    return page.announced
