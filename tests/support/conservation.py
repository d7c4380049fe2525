"""What every reading owes its page: each non-blank line accounted for once, each told how it was taken."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tui.model import LineRange, Thread

_LINE_END = re.compile(r"\r\n|\r|\n")


def unaccounted(text: str, thread: Thread) -> dict[int, int]:
    """Non-blank source lines that are not in exactly one place, with how many places they are in."""
    taken = Counter(_numbers(_ranges(thread)))
    return {number: taken[number] for number in _non_blank(text) if taken[number] != 1}


def undecided(thread: Thread) -> list[int]:
    """Indices of lines where the decisions and the non-blank lines of the thread differ."""
    told = [decision.line for decision in thread.decisions]
    wanted = [index for index, line in enumerate(thread.lines) if line.strip()]
    if told == wanted:
        return []
    return sorted(set(told) ^ set(wanted)) or sorted(told)


def misattributed(thread: Thread) -> list[int]:
    """Indices of lines that a decision gives to another comment than the ranges do."""
    owners: dict[int, int] = {}
    for index, comment in enumerate(thread.comments):
        owners.update(dict.fromkeys(_numbers(comment.lines), index))
    return [
        decision.line
        for decision in thread.decisions
        if owners.get(thread.lines.source_line(decision.line)) != decision.comment
    ]


def _ranges(thread: Thread) -> Iterator[LineRange]:
    for block in thread.article:
        yield from block.lines
    for comment in thread.comments:
        yield from comment.lines
    for block in thread.furniture:
        yield from block.lines


def _numbers(ranges: Iterable[LineRange]) -> Iterator[int]:
    for first, last in ranges:
        yield from range(first, last + 1)


def _non_blank(text: str) -> Iterator[int]:
    return (number for number, line in enumerate(_LINE_END.split(text), 1) if line.strip())
