"""Keys at a pseudo-terminal before the app is there: obeyed at once, or kept for it; nothing moves when it comes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pty import WITHOUT_TOOLS, Terminal, at_terminal, in_hand

HELD = """
import os, sys, time
import tui.cli
import tui.showing
load, gate = tui.showing._load_app, sys.argv.pop()
def held():
    while not os.path.exists(gate):
        time.sleep(0.01)
    return load()
tui.showing._load_app = held
tui.cli.main()
"""
"""The program, which loads the app once there is a file named by its last argument."""

HELD_PAGE = """
import os, sys, time
import tui.cli
import tui.opening
load_page, gate = tui.opening.load_page, sys.argv.pop()
def held(path, arguments):
    while not os.path.exists(gate):
        time.sleep(0.01)
    return load_page(path, arguments)
tui.opening.load_page = held
tui.cli.main()
"""
"""The program, which reads a page beyond its beginning once there is a file named by its last argument."""


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """What the app waits for."""
    return tmp_path / "gate"


@pytest.fixture
def terminal(page: Path, gate: Path) -> Iterator[Terminal]:
    """A terminal on which the first frame stands."""
    with at_terminal(str(page), str(gate), program=("-c", HELD), PATH=WITHOUT_TOOLS) as terminal:
        terminal.wait_for("one hundred and fourteen steps")
        yield terminal


def test_keys_move_and_the_app_goes_on_from_there(terminal: Terminal, gate: Path) -> None:
    terminal.press("j")
    terminal.wait_until(lambda lines: "1.1" in in_hand(lines))
    terminal.press("h")
    terminal.wait_until(lambda lines: "1  Ruth" in in_hand(lines))
    terminal.press("h")
    terminal.wait_for("1 reply")
    terminal.wait_for_quiet(0.2)
    before = terminal.lines[1:-1]
    gate.touch()
    terminal.wait_for("q quit")
    assert terminal.lines[1:-1] == before


def test_keys_move_while_a_long_page_is_read_from_its_file(page: Path, gate: Path) -> None:
    comments = (f"  {number}. Ruth says:\n    It was ten past {number}.\n    Reply\n" for number in range(3, 9000))
    page.write_text(page.read_text("utf-8") + "".join(comments), "utf-8")
    with at_terminal(str(page), str(gate), program=("-c", HELD_PAGE), PATH=WITHOUT_TOOLS) as terminal:
        terminal.wait_for("one hundred and fourteen steps")
        terminal.press("j")
        terminal.wait_until(lambda lines: "1.1" in in_hand(lines))
        gate.touch()
        terminal.wait_for("9,000 comments")
        terminal.press("G")
        terminal.wait_until(lambda lines: "8999  Ruth" in in_hand(lines))


def test_a_key_for_the_app_waits_with_those_after_it(terminal: Terminal, gate: Path) -> None:
    terminal.press("j")
    terminal.wait_until(lambda lines: "1.1" in in_hand(lines))
    terminal.press("/steps\rs")
    terminal.wait_for_quiet(0.2)
    assert "1.1" in in_hand(terminal.lines)
    gate.touch()
    terminal.wait_until(lambda lines: "2  Osei  ★" in in_hand(lines))


def test_it_ends_by_a_key_that_waited(terminal: Terminal, gate: Path) -> None:
    terminal.press("jq")
    gate.touch()
    assert terminal.wait_for_end() == 0
    assert terminal.settings == terminal.settings_before


def test_another_size_leaves_the_keys_to_the_app(terminal: Terminal, gate: Path) -> None:
    terminal.resize(100, 30)
    terminal.press("j")
    terminal.wait_for_quiet(0.2)
    assert "1.1" not in in_hand(terminal.lines)
    gate.touch()
    terminal.wait_until(lambda lines: "1.1" in in_hand(lines))


SLOW = """
import os, sys, time
import tui.opening
load, gate = tui.opening.load, sys.argv.pop()
def slow(*arguments):
    while not os.path.exists(gate):
        time.sleep(0.01)
    return load(*arguments)
tui.opening.load = slow
from tui.cli import main
main()
"""
"""The program, which reads files whole once there is one named by its last argument."""


@pytest.fixture
def long_page(page: Path) -> Path:
    """A page that is not read whole at first."""
    comments = (
        f"  {number}. Ruth says:\n    2 March 2019 at 9:40 am\n    It was {number} past four.\n    Reply\n"
        for number in range(1, 4000)
    )
    page.write_text("How the clock came back\n\nIt had been silent.\n\n3999 Comments\n" + "".join(comments))
    return page


def test_a_long_page_is_shown_before_all_of_it_was_read(long_page: Path, gate: Path) -> None:
    with at_terminal(str(long_page), str(gate), program=("-c", SLOW), PATH=WITHOUT_TOOLS) as terminal:
        terminal.wait_for("It was 2 past four")
        terminal.press("j")
        gate.touch()
        terminal.wait_until(lambda lines: "2  Ruth" in in_hand(lines))
        terminal.wait_for("q quit")


def test_what_cannot_be_read_after_its_beginning_is_told_on_the_terminal_as_it_was(long_page: Path, gate: Path) -> None:
    with at_terminal(str(long_page), str(gate), program=("-c", SLOW), PATH=WITHOUT_TOOLS) as terminal:
        terminal.wait_for("It was 2 past four")
        long_page.unlink()
        gate.touch()
        assert terminal.wait_for_end() == 1
        assert (terminal.settings, terminal.modes) == (terminal.settings_before, {})
        assert any("there is no such file" in line for line in terminal.lines)
