"""Pages of every shape are read as what they were made from: tree, authors, dates, words, title, notes.

Each shape has a small page in `shapes/`, read without a fault, and a floor: how many of the pages made of it are.
`THREADREADER_PAGES` sets how many pages are made in all, `THREADREADER_SEED` which ones.
"""

import os
from math import sqrt
from pathlib import Path
from random import Random

import pytest

from tests.conftest import Check
from tests.support.pages import make_page
from tests.support.readings import differences, written_out
from tests.support.shapes import SHAPES
from tui.parser import read

USUAL_PAGES = 30
SEED = os.environ.get("THREADREADER_SEED", "1")
PAGES = max(1, int(os.environ.get("THREADREADER_PAGES", USUAL_PAGES * len(SHAPES))) // len(SHAPES))
SMALL_PAGES = Path(__file__).with_name("shapes")

FLOORS = {
    "trackbacks": 22,
    "date-first": 29,
    "chrome-items": 27,
    "footer": 23,
    "author-only": 29,
    "divs": 24,
    "divs-ages": 23,
    "said-and-dated-under": 24,
    "drupal": 29,
    "told-levels": 29,
    "avatar-twice": 23,
    "main-numbers": 29,
    "main-authors": 29,
    "main-dated": 29,
}
"""Pages of the usual ones (of seed 1) that are read perfectly; all of them where a shape is not named.

A floor is what was reached. It goes up with the parser, and never down without a reason in the commit.
"""

IS_USUAL = SEED == "1" and PAGES == USUAL_PAGES
LEEWAY = 0.15
"""By how much the share of perfect pages may fall short on many pages that are not the usual ones."""
DEVIATIONS = 4
"""By how many standard deviations it may on few: of a hundred runs over all shapes not one fails by chance."""

every_shape = pytest.mark.parametrize("shape", list(SHAPES))


@every_shape
def test_the_small_page_of_a_shape_is_read_without_a_fault(shape: str, golden: Check) -> None:
    golden(SMALL_PAGES / f"{shape}.txt", lambda page: written_out(read(page.encode(), "page")))


@every_shape
def test_as_many_pages_as_ever_are_read_perfectly(shape: str) -> None:
    faults = {}
    for number in range(PAGES):
        made = make_page(Random(f"{SEED}/{shape}/{number}"), shape=shape)
        if found := differences(made, read(made.text.encode(), "page")):
            faults[f"seed {SEED}, {shape}, page {number}"] = found
    least = least_perfect(FLOORS.get(shape, USUAL_PAGES), PAGES)
    assert PAGES - len(faults) >= least, "\n".join(f"{name}: {told[0]}" for name, told in faults.items())


def least_perfect(floor: int, pages: int) -> float:
    """How many of so many pages have to be read perfectly; of the usual ones the floor, of others about its share."""
    if IS_USUAL:
        return floor
    chance = (floor + 1) / (USUAL_PAGES + 2)  # The rule of succession: 30 of 30 do not make it certain.
    deviation = sqrt(chance * (1 - chance) / pages)
    return pages * (floor / USUAL_PAGES - max(LEEWAY, DEVIATIONS * deviation))


def test_floors_are_of_shapes_that_have_faults() -> None:
    assert all(name in SHAPES and 0 <= floor < USUAL_PAGES for name, floor in FLOORS.items())


def test_every_shape_has_its_small_page_and_every_small_page_its_shape() -> None:
    assert {path.stem for path in SMALL_PAGES.iterdir()} == set(SHAPES)
