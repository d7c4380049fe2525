"""Who wrote the article, where a line near its title says so."""

import re
from itertools import islice

from tui.model import Thread
from tui.parser.bylines import LONGEST_BYLINE_REST, LONGEST_NAME
from tui.parser.stamps import find_stamp
from tui.parser.vocabulary import EDGES, has_no_letters, name_in, says_by

MOST_BLOCKS = 8
"""Blocks of the article from its first in which its byline may stand."""
LONGEST_BYLINE = 160
_BESIDE = re.compile(r"\s[|•·/]\s")
"""What parts a name from other things said on its line."""


def article_author(thread: Thread) -> str | None:
    """The name that a short line by the title says the article is by; it may share the line with a date."""
    for block in islice(thread.article, MOST_BLOCKS):
        if block.kind != "title" and len(block.text) <= LONGEST_BYLINE and "\n" not in block.text:
            name = _name_on(block.text)
            if name is not None:
                return name
    return None


def _name_on(text: str) -> str | None:
    stamp = find_stamp(text)
    parts = [text] if stamp is None else [text[: stamp.start], text[stamp.end :]]
    for part in parts:
        if says_by(part) and len(part) <= LONGEST_BYLINE_REST:
            name = name_in(_BESIDE.split(part.strip(EDGES))[0])
            if name and len(name) <= LONGEST_NAME and not has_no_letters(name):
                return name
    return None
