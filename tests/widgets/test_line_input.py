"""The line that words are typed or pasted into."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.events import Paste
from textual.pilot import Pilot

from tui.widgets.line_input import MOST_CHARACTERS, LineInput


class LineApp(App[None]):
    """A line alone; `bells` counts how often it rang."""

    bells = 0

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        self.line = LineInput(self.text)
        yield self.line

    def bell(self) -> None:
        self.bells += 1


@asynccontextmanager
async def pasting(pasted: str, text: str = "", *keys: str) -> AsyncIterator[LineApp]:
    app = LineApp(text)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        app.post_message(Paste(pasted))
        await settled(pilot)
        yield app


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("words", "words"),
        ("\x1b[31mred\x07\x7f\x9b", "␛[31mred␇␡›"),
        ("a\tb", "a␉b"),
        ("the first line\nand the second", "the first line"),
        ("x" * 1_000_000, "x" * MOST_CHARACTERS),
    ],
)
async def test_a_paste_is_cleaned_and_cut(pasted: str, value: str) -> None:
    async with pasting(pasted) as app:
        assert app.line.value == value


@pytest.mark.parametrize(
    ("keys", "value"),
    [(["end"], "a" * 190 + "b" * 10), (["home"], "b" * 10 + "a" * 190), (["end", "shift+home"], "b" * 20)],
)
async def test_a_paste_takes_the_room_there_is(keys: list[str], value: str) -> None:
    async with pasting("b" * 20, "a" * 190, *keys) as app:
        assert app.line.value == value


async def test_a_full_line_rings_no_bell() -> None:
    async with pasting("b", "a" * MOST_CHARACTERS, "end") as app:
        assert (app.line.value, app.bells) == ("a" * MOST_CHARACTERS, 0)
