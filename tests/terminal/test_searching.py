"""Searching at a pseudo-terminal, and sizes that change meanwhile."""

import re

from tests.support.pty import Terminal, in_hand

LIT = rb"\x1b\[[\d;]*\b7;[\d;]*mphotograph"
"""The hit where the reader stands, reversed."""


def test_what_is_typed_is_found_counted_and_lit(terminal: Terminal) -> None:
    terminal.press("/photograph")
    terminal.wait_for("1 of 1")
    terminal.wait_until(lambda lines: "Tom" in in_hand(lines))
    terminal.wait_until(lambda _: bool(re.search(LIT, bytes(terminal.written))))


def test_escape_gives_back_the_screen_of_before(terminal: Terminal) -> None:
    before = terminal.lines
    terminal.press("/photograph")
    terminal.wait_for("1 of 1")
    terminal.press("\x1b")
    terminal.wait_until(lambda lines: lines == before, "the screen of before")


def test_n_goes_on_through_the_hits(terminal: Terminal) -> None:
    terminal.press("/it\r")
    terminal.wait_for("/it  1 of")
    terminal.press("n")
    terminal.wait_for("/it  2 of")
    terminal.wait_until(lambda lines: "Tom" in in_hand(lines))


def test_a_filter_leaves_what_matches_and_whom_it_answers(terminal: Terminal) -> None:
    terminal.press("&photograph\r")
    terminal.wait_until(lambda lines: not any("Osei" in line for line in lines))
    terminal.wait_for("Ruth  It was always ten past four.")


def test_a_search_through_other_sizes_writes_only_what_a_screen_needs(terminal: Terminal) -> None:
    terminal.press("/it")
    terminal.wait_for("1 of")
    terminal.resize(60, 12)
    terminal.wait_until(lambda lines: len(lines) == 12 and "/it  " in lines[11] and "1 of" in lines[11])
    terminal.press("\r")
    terminal.resize(140, 40)
    terminal.wait_until(lambda lines: len(lines) == 40 and lines[39].rstrip().endswith("quit"))
    terminal.press("q")
    assert (terminal.wait_for_end(), terminal.foreign_bytes) == (0, [])
