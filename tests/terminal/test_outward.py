"""Copies, the editor, the title and the background, at a pseudo-terminal without any other program."""

import base64
import signal
from pathlib import Path

import pytest

from tests.support.pty import WITHOUT_TOOLS, Terminal, at_terminal


def test_a_copy_is_handed_to_the_terminal_where_there_is_no_other_way(terminal: Terminal) -> None:
    terminal.press("y")
    terminal.wait_for("does not confirm it")
    words = base64.b64encode(b"Ruth, 2 March 2019 at 9:40 am:\n> It was always ten past four.\n")
    assert b"\x1b]52;c;" + words + b"\x07" in terminal.written


def test_a_branch_is_copied_with_its_replies_quoted_in_it(terminal: Terminal) -> None:
    terminal.press("Y")
    terminal.wait_for("Branch 1 (2 comments)")
    words = (
        "Ruth, 2 March 2019 at 9:40 am:\n> It was always ten past four.\n>\n"
        "> Tom, 2 March 2019 at 11:02 am:\n> > I have a photograph of it.\n"
    )
    terminal.wait_until(lambda _: b"\x1b]52;c;" + base64.b64encode(words.encode()) + b"\x07" in terminal.written)


def test_nothing_is_copied_unasked(terminal: Terminal) -> None:
    terminal.press("jkRq")
    terminal.press("q")
    terminal.wait_for_end()
    assert b"\x1b]52" not in terminal.written


def test_the_window_has_the_title_of_the_page_and_then_its_own(terminal: Terminal) -> None:
    terminal.press("q")
    terminal.wait_for_end()
    first, last = "\x1b[22;2t\x1b]2;How the clock came back – threadreader\x07".encode(), b"\x1b[23;2t"
    assert 0 <= terminal.written.find(first) < terminal.written.find(last)


def test_the_page_comes_back_where_the_editor_cannot_be_started() -> None:
    with at_terminal("sample_data/clock.txt", VISUAL="/nowhere/editor") as terminal:
        terminal.wait_for("wendover")
        terminal.press("e")
        terminal.wait_for("could not be started")
        assert "wendover" in "".join(terminal.lines)
        terminal.press("q")
        terminal.wait_for_end()


def test_the_screen_is_drawn_anew_when_the_program_comes_back(terminal: Terminal) -> None:
    terminal.press("\x1a")
    terminal.wait_until(lambda _: not terminal.modes)
    seen = len(terminal.written)
    terminal.wait_for_stop()
    terminal.kill(signal.SIGCONT)
    terminal.wait_until(lambda _: b"hundred and fourteen" in terminal.written[seen:])
    assert b"How the clock came back" in terminal.written[seen:]


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """An editor that says what it was told, and waits for a line."""
    path = tmp_path / "vim"
    path.write_text('#!/bin/sh\nprintf "edited %s %s\\n" "$1" "${2##*/}"\nread line\n', "utf-8")
    path.chmod(0o755)
    return path


def test_an_editor_has_the_terminal_and_gives_it_back(page: Path, editor: Path) -> None:
    with at_terminal(str(page), PATH=WITHOUT_TOOLS, VISUAL=str(editor)) as terminal:
        terminal.wait_for("hundred and fourteen")
        terminal.press("j")
        terminal.press("e")
        terminal.wait_until(lambda _: b"edited +10 page.txt" in terminal.written)
        lent = terminal.modes
        seen = len(terminal.written)
        terminal.press("\n")
        terminal.wait_until(lambda _: b"hundred and fourteen" in terminal.written[seen:])
        terminal.press("q")
        assert (lent, terminal.wait_for_end()) == ({}, 0)
