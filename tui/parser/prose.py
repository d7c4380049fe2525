"""What is prose: lines that are somebody's sentences, however their script counts characters."""

import re

PROSE = 120
"""Length from which a line is surely somebody's prose."""

SENTENCE = 50
"""Length from which a line that ends like a sentence is prose."""

_SENTENCE_END = re.compile(r"[.!?…;:,。！？][\"'”’»)\]]*$")
_BY = frozenset("by von par por de di door av af".split())
_SIGNED = frozenset("posted published written submitted geschrieben veröffentlicht publié publicado".split())


def text_length(text: str) -> int:
    """Characters, those of scripts that write a word in one or two counted for as many letters."""
    if len(text) >= PROSE or text.isascii():
        return len(text)
    return len(text) + 2 * sum(char >= "\u2e80" for char in text)


def is_prose(text: str) -> bool:
    """Whether a line is somebody's sentences."""
    length = text_length(text)
    return length >= PROSE or (length >= SENTENCE and _SENTENCE_END.search(text) is not None)


def begins_signature(text: str) -> bool:
    """Whether a line says who wrote the article (`By Jane`, `Veröffentlicht am`); `By the river` is none."""
    first, _, rest = text.partition(" ")
    word = first.casefold().rstrip(":")
    return word in _SIGNED or (word in _BY and bool(rest) and not rest[0].islower())
