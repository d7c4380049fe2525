"""A long page at a pseudo-terminal: keys act while the rest of it is read, and nothing moves when it comes."""

import re
from pathlib import Path

import pytest

from tests.support.pty import Terminal, at_terminal, in_hand

COMMENTS = 12_000
SLOWLY = """
import time
import tui.rest
from tui.cli import main
read_page = tui.rest.read_page
def slowly(page, arguments):
    time.sleep({seconds})
    return read_page(page, arguments)
tui.rest.read_page = slowly
main()
"""
"""The program on a machine where reading the rest of a page takes so long."""
LONG, SHORT = 30, 1.5


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


def opened(terminal: Terminal) -> Terminal:
    """The terminal once the app is there."""
    terminal.wait_for("q quit")
    return terminal


def program(seconds: float) -> tuple[str, str]:
    """The program where reading the rest takes so long."""
    return "-c", SLOWLY.format(seconds=seconds)


def panes(terminal: Terminal) -> list[str]:
    """What the panes show, without the scroll bars, which tell how much there is."""
    return [re.sub("[┃│]", " ", line) for line in terminal.lines[1:-1]]


def test_keys_act_while_the_rest_is_read(long_page: Path) -> None:
    with at_terminal(str(long_page), program=program(LONG)) as terminal:
        opened(terminal).wait_for("reading 0 %")
        terminal.press("jjj")
        terminal.wait_until(lambda lines: " 4  Ruth" in in_hand(lines))
        terminal.press("/141 past\r")
        terminal.wait_until(lambda lines: " 141  Ruth" in in_hand(lines))
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_nothing_moves_when_the_rest_comes(long_page: Path) -> None:
    with at_terminal(str(long_page), program=program(SHORT)) as terminal:
        first = in_hand(opened(terminal).lines)
        terminal.press("  jj")
        terminal.wait_until(lambda lines: "reading" in lines[0] and in_hand(lines) not in ("", first))
        terminal.wait_for_quiet(0.3)
        before = panes(terminal)
        terminal.wait_for("12,000 comments")
        terminal.wait_until(lambda lines: "reading" not in lines[0])
        terminal.wait_for_quiet(0.3)
        assert panes(terminal) == before
        terminal.press("G")
        terminal.wait_until(lambda lines: " 12000  Ruth" in in_hand(lines))


def test_escape_keeps_what_was_read(long_page: Path) -> None:
    with at_terminal(str(long_page), program=program(LONG)) as terminal:
        opened(terminal).wait_for("reading 0 %")
        terminal.press("\x1b")
        terminal.wait_for("read in part")
        terminal.wait_for("its end is missing here")
        terminal.wait_for_quiet(0.3)
        terminal.press("G")
        terminal.wait_until(lambda lines: " 1  Ruth" not in in_hand(lines))
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.foreign_bytes == []
