"""What a reader can do, and what stays where it is meanwhile."""

from collections.abc import Callable

import pytest

from tests.support.made import MadeComments, made_thread
from tests.support.threads import thread_from
from tui.model import Thread
from tui.reading.session import OVERLAP, Session

THREAD = """
    # The clock
    The tower had been silent for eleven years.
    - Ruth: One.
      - Tom: One one.
        - Ines: One one one.
      - Ruth: One two.
    - Osei: Two.
      - Tom: Two one.
    - a visitor: Three.
"""


def session_of(thread: Thread | str = THREAD, width: int = 60, height: int = 12) -> Session:
    """A session in windows of a size, the comments in hand."""
    session = Session(thread_from(thread) if isinstance(thread, str) else thread)
    session.resize_article(width, height)
    session.resize_comments(width, height)
    session.pane = "comments"
    return session


def at(session: Session) -> str:
    """The number of the comment in hand."""
    return session.thread.tree.number(session.cursor)


def seen(session: Session) -> list[str]:
    """The numbers of the comments that have a row in the window."""
    items = dict.fromkeys(position.item for position in session.comments.rows())
    return [session.thread.tree.number(item) for item in items]


def window_row(session: Session) -> int | None:
    """Where in the window the comment in hand begins."""
    return session.comments.row_of(session.cursor)


@pytest.mark.parametrize(
    ("steps", "end"),
    [
        ("next_comment", "1.1"),
        ("next_comment next_comment", "1.1.1"),
        ("next_comment previous_comment", "1"),
        ("previous_comment", "1"),
        ("to_end next_comment", "3"),
        ("next_sibling", "2"),
        ("next_sibling next_sibling previous_sibling", "2"),
        ("next_comment next_sibling", "1.2"),
        ("next_comment next_comment parent", "1.1"),
        ("next_comment next_comment branch_top", "1"),
        ("next_comment next_comment next_root", "2"),
        ("next_root next_comment previous_root", "2"),
        ("next_root previous_root", "1"),
        ("to_end", "3"),
        ("to_end to_start", "1"),
        ("toggle_fold next_comment", "2"),
        ("toggle_fold toggle_fold next_comment", "1.1"),
        ("fold_all next_comment", "2"),
        ("fold_all unfold_all next_comment", "1.1"),
        ("next_comment next_comment fold_all", "1"),
        ("fold_or_parent next_comment", "2"),
        ("next_comment next_comment fold_or_parent", "1.1"),
        ("next_comment fold_or_parent fold_or_parent", "1"),
        ("unfold_or_reply", "1.1"),
        ("toggle_fold unfold_or_reply next_comment", "1.1"),
        ("next_comment next_comment fold_chain", "2"),
        ("fold_chain previous_root next_comment", "2"),
        ("next_root back", "1"),
        ("next_root back forward", "2"),
        ("next_comment next_comment parent back", "1.1.1"),
        ("back", "1"),
        ("forward", "1"),
    ],
)
def test_steps_lead_to_a_comment(steps: str, end: str) -> None:
    session = session_of()
    for step in steps.split():
        getattr(session, step)()
    assert at(session) == end


@pytest.mark.parametrize(("levels", "end"), [(1, "2"), (2, "1.1"), (9, "1.1")])
def test_levels_say_what_comes_next(levels: int, end: str) -> None:
    session = session_of()
    session.show_levels(levels)
    session.next_comment()
    assert at(session) == end


def test_a_number_leads_to_its_comment() -> None:
    session = session_of()
    session.go_to_number(" 2.1. ")
    assert at(session) == "2.1"


def test_a_number_opens_what_hides_its_comment() -> None:
    session = session_of()
    session.fold_all()
    session.go_to_number("1.1.1")
    assert at(session) == "1.1.1" and "1.1.1" in seen(session)


def test_a_number_leads_over_from_the_article() -> None:
    session = session_of()
    session.other_pane()
    session.go_to_number("2")
    assert session.pane == "comments"


