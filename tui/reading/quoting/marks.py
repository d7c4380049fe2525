"""What people quote with: quotation marks of many languages, `>` lines, and a line that says whose words follow."""

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from tui.reading.quoting.introductions import Introduction, introductions

LONGEST_MARKED = 32 * 1024
"""Characters of a comment in which marks are looked for; in a longer one words are found as if none had any."""

_PAIRS = (
    r"“[^“”]*”",
    r"”[^“”]*”",
    r'"(?<!\w")(?=\S)[^"]*"(?!\w)',
    r"«[^«»]*»",
    r"»[^«»]*«",
    r"„[^„“”]*[“”]",
    r"‹[^‹›]*›",
    r"›[^‹›]*‹",
    r"‘(?:[^‘’\n]|’(?=\w))*’",
    r"‚[^‚‘\n]*‘",
    r"'(?<!\w')(?=\w)(?:[^'\n]|'(?=\w)){3,400}'(?!\w)",
    r"「[^「」]*」",
    r"『[^『』]*』",
)
"""Told by the first character, so that a search skips to it; what may not stand inside keeps the time linear."""
_QUOTATIONS = tuple(map(re.compile, _PAIRS))
OPENING = "“”\"«»„‹›‘‚'「『"
"""The marks that begin something quoted."""
_OPENING = re.compile(f"[{OPENING}]")
_LINE = re.compile(r"^[ \t]*(>[> \t]*)(.*)$", re.MULTILINE)
_CODE = "=(){}[];<>_"
_LEAST_CODE = 3
_MOST_PROSE = 1 / 20
"""Signs that code is full of: how many there are at least, and in how many characters words have one at the most."""
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


class Marked(NamedTuple):
    """Characters marked as quoted; where `is_open`, nothing but their beginning is sure."""

    start: int
    end: int
    is_open: bool = False
    introduction: Introduction | None = None


def marked(text: str, is_writer: Callable[[str], object]) -> list[Marked]:
    """All that is marked as quoted in a text, in order, what is inside of something else after it."""
    found = chain(_paired(text), _lines(text), _introduced(text, is_writer))
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def may_hold_code(text: str) -> bool:
    """Whether there may be code in a text."""
    return _code_signs(text) >= _LEAST_CODE


def is_code(text: str, start: int, end: int) -> bool:
    """Whether characters of a text are code: it is used again, and nobody's words."""
    return _code_signs(text[start:end]) >= max(_LEAST_CODE, _MOST_PROSE * (end - start))


def _code_signs(text: str) -> int:
    return sum(map(text.count, _CODE))


def _paired(text: str) -> Iterator[Marked]:
    if _OPENING.search(text):
        for pattern in _QUOTATIONS:
            yield from (Marked(*found.span()) for found in pattern.finditer(text))


def _lines(text: str) -> Iterator[Marked]:
    """Lines after `>`, those that follow each other and are as deep in one."""
    block: Marked | None = None
    depth = 0
    for line in _LINE.finditer(text) if ">" in text else ():
        if block and line[1].count(">") == depth and line.start() == block.end + 1:
            block = block._replace(end=line.end())
            continue
        if block:
            yield block
        block, depth = Marked(line.start(2), line.end(), is_open=True), line[1].count(">")
    if block:
        yield block


def _introduced(text: str, is_writer: Callable[[str], object]) -> Iterator[Marked]:
    """What follows a line that says whose words follow: to where it says that they end, else up to a blank line."""
    for each in introductions(text, is_writer):
        blank = None if each.close else _BLANK_LINE.search(text, each.words, each.end)
        yield Marked(each.words, blank.start() if blank else each.end, True, each)
