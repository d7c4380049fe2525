"""One block of our Markdown, read back into what it was written from: its kind, its level and its words."""

import re
from typing import get_args

from tui.markup import BULLETS, RULE, read_text, unescape
from tui.model import ArticleKind

ReadBlock = tuple[ArticleKind, int | None, str]
"""Kind, level (of a heading) and words."""

_KIND_OF: dict[str, ArticleKind] = {kind: kind for kind in get_args(ArticleKind)}
_UNDER_ITS_KIND = re.compile(r"<!-- ([a-z]+)(?: (-?[0-9]{1,9}))? -->(?:\n(.*))?", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})(?: (.*))?", re.DOTALL)
_FENCE = re.compile(r"`{3,}")
_LIST_START = re.compile(r" {0,3}(?:[-+*]|[0-9]{1,9}\.) ")
_ITEM = re.compile(r"( *)(?:([-+*])|([0-9]{1,9}\.)) (.*)")
_QUOTE_MARK = re.compile(r"^> ?", re.MULTILINE)
_BULLET_MEANT = {written: meant for meant, written in BULLETS.items()}


def is_heading(line: str) -> bool:
    """Whether a line is a heading, and so a block of its own."""
    return bool(_HEADING.fullmatch(line))


def opens_fence(line: str) -> str | None:
    """The fence that a line is, which the same line closes."""
    return line if _FENCE.fullmatch(line) else None


def read_block(text: str) -> ReadBlock:
    """What the lines of one block say; what has no mark is a paragraph."""
    for read in (_under_its_kind, _heading, _preformatted, _rule, _quote, _list):
        if block := read(text):
            return block
    return "paragraph", None, read_text(text)


def _under_its_kind(text: str) -> ReadBlock | None:
    found = _UNDER_ITS_KIND.fullmatch(text)
    if found is None or found[1] not in _KIND_OF:
        return None
    return _KIND_OF[found[1]], int(found[2]) if found[2] else None, read_text(found[3] or "")


def _heading(text: str) -> ReadBlock | None:
    found = _HEADING.fullmatch(text)
    if found is None:
        return None
    level, words = len(found[1]), found[2] or ""
    if level > 1:
        return "heading", level, unescape(words)
    return ("heading", 1, unescape(words[:-2])) if words.endswith(" #") else ("title", None, unescape(words))


def _preformatted(text: str) -> ReadBlock | None:
    fence, _, rest = text.partition("\n")
    if not opens_fence(fence):
        return None
    return "preformatted", None, rest.removesuffix(fence).removesuffix("\n")


def _rule(text: str) -> ReadBlock | None:
    return ("rule", None, text) if RULE.fullmatch(text) else None


def _quote(text: str) -> ReadBlock | None:
    if not all(line.startswith(">") for line in text.split("\n")):
        return None
    return "quote", None, read_text(_QUOTE_MARK.sub("", text))


def _list(text: str) -> ReadBlock | None:
    if not _LIST_START.match(text):
        return None
    return "list", None, "\n".join(map(_list_line, text.split("\n")))


def _list_line(line: str) -> str:
    item = _ITEM.fullmatch(line)
    if item is None:
        return read_text(line)
    indent, bullet, number, words = item.groups()
    return f"{indent}{number or _BULLET_MEANT[bullet]} {read_text(words)}"
