"""What a page's records have in common, learnt from the first of them.

Comments of one page are made by one program, so where the stamp stands, which short lines recur (chrome in any
language) and what always stands beside the name can be read off a sample.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from tui.model.labels import Split
from tui.parser.bylines import (
    HEAD_LINES,
    LONGEST_RECURRING,
    TAIL_LINES,
    begins_with_rating,
    byline_stamp,
    first_name_line,
    head_stamp,
    is_furniture,
    is_name_like,
    is_signature,
    is_surely_name,
    levelled,
    says_position,
    shape,
    tail_stamp,
    tells_of_member,
)
from tui.parser.cells import cell_after, cells, is_row, label
from tui.parser.layout import common_layout
from tui.parser.prose import is_prose, text_length
from tui.parser.signatures import glued_stamp
from tui.parser.splitting import split_record
from tui.parser.stamps import Stamp
from tui.parser.template import Template, is_twice

SAMPLE = 120
"""Records a template is learnt from."""

STAMPED = 0.05
"""Share of records with a byline from which it is one, and no date in somebody's words."""

WITH_PROSE = 0.3
"""Share of cells beside stamps that are prose from which words stand there."""

LONGEST_COUNTED = 100
"""Characters of a line that records have with other numbers."""

LEAST_KEPT = 3
"""Records over which the same words stand that are a name, on a page that lost the others."""

LEAST_JOINED = 4
"""Names in which the same words join a name to what its bearer did."""

Place = tuple[int, Stamp] | None
"""Where in a record a stamp was found."""


def learn(sample: Sequence[Sequence[str]]) -> Template:
    """Learn the template of a page from the texts of its records' lines."""
    sample = [texts for texts in sample[:SAMPLE] if texts]
    template = Template()
    if not sample:
        return template
    template.recurring = _recurring(sample, shape, LONGEST_RECURRING)
    template.counted = frozenset(text for text in _recurring(sample, levelled, LONGEST_COUNTED) if "0" in text)
    heads = _learn_lines(sample, template)
    splits = _learn_names(sample, template, heads)
    if template.stamp_at == "head":
        template.has_subject = _has_subject(sample, splits)
        template.layout = None if template.has_subject or template.has_rows else common_layout(_bylines(sample, splits))
    return template


def _learn_lines(sample: Sequence[Sequence[str]], template: Template) -> Sequence[Place]:
    """Learn what the lines of a record are; where the stamp of each is."""
    heads, headed = _learn_stamp(sample, template)
    template.has_rows = 2 * sum(is_row("\n".join(texts)) for texts in sample) >= len(sample)
    template.labels = _labels(sample) if template.has_rows else frozenset()
    template.words_beside = template.has_rows and _words_stand_beside(sample, heads)
    firsts = [texts[line] for texts in sample if (line := first_name_line(texts)) is not None]
    named = len(firsts)
    sure = sum(map(_stands_for_a_name, firsts))
    is_mostly_headed = template.stamp_at == "head" and headed * 2 >= len(sample)
    template.names_head = is_mostly_headed or named * 10 >= len(sample) * 7
    template.names_some = sure >= 2 and sure * 5 >= len(sample)
    template.names_at = sum(text.startswith("@") for text in firsts) * 2 >= len(sample)
    template.names = _names_kept(sample)
    profiled = sum(
        sum(tells_of_member(texts, line) for line in range(min(HEAD_LINES, len(texts)))) > 1 for texts in sample
    )
    template.tells_of_members = profiled * 10 >= len(sample) * 7
    return heads


def _learn_names(sample: Sequence[Sequence[str]], template: Template, heads: Sequence[Place]) -> list[Split]:
    """Learn where names stand and what is no part of them; the sample as it is split by then."""
    splits = _split_all(sample, template)
    if template.stamp_at == "head" and _names_after_stamp(sample, heads, splits):
        template.names_after = True
        splits = _split_all(sample, template)
    signed = sum(
        len(split.body) > 1 and split.author is None and is_signature(texts[split.body[-1][0]])
        for texts, split in zip(sample, splits, strict=True)
    )
    if 2 * signed > len(sample):
        template.names_below = True
        splits = _split_all(sample, template)
    said = _said_among_words(sample, splits, template.recurring)
    if said:
        template.recurring -= said
        splits = _split_all(sample, template)
    template.name_joint = _common_joint(_names(splits))
    if template.name_joint:
        splits = _split_all(sample, template)
    template.name_prefix, template.name_suffix = _common_affixes(_names(splits))
    if template.name_prefix or template.name_suffix:
        splits = _split_all(sample, template)
    names = _names(splits)
    template.names_twice = len(names) > 1 and sum(map(is_twice, names)) * 10 >= len(names) * 7
    if template.names_twice:
        splits = _split_all(sample, template)
    return splits


