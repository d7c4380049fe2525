"""Where the discussion is: which list, or which records that are no list, are the comments.

Lists and sequences of records each offer candidates; a candidate says how many comments it would give and how much
speaks for it: bylines, words under them, a heading above, a form below. The best one wins.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.model.labels import Split
from tui.parser.outline import Outline
from tui.parser.records import Record, own_lines
from tui.parser.splitting import Template, split_record
from tui.parser.templates import learn
from tui.parser.vocabulary import (
    DiscussionHeading,
    comment_count,
    discussion_heading,
    heads_furniture,
    is_chrome,
    is_link_row,
    opens_reply_form,
)

LOOK_BACK = 8
"""Non-blank lines above the first comment in which the discussion's heading may stand."""

LOOK_AHEAD = 6
"""Non-blank lines below the last comment in which the reply form may begin."""

PROSE = 40
"""Characters from which a comment's words count as prose."""

COUNT_LINES = 3000
"""Lines from the top of a page in which it may say how many comments it has."""

LONG_ARTICLE = 1200
MUCH_LONGER = 3
"""Times the longest other comment, from which a first record is taken to hold the article."""

HOLLOW = -0.3
"""What a record without words weighs: lists of links with dates are made of such."""

SAMPLE = 200
"""Records a candidate is judged by."""


LEAST_SCORE = 0.9
"""Below this nothing is taken for a discussion."""


@dataclass(slots=True)
class Candidate:
    """Records that might be the discussion.

    `is_list` where they are items of lists, `tells_nesting` where the text says which answers which.
    """

    records: list[Record]
    is_list: bool
    reason: str
    tells_nesting: bool = False
    prior: float = 1.0
    is_certain: bool = False
    templates: dict[int, Template] = field(default_factory=dict)
    heading_line: int | None = None
    heading: DiscussionHeading | None = None
    has_form: bool = False
    is_sidebar: bool = False
    hollow: float = 0.0
    completeness: float = 0.0
    bylines: float = 0.0
    authors: float = 0.0
    heading_is_near: bool = False
    is_announced: bool = False
    score: float = 0.0

    def split(self, index: int, lines: Sequence[int], texts: Sequence[str]) -> Split:
        """Split one of the records, given its own lines and their texts."""
        return split_record(lines, texts, self.templates[self.records[index].form])

    @property
    def convinces(self) -> bool:
        """Whether nothing else need be tried: complete records with bylines, and a heading or very many of them."""
        is_told = self.heading_is_near or self.is_certain or len(self.records) >= SAMPLE
        return self.bylines >= 0.8 and self.completeness >= 0.6 and is_told

    @property
    def confidence(self) -> float:
        """How sure it is, from 0 to 1, that these are the comments and no others."""
        sure = 0.35 + 0.3 * self.bylines + (0.1 if self.has_form else 0.0) + (0.1 if self.is_list else 0.0)
        sure += 0.15 if self.heading_is_near else 0.05 if self.heading else 0.0
        return round(min(0.99, sure + (0.1 if self.is_announced else 0.0)), 2)


def _learn_forms(records: Sequence[Record], texts: Sequence[Sequence[str]]) -> dict[int, Template]:
    """A template for each form that the records have."""
    forms = {record.form for record in records}
    return {
        form: learn([own for record, own in zip(records, texts, strict=True) if record.form == form]) for form in forms
    }


def find_heading(page: Outline, line: int, look_back: int = LOOK_BACK) -> tuple[int, DiscussionHeading] | None:
    """The nearest discussion heading above a line; the words of an article end the search."""
    seen = 0
    for above in range(line - 1, max(-1, line - 60), -1):
        if not page.stripped[above]:
            continue
        text = page.text(above)
        heading = None if heads_furniture(text) else discussion_heading(text)
        if heading and (heading.count is not None or not is_chrome(text)):
            return above, heading
        seen += 1
        if seen >= look_back or len(text) > 160:
            return None
    return None


def find_form(page: Outline, line: int) -> int | None:
    """The first line after `line` that opens a reply form, looking a few non-blank lines ahead."""
    seen = 0
    for below in range(line, min(len(page.lines), line + 40)):
        if not page.stripped[below]:
            continue
        if opens_reply_form(page.text(below)):
            return below
        seen += 1
        if seen >= LOOK_AHEAD:
            return None
    return None


def _stands_in_sidebar(page: Outline, line: int) -> bool:
    """Whether the line above heads something else (`Recent comments`, `Related posts`)."""
    above = next((page.text(other) for other in range(line - 1, max(-1, line - 6), -1) if page.stripped[other]), "")
    return heads_furniture(above) and not discussion_heading(above)


