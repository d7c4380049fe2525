"""Searching in a session: where the reader stands, what is open, and the way back."""

import pytest

from tests.support.made import MadeComments, made_thread
from tests.support.threads import thread_from
from tui.model import Thread
from tui.parser import read
from tui.reading.searching import finding
from tui.reading.searching.hit_marks import marked_article_cells, marked_cells
from tui.reading.searching.pattern import Query
from tui.reading.session import Session
from tui.reading.viewport import Position

THREAD = """
    # The clock
    The tower had been silent for eleven years.
    - Ruth: One.
      - Tom: A crank.
        - Ines: Two cranks, a crank.
      - Ruth: Nothing.
    - Osei: Two.
      - Tom: Nothing at all.
        - Osei: The last crank.
    - a visitor: Three.
"""


FILLER = "Nothing that anybody looks for stands in so many words as these are. " * 80
WORDS_BELOW_REPLIES = f"""The title of a made article

Some words of the article, enough of them to be one.

  • Show Comments
    1. Ruth says:
      April 3, 2020 at 4:01 pm

      The first words that were said here at all, plainly.

      1. Tom says:
        April 3, 2020 at 4:02 pm

        An answer to it with nothing in it to find, really.

      And a lantern that was thought of after all that.

    2. Ines says:
      April 3, 2020 at 4:03 pm

      {FILLER}

    3. Osei says:
      April 3, 2020 at 4:04 pm

      A second lantern stands here for everybody to find it.

    Leave a Reply
"""


def session_of(thread: Thread | str = THREAD, width: int = 60, height: int = 12) -> Session:
    """A session in windows of a size, the comments in hand."""
    session = Session(thread_from(thread) if isinstance(thread, str) else thread)
    session.resize_article(width, height)
    session.resize_comments(width, height)
    session.pane = "comments"
    return session


def typed(session: Session, text: str, kind: str = "search", is_expression: bool = False) -> Session:
    """The session while a query is typed, letter by letter, its work done."""
    session.finding.begin("filter" if kind == "filter" else "search")
    for end in range(1, len(text) + 1):
        session.finding.type(Query(text[:end], is_expression=is_expression))
    while session.finding.work(1):
        pass
    return session


def searched(session: Session, text: str, kind: str = "search") -> Session:
    """The session after Enter."""
    typed(session, text, kind).finding.accept()
    return session


def at(session: Session) -> str:
    """The number of the comment in hand."""
    return session.thread.tree.number(session.cursor)


def seen(session: Session) -> list[str]:
    """The numbers of the comments in sight."""
    item, numbers = session.folds.first(), []
    while item is not None:
        numbers.append(session.thread.tree.number(item))
        item = session.folds.after(item)
    return numbers


def state(session: Session) -> tuple[object, ...]:
    """All that a search may change."""
    tops = session.comments.top, session.article.top
    return session.pane, session.cursor, session.folds.snapshot(), tops, session.folds.kept


def lit(session: Session) -> list[str]:
    """The lit characters of the comments in the window, the current hit in capitals."""
    rows = (session.finding.comments.row(position) for position in session.comments.rows())
    spans = [span for row in rows for span in row.spans if span.lit]
    return [span.text.upper() if span.lit == "current" else span.text for span in spans]


def test_typing_leads_to_the_first_hit_from_here() -> None:
    session = session_of()
    session.next_root()
    assert at(typed(session, "crank")) == "2.1.1"


def test_typing_on_starts_from_where_the_reader_was() -> None:
    assert at(typed(session_of(), "cranks")) == "1.1.1"


def test_a_hit_before_this_place_is_gone_to_where_there_is_none_after() -> None:
    session = session_of()
    session.to_end()
    assert at(typed(session, "crank")) == "1.1"


def test_a_hit_in_the_article_takes_the_article_in_hand() -> None:
    assert typed(session_of(), "silent").pane == "article"


def test_a_hit_in_an_expression_is_gone_to() -> None:
    assert at(typed(session_of(), "cr.nks", is_expression=True)) == "1.1.1"


def test_enter_stays_at_the_hit() -> None:
    assert at(searched(session_of(), "crank")) == "1.1"


