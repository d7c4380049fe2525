"""Nothing visible is lost: the panes draw every character of the words they show, the marks among them.

`THREADREADER_COMMENTS` sets how many comments are made up, `THREADREADER_SEED` which ones.
"""

import os
import re
from collections.abc import Iterator
from random import Random

import pytest

from tests.support.bodies import draw_body
from tests.support.made import made_thread
from tests.support.samples import SAMPLES, sample
from tests.support.screens import panes_shown, reading
from tests.support.shapes import SHAPES
from tests.support.texts import odd_text
from tests.support.words import LANGUAGES
from tui.reading.layout.selected import word_cells
from tui.reading.viewport import Position
from tui.widgets.article_pane import ArticlePane
from tui.widgets.comment_tree import CommentTree
from tui.widgets.word_pane import WordPane

COMMENTS = int(os.environ.get("THREADREADER_COMMENTS", "5000"))
SEED = int(os.environ.get("THREADREADER_SEED", "1"))
SIZES = [(30, 20), (60, 24), (80, 24), (120, 40), (200, 60)]
NOT_DRAWN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
"""What is not shown, because nobody could see it or it would move the rest."""
OVERRIDE = re.compile("[\u202d\u202e]")
PILE = re.compile("([\u0301\u200d\ufe0f]{30})[\u0301\u200d\ufe0f]+")
MARGINS = " ┃▪┫"
"""What stands after the words of a row."""


def visible(text: str) -> str:
    """The characters of a text that have to be drawn: a mark in the place of overrides, of piled marks the first 30.

    White space is not compared.
    """
    return without_space(PILE.sub(r"\1", OVERRIDE.sub("\ufffd", NOT_DRAWN.sub("", text))))


def without_space(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def rows_drawn(pane: WordPane) -> Iterator[tuple[Position, str]]:
    """Every row of a pane once, from its first to its last, with what is drawn where its words stand."""
    pane.viewport.top = Position(pane.viewport.items.first() or 0, 0)
    known: set[Position] = set()
    while True:
        pane.draw()
        for y, position in enumerate(pane.viewport.rows()):
            if position not in known:
                start = word_cells(pane.source.row(position)).start
                yield position, pane.render_line(pane.head + y).text[start:].rstrip(MARGINS)
        known.update(pane.viewport.rows())
        if not pane.viewport.scroll(pane.viewport.height):
            return


def words_drawn(pane: WordPane, count: int) -> list[str]:
    """What is drawn of the words of each of so many items."""
    words = [""] * count
    for position, drawn in rows_drawn(pane):
        _, start, end = pane._words.words_at(position)
        if end > start:
            words[position.item] += drawn
    return [without_space(drawn) for drawn in words]


def made_text(random: Random) -> str:
    """What a person may have written, or odd parts in any order."""
    if random.random() < 0.5:
        return odd_text(random)
    return "\n\n".join(
        p.text for p in draw_body(random, random.choice(LANGUAGES), random.choice(list(SHAPES.values())))
    )


every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@every_size
@pytest.mark.parametrize("name", SAMPLES)
async def test_a_sample_is_drawn_in_full(name: str, size: tuple[int, int]) -> None:
    thread = sample(name)
    async with reading(thread, size) as pilot:
        article = words_drawn(pilot.app.screen.query_one(ArticlePane), len(thread.article))
        assert article == [visible(block.text) for block in thread.article]
        if "comments" not in panes_shown(pilot):
            await pilot.press("tab")
            await pilot.pause()
        comments = words_drawn(pilot.app.screen.query_one(CommentTree), len(thread.comments))
        assert comments == [visible(comment.text) for comment in thread.comments]


@every_size
async def test_a_made_comment_is_drawn_in_full(size: tuple[int, int]) -> None:
    random = Random(f"{SEED} {size}")
    texts = [made_text(random) for _ in range(COMMENTS // len(SIZES))]
    async with reading(made_thread([index % 7 for index in range(len(texts))], texts.__getitem__), size) as pilot:
        drawn = words_drawn(pilot.app.screen.query_one(CommentTree), len(texts))
        assert [text for text, shown in zip(texts, drawn, strict=True) if visible(text) != shown] == []
