"""When more of a page was read nothing moves under the reader's eyes, and what he did to comments stays with them.

`THREADREADER_READINGS` sets how many readings are made up, `THREADREADER_SEED` which ones.
"""

import os
from collections.abc import Callable
from random import Random

import pytest

from tests.support.threads import random_depths, thread_from
from tui.model import Thread
from tui.reading.narrowing.focusing import focus
from tui.reading.searching.pattern import Query
from tui.reading.session import Session
from tui.reading.twins import Twins

READINGS = int(os.environ.get("THREADREADER_READINGS", "150"))
SEED = int(os.environ.get("THREADREADER_SEED", "1"))
COMMENTS = 60
STEPS = 12


def look_for(session: Session, random: Random) -> None:
    """Search or filter, and stay at what was found or go on typing."""
    session.finding.begin(random.choice(["search", "filter"]))
    session.finding.type(Query(random.choice(["word", "7", "one", "zebra", "is:unread", "-zebra author:reader1"])))
    while session.finding.work(1):
        pass
    if random.random() < 0.8:
        session.finding.accept()


ACTS: list[Callable[[Session, Random], object]] = [
    look_for,
    lambda session, random: focus(session),
    lambda session, random: session.leave(),
    lambda session, random: session.toggle_fold(),
    lambda session, random: session.show_levels(random.randint(1, 3)),
    lambda session, random: session.unfold_all(),
    lambda session, random: session.shorten(),
    lambda session, random: session.switch_index(),
    lambda session, random: session.next_comment(),
    lambda session, random: session.next_root(),
    lambda session, random: session.page_down(),
    lambda session, random: session.half_page_up(),
    lambda session, random: session.to_end(),
    lambda session, random: session.scroll("comments", random.choice([-2, 1, 3])),
    lambda session, random: session.scroll("article", 1),
    lambda session, random: session.other_pane(),
    lambda session, random: session.back(),
    lambda session, random: session.next_hit(),
    lambda session, random: session.marks.toggle_star(session.cursor),
]


def outline(random: Random) -> list[str]:
    """The lines of a page: an article of some blocks, and comments."""
    article = ["# The clock", *(f"Paragraph {number}. " + "It strikes. " * 12 for number in range(6))]
    depths = random_depths(random, COMMENTS)
    words = (random.choice(["one", "word " * random.randint(1, 60), f"says {number}"]) for number in range(COMMENTS))
    return article + [
        f"{'  ' * depth}- Reader{number}: {said}"
        for number, (depth, said) in enumerate(zip(depths, words, strict=True))
    ]


def seen(session: Session) -> list[tuple[str, ...]]:
    """What stands in the window on the discussion, but for how much a fold hides."""
    rows = [session.comment_rows.row(position) for position in session.comments.rows()]
    return [tuple(span.text for span in row.spans if span.role != "replies") for row in rows]


def change(session: Session, thread: Thread) -> None:
    """Go on in another reading, until what the filter keeps of it is known."""
    session.change_thread(thread, Twins(session.thread, thread))
    while session.finding.work(1):
        pass


@pytest.mark.parametrize("seed", range(SEED, SEED + READINGS))
def test_what_is_in_sight_stays_when_more_was_read(seed: int) -> None:
    random = Random(seed)
    lines = outline(random)
    cut = random.randint(12, len(lines))
    session = Session(thread_from("\n".join([*lines[: cut - 1], lines[cut - 1][:-1]])))
    session.resize_comments(60, 14)
    session.resize_article(50, 9)
    session.pane = random.choice(["article", "comments"])
    for _ in range(random.randint(1, STEPS)):
        if session.finding.typing is None:
            random.choice(ACTS)(session, random)
    in_hand, pane, before = session.cursor, session.pane, seen(session)
    top, notice, starred = session.article.top, session.notice, session.marks.starred.find(1)
    change(session, thread_from("\n".join(lines)))
    is_end_in_sight = session.comments.rows()[-1].item >= cut - 8
    told = [(was, now) for was, now in zip(before, seen(session), strict=False) if was != now]
    assert not told or is_end_in_sight
    assert (session.cursor, session.pane, session.article.top) == (in_hand, pane, top)
    assert (session.notice, session.marks.starred.find(1)) == (notice, starred)


def test_a_comment_that_was_cut_grows_where_it_stands() -> None:
    session = Session(thread_from("- Jane: One.\n- Tom: Two and"))
    session.resize_comments(60, 12)
    session.take(1)
    change(session, thread_from("- Jane: One.\n- Tom: Two and three.\n- Osei: Four."))
    assert session.cursor == 1
    assert [span for row in seen(session) for span in row if "." in span] == ["One.", "Two and three.", "Four."]


