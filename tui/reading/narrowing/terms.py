"""What is typed into a filter, taken apart: words, `author:name`, `is:unread`; `-` before what shall not be.

A comment is kept where every term holds. Quotes keep words together, and take from a term its meaning: `"is:unread"`
is looked for as it stands. A name in quotes is the whole name, another a part of one.
"""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from tui.reading.searching.pattern import PatternError

TERMS: dict[str, Literal["author", "is"]] = {"author": "author", "by": "author", "is": "is"}
"""What stands before a colon, and what it asks for."""
WITH_REPLIES = "+replies"
_TYPED = re.compile(r'(?P<no>-?)(?:(?P<term>[A-Za-z]+):)?(?:"(?P<quoted>[^"]*)(?:"|$)|(?P<plain>\S+))?')


class Term(NamedTuple):
    """One thing that has to hold of a comment, or must not."""

    kind: Literal["words", "author", "is"]
    value: str
    is_negated: bool = False
    is_whole: bool = False


class Wanted(NamedTuple):
    """What a filter keeps: comments of which all terms hold, perhaps with all replies to them."""

    terms: tuple[Term, ...]
    with_replies: bool = False


def wanted(text: str, kinds: Iterable[str]) -> Wanted:
    """What a text asks for, where `kinds` are those that `is:` knows; raises PatternError for what means nothing."""
    terms: list[Term] = []
    replies = False
    at = 0
    while at < len(text):
        found = _TYPED.match(text, at)
        if text[at].isspace() or found is None or not found.group():
            at += 1
            continue
        at = found.end()
        if found.group() == WITH_REPLIES:
            replies = True
        else:
            terms.append(_term(found, tuple(kinds)))
    if replies and not terms:
        raise PatternError("+replies: of what? Name a word too")
    return Wanted(tuple(terms), replies)


def author_term(author: str) -> str:
    """What asks for the comments of an author: his whole name, or the longest part of one that has quotes in it."""
    if '"' not in author:
        return f'author:"{author}"'
    longest = max(author.replace('"', " ").split(), key=len, default="")
    return f"author:{longest}"


def _term(found: re.Match[str], kinds: tuple[str, ...]) -> Term:
    is_negated, name, quoted, plain = bool(found["no"]), (found["term"] or "").lower(), found["quoted"], found["plain"]
    value = quoted if quoted is not None else plain or ""
    if name not in TERMS:
        text = found.group().removeprefix("-") if plain is not None or name else value
        return Term("words", text or found.group(), is_negated and bool(text))
    kind = TERMS[name]
    if kind == "is" and value.lower() not in kinds:
        raise PatternError(f"is: {', '.join(kinds)}")
    if not value.strip():
        raise PatternError(f"{name}: wants a name")
    return Term(kind, value.lower() if kind == "is" else value, is_negated, quoted is not None)