def test_hits_are_gone_through_one_by_one_and_round() -> None:
    session = searched(session_of(), "crank")
    numbers = []
    for _ in range(4):
        session.next_hit()
        numbers.append(f"{at(session)} {session.finding.count_words()}")
    assert numbers == ["1.1.1 2 of 4", "1.1.1 3 of 4", "2.1.1 4 of 4", "1.1 1 of 4"]


def test_hits_are_gone_through_backwards_and_round() -> None:
    session = searched(session_of(), "crank")
    counts = []
    for _ in range(4):
        session.previous_hit()
        counts.append(session.finding.count_words())
    assert counts == ["4 of 4", "3 of 4", "2 of 4", "1 of 4"]


def test_the_next_hit_is_the_next_from_the_comment_in_hand() -> None:
    session = searched(session_of(), "crank")
    session.next_root()
    session.next_hit()
    assert at(session) == "2.1.1"


def test_hits_in_sight_are_lit_and_the_current_one_more() -> None:
    assert lit(typed(session_of(height=40), "crank")) == ["CRANK", "crank", "crank", "crank"]


def test_a_hit_across_two_rows_is_lit_on_both() -> None:
    session = session_of("- Ruth: " + "word " * 9 + "crank shaft.", width=59)
    assert lit(typed(session, "crank shaft")) == ["CRANK", "SHAFT"]


def test_a_hit_after_a_tab_is_lit_where_it_stands() -> None:
    session = session_of("- Ruth: a\tcra\u00adnk b")
    assert lit(typed(session, "crank")) == ["CRANK"]


def test_a_name_is_lit() -> None:
    assert lit(typed(session_of(), "osei")) == ["OSEI", "Osei"]


def test_a_fold_says_how_many_hits_it_hides() -> None:
    session = session_of(height=40)
    session.fold_all()
    searched(session, "crank")
    session.next_root()
    rows = [session.finding.comments.row(position) for position in session.comments.rows()]
    words = ["".join(span.text for span in row.spans) for row in rows]
    assert "▸ 2 replies · all unread · 1 hit" in words


def test_only_the_branch_of_the_current_hit_is_open() -> None:
    session = session_of(height=40)
    session.fold_all()
    searched(session, "crank")
    opened = [seen(session)]
    session.previous_hit()
    opened.append(seen(session))
    assert opened == [["1", "1.1", "1.2", "2", "3"], ["1", "2", "2.1", "2.1.1", "3"]]


def test_escape_closes_what_the_search_opened_elsewhere() -> None:
    session = session_of(height=40)
    session.fold_all()
    searched(session, "crank")
    session.next_root()
    session.leave()
    assert (at(session), seen(session)) == ("2", ["1", "2", "3"])


def test_escape_leaves_the_reader_at_the_hit() -> None:
    session = session_of(height=40)
    session.fold_all()
    searched(session, "crank")
    session.leave()
    assert at(session) == "1.1" and session.finding.search is None and lit(session) == []


def test_a_fold_of_the_readers_own_stays() -> None:
    session = session_of(height=40)
    session.fold_all()
    searched(session, "crank")
    session.unfold_all()
    session.previous_hit()
    assert len(seen(session)) == len(session.thread.tree)


def test_a_short_body_is_shown_in_full_while_the_hit_is_in_it() -> None:
    session = session_of(height=40)
    session.comment_rows.show_body(1, "line")
    searched(session, "crank")
    there = lit(session)
    session.next_hit()
    assert there[0] == "CRANK" and session.comment_rows.bodies.form(1) == "line"


def test_escape_while_typing_takes_the_reader_back() -> None:
    session = session_of(height=6)
    session.fold_all()
    session.next_root()
    before = state(session)
    typed(session, "crank").finding.abandon()
    assert state(session) == before


def test_nothing_found_takes_the_reader_back_and_is_said() -> None:
    session = session_of()
    before = state(session)
    searched(session, "zebra")
    assert (state(session), session.notice) == (before, "“zebra” was not found.")


def test_an_expression_that_is_none_is_said() -> None:
    assert "no expression" in typed(session_of(), "(", is_expression=True).finding.count_words()


def test_backspace_goes_back_to_before_the_search() -> None:
    session = searched(session_of(height=6), "last")
    session.back()
    assert at(session) == "1"


def test_what_was_searched_for_is_remembered_once() -> None:
    session = session_of()
    for text in ("crank", "nothing", "crank"):
        searched(session, text)
        session.leave()
    assert session.finding.history == ["nothing", "crank"]


