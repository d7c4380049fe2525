"""What a selection on rows holds."""

import pytest

from tests.support.threads import thread_from
from tui.reading.folds import Folds
from tui.reading.layout.rows import Column, CommentRows
from tui.reading.layout.selected import Stretch, selected_text, word_cells
from tui.reading.viewport import Viewport

PAGE = """
    - Ann @ 2 March: She was late again, and nobody who stood at the pier knew why.\\nA line.\\n\\nA paragraph.
      - Ben: > quoted words\\n\\n時計塔の鐘
"""
EVERYTHING = range(1000)


def selection(rows: range, cells: range = EVERYTHING, width: int = 60) -> str:
    """The text of some rows of the page, whole or from a cell of the first to a cell of the last."""
    thread = thread_from(PAGE)
    comments = CommentRows(thread, Folds(thread.tree), Column(width))
    positions = Viewport(comments, 100).rows()[rows.start : rows.stop]
    spans = [[0, 1000] for _ in positions]
    spans[0][0], spans[-1][1] = cells.start, cells.stop
    return selected_text(comments, [Stretch(position, *span) for position, span in zip(positions, spans, strict=True)])


def test_the_lines_of_a_paragraph_are_joined_again() -> None:
    assert selection(range(1, 3)) == "She was late again, and nobody who stood at the pier knew why."


def test_the_lines_of_the_page_stay_lines() -> None:
    assert selection(range(2, 6)).split("\n") == ["knew why.", "A line.", "", "A paragraph."]


def test_a_header_is_a_line_of_its_own() -> None:
    assert selection(range(0, 2)).split("\n")[0].split() == ["1", "Ann", "2", "March"]


def test_two_comments_are_parted_by_an_empty_line() -> None:
    assert selection(range(5, 8)).split("\n") == ["A paragraph.", "", "1.1  Ben"]


def test_a_part_of_a_row_is_taken_by_its_cells() -> None:
    assert selection(range(1, 2), range(8, 11)) == "was"


def test_guide_bars_are_not_taken() -> None:
    assert selection(range(8, 9), range(0, 8)) == ">"


@pytest.mark.parametrize(("cells", "text"), [((6, 8), "時"), ((6, 10), "時計"), ((7, 9), "時計"), ((0, 7), "時")])
def test_a_wide_letter_is_taken_whole(cells: tuple[int, int], text: str) -> None:
    assert selection(range(10, 11), range(*cells)) == text


def test_the_words_of_a_row_stand_after_its_bars() -> None:
    thread = thread_from(PAGE)
    comments = CommentRows(thread, Folds(thread.tree), Column(60))
    assert word_cells(comments.row(comments.position_of(1, 0))) == range(6, 20)
