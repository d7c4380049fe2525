"""Rows 59 to 66: whatever ends the program, stops it or holds it up, the terminal is given back as it was."""

import signal
import time
from pathlib import Path

import pytest

from tests.support.hostile import left_behind, page_of
from tests.support.pty import Terminal, at_terminal, in_hand
from tests.support.screens import reading, screen_lines
from tui.parser import read

HOSTILE = "Words of \x1b]0;owned\x07\x9b31m a page."
PAGE = page_of(HOSTILE, *(f"Words of {number}." for number in range(200)))
BREAKING = """
import sys
import tui.cli, tui.app
{0}
def fail(*_, **__):
    raise ValueError("words of \\x1b[31m a page \\x9b \\x1b]0;owned\\x07")
{1} = fail
tui.cli.main()
"""
"""The program with an error in one place."""
PLACES = {
    "at the start": ("from tui.screens import reader", "reader.ReaderScreen.compose"),
    "while drawing": ("from tui.widgets import row_pane, comment_tree, bars", "bars.KeyBar.pieces"),
    "at a key": ("from tui.reading import moves", "moves.next_root"),
    "in a worker": ("from tui.reading import copies\nfrom tui import clipboard", "clipboard.copy"),
    "in a timer": ("from tui.reading.searching import finding", "finding.Finding.work"),
}
IGNORING = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); import tui.cli; tui.cli.main()"
SIZES = [(1, 1), (300, 100), (2, 60), (80, 1), (110, 30), (1, 40), (200, 2), (60, 20)]


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8", newline="")
    return str(path)


def started(terminal: Terminal, keys: str = "", sign: str = "comments ·") -> Terminal:
    """The terminal once the program is on it, and has followed some keys."""
    terminal.wait_for("comments ·")
    for key in keys:
        terminal.press(key)
        terminal.wait_for({"/": "Ctrl+R"}.get(key, sign))
    return terminal


def memory(terminal: Terminal) -> int:
    """Kilobytes of memory that the program has now."""
    status = Path(f"/proc/{terminal._process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])


async def test_row_59_a_storm_of_sizes_is_survived_in_every_view() -> None:
    async with reading(read(PAGE.encode(), "page"), (120, 30)) as pilot:
        for keys in ((), ("slash", "w"), ("escape", "question_mark"), ("escape", "R"), ("q", "colon"), ("escape", "v")):
            await pilot.press(*keys)
            for size in SIZES[:3]:
                await pilot.resize_terminal(*size)
        await pilot.resize_terminal(120, 30)
        await pilot.pause()
        lines = screen_lines(pilot)
        assert "201 comments" in lines[0] and lines[-1].endswith("q quit")


def test_row_59_the_screen_is_drawn_whole_after_a_storm(page: str) -> None:
    with at_terminal(page) as terminal:
        started(terminal, "/")
        for size in SIZES * 5:
            terminal.resize(*size)
        terminal.press("\x1b")
        terminal.wait_for_quiet(0.3)
        terminal.resize(90, 25)
        terminal.wait_until(lambda lines: "comments ·" in lines[0] and lines[24].rstrip().endswith("quit"))
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])


def test_row_59_a_size_that_is_back_at_once_is_drawn_again(page: str) -> None:
    with at_terminal(page) as terminal:
        started(terminal, "/").wait_for_quiet(0.3)
        before = terminal.lines
        for size in ((20, 2), (120, 30)):
            terminal.resize(*size)
        assert terminal._emulator.display != before
        terminal.wait_until(lambda lines: lines == before)


@pytest.mark.parametrize(("name", "keys", "sign"), [("SIGTERM", "/w", "of 20"), ("SIGHUP", "?", "back to reading")])
def test_row_60_a_signal_gives_everything_back_in_the_middle_of_things(
    name: str, keys: str, sign: str, page: str
) -> None:
    with at_terminal(page) as terminal:
        started(terminal, keys, sign).kill(signal.Signals[name])
        assert (terminal.wait_for_end(), left_behind(terminal)) == (128 + signal.Signals[name], [])


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_row_60_what_was_read_is_saved_on_a_signal(name: str, page: str, tmp_path: Path) -> None:
    with at_terminal(page, XDG_STATE_HOME=str(tmp_path)) as terminal:
        started(terminal).press("jjj")
        terminal.wait_until(lambda lines: "4  " in in_hand(lines))
        terminal.wait_for("q quit")
        terminal.kill(signal.Signals[name])
        assert (terminal.wait_for_end(), left_behind(terminal)) == (128 + signal.Signals[name], [])
    with at_terminal(page, XDG_STATE_HOME=str(tmp_path)) as terminal:
        started(terminal).wait_until(lambda lines: "4  " in in_hand(lines))
        terminal.wait_for("Where you were today at")


