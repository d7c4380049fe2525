"""Comments as they stand in a list: a line that says which, and a line or two of their words."""

import re

from tui.model import Comment
from tui.reading.layout.cells import cell_width, fit
from tui.reading.layout.rows import Row, Span, short_number

_AFTER_QUOTE = re.compile(r"^[^\w(]+")
"""What ends the words before it."""
LEAST_DATE = 12
"""Cells that have to be left for a date to be named."""


def mention(comment: Comment, width: int) -> list[Row]:
    """Number, author and date of a comment, then its first words, in so many cells."""
    number = fit(short_number(comment.number, max(6, width // 3)), width)
    spans = [Span("number", number)]
    room = width - cell_width(number) - 2
    if comment.author and room > 0:
        author = fit(comment.author, room)
        spans.append(Span("author", f"  {author}"))
        room -= cell_width(author) + 2
    if comment.date and room >= LEAST_DATE:
        spans.append(Span("date", f"  {fit(comment.date, room)}"))
    words = fit(" ".join(comment.text[: 4 * width].split()), width - 2)
    return [Row(tuple(spans)), Row((Span("text", words),), indent=2)]


def quoting_mention(comment: Comment, start: int, end: int, width: int) -> list[Row]:
    """Number, author and date of a comment, the words that it quotes, and how it goes on, or else begins."""
    header, beginning = mention(comment, width)
    text, most = comment.text, 4 * width
    quoted = fit(" ".join(text[start : min(end, start + most)].split()), width - 2)
    answer = fit(_AFTER_QUOTE.sub("", " ".join(text[end : end + most].split())), width - 2)
    said = Row((Span("text", answer),), indent=2) if answer else beginning
    return [header, Row((Span("quote", quoted),), indent=2), said]
