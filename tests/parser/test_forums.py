"""What a forum says of its members beside every post is neither byline nor words, and ends no discussion."""

import pytest

from tui.model import Thread
from tui.parser import read

POSTS = (
    ("Ottilie", "4 May 2014, 18:20", "The lamp in the stairwell hums when it rains."),
    ("walrus_12", "4 May 2014, 19:02", "Mine does that too, since they painted the box."),
    ("J. Pym", "6 May 2014, 07:45", "It was the ballast."),
    ("Ottilie", "7 May 2014, 21:10", "They say they will send somebody, but they always say so."),
)

FORMS = {
    "name first": (
        "{name}\nPosts: {number}\nJoined: Mon Mar 03, 2008 2:11 pm\n\nRe: Humming\n\n  • Quote\n\n"
        "by {name} » {date}\n\n{words}\nTop"
    ),
    "labels alone": (
        "{name}\n\nKnown to many\nRegistriert\nMar 3, 2011\nBeiträge\n{number}\n  • {date}\n  • #{number}\n"
        "{words}\nZitieren"
    ),
    "date first": (
        "{date}\t#{number}\n{name}\nJunior Member\nJoin Date: Aug 2007\nLocation: Hull\nPosts: {number}\n"
        "{words}\n{name} is offline\tReply With Quote"
    ),
    "number and date first": (
        "#{number} {date}\n\n{name}\nMember\nFrom: Lyon\nRegistered: 2009-04-02\nPosts: {number}\n\n{words}\n\nOffline"
    ),
    "no dates": "{name}\nOld hand\nPosts: {number}\nJoined: Mon Mar 03, 2008 2:11 pm\n\n{words}\n",
    "in German": (
        "{name}\n\n  • Mitglied\n  • Beiträge: {number}\nRe: Summen\n« Antwort #{number} am: {date} »\n"
        "{words}\nGespeichert\n"
    ),
    "posted": (
        "{name}\nLamp lover\n\nJoined: 12 May 2005\nPosts: {number}\nLocation: Leeds\nPosted: {date}\n"
        "{words}\nBack to top"
    ),
}


def thread_of(form: str) -> Thread:
    posts = [
        form.format(name=name, date=date, words=words, number=number + 31)
        for number, (name, date, words) in enumerate(POSTS)
    ]
    page = "\n".join(("  • Forum\n  • Help\n\nThe lamp in the stairwell\n", *posts, "Jump to"))
    return read(page.encode(), "page")


NUMBERED = "\n".join(f"{number}\n\n{words}\n\n{number + 3} Likes" for number, (_, _, words) in enumerate(POSTS, 1))


def test_lines_that_count_part_posts_of_which_nothing_else_is_left() -> None:
    thread = read(f"The lamp in the stairwell\n\n{NUMBERED}".encode(), "page")
    assert [each.text for each in thread.comments] == [words for _, _, words in POSTS]


def test_chapters_are_no_posts() -> None:
    thread = read(NUMBERED.replace(" Likes", "").replace("\n\n4\n", "\n").encode(), "page")
    assert not thread.comments


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_posts_have_their_own_dates_and_words(form: str) -> None:
    expected = [(date if "{date}" in form else None, words) for _, date, words in POSTS]
    assert [(each.date, each.text) for each in thread_of(form).comments] == expected


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_posts_have_their_authors(form: str) -> None:
    assert [each.author for each in thread_of(form).comments] == [post[0] for post in POSTS]
