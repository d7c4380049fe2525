"""What is told of comments besides their words."""

from collections.abc import Hashable

import pytest

from tests.support.threads import thread_from
from tui.reading.layout.cells import cell_width
from tui.reading.layout.rows import Column, Row, Span
from tui.reading.session import Session
from tui.reading.viewport import Position

THREAD = """
- Ruth @ 2 March: The clock stood still.
  - Tom: For years.
  - Ines: Eleven.
- Osei: It goes.
"""


class Told:
    """A star on the first comment, and a count of its replies."""

    def key(self, item: int) -> Hashable:
        return item == 0

    def edge(self, item: int) -> str:
        return "●" if item == 0 else ""

    def signs(self, item: int) -> tuple[Span, ...]:
        return (Span("sign", "★"),) if item == 0 else ()

    def hidden(self, item: int) -> str:
        return "2 of them" if item == 0 else ""


def told(page: str = THREAD) -> Session:
    session = Session(thread_from(page))
    session.remarked.remarks[:] = [Told()]
    return session


def words(row: Row) -> str:
    return "".join(span.text for span in row.spans)


def test_signs_stand_after_the_name_and_at_the_edge() -> None:
    row = told().remarked.row(Position(0, 0))
    assert row.edge == "●"
    assert words(row).startswith("1  Ruth  ★ ")
    assert words(row).endswith(" 2 March")


def test_the_date_keeps_its_edge() -> None:
    session = told()
    bare, row = session.comment_rows.row(Position(0, 0)), session.remarked.row(Position(0, 0))
    assert cell_width(words(row)) == cell_width(words(bare))


@pytest.mark.parametrize("width", range(1, 60))
def test_no_header_gets_wider_than_the_text(width: int) -> None:
    session = told()
    session.resize_comments(width, 20)
    column = Column(width, session.measure)
    bare = cell_width(words(session.comment_rows.row(Position(0, 0))))
    assert cell_width(words(session.remarked.row(Position(0, 0)))) <= max(bare, column.text_width(0))


def test_a_fold_says_what_it_hides() -> None:
    session = told()
    session.toggle_fold()
    rows = [words(session.remarked.row(Position(0, number))) for number in range(session.comment_rows.height(0))]
    assert "▸ 2 replies · 2 of them" in rows


def test_a_comment_of_which_nothing_is_told_stays_as_it_is() -> None:
    session = told()
    assert session.remarked.row(Position(3, 0)) == session.comment_rows.row(Position(3, 0))


def test_a_shortened_comment_gives_its_words_up_for_the_signs() -> None:
    session = told("- Ruth: " + "The clock stood still. " * 9)
    session.comment_rows.show_body(0, "line")
    row = session.remarked.row(Position(0, 0))
    assert words(row).startswith("1  Ruth  ★  The clock")
    assert cell_width(words(row)) <= session.comment_rows.column.text_width(0)
