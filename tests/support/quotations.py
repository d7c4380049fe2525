"""Quotations as tests tell them: the quoted words and their source as they stand in the texts."""

from tests.support.threads import thread_from
from tui.model import Thread
from tui.reading.quoting.quotes import Passage, Quotation, Quotes

SAID = "The second crank is under the stairs beside the old bell."


def finished(thread: Thread) -> Quotes:
    quotes = Quotes(thread)
    while quotes.work(1):
        pass
    return quotes


def words_of(thread: Thread, passage: Passage) -> tuple[str, str]:
    """Whose words they are, a comment's number or a block's, and the words."""
    place = passage.place
    if place.comment is None:
        return f"block {place.block}", thread.article[place.block].text[place.char_offset : passage.end]
    comment = thread.comments[place.comment]
    return comment.number, comment.text[place.char_offset : passage.end]


def told(thread: Thread, quotation: Quotation) -> tuple[str, str, str]:
    """The quoted words, where they come from, and the words there."""
    return words_of(thread, quotation.quoted)[1], *words_of(thread, quotation.source)


def quoted_in(outline: str, number: str) -> list[tuple[str, str, str]]:
    """What the comment with a number quotes."""
    thread = thread_from(outline)
    quotes = finished(thread)
    comment = [comment.number for comment in thread.comments].index(number)
    return [told(thread, quotation) for quotation in quotes.in_comment(comment)]


def sources(outline: str, number: str) -> list[str]:
    return [source for _, source, _ in quoted_in(outline, number)]
