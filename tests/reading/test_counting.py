"""Hits counted in the lines of a page are those of its comments one by one, whatever the page looks like."""

import re
from collections.abc import Iterator
from random import Random

import pytest

from tests.support.fuzzing import nasty_page
from tests.support.mutations import mutate
from tests.support.pages import make_page
from tests.support.shapes import SHAPES
from tui.model import Thread
from tui.model.labels import LabelledComments
from tui.parser import read
from tui.reading.searching.pattern import Query, Words
from tui.reading.searching.search import Search
from tui.reading.searching.searched import searched_header
from tui.reading.searching.simple import simple_expression

WORDS = ("e", "1", "re", "É", "灯")
EXPRESSIONS = ("e t", "r.e", "[aeiou]{2}", "(?:r|t)h?e", r"\d{1,2}", "Re?[a-p]")


def hostile_pages(random: Random, shape: str) -> Iterator[str]:
    """A made page, then the same damaged, with lines so long that they look like words wherever they stand."""
    page = make_page(random, shape=shape, comments=25).text
    yield page
    for _ in range(2):
        lines = mutate(random, page).split("\n")
        for line in random.sample(range(len(lines)), min(len(lines), 12)):
            lines[line] += lines[line].strip().join((" ", " ")) * random.choice((1, 3, 8))
        yield "\n".join(lines)
    yield f"{page}\n{nasty_page(random)}"


def labelled(page: str) -> tuple[Thread, LabelledComments] | None:
    """The thread of a page, if it has comments that are counted in its lines."""
    thread = read(page.encode("utf-8", "replace"), "page.txt")
    return (thread, thread.comments) if isinstance(thread.comments, LabelledComments) else None


def queries(random: Random, thread: Thread) -> Iterator[Query]:
    """Letters that are everywhere, words of the page, parts of names, and expressions."""
    words = thread.lines.text.split()
    names = (thread.comments[-1].author or "").split()
    for word in (*WORDS, *random.sample(words, min(5, len(words))), *names):
        yield Query(word)
    for text in EXPRESSIONS:
        yield Query(text, is_expression=True)


def searched_texts(thread: Thread) -> list[str]:
    """Each comment as it is searched one by one."""
    return [searched_header((comment.author, comment.subject)) + comment.text for comment in thread.comments]


def counted_one_by_one(texts: list[str], query: Query) -> list[int]:
    """The hits in each comment as it is read."""
    words = (simple_expression(query) if query.is_expression else None) or Words(query)
    return [len(words.pattern_for(text).findall(text)) for text in texts]


def counted_on_the_page(thread: Thread, query: Query) -> list[int]:
    """The hits in each comment as a search has counted them."""
    search = Search(thread, query)
    while search.work(1):
        pass
    return [search.tally.of(search.pieces.first_comment + comment) for comment in range(len(thread.comments))]


@pytest.mark.parametrize("shape", SHAPES)
def test_hits_on_a_page_are_those_in_its_comments(shape: str) -> None:
    random = Random(f"counting {shape}")
    for page in hostile_pages(random, shape):
        found = labelled(page)
        if found is None:
            continue
        thread, _ = found
        texts = searched_texts(read(page.encode("utf-8", "replace"), "page.txt"))
        for query in queries(random, thread):
            assert counted_on_the_page(thread, query) == counted_one_by_one(texts, query), query


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_surely_words_is_words_when_the_comment_is_taken_apart(shape: str) -> None:
    for page in hostile_pages(Random(f"surely {shape}"), shape):
        found = labelled(page)
        if found is None:
            continue
        thread, comments = found
        starts = [*comments.starts, len(thread.lines)]
        for comment, made in enumerate(read(page.encode("utf-8", "replace"), "page.txt").comments):
            own = [line for line in range(starts[comment], starts[comment + 1]) if thread.lines[line].strip()]
            sure = [line for line in own if comments.are_surely_words(comment, line, line)]
            for line in own[own.index(sure[0]) : own.index(sure[-1]) + 1] if sure else ():
                assert thread.lines[line].strip() in made.text


