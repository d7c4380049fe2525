"""On the screen too, the comment in hand stays on its row where it can, and its mark is always drawn.

`THREADREADER_SCREENS` sets how many readings are made up, `THREADREADER_SEED` which ones.
"""

import os
from random import Random

import pytest

from tests.support.made import made_thread
from tests.support.place import possible_row
from tests.support.screens import Reader, comment_lines, reader_app, reading, settled
from tests.support.threads import random_depths
from tui.widgets.comment_tree import CommentTree

SCREENS = int(os.environ.get("THREADREADER_SCREENS", "6"))
SEED = int(os.environ.get("THREADREADER_SEED", "1"))
STEPS = 25
SIZES = [(60, 12), (80, 24), (100, 30), (120, 40), (200, 60)]

LOOKS = ["T", "v", "<", ">", "-", "+"]
FOLDS = ["enter", "z M", "z R", "1", "2", "3"]
SEARCHES = ["/ w o r d escape", "/ 2 escape", "& o n e escape"]
MOVES = ["j", "k", "n", "N", "J", "p", "space", "b", "G", "x", "c", "C", "backspace", "/ 2 enter", "escape"]


def screen_row(pilot: Reader, window_row: int) -> int:
    """The line of the screen that a row of the window is on."""
    tree = pilot.app.screen.query_one(CommentTree)
    return tree.region.y + tree.head + window_row


async def take_step(pilot: Reader, random: Random, keys: list[str]) -> None:
    """Press one of these keys, or give the terminal another size where there are none."""
    if keys:
        await pilot.press(*random.choice(keys).split())
    else:
        await pilot.resize_terminal(*random.choice(SIZES))
    await settled(pilot)


@pytest.mark.parametrize("seed", range(SEED, SEED + SCREENS))
async def test_the_comment_in_hand_keeps_its_row_on_the_screen(seed: int) -> None:
    random = Random(seed)
    words = [random.choice(["one", "word " * random.randint(1, 60)]) for _ in range(60)]
    async with reading(made_thread(random_depths(random, 60), words.__getitem__), (120, 40)) as pilot:
        session = reader_app(pilot).session
        stood_on: set[int] = set()
        for _ in range(STEPS):
            before, top, row = session.cursor, session.comments.top, session.comments.row_of(session.cursor)
            assert row is not None
            stood_on.add(row)
            keys = random.choice([LOOKS, FOLDS, SEARCHES, MOVES, []])
            await take_step(pilot, random, keys)
            assert any(line.startswith("▌") for line in comment_lines(pilot))
            if keys is not MOVES and row >= 0:
                assert session.cursor == session.folds.visible(before)
                line = screen_row(pilot, session.comments.row_of(session.cursor) or 0)
                assert line in {screen_row(pilot, possible_row(session, row)) for row in stood_on}
            if keys in (FOLDS, SEARCHES, MOVES) and (session.cursor, session.comments.top) != (before, top):
                stood_on.clear()
