"""What a query finds in a text, told slowly and letter by letter: what a search is measured by."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from tui.model import Thread
from tui.reading.layout.cells import drawn
from tui.reading.searching.pattern import MARKS, Query

Span = tuple[int, int]

LATIN_GREEK_CYRILLIC = tuple(chain(range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000)))
STROKED = dict(zip("øđłħŧıØĐŁĦŦ", "odlhtiODLHT", strict=True))
KEYBOARD = {"'": "'’‘ʼ′", '"': '"“”„‟«»″', "-": "-‐‑‒–—−"}
MARK = re.compile(f"[{MARKS}]")
WITHOUT_CAPITALS = re.compile(r"\\N\{[^}]*\}|\\.|\(\?P?", re.DOTALL)
"""What stands for no letter in an expression, though it may be written with a capital."""


def spans_of(thread: Thread, piece: int, query: Query) -> list[Span]:
    """The hits in a piece of a thread: in a block of its article, or in a comment with its author and its subject."""
    if piece < len(thread.article):
        return list(spans_in(thread.article[piece].text, query))
    comment = thread.comments[piece - len(thread.article)]
    fields = [field for field in (comment.author, comment.subject) if field]
    start = -sum(len(field) + 3 for field in fields)
    spans: list[Span] = []
    for field in (*fields, comment.text):
        spans += [(start + first, start + last) for first, last in spans_in(field, query)]
        start += len(field) + 3
    return spans


def spans_in(text: str, query: Query) -> Iterator[Span]:
    """The hits in a text, none of which is empty."""
    if query.is_expression:
        typed = WITHOUT_CAPITALS.sub("", query.text)
        flags = re.MULTILINE | (re.IGNORECASE if typed == typed.lower() else re.NOFLAG)
        expression = query.text
        if query.whole_words:
            lead = "".join(re.findall(r"\A(?:\(\?[a-z]+\))+", expression))
            expression = f"{lead}(?<![\\w{MARKS}])(?:{expression.removeprefix(lead)})(?![\\w{MARKS}])"
        pattern = re.compile(expression, flags)
        return (found.span() for found in pattern.finditer(text) if found.group())
    return _WordsFound(query).spans(text)


class _WordsFound:
    """Finds typed words by going from letter to letter; takes what is longest at each."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self.ignores_case = query.text == query.text.lower()
        seen = "".join(character for character in query.text if not is_hidden(character))
        self.words = unicodedata.normalize("NFC", seen).split()
        self.parts = list(" ".join(self.words))

    def spans(self, text: str) -> Iterator[Span]:
        """The hits in a text, the first ones of those that overlap."""
        start = 0
        while self.parts and start < len(text):
            end = next((end for end in self._ends(text, start, 0) if self._is_bounded(text, start, end)), None)
            if end is not None:
                yield start, end
            start = start + 1 if end is None else end

    def _is_bounded(self, text: str, start: int, end: int) -> bool:
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        return not self.query.whole_words or not any(is_of_word(character) for character in before + after)

    def _ends(self, text: str, start: int, part: int) -> Iterator[int]:
        """Where what begins with a part of what was typed may end that begins at a place of the text, longest first."""
        if part == len(self.parts):
            yield start
            return
        if part and self.parts[part] != " " != self.parts[part - 1]:
            starts = _runs(text, start, is_hidden)
        else:
            starts = iter((start,))
        for begin in starts:
            for end in self._ends_of_letter(text, begin, self.parts[part]):
                yield from self._ends(text, end, part + 1)

    def _ends_of_letter(self, text: str, start: int, letter: str) -> Iterator[int]:
        if letter == " ":
            for space in _runs(text, start, is_hidden):
                if text[space : space + 1].isspace():
                    yield from _runs(text, space + 1, lambda character: character.isspace() or is_hidden(character))
            return
        if len(unicodedata.normalize("NFD", letter)) > 1:
            for end in range(start + 1, start + 5):
                if end <= len(text) and self._is_spelled(text[start:end], letter):
                    yield end
        elif text[start : start + 1] and any(self._is_same(text[start], one) for one in forms_of(letter)):
            if letter.isalpha():
                yield from _runs(text, start + 1, lambda character: bool(MARK.match(character)))
            else:
                yield start + 1

    def _is_spelled(self, found: str, letter: str) -> bool:
        forms = (found, found.lower()) if self.ignores_case else (found,)
        composed = [unicodedata.normalize("NFC", form) for form in forms]
        return any(len(one) == 1 and self._is_same(one, letter) for one in composed)

    def _is_same(self, found: str, typed: str) -> bool:
        return found == typed or (self.ignores_case and _is_same_but_for_case(found, typed))


def is_hidden(character: str) -> bool:
    """Whether a character is not drawn."""
    return character > "\x9f" and not drawn(character)


def is_of_word(character: str) -> bool:
    """Whether a character belongs to a word."""
    return bool(re.match(rf"[\w{MARKS}]", character))


@lru_cache(maxsize=4096)
def forms_of(letter: str) -> tuple[str, ...]:
    """The characters that a typed one finds, whatever their case."""
    if letter in KEYBOARD:
        return tuple(KEYBOARD[letter])
    if not letter.isalpha():
        return (letter,)
    accented = (one for one in map(chr, LATIN_GREEK_CYRILLIC) if unicodedata.normalize("NFD", one)[0] == letter)
    return (letter, *accented, *(one for one, plain in STROKED.items() if plain == letter))


@lru_cache(maxsize=65536)
def _is_same_but_for_case(one: str, other: str) -> bool:
    """Whether two characters are the same without case; both I of Turkish are an i, as they are to most readers."""
    if one == other or one.lower() == other.lower() or one.upper() == other.upper():
        return True
    return {one, other} <= set("iIıİ")


def _runs(text: str, start: int, belongs: object) -> Iterator[int]:
    """Where a run of some characters may be left, the longest run first."""
    assert callable(belongs)
    end = start
    while end < len(text) and belongs(text[end]):
        end += 1
    return iter(range(end, start - 1, -1))
