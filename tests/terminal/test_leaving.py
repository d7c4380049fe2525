"""The terminal is given back as it was, whatever ends the program."""

import signal
from pathlib import Path

import pytest

from tests.support.pty import Terminal, at_terminal

SAMPLE = "sample_data/clock.txt"
BREAKING = """
import tui.cli
from tui.reading import moves
def fail(tree, index):
    raise ValueError("words of \\x1b[31m a page")
moves.next_root = fail
tui.cli.main()
"""
"""The program with an error in one of its moves."""
UNHEARD = """
import signal
import tui.cli
import tui.showing
class Unheard:
    def __del__(self):
        signal.raise_signal(signal.{0})
def load(load_app=tui.showing._load_app):
    Unheard()
    return load_app()
tui.showing._load_app = load
tui.cli.main()
"""
"""The program with a signal while the app is loaded, in a place from which Python lets no exception through."""
CUT = """
import os
import signal
import tui.cli
def write(file, data, write=os.write):
    end = data.find(b";", 1000) + 1
    written = write(file, data[:end] if end else data)
    if end:
        signal.raise_signal(signal.SIGTERM)
    return written
os.write = write
tui.cli.main()
"""
"""The program with a signal when the terminal has taken a part of the first frame, as far as the middle of a code."""
STOPPING = """
import signal
import tui.cli
from textual.drivers.linux_driver import LinuxDriver
from tui.driver import TerminalDriver
def stopping(self, method={0}):
    {0} = method
    signal.raise_signal(signal.SIGTSTP)
    method(self)
{0} = stopping
tui.cli.main()
"""
"""The program with a signal to stop when something is done for the first time."""
IGNORING = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); import tui.cli; tui.cli.main()"
"""The program as `nohup` starts it."""


def is_as_before(terminal: Terminal) -> bool:
    """Whether modes, keyboard and line settings are as the program found them."""
    left = (terminal.modes, terminal.keyboard_protocols)
    return not any(left) and terminal.settings == terminal.settings_before


def started(terminal: Terminal) -> Terminal:
    """The terminal once the program is on it."""
    terminal.wait_for("q quit")
    return terminal


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_before_the_app_is_there_gives_the_terminal_back(name: str) -> None:
    with at_terminal(SAMPLE) as terminal:
        terminal.wait_for("comments ·")
        terminal.kill(signal.Signals[name])
        assert terminal.wait_for_end() == 128 + signal.Signals[name]
        assert is_as_before(terminal)


@pytest.mark.parametrize("size", [(120, 30), (20, 5)], ids=["over a first frame", "without one"])
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_before_the_app_is_there_is_lost_nowhere(name: str, size: tuple[int, int]) -> None:
    with at_terminal(SAMPLE, size=size, program=("-c", UNHEARD.format(name))) as terminal:
        number = signal.Signals[name]
        assert terminal.wait_for_end() == (-number if name == "SIGQUIT" else 128 + number)
        assert is_as_before(terminal)


def test_a_signal_cuts_no_code_of_the_first_frame_in_two() -> None:
    with at_terminal(SAMPLE, program=("-c", CUT)) as terminal:
        assert terminal.wait_for_end() == 128 + signal.SIGTERM
        assert is_as_before(terminal) and terminal.foreign_bytes == []


def test_a_stop_before_the_app_is_there_gives_the_terminal_back() -> None:
    with at_terminal(SAMPLE) as terminal:
        terminal.wait_for("comments ·")
        terminal.kill(signal.SIGTSTP)
        terminal.wait_until(lambda _: is_as_before(terminal))
        terminal.wait_for_stop()
        terminal.kill(signal.SIGCONT)
        started(terminal).press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("place", ["TerminalDriver.start_application_mode", "LinuxDriver._enable_mouse_support"])
def test_a_stop_while_the_terminal_is_taken_gives_it_back_and_takes_it_once(place: str) -> None:
    with at_terminal(SAMPLE, program=("-c", STOPPING.format(place))) as terminal:
        terminal.wait_for_stop()
        terminal.wait_until(lambda _: is_as_before(terminal))
        assert not terminal.has_ended
        terminal.kill(signal.SIGCONT)
        started(terminal).press("q")
        assert terminal.wait_for_end() == 0 and is_as_before(terminal)


