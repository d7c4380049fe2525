"""Copies, with tools of our own making in the place of the system's."""

import os
import stat
import sys
from pathlib import Path

import pytest

from tui import clipboard
from tui.clipboard import MOST_BYTES, copy, safe, succeeds

SHELL = "#!/bin/sh\n"


class Tools:
    """A directory that is the whole PATH, with the tools that a test puts there."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def put(self, name: str, script: str) -> None:
        path = self.directory / name
        path.write_text(SHELL + script, "utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def taken(self) -> str:
        return (self.directory / "taken").read_bytes().decode("utf-8")


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    """No tool at all at first, a display that pyperclip looks for, and time enough on a busy machine."""
    monkeypatch.setattr(clipboard, "TIME_LIMIT", 30)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":99")
    for name in ("TMUX", "WAYLAND_DISPLAY", "PYTHONWARNINGS"):
        monkeypatch.delenv(name, raising=False)
    return Tools(tmp_path)


@pytest.fixture
def terminal() -> list[str]:
    """What the terminal was given."""
    return []


def keeping(directory: Path) -> str:
    return f"exec /bin/cat > '{directory}/taken'\n"


def test_a_tool_of_the_system_comes_first(tools: Tools, terminal: list[str]) -> None:
    tools.put("xclip", keeping(tools.directory))
    told = copy("Comment 1", "> Words – “quoted”\n", terminal.append)
    assert (told, tools.taken(), terminal) == ("Comment 1 copied to the clipboard.", "> Words – “quoted”\n", [])


@pytest.mark.parametrize(
    ("script", "limit"),
    [("echo 'cannot open display' >&2\n", 30), ("exec /bin/sleep 60\n", 1)],
    ids=["complains", "hangs"],
)
def test_a_tool_that_does_not_do_its_work_is_passed_over(
    script: str, limit: float, tools: Tools, terminal: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "TIME_LIMIT", limit)
    tools.put("xclip", script)
    copy("Comment 1", "Words", terminal.append)
    assert terminal == ["Words"]


def test_a_tool_that_stays_in_the_background_is_not_waited_for(tools: Tools, terminal: list[str]) -> None:
    tools.put("xclip", f"/bin/cat > '{tools.directory}/taken'\n/bin/sleep 5 &\n")
    assert copy("Comment 1", "Words", terminal.append) == "Comment 1 copied to the clipboard."


def test_a_tool_that_hangs_is_ended(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "TIME_LIMIT", 0.5)
    tools.put("hang", f"echo $$ > '{tools.directory}/pid'\nexec /bin/sleep 60\n")
    taken = succeeds([str(tools.directory / "hang")], "Words" * 100_000)
    process = int((tools.directory / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert not taken


def test_a_module_in_the_working_directory_is_not_run(
    tools: Tools, terminal: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyperclip.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    copy("Comment 1", "Words", terminal.append)
    assert not (tmp_path / "ran").exists()


def test_tmux_takes_a_copy_where_the_system_has_no_tool(
    tools: Tools, terminal: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMUX", "/tmp/socket,1,0")
    tools.put("tmux", f'[ "$*" = "load-buffer -w -" ] && {keeping(tools.directory)}')
    told = copy("Comment 1", "Words", terminal.append)
    assert (tools.taken(), "tmux" in told, terminal) == ("Words", True, [])


def test_tmux_is_not_asked_outside_of_it(tools: Tools, terminal: list[str]) -> None:
    tools.put("tmux", keeping(tools.directory))
    copy("Comment 1", "Words", terminal.append)
    assert terminal == ["Words"]


def test_a_copy_the_terminal_was_handed_is_said_to_be_unconfirmed(tools: Tools, terminal: list[str]) -> None:
    assert "does not confirm" in copy("Comment 1", "Words", terminal.append)


@pytest.mark.parametrize(("text", "is_taken"), [("é" * (MOST_BYTES // 2), True), ("é" * (MOST_BYTES // 2 + 1), False)])
def test_the_terminal_is_handed_no_more_than_it_takes(
    text: str, is_taken: bool, tools: Tools, terminal: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tools.directory))
    copy("Comment 1", text, terminal.append)
    assert bool(terminal) == is_taken


def test_what_is_too_long_for_the_terminal_is_in_a_file_that_is_named(
    tools: Tools, terminal: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tools.directory))
    text = "Words\n" * MOST_BYTES
    told = copy("Branch 1", text, terminal.append)
    (file,) = tools.directory.glob("threadreader-*.txt")
    assert str(file) in told and file.read_text("utf-8") == text


def test_a_copy_that_no_way_takes_is_said_to_have_failed(
    tools: Tools, terminal: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tools.directory / "missing"))
    assert "could not be copied" in copy("Branch 1", "Words\n" * MOST_BYTES, terminal.append)


def test_a_tool_that_is_missing_does_not_succeed() -> None:
    assert not succeeds(["/nowhere/tool"], "Words")


def test_a_tool_need_not_read_what_it_is_given() -> None:
    assert succeeds([sys.executable, "-c", ""], "Words" * 100_000)


def test_a_copy_holds_no_control_but_line_feed_and_tab() -> None:
    every = "".join(map(chr, [*range(0xA0), 0xD800, 0x2028, 0x2029]))
    assert {character for character in safe(every) if not character.isprintable()} == {"\n", "\t"}


@pytest.mark.parametrize(
    ("text", "pasted"),
    [
        ("a\x1b[201~b", "a␛[201~b"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u202eb\u202cc", "a\ufffdbc"),
        ("\u2066a\u2069", "a"),
        ("שלום\u200f, مرحبا", "שלום\u200f, مرحبا"),
        ("👨\u200d👩\u200d👧 naïve", "👨\u200d👩\u200d👧 naïve"),
    ],
)
def test_a_copy_can_be_pasted_without_harm(text: str, pasted: str) -> None:
    assert safe(text) == pasted
