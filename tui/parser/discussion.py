"""Where the discussion is: which list, or which records that are no list, are the comments.

Lists and sequences of records each offer candidates. A candidate's first records are taken apart, and what speaks for
it is weighed: bylines, words under them, a heading above, a form below, a count that agrees. The best one wins.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.model.labels import Split
from tui.parser.candidates import Candidate, announced_counts, find_form, find_heading, is_border
from tui.parser.outline import Outline
from tui.parser.prose import SENTENCE, text_length
from tui.parser.records import Record, own_lines
from tui.parser.splitting import split_record
from tui.parser.template import Template
from tui.parser.templates import learn
from tui.parser.vocabulary import DiscussionHeading, discussion_heading, heads_furniture
from tui.parser.voices import Voices, are_counted, are_teasers, hear

NEAR = 4
"""Non-blank lines from which a heading no longer stands right above the comments."""

PROSE = 40
"""Characters from which a comment's words count as prose."""

LEAST_PROSE = 0.15
"""Share of records with prose without which nothing is a discussion that is not headed as one."""

HOLLOW = -0.3
"""What a record without words weighs: lists of links with dates are made of such."""

LEFT_OUT = 0.6
"""What it weighs against records that are no list if prose stands between the heading and the first."""

LONG_ARTICLE = 1200
MUCH_LONGER = 3
"""Characters, and times the longest other comment, from which a first record is taken to hold the article."""

FEW = 24
"""Records by which it is seen whether they count comments."""

SAMPLE = 200
"""Records a candidate is judged by."""

LEAST_SCORE = 0.9
"""Below this nothing is taken for a discussion."""


class Evidence(NamedTuple):
    """What speaks for a candidate. Shares are of its first records, from 0 to 1; `completeness` may be below."""

    completeness: float
    bylines: float
    authors: float
    clocks: float
    hollow: float
    prose: float
    voices: Voices
    are_posts: bool
    are_teasers: bool
    heading_line: int | None
    heading: DiscussionHeading | None
    heading_is_near: bool
    is_announced: bool
    has_form: bool
    is_sidebar: bool


class Discussion(NamedTuple):
    """A candidate with the templates that take its records apart, what speaks for it, and the sum of that."""

    candidate: Candidate
    templates: dict[int, Template]
    evidence: Evidence
    score: float

    @property
    def records(self) -> list[Record]:
        """The records, in reading order."""
        return self.candidate.records

    @property
    def convinces(self) -> bool:
        """Whether nothing else need be tried: complete records with bylines, and a heading or very many of them."""
        evidence = self.evidence
        is_told = evidence.heading_is_near or self.candidate.is_certain or len(self.records) >= SAMPLE
        return evidence.bylines >= 0.8 and evidence.completeness >= 0.6 and is_told

    @property
    def confidence(self) -> float:
        """How sure it is, from 0 to 1, that these are the comments and no others."""
        evidence = self.evidence
        sure = 0.35 + 0.3 * evidence.bylines
        sure += 0.15 if evidence.heading_is_near else 0.05 if evidence.heading else 0.0
        sure += 0.1 * (evidence.has_form + self.candidate.is_list + evidence.is_announced)
        return round(min(0.99, sure), 2)


def find_discussion(page: Outline) -> Discussion | None:
    """The best candidate of the page, None where nothing looks like a discussion.

    Records that are no list are looked for only where no list convinces, a list at the end where there is nothing.
    """
    from tui.parser.answers import answer_candidates
    from tui.parser.listed import closing_list_candidates, listed_candidates
    from tui.parser.sequence import sequence_candidates

    best: Discussion | None = None
    for finder in (answer_candidates, listed_candidates, sequence_candidates, closing_list_candidates):
        if best is not None and (best.convinces or finder is closing_list_candidates):
            break
        for candidate in finder(page):
            if not candidate.records:
                continue
            judged = judge(page, candidate)
            if judged.score > (best.score if best else LEAST_SCORE):
                best = judged
    return best


def judge(page: Outline, candidate: Candidate) -> Discussion:
    """Learn the templates of a candidate's records and weigh what speaks for it."""
    records = candidate.records[:SAMPLE]
    stop = candidate.records[SAMPLE].start if len(candidate.records) > SAMPLE else None
    owned = own_lines(records, page, stop)
    texts = [[page.text(line) for line in lines] for lines in owned]
    templates = {0: Template()} if candidate.is_bare else _learn_forms(records, texts)
    splits = [
        split_record(lines, own, templates[record.form])
        for record, lines, own in zip(records, owned, texts, strict=True)
    ]
    evidence = _evidence(page, candidate, texts, templates, splits)
    hidden = any(template.names_after for template in templates.values()) and not candidate.is_list
    return Discussion(candidate, templates, evidence, _score(candidate, evidence) * (0.95 if hidden else 1.0))


def _learn_forms(records: Sequence[Record], texts: Sequence[Sequence[str]]) -> dict[int, Template]:
    """A template for each form that the records have."""
    forms = {record.form for record in records}
    return {
        form: learn([own for record, own in zip(records, texts, strict=True) if record.form == form]) for form in forms
    }


