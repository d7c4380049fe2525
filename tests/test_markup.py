"""Escaped words are shown letter for letter by a CommonMark reader, and come back letter for letter."""

from collections.abc import Callable, Iterator
from random import Random

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.support.growth import assert_grows_with
from tui.markup import escape_paragraph, escape_text, escape_words, read_text, unescape

PIECES = [*"ab1 \n\n\n\t#>-+*_`~[]()<>&;\\|=:.,!é日", "    ", "\u00a0", "\u3000", "&#10;", "&amp;", "1. ", "# ", "\n\n"]
PIECES += ["```", "- ", "<b>", "http://x_y/", "snake_case", "__init__", "2*3*4", "[x](y)", "<!-- ", "---\n", "***"]
COMMONMARK = MarkdownIt("commonmark")


def texts(count: int, seed: int) -> Iterator[str]:
    random = Random(seed)
    for _ in range(count):
        yield "".join(random.choices(PIECES, k=random.randint(0, 14)))


def shown_lines(tokens: list[Token]) -> list[str]:
    """What a reader of the rendered page sees, line by line, spaces run together."""
    lines: list[str] = []
    for token in tokens:
        assert token.type in ("paragraph_open", "inline", "paragraph_close", "heading_open", "heading_close")
        children = token.children or []
        assert {child.type for child in children} <= {"text", "hardbreak"}
        lines += "".join(child.content or "\n" for child in children).split("\n")
    return words_of(lines)


def words_of(lines: list[str]) -> list[str]:
    return [" ".join(line.split()) for line in lines if line.strip()]


@pytest.mark.parametrize("escape", [escape_text, escape_paragraph])
def test_text_is_shown_as_it_was_line_by_line(escape: Callable[[str], str]) -> None:
    for text in texts(2000, seed=1):
        assert shown_lines(COMMONMARK.parse(escape(text))) == words_of(text.split("\n")), repr(text)


@pytest.mark.parametrize("escape", [escape_text, escape_paragraph])
def test_text_comes_back_exactly(escape: Callable[[str], str]) -> None:
    for text in texts(5000, seed=2):
        assert read_text(escape(text)) == text


def test_words_of_a_heading_are_shown_as_they_were() -> None:
    for text in texts(2000, seed=3):
        tokens = COMMONMARK.parse(f"### {escape_words(text)}")
        assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
        assert " ".join(shown_lines(tokens)) == " ".join(words_of([text])), repr(text)


def test_words_of_a_heading_come_back_exactly() -> None:
    for text in texts(5000, seed=4):
        assert unescape(escape_words(text)) == text


def test_a_paragraph_has_no_blank_line() -> None:
    for text in texts(2000, seed=5):
        assert all(line.strip() for line in escape_paragraph(text).split("\n")) or not text


def test_plain_prose_is_left_alone() -> None:
    prose = "Nobody (not one) said: “a < b, AT&T, snake_case, 3 - 2 + 1!” – https://example.org/a_b?c=d&e=f"
    assert escape_text(prose) == prose


BAIT = [
    "\n",
    "\\",
    " ",
    "#",
    "# ",
    "&a",
    "_",
    "~",
    "\t",
    "\n\n ",
    "1",
    "-",
    "- ",
    "[(",
    "&#1",
    "a\n\n",
    "`",
    "<",
    "\\\n",
]


@pytest.mark.parametrize("bait", BAIT)
def test_time_grows_no_faster_than_the_text(bait: str) -> None:
    def conversions(length: int) -> Callable[[], object]:
        text = "a" + bait * length + "b"
        return lambda: [convert(text) for convert in (escape_text, escape_paragraph, escape_words, read_text)]

    assert_grows_with(8000, conversions)
