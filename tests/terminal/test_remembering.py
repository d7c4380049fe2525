"""A page at the terminal opens where it was left, unless nothing is to be remembered."""

import os
import threading
from pathlib import Path

import pytest

from tests.support.hostile import left_behind
from tests.support.pty import PAGE, at_terminal, in_hand


def read_on(page: Path, state: Path, *options: str, keys: str = "") -> str:
    """Open a page, press keys that lead to comment 2, and leave; the header of the comment in hand at first."""
    with at_terminal(*options, str(page), XDG_STATE_HOME=str(state)) as terminal:
        terminal.wait_until(lambda lines: in_hand(lines) != "")
        terminal.wait_for("q quit")
        first = in_hand(terminal.lines)
        terminal.press(keys)
        terminal.wait_until(lambda lines: not keys or "2  Osei" in in_hand(lines))
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    return first


def test_a_page_opens_where_it_was_left_whatever_it_is_called(tmp_path: Path) -> None:
    page, renamed, state = tmp_path / "page.txt", tmp_path / "renamed.txt", tmp_path / "state"
    page.write_text(PAGE)
    assert "1  Ruth" in read_on(page, state, keys="n")
    page.rename(renamed)
    assert "2  Osei" in read_on(renamed, state)


def test_without_state_nothing_is_written_and_nothing_is_known(tmp_path: Path) -> None:
    page, state = tmp_path / "page.txt", tmp_path / "state"
    page.write_text(PAGE)
    read_on(page, state, "--no-state", keys="n")
    assert not state.exists()
    read_on(page, state, keys="n")
    assert "1  Ruth" in read_on(page, state, "--no-state")


def test_several_files_are_a_key_apart(tmp_path: Path) -> None:
    for name in ("clock", "ferry"):
        (tmp_path / f"{name}.txt").write_text(PAGE.replace("clock", name))
    with at_terminal(*(str(tmp_path / f"{name}.txt") for name in ("clock", "ferry"))) as terminal:
        terminal.wait_for("q quit")
        terminal.press("}")
        terminal.wait_until(lambda lines: lines[0].startswith(" How the ferry came back"))
        assert b"\x1b]2;How the ferry came back" in terminal.written
        terminal.press("L")
        terminal.wait_for("▌ 2 How the ferry came back")
        terminal.press("1")
        terminal.wait_until(lambda lines: lines[0].startswith(" How the clock came back"))
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])


@pytest.mark.parametrize("is_first", [True, False])
def test_standard_input_is_a_key_away_from_a_file(tmp_path: Path, is_first: bool) -> None:
    for name in ("clock", "ferry"):
        (tmp_path / f"{name}.txt").write_text(PAGE.replace("clock", name))
    named = ["-", str(tmp_path / "clock.txt")]
    pages, keys = ["ferry", "clock"], ["}", "{", "}"]
    if not is_first:
        named, pages = named[::-1], pages[::-1]
    with (tmp_path / "ferry.txt").open("rb") as file, at_terminal(*named, stdin=file.fileno()) as terminal:
        for page, key in zip([*pages, *pages], [*keys, "q"], strict=True):
            terminal.wait_for(f"How the {page} came back")
            terminal.wait_for("q quit")
            terminal.press(key)
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])


def test_a_pipe_is_read_once_and_come_back_to(tmp_path: Path) -> None:
    page, pipe = tmp_path / "page.txt", tmp_path / "pipe"
    page.write_text(PAGE.replace("clock", "ferry"))
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(PAGE,))
    writer.start()
    with at_terminal(str(page), str(pipe)) as terminal:
        for name, key in (("ferry", "}"), ("clock", "{"), ("ferry", "}"), ("clock", "q")):
            terminal.wait_for(f"How the {name} came back")
            terminal.wait_for("q quit")
            terminal.press(key)
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])
    writer.join()


def test_the_first_file_that_can_be_read_is_shown(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE)
    with at_terminal(str(tmp_path / "nothing.txt"), str(tmp_path), str(page)) as terminal:
        terminal.wait_until(lambda lines: lines[0].startswith(" How the clock came back"))
        terminal.wait_for("nothing.txt: there is no such file, and 1 more that cannot be read.")
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])


def test_where_no_file_can_be_read_each_is_told(tmp_path: Path) -> None:
    with at_terminal(str(tmp_path / "nothing.txt"), str(tmp_path)) as terminal:
        assert terminal.wait_for_end() == 1
        assert b"nothing.txt: there is no such file" in terminal.written
        assert b"is a directory, not a file" in terminal.written


def test_without_a_file_there_is_the_sample_and_later_what_was_read(tmp_path: Path) -> None:
    page, state = tmp_path / "page.txt", tmp_path / "state"
    page.write_text(PAGE)
    with at_terminal(XDG_STATE_HOME=str(state)) as terminal:
        terminal.wait_for("How the library got its clock back")
        terminal.wait_for("q quit")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert b"this is the sample that comes with threadreader" in terminal.written
    read_on(page, state, keys="n")
    with at_terminal(XDG_STATE_HOME=str(state)) as terminal:
        terminal.wait_for("▌ 1 How the clock came back")
        terminal.wait_for("  2 How the library got its clock back")
        terminal.press("\r")
        terminal.wait_until(lambda lines: "2  Osei" in in_hand(lines))
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])
