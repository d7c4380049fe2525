"""Whom the topmost comment answers."""

from tests.support.threads import chain, thread_from
from tui.model import Thread
from tui.reading.folds import Folds
from tui.reading.layout.pinned import MOST_LEVELS, ancestors_above, pinned_row
from tui.reading.layout.rows import Column, CommentRows
from tui.reading.viewport import Position

THREAD = thread_from("""
    - Ruth: It was always ten past four.
      - Tom: I have a photograph.
        - Ines: Show it, please.
      - : It was taken later.
    - Osei: It is 114 steps.
""")


def rows_of(thread: Thread, width: int = 60) -> CommentRows:
    return CommentRows(thread, Folds(thread.tree), Column(width))


def pinned(thread: Thread, top: Position, width: int = 60) -> str:
    """The row over a window that begins at a row."""
    rows = rows_of(thread, width)
    return "".join(span.text for span in pinned_row(rows, ancestors_above(rows, top)).spans)


def test_a_reply_at_the_top_names_whom_it_answers() -> None:
    assert pinned(THREAD, Position(2, 0)) == "1 Ruth › 1.1 Tom"


def test_nothing_is_over_a_top_level_comment() -> None:
    assert pinned(THREAD, Position(4, 0)) == ""


def test_a_comment_whose_header_has_scrolled_away_names_itself() -> None:
    assert pinned(THREAD, Position(1, 1)) == "1 Ruth › 1.1 Tom"


def test_the_empty_row_after_a_comment_belongs_to_the_next_one() -> None:
    assert pinned(THREAD, Position(2, 2)) == "1 Ruth"


def test_nothing_is_over_the_empty_row_at_the_end() -> None:
    assert pinned(THREAD, Position(4, 2)) == ""


def test_a_comment_without_a_name_is_a_number() -> None:
    assert pinned(THREAD, Position(3, 1)) == "1 Ruth › 1.2"


def test_the_nearest_stay_where_the_width_does_not_hold_all() -> None:
    assert pinned(THREAD, Position(2, 0), 20) == "… › 1.1 Tom"


def test_far_levels_are_left_out() -> None:
    assert len(ancestors_above(rows_of(chain(60)), Position(50, 0))) == MOST_LEVELS + 1


def test_levels_left_out_are_told_by_an_ellipsis() -> None:
    assert pinned(chain(60), Position(50, 0), 200).startswith("… › ")


def test_the_row_stays_inside_its_pane() -> None:
    thread = thread_from("- " + "Name " * 30 + ": One.\n  - " + "Name " * 30 + ": Two.\n    - X: Three.")
    assert all(len(pinned(thread, Position(2, 0), width)) <= max(8, width - 2) for width in range(1, 120))