def test_folds_and_forms_stay_with_their_comments_when_others_come_before_them() -> None:
    session = Session(thread_from("# T\nA.\nB.\n- Tom: Two.\n  - Osei: Three."))
    session.resize_comments(60, 12)
    session.toggle_fold()
    session.comment_rows.show_body(0, "line")
    change(session, thread_from("# T\n- Jane: One.\nB.\n- Tom: Two.\n  - Osei: Three.\n- Ruth: Four."))
    assert session.cursor == 1
    assert session.folds.is_folded(1)
    assert session.comment_rows.bodies.form(1) == "line"


def test_words_taken_for_a_comment_at_first_are_found_again_in_the_article() -> None:
    session = Session(thread_from("# T\nA.\n- Tom: Two.\n- Osei: Three."))
    session.resize_comments(60, 3)
    session.resize_article(60, 3)
    session.take(1)
    session.comments.show(1)
    change(session, thread_from("# T\nA.\nTwo.\nThree.\n- Ruth: Four."))
    assert session.pane == "article"
    assert session.article.top.item == 3


def test_words_taken_for_the_article_at_first_are_found_again_in_the_comments() -> None:
    session = Session(thread_from("# T\nA.\nTwo.\nThree."))
    session.resize_article(60, 3)
    session.scroll("article", 6)
    change(session, thread_from("# T\n- Ruth: A.\n- Tom: Two.\n- Osei: Three."))
    assert session.pane == "comments"
    assert session.cursor == 1


def test_a_hit_stays_the_current_one_and_new_ones_are_counted() -> None:
    session = Session(thread_from("- Jane: A word.\n- Tom: Two words."))
    session.resize_comments(60, 12)
    session.finding.begin("search")
    session.finding.type(Query("word"))
    session.finding.accept()
    session.next_hit()
    change(session, thread_from("- Jane: A word.\n- Tom: Two words.\n- Osei: Words."))
    assert session.finding.summary() == "/word  2 of 3"


def test_a_filter_keeps_what_it_finds_in_the_rest() -> None:
    session = Session(thread_from("- Jane: A word.\n- Tom: Two."))
    session.resize_comments(60, 12)
    session.finding.begin("filter")
    session.finding.type(Query("word"))
    session.finding.accept()
    change(session, thread_from("- Jane: A word.\n- Tom: Two.\n- Osei: Words."))
    assert [session.folds.is_kept(index) for index in range(3)] == [True, False, True]
    session.finding.end_filter()
    assert [session.folds.is_kept(index) for index in range(3)] == [True, True, True]


def test_a_focused_branch_keeps_what_comes_to_it() -> None:
    session = Session(thread_from("- Jane: One.\n- Tom: Two.\n  - Osei: Three."))
    session.resize_comments(60, 12)
    session.take(1)
    focus(session)
    change(session, thread_from("- Jane: One.\n- Tom: Two.\n  - Osei: Three.\n  - Ruth: Four.\n- Ines: Five."))
    assert list(session.folds.kept_comments) == [1, 2, 3]
    focus(session)
    assert (session.cursor, list(session.folds.kept_comments)) == (1, [0, 1, 2, 3, 4])


def test_a_filter_in_a_focused_branch_keeps_what_it_finds_there() -> None:
    session = Session(thread_from("- Jane: A word.\n- Tom: Two.\n  - Osei: Words."))
    session.resize_comments(60, 12)
    session.take(1)
    focus(session)
    session.finding.filter_by("word")
    change(session, thread_from("- Jane: A word.\n- Tom: Two.\n  - Osei: Words.\n  - Ruth: A word.\n- Ines: Words."))
    assert list(session.folds.kept_comments) == [1, 2, 3]


def test_what_was_read_meanwhile_stays_among_the_unread_when_more_comes() -> None:
    session = Session(thread_from("- Jane: One.\n- Tom: Two."))
    session.resize_comments(60, 12)
    session.finding.filter_by("is:unread")
    session.marks.see(0)
    change(session, thread_from("- Jane: One.\n- Tom: Two.\n- Osei: Three."))
    assert list(session.folds.kept_comments) == [0, 1, 2]


def test_a_focus_ends_where_its_branch_is_none_any_more() -> None:
    session = Session(thread_from("# T\nA.\n- Tom: Two.\n- Osei: Three."))
    session.resize_comments(60, 12)
    session.take(0)
    focus(session)
    change(session, thread_from("# T\nA.\nTwo.\n- Osei: Three.\n- Ruth: Four."))
    assert (session.narrowing.layers, list(session.folds.kept_comments)) == ([], [0, 1])
