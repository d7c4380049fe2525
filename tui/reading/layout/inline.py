"""The marks that writers typed: *emphasis*, _so_, **strongly**, `code`, and links, as stretches of their text.

Nothing is taken away: a stretch says how characters are shown, the marks among them. markdown-it-py finds the pairs by
rules of our own: a mark inside a word is a letter (`2*3*4`, `snake_case`, `don`t`), so is a run longer than it should
be (`__init__`), and HTML, escapes and entities are text. Offsets are in characters of the whole text. A paragraph is
looked at when one of its lines is shown; longer ones than a person writes, and those set in like code, stay as they
are, which bounds the work for any line.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.reading.layout.cells import drawn, is_plain, kinds_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Look = Literal["mark", "emphasis", "strong", "code", "link"]

LONGEST_PARAGRAPH = 20_000
LONGEST_PAIR = 400
"""Characters between two marks that belong together; marks further apart were not meant so."""
_BREAK = "\n\n"
_OPENERS = {mark: re.compile(rf"(?<![^\W_])[{mark}](?=\S)") for mark in "*_`"}
_SIGN = re.compile("[*_`]|://")
_SCHEME = re.compile("https?://", re.IGNORECASE)
_LONGEST_RUN = {"*": 3, "_": 1}
"""Marks in a row that still are marks."""


class Stretch(NamedTuple):
    """Characters that are shown in another way than the text around them."""

    start: int
    end: int
    look: Look


class Marks:
    """The stretches of one text, found paragraph by paragraph; the last one is kept."""

    __slots__ = ("_end", "_start", "_starts", "_stretches", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._start = self._end = -1
        self._stretches: list[Stretch] = []
        self._starts: list[int] = []

    def within(self, start: int, end: int) -> Iterator[Stretch]:
        """The stretches of a line, cut to it, in order and apart; an empty line is of no paragraph."""
        if start == end:
            return
        if not self._start <= start < self._end:
            self._look_at(start, end)
        for stretch in self._stretches[max(0, bisect_right(self._starts, start) - 1) :]:
            if stretch.start >= end:
                break
            if stretch.end > start:
                yield Stretch(max(start, stretch.start), min(end, stretch.end), stretch.look)

    def _look_at(self, start: int, end: int) -> None:
        first = self._text.rfind(_BREAK, max(0, start - LONGEST_PARAGRAPH), start)
        first = first + len(_BREAK) if first >= 0 else 0
        last = self._text.find(_BREAK, start, first + LONGEST_PARAGRAPH)
        last = len(self._text) if last < 0 else last
        if start - first > LONGEST_PARAGRAPH or last - first > LONGEST_PARAGRAPH:
            self._start, self._end, self._stretches = start, end, []
        else:
            self._start, self._end = first, last + 1
            paragraph = self._text[first:last]
            self._stretches = [Stretch(first + s, first + e, look) for s, e, look in stretches(paragraph)]
        self._starts = [stretch.start for stretch in self._stretches]


NO_MARKS = Marks("")


def marks_in(text: str) -> Marks:
    """The marks of a text, found when they are asked for; NO_MARKS at once where there can be none."""
    return Marks(text) if _SIGN.search(text) else NO_MARKS


def unmarked(text: str) -> Marks:
    """No marks, whatever the text: for where loading a parser would take too long."""
    return NO_MARKS


def is_loaded() -> bool:
    """Whether what finds marks is there."""
    return _parser.cache_info().currsize > 0


def load() -> None:
    """Have what finds marks there."""
    _parser()


def stretches(paragraph: str) -> list[Stretch]:
    """The stretches of a paragraph, in order and apart."""
    if paragraph.startswith(("    ", "\t")):
        return []
    links = _links(paragraph) if _SCHEME.search(paragraph) else []
    words = _without(paragraph, links)
    typed = _typed(words) if _may_be_marked(words) else ()
    return list(_with_links(typed, links))


def _links(paragraph: str) -> list[tuple[int, int]]:
    from tui.reading.layout.links import link_spans

    return list(link_spans(paragraph))


def _without(paragraph: str, links: list[tuple[int, int]]) -> str:
    """The paragraph with letters in the place of links, whose marks are none."""
    parts: list[str] = []
    done = 0
    for start, end in links:
        parts += [paragraph[done:start], "x" * (end - start)]
        done = end
    return "".join([*parts, paragraph[done:]])


def _may_be_marked(paragraph: str) -> bool:
    """Whether some mark may begin something that another one ends; the parser is not even loaded otherwise."""
    found = ((mark, opener.search(paragraph)) for mark, opener in _OPENERS.items() if mark in paragraph)
    return any(opening and paragraph.find(mark, opening.end()) >= 0 for mark, opening in found)


def pieces(text: str, start: int, end: int, marks: Marks) -> list[tuple[Look | None, str]]:
    """A line of a text as it is drawn, in pieces of one look each.

    One piece where a mark joins with what stands beside it, for what is drawn is the same in any case.
    """
    whole = drawn(text[start:end])
    found = list(marks.within(start, end)) if marks is not NO_MARKS else []
    if not found:
        return [(None, whole)]
    cuts: list[tuple[Look | None, str]] = []
    done = start
    for stretch in found:
        cuts += [(None, text[done : stretch.start]), (stretch.look, text[stretch.start : stretch.end])]
        done = stretch.end
    cuts = [(look, drawn(piece)) for look, piece in [*cuts, (None, text[done:end])] if piece]
    joined = "".join(piece for _, piece in cuts) != whole or any(_joins(piece) for _, piece in cuts)
    return [(None, whole)] if joined else cuts


def _joins(piece: str) -> bool:
    """Whether a piece of drawn text begins with what stands on the character before it."""
    return not is_plain(piece) and kinds_of(piece).startswith("z")


def _with_links(marked: Iterable[Stretch], links: list[tuple[int, int]]) -> Iterator[Stretch]:
    """Stretches of marks and of links in order; in a link there are no marks, so it may only be inside a stretch."""
    waiting = [Stretch(start, end, "link") for start, end in reversed(links)]
    for stretch in marked:
        done = stretch.start
        while waiting and waiting[-1].start < stretch.end:
            link = waiting.pop()
            if link.start > done:
                yield Stretch(done, link.start, stretch.look)
            yield link
            done = max(done, link.end)
        if done < stretch.end:
            yield Stretch(done, stretch.end, stretch.look)
    yield from reversed(waiting)


def _typed(paragraph: str) -> Iterator[Stretch]:
    """The marks and what stands between them."""
    looks: list[Look] = []
    done = 0
    for start, end, look in _signs(paragraph):
        if looks and done < start:
            yield Stretch(done, start, looks[-1])
        yield Stretch(start, end, "mark")
        done = end
        if look is None:
            looks.pop()
        else:
            looks.append(look)


Sign = tuple[int, int, Look | None]
"""Where a mark begins and ends, and the look that it begins; None where it ends one."""


def _signs(paragraph: str) -> Collection[Sign]:
    """The marks in pairs, without those too far apart."""
    signs: dict[int, Sign] = {}
    opened: list[int] = []
    parser = _parser()
    for sign in (sign for token in parser.inline.parse(paragraph, parser, {}, []) for sign in _sign(token)):
        start, _, look = sign
        if look is not None:
            opened.append(start)
        elif start - (first := opened.pop()) > LONGEST_PAIR:
            del signs[first]
            continue
        signs[start] = sign
    return signs.values()


def _sign(token: "Token") -> tuple[Sign, ...]:
    """What a token says about marks: nothing, one, or for code both."""
    if not token.markup:
        return ()
    start, width = token.meta["start"], len(token.markup)
    if token.type == "code_inline":
        end = token.meta["end"]
        return (start, start + width, "code"), (end - width, end, None)
    if token.type == "strong_open":
        start -= 1
    look: Look = "strong" if token.tag == "strong" else "emphasis"
    return ((start, start + width, look if token.nesting > 0 else None),)


@cache
def _parser() -> "MarkdownIt":
    """The parser with our rules and no others."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"html": False, "linkify": False})
    inline = parser.inline
    inline.ruler.at("backticks", _code)
    inline.ruler.at("emphasis", _emphasis)
    inline.ruler.enableOnly(["text", "backticks", "emphasis"])
    inline.ruler2.enableOnly(["balance_pairs", "emphasis"])
    return parser


