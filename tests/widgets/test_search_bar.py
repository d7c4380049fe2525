"""The line that a query is typed into."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input

from tui.reading.searching.pattern import Query
from tui.widgets.search_bar import LEAST_TYPED, SearchBar, SearchFacts


class BarApp(App[None]):
    """A bar alone; `told` is what it has said."""

    def __init__(self, text: str, history: Sequence[str]) -> None:
        super().__init__()
        self.text = text
        self.history = history
        self.told: list[Query | str] = []

    def compose(self) -> ComposeResult:
        self.bar = SearchBar("/", self.text, self.history)
        yield self.bar

    def on_search_bar_changed(self, message: SearchBar.Changed) -> None:
        self.told.append(message.query)

    def on_search_bar_accepted(self) -> None:
        self.told.append("accepted")

    def on_search_bar_abandoned(self) -> None:
        self.told.append("abandoned")


@asynccontextmanager
async def typing(text: str = "", history: Sequence[str] = ()) -> AsyncIterator[tuple[BarApp, Pilot[None]]]:
    app = BarApp(text, history)
    async with app.run_test(size=(80, 3)) as pilot:
        yield app, pilot


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("a b", [Query("a"), Query("ab")]),
        ("ctrl+t", [Query("", whole_words=True)]),
        ("alt+w", [Query("", whole_words=True)]),
        ("ctrl+r", [Query("", is_expression=True)]),
        ("alt+r a", [Query("", is_expression=True), Query("a", is_expression=True)]),
        ("ctrl+r ctrl+r", [Query("", is_expression=True), Query("")]),
        ("enter", [Query("rope"), "accepted"]),
        ("a enter", [Query("a"), "accepted"]),
        ("escape", ["abandoned"]),
        ("up", [Query("rope")]),
        ("up up up", [Query("rope"), Query("crank")]),
        ("a up down", [Query("a"), Query("rope"), Query("a")]),
        ("down", []),
    ],
)
async def test_keys_are_told_as_what_is_looked_for(keys: str, told: list[Query | str]) -> None:
    async with typing(history=["crank", "rope"]) as (app, pilot):
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app.told == told


async def test_a_text_to_begin_with_is_not_told() -> None:
    async with typing("crank") as (app, pilot):
        await pilot.pause()
        assert app.told == [] and app.query_one(Input).value == "crank"


async def test_the_first_letter_replaces_the_text_to_begin_with() -> None:
    async with typing("crank") as (app, pilot):
        await pilot.press("a")
        assert app.told == [Query("a")]


async def test_switches_that_are_on_stand_in_brackets() -> None:
    async with typing() as (app, pilot):
        await pilot.press("ctrl+t")
        app.bar.show("3 of 17")
        await pilot.pause()
        facts = "".join(text for text, _ in app.bar._facts.pieces(0))
        assert facts.endswith("3 of 17   Ctrl+T [words] Ctrl+R regex  ")


async def test_in_a_narrow_window_what_is_typed_has_the_room() -> None:
    async with typing() as (app, pilot):
        app.bar.show("14 of 208")
        await pilot.press(*"book club")
        wide = app.bar.query_one(Input).size.width
        await pilot.resize_terminal(40, 3)
        assert wide >= LEAST_TYPED and app.bar.query_one(Input).size.width >= LEAST_TYPED
        assert app.bar.query_one(SearchFacts).found == "14 of 208"
