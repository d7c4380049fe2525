"""The reader's editor: how it is started, and what is said where it cannot be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.screens import reading, screen_lines
from tests.support.threads import thread_from
from tui.app import ReaderApp
from tui.opened import Opened
from tui.screens import programs
from tui.screens.programs import editor_command


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+7", "/a/page.txt"]),
        ("/usr/bin/nano", ["/usr/bin/nano", "+7", "/a/page.txt"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "/a/page.txt"]),
        ("hx", ["hx", "/a/page.txt:7"]),
        ("code --wait", ["code", "--wait", "--goto", "/a/page.txt:7"]),
        ("'/opt/my editor/ed it'", ["/opt/my editor/ed it", "/a/page.txt"]),
    ],
)
def test_an_editor_is_told_the_line_in_its_own_way(editor: str, command: list[str]) -> None:
    assert editor_command("/a/page.txt", 7, {"EDITOR": editor}) == command


def test_visual_comes_before_editor() -> None:
    assert (editor_command("/a", 1, {"VISUAL": "vim", "EDITOR": "ed"}) or [""])[0] == "vim"


def test_an_editor_that_is_not_named_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    before = editor_command("/a", 1, {})
    (tmp_path / "nano").write_text("")
    (tmp_path / "nano").chmod(0o755)
    assert (before, editor_command("/a", 1, {})) == (None, ["nano", "+1", "/a"])


@pytest.mark.parametrize("name", ["-page.txt", "+page.txt"])
def test_no_file_name_is_taken_for_an_option(name: str) -> None:
    command = editor_command(name, 1, {"EDITOR": "vim"})
    assert command is not None and command[-1].startswith("/")


async def test_a_page_that_came_in_has_no_file_to_open() -> None:
    async with reading("- Ann: One.") as pilot:
        await pilot.press("e")
        assert "There is no file to open" in screen_lines(pilot)[-1]


@pytest.mark.parametrize(
    ("editor", "said"),
    [("vim", "cannot be lent"), ("'", "a quote is missing"), (" ", "No editor was found")],
)
async def test_an_editor_that_cannot_be_started_is_said_to_be(
    editor: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    page = tmp_path / "page.txt"
    page.write_text("- Ann: One.", "utf-8")
    app = ReaderApp(Opened(thread_from("- Ann: One."), str(page)))
    async with app.run_test() as pilot:
        await pilot.press("e")
        assert said in app.session.notice


async def test_the_editor_opens_the_line_in_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str | None, int]] = []

    def edit(app: object, path: str | None, line: int, changed: str) -> str:
        asked.append((path, line))
        return ""

    monkeypatch.setattr(programs, "edit", edit)
    app = ReaderApp(Opened(thread_from("# A title\n- Ann: One.\n- Ben: Two."), "page.txt"))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("j", "e")
        assert asked == [("page.txt", 3)]


CHANGED = "It has changed."


class LendingApp(ReaderApp):
    """Lends its terminal without having one, and like Textual has it back only where nothing is raised."""

    is_lent = False

    @contextmanager
    def suspend(self) -> Iterator[None]:
        self.is_lent = True
        yield
        self.is_lent = False


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 0", ""),
        ("exit 3", "The editor ended with 3."),
        (
            '/bin/echo more >> "$1"; exec /bin/touch -d \'2001-01-01\' "$1"',
            "It has changed.",
        ),
    ],
)
def test_what_is_said_after_an_editor(script: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, editor = tmp_path / "page.txt", tmp_path / "editor"
    page.write_text("- Ann: One.", "utf-8")
    editor.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    assert programs.edit(LendingApp(Opened(thread_from("- Ann: One."), str(page))), str(page), 1, CHANGED) == said


def test_an_editor_that_is_not_there_is_said_not_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.txt"
    page.write_text("- Ann: One.", "utf-8")
    monkeypatch.setenv("VISUAL", "/nowhere/editor")
    app = LendingApp(Opened(thread_from("- Ann: One."), str(page)))
    said = programs.edit(app, str(page), 1, CHANGED)
    assert not app.is_lent
    assert said == "The editor /nowhere/editor could not be started: no such file or directory."


def test_a_file_that_is_gone_is_said_to_be() -> None:
    assert "not there any more" in programs.edit(
        ReaderApp(Opened(thread_from("- Ann: One."))), "/nowhere/page.txt", 1, CHANGED
    )


def test_ctrl_c_in_an_editor_does_not_end_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, editor = tmp_path / "page.txt", tmp_path / "editor"
    page.write_text("- Ann: One.", "utf-8")
    editor.write_text("#!/bin/sh\nkill -INT $PPID\n", "utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    assert programs.edit(LendingApp(Opened(thread_from("- Ann: One."), str(page))), str(page), 1, CHANGED) == ""
