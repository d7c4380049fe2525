"""The marks that writers typed, and that nothing is lost by them."""

from functools import partial
from random import Random

import pytest

from tests.support.growth import assert_grows_with
from tests.support.texts import odd_text
from tests.support.threads import thread_from
from tui.model import Block, Comment, Source, Thread, Tree
from tui.reading.folds import Folds
from tui.reading.layout.article import ArticleRows
from tui.reading.layout.inline import LONGEST_PAIR, LONGEST_PARAGRAPH, Marks, stretches
from tui.reading.layout.rows import Column, CommentRows
from tui.reading.layout.wrap import wrap
from tui.reading.viewport import Position

MADE_TEXTS = 5000


def looks(text: str) -> list[tuple[str, str]]:
    """What stands out in a paragraph, marks left out."""
    return [(look, text[start:end]) for start, end, look in stretches(text) if look != "mark"]


def marks(text: str) -> str:
    """The marks of a paragraph."""
    return "".join(text[start:end] for start, end, look in stretches(text) if look == "mark")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("That is *so* true.", [("emphasis", "so")]),
        ("That is _so_ true.", [("emphasis", "so")]),
        ("**Never** again", [("strong", "Never")]),
        ("run `rm -i *` first", [("code", "rm -i *")]),
        ("*a **b** c*", [("emphasis", "a "), ("strong", "b"), ("emphasis", " c")]),
        ("(*really*)", [("emphasis", "really")]),
        ("*over\nthe line*", [("emphasis", "over\nthe line")]),
        ("at https://a.example/_b_/c now", [("link", "https://a.example/_b_/c")]),
        ("*see http://a.example/*", [("emphasis", "see "), ("link", "http://a.example/")]),
        ("``a`b``", [("code", "a`b")]),
    ],
)
def test_what_was_marked_stands_out(text: str, found: list[tuple[str, str]]) -> None:
    assert looks(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "2*3*4",
        "snake_case_name",
        "<grin> &lt;b&gt; <!-- x -->",
        "__init__ and __name__",
        "f*ck that sh*t",
        "don`t and can`t",
        "5 * 3 * 2",
        "* one\n* two",
        "**** and ****",
        "see below* and *above",
        "    x = *a, *b",
        r"\_ and \* stay",
        "# 1",
        "*" + "a word " * (LONGEST_PAIR // 6) + "end*",
    ],
)
def test_what_is_no_mark_stays_as_it_is(text: str) -> None:
    assert stretches(text) == []


def test_marks_are_told_from_what_they_mark() -> None:
    assert marks("*a* **b** `c` ***d***") == "**" + "****" + "``" + "******"


def test_a_paragraph_longer_than_people_write_stays_as_it_is() -> None:
    text = "*so* " * LONGEST_PARAGRAPH
    assert list(Marks(text).within(LONGEST_PARAGRAPH, LONGEST_PARAGRAPH + 80)) == []


def test_a_mark_does_not_reach_into_the_next_paragraph() -> None:
    assert list(Marks("*one\n\ntwo*").within(0, 10)) == []


def test_a_line_has_the_stretches_of_its_own_paragraph() -> None:
    text = "One.\n\nTwo *so*.\n\nThree."
    assert [text[start:end] for start, end, _ in Marks(text).within(6, 15)] == ["*", "so", "*"]


def test_a_stretch_is_cut_to_its_line() -> None:
    assert [stretch[:2] for stretch in Marks("*one two*").within(5, 9)] == [(5, 8), (8, 9)]


def test_a_comment_shows_its_marks() -> None:
    rows = rows_of(thread_from("- Ruth: It is *so* `true`."))
    spans = rows.row(Position(0, 1)).spans
    assert [(span.role, span.text) for span in spans] == [
        ("text", "It is "),
        ("mark", "*"),
        ("emphasis", "so"),
        ("mark", "*"),
        ("text", " "),
        ("mark", "`"),
        ("code", "true"),
        ("mark", "`"),
        ("text", "."),
    ]


def test_the_article_shows_its_marks() -> None:
    rows = ArticleRows([Block("paragraph", "It is *so*.", ((1, 1),))], 60)
    assert [span.role for span in rows.row(Position(0, 0)).spans] == ["text", "mark", "emphasis", "mark", "text"]


def test_preformatted_text_has_no_marks() -> None:
    rows = ArticleRows([Block("preformatted", "*p = *q", ((1, 1),))], 60)
    assert [span.role for span in rows.row(Position(0, 0)).spans] == ["preformatted"]


def test_a_mark_that_joins_with_its_neighbour_is_not_torn_off() -> None:
    rows = rows_of(one_comment("*\ufe0f\u20e3 is *so*"))
    assert rows.row(Position(0, 1)).spans[0].text.startswith("*\ufe0f\u20e3")


def rows_of(thread: Thread, width: int = 60) -> CommentRows:
    return CommentRows(thread, Folds(thread.tree), Column(width))


def one_comment(text: str) -> Thread:
    """A thread of one comment without a header."""
    comment = Comment("1", None, None, 0, "comment", None, None, text, ((1, 1),))
    return Thread(Source("made", "test"), None, (), [comment], Tree([0]), ())


def test_stretches_are_in_order_and_apart() -> None:
    random = Random(5)
    for _ in range(MADE_TEXTS):
        text = odd_text(random)
        ends = [0, *(place for start, end, _ in stretches(text) for place in (start, end)), len(text)]
        assert ends == sorted(ends), repr(text)


@pytest.mark.parametrize(
    "bait", ["*a ", "*a_b ", "a*", "`a``b", "**a *b ", "_*", "http://a/(", "*http://a.b/ ", "`` ` "]
)
def test_time_grows_with_the_text_alone(bait: str) -> None:
    assert_grows_with(2000, lambda size: partial(stretches, bait * size))


@pytest.mark.parametrize("breaks", ["\n\n", "\n\n\n", "\n\n\n\n\n"])
@pytest.mark.parametrize("words", ["    *set in like code*", "*so*", "\t*so* and `so`"])
def test_what_is_marked_does_not_depend_on_which_line_is_asked_for_first(breaks: str, words: str) -> None:
    text = f"Ruth.{breaks}{words}"
    *lines, last = wrap(text, 80)
    alone = list(Marks(text).within(last.start, last.end))
    for line in lines:
        asked = Marks(text)
        _ = list(asked.within(line.start, line.end))
        assert list(asked.within(last.start, last.end)) == alone