def test_in_the_article_a_step_is_a_row() -> None:
    session = session_of("# T\n" + "\n".join(["A paragraph of the article."] * 20) + "\n- Ruth: One.")
    session.pane = "article"
    session.next_comment()
    session.next_comment()
    assert (session.article.top.item, session.article.top.row) == (1, 0)


def test_the_article_has_its_own_end() -> None:
    session = session_of("# T\n" + "\n".join(["A paragraph of the article."] * 20) + "\n- Ruth: One.")
    session.pane = "article"
    session.to_end()
    assert session.article.rows()[-1].item == 20


def test_a_page_keeps_two_rows_in_sight() -> None:
    session = session_of(made_thread([0] * 100))
    last = session.comments.rows()[-OVERLAP:]
    session.page_down()
    assert session.comments.rows()[:OVERLAP] == last


def test_a_page_takes_the_first_comment_that_begins_in_it() -> None:
    session = session_of(made_thread([0] * 100))
    session.page_down()
    assert window_row(session) in range(3)


def test_half_a_page_goes_half_as_far() -> None:
    session = session_of(made_thread([0] * 100), height=12)
    session.half_page_down()
    assert session.comments.top == session.comments.down(type(session.comments.top)(0, 0), 6)


def test_pages_up_and_down_are_each_others_way_back() -> None:
    session = session_of(made_thread([0] * 100))
    session.page_down()
    session.page_down()
    session.page_up()
    session.page_up()
    assert session.comments.top == (0, 0)


def test_the_last_page_takes_the_last_comment() -> None:
    session = session_of()
    session.page_down()
    session.page_down()
    session.page_down()
    assert at(session) == "3"


def test_a_comment_taller_than_the_window_is_scrolled_through_before_the_next() -> None:
    session = session_of("- Ruth: " + "word " * 200 + "\n- Tom: Two.", height=10)
    steps = 0
    while at(session) == "1":
        session.next_comment()
        steps += 1
    assert steps == 3


def test_all_of_a_tall_comment_was_in_the_window() -> None:
    session = session_of("- Ruth: " + "word " * 200 + "\n- Tom: Two.", height=10)
    rows = set(session.comments.rows())
    while at(session) == "1":
        session.next_comment()
        rows.update(session.comments.rows())
    assert {row for item, row in rows if item == 0} >= set(range(session.comment_rows.height(0) - 1))


def test_a_tall_comment_is_scrolled_back_through_too() -> None:
    session = session_of("- Ruth: " + "word " * 200, height=10)
    session.next_comment()
    session.next_comment()
    session.previous_comment()
    session.previous_comment()
    assert session.comments.top == (0, 0)


def test_the_next_comment_is_whole_in_the_window() -> None:
    session = session_of(made_thread([0] * 30))
    for _ in range(20):
        session.next_comment()
    assert session.comments.is_whole(session.cursor)


def test_folding_keeps_the_comment_on_its_row() -> None:
    session = session_of()
    session.next_root()
    before = window_row(session)
    session.toggle_fold()
    assert window_row(session) == before


def test_folding_everything_keeps_the_branch_on_the_row_of_the_comment() -> None:
    session = session_of(made_thread([0, 1, 2, 3] * 30))
    for _ in range(30):
        session.next_comment()
    before = window_row(session)
    session.fold_all()
    assert window_row(session) == before


def test_the_comment_keeps_its_row_at_another_width() -> None:
    session = session_of(made_thread([0] * 50, lambda index: "word " * 40))
    for _ in range(9):
        session.next_comment()
    before = window_row(session)
    session.resize_comments(100, 12)
    assert window_row(session) == before


def test_a_passage_read_in_a_tall_comment_stays_in_the_window() -> None:
    session = session_of("- Ruth: " + " ".join(f"word{number}" for number in range(900)), height=10)
    session.next_comment()
    session.next_comment()
    first = session.comment_rows.char_at(session.comments.top)
    session.resize_comments(44, 10)
    top = session.comments.top
    assert session.comment_rows.char_at(top) <= first < session.comment_rows.char_at(session.comments.down(top, 1))


def test_a_storm_of_widths_ends_where_it_began() -> None:
    session = session_of("- Ruth: " + " ".join(f"word{number}" for number in range(900)), height=10)
    session.next_comment()
    before = session.comments.top
    for width in (44, 91, 1, 60, 130, 47, 60):
        session.resize_comments(width, 10)
    assert session.comments.top == before


