"""Comments as rows."""

import pytest

from tests.support.made import MadeComments, made_thread
from tests.support.threads import chain, thread_from
from tui.model import Note, Source, Thread, Tree
from tui.reading.folds import Folds
from tui.reading.layout.rows import GUIDE, GUTTER, LEAST_TEXT, Column, CommentRows, Row
from tui.reading.viewport import Position, Viewport

THREAD = thread_from("""
    - Ruth @ 2 March: It was always ten past four.\\n\\n> It moved.
      - Tom: I have a photograph.
    - : Whose bench is that?
""")


def rows_of(thread: Thread, width: int = 60) -> CommentRows:
    """Rows with nothing folded."""
    return CommentRows(thread, Folds(thread.tree), Column(width))


def shown(row: Row) -> str:
    """A row as text, with `|` for each guide bar."""
    bars = ["|"] * row.guides
    if row.mark:
        bars[-1] = row.mark
    return " ".join(["".join(bars), " " * row.indent + "".join(span.text for span in row.spans)]).rstrip()


def page(rows: CommentRows) -> list[str]:
    """All rows as text."""
    return [shown(rows.row(position)) for position in Viewport(rows, 1000).rows()]


def test_a_comment_is_a_header_its_words_and_an_empty_row() -> None:
    assert page(rows_of(THREAD, 61)) == [
        "▾ 1  Ruth                                         2 March",
        "| It was always ten past four.",
        "|",
        "| > It moved.",
        "|",
        "|| 1.1  Tom",
        "|| I have a photograph.",
        "",
        "| 2",
        "| Whose bench is that?",
        "",
    ]


def test_a_fold_says_what_it_hides() -> None:
    rows = rows_of(THREAD)
    rows.folds.fold(0)
    assert page(rows)[3:6] == ["| > It moved.", "| ▸ 1 reply", ""]


def test_a_folded_header_has_the_mark_of_a_fold() -> None:
    rows = rows_of(THREAD)
    rows.folds.fold(0)
    assert rows.row(Position(0, 0)).mark == "▸"


def test_a_quoted_line_is_told_apart() -> None:
    assert rows_of(THREAD).row(Position(0, 3)).spans[0].role == "quote"


def test_a_date_without_room_gets_a_row_of_its_own() -> None:
    thread = thread_from("- A person with a long name @ Wednesday the second of March: Words.")
    assert page(rows_of(thread, 46))[:3] == [
        "| 1  A person with a long name",
        "| Wednesday the second of March",
        "| Words.",
    ]


def test_a_name_without_room_is_cut() -> None:
    thread = thread_from(f"- {'Long ' * 20}: Words.")
    assert page(rows_of(thread, 31))[0] == "| 1  Long Long Long Long L…"


@pytest.mark.parametrize("width", [20, 46, 60, 200])
def test_a_free_cell_stands_between_words_and_the_scroll_bar(width: int) -> None:
    rows = rows_of(thread_from(f"- Ruth @ 2 March: {'x' * 400}"), width)
    assert all(GUTTER + GUIDE + len(line.partition(" ")[2]) <= width - 2 for line in page(rows))


def test_a_pingback_says_that_it_is_one() -> None:
    assert page(rows_of(thread_from("+ A blog: Words.")))[0] == "| 1  pingback  A blog"


def test_text_never_gets_narrower_than_it_reads_where_the_pane_allows_it() -> None:
    column = Column(60)
    assert min(column.text_width(depth) for depth in range(1000)) >= LEAST_TEXT


def test_text_is_at_most_as_wide_as_the_measure() -> None:
    assert Column(300, 80).text_width(0) == 80


@pytest.mark.parametrize("width", range(1, 130))
def test_a_row_stays_inside_its_pane(width: int) -> None:
    column = Column(width)
    depths = range(60)
    fits = [GUTTER + GUIDE * column.guides(depth) + column.text_width(depth) <= max(width, 6) for depth in depths]
    assert all(fits)


def test_a_level_that_is_not_drawn_is_told_as_a_number() -> None:
    rows = rows_of(chain(30))
    assert "level 30" in shown(rows.row(Position(29, 0)))


def test_a_long_number_shows_its_end() -> None:
    rows = rows_of(chain(30))
    assert rows.row(Position(29, 0)).spans[0].text.startswith("…1.1")


