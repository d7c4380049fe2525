"""Windows on rows."""

from random import Random

import pytest

from tui.reading.viewport import Position, Viewport


class Blocks:
    """Items of given heights."""

    def __init__(self, *heights: int) -> None:
        self.heights = heights

    def first(self) -> int | None:
        return 0 if self.heights else None

    def last(self) -> int | None:
        return len(self.heights) - 1 if self.heights else None

    def after(self, item: int, /) -> int | None:
        return item + 1 if item + 1 < len(self.heights) else None

    def before(self, item: int, /) -> int | None:
        return item - 1 if item else None

    def height(self, item: int, limit: int | None = None, /) -> int:
        return self.heights[item] if limit is None else min(limit, self.heights[item])


def window(viewport: Viewport) -> str:
    """The rows in the window as `item.row`."""
    return " ".join(f"{item}.{row}" for item, row in viewport.rows())


@pytest.fixture
def viewport() -> Viewport:
    """Three items of 2, 5 and 3 rows, four rows at a time."""
    return Viewport(Blocks(2, 5, 3), 4)


def test_a_window_begins_at_the_first_row(viewport: Viewport) -> None:
    assert window(viewport) == "0.0 0.1 1.0 1.1"


def test_scrolling_moves_by_rows(viewport: Viewport) -> None:
    viewport.scroll(3)
    assert window(viewport) == "1.1 1.2 1.3 1.4"


def test_scrolling_down_stops_with_the_last_row_at_the_foot(viewport: Viewport) -> None:
    viewport.scroll(100)
    assert window(viewport) == "1.4 2.0 2.1 2.2"


def test_scrolling_up_stops_at_the_first_row(viewport: Viewport) -> None:
    viewport.scroll(5)
    viewport.scroll(-100)
    assert window(viewport) == "0.0 0.1 1.0 1.1"


def test_scrolling_says_when_it_cannot(viewport: Viewport) -> None:
    assert not viewport.scroll(-1)


def test_scrolling_down_never_moves_up_from_beyond_the_foot(viewport: Viewport) -> None:
    viewport.place(Position(2, 1), 0)
    viewport.scroll(1)
    assert window(viewport) == "2.1 2.2"


def test_a_window_is_filled_from_above_near_the_end(viewport: Viewport) -> None:
    viewport.place(Position(2, 1), 0)
    viewport.fill()
    assert window(viewport) == "1.4 2.0 2.1 2.2"


def test_a_window_that_is_full_stays_as_it_is(viewport: Viewport) -> None:
    viewport.scroll(3)
    viewport.fill()
    assert window(viewport) == "1.1 1.2 1.3 1.4"


def test_a_window_that_is_higher_than_all_rows_begins_at_the_first(viewport: Viewport) -> None:
    viewport.height = 20
    viewport.top = Position(1, 0)
    viewport.fill()
    assert viewport.top == Position(0, 0)


def test_a_row_is_put_where_it_is_asked_for(viewport: Viewport) -> None:
    viewport.place(Position(1, 2), 3)
    assert window(viewport) == "0.1 1.0 1.1 1.2"


def test_a_row_near_the_beginning_comes_as_low_as_it_can(viewport: Viewport) -> None:
    viewport.place(Position(0, 1), 3)
    assert window(viewport) == "0.0 0.1 1.0 1.1"


def test_the_row_of_an_item_that_began_above_is_negative(viewport: Viewport) -> None:
    viewport.scroll(4)
    assert viewport.row_of(1) == -2


def test_an_item_out_of_sight_has_no_row(viewport: Viewport) -> None:
    assert viewport.row_of(2) is None


def test_showing_an_item_below_scrolls_as_little_as_it_needs(viewport: Viewport) -> None:
    viewport.show(2)
    assert window(viewport) == "1.4 2.0 2.1 2.2"


def test_showing_an_item_taller_than_the_window_puts_its_first_row_on_top(viewport: Viewport) -> None:
    viewport.show(1)
    assert window(viewport) == "1.0 1.1 1.2 1.3"


def test_showing_an_item_above_puts_it_on_top(viewport: Viewport) -> None:
    viewport.scroll(100)
    viewport.show(0)
    assert window(viewport) == "0.0 0.1 1.0 1.1"


def test_showing_what_is_whole_in_sight_moves_nothing(viewport: Viewport) -> None:
    viewport.show(0)
    assert window(viewport) == "0.0 0.1 1.0 1.1"


def test_turning_to_an_item_below_puts_it_on_top() -> None:
    viewport = Viewport(Blocks(2, 3, 2, 2, 9), 4)
    viewport.turn_to(1)
    assert window(viewport) == "1.0 1.1 1.2 2.0"


def test_turning_to_an_item_above_puts_it_at_the_foot() -> None:
    viewport = Viewport(Blocks(2, 3, 2, 2, 9), 4)
    viewport.place(Position(3, 0), 0)
    viewport.turn_to(2)
    assert window(viewport) == "1.1 1.2 2.0 2.1"


def test_turning_to_what_is_whole_in_sight_moves_nothing(viewport: Viewport) -> None:
    viewport.turn_to(0)
    assert window(viewport) == "0.0 0.1 1.0 1.1"


def test_turning_stops_with_the_last_row_at_the_foot(viewport: Viewport) -> None:
    viewport.turn_to(2)
    assert window(viewport) == "1.4 2.0 2.1 2.2"


def test_no_items_make_an_empty_window() -> None:
    assert Viewport(Blocks(), 4).rows() == []


def test_no_items_do_not_scroll() -> None:
    assert not Viewport(Blocks(), 4).scroll(1)


def test_down_and_up_are_each_others_way_back() -> None:
    random = Random(7)
    for _ in range(500):
        heights = [random.randint(1, 6) for _ in range(random.randint(1, 9))]
        viewport = Viewport(Blocks(*heights), 3)
        rows = [Position(item, row) for item, height in enumerate(heights) for row in range(height)]
        start, end = sorted(random.choices(range(len(rows)), k=2))
        assert viewport.down(rows[start], end - start) == rows[end]
        assert viewport.up(rows[end], end - start) == rows[start]