def test_most_long_lines_are_surely_words() -> None:
    random = Random("long")
    sure = long = 0
    for shape in SHAPES:
        found = labelled(make_page(random, shape=shape, comments=25).text)
        assert found is not None
        thread, comments = found
        starts = [*comments.starts, len(thread.lines)]
        for comment in range(len(comments)):
            own = [line for line in range(starts[comment], starts[comment + 1]) if len(thread.lines[line]) > 160]
            long += len(own)
            sure += sum(comments.are_surely_words(comment, line, line) for line in own)
    assert sure > long / 2 > 0


def test_a_line_below_an_answer_is_counted_though_the_answer_has_hits_of_its_own() -> None:
    words = "My aunt keeps the kiosk on the far side of the square, and she has sold one lantern a day since the frost."
    thread = read(
        "\n".join(
            (
                "Comments",
                "",
                *(
                    line
                    for number in range(1, 5)
                    for line in (
                        f"  {number}. Reader {number} says:",
                        f"     March {number}, 2020 at 9:40 am",
                        "",
                        "     No more than that.",
                        "",
                        f"     1. Ruth {number} says:",
                        f"       March {number}, 2020 at 9:41 am",
                        "",
                        f"       {words}",
                        "",
                        f"     Below: {words}",
                        "",
                    )
                ),
            )
        ).encode(),
        "page.txt",
    )
    for query in (Query("lantern"), Query("lanter[nm]", is_expression=True)):
        counted = counted_on_the_page(thread, query)
        assert (sum(counted), counted) == (8, counted_one_by_one(searched_texts(thread), query))


def test_words_of_a_comment_that_was_taken_apart_are_known_however_short_their_lines_are() -> None:
    found = labelled("Comments\n\n  1. Ruth says:\n    March 1, 2020 at 9:40 am\n\n    One.\n    Two.\n\n    Reply\n")
    assert found is not None
    _, comments = found
    assert not comments.are_surely_words(0, 5, 6)
    assert comments[0].text == "One.\nTwo."
    assert [comments.are_surely_words(0, *lines) for lines in ((5, 6), (5, 5), (2, 5), (5, 8))] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_hits_are_the_same_in_comments_that_were_taken_apart(shape: str) -> None:
    random = Random(f"again {shape}")
    for page in hostile_pages(random, shape):
        found = labelled(page)
        if found is None:
            continue
        thread, comments = found
        counts = [counted_on_the_page(thread, query) for query in (Query("e"), Query("re"))]
        tuple(comments)
        assert [counted_on_the_page(thread, query) for query in (Query("e"), Query("re"))] == counts


@pytest.mark.parametrize(
    "text",
    [
        "old clock",
        "cl.ck",
        r"\d of x|y",
        "lanter[nm]s?",
        "gr(a|e)y",
        "gr(?:a|e)y",
        r"\d{1,3}\.",
        "[a-f]{2}x",
        "d’accord",
    ],
)
def test_letters_classes_and_alternatives_are_a_simple_expression(text: str) -> None:
    assert simple_expression(Query(text, is_expression=True)) is not None


@pytest.mark.parametrize(
    "text",
    (
        *(
            "a+",
            "a*b",
            "(a+)+$",
            "^a",
            "a$",
            "(?=a)b",
            " a",
            "a ",
            "a  b",
            "a? b",
            "a b?",
            "(a) b",
            ".a",
            r"\b",
            r"\ba?",
            r"a?\b",
            r"\b|a",
            r"a\sb",
            r"\S",
            "[^a]",
            "a?",
            "a|",
            "a??b",
        ),
        *(
            r"a?\b",
            r"(a)\1",
            "(ab)?c",
            "(?i)a",
            "(?P<x>a)",
            "[0-z]",
            r"[\w]",
            "a?" * 8 + "b",
            r"\w{9}" * 30,
            "a{3}?",
            "a\\\0",
        ),
    ),
)
def test_what_may_take_long_or_reach_over_a_line_is_no_simple_expression(text: str) -> None:
    assert simple_expression(Query(text, is_expression=True)) is None


def test_what_python_finds_for_letters_in_another_case_is_known() -> None:
    text = "".join(map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x110000))))
    assert set(re.findall("[!-~]", text, re.IGNORECASE)) == set("ıİſ\u212a")