def test_marks_stand_for_comments_with_hits() -> None:
    assert marked_cells(typed(session_of(), "crank"), 8) == {1, 2, 6}


def test_marks_stand_for_blocks_of_the_article_with_hits() -> None:
    session = session_of("# T\n" + "\n".join(["A paragraph."] * 8 + ["The last crank."]) + "\n- Ruth: One.")
    assert marked_article_cells(typed(session, "crank"), 10) == {9}


def test_a_hit_far_down_a_tall_comment_is_in_the_window() -> None:
    session = typed(session_of("- Ruth: " + "word " * 900 + "crank.", height=8), "crank")
    assert lit(session) == ["CRANK"]


def test_a_comment_in_sight_stays_on_its_row() -> None:
    session = session_of(height=40)
    before = session.comments.top
    typed(session, "last crank")
    assert session.comments.top == before


def test_in_a_focused_branch_nothing_of_the_article_is_lit() -> None:
    session = session_of()
    session.narrowing.focus(0)
    typed(session, "e")
    assert not [span for row in range(2) for span in session.finding.article.row(Position(row, 0)).spans if span.lit]


def test_a_hit_far_down_a_long_comment_of_a_page_is_gone_to() -> None:
    filler = FILLER * 15
    session = session_of(read(WORDS_BELOW_REPLIES.replace(FILLER, f"{filler} A kiosk.").encode(), "page.txt"))
    searched(session, "kiosk").next_hit()
    assert (at(session), session.finding.count_words(), lit(session)) == ("2", "1 of 1", ["KIOSK"])


def test_no_search_minds_an_empty_thread() -> None:
    session = searched(session_of(made_thread([])), "crank")
    session.next_hit()
    session.leave()
    assert session.comments.rows() == []


def test_a_letter_typed_costs_the_same_in_a_thread_of_any_size() -> None:
    def made(size: int) -> int:
        thread = made_thread([index % 5 for index in range(size)])
        session = session_of(thread)
        session.finding.begin("search")
        assert isinstance(thread.comments, MadeComments)
        thread.comments.made = 0
        session.finding.type(Query("nowhere"))
        session.finding.search.stop() if session.finding.search else None
        return thread.comments.made

    assert made(50_000) < 5_000


def test_the_window_is_not_scrolled_past_its_end() -> None:
    session = typed(session_of(made_thread([0] * 30), height=10), "comment 29")
    assert session.comments.top == session.comments.foot() > Position(0, 0)


def test_only_comments_with_hits_look_otherwise_while_a_query_is_typed() -> None:
    session = session_of()
    before = [session.finding.comments.key(comment) for comment in range(8)]
    typed(session, "crank")
    after = [session.finding.comments.key(comment) for comment in range(8)]
    assert [comment for comment in range(8) if before[comment] != after[comment]] == [1, 2, 6]


def test_the_first_hit_is_below_the_comment_in_hand_though_what_it_answers_is_searched_before() -> None:
    session = session_of(read(WORDS_BELOW_REPLIES.encode(), "page.txt"))
    session.go_to(1)
    typed(session, "lantern")
    assert session.thread.comments[0].text.endswith("after all that.")
    assert at(session) == "3"
    assert session.finding.count_words() == "2 of 2"


def test_the_first_hit_above_is_the_first_of_the_page_though_what_is_answered_was_searched_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finding, "FIRST_SLICE_SECONDS", 0.0)
    page = WORDS_BELOW_REPLIES.replace("A second lantern", "A second one").replace("Some words", "Some lanterns")
    session = session_of(read(page.encode(), "page.txt"))
    session.go_to(1)
    session.finding.begin("search")
    session.finding.type(Query("lantern"))
    while session.finding.work(0):
        pass
    assert (session.pane, session.finding.count_words()) == ("article", "1 of 2")


def test_what_a_search_has_lengthened_is_in_full_when_the_index_is_left() -> None:
    session = session_of()
    session.switch_index()
    searched(session, "crank")
    assert session.comment_rows.bodies.form(session.cursor) == "full"
    session.switch_index()
    session.leave()
    forms = [session.comment_rows.bodies.form(item) for item in range(len(session.thread.tree))]
    assert set(forms) == {"full"}
    session.switch_index()
    assert session.comment_rows.bodies.form(session.cursor) == "line"