def _stands_for_a_name(text: str) -> bool:
    """Whether a first line is surely a name, or says that one was taken away or is one's who says something."""
    return is_surely_name(text) or says_position([text]) == 0


def _learn_stamp(sample: Sequence[Sequence[str]], template: Template) -> tuple[list[Place], int]:
    """Learn where the stamp stands; returns the stamps at heads, and how many have one or a verb of saying."""
    heads = [head_stamp(texts) for texts in sample]
    tails = [tail_stamp(texts) for texts in sample]
    headed = sum(
        head is not None or says_position(texts) is not None for head, texts in zip(heads, sample, strict=True)
    )
    dated_heads, dated_tails = _at_usual_place(heads), _at_usual_place(tails)
    glued = sum(any(glued_stamp(text) for text in texts[-2:]) for texts in sample)
    if glued > max(dated_heads, dated_tails) and glued * 2 >= len(sample):
        template.stamp_at = "glued"
    elif max(headed, dated_tails) < STAMPED * len(sample):
        template.stamp_at = "none"
    elif dated_tails > dated_heads or (
        dated_tails == dated_heads and _words_stand_first(sample, heads, tails, template)
    ):
        template.stamp_at = "tail"
    else:
        template.stamp_at = "head"
        positions = Counter(head[0] for head in heads if head)
        template.head_index = positions.most_common(1)[0][0] if positions else 0
    return heads, headed


def _labels(sample: Sequence[Sequence[str]]) -> frozenset[str]:
    """What begins cells in most records, up to a colon."""
    counts: Counter[str] = Counter()
    for texts in sample:
        counts.update({label(cell) for text in texts if is_row(text) for _, cell in cells(text)})
    return frozenset(text for text, count in counts.items() if text and 2 * count > len(sample))


def _words_stand_beside(sample: Sequence[Sequence[str]], heads: Sequence[Place]) -> bool:
    """Whether somebody's words follow the stamp on the row of a table."""
    rows = [(texts[head[0]], head[1]) for texts, head in zip(sample, heads, strict=True) if head]
    beside = [row[start:] for row, stamp in rows if is_row(row) and (start := cell_after(row, stamp.end))]
    return 2 * len(beside) > len(sample) and sum(map(is_prose, beside)) >= WITH_PROSE * len(beside)


def _split_all(sample: Sequence[Sequence[str]], template: Template) -> list[Split]:
    """The records taken apart by what is known of the template."""
    return [split_record(range(len(texts)), texts, template) for texts in sample]


def _names(splits: Sequence[Split]) -> list[str]:
    return [split.author for split in splits if split.author]


def _bylines(
    sample: Sequence[Sequence[str]], splits: Sequence[Split]
) -> Iterator[tuple[Sequence[str], str | None, str | None, int]]:
    """Each record's lines, author, date and how many of its lines are byline."""
    for texts, split in zip(sample, splits, strict=True):
        yield texts, split.author, split.date, len(split.byline)


def _names_kept(sample: Sequence[Sequence[str]]) -> frozenset[str]:
    """Names of two words and more that stand over the words of several records: of the page's author, as a rule."""
    firsts = Counter(texts[0] for texts in sample if len(texts) > 1)
    return frozenset(
        text
        for text, count in firsts.items()
        if count >= LEAST_KEPT and 1 < len(text.split()) <= 4 and is_name_like(text) and text.istitle()
    )


def _words_stand_first(
    sample: Sequence[Sequence[str]], heads: Sequence[Place], tails: Sequence[Place], template: Template
) -> bool:
    """Whether somebody's words and not only names stand above most stamps: what tells short bodies from bylines."""
    stamped = [(texts, head) for texts, head, tail in zip(sample, heads, tails, strict=True) if head or tail]
    wordy = sum(
        any(_is_wordy(text, template) for text in (texts[: head[0]] if head else texts[:1])) for texts, head in stamped
    )
    return 2 * wordy > len(stamped)


