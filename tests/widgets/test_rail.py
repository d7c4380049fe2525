"""The thumb of a rail."""

import pytest

from tui.reading.progress import thumb_cells


@pytest.mark.parametrize(
    ("extent", "cells"),
    [
        ((0.0, 1.0), range(0)),
        ((0.0, 0.5), range(0, 5)),
        ((0.5, 1.0), range(5, 10)),
        ((0.0, 0.00001), range(0, 1)),
        ((0.99999, 1.0), range(9, 10)),
        ((0.99, 0.999), range(8, 9)),
        ((0.2, 0.4), range(2, 4)),
    ],
)
def test_the_thumb_covers_the_share_in_the_window(extent: tuple[float, float], cells: range) -> None:
    assert thumb_cells(extent, 10) == cells


def test_a_rail_of_no_height_has_no_thumb() -> None:
    assert thumb_cells((0.0, 0.1), 0) == range(0)
