"""From one comment of an author to the next, who the authors are, and what is told of them beside their names."""

import pytest

from tests.reading.test_search_session import at, searched, session_of
from tests.support.made import made_thread
from tests.support.threads import thread_from
from tui.reading.authorship.authors import name_key
from tui.reading.authorship.by_author import Author, Census, next_by_author, previous_by_author
from tui.reading.narrowing.focusing import focus
from tui.reading.session import Session
from tui.reading.twins import Twins

THREAD = """
    # The clock
    By Ruth Hale
    The tower had been silent for eleven years, and nobody in the town had asked why that was so.
    - Tom: One, says Ruth Hale.
      - Ruth Hale: Two.
        - Tom: Three.
      - : Four.
    - ruth  HALE: Five.
      - Tomas: Six, to Tom.
"""


def session(number: str = "1") -> Session:
    """A session at a comment."""
    made = session_of(THREAD, height=40)
    made.go_to_number(number)
    return made


def census(made: Session) -> list[Author]:
    """The authors of a session, all comments being counted."""
    counting = Census(made)
    while counting.work(0):
        pass
    return counting.authors()


def signs(made: Session, number: str) -> list[tuple[str, str]]:
    """The signs after a name, by their roles."""
    made.go_to_number(number)
    return [(span.role, span.text) for span in made.author_remarks.signs(made.cursor)]


@pytest.mark.parametrize(
    ("first", "second"), [("Jane Doe", "jane  doe"), ("José", "Jose\u0301"), ("STRASSE", "Straße")]
)
def test_names_are_the_same_whatever_their_case_and_spaces(first: str, second: str) -> None:
    assert name_key(first) == name_key(second)


def test_the_next_comment_by_the_same_author_is_gone_to() -> None:
    made = session("1.1")
    next_by_author(made)
    assert at(made) == "2"


def test_the_comment_before_by_the_same_author_is_gone_to() -> None:
    made = session("2")
    previous_by_author(made)
    assert at(made) == "1.1"


@pytest.mark.parametrize("names", [("İlker", "i̇lker"), ("ILKER", "ilker"), ("Weiß", "WEIẞ"), ("Στέλιος", "στέλιος")])
def test_an_author_is_followed_in_letters_of_any_case(names: tuple[str, str]) -> None:
    made = session_of(thread_from(f"- {names[0]}: One.\n- Tom: Two.\n- {names[0]}: Three.\n- {names[1]}: Four."))
    numbers = []
    for _ in range(2):
        next_by_author(made)
        numbers.append(at(made))
    assert numbers == ["3", "4"]


def test_a_part_of_a_name_is_another_author() -> None:
    made = session("1.1.1")
    next_by_author(made)
    assert (at(made), made.notice) == ("1.1.1", "There is no later comment by Tom.")


def test_the_first_of_an_author_has_none_before() -> None:
    made = session("1")
    previous_by_author(made)
    assert (at(made), made.notice) == ("1", "There is no earlier comment by Tom.")


def test_a_comment_without_an_author_leads_to_no_other() -> None:
    made = session("1.2")
    next_by_author(made)
    assert (at(made), made.notice) == ("1.2", "No author is named here.")


def test_a_folded_comment_by_the_same_author_is_opened() -> None:
    made = session("1")
    made.fold_all()
    next_by_author(made)
    assert at(made) == "1.1.1" and not made.folds.hiding(made.cursor)


def test_in_a_focused_branch_only_that_is_gone_through() -> None:
    made = session("1")
    made.go_to_number("1.1")
    focus(made)
    next_by_author(made)
    assert (at(made), made.notice) == ("1.1", "There is no later comment by Ruth Hale here.")


def test_back_leads_to_where_the_author_was_followed_from() -> None:
    made = session("1")
    next_by_author(made)
    made.back()
    assert at(made) == "1"


def test_an_empty_thread_has_no_author_to_follow() -> None:
    made = session_of(made_thread([]))
    next_by_author(made)
    assert made.notice == "No author is named here."


def test_more_comments_of_an_author_are_found_when_more_was_read() -> None:
    made = session_of("- Tom: One.\n- Ruth: Two.", height=20)
    next_by_author(made)
    longer = thread_from("- Tom: One.\n- Ruth: Two.\n- Tom: Three.")
    made.change_thread(longer, Twins(made.thread, longer))
    next_by_author(made)
    assert at(made) == "3"


def test_authors_are_counted_the_busiest_first() -> None:
    assert census(session()) == [Author("Tom", 2), Author("Ruth Hale", 2), Author("Tomas", 1)]


def test_only_what_is_kept_is_counted() -> None:
    assert census(searched(session(), "two", "filter")) == [Author("Ruth Hale", 1)]


def test_counting_goes_on_in_slices() -> None:
    counting = Census(session())
    assert counting.work(0) and counting.count == 1


def test_the_author_of_the_article_is_told() -> None:
    made = session()
    assert [signs(made, number) for number in ("1", "1.1", "1.2", "2")] == [
        [],
        [("level", "author")],
        [],
        [("level", "author")],
    ]


def test_an_author_has_one_colour_where_colours_are_wanted() -> None:
    made = session()
    made.author_remarks.has_colours = True
    (tom,), (ruth, _), (again, _) = (signs(made, number) for number in ("1", "1.1", "2"))
    assert ruth == again != tom and ruth[0].startswith("guide-") and ruth[1] == tom[1] == "■"


def test_colours_alone_change_what_is_drawn() -> None:
    made = session()
    before = made.remarked.key(0)
    made.author_remarks.has_colours = True
    assert made.remarked.key(0) != before
