"""Who wrote the article."""

import pytest

from tests.support.threads import thread_from
from tui.parser.article_byline import article_author

WORDS = "The tower had been silent for eleven years when the council found the bill in a drawer."


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("Posted on 1 March 2024 by Margit Hale", "Margit Hale"),
        ("By Ela on 31 October 2023", "Ela"),
        ("By Jane | Published: July 23, 2009", "Jane"),
        ("von Kathrin", "Kathrin"),
        ("1 March 2024", None),
        ("Who winds it", None),
        (
            "By and by the clock was heard again, and those who had laughed went home without a word about it.",
            None,
        ),
    ],
)
def test_a_line_by_the_title_tells_who_wrote_the_article(line: str, author: str | None) -> None:
    assert article_author(thread_from(f"# The clock\n{line}\n{WORDS}")) == author


def test_a_line_far_from_the_title_tells_nothing() -> None:
    lines = "\n".join([WORDS] * 10)
    assert article_author(thread_from(f"# The clock\n{lines}\nBy Jane Doe")) is None


def test_a_title_that_begins_with_by_is_no_byline() -> None:
    assert article_author(thread_from(f"# By Jane Doe\n{WORDS}")) is None
