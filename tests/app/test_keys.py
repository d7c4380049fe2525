"""Keys that move, jump and fold, and what is asked for by them."""

import asyncio

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.widgets import Input

from tests.support.made import made_thread
from tests.support.screens import CLOCK, in_hand, reader_app, reading, screen_lines, screen_text, settled
from tui.keymap import keymap_for
from tui.screens.reader import ReaderScreen
from tui.widgets import holding
from tui.widgets.prompt import Prompt

LONG_ARTICLE = "# The clock\n" + "\n".join(["A paragraph of the article."] * 60) + "\n- Ruth: One.\n- Tom: Two."


@pytest.mark.parametrize(
    ("keys", "end"),
    [
        ("j", "1.1"),
        ("down", "1.1"),
        ("j k", "1"),
        ("j up", "1"),
        ("J", "2"),
        ("shift+down", "2"),
        ("J K", "1"),
        ("J shift+up", "1"),
        ("j j p", "1.1"),
        ("j j r", "1"),
        ("j n", "2"),
        ("n N", "1"),
        ("n backspace", "1"),
        ("n ctrl+o", "1"),
        ("n backspace alt+right", "2"),
        ("h j", "2"),
        ("left j", "2"),
        ("h l j", "1.1"),
        ("l", "1.1"),
        ("right", "1.1"),
        ("enter j", "2"),
        ("enter enter j", "1.1"),
        ("z M j", "2"),
        ("z M z R j", "1.1"),
        ("z M 0 j", "1.1"),
        ("x", "2"),
        ("1 j", "2"),
        ("2 j j", "1.2"),
        ("3 j j", "1.1.1"),
        ("9 j j", "1.1.1"),
        ("G", "3"),
        ("end", "3"),
        ("G g", "1"),
        ("end home", "1"),
        ("space", "3"),
        ("pagedown", "3"),
        ("G b", "1"),
        ("G pageup", "1"),
        ("c c j", "1.1"),
        ("z j j", "1.1"),
        ("z escape j", "1.1"),
    ],
)
async def test_keys_lead_to_a_comment(keys: str, end: str) -> None:
    async with reading(CLOCK, (120, 40)) as pilot:
        await pilot.press(*keys.split())
        assert in_hand(pilot) == end


async def test_half_a_page_scrolls_by_half_the_window() -> None:
    async with reading(made_thread([0] * 100)) as pilot:
        session = reader_app(pilot).session
        await pilot.press("d")
        moved = session.comments.top
        await pilot.press("u")
        assert moved > session.comments.top == (0, 0)


async def test_a_step_in_the_article_scrolls_it() -> None:
    async with reading(LONG_ARTICLE, (80, 24)) as pilot:
        before = screen_lines(pilot)[2]
        await pilot.press("j")
        assert screen_lines(pilot)[1] == before


async def test_a_page_without_comments_scrolls_its_article() -> None:
    async with reading("# The clock\n" + "\n".join(["A paragraph of the article."] * 60)) as pilot:
        before = screen_lines(pilot)[3][:40]
        await pilot.press("j")
        assert screen_lines(pilot)[2][:40] == before


async def test_keys_for_comments_say_so_in_the_article() -> None:
    async with reading(CLOCK, (80, 24)) as pilot:
        await pilot.press("n")
        assert "Tab goes there" in screen_lines(pilot)[-1]


async def test_a_step_that_leads_nowhere_is_said_on_the_last_line() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("k")
        assert "This is the first comment." in screen_lines(pilot)[-1]


@pytest.mark.parametrize("key", ["number_sign", "W", "f9"])
async def test_a_key_that_means_nothing_is_not_answered_by_what_was_said_last(key: str) -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("k", key)
        assert "This is the first comment." not in screen_lines(pilot)[-1]


async def test_the_second_key_of_two_is_asked_for() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("z")
        assert "M fold everything" in screen_lines(pilot)[-1]


async def test_a_number_is_asked_for_and_gone_to() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("colon", "1", ".", "2", "enter")
        await pilot.pause()
        assert in_hand(pilot) == "1.2" and not pilot.app.screen.query(Prompt)


async def test_a_question_can_be_taken_back() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("colon", "2", "escape")
        await pilot.pause()
        assert in_hand(pilot) == "1" and not pilot.app.screen.query(Input)


async def test_what_was_said_while_a_number_was_asked_for_goes_with_the_question() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("colon", "ctrl+c")
        await pilot.press("escape")
        assert "Nothing is selected" not in screen_text(pilot)


async def test_letters_typed_into_a_question_are_no_commands() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("colon", "q", "j")
        assert pilot.app.screen.query_one(Prompt).value == "qj"


async def test_no_key_minds_an_empty_page() -> None:
    async with reading("", (120, 24)) as pilot:
        for key in sorted(set(keymap_for().strokes) - {"q"}):
            await pilot.press(key, "escape")
        assert pilot.app.is_running


@pytest.mark.parametrize(
    ("keys", "end"), [("/ t a k e n @ l a t e r enter", "1.2"), (": 1 . 2 enter", "1.2"), ("& S h o w enter", "1.1.1")]
)
async def test_fast_fingers_lose_no_key(keys: str, end: str) -> None:
    async with reading(CLOCK) as pilot:
        for key in keys.split():
            character = {"enter": "\r", "@": " "}.get(key, key)
            pilot.app.post_message(events.Key("enter" if key == "enter" else _character_to_key(character), character))
        await settled(pilot)
        await settled(pilot)
        assert in_hand(pilot) == end


async def test_what_breaks_on_the_way_out_is_no_failure() -> None:
    async with reading(CLOCK) as pilot:
        pilot.app.exit(0)
        pilot.app._handle_exception(ValueError("a widget that is gone"))
        assert (pilot.app._exception, pilot.app.return_code) == (None, 0)


async def test_keys_that_come_at_once_are_all_followed_and_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(made_thread([0] * 100)) as pilot:
        screen = pilot.app.screen
        drawn: list[int] = []
        assert isinstance(screen, ReaderScreen)
        monkeypatch.setattr(screen, "draw", lambda: drawn.append(screen.session.cursor))
        for _ in range(20):
            pilot.app.post_message(events.Key("j", "j"))
        await pilot.pause()
        assert drawn[-1] == 20 and len(drawn) < 5


async def test_keys_are_not_held_for_a_line_that_does_not_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "LONGEST_HOLD", 0.2)
    async with reading(CLOCK) as pilot:
        app = reader_app(pilot)
        app.hold_keys()
        for _ in range(2):
            app.post_message(events.Key("j", "j"))
        await asyncio.sleep(0.1)
        assert app.is_holding and in_hand(pilot) == "1"
        await pilot.pause()
        assert in_hand(pilot) == "1.1.1"
