"""The discussion is told from menus, related posts and other lists by what its records hold and what stands around."""

import pytest

from tui.parser.candidates import find_form, find_heading, is_border
from tui.parser.discussion import Discussion, find_discussion
from tui.parser.outline import Outline, read_outline

COMMENTS = """\
  1. Ruth says:
    4 March 2019 at 9:40

    I have waited for it every morning since June, and it has never once waited for me.

    Reply
    1. Tom says:
      5 March 2019 at 11:02

      It waited for me in the great frost, and he knew why.

      Reply
  2. Ines says:
    6 March 2019 at 12:30

    My aunt keeps the kiosk on the far side and sells one newspaper a day.

    Reply
"""

RELATED = """\
You may also like

  • A short history of the tea cup
    12 January 2018
  • The bicycle under the pier
    3 November 2017
  • Who owns the fog?
    28 July 2017
"""

RECORDS = """\
Ruth
4 March 2019 at 9:40

I have waited for it every morning since June, and it has never once waited for me.

Reply
Tom
5 March 2019 at 11:02

It waited for me in the great frost, and he knew why.

Reply
Ines
6 March 2019 at 12:30

My aunt keeps the kiosk on the far side and sells one newspaper a day.

Reply
"""

MENU = "  • Home\n  • Weather\n    • Today\n  • About us\n"
ARTICLE = "The ferry waits for nobody\n\nThe harbour office has printed a new timetable, and the ferry is not on it.\n"


def page_of(*parts: str) -> Outline:
    return read_outline("\n".join(parts).split("\n"))


def discussion_of(*parts: str) -> Discussion:
    found = find_discussion(page_of(*parts))
    assert found is not None
    return found


def first_lines(*parts: str) -> list[str]:
    """The first line of each record that was found."""
    page = page_of(*parts)
    found = find_discussion(page)
    return [page.text(record.start) for record in found.records] if found else []


NAMES = ["Ruth says:", "Tom says:", "Ines says:"]


@pytest.mark.parametrize("heading", ["3 Comments\n", "3 Responses to “The ferry waits for nobody”\n", ""])
def test_a_list_of_comments_is_found_with_a_heading_and_without(heading: str) -> None:
    assert first_lines(ARTICLE, heading, COMMENTS) == NAMES


def test_a_menu_above_is_none_of_it() -> None:
    assert first_lines(MENU, ARTICLE, "3 Comments\n", COMMENTS) == NAMES


def test_dated_links_to_other_pages_are_none_of_it() -> None:
    assert first_lines(ARTICLE, RELATED, "3 Comments\n", COMMENTS, RELATED) == NAMES


def test_answers_know_what_they_answer() -> None:
    assert [(record.parent, record.depth) for record in discussion_of(ARTICLE, COMMENTS).records] == [
        (-1, 0),
        (0, 1),
        (-1, 0),
    ]


def test_records_that_are_no_list_are_found_by_their_repetition() -> None:
    assert first_lines(ARTICLE, "3 Comments\n", RECORDS) == ["Ruth", "Tom", "Ines"]


def test_records_that_are_no_list_tell_no_nesting() -> None:
    assert not discussion_of(ARTICLE, "3 Comments\n", RECORDS).candidate.tells_nesting


@pytest.mark.parametrize("parts", [(ARTICLE,), (MENU, ARTICLE), (MENU, ARTICLE, RELATED), ("",)], ids=len)
def test_a_page_without_comments_has_no_discussion(parts: tuple[str, ...]) -> None:
    assert find_discussion(page_of(*parts)) is None


def test_a_heading_and_a_form_make_it_surer() -> None:
    alone = discussion_of(ARTICLE, COMMENTS)
    framed = discussion_of(ARTICLE, "3 Comments\n", COMMENTS, "Leave a Reply\n")
    assert framed.confidence > alone.confidence


def test_the_nearest_heading_above_counts() -> None:
    page = page_of("9 Comments\n", "3 Comments\n", COMMENTS)
    found = find_heading(page, page.lines.index("  1. Ruth says:"))
    assert found is not None and found[1].total == 3


def test_a_heading_beyond_the_words_of_an_article_does_not_count() -> None:
    page = page_of("3 Comments\n", "A paragraph of the article. " * 8, COMMENTS)
    assert find_heading(page, page.lines.index("  1. Ruth says:")) is None


def test_the_reply_form_is_found_below() -> None:
    page = page_of(COMMENTS, "Leave a Reply Cancel reply", "Comment *")
    form = find_form(page, len(COMMENTS.split("\n")) - 1)
    assert form is not None and page.text(form) == "Leave a Reply Cancel reply"


@pytest.mark.parametrize("text", ["Leave a Reply", "12 Comments", "About | Help | Rules | Contact"])
def test_some_lines_cannot_be_part_of_a_comment(text: str) -> None:
    assert is_border(text)


