"""Where items carry their bylines: an item is marked when a stamp or a verb of saying shows in it."""

from collections.abc import Sequence

from tui.parser.bylines import (
    HEAD_LINES,
    LONGEST_BYLINE_REST,
    byline_stamp,
    head_stamp,
    is_furniture,
    is_name_like,
    says_position,
    tail_stamp,
)
from tui.parser.outline import Item, Outline
from tui.parser.signatures import glued_stamp
from tui.parser.vocabulary import EDGES, is_chrome, is_pingback, says_name_end

HEAD, TAIL, GLUED, UNMARKED = "head", "tail", "glued", ""
LONGEST_LOOK = 60
"""Lines of an item that are looked at for a byline."""

SAMPLE = 200
"""Items of a list that it is judged by."""


def mark(page: Outline, index: int) -> str:
    """Where an item carries its byline: head, tail, glued to its last line, or nowhere."""
    if _is_headed(page, page.items[index]):
        return HEAD
    texts = own_texts(page, index)
    if head_stamp(texts[:HEAD_LINES]) or says_position(texts) is not None or (texts and is_pingback(texts[0])):
        return HEAD
    while texts and is_furniture(texts[-1]):
        texts.pop()
    if tail_stamp(texts):
        return TAIL
    if texts and any(glued_stamp(text) for text in texts[-2:]):
        return GLUED
    return UNMARKED


def _is_headed(page: Outline, item: Item) -> bool:
    """Whether the first line ends in a verb of saying: the commonest byline, seen without looking further."""
    text = page.text(item.line)
    return text.endswith(":") and len(text) <= LONGEST_BYLINE_REST and says_name_end(text) is not None


class Marks(dict[int, str]):
    """Where each item of a page carries its byline, found when first asked for."""

    def __init__(self, page: Outline) -> None:
        super().__init__()
        self._page = page

    def __missing__(self, index: int) -> str:
        found = self[index] = mark(self._page, index)
        return found

    def share(self, members: Sequence[int]) -> float:
        """The share of marked items among the first of a list."""
        sample = members[:SAMPLE]
        return sum(self[index] != UNMARKED for index in sample) / len(sample)


def own_texts(page: Outline, index: int) -> list[str]:
    """Texts of an item up to the first item nested in it that is more than chrome."""
    item = page.items[index]
    texts = []
    for line in range(item.line, min(item.end, item.line + LONGEST_LOOK)):
        if not page.stripped[line]:
            continue
        text = page.text(line)
        nested = page.item_at.get(line)
        if nested is not None and nested != index and text and not is_chrome(text):
            break
        if text:
            texts.append(text)
    return texts


def are_named(page: Outline, members: list[int]) -> bool:
    """Whether most items are a name over words: a byline without a date."""
    named = 0
    for index in members:
        texts = own_texts(page, index)
        named += (
            len(texts) > 1 and is_name_like(texts[0]) and not is_furniture(texts[0]) and len(texts[1]) > len(texts[0])
        )
    return len(members) >= 3 and named * 10 >= len(members) * 7


def is_bare_byline(page: Outline, index: int) -> bool:
    """Whether an item is a line with a stamp and nothing else."""
    texts = own_texts(page, index)
    return len(texts) == 1 and byline_stamp(texts[0]) is not None


def is_link_list(page: Outline, members: list[int], marks: Marks) -> bool:
    """Whether the marked items are titles with dates and nothing else: related posts, an archive."""
    marked = [index for index in members[:SAMPLE] if marks[index]]
    return sum(_is_dated_title(page, index) for index in marked) * 10 >= len(marked) * 7


def _is_dated_title(page: Outline, index: int) -> bool:
    texts = own_texts(page, index)
    if len(texts) != 2 or says_name_end(texts[0]) is not None:
        return False
    stamp = byline_stamp(texts[1])
    return stamp is not None and not (texts[1][: stamp.start] + texts[1][stamp.end :]).strip(EDGES)


def is_hollow(page: Outline, item: Item) -> bool:
    """Whether an item holds nothing but chrome."""
    return all(
        is_furniture(page.text(line))
        for line in range(item.line, min(item.end, item.line + LONGEST_LOOK))
        if page.stripped[line]
    )
