"""Quotations on the screen: found while nobody types, marked, and gone to across the panes."""

import pytest

from tests.support.screens import (
    Reader,
    comment_lines,
    in_hand,
    panes_shown,
    reader_app,
    reading,
    screen_lines,
    screen_text,
    settled,
)
from tui.screens import tracing
from tui.screens.quoters import QuotersScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.comment_tree import CommentTree

PAGE = """
    # The clock
    The tower had been silent for eleven years when the council found the bill.
    - Ruth: The second crank is under the stairs beside the old bell.
      - Tom: “the second crank is under the stairs” – which stairs?
    - Osei: “silent for eleven years when the council found the bill”
"""


def underlined(pilot: Reader) -> str:
    """The underlined words of the discussion."""
    tree = pilot.app.screen.query_one(CommentTree)
    strips = [tree.render_line(y) for y in range(tree.size.height)]
    return " ".join(piece.text for strip in strips for piece in strip if piece.style and piece.style.underline)


async def test_no_wait_for_the_keys_is_over_before_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(PAGE) as pilot:
        waits: list[float] = []
        patience = iter([0.002, 0.0])
        screen = pilot.app.screen
        monkeypatch.setattr(ReaderScreen, "patience", property(lambda _: next(patience, 0.0)))
        monkeypatch.setattr(screen, "set_timer", lambda seconds, _: waits.append(seconds))
        assert isinstance(screen, ReaderScreen)
        screen._tracer.look()
        assert waits == [0.002]


async def test_quotations_show_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "START_SECONDS", 0.001)
    async with reading(PAGE) as pilot:
        while not reader_app(pilot).session.tracing.is_complete:
            await pilot.pause(0.01)
        await pilot.pause()
        assert "1  Ruth  quoted by 1" in "\n".join(comment_lines(pilot)) and "quoted 1" in screen_text(pilot)


async def test_quoted_words_are_underlined() -> None:
    async with reading(PAGE) as pilot:
        await settled(pilot)
        assert underlined(pilot).startswith("the second crank is under the stairs silent for eleven years")


async def test_in_a_narrow_window_the_source_comes_up_in_the_other_pane_and_goes_again() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("tab", "n")
        await settled(pilot)
        await pilot.press('"')
        there = panes_shown(pilot)
        await pilot.press("backspace")
        assert there == {"article"} and panes_shown(pilot) == {"comments"} and in_hand(pilot) == "2"


async def test_who_quotes_is_listed_with_what_is_said_to_it() -> None:
    async with reading(PAGE) as pilot:
        await settled(pilot)
        await pilot.press("w")
        lines = [line.strip("▌ ") for line in screen_lines(pilot)]
        assert lines[0].startswith("Who quotes 1") and lines[0].endswith("1 of 1")
        assert lines[1:4] == ["1.1  Tom", "the second crank is under the stairs", "which stairs?"]


async def test_a_quotation_at_the_end_is_listed_with_how_the_comment_begins() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("w")
        assert [line.strip("▌ ") for line in screen_lines(pilot)][1:4] == [
            "2  Osei",
            "silent for eleven years when the council found the bill",
            "“silent for eleven years when the council found the bill”",
        ]


async def test_enter_goes_to_who_quotes_and_back_leads_to_the_same_paragraph() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await settled(pilot)
        before = screen_lines(pilot)[:-1]
        await pilot.press("w", "enter")
        assert panes_shown(pilot) == {"comments"} and in_hand(pilot) == "2"
        await pilot.press("backspace")
        assert screen_lines(pilot)[:-1] == before


@pytest.mark.parametrize("key", ["w", "escape", "q"])
async def test_a_key_leaves_the_list_of_who_quotes(key: str) -> None:
    async with reading(PAGE) as pilot:
        await settled(pilot)
        await pilot.press("w")
        opened = isinstance(pilot.app.screen, QuotersScreen)
        await pilot.press(key)
        assert opened and isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1"


async def test_where_nobody_quotes_it_is_said() -> None:
    async with reading(PAGE) as pilot:
        await settled(pilot)
        await pilot.press("G", "w")
        assert screen_lines(pilot)[-1].startswith(" No comment was found to quote this comment.")


async def test_while_quotations_are_looked_for_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "START_SECONDS", 1e6)
    async with reading(PAGE) as pilot:
        await pilot.press("w")
        assert "The page is still being looked through" in screen_lines(pilot)[-1]


async def test_the_search_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "START_SECONDS", 0.001)
    async with reading(PAGE) as pilot:
        await pilot.press("slash", *"crank")
        while not reader_app(pilot).session.tracing.is_complete:
            await pilot.pause(0.01)
        assert "1 of 2" in screen_text(pilot)


async def test_nothing_is_looked_for_while_keys_follow_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "START_SECONDS", 1000.0)
    monkeypatch.setattr("tui.screens.keyed.PATIENCE_SECONDS", 1000.0)
    looks: list[float] = []
    async with reading(PAGE) as pilot:
        screen = reader_app(pilot).screen
        assert isinstance(screen, ReaderScreen)
        monkeypatch.setattr(screen.session.tracing, "work", lambda: looks.append(0.0))
        screen._tracer.look()
        await pilot.press("j")
        screen._tracer.look()
        assert len(looks) == 1
