"""Comments that a page says it has and that are not in its text: counted in its heading, or behind a link to more."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from tui.model import LineRange, LineTable, Note
from tui.parser.headings import COMMENT_NOUN
from tui.parser.letters import TOKEN
from tui.parser.notes import counted, line_range
from tui.parser.outline import Outline
from tui.parser.phrases import MORE, MORE_COUNTED

_TOKEN = re.compile(TOKEN)
_MORE = frozenset(tuple(phrase.split()) for phrase in MORE.split("|"))
_MORE_COUNTED = frozenset(tuple(phrase.split()) for phrase in MORE_COUNTED.split("|"))
_NOUNS = frozenset(COMMENT_NOUN.casefold().split("|"))

LONGEST_MORE = 60
"""Characters of a link to comments that were not loaded."""

LOOK_AHEAD = 12
"""Lines below the last comment in which a link to more may stand."""

EARLY_LINES = 4000
"""Lines of a discussion that are looked through for links to more."""

FEWEST = 3
MUCH_MORE = 1.5
"""Comments, and times those that are here, that a heading has to count for it to be told that some are missing."""


def links_to_more(page: Outline, start: int, end: int) -> dict[int, int]:
    """Lines of a discussion that lead to comments which were not loaded, and to how many; 0 where it is not said.

    A page that holds comments back does so early on, so a long one is looked through only if it does.
    """
    stop = min(end + LOOK_AHEAD, len(page.lines))
    early = min(start + EARLY_LINES, stop)
    found = _links(page, start, early)
    late = early if found else max(early, end)
    return found | _links(page, late, stop)


def _links(page: Outline, start: int, stop: int) -> dict[int, int]:
    begins = _beginning().match
    short = (line for line in range(start, stop) if len(page.stripped[line]) <= LONGEST_MORE)
    likely = (line for line in short if begins(page.stripped[line]))
    return {line: count for line in likely if (count := more_comments(page.text(line))) is not None}


@cache
def _beginning() -> re.Pattern[str]:
    """How a line begins that leads to more: perhaps with a number, then with the first word of a phrase."""
    words = {phrase.split()[0] for phrase in (*MORE.split("|"), *MORE_COUNTED.split("|"))}
    return re.compile(rf"[\W\d]*(?:{'|'.join(sorted(words))})\b", re.IGNORECASE)


def more_comments(line: str) -> int | None:
    """How many comments a link leads to that its page has not loaded (`12 more replies`, `Continue this thread`).

    0 where it does not say; None where a line is no such link.
    """
    words = [token.group().casefold() for token in _TOKEN.finditer(line)]
    counts = [int(re.sub(r"\D", "", word)) for word in words if word[0].isdecimal() and len(word) < 8]
    said = tuple(word for word in words if not word[0].isdecimal())
    while said and said not in _MORE and said not in _MORE_COUNTED:
        if said[-1] not in _NOUNS:
            return None
        said = said[:-1]
    if not said or len(counts) > 1 or (said in _MORE_COUNTED and not counts):
        return None
    return counts[0] if counts else 0


def link_notes(links: Mapping[int, int], starts: Sequence[int], lines: LineTable) -> dict[int, Note]:
    """Notes by comment, where links to more stand below one; `starts` are the comments' first lines."""
    below: dict[int, list[int]] = {}
    for line in links:
        below.setdefault(max(bisect_right(starts, line) - 1, 0), []).append(line)
    return {
        index: Note("dropped", f"{_not_loaded(links, places)} below this one.", _ranges(places, lines))
        for index, places in below.items()
    }


def missing_notes(told: int | None, here: int, links: Mapping[int, int], lines: LineTable) -> list[Note]:
    """Notes on the page: its heading tells of `told` comments and many fewer are here, or links lead to more."""
    notes = []
    if told is not None and told >= max(here + FEWEST, MUCH_MORE * here):
        are = "is" if here == 1 else "are"
        notes.append(Note("dropped", f"The page tells of {told} comments; {here} {are} here.", ()))
    if links:
        said = f"{_not_loaded(links, links)} at {counted(len(links), 'place')}."
        notes.append(Note("dropped", said, _ranges(links, lines)))
    return notes


def _not_loaded(links: Mapping[int, int], places: Iterable[int]) -> str:
    counts = [links[line] for line in places]
    count = sum(counts)
    if not count:
        return "More comments were not loaded"
    least = "" if all(counts) else "At least "
    return f"{least}{counted(count, 'more comment')} {'was' if count == 1 else 'were'} not loaded"


def _ranges(places: Iterable[int], lines: LineTable) -> tuple[LineRange, ...]:
    return tuple(line_range(line, lines) for line in places)