def test_the_article_keeps_its_top_word_through_widths() -> None:
    session = session_of("# T\n" + " ".join(f"word{number}" for number in range(900)) + "\n- Ruth: One.")
    session.pane = "article"
    session.page_down()
    before = session.article.top
    for width in (44, 91, 60):
        session.resize_article(width, 12)
    assert session.article.top == before


def test_a_lower_window_still_shows_the_comment() -> None:
    session = session_of(height=12)
    session.next_root()
    session.resize_comments(60, 2)
    assert at(session) in seen(session)


def test_the_wheel_leaves_the_comment_in_hand_while_it_is_in_sight() -> None:
    session = session_of(made_thread([0] * 50))
    session.next_comment()
    session.scroll("comments", 3)
    assert session.cursor == 1


def test_the_wheel_takes_the_nearest_comment_along() -> None:
    session = session_of(made_thread([0] * 50))
    session.scroll("comments", 30)
    assert session.cursor == session.comments.top.item


def test_the_wheel_takes_the_next_comment_where_only_an_empty_row_is_left() -> None:
    session = session_of(made_thread([0] * 50))
    session.scroll("comments", session.comment_rows.height(0) - 1)
    assert session.comments.top.item == 0 and session.cursor == 1


def test_wider_text_has_longer_lines() -> None:
    session = session_of(width=200)
    before = session.comment_rows.column.text_width(0)
    session.wider()
    assert session.comment_rows.column.text_width(0) > before


def test_narrower_text_starts_from_what_the_pane_shows() -> None:
    session = session_of(width=60)
    before = session.comment_rows.column.text_width(0)
    session.narrower()
    assert session.comment_rows.column.text_width(0) < before


def test_going_back_restores_the_window() -> None:
    session = session_of(made_thread([0] * 50))
    for _ in range(6):
        session.next_comment()
    before = session.comments.top
    session.to_end()
    session.back()
    assert session.comments.top == before


COMMANDS: list[Callable[[Session], object]] = [
    Session.next_comment,
    Session.previous_comment,
    Session.next_sibling,
    Session.previous_sibling,
    Session.parent,
    Session.branch_top,
    Session.next_root,
    Session.previous_root,
    Session.fold_or_parent,
    Session.unfold_or_reply,
    Session.toggle_fold,
    Session.fold_all,
    Session.unfold_all,
    Session.fold_chain,
    Session.page_down,
    Session.page_up,
    Session.half_page_down,
    Session.half_page_up,
    Session.to_start,
    Session.to_end,
    Session.back,
    Session.forward,
    Session.narrower,
    Session.wider,
    lambda session: session.show_levels(2),
    lambda session: session.scroll("comments", 3),
    lambda session: session.scroll("comments", -3),
    lambda session: session.go_to_number("1.1"),
    lambda session: session.resize_comments(50, 9),
    lambda session: session.resize_comments(90, 15),
    lambda session: session.resize_comments(1, 1),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_minds_an_empty_thread(command: Callable[[Session], None]) -> None:
    session = session_of(made_thread([]))
    command(session)
    assert session.comments.rows() == []


def test_a_step_costs_the_same_in_a_thread_of_any_size() -> None:
    def made(size: int) -> int:
        thread = made_thread([index % 5 for index in range(size)])
        session = session_of(thread)
        for step in (session.next_comment, session.page_down, session.fold_all, session.unfold_all, session.to_end):
            step()
        assert isinstance(thread.comments, MadeComments)
        return thread.comments.made

    assert made(50_000) <= made(500) + 10


def test_a_jump_near_the_end_fills_the_window() -> None:
    session = session_of()
    session.go_to_number("3")
    assert at(session) == "3" and len(session.comments.rows()) == session.comments.height


def test_folding_everything_at_the_end_shows_what_is_left_of_the_thread() -> None:
    session = session_of()
    session.go_to_number("3")
    session.fold_all()
    assert seen(session) == ["1", "2", "3"]
