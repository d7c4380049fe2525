"""Bylines with more on them than a name and a date are read for both, and what stands around them is no words."""

import pytest

from tui.model import Thread
from tui.parser import read
from tui.parser.candidates import is_border
from tui.parser.vocabulary import heads_furniture, is_chrome, name_in, says_whom_it_answers

COMMENTS = (
    ("Ottilie", "4 May 2014", "The lamp in the stairwell hums when it rains, and nobody comes."),
    ("walrus_12", "5 May 2014", "Mine does that too, since they painted the box in the spring."),
    ("J. Pym", "6 May 2014", "It was only the ballast in mine, a matter of ten minutes."),
    ("Agnes Tor", "7 May 2014", "They say they will send somebody, but they always say so."),
)

FORMS = {
    "stars and a title": (
        "{name}\n4.0 out of 5 stars So it {number}\nReviewed on {date}\nVerified Purchase\n{words}\n"
        "3 people found this helpful"
    ),
    "Sternen": "{name}\n4,0 von 5 Sternen Soso {number}\nRezension vom {date}\n{words}\nNützlich",
    "whom it answers": "{name} in reply to Bert\n{date}\n{words}\nReply",
    "whom it answers, below": "{name}\n{date}\nIn reply to Bert\n{words}\nReply",
    "a letter for a picture": "{initial}\n{name}\n{number} points\n{date}\n\n{words}\n",
    "named twice": "{name}{name} last edited by {date}\n\n{words}\n\nReply Quote",
    "a time below": "{name}\n\n{date}\n10:4{digit} a.m.\n\n{words}\n\nReply",
    "a link first": "Permalink Submitted by {name} on {date}\n\n{words}\n\n  • reply",
    "a subject of its words": "{name} on {date}\n\n{subject}\n\n{words}\n\nReply",
    "one word between": "{name}\n\nunread,\n{date}\nto\n{words}\n",
    "a role by some": "{name} commented {date} {role}\n\n{words}",
    "counts below a name": "{name}\n{number}\nLamps\n4{number}\nStairs\n7{digit}\nBulbs\n{date}\n{words}",
    "a name below its words": "{date}\n\n{words}\nPosted by {name} | Report as abusive",
    "a subject, a date and a name": "Lamps {number}\n\n{date}, by {name}\n\n{words}\n\nReply",
    "a role behind some names": "{name}{author}\n{date}\n{words}\nReply",
    "signs of vowels": "{name}ी{date}\n\n{words}",
    "a rank glued to the name": "{name}\n{name}Level {number}\n{date}\n{words}\nReply",
    "a number of its own": "Comment {digit} {name} {date}\n{words}",
}


def thread_of(form: str) -> Thread:
    records = [
        form.format(
            name=name,
            initial=name[0],
            date=date,
            role="Owner" if number % 2 else "",
            author=" Post author" if number == 2 else "",
            words=words,
            subject=words[:12],
            digit=number,
            number=number + 12,
        )
        for number, (name, date, words) in enumerate(COMMENTS)
    ]
    return read("\n".join(("The lamp in the stairwell\n", *records)).encode(), "page")


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_comments_are_read_whole(form: str) -> None:
    comments = [((each.author or "").rstrip("ी"), each.date, each.text) for each in thread_of(form).comments]
    assert comments == list(COMMENTS)


@pytest.mark.parametrize("line", ["In reply to Bert", "Antwort auf Bert Tor", "En réponse à Bert"])
def test_a_line_may_say_whom_a_comment_answers(line: str) -> None:
    assert says_whom_it_answers(line)


@pytest.mark.parametrize("line", ["In reply to", "I say this in reply to Bert", "Bert"])
def test_other_lines_do_not(line: str) -> None:
    assert not says_whom_it_answers(line)


def test_what_stands_before_a_name_may_begin_with_a_link() -> None:
    assert name_in("Permalink Submitted by Ottilie on") == "Ottilie"


def test_how_many_found_it_helpful_is_chrome() -> None:
    assert is_chrome("12 people found this helpful")


def test_a_heading_with_a_date_is_a_byline() -> None:
    assert is_border("Comment 3") and not is_border("Comment 3 by Ottilie, 4 May 2014")


def test_cells_head_a_table() -> None:
    assert heads_furniture("Author") and not heads_furniture("Author\t\tMessage")


def test_a_handle_behind_a_name_is_no_part_of_it() -> None:
    assert name_in("Ruth Weaver@ruth.harbour.example") == "Ruth Weaver"
    assert name_in("ruth @ruth@harbour.example") == "ruth"


def test_an_address_that_stands_for_a_name_stays_whole() -> None:
    assert name_in("ruth@harbour.example") == "ruth@harbour.example"


def test_a_name_may_end_in_a_word_that_elsewhere_leads_to_a_date() -> None:
    names = ["Ottilie Says:", "Minh Le Says:", "J. Pym Says:"]
    records = [
        f"  {number}. {name}\n    May {number}th, 2012 at 10:50\n\n    {COMMENTS[number - 1][2]}\n"
        for number, name in enumerate(names, 1)
    ]
    page = "# Lamps\n\nA lamp hums.\n\n3 Responses to “Lamps”\n\n" + "\n".join(records)
    assert [comment.author for comment in read(page.encode(), "page").comments] == ["Ottilie", "Minh Le", "J. Pym"]
