"""Keys at a pseudo-terminal before the app is there: obeyed at once, or kept for it; nothing moves when it comes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pty import WITHOUT_TOOLS, Terminal, at_terminal, in_hand

HELD = """
import os, sys, time
import tui.cli
load, gate = tui.cli._load_app, sys.argv.pop()
def held():
    while not os.path.exists(gate):
        time.sleep(0.01)
    return load()
tui.cli._load_app = held
tui.cli.main()
"""
"""The program, which loads the app once there is a file named by its last argument."""


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
    before = terminal.lines[1:-1]
    gate.touch()
    terminal.wait_for("q quit")
    assert terminal.lines[1:-1] == before


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
