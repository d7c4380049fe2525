"""Rows 7 and 67 to 70: copies where there is no clipboard, a bad one or tmux; and an attack on tmux itself.

Rows that need tmux are skipped where there is none.
"""

import base64
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hostile.test_codes import CODES
from tests.support.hostile import left_behind, page_of
from tests.support.pty import LIMIT, ROOT, Terminal, at_terminal
from tests.support.screens import reader_app, reading
from tui import clipboard
from tui.parser import read

WORDS = "It is one hundred and fourteen steps."
COPIED = f"Tom Ellis, 2 March 2019 at 9:01:\n> {WORDS}\n"
with_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux on this machine")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page in a file."""
    path = tmp_path / "page.txt"
    path.write_text(page_of(WORDS, "Another comment."), "utf-8")
    return path


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A directory that is the whole PATH."""
    (tmp_path / "bin").mkdir()
    return tmp_path / "bin"


def put_tool(tools: Path, script: str) -> None:
    (tools / "xclip").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (tools / "xclip").chmod(0o755)


def assert_copied_by_the_terminal(terminal: Terminal) -> None:
    """The copy is the only thing that was written beside the screen."""
    code = b"\x1b]52;c;" + base64.b64encode(COPIED.encode()) + b"\x07"
    assert terminal.written.count(code) == 1
    terminal.press("q")
    exit_code = terminal.wait_for_end()
    terminal.written[:] = terminal.written.replace(code, b"")
    assert (exit_code, left_behind(terminal)) == (0, [])


def test_row_67_without_a_tool_the_terminal_gets_the_copy_and_that_is_said(page: Path) -> None:
    with at_terminal(str(page), PATH="/nowhere") as terminal:
        terminal.wait_for(WORDS)
        terminal.press("y")
        terminal.wait_for("handed to the terminal’s clipboard, which does not confirm it")
        assert_copied_by_the_terminal(terminal)


@pytest.mark.parametrize(
    "script",
    [
        "echo OVERWRITTEN > /dev/tty; echo OVERWRITTEN >&2; echo OVERWRITTEN; exit 1",
        "echo OVERWRITTEN > /dev/tty; exec /bin/sleep 60",
        "/bin/sleep 60 & exec /bin/sleep 60",
    ],
    ids=["fails", "hangs", "forks and hangs"],
)
def test_row_69_a_bad_tool_holds_nothing_up_and_writes_nothing(script: str, page: Path, tools: Path) -> None:
    put_tool(tools, script)
    with at_terminal(str(page), PATH=str(tools), DISPLAY=":99") as terminal:
        terminal.wait_for(WORDS)
        terminal.press("y?")
        terminal.wait_for("back to reading")
        terminal.press("q")
        terminal.wait_for("does not confirm it")
        assert b"OVERWRITTEN" not in terminal.written
        assert_copied_by_the_terminal(terminal)


async def test_row_70_a_copy_too_long_for_the_terminal_is_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "succeeds", lambda command, text: False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    words = "word " * 200_000
    async with reading(read(page_of(words).encode(), "page")) as pilot:
        await pilot.press("y")
        await pilot.app.workers.wait_for_complete()
        (file,) = tmp_path.glob("threadreader-*.txt")
        assert str(file) in reader_app(pilot).session.notice and pilot.app.clipboard == ""
        assert file.read_text("utf-8").endswith(f"> {words.strip()}\n")


class Tmux:
    """A tmux of our own with one window."""

    def __init__(self, folder: Path, command: str) -> None:
        self._environment = {
            "TMUX_TMPDIR": str(folder),
            "HOME": str(folder),
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
        }
        self._environment["PATH"] = str(Path(shutil.which("tmux") or "").parent)
        self.run("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "40", "-c", str(ROOT), command)

    def run(self, *arguments: str) -> str:
        """What tmux says to a command."""
        done = subprocess.run(
            ["tmux", "-L", "hostile", *arguments], env=self._environment, capture_output=True, check=False, timeout=30
        )
        return done.stdout.decode()

    def wait_until(self, holds: Callable[[str], bool]) -> str:
        """Wait until something holds for the screen."""
        end = time.monotonic() + LIMIT
        while not holds(screen := self.run("capture-pane", "-p")):
            assert time.monotonic() < end, screen
        return screen


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Callable[[Path], Tmux]]:
    """Opens a page in a tmux, which is ended afterwards."""
    started: list[Tmux] = []

    def start(page: Path) -> Tmux:
        (tmp_path / "config.toml").write_text("read-after = 0\n")
        started.append(Tmux(tmp_path, f"{sys.executable} -m tui --config {tmp_path}/config.toml {page}"))
        return started[-1]

    yield start
    for one in started:
        one.run("kill-server")


@with_tmux
def test_row_07_an_attack_leaves_title_buffers_and_keys_of_tmux_alone(page: Path, tmux: Callable[[Path], Tmux]) -> None:
    page.write_text(page_of(WORDS, *CODES.values(), "After all of them."), "utf-8", newline="")
    window = tmux(page)
    first = window.wait_until(lambda screen: "After all of them." in screen and "q quit" in screen)
    window.run("send-keys", "R")
    window.wait_until(lambda screen: "back to reading" in screen)
    window.run("send-keys", "q")
    last = window.wait_until(lambda screen: "q quit" in screen)
    assert (last, "▌●▎ 1  Tom Ellis" in last) == (first, True)
    assert window.run("display-message", "-p", "#{pane_title}") == "How the clock came back – threadreader\n"
    assert window.run("list-buffers") == ""


@with_tmux
def test_row_68_in_tmux_a_copy_is_in_its_buffer(page: Path, tmux: Callable[[Path], Tmux]) -> None:
    window = tmux(page)
    window.wait_until(lambda screen: WORDS in screen)
    window.run("send-keys", "y")
    window.wait_until(lambda screen: "copied to tmux" in screen)
    assert window.run("show-buffer") == COPIED
