"""Whole screens of the samples as text: how they open at three sizes, and what a few keys make of them.

The input of a golden names a sample, a size and the keys pressed, as Textual names them.
"""

import asyncio
from pathlib import Path

import pytest

from tests.conftest import Check
from tests.support.samples import SAMPLES, sample
from tests.support.screens import reading, screen_text, settled

GOLDENS = sorted((Path(__file__).parent / "goldens").glob("*.txt"))
SIZES = ("80x24", "120x40", "200x60")


async def screen_of(name: str, size: str, *keys: str) -> str:
    """What is on the screen when the keys have been pressed."""
    columns, _, rows = size.partition("x")
    async with reading(sample(name), (int(columns), int(rows))) as pilot:
        await pilot.press(*keys)
        await settled(pilot)
        return screen_text(pilot) + "\n"


@pytest.mark.parametrize("path", GOLDENS, ids=lambda path: str(path.stem))
def test_a_screen_is_as_it_was_looked_at(path: Path, golden: Check) -> None:
    golden(path, lambda given: asyncio.run(screen_of(*given.split())))


def test_every_sample_was_looked_at_as_it_opens() -> None:
    opening = {path.stem for path in GOLDENS}
    assert opening >= {f"{name}-{size}" for name in SAMPLES for size in SIZES}
