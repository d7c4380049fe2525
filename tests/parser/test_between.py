"""What stands between the heading of a discussion and its first comment is the post only where there is none above."""

import pytest

from tui.parser import read

COMMENTS = """

  1. Ruth says:
    4 March 2019 at 9:40

    I have waited for it every morning since June.

    Reply
  2. Tom says:
    5 March 2019 at 11:02

    It waited for me in the great frost, and he knew why.

    Reply
"""
POST = "Has anybody seen the ferry this year?"
ARTICLE = "The harbour office has printed a new timetable, and the ferry is not on it."


def article_of(*lines: str) -> list[str]:
    return [block.text for block in read(("\n\n".join(lines) + COMMENTS).encode(), "page").article]


def test_a_post_below_the_count_of_its_comments_is_the_article() -> None:
    assert article_of("The ferry", "by a_captain", "2 comments", POST) == ["The ferry", "by a_captain", POST]


def test_what_stands_there_is_furniture_where_the_post_stands_above() -> None:
    assert POST not in article_of("The ferry", "by a_captain", ARTICLE, "2 comments", POST)


@pytest.mark.parametrize(
    "line",
    [
        "Log in to comment on this",
        "  • A feed of this page",
        "Sorted by:",
        "Related posts you may like",
        "12 March 2019",
    ],
)
def test_links_and_forms_are_no_post(line: str) -> None:
    assert line.strip(" •") not in " ".join(article_of("The ferry", "by a_captain", "2 comments", line))
