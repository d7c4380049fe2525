"""A page of every shape is read as what it was made from: tree, authors, dates, words, title.

`THREADREADER_PAGES` sets how many pages are made in all, `THREADREADER_SEED` which ones.
"""

import os
import re
from collections.abc import Iterator
from functools import cache
from random import Random

import pytest

from tests.support.pages import MadeComment, MadePage, make_page
from tests.support.shapes import SHAPES
from tui.model import Comment, Thread
from tui.parser import read

SEED = int(os.environ.get("THREADREADER_SEED", "1"))
PAGES_A_SHAPE = max(6, int(os.environ.get("THREADREADER_PAGES", "400")) // 40)
WORD = re.compile(r"\w+")

every_shape = pytest.mark.parametrize("shape", list(SHAPES))


@cache
def made_pages(shape: str) -> tuple[tuple[str, MadePage, Thread], ...]:
    """Seeded pages of one shape, each with the words that name it in a failure and with how it was read."""
    pages = []
    for number in range(PAGES_A_SHAPE):
        made = make_page(Random(f"{SEED}/{shape}/{number}"), shape=shape)
        pages.append((f"seed {SEED}, {shape}, page {number}", made, read(made.text.encode(), "page")))
    return tuple(pages)


def pairs(told: str, made: MadePage, thread: Thread) -> Iterator[tuple[str, MadeComment, Comment]]:
    """True comments beside the ones found; there must be as many."""
    truth = made.truth.comments
    assert len(thread.comments) == len(truth), f"{told}: {len(thread.comments)} comments found of {len(truth)}"
    for index, comment in enumerate(truth):
        yield f"{told}, comment {index}", comment, thread.comments[index]


def words(text: str | None) -> list[str]:
    """The words of a text, folded: what a name, a date or a body is compared by."""
    return WORD.findall((text or "").casefold())


@every_shape
def test_bodies_are_the_words_written(shape: str) -> None:
    for page in made_pages(shape):
        for told, truth, found in pairs(*page):
            assert words(found.text) == words(truth.text), told


@every_shape
def test_answers_stand_under_what_they_answer(shape: str) -> None:
    for page in made_pages(shape):
        for told, truth, found in pairs(*page):
            assert truth.is_orphan or found.parent == truth.parent, told


@every_shape
def test_authors_are_found_and_nobody_else(shape: str) -> None:
    for page in made_pages(shape):
        for told, truth, found in pairs(*page):
            is_right = truth.is_pingback or words(found.author) == words(truth.author)
            assert is_right, f"{told}: {found.author!r} for {truth.author!r}"


@every_shape
def test_dates_are_as_written_but_for_a_word_around_them(shape: str) -> None:
    for page in made_pages(shape):
        for told, truth, found in pairs(*page):
            assert is_within(words(found.date), words(truth.date)), f"{told}: {found.date!r} for {truth.date!r}"


@every_shape
def test_labels_are_what_the_page_counted(shape: str) -> None:
    for page in made_pages(shape):
        for told, truth, found in pairs(*page):
            assert truth.label is None or words(found.label) == words(truth.label), told


@every_shape
def test_the_title_is_found(shape: str) -> None:
    for told, made, thread in made_pages(shape):
        assert words(thread.title) == words(made.truth.title), told


@every_shape
def test_the_article_is_whole(shape: str) -> None:
    for told, made, thread in made_pages(shape):
        found = words(" ".join(block.text for block in thread.article))
        missing = [paragraph for paragraph in made.truth.article if not contains(found, words(paragraph))]
        assert not missing, told


@pytest.mark.parametrize("shape", [name for name, row in SHAPES.items() if row.pingbacks != "never"])
def test_pingbacks_are_marked(shape: str) -> None:
    for page in made_pages(shape):
        for told, truth, found in pairs(*page):
            assert (found.kind == "pingback") == truth.is_pingback, told


@pytest.mark.parametrize("shape", [name for name, row in SHAPES.items() if row.tree == "lost"])
def test_lost_nesting_is_said(shape: str) -> None:
    for told, _, thread in made_pages(shape):
        assert "nesting-lost" in {note.kind for note in thread.notes}, told


@pytest.mark.parametrize("shape", [name for name, row in SHAPES.items() if row.tree == "kept"])
def test_nesting_that_was_kept_is_not_called_lost(shape: str) -> None:
    for told, _, thread in made_pages(shape):
        assert "nesting-lost" not in {note.kind for note in thread.notes}, told


@pytest.mark.parametrize("shape", [name for name, row in SHAPES.items() if row.is_main and row.top == "number"])
def test_dropped_comments_are_said(shape: str) -> None:
    for told, made, thread in made_pages(shape):
        kinds = {note.kind for note in thread.notes}
        kinds.update(note.kind for comment in thread.comments for note in comment.notes)
        assert ("dropped" in kinds) or not made.truth.has_gaps, told


@every_shape
def test_the_reply_form_is_furniture(shape: str) -> None:
    for told, made, thread in made_pages(shape):
        furniture = words(" ".join(block.text for block in thread.furniture))
        assert contains(furniture, words(made.language.form[0])), told


def contains(words_of_text: list[str], wanted: list[str]) -> bool:
    """Whether the words stand in the text one after the other."""
    return f" {' '.join(wanted)} " in f" {' '.join(words_of_text)} "


def is_within(found: list[str], truth: list[str]) -> bool:
    """Whether one is part of the other (`Posted on` before a date does no harm), or there is neither."""
    if not found or not truth:
        return found == truth
    return contains(found, truth) or contains(truth, found)
