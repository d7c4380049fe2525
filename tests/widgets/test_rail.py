"""The thumb of a rail."""

import pytest

from tests.support.drawn import Drawn
from tests.support.samples import sample
from tests.support.screens import reading
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


async def test_the_thumb_beside_the_article_is_there_again_after_a_look_at_the_comments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading(sample("clock"), (80, 24)) as pilot:
        drawn = Drawn(pilot, monkeypatch)
        await pilot.press("tab", "tab")
        await drawn.settle()
        assert not list(drawn.differences())