@pytest.mark.parametrize("sign", [b"", b"\x1b"])
def test_row_60_a_signal_before_the_screen_is_there_leaves_nothing(sign: bytes, page: str) -> None:
    with at_terminal(page) as terminal:
        terminal.wait_until(lambda _: sign in terminal.written)
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_for_end() in (-signal.SIGTERM, 128 + signal.SIGTERM)
        assert left_behind(terminal) == []


def test_row_61_ctrl_c_says_what_it_is_for_and_how_to_leave(page: str) -> None:
    with at_terminal(page) as terminal:
        started(terminal).press("\x03")
        terminal.wait_for("q quits")
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])


def test_row_61_an_interrupt_ends_the_program(page: str) -> None:
    with at_terminal(page) as terminal:
        started(terminal).kill(signal.SIGINT)
        assert (terminal.wait_for_end(), left_behind(terminal)) == (130, [])


def test_row_62_ctrl_z_gives_the_terminal_to_the_shell_and_takes_it_again(page: str) -> None:
    with at_terminal(page) as terminal:
        started(terminal).press("\x1a")
        terminal.wait_for_stop()
        terminal.wait_for_quiet(0)
        lent = left_behind(terminal)
        seen = len(terminal.written)
        terminal.resize(90, 25)
        terminal.kill(signal.SIGCONT)
        terminal.wait_until(lambda lines: bool(terminal.modes) and lines[24].rstrip().endswith("quit"))
        assert b"Words of 1." in terminal.written[seen:]
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])
        assert lent == []


@pytest.mark.parametrize("sign", ["comments ·", "q quit"])
def test_row_63_sigquit_gives_everything_back_and_ends_the_program_itself(sign: str, page: str) -> None:
    with at_terminal(page) as terminal:
        terminal.wait_for(sign)
        terminal.kill(signal.SIGQUIT)
        assert (terminal.wait_for_end(), left_behind(terminal)) == (-signal.SIGQUIT, [])


@pytest.mark.parametrize(("program", "keys"), [(("-m", "tui"), "y"), (("-c", IGNORING), "/w")])
def test_row_64_the_program_is_gone_with_its_terminal(program: tuple[str, str], keys: str, page: str) -> None:
    with at_terminal(page, program=program, PATH="/nowhere") as terminal:
        started(terminal)
        terminal.press(keys)
        terminal.hang_up()
        assert terminal.wait_for_end() == 128 + signal.SIGHUP


def test_row_65_a_stopped_terminal_costs_no_memory_and_is_left_when_it_goes_on(page: str) -> None:
    with at_terminal(page) as terminal:
        started(terminal).wait_for("q quit")
        before = memory(terminal)
        for _ in range(20):
            terminal.press("jkGg" * 10)
            time.sleep(0.02)
        grown = memory(terminal) - before
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])
        assert grown < 20_000


@pytest.mark.parametrize("place", PLACES)
def test_row_66_an_error_anywhere_is_one_line_and_no_word_of_the_page(place: str, page: str, tmp_path: Path) -> None:
    program = ("-c", BREAKING.format(*PLACES[place]))
    with at_terminal(page, program=program, size=(300, 30), XDG_STATE_HOME=str(tmp_path)) as terminal:
        if place not in ("at the start", "while drawing"):
            started(terminal).press({"at a key": "n", "in a worker": "y", "in a timer": "/"}[place])
            if place == "in a timer":
                terminal.wait_for("Ctrl+R")
                terminal.press("w")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (1, [])
        told = bytes(terminal.written).rpartition(b"threadreader: ")[2].decode()
        log = tmp_path / "threadreader" / "log" / "failure.log"
        assert told == f"an error inside the program ended it (ValueError); the details are in {log}\r\n"
        assert "in fail" in log.read_text()
