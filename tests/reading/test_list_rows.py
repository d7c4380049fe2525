"""The rows of a list: which items words keep, and what stands on their rows."""

from tui.reading.layout.rows import Row, Span
from tui.reading.list_rows import ListRows
from tui.reading.viewport import Position

FRUITS = ["red apple", "Green apple", "red plum", "pear"]


def fruits(names: list[str] = FRUITS) -> ListRows:
    """A list of these, a row each."""
    rows = ListRows(len(names), lambda item, width: [Row((Span("text", names[item][:width]),))])
    rows.lay_out(80)
    return rows


def test_items_are_kept_that_hold_all_words_in_letters_of_any_size() -> None:
    rows = fruits()
    rows.keep("APPLE green")
    assert list(rows.items) == [1]
    rows.keep("")
    assert list(rows.items) == [0, 1, 2, 3]


def test_the_kept_items_follow_each_other() -> None:
    rows = fruits()
    rows.keep("red")
    assert (rows.first(), rows.after(0), rows.after(2), rows.before(2), rows.before(0)) == (0, 2, None, 0, None)


def test_nothing_is_kept_where_no_item_holds_the_words() -> None:
    rows = fruits()
    rows.keep("quince")
    assert (rows.first(), rows.last(), list(rows.items)) == (None, None, [])


def test_what_a_row_has_no_room_for_is_searched_too() -> None:
    rows = fruits()
    rows.lay_out(8)
    rows.keep("plum")
    assert list(rows.items) == [2]


def test_an_item_is_followed_by_an_empty_row() -> None:
    rows = fruits()
    assert [rows.row(Position(3, row)).spans for row in range(rows.height(3))] == [(Span("text", "pear"),), ()]


def test_other_items_are_sifted_by_the_same_words() -> None:
    names = list(FRUITS)
    rows = fruits(names)
    rows.keep("plum")
    names += ["blue plum"]
    rows.renew(len(names))
    assert list(rows.items) == [2, 4]


def test_an_item_of_which_something_else_is_known_is_sifted_anew() -> None:
    names = list(FRUITS)
    rows = fruits(names)
    rows.keep("plum")
    names[3] = "plum too"
    rows.renew_one(3)
    assert list(rows.items) == [2, 3]
