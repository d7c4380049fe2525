"""Comments of which only the words are left are told apart by how they stand and by how many there should be."""

import pytest

from tui.parser.discussion import find_discussion
from tui.parser.outline import read_outline

ARTICLE = "The ferry waits for nobody\n\nThe harbour office has printed a new timetable, and the ferry is not on it.\n"
PREFORMATTED = " rope:  two\n        lamp:  one, with oil"


def said(number: int) -> str:
    return f"Word number {number} of what was said about the ferry that morning."


def starts(text: str) -> list[str]:
    """The first line of each record that was found."""
    page = read_outline(text.split("\n"))
    found = find_discussion(page)
    return [page.text(record.start) for record in found.records] if found else []


def together(count: int, announced: int) -> str:
    """A page that announces some comments, each right below the other, below the words they are about."""
    words = "\n".join(f"{said(number)}\n\nAnd one paragraph more." for number in range(count))
    return f"What the ferry waits for\n40 points by ruth | {announced} comments\n{words}\n"


def test_lines_that_stand_together_begin_as_many_comments_as_are_announced() -> None:
    assert starts(together(6, 6)) == [said(number) for number in range(6)]


def test_many_comments_may_be_short_of_what_is_announced() -> None:
    assert len(starts(together(22, 26))) == 22


@pytest.mark.parametrize(("count", "announced"), [(5, 6), (12, 26)])
def test_too_few_lines_that_stand_together_are_no_discussion(count: int, announced: int) -> None:
    assert starts(together(count, announced)) == []


def test_preformatted_text_without_its_first_indent_begins_a_comment() -> None:
    words = "\n".join(said(number) for number in range(4))
    page = f"40 points by ruth | 6 comments\n{words}\n\n{PREFORMATTED}\n{said(5)}\n"
    assert starts(page) == [*(said(number) for number in range(4)), "rope:  two", said(5)]


def test_what_goes_on_below_preformatted_text_begins_none_where_there_are_enough() -> None:
    words = "\n".join(said(number) for number in range(5))
    page = f"40 points by ruth | 6 comments\n{words}\n\n{PREFORMATTED}\nAnd the kettle, which is hers.\n"
    assert starts(page) == [*(said(number) for number in range(5)), "rope:  two"]
