"""The lines of a file as rows."""

import pytest

from tests.support.threads import thread_from, thread_of
from tui.model import Decision, LineRange, LineTable, Thread
from tui.reading.layout.cells import cell_width
from tui.reading.layout.source import SourceRows
from tui.reading.viewport import Position, Viewport

PAGE = """
    # The ferry
    A line of the article.
    - Ann: One.

      - Ben: Two.
"""


def source(text: str, decisions: tuple[Decision, ...] = (), soft_breaks: tuple[int, ...] = ()) -> Thread:
    """A thread of which only its source is looked at."""
    return thread_of([], [], lines=LineTable(text, soft_breaks))._replace(decisions=decisions)


def prepared(thread: Thread, in_hand: tuple[LineRange, ...] = (), width: int = 80) -> SourceRows:
    """The rows of a source, with how its lines were taken."""
    rows = SourceRows(thread, in_hand, width)
    rows.prepare()
    return rows


def drawn_rows(rows: SourceRows) -> list[str]:
    """All rows as text."""
    viewport = Viewport(rows, 100)
    made = (rows.row(position) for position in viewport.rows())
    return [(" " * row.indent + "".join(span.text for span in row.spans)).rstrip() for row in made]


def test_a_line_stands_beside_its_number_and_what_it_was_taken_for() -> None:
    assert drawn_rows(prepared(thread_from(PAGE), width=80)) == [
        "1  title                 # The ferry",
        "2  paragraph             A line of the article.",
        "3  body 1                - Ann: One.",
        "4",
        "5  body 1.1                - Ben: Two.",
    ]


def test_lines_are_shown_before_it_is_known_what_they_were_taken_for() -> None:
    assert [row.split()[:2] for row in drawn_rows(SourceRows(thread_from(PAGE)))][:2] == [["1", "#"], ["2", "A"]]


def test_a_long_line_goes_on_below_itself() -> None:
    assert drawn_rows(prepared(source("one two three four"), width=24)) == [
        "1          one two",
        "           three four",
    ]


def test_the_reason_stands_below_the_line() -> None:
    thread = source("words", (Decision(0, "chrome", None, "A link to reply."),))
    assert drawn_rows(prepared(thread, width=80))[1].strip() == "↳ A link to reply."


def test_a_reason_stands_below_a_line_of_many_rows() -> None:
    thread = source("one two three four", (Decision(0, "chrome", None, "Why."),))
    assert [row.strip() for row in drawn_rows(prepared(thread, width=24))][1:] == ["three four", "↳ Why."]


def test_furniture_is_quieter_than_words() -> None:
    rows = prepared(source("a\nb", (Decision(0, "body"), Decision(1, "reply-form"))))
    assert [rows.row(Position(item, 0)).spans[-1].role for item in (0, 1)] == ["text", "date"]


def test_lines_after_soft_breaks_have_no_number_of_their_own() -> None:
    rows = prepared(source("a\nb\nc", soft_breaks=(1,)))
    assert [row.split()[0] for row in drawn_rows(rows)] == ["1", "b", "2"]


@pytest.mark.parametrize(("line", "item"), [(1, 0), (2, 2), (3, 4), (9, 4)])
def test_a_line_of_the_file_is_found(line: int, item: int) -> None:
    assert SourceRows(source("a\nb\nc\nd\ne", soft_breaks=(1, 3))).item_at(line) == item


def test_the_lines_in_hand_are_known() -> None:
    rows = prepared(thread_from(PAGE), ((2, 3),))
    assert [item for item in range(5) if rows.is_in_hand(item)] == [1, 2]


@pytest.mark.parametrize("width", [30, 40, 80, 200])
def test_no_row_is_wider_than_the_pane(width: int) -> None:
    thread = source("時計 " * 50 + "\n" + "\t" * 9 + "x" * 99, (Decision(0, "discussion-heading", None, "why " * 30),))
    assert max(map(cell_width, drawn_rows(prepared(thread, width=width)))) <= width


def test_an_empty_file_is_one_blank_line() -> None:
    assert drawn_rows(prepared(source(""))) == ["1"]


class Counted(LineTable):
    """Counts how often its lines are asked for."""

    asked = 0

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        type(self).asked += 1
        return super().__getitem__(index)


def test_only_lines_in_sight_are_laid_out() -> None:
    thread = source("")._replace(lines=Counted("line\n" * 100_000))
    viewport = Viewport(prepared(thread), 40)
    viewport.place(Position(50_000, 0), 10)
    assert len(viewport.rows()) == 40 and Counted.asked < 200