def is_border(text: str) -> bool:
    """Whether a line cannot be a part of a comment: it opens a form, or heads the discussion or something else."""
    if opens_reply_form(text):
        return len(text) < 90
    if is_link_row(text):
        return True
    heading = discussion_heading(text)
    return heading is not None and heading.count is not None


def judge(page: Outline, candidate: Candidate) -> Candidate:
    """Learn the candidate's templates and weigh what speaks for it, on its first records."""
    records = candidate.records[:SAMPLE]
    stop = candidate.records[SAMPLE].start if len(candidate.records) > SAMPLE else None
    owned = own_lines(records, page, stop)
    texts = [[page.text(line) for line in lines] for lines in owned]
    candidate.templates = _learn_forms(records, texts)
    complete = bylines = authors = hollow = 0.0
    sizes: list[int] = []
    for index, (lines, own) in enumerate(zip(owned, texts, strict=True)):
        split = candidate.split(index, lines, own)
        body = sum(len(page.stripped[line]) for line, _, _ in split.body)
        marks = (split.author is not None) + (split.date is not None)
        bylines += marks / 2
        if any(map(is_border, own)):
            complete -= 0.5
        authors += split.author is not None
        hollow += not split.body
        complete += _completeness(body, marks, split)
        sizes.append(body)
    sample = range(len(records))
    if not candidate.is_list and len(sizes) > 2 and sizes[0] > max(LONG_ARTICLE, MUCH_LONGER * max(sizes[1:])):
        complete -= 1.5
    candidate.completeness = complete / len(sample)
    candidate.bylines = bylines / len(sample)
    candidate.authors = authors / len(sample)
    candidate.hollow = hollow / len(sample)
    found = find_heading(page, candidate.records[0].start)
    if found:
        candidate.heading_line, candidate.heading = found
        candidate.heading_is_near = (
            sum(bool(page.stripped[line]) for line in range(found[0] + 1, candidate.records[0].start)) < 4
        )
    candidate.is_announced = any(abs(count - len(candidate.records)) <= count // 10 for count in announced_counts(page))
    candidate.is_sidebar = _stands_in_sidebar(page, candidate.records[0].start)
    candidate.has_form = find_form(page, max(record.end for record in candidate.records)) is not None
    candidate.score = _score(candidate)
    return candidate


def _completeness(body: int, marks: int, split: Split) -> float:
    """What one record speaks for its candidate: words (`body` characters of them) and a byline (`marks` of two)."""
    if not body:
        return 0.3 if split.is_pingback else HOLLOW
    return (0.6 if body >= PROSE else 0.25) + 0.2 * marks


def _score(candidate: Candidate) -> float:
    count = len(candidate.records)
    score = candidate.completeness * count * candidate.prior
    if candidate.heading:
        score *= 1.8 if candidate.heading_is_near else 1.2
        announced = candidate.heading.count
        if candidate.heading_is_near and announced and count > announced and candidate.bylines < 0.5:
            score *= announced / count
    if candidate.is_announced:
        score *= 1.3
    if candidate.has_form:
        score *= 1.4
    if candidate.is_list:
        score *= 1.35
    elif any(template.names_after for template in candidate.templates.values()):
        score *= 0.95
    if candidate.is_sidebar:
        score *= 0.3
    supported = (
        candidate.is_certain
        or candidate.heading is not None
        or candidate.has_form
        or (candidate.is_announced and count > 2)
    )
    if supported:
        return score * (
            0.5 if candidate.bylines < 0.3 and candidate.heading is None and not candidate.is_certain else 1.0
        )
    if count < 3 or candidate.bylines < 0.3 or (not candidate.is_list and candidate.authors < 0.5):
        return 0.0
    return score


def announced_counts(page: Outline) -> frozenset[int]:
    """How many comments the page says it has, wherever it says so."""
    if page.announced is None:
        head = enumerate(page.stripped[:COUNT_LINES])
        told = (comment_count(page.text(line)) for line, text in head if text and len(text) < 160)
        page.announced = frozenset(count for count in told if count > 1)
    return page.announced


def find_discussion(page: Outline) -> Candidate | None:
    """The best candidate of the page, None where nothing looks like a discussion.

    Records that are no list are looked for only where no list convinces.
    """
    from tui.parser.answers import answer_candidates
    from tui.parser.listed import listed_candidates
    from tui.parser.sequence import sequence_candidates

    best: Candidate | None = None
    for finder in (answer_candidates, listed_candidates, sequence_candidates):
        for candidate in finder(page):
            if candidate.records and judge(page, candidate).score > (best.score if best else LEAST_SCORE):
                best = candidate
        if best is not None and best.convinces:
            break
    return best