@pytest.mark.parametrize("text", ["I left a reply on the fridge.", "About time!", "12 geese"])
def test_words_may_be_part_of_a_comment(text: str) -> None:
    assert not is_border(text)


def test_the_last_record_ends_with_a_paragraph() -> None:
    verse = "\n".join(f"The {word} was ours to row," for word in ("first", "second", "third", "fourth", "fifth") * 3)
    page = page_of(ARTICLE, "4 Comments\n", RECORDS, "Osei", "7 March 2019 at 8:15\n", verse, "\nA word below it all.")
    found = find_discussion(page)
    assert found is not None and page.lines[found.records[-1].end] == "A word below it all."


WORDY = "  • I have waited for it every morning since June, and it has never once waited for me.\n"
MORE = "\n    My aunt says that it never will, and that she would not know what to do with it.\n"


def test_a_list_of_several_paragraphs_that_ends_a_page_is_one() -> None:
    assert len(first_lines(ARTICLE, "\n".join((WORDY + MORE, WORDY, WORDY + MORE)))) == 3


@pytest.mark.parametrize(
    "parts",
    [
        ("\n".join((WORDY, WORDY, WORDY, WORDY)),),
        (WORDY + WORDY + MORE + WORDY + MORE,),
        ("\n".join((WORDY + MORE, WORDY, WORDY + MORE)), ARTICLE),
        ("\n".join((WORDY + MORE, WORDY + MORE)),),
    ],
    ids=["points", "not parted", "in the article", "two"],
)
def test_a_list_that_an_article_makes_is_none(parts: tuple[str, ...]) -> None:
    assert first_lines(ARTICLE, *parts) == []


WIDGET = """\
Recent comments

  • Ruth: I have waited for it every morning since June, and so has the dog.
  • Tom: It waited for me in the great frost, and he knew why, they say.
  • Ines: My aunt keeps the kiosk on the far side of the harbour now.
"""

DATED = """\
  • 4 March 2019
    The first ferry of the year is late, and nobody knows by how much it is.
  • 12 April 2019
    The second ferry is early, and the kiosk has not opened yet, they say.
  • 3 May 2019
    The third ferry has sunk, but nobody was on it but the captain's cat.
"""


@pytest.mark.parametrize(
    "parts",
    [
        (ARTICLE, "0 Comments\n\nLeave a Reply\n", WIDGET),
        (ARTICLE, "Leave a Reply\n\nComment *\n", WIDGET),
        (ARTICLE, DATED, MENU),
    ],
    ids=["none, and a widget", "a form, and a widget", "days"],
)
def test_what_is_said_to_be_something_else_is_none(parts: tuple[str, ...]) -> None:
    assert first_lines(*parts) == []


def test_posts_whose_writers_are_lost_are_told_from_days_by_their_times() -> None:
    posts = DATED.replace(" 2019", " 2019, 9:40")
    assert first_lines(ARTICLE, posts) == ["4 March 2019, 9:40", "12 April 2019, 9:40", "3 May 2019, 9:40"]


LINKS = """\
Trackbacks/Pingbacks

  1. The tea almanac says:
    7 March 2019 at 9:40

    […] a ferry that waits for nobody, and a captain who waits for his tea […]
  2. Boats and kettles says:
    8 March 2019 at 9:40

    […] the captain’s tea is said to be the best on the lower river […]
"""


@pytest.mark.parametrize("between", ["\n", "\n← Older Comments\n\n"])
def test_links_from_other_sites_are_no_comments(between: str) -> None:
    assert first_lines(ARTICLE, "3 Comments\n", COMMENTS + between + LINKS) == NAMES


def test_a_tab_that_counts_links_from_other_sites_heads_none() -> None:
    assert first_lines(ARTICLE, "  • Comments 3\n  • Pingbacks 0", COMMENTS) == NAMES


def test_links_from_other_sites_are_not_preferred_where_they_are_more() -> None:
    one = COMMENTS.split("  2.")[0].split("    1.")[0]
    assert first_lines(ARTICLE, "1 Comment\n", f"{one}\n{LINKS}{LINKS.split('Pingbacks')[1]}") == ["Ruth says:"]


def test_links_right_above_the_comments_are_none() -> None:
    links = "  • A short history of the tea cup 12 January 2018\n  • The bicycle under the pier 3 November 2017\n"
    bullets = RECORDS.replace("\n", "\n    ").replace("    Ruth", "  • Ruth").replace("    Tom", "  • Tom")
    assert first_lines(links + "  • " + bullets.replace("    Ines", "  • Ines")) == ["Ruth", "Tom", "Ines"]


def test_words_between_heading_and_records_are_somebody_s() -> None:
    signed = RECORDS.split("\n\n", 1)[1] + "Ruth\n7 March 2019 at 9:40\n"
    assert first_lines("Comments\n", signed)[0].startswith("I have waited")
