"""Names tell people who talk from headlines, counters and one writer's posts."""

from tests.parser.test_discussion import first_lines
from tui.parser.voices import are_counted, are_teasers, hear

PEOPLE = ["Ruth", "Tom Weaver", "the old ferryman"]
HEADLINES = ["Ferry waits for nobody this year", "Who will pay for all the fog?", "Bicycle found under the long pier"]

TIMETABLE = """\
Ferry waits for nobody this year
4 March 2019
The harbour office has printed a new timetable, and the ferry is not on it at all.
Who will pay for all the fog?
5 March 2019
The council has asked the lighthouse, and the lighthouse has asked the council back.
Bicycle found under the long pier
6 March 2019
It is green, it has no bell, and nobody in the town will say when they saw it last.
"""

POSTS_OF_ONE = """\
4 March 2019 by Ines
The harbour office has printed a new timetable, and the ferry is not on it at all.
5 March 2019 by Ines
The council has asked the lighthouse, and the lighthouse has asked the council back.
6 March 2019 by Ines
It is green, it has no bell, and nobody in the town will say when they saw it last.
"""


def test_people_are_no_headlines() -> None:
    assert hear(PEOPLE) == (False, False)


def test_headlines_are_told_from_names() -> None:
    assert hear(HEADLINES).are_headlines


def test_names_that_differ_by_a_number_are_one() -> None:
    assert hear(["Version 1.4.0", "Version 1.5.0", "Version 1.6.0"]).are_one


def test_posts_count_up_or_down_by_one() -> None:
    assert are_counted([["Ruth", "#7"], ["Tom", "#6"], ["Ines", "#5"], ["Ruth", "#4"]])
    assert not are_counted([["#7"], ["#70"], ["#5"], ["#41"]])


def test_a_number_in_a_headline_counts_no_posts() -> None:
    assert not are_counted([[f"#{number} The ferry waits for nobody this year"] for number in range(40, 30, -1)])


def test_teasers_say_how_many_comments_they_have() -> None:
    assert are_teasers([["3 comments"], ["12 comments"], ["1 comment"]])
    assert not are_teasers([["Comment 1"], ["Comment 2"], ["Comment 3"], ["Comment 4"]])


def test_headlines_with_dates_are_no_discussion() -> None:
    assert first_lines(TIMETABLE) == []


def test_posts_of_one_writer_are_no_discussion() -> None:
    assert first_lines(POSTS_OF_ONE) == []


def test_headlines_below_a_comment_heading_are_comments() -> None:
    assert len(first_lines("3 Comments\n", TIMETABLE)) == 3


def test_links_to_the_replies_of_each_make_no_teasers() -> None:
    assert not are_teasers([["3 Replies"], ["1 Reply Last reply"], ["12 Replies"]])