def _evidence(
    page: Outline,
    candidate: Candidate,
    texts: Sequence[Sequence[str]],
    templates: Mapping[int, Template],
    splits: Sequence[Split],
) -> Evidence:
    """What the first records and the lines around all of them say for a candidate."""
    sizes = [sum(len(page.stripped[line]) for line, _, _ in split.body) for split in splits]
    complete = _complete(candidate, texts, splits, sizes)
    first = candidate.records[0].start
    found = find_heading(page, first)
    if found and not candidate.is_list and any(map(_could_be_words, page.stripped[found[0] + 1 : first])):
        complete -= LEFT_OUT
    names = [split.author for split in splits if split.author is not None]
    dates = sum(split.date is not None for split in splits)
    between = sum(bool(page.stripped[line]) for line in range(found[0] + 1, first)) if found else NEAR
    count = len(candidate.records)
    has_form = find_form(page, max(record.end for record in candidate.records)) is not None
    voices = hear(names)
    return Evidence(
        completeness=complete / len(splits),
        bylines=(len(names) + dates) / 2 / len(splits),
        authors=len(names) / len(splits),
        clocks=sum(":" in (split.date or "") for split in splits) / len(splits),
        hollow=sum(not split.body for split in splits) / len(splits),
        prose=sum(size >= PROSE for size in sizes) / len(splits),
        voices=voices,
        are_posts=voices.are_one
        and (any(template.tells_of_members for template in templates.values()) or are_counted(texts)),
        are_teasers=not has_form and between >= NEAR and are_teasers([_beside(page, split) for split in splits[:FEW]]),
        heading_line=found[0] if found else None,
        heading=found[1] if found else None,
        heading_is_near=between < NEAR,
        is_announced=any(abs(told - count) <= told // 10 for told in announced_counts(page)),
        has_form=has_form,
        is_sidebar=_stands_in_sidebar(page, first),
    )


def _complete(
    candidate: Candidate, texts: Sequence[Sequence[str]], splits: Sequence[Split], sizes: Sequence[int]
) -> float:
    """How many of the records are whole comments, less what looks like the article before them."""
    complete = sum(map(_completeness, sizes, splits)) - 0.5 * sum(any(map(is_border, own)) for own in texts)
    if candidate.is_list or len(splits) <= 2:
        return complete
    if sizes[0] > max(LONG_ARTICLE, MUCH_LONGER * max(sizes[1:])):
        complete -= 1.5
    if not splits[0].chrome and all(split.chrome for split in splits[1:]):
        complete -= 1.5
    return complete


def _could_be_words(text: str) -> bool:
    return text_length(text) >= SENTENCE


def _beside(page: Outline, split: Split) -> list[str]:
    """The lines around a record's words, and the last of the words."""
    return [page.text(line) for line in (*split.byline, *split.chrome, *(line for line, _, _ in split.body[-1:]))]


def _completeness(size: int, split: Split) -> float:
    """What one record speaks for its candidate: words (`size` characters of them), author and date."""
    if not size:
        return 0.3 if split.is_pingback else HOLLOW
    byline = 0.2 * ((split.author is not None) + (split.date is not None))
    return (0.6 if size >= PROSE else 0.25) + byline


def _score(candidate: Candidate, evidence: Evidence) -> float:
    """The weight of all that speaks for a candidate, about one for each comment; 0 where too little does."""
    count = len(candidate.records)
    if _is_ruled_out(evidence):
        return 0.0
    is_headed = (evidence.heading and not evidence.are_teasers) or evidence.has_form
    if not (is_headed or _could_be_talk(evidence)):
        return 0.0
    if not (is_headed or candidate.is_certain or (evidence.is_announced and count > 2)):
        if candidate.is_list:  # A list of days has no times of day.
            has_names = evidence.authors >= 0.1 or evidence.clocks >= 0.5
        else:
            has_names = evidence.authors >= 0.5 and evidence.completeness >= 0.6
        if count < 3 or evidence.bylines < 0.3 or not has_names:
            return 0.0
    score = evidence.completeness * count * candidate.prior
    if evidence.heading:
        score *= 1.8 if evidence.heading_is_near else 1.2
        told = evidence.heading.total
        if evidence.heading_is_near and told and count > told and evidence.bylines < 0.5:
            score *= told / count
    elif evidence.bylines < 0.3 and not candidate.is_certain:
        score *= 0.5
    score *= 1.3 if evidence.is_announced else 1.0
    score *= 1.4 if evidence.has_form else 1.0
    score *= 1.35 if candidate.is_list else 1.0
    return score * (0.3 if evidence.is_sidebar else 1.0)


def _could_be_talk(evidence: Evidence) -> bool:
    """Whether records that nothing heads or ends could be people's words: they are signed by several, and some long."""
    if evidence.are_teasers:
        return False
    is_one_writers = evidence.voices.are_one and not evidence.are_posts
    return not (evidence.voices.are_headlines or is_one_writers or evidence.prose < LEAST_PROSE)


def _is_ruled_out(evidence: Evidence) -> bool:
    """Whether the page says that there are no comments, or that these are something else and no bylines tell better."""
    if evidence.heading_is_near and evidence.heading and evidence.heading.total == 0:
        return True
    return evidence.is_sidebar and evidence.bylines < 0.3


def _stands_in_sidebar(page: Outline, line: int) -> bool:
    """Whether the line above heads something else (`Recent comments`, `Related posts`)."""
    above = next((page.text(other) for other in range(line - 1, max(-1, line - 6), -1) if page.stripped[other]), "")
    return heads_furniture(above) and not discussion_heading(above)