def _emphasis(state: "StateInline", silent: bool) -> bool:
    """Stars and underlines that may begin or end a stretch; never inside a word."""
    from markdown_it.rules_inline.state_inline import Delimiter

    start, mark = state.pos, state.src[state.pos]
    if silent or mark not in _LONGEST_RUN:
        return False
    can_open, can_close, length = state.scanDelims(start, False)
    if length > _LONGEST_RUN[mark]:
        state.append_pending(mark * length)
    else:
        for place in range(start, start + length):
            token = state.push("text", "", 0)
            token.content, token.meta = mark, {"start": place}
            state.delimiters.append(Delimiter(ord(mark), length, len(state.tokens) - 1, -1, can_open, can_close))
    state.pos += length
    return True


def _code(state: "StateInline", silent: bool) -> bool:
    """Code between backticks that are not inside a word."""
    from markdown_it.rules_inline import backtick

    start, known = state.pos, len(state.tokens)
    if not backtick(state, silent):
        return False
    if len(state.tokens) > known and state.tokens[-1].type == "code_inline":
        state.tokens[-1].meta = {"start": start, "end": state.pos}
        if _adjoins_letter(state.src, start, state.pos):
            state.pos = start + len(state.tokens.pop().markup)
            state.tokens_meta.pop()
    return True


def _adjoins_letter(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
