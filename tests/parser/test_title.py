"""Which line is the title: told by what is signed and counted below it, and by the lists and sections around it."""

from functools import partial

import pytest

from tests.support.growth import assert_grows_with
from tui.parser import read

PROSE = (
    "The harbour office has printed a new timetable, and for the first time in forty years the ferry is not on it. It "
    "sails when the captain has finished his tea, and not before.\n"
)
COMMENTS = "\n2 Comments\n\n  1. Ruth says:\n\n    I have waited for it.\n\n  2. Tom says:\n\n    So did my aunt.\n"


def title_of(*lines: str) -> str | None:
    return read("\n".join((*lines, COMMENTS)).encode(), "page").title


def test_a_question_as_long_as_a_paragraph_is_a_title_where_it_is_signed() -> None:
    asked = "Ask the harbour: " + "I have waited for the ferry since June, it has not waited for me. " * 3 + "What now?"
    assert title_of(asked, "", "submitted by a_captain", "", PROSE) == asked


def test_a_paragraph_is_no_title_where_nobody_signs_it() -> None:
    asked = "Ask the harbour: " + "I have waited for the ferry since June, it has not waited for me. " * 3 + "What now?"
    assert title_of("The ferry waits for nobody", "", asked, "", PROSE) == "The ferry waits for nobody"


def test_what_counts_the_comments_stands_below_the_title() -> None:
    page = ("Boats", "Sails and ropes of the lake", "6 years ago", "Gold31", "")
    asked = "The ferry waits for nobody this year"
    assert title_of(*page, asked, "", "5.7k comments", "88% upvoted") == asked


def test_the_heading_of_the_first_of_several_sections_is_no_title() -> None:
    page = ("Harbour letter", "", "(last year's letter)", "", "I. Departure", "", PROSE, "II. Arrival", "", PROSE)
    assert title_of(*page) == "Harbour letter"


def test_a_heading_with_a_number_is_a_title_where_no_section_follows() -> None:
    assert title_of("Harbour letter", "", "(last year's letter)", "", "I. Departure", "", PROSE) == "I. Departure"


def test_the_lines_of_a_menu_s_items_are_no_title() -> None:
    menu = ("  • Ferries", "  • Boats", "    Boats and ferries of the lake", "    Weather", "")
    assert title_of(*menu, "Kettles", "118", "4 March 2019") == "Kettles"


@pytest.mark.parametrize("line", ["Page 1 of 242", "Seite 3", "118", "12-IMG_3886.jpg", "The old ferry.PNG"])
def test_numbers_of_pages_and_names_of_pictures_are_no_titles(line: str) -> None:
    assert title_of(line, "", PROSE) is None
    assert title_of(line, "", "The ferry waits for nobody", "", PROSE) == "The ferry waits for nobody"


@pytest.mark.parametrize("marker", ["•", "3."])
def test_a_title_that_stands_in_a_list_is_shown_without_its_mark(marker: str) -> None:
    page = f"{marker} The ferry waits for nobody\n\n{PROSE}\n2 Responses to “The ferry waits for nobody”\n{COMMENTS}"
    thread = read(page.encode(), "page")
    assert [(block.kind, block.text) for block in thread.article][:1] == [("title", "The ferry waits for nobody")]


def test_lines_that_nothing_parts_take_no_longer_the_more_they_are() -> None:
    assert_grows_with(2000, lambda lines: partial(read, b"a line of words\n" * lines, "page"))
