"""A long page at a pseudo-terminal: keys act while the rest of it is read, and nothing moves when it comes."""

import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pty import LIMIT, Terminal, at_terminal, in_hand

COMMENTS = 12_000
QUIET = 0.7
HELD = """
import os, sys, time
import tui.rest
from tui.cli import main
read_page, gate = tui.rest.read_page, sys.argv.pop()
def held(page, arguments):
    while not os.path.exists(gate):
        time.sleep(0.01)
    return read_page(page, arguments)
tui.rest.read_page = held
main()
"""
"""The program, which reads the rest of a page once there is a file named by its last argument."""


@pytest.fixture(scope="module")
def long_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page whose beginning does not hold half of it."""
    path = tmp_path_factory.mktemp("pages") / "long.txt"
    head = "How the clock came back\n\nThe tower had been silent for eleven years.\n\n12000 Comments\n"
    comments = (
        f"  {number}. Ruth says:\n    2 March 2019 at 9:40 am\n    It was {number} past four.\n    Reply\n"
        for number in range(1, COMMENTS + 1)
    )
    path.write_text(head + "".join(comments), "utf-8")
    return path


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """What the rest of the page waits for."""
    return tmp_path / "gate"


@pytest.fixture
def terminal(long_page: Path, gate: Path) -> Iterator[Terminal]:
    """A terminal on which the beginning of the page is read."""
    with at_terminal(str(long_page), str(gate), program=("-c", HELD)) as terminal:
        terminal.wait_for("q quit")
        terminal.wait_for("reading 0 %")
        yield terminal


def panes(terminal: Terminal) -> list[str]:
    """What the panes show, without the scroll bars and the marks of what is not read: they tell other things."""
    return [re.sub("[┃│●]", " ", line) for line in terminal.lines[1:-1]]


def test_keys_act_while_the_rest_is_read(terminal: Terminal) -> None:
    terminal.press("jjj")
    terminal.wait_until(lambda lines: " 4  Ruth" in in_hand(lines))
    terminal.press("/141 past\r")
    terminal.wait_until(lambda lines: " 141  Ruth" in in_hand(lines))
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_nothing_moves_when_the_rest_comes(terminal: Terminal, gate: Path) -> None:
    first = in_hand(terminal.lines)
    terminal.press("  jj")
    terminal.wait_until(lambda lines: in_hand(lines) not in ("", first))
    terminal.wait_for_quiet(QUIET)
    before = panes(terminal)
    gate.touch()
    terminal.wait_for("12,000 comments")
    terminal.wait_until(lambda lines: "reading" not in lines[0])
    terminal.wait_for_quiet(QUIET)
    assert panes(terminal) == before
    terminal.press("G")
    terminal.wait_until(lambda lines: " 12000  Ruth" in in_hand(lines))


def test_a_comment_that_is_not_read_yet_is_not_said_to_be_missing(terminal: Terminal) -> None:
    terminal.press(f":{COMMENTS}\r")
    terminal.wait_for(f"Comment {COMMENTS} is not there yet: reading 0 %.")


def test_escape_keeps_what_was_read(terminal: Terminal) -> None:
    terminal.press("\x1b")
    terminal.wait_for("read in part")
    terminal.wait_for("its end is missing here")
    terminal.wait_for_quiet(QUIET)
    terminal.press("G")
    terminal.wait_until(lambda lines: " 1  Ruth" not in in_hand(lines))
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.foreign_bytes == []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up as Linux shows them")
def test_the_process_that_reads_ends_with_one_that_is_killed(terminal: Terminal) -> None:
    (reader,) = terminal.helpers
    terminal.kill(signal.SIGKILL)
    terminal.wait_for_end()
    end = time.monotonic() + LIMIT
    while is_at_work(reader):
        assert time.monotonic() < end, "the process that reads does not end"
        time.sleep(0.01)


def is_at_work(process: int) -> bool:
    """Whether there is a process that has not ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
