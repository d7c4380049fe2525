"""A comment's words cut out of a page's lines."""

import re
from collections.abc import Sequence

from tui.model.lines import LineTable

BodyLine = tuple[int, int, int | None]
"""A line of a body, the first character of it that is somebody's words, and the one after the last (None: the end).

Characters are counted in the line without indent and marker.
"""

_MARKER = re.compile(r"\s*(•|\d{1,7}\.)(?:\s+|$)")
_TEXT_COLUMN = 2
_UNEVEN = re.compile(r"[^\S\n](?:\n|\Z)|\n\n\n")
"""White space at the end of a line, or more than one blank line: what a body has not."""


def body_text(lines: LineTable, body: Sequence[BodyLine], start: int) -> str:
    """A comment's words: lines of a paragraph joined by a line end, paragraphs by a blank line, without indent."""
    marker = _MARKER.match(lines[start])
    texts = [lines[line] for line, _, _ in body]
    indents = [_indent(text) for (line, _, _), text in zip(body, texts, strict=True) if line != start]
    column = marker.start(1) + _TEXT_COLUMN if marker else min(indents, default=0)
    paragraphs: list[list[str]] = []
    above = -1
    is_outdented = False
    for position, ((line, first, last), text) in enumerate(zip(body, texts, strict=True)):
        if line != above + 1 or not paragraphs:
            paragraphs.append([])
            is_outdented = _has_outdent(body, texts, position, column)
        elif is_outdented:
            paragraphs[-1].append(text.rstrip())
            above = line
            continue
        above = line
        paragraphs[-1].append(_words(text, line == start, column, first, last))
    return "\n\n".join("\n".join(paragraph) for paragraph in paragraphs)


def outdented(lines: LineTable, first: int, stop: int, start: int) -> str | None:
    """The same for a body that is all of the lines from `first` to `stop` (exclusive) but the blank ones.

    In one go, and so None where some of the lines have not the indent of the comment, or white space at their ends.
    """
    text = "\n" + lines.encoded(first, stop).decode("utf-8").removesuffix("\n")
    if _UNEVEN.search(text):
        return None
    marker = _MARKER.match(lines[start])
    indents = (_indent(line) for line in text.split("\n") if line)
    margin = "\n" + " " * (marker.start(1) + _TEXT_COLUMN if marker else min(indents))
    written = text.count("\n") - text.count("\n\n")
    return text.replace(margin, "\n")[1:] if text.count(margin) == written else None


def _has_outdent(body: Sequence[BodyLine], texts: Sequence[str], position: int, column: int) -> bool:
    """Whether a paragraph goes on left of its column: preformatted text, of which only the first line is indented."""
    line = body[position][0]
    for below in range(position + 1, len(body)):
        line += 1
        if body[below][0] != line:
            return False
        if _indent(texts[below]) < column:
            return True
    return False


def _words(text: str, begins: bool, column: int, first: int, last: int | None) -> str:
    """The words of one line: without marker where it begins a comment, else without the comment's indent, or a part."""
    if first or last is not None:
        return _without_marker(text).strip()[first:last].strip()
    if begins:
        return _without_marker(text).strip()
    return text[min(column, _indent(text)) :].rstrip()


def _without_marker(text: str) -> str:
    marker = _MARKER.match(text)
    return text[marker.end() :] if marker else text


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