def test_a_thread_ten_thousand_levels_deep_is_laid_out() -> None:
    assert "level 10000" in shown(rows_of(made_thread(range(10_000))).row(Position(9_999, 0)))


def test_height_is_counted_no_further_than_asked() -> None:
    rows = rows_of(thread_from("- Ruth: " + "word " * 10_000))
    assert rows.height(0, 7) == 7


def test_a_row_is_found_again_at_another_width() -> None:
    rows = rows_of(thread_from("- Ruth: " + "word " * 100), 50)
    place = rows.char_at(Position(0, 4))
    rows.set_column(Column(90))
    found = rows.position_of(0, place)
    assert rows.char_at(found) <= place < rows.char_at(Position(0, found.row + 1))


def test_the_header_is_found_again() -> None:
    rows = rows_of(THREAD)
    assert rows.position_of(1, rows.char_at(Position(1, 0))) == Position(1, 0)


def test_only_what_is_in_the_window_is_laid_out() -> None:
    comments = MadeComments(Tree([0] * 500), "Words of {}.".format)
    thread = Thread(Source("made", "test"), None, (), comments, comments.tree, ())
    Viewport(rows_of(thread), 12).rows()
    assert comments.made <= 6


def test_the_share_of_the_last_comment_is_near_the_whole() -> None:
    assert rows_of(THREAD).share(Position(2, 0)) == pytest.approx(2 / 3)


LONG = thread_from("- Ruth @ 2 March: " + "word " * 100 + "\n  - Tom: Short.\n- Osei: Words.")


def test_a_body_is_shortened_to_its_first_lines() -> None:
    rows = rows_of(LONG, 50)
    rows.shorten_body(0)
    assert [shown(rows.row(Position(0, row))) for row in range(4, 6)] == ["| ⋯ more", "|"]


def test_a_body_is_shortened_to_one_line_with_its_header() -> None:
    rows = rows_of(LONG, 50)
    rows.shorten_body(0)
    rows.shorten_body(0)
    assert shown(rows.row(Position(0, 0))) == "▾ 1  Ruth  word word word word word word word…"


def test_a_body_on_one_line_comes_back_in_full() -> None:
    rows = rows_of(LONG, 50)
    whole = page(rows)
    for _ in range(3):
        rows.shorten_body(0)
    assert page(rows) == whole


def test_a_short_body_goes_to_one_line_at_once() -> None:
    rows = rows_of(LONG, 50)
    rows.shorten_body(1)
    assert shown(rows.row(Position(1, 0))) == "|| 1.1  Tom  Short."


def test_the_index_has_every_comment_in_one_line() -> None:
    rows = rows_of(LONG, 50)
    whole = page(rows)
    rows.switch_index()
    assert page(rows) == ["▾ 1  Ruth  word word word word word word word…", "|| 1.1  Tom  Short.", "| 2  Osei  Words."]
    rows.switch_index()
    assert page(rows) == whole


def test_the_index_and_the_usual_forms_come_back_as_they_were_left() -> None:
    rows = rows_of(LONG, 50)
    rows.shorten_body(1)
    rows.switch_index()
    rows.shorten_body(2)
    index = page(rows)
    rows.switch_index()
    assert [rows.bodies.form(item) for item in range(3)] == ["full", "line", "full"]
    rows.switch_index()
    assert page(rows) == index and [rows.bodies.form(item) for item in range(3)] == ["line", "line", "full"]


def test_what_is_missing_is_told_where_it_is() -> None:
    thread = thread_from("- Ruth: One.\n- Osei: Two.")
    note = Note("dropped", "3 more comments were not loaded below this one.", ((1, 1),))
    first = thread.comments[0]._replace(notes=(note,))
    rows = rows_of(thread._replace(comments=[first, thread.comments[1]]), 60)
    assert page(rows)[:4] == ["| 1  Ruth", "| One.", "| ⋯ 3 more comments were not loaded below this one.", ""]
    rows.switch_index()
    assert len(page(rows)) == 2


def test_a_shortened_comment_still_says_what_it_hides() -> None:
    rows = rows_of(LONG, 50)
    rows.folds.fold(0)
    rows.shorten_body(0)
    assert page(rows)[4:7] == ["| ⋯ more", "| ▸ 1 reply", ""]
