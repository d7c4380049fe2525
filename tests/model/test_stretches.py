"""Stretches of lines as they are kept, and which comment starts where."""

import pytest

from tui.model import LineTable
from tui.model.labels import LabelledComments
from tui.parser import read

PAGE = (
    "Comments\n\n  1. Ruth says:\n     March 1, 2020 at 9:40 am\n\n     One.\n\n       1. Tom says:\n          Two.\n"
)


@pytest.mark.parametrize("text", ["", "a", "a\n", "é\n\nb", "\n\n"])
def test_encoded_lines_add_up_to_the_text(text: str) -> None:
    lines = LineTable(text)
    assert lines.encoded(0, len(lines)) == text.encode()


@pytest.mark.parametrize("text", ["", "a", "a\n", "é\n\nb", "\n\n"])
def test_lines_are_the_same_from_bytes(text: str) -> None:
    assert list(LineTable.of_utf8(text.encode())) == list(LineTable(text))


def test_encoded_lines_have_their_ends() -> None:
    assert LineTable("one\ntwo\nthree").encoded(1, 2) == b"two\n"


@pytest.mark.parametrize(("size", "line"), [(1, 2), (4, 2), (5, 3), (1000, 3)])
def test_a_line_is_found_so_many_bytes_further(size: int, line: int) -> None:
    assert LineTable("one\ntwo\nthree").line_after(1, size) == line


def test_comments_know_the_lines_they_start_at() -> None:
    comments = read(PAGE.encode(), "page.txt").comments
    assert isinstance(comments, LabelledComments)
    assert list(comments.starts) == [comment.lines[0][0] - 1 for comment in comments]
