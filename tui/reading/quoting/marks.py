"""What people quote with: quotation marks of many languages, `>` lines, and a line that says whose words follow."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

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
_OPENING = re.compile("[“”\"«»„‹›‘‚'「『]")
_LINE = re.compile(r"^[ \t]*(>[> \t]*)(.*)$", re.MULTILINE)
_SAID = frozenset(
    "said says wrote writes schrieb schreibt sagte sagt geschrieben zitat écrit dit dijo dice escribió disse escreveu"
    " scrisse scritto schreef zei skrev napisał napisała писал писала написал написала".split()
)
_COLON = re.compile(r":(?=\s)")
_LONGEST_ATTRIBUTION = 100
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


def marked(text: str) -> list[Marked]:
    """All that is marked as quoted in a text, in order, what is inside of something else after it."""
    found = chain(_paired(text), _lines(text), _attributed(text))
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


def _attributed(text: str) -> Iterator[Marked]:
    """What follows the colon of a line that begins like `Jane wrote:`, up to a blank line or the next such line."""
    lines = [*_attributions(text), (len(text), len(text))]
    for (_, start), (following, _) in pairwise(lines):
        blank = _BLANK_LINE.search(text, start, following)
        yield Marked(start, blank.start() if blank else following, is_open=True)


def _attributions(text: str) -> Iterator[tuple[int, int]]:
    """Where each line that says whose words follow begins, and where they do."""
    line_end = -1
    for colon in _COLON.finditer(text):
        first = max(0, colon.start() - _LONGEST_ATTRIBUTION)
        line = text.rfind("\n", first, colon.start()) + 1
        is_first = line > line_end or line_end < 0
        if is_first and (line or not first) and not _SAID.isdisjoint(text[line : colon.start()].casefold().split()):
            yield line, colon.end()
            line_end = colon.end()
