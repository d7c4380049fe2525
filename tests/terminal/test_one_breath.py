"""Keys that come in one breath at a pseudo-terminal: each goes where it would have gone one at a time."""

import pytest

from tests.support.pty import Terminal, in_hand


@pytest.mark.parametrize("times", range(3))
def test_what_follows_enter_is_no_more_for_the_search(terminal: Terminal, times: int) -> None:
    terminal.press("/it\rn")
    terminal.wait_for("/it  2 of")


def test_what_follows_enter_is_no_more_for_the_filter(terminal: Terminal) -> None:
    terminal.press("&photograph\rs")
    terminal.wait_until(lambda lines: "Tom  ★" in in_hand(lines))
    terminal.wait_for("&photograph  ")


def test_what_follows_enter_is_no_more_for_the_number(terminal: Terminal) -> None:
    terminal.press(":1.1\rs")
    terminal.wait_until(lambda lines: "1.1  Tom  ★" in in_hand(lines))


def test_one_line_after_the_other_is_typed(terminal: Terminal) -> None:
    terminal.press("/it\r/photograph\r:1\rs")
    terminal.wait_until(lambda lines: "1  Ruth  ★" in in_hand(lines))
    terminal.wait_for("/photograph  ")


def test_the_palette_follows_what_was_typed(terminal: Terminal) -> None:
    terminal.press("\x10gives the comm\r")
    terminal.wait_until(lambda lines: "★" in in_hand(lines))


@pytest.mark.parametrize("times", range(3))
def test_letters_come_in_their_order_however_they_are_apart(terminal: Terminal, times: int) -> None:
    for key in "/photograph":
        terminal.press(key)
    terminal.wait_for("1 of 1")
    assert "/photograph" in terminal.lines[-1]
