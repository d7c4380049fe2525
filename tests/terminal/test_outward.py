"""Copies, the editor, the title and the background, at a pseudo-terminal without any other program."""

import base64
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pty import Terminal, at_terminal

PAGE = """\
The night ferry

She has been late since the spring.

2 Comments
  1. Ann says:
    2 March 2019 at 9:40 am
    She was late by an hour.
    Reply
  2. Ben says:
    3 March 2019 at 8:15 am
    Nobody at the pier knew why.
    Reply
"""
WITHOUT_TOOLS = "/nowhere"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page in a file."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


@pytest.fixture
def terminal(page: Path) -> Iterator[Terminal]:
    """A terminal on which the page is read."""
    with at_terminal(str(page), PATH=WITHOUT_TOOLS) as terminal:
        terminal.wait_for("knew why")
        yield terminal


def test_a_copy_is_handed_to_the_terminal_where_there_is_no_other_way(terminal: Terminal) -> None:
    terminal.press("y")
    terminal.wait_for("does not confirm it")
    words = base64.b64encode(b"Ann, 2 March 2019 at 9:40 am:\n> She was late by an hour.\n")
    assert b"\x1b]52;c;" + words + b"\x07" in terminal.written


def test_nothing_is_copied_unasked(terminal: Terminal) -> None:
    terminal.press("jkRq")
    terminal.press("q")
    terminal.wait_for_end()
    assert b"\x1b]52" not in terminal.written


def test_the_window_has_the_title_of_the_page_and_then_its_own(terminal: Terminal) -> None:
    terminal.press("q")
    terminal.wait_for_end()
    first, last = "\x1b[22;2t\x1b]2;The night ferry – threadreader\x07".encode(), b"\x1b[23;2t"
    assert 0 <= terminal.written.find(first) < terminal.written.find(last)


def test_the_screen_is_drawn_anew_when_the_program_comes_back(terminal: Terminal) -> None:
    terminal.press("\x1a")
    terminal.wait_until(lambda _: not terminal.modes)
    seen = len(terminal.written)
    terminal.kill(signal.SIGCONT)
    terminal.wait_until(lambda _: b"knew why" in terminal.written[seen:])
    assert b"The night ferry" in terminal.written[seen:]


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """An editor that says what it was told, and waits for a line."""
    path = tmp_path / "vim"
    path.write_text('#!/bin/sh\nprintf "edited %s %s\\n" "$1" "${2##*/}"\nread line\n', "utf-8")
    path.chmod(0o755)
    return path


def test_an_editor_has_the_terminal_and_gives_it_back(page: Path, editor: Path) -> None:
    with at_terminal(str(page), PATH=WITHOUT_TOOLS, VISUAL=str(editor)) as terminal:
        terminal.wait_for("knew why")
        terminal.press("j")
        terminal.press("e")
        terminal.wait_until(lambda _: b"edited +10 page.txt" in terminal.written)
        lent = terminal.modes
        seen = len(terminal.written)
        terminal.press("\n")
        terminal.wait_until(lambda _: b"knew why" in terminal.written[seen:])
        terminal.press("q")
        assert (lent, terminal.wait_for_end()) == ({}, 0)