def _is_wordy(text: str, template: Template) -> bool:
    is_chrome = is_furniture(text, template.recurring) or begins_with_rating(text)
    return not (is_chrome or is_name_like(text) or byline_stamp(text) or says_position([text]) == 0)


def _at_usual_place(found: Sequence[Place]) -> int:
    """How many stamps stand at the position where most stand."""
    positions = Counter(place[0] for place in found if place)
    return positions.most_common(1)[0][1] if positions else 0


def _recurring(sample: Sequence[Sequence[str]], shape_of: Callable[[str], str], longest: int) -> frozenset[str]:
    """Shapes of short lines that stand near the edge of at least two fifths of the records."""
    if len(sample) < 3:
        return frozenset()
    counts: Counter[str] = Counter()
    for texts in sample:
        edge = {shape_of(text) for text in (*texts[:HEAD_LINES], *texts[-TAIL_LINES:]) if len(text) <= longest}
        counts.update(edge)
    needed = max(3, len(sample) * 2 / 5)
    return frozenset(text for text, count in counts.items() if count >= needed and text)


def _said_among_words(
    sample: Sequence[Sequence[str]], splits: Sequence[Split], recurring: frozenset[str]
) -> frozenset[str]:
    """What recurs, but oftener with words above it and below than at an edge: answers to a form that many filled in."""
    within: Counter[str] = Counter()
    for texts, split in zip(sample, splits, strict=True):
        body = {line for line, _, _ in split.body}
        within.update({shape(texts[line]) for line in body} & recurring)
        within.subtract({shape(texts[line]) for line in split.chrome} & recurring)
    return frozenset(text for text, count in within.items() if count > 0)


def _names_after_stamp(sample: Sequence[Sequence[str]], heads: Sequence[Place], splits: Sequence[Split]) -> bool:
    """Whether the name stands on the line below the stamp, and none before it."""
    below = [
        texts[head[0] + 1]
        for texts, head, split in zip(sample, heads, splits, strict=True)
        if head and head[0] + 1 < len(texts) and split.author is None
    ]
    return len(below) * 10 >= len(sample) * 7 and sum(map(is_name_like, below)) * 10 >= len(below) * 9


def _common_affixes(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that begin or end nearly every name: no part of any."""
    if len(names) < 4 or len(set(names)) < 3:
        return (), ()
    split = [[levelled(word) for word in name.split()] for name in set(names)]
    return _common_run(split, leading=True), _common_run(split, leading=False)


def _common_joint(names: Sequence[str]) -> tuple[str, ...]:
    """Two words that stand behind nearly every name: what its bearer did begins there (`Jane rated it`)."""
    long = [words for name in set(names) if len(words := name.split()) > 2]
    pairs = Counter(pair for words in long for pair in {*pairwise(words[1:])})
    if not pairs:
        return ()
    pair, count = pairs.most_common(1)[0]
    if count < max(LEAST_JOINED, 0.7 * len(set(names))):
        return ()
    before = {levelled(name.split(" ".join(pair))[0]) for name in set(names)}
    return pair if len(before) >= LEAST_JOINED else ()


def _common_run(names: Sequence[Sequence[str]], *, leading: bool) -> tuple[str, ...]:
    run: tuple[str, ...] = ()
    while True:
        longer: Counter[tuple[str, ...]] = Counter()
        for words in names:
            if len(words) > len(run) + 1:
                longer[tuple(words[: len(run) + 1] if leading else words[-len(run) - 1 :])] += 1
        if not longer:
            return run
        candidate, count = longer.most_common(1)[0]
        if count < max(3, 0.7 * len(names)):
            return run
        run = candidate


def _has_subject(sample: Sequence[Sequence[str]], splits: Sequence[Split]) -> bool:
    """Whether a title stands over every body: a short line after the byline, no sentence, in nearly all records."""
    with_title = bodies = 0
    for texts, split in zip(sample, splits, strict=True):
        body = [texts[line] for line, _, _ in split.body]
        if body:
            bodies += 1
            with_title += len(body) > 1 and text_length(body[0]) <= 70 and not re.search(r"[.,:;。！？]$", body[0])
    return bodies >= 3 and with_title * 20 >= bodies * 19
