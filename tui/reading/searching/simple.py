"""Expressions that are as harmless as typed words: such a one is counted in the lines of a page, in this process.

It is letters, classes of them and alternatives, each a few times at most: `lanter[nm]s?`, `gr(a|e)y`. White space is
found between letters alone (`old clock`, `cl.ck`), so no hit reaches over a line's end or into an indent. What stands
around a hit matters at the edges of words alone, which lines are not asked for. The work at one place is bounded: every
way through it has a known length, and there are few ways. Whatever else is typed is run apart.
"""

import re

from tui.reading.searching.pattern import Query, expression

MOST_EFFORT = 256
"""Characters looked at from one place, on all ways together."""
EFFORT_OF_WORDS = 16
"""As many as a typed word may cost."""
SHORT = 4
"""Characters; shorter hits may be so many that noting them takes longer than finding them."""

_LETTER = r"""[\w'’"@#%&=/,;:!<>~-]|\\[wd!-/:-@\[-`{-~]"""
_CLASS = r"\[(?:[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|[A-Za-z0-9'])+-?\]"
_LIKE_ASCII = "ıİſ\u212a"
"""All that Python finds for a letter of ASCII in another case and that is none itself; U+212A is the sign of Kelvin."""
_TIMES = r"\?|\{(?P<least>\d)(?:,(?P<most>\d))?\}"
_SURE_LETTER = r"\w(?![?{])"
_BETWEEN = rf"(?<=\w)[ .](?={_SURE_LETTER})"
"""One character between two letters that have to stand there."""
_EDGE = rf"\\b(?={_SURE_LETTER})|(?<=\w)\\b"
_ONE = rf"(?P<one>{_LETTER}|{_CLASS}|{_BETWEEN})(?P<times>{_TIMES})?"
_PART = re.compile(rf"{_ONE}|(?P<edge>{_EDGE})|\((?:\?:)?(?!\?)|\)|(?P<bar>\|)")


class SimpleExpression:
    """An expression of this kind, which does for a search what `Words` do."""

    is_empty = False

    def __init__(self, query: Query, loose: Query, least: int, reach: int, effort: int) -> None:
        self.pattern = expression(query)
        self._loose = expression(loose)
        self.is_plain = loose == query
        """Whether it finds in a line what it finds in the words that the line, or a part of it, is."""
        self.reach = reach
        """Characters that no match is longer than."""
        self.slowness = max(SHORT // least, -(-effort // EFFORT_OF_WORDS))
        """How many times as long as typed words it may take at worst."""
        ignores_case = bool(self._loose.flags & re.IGNORECASE)
        self._lowered = re.compile(loose.text) if ignores_case and loose.text.isascii() else None

    def pattern_for(self, text: str) -> re.Pattern[str]:
        """The pattern to search a text with."""
        return self.pattern

    def prepared(self, data: bytes) -> tuple[str, re.Pattern[str]]:
        """Lines in UTF-8 as a text, and a pattern for each that has hits: it is four times as fast as one without case.

        It finds the hits themselves where the expression is plain.
        """
        if self._lowered is not None:
            text = data.lower().decode("utf-8")
            if not any(character in text for character in _LIKE_ASCII):
                return text, self._lowered
        return data.decode("utf-8"), self._loose


def simple_expression(query: Query) -> SimpleExpression | None:
    """The expression if it is one of this kind; raises PatternError where it is none at all."""
    expression(query)
    loose, width, shortest, ways, position = "", 0, 0, 1, 0
    while position < len(query.text):
        part = _PART.match(query.text, position)
        if part is None:
            return None
        position = part.end()
        loose += "" if part["edge"] else part.group()
        if part["one"]:
            least, most = _times(part)
            width += most
            shortest += least
            ways *= most - least + 1
        elif part["bar"]:
            ways *= 2
        if width * ways > MOST_EFFORT:
            return None
    without_edges = query._replace(text=loose, whole_words=False)
    if expression(without_edges).match(""):
        return None
    return SimpleExpression(query, without_edges, 1 if "|" in query.text else shortest, width, width * ways)


def _times(part: "re.Match[str]") -> tuple[int, int]:
    """How often a part has to stand there at least, and may at most."""
    if not part["times"]:
        return 1, 1
    if part["times"] == "?":
        return 0, 1
    least = int(part["least"])
    return least, int(part["most"] or least)
