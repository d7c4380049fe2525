"""Items are found by marker and indent, and nest by their columns."""

from textwrap import dedent

import pytest

from tui.parser.outline import NO_NUMBER, Outline, item_text, read_outline


def outline_of(page: str) -> Outline:
    return read_outline(dedent(page).strip("\n").split("\n"))


def nesting(page: str) -> list[tuple[str, str | None]]:
    """The text of each item with that of the item it is nested in."""
    outline = outline_of(page)
    texts = [outline.text(item.line) for item in outline.items]
    return [(texts[index], None if item.parent < 0 else texts[item.parent]) for index, item in enumerate(outline.items)]


def ends(page: str) -> list[int]:
    """The line after the last of each item."""
    return [item.end for item in outline_of(page).items]


LISTS = """
Title
  1. one
    its words
    • one and a bit
  2. two

    its second paragraph
After
"""


def test_items_nest_by_their_columns() -> None:
    assert nesting(LISTS) == [("one", None), ("one and a bit", "one"), ("two", None)]


def test_an_item_ends_before_the_next_of_its_level_or_where_text_goes_back() -> None:
    assert ends(LISTS) == [4, 4, 7]


def test_numbers_are_kept_and_bullets_have_none() -> None:
    assert [item.number for item in outline_of(LISTS).items] == [1, NO_NUMBER, 2]


def test_items_of_one_level_are_one_list() -> None:
    assert outline_of(LISTS).lists == [[0, 2], [1]]


def test_a_list_of_another_kind_is_another_list() -> None:
    assert outline_of("  • one\n  1. two\n").lists == [[0], [1]]


def test_numbers_that_start_again_begin_another_list() -> None:
    assert outline_of("  1. one\n  2. two\n  1. three\n").lists == [[0, 1], [2]]


def test_numbers_may_have_gaps() -> None:
    assert outline_of("  1. one\n  4. four\n").lists == [[0, 1]]


def test_a_long_number_does_not_move_the_text() -> None:
    assert nesting("  104. one\n    • below\n") == [("one", None), ("below", "one")]


def test_a_date_at_the_start_of_a_line_is_no_item() -> None:
    assert nesting("  1. one\n    16. March 2023\n") == [("one", None)]


@pytest.mark.parametrize("line", ["1.5 litres", "1) no", "- no", "* no", "•no", "12345678. no"])
def test_other_beginnings_are_no_markers(line: str) -> None:
    assert nesting(f"  {line}\n") == []


def test_a_marker_may_stand_alone() -> None:
    assert nesting("  1. \n    words\n  •\n") == [("", None), ("", None)]


def test_preformatted_lines_at_the_margin_end_no_item() -> None:
    page = "  1. one\n\n    first line\nsecond line\n    third\n\n  2. two\n"
    assert ends(page) == [6, 7]


def test_a_blank_line_in_preformatted_text_ends_no_item() -> None:
    page = "  1. one\n\n    first line\nsecond line\n\nthird\n\n    fourth\n\n  2. two\n"
    assert ends(page) == [9, 10]


@pytest.mark.parametrize("between", ["", "    • of one\n"])
def test_a_blank_line_above_preformatted_text_at_the_margin_ends_no_item(between: str) -> None:
    page = f"  1. one\n\n    first line\n\nsecond line\n\n    third\n{between}  2. two\n"
    assert ends(page)[0] == page.count("\n") - 1


@pytest.mark.parametrize("below", ["    words\n    • another\n  • more\n", "    words\n  7. seven\n", "    words\n"])
def test_text_below_a_list_ends_it_whatever_its_indent(below: str) -> None:
    assert ends(f"  1. one\n\n    first line\n\nsecond line\n\n{below}")[0] == 4


@pytest.mark.parametrize("below", ["  • two\n    more\n", "  1. one\n    more\n", "    • two\n\n    more\n", "words\n"])
def test_a_list_below_a_paragraph_at_the_margin_is_another(below: str) -> None:
    page = f"  1. one\n\n    first line\nsecond line\n\nthird\n\n{below}"
    assert ends(page)[0] == 3


def test_text_of_an_item_is_told_without_its_marker() -> None:
    assert [item_text(text) for text in ("• one", "12. two", "3. June 2015", "plain")] == [
        "one",
        "two",
        "3. June 2015",
        "plain",
    ]


def test_items_nest_as_deep_as_they_are_written() -> None:
    outline = outline_of("\n".join(f"{'  ' * level}• entry {level}" for level in range(1, 2001)))
    assert [item.parent for item in outline.items] == list(range(-1, 1999))