def test_a_program_that_goes_on_anyway_is_not_told_to() -> None:
    with at_terminal(SAMPLE) as terminal:
        written = len(started(terminal).written)
        terminal.kill(signal.SIGCONT)
        terminal.press("?")
        terminal.wait_for("back to reading")
        assert b"\x1b[?1049h" not in terminal.written[written:]
        terminal.press("qq")
        assert terminal.wait_for_end() == 0 and is_as_before(terminal)


def test_quitting_gives_the_terminal_back() -> None:
    with at_terminal(SAMPLE) as terminal:
        started(terminal).press("q")
        terminal.wait_for_end()
        assert is_as_before(terminal)


def test_quitting_gives_the_title_of_the_window_back() -> None:
    with at_terminal(SAMPLE) as terminal:
        started(terminal).press("q")
        terminal.wait_for_end()
        assert terminal.titles == 0


def test_quitting_is_no_failure() -> None:
    with at_terminal(SAMPLE) as terminal:
        started(terminal).press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_gives_the_terminal_back(name: str) -> None:
    with at_terminal(SAMPLE) as terminal:
        started(terminal).kill(signal.Signals[name])
        terminal.wait_for_end()
        assert is_as_before(terminal)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_with_its_exit_code(name: str) -> None:
    with at_terminal(SAMPLE) as terminal:
        started(terminal).kill(signal.Signals[name])
        assert terminal.wait_for_end() == 128 + signal.Signals[name]


def test_a_signal_ends_the_program_over_a_dialog_too() -> None:
    with at_terminal(SAMPLE) as terminal:
        started(terminal).press("?")
        terminal.wait_for("back to reading")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_for_end() == 128 + signal.SIGTERM


def test_the_program_ends_with_its_terminal() -> None:
    with at_terminal(SAMPLE) as terminal:
        started(terminal).hang_up()
        assert terminal.wait_for_end() == 128 + signal.SIGHUP


def test_the_program_ends_with_its_terminal_where_the_signal_is_ignored() -> None:
    with at_terminal(SAMPLE, program=("-c", IGNORING)) as terminal:
        started(terminal).hang_up()
        assert terminal.wait_for_end() == 128 + signal.SIGHUP


def test_an_error_inside_gives_the_terminal_back() -> None:
    with at_terminal(SAMPLE, program=("-c", BREAKING)) as terminal:
        started(terminal).press("n")
        terminal.wait_for_end()
        assert is_as_before(terminal)


def test_an_error_inside_is_a_failure() -> None:
    with at_terminal(SAMPLE, program=("-c", BREAKING)) as terminal:
        started(terminal).press("n")
        assert terminal.wait_for_end() == 1


def test_an_error_inside_is_one_line_on_the_terminal(tmp_path: Path) -> None:
    with at_terminal(SAMPLE, program=("-c", BREAKING), XDG_STATE_HOME=str(tmp_path)) as terminal:
        started(terminal).press("n")
        terminal.wait_for_end()
        told = bytes(terminal.written).rpartition(b"threadreader: ")[2].decode()
        log = tmp_path / "threadreader" / "log" / "failure.log"
        assert told == f"an error inside the program ended it (ValueError); the details are in {log}\r\n"


def test_an_error_inside_is_told_in_full_in_a_file(tmp_path: Path) -> None:
    with at_terminal(SAMPLE, program=("-c", BREAKING), XDG_STATE_HOME=str(tmp_path)) as terminal:
        started(terminal).press("n")
        terminal.wait_for_end()
        assert "in fail" in (tmp_path / "threadreader" / "log" / "failure.log").read_text()


def test_a_stopped_program_leaves_the_terminal_to_the_shell_and_comes_back() -> None:
    with at_terminal(SAMPLE) as terminal:
        started(terminal).kill(signal.SIGTSTP)
        terminal.wait_until(lambda _: is_as_before(terminal))
        terminal.wait_for_stop()
        terminal.resize(100, 24)
        terminal.kill(signal.SIGCONT)
        terminal.wait_until(lambda _: bool(terminal.modes))
        terminal.press("?")
        terminal.wait_for("back to reading")
        terminal.press("q")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
