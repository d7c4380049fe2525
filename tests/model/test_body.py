"""A comment's words as they are cut out of its lines: the marker of its item goes, everything else stays."""

import pytest

from tui.model import LineTable
from tui.model.body import BodyLine, body_text


def text_of(page: str, body: list[BodyLine]) -> str:
    return body_text(LineTable(page), body, 0)


@pytest.mark.parametrize(
    "line", ["It held until page 100. Then it did not.", "We met in Catch-22. I was late • or early."]
)
def test_a_number_in_the_words_is_no_marker(line: str) -> None:
    assert text_of(line, [(0, 0, None)]) == line


@pytest.mark.parametrize("marker", ["• ", "  12. "])
def test_a_marker_is_none_of_the_words(marker: str) -> None:
    assert text_of(f"{marker}It held until page 100. So did I.", [(0, 0, None)]) == "It held until page 100. So did I."


def test_a_part_of_a_line_keeps_its_numbers() -> None:
    line = "It held until page 100. Then not. – Ruth"
    assert text_of(line, [(0, 0, line.index(" – "))]) == "It held until page 100. Then not."
