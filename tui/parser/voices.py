"""Whose names stand on a candidate's records: people who talk with each other, one writer of many posts, or headlines.

News fronts, archives and lists of events repeat as comments do; what stands where a name would tells them apart in any
language. Posts of forums are known by their numbers.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.parser.bylines import levelled
from tui.parser.prose import text_length
from tui.parser.stamps import find_stamp
from tui.parser.vocabulary import comment_count, is_chrome

LONGEST_NAME = 34
MOST_NAME_WORDS = 4
"""Letters and words from which what stands where a name would is a headline; a few people call themselves so too."""

MOST_HEADLINES = 0.4
LEAST_NAMES = 3
"""Share of such names, and names, from which it is seen that no people talk."""

NUMBERED_LINES = 6
"""Lines from a record's first in which its number may stand."""

LEAST_STEPS = 2
STEADY = 0.7
"""Steps from one record's number to the next, and the share of them that are one, from which they count."""

LONGEST_TELLING = 160
"""Characters of a line that says how many comments there are."""

_COUNTED = re.compile(r"(?:^|[\s(])(?:#\s?(\d{1,6})|(\d{1,6})\s?[#楼樓])(?!\w)")


class Voices(NamedTuple):
    """What the names say: are they headlines, and are they all one (`Version 1` and `Version 2` count as that)."""

    are_headlines: bool = False
    are_one: bool = False


def hear(names: Sequence[str]) -> Voices:
    """Tell people from headlines and counters by their names."""
    if len(names) < LEAST_NAMES:
        return Voices()
    headlines = sum(map(_is_headline, names))
    first = levelled(names[0])
    return Voices(headlines >= MOST_HEADLINES * len(names), all(levelled(name) == first for name in names))


def are_counted(records: Sequence[Sequence[str]]) -> bool:
    """Whether records say which they are, one up or one down from each to the next (`#12`), as posts of forums do."""
    return _go_by_ones([_number_on(texts[:NUMBERED_LINES]) for texts in records])


def are_teasers(beside: Sequence[Sequence[str]]) -> bool:
    """Whether most records say how many comments they have, as articles on a front page do; `Comment 7` is a name.

    Given are each record's lines but for its words.
    """
    told = [max(map(_told_on, texts), default=0) for texts in beside]
    return 2 * sum(map(bool, told)) > len(told) and not _go_by_ones(told)


def _told_on(text: str) -> int:
    """How many comments a line says there are; a link to the replies of one says nothing of that."""
    count = comment_count(text) if len(text) <= LONGEST_TELLING else 0
    return 0 if count and is_chrome(text) else count


def _is_headline(name: str) -> bool:
    return name.count(" ") >= MOST_NAME_WORDS or text_length(name) > LONGEST_NAME


def _number_on(texts: Sequence[str]) -> int:
    """The number that a record's first lines say it has; 0 where they say none."""
    for text in texts:
        found = _COUNTED.search(text)
        if found and (find_stamp(text) or not _is_headline(_COUNTED.sub("", text))):
            return int(found.group(1) or found.group(2))
    return 0


def _go_by_ones(numbers: Sequence[int]) -> bool:
    """Whether most numbers are one more than those before them, or most one less; a number below 1 tells nothing."""
    steps = Counter(below - above for above, below in pairwise(numbers) if above > 0 and below > 0)
    return max(steps[1], steps[-1]) >= max(LEAST_STEPS, STEADY * steps.total())
