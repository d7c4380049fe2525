"""What was typed into the search bar, as patterns.

Typed words find themselves whatever their case, unless a capital is typed; a plain letter finds its accented forms in
Latin, Greek and Cyrillic, an accented one only itself, however it is spelled; straight quotes and hyphens find
typographic ones; a space finds any white space, line ends too; characters that are not drawn do not count. Expressions
are Python's, multi-line, with the same rule for case.
"""

import re
import unicodedata
import warnings
from functools import cache, cached_property, lru_cache
from itertools import permutations
from typing import NamedTuple

from tui.reading.layout.cells import UNDRAWN

MARKS = "\u0300-\u036f"
"""The inside of a character class: combining marks that stand for accents."""

_FOLDED_RANGES = ((0xC0, 0x24F), (0x370, 0x52F), (0x1E00, 0x1FFF))
_STROKED = dict(zip("odlhtiODLHT", "øđłħŧıØĐŁĦŦ", strict=True))
"""Letters that readers take for accented ones and Unicode does not."""
TYPOGRAPHIC = {"'": "'’‘ʼ′", '"': '"“”„‟«»″', "-": "‐‑‒–—−-"}
"""What a character of the keyboard finds beside itself."""
_NO_LETTERS = re.compile(r"\\N\{[^}]*\}|\\.|\(\?P", re.DOTALL)
"""What an expression may have a capital in that nobody looks for."""
_FLAGS_AT_START = re.compile(r"\A(?:\(\?[A-Za-z]+\))+")
_INVISIBLE = re.compile(f"[{UNDRAWN}]")
_PASSED_OVER = re.compile(f"[{MARKS}{UNDRAWN}]")
_FORMS = {found: typed for typed, all_found in (_STROKED | TYPOGRAPHIC | {"s": "ſẛ"}).items() for found in all_found}
_ACCENTS, _UNDRAWN = f"(?-i:[{MARKS}])*", f"(?-i:[{UNDRAWN}])*"
"""Without case: Python takes an iota for the capital of a mark, and such a class is made in half the time."""
_WORD_START = rf"(?<![\w{MARKS}])"
_WORD_END = rf"(?![\w{MARKS}])"


class Query(NamedTuple):
    """What to look for: words as typed, or an expression; in `any_case`, a capital that is typed counts as little."""

    text: str
    whole_words: bool = False
    is_expression: bool = False
    any_case: bool = False


class PatternError(Exception):
    """An expression that is none; the message says why."""


class Words:
    """Typed words as patterns; none of them takes longer than in proportion to the text."""

    slowness = 1
    """How many times as long as typed words it may take at worst."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._typed = unicodedata.normalize("NFC", _INVISIBLE.sub("", query.text)).split()
        self.ignores_case = query.any_case or _ignores_case(query.text)
        self._flags = re.IGNORECASE if self.ignores_case else re.NOFLAG
        self.longest = max(self._typed, key=len, default="")
        self.is_empty = not self._typed
        self.is_plain = len(self._typed) == 1 and self.longest.isascii() and not query.whole_words
        """Whether a text of ASCII holds the words where it holds their letters, in their case if that counts."""
        self.reach = 1000 + 4 * len(query.text)
        """Characters that no match is longer than, but for runs of white space."""

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        return self._compiled(r"\s+".join(map(re.escape, self._typed)))

    @cached_property
    def _folded(self) -> re.Pattern[str]:
        """Made when the first text asks for it: on a page in ASCII it would be most of what a key costs."""
        return self._compiled(rf"{_UNDRAWN}\s[\s{UNDRAWN}]*".join(map(_folded, self._typed)))

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        return re.compile(_bounded(pattern, self._query), self._flags)

    def pattern_for(self, text: str) -> re.Pattern[str]:
        """The pattern to search a text with: a quick one where the text is all ASCII."""
        return self._plain if text.isascii() else self._folded

    def longest_folded(self) -> re.Pattern[str]:
        """A pattern for the longest of the words."""
        return re.compile(_folded(self.longest), self._flags)


@lru_cache(maxsize=64)
def expression(query: Query) -> re.Pattern[str]:
    """The expression as a pattern; raises PatternError where it is none."""
    ignores_case = query.any_case or _ignores_case(_NO_LETTERS.sub("", query.text))
    flags = re.MULTILINE | (re.IGNORECASE if ignores_case else re.NOFLAG)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.compile(_bounded(query.text, query), flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(f"no expression: {getattr(error, 'msg', error)}") from None


def _bounded(pattern: str, query: Query) -> str:
    if not query.whole_words:
        return pattern
    rest = _FLAGS_AT_START.sub("", pattern)
    return f"{pattern.removesuffix(rest)}{_WORD_START}(?:{rest}){_WORD_END}"


def _ignores_case(text: str) -> bool:
    return text == text.lower()


@lru_cache(maxsize=256)
def _folded(word: str) -> str:
    """A pattern for a word with its accents folded, undrawn characters let through between its letters."""
    return _UNDRAWN.join(map(_character, word))


def _character(character: str) -> str:
    if character in TYPOGRAPHIC:
        return f"[{TYPOGRAPHIC[character]}]"
    spellings = _spellings(character)
    if len(spellings) > 1:
        return f"(?:{'|'.join(spellings)})"
    if not character.isalpha():
        return re.escape(character)
    return f"[{character}{_variants().get(character, '')}]{_ACCENTS}"


def _spellings(character: str) -> list[str]:
    """All that is the same letter to Unicode: its marks may stand apart, some or all, and in any order."""
    apart = unicodedata.normalize("NFD", character)
    spelled = {character}
    for marks in map("".join, permutations(apart[1:])):
        for joined in range(len(marks) + 1):
            spelled.add(unicodedata.normalize("NFC", apart[0] + marks[:joined]) + marks[joined:])
    return sorted(one for one in spelled if unicodedata.normalize("NFC", one) == character)


@lru_cache(maxsize=4096)
def keyboard_form(character: str) -> str:
    """The ASCII character that finds a character, nothing for one that is passed over; else the character itself."""
    if _PASSED_OVER.match(character):
        return ""
    base = _FORMS.get(character) or unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character


@cache
def _variants() -> dict[str, str]:
    """The accented forms of letters."""
    variants = dict(_STROKED)
    for first, last in _FOLDED_RANGES:
        for character in map(chr, range(first, last + 1)):
            base = unicodedata.normalize("NFD", character)[0]
            if base != character:
                variants[base] = variants.get(base, "") + character
    return variants
