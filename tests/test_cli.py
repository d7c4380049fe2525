"""The command from its arguments to its output and exit code."""

import errno
import gzip
import json
import os
import pty
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import IO, Any

import pytest

from tests.support.pty import as_a_shell_starts
from tui import __version__
from tui.cli import run
from tui.library import Library
from tui.opened import Opened
from tui.preferences import Preferences
from tui.terminal import EarlyScreen

PAGE = """\
How the ferry got its bell

There is a ferry on the lower river that does not keep to its timetable, and nobody in the town minds very much.

2 Responses to “How the ferry got its bell”

  1. Jane says:
    2 March 2021 at 9:40

    The bell is my uncle’s, and he wants it back before the winter.

    Reply

    1. Tom says:
      2 March 2021 at 11:02

      He sold it for a goat, which the whole town remembers.

      Reply
"""
COMMAND = [sys.executable, "-m", "tui"]


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(PAGE, "utf-8")
    return str(path)


def start(
    *arguments: str,
    given: bytes | None = None,
    stdin: int | IO[bytes] = subprocess.DEVNULL,
    stdout: int | IO[bytes] = subprocess.PIPE,
    env: dict[str, str] | None = None,
    start_new_session: bool = False,
) -> "subprocess.CompletedProcess[bytes]":
    """Run the command in a process of its own, `given` coming in through a pipe."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=given,
        stdin=stdin if given is None else None,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=env,
        start_new_session=start_new_session,
        check=False,
        timeout=60,
    )


class TestPrinting:
    def test_text_is_what_a_pipe_gets(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert run([page]) == 0
        assert "Comment 1.1, reply 1 of 1 to 1, level 2\nBy Tom, 2 March 2021 at 11:02\n" in capsys.readouterr().out

    def test_json_is_one_object(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--to", "json", page]) == 0
        assert json.loads(capsys.readouterr().out)["comments"][1]["parent"] == "1"

    def test_markdown_reads_back(self, page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        run(["--to", "markdown", page])
        copy = tmp_path / "ferry.md"
        copy.write_text(capsys.readouterr().out, "utf-8")
        run(["--to", "text", page])
        expected = capsys.readouterr().out
        run(["--from", "markdown", "--to", "text", str(copy)])
        assert capsys.readouterr().out == expected

    def test_a_branch_is_printed_alone(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--only", "1.1", page]) == 0
        assert capsys.readouterr().out.startswith("Comment 1.1, reply 1 of 1 to 1, level 2\n")

    @pytest.mark.parametrize("number", ["2", "1.2", "1.1.1", "0", "x", "", "1.", "-1"])
    def test_a_comment_that_is_not_there_is_named(
        self, number: str, page: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["--to", "json", f"--only={number}", page]) == 2
        assert capsys.readouterr() == ("", f"threadreader: {page}: there is no comment {number}\n")

    def test_an_explanation_has_every_line(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--explain", page]) == 0
        numbers = [row[:6].strip() for row in capsys.readouterr().out.splitlines()[2:]]
        assert numbers[: PAGE.count("\n")] == [str(number) for number in range(1, PAGE.count("\n") + 1)]

    def test_a_width_wraps_text(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--width", "30", page]) == 0
        assert max(map(len, capsys.readouterr().out.splitlines())) == 30

    def test_without_a_width_a_paragraph_is_one_line(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        run(["--to", "text", page])
        assert max(map(len, capsys.readouterr().out.splitlines())) > 100


class TestSince:
    @pytest.fixture
    def newer(self, tmp_path: Path) -> str:
        path = tmp_path / "newer.txt"
        path.write_text(PAGE.replace("for a goat", "for a song").replace("uncle’s", "aunt’s"), "utf-8")
        return str(path)

    def test_changes_are_marked(self, page: str, newer: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--since", page, "--to", "text", newer]) == 0
        assert "level 2, edited: 1 word\nBy Tom" in capsys.readouterr().out

    def test_the_older_save_may_be_gzipped_and_in_another_dialect(
        self, page: str, newer: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run(["--to", "markdown", page])
        old = tmp_path / "older.md.gz"
        old.write_bytes(gzip.compress(capsys.readouterr().out.encode()))
        assert run(["--since", str(old), "--from", "resiliparse", "--to", "json", newer]) == 0
        assert json.loads(capsys.readouterr().out)["since"] == {"name": str(old), "new": 0, "edited": 2, "vanished": 0}

    def test_another_page_is_told_and_not_compared(
        self, page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        other = tmp_path / "other.txt"
        other.write_text("A cake\n\nIt is baked for an hour, and then it is eaten by those who are there.\n", "utf-8")
        assert run(["--since", str(other), "--to", "text", page]) == 0
        printed = capsys.readouterr()
        assert printed.err == f"threadreader: {page} and {other} have nothing in common, so they are not compared\n"
        assert "new" not in printed.out.partition("Discussion")[2]

    def test_an_older_save_that_is_not_there_is_told(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--since", "missing.txt", "--to", "text", page]) == 1
        assert capsys.readouterr().err == "threadreader: missing.txt: there is no such file\n"

    @pytest.mark.parametrize("arguments", [["--explain", "a"], ["--to", "text", "a", "b"], ["--to", "text", "-"]])
    def test_what_it_does_not_go_with_is_refused(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["--since", "-", *arguments]) == 2
        assert "--since" in capsys.readouterr().err


class TestSeveralFiles:
    def test_text_has_a_header_a_file(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        run([page, page])
        headers = [line for line in capsys.readouterr().out.splitlines() if line.startswith("File ")]
        assert headers == [f"File 1 of 2: {page}", f"File 2 of 2: {page}"]

    def test_json_has_one_object_a_line(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        run(["--to", "json", page, page])
        objects = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [item["source"]["name"] for item in objects] == [page, page]

    def test_markdown_has_a_comment_before_each(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        run(["--to", "markdown", page, page])
        assert f"\n\n<!-- File 2 of 2: {page} -->\n<!-- threadreader 1" in capsys.readouterr().out

    def test_one_that_fails_does_not_keep_the_others_back(self, page: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--to", "json", page, "/nowhere", page]) == 1
        printed = capsys.readouterr()
        assert printed.out.count("\n") == 2
        assert printed.err == "threadreader: /nowhere: there is no such file\n"


class TestInput:
    def test_a_dash_is_standard_input(self) -> None:
        done = start("--to", "json", "-", given=PAGE.encode())
        assert json.loads(done.stdout)["source"]["name"] == "standard input"

    def test_a_pipe_is_read_where_no_file_is_named(self) -> None:
        done = start("--to", "json", given=PAGE.encode())
        assert len(json.loads(done.stdout)["comments"]) == 2

    def test_a_file_on_standard_input_is_read(self, page: str) -> None:
        with open(page, "rb") as file:
            done = start("--to", "json", stdin=file)
        assert len(json.loads(done.stdout)["comments"]) == 2

    def test_gzip_on_standard_input_is_unpacked(self) -> None:
        done = start("--to", "json", given=gzip.compress(PAGE.encode()))
        assert len(json.loads(done.stdout)["comments"]) == 2

    def test_without_anything_the_sample_is_printed_and_said_to_be_one(self) -> None:
        done = start("--to", "json")
        assert json.loads(done.stdout)["comments"]
        assert done.stderr == b"threadreader: no FILE was named: this is the sample that comes with threadreader\n"

    def test_a_closed_standard_input_is_no_file(self) -> None:
        done = subprocess.run(
            ["sh", "-c", '"$@" <&-', "sh", *COMMAND, "--to", "json"], capture_output=True, check=False, timeout=60
        )
        assert (done.returncode, json.loads(done.stdout)["title"] is not None) == (0, True)

    @pytest.mark.parametrize("data", [b"", b"\n\n  \n", b"\xef\xbb\xbf"])
    def test_an_empty_file_says_so_and_is_no_failure(
        self, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        empty = tmp_path / "empty.txt"
        empty.write_bytes(data)
        assert run(["--to", "json", str(empty)]) == 0
        printed = capsys.readouterr()
        assert printed.err == f"threadreader: {empty}: is empty\n"
        assert json.loads(printed.out)["comments"] == []

    def test_a_file_over_the_cap_is_read_as_far_and_said_to_be_cut(
        self, page: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["--to", "json", "--max-size", "250", page]) == 0
        printed = capsys.readouterr()
        assert printed.err == (
            f"threadreader: {page}: only the first 250 bytes of it were read; --max-size reads more\n"
        )
        assert json.loads(printed.out)["source"]["truncated"] is True

    def test_a_page_that_was_encoded_twice_in_part_is_told(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        page = tmp_path / "page.txt"
        page.write_text("Die Fähre — naïve, déjà vu. " + "Die Fähre ist übel, schön".encode().decode("cp1252"), "utf-8")
        assert run(["--to", "json", str(page)]) == 0
        assert capsys.readouterr().err == (
            f"threadreader: {page}: some of the text looks encoded twice, as “Ã©” for “é”: "
            "--encoding utf-8-twice reads it as it was meant\n"
        )

    def test_the_encoding_is_as_told(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        page = tmp_path / "page.txt"
        page.write_bytes("Часы на башне".encode("koi8-r"))
        run(["--to", "json", "--encoding", "koi8-r", str(page)])
        assert json.loads(capsys.readouterr().out)["article"][0]["text"] == "Часы на башне"


class TestInformation:
    def test_the_version_is_printed(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert (run(["--version"]), capsys.readouterr().out) == (0, f"threadreader {__version__}\n")

    def test_the_help_is_printed(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--help"]) == 0
        assert capsys.readouterr().out.startswith("threadreader [options] [FILE ...]\n")

    def test_the_dialects_are_listed(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--from", "list"]) == 0
        assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["resiliparse", "markdown"]


class TestRefusals:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["--to", "xml"],
            ["--bogus"],
            ["--from", "html"],
            ["--explain", "--to", "json"],
            ["--width", "70", "--to", "json"],
        ],
    )
    def test_wrong_use_is_one_line_and_exit_code_two(
        self, arguments: list[str], page: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run([*arguments, page]) == 2
        printed = capsys.readouterr()
        assert (printed.out, printed.err.count("\n")) == ("", 1)

    def test_an_unreadable_file_is_one_line_and_exit_code_one(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--to", "text", "\x1b[31m\n"]) == 1
        assert capsys.readouterr() == ("", "threadreader: ␛[31m␊: there is no such file\n")

    def test_a_dumb_terminal_gets_no_screen(
        self, page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("TERM", "dumb")
        monkeypatch.setattr("tui.terminal.has_screen", lambda: True)
        assert run([page]) == 2
        assert capsys.readouterr().err == (
            "threadreader: this terminal (TERM=dumb) cannot show a screen; --to text prints instead\n"
        )

    def test_without_a_terminal_to_read_keys_from_there_is_no_screen(self, page: str) -> None:
        screen, keyboard = pty.openpty()
        # In a session of its own the program has no /dev/tty, though its output is a terminal.
        done = start(page, stdout=keyboard, start_new_session=True)
        os.close(screen)
        os.close(keyboard)
        assert done.returncode == 2
        assert done.stderr == b"threadreader: there is no terminal; --to text prints instead\n"

    def test_a_closed_standard_output_is_exit_code_two(self, page: str) -> None:
        command = ["sh", "-c", '"$@" >&-', "sh", *COMMAND, page]
        done = subprocess.run(command, stderr=subprocess.PIPE, check=False, timeout=60)
        assert (done.returncode, done.stderr) == (2, b"threadreader: standard output is closed\n")

    def test_a_closed_standard_error_is_no_failure(self, page: str) -> None:
        command = ["sh", "-c", '"$@" 2>&-', "sh", *COMMAND, "--to", "json", page, "/nowhere"]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False, timeout=60)
        assert (done.returncode, done.stdout.count(b"\n")) == (1, 1)


class TestOutput:
    def test_nobody_reading_on_is_quiet(self, page: str) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        done = start("--to", "json", page, stdout=writing)
        os.close(writing)
        assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, b"")

    def test_a_full_disk_is_one_line_and_exit_code_one(self, page: str) -> None:
        with open("/dev/full", "wb") as full:
            done = start("--to", "text", page, stdout=full)
        assert (done.returncode, done.stderr) == (1, b"threadreader: standard output: no space left on device\n")

    def test_an_interrupt_ends_without_a_traceback(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        command = [*COMMAND, "--to", "text", str(pipe)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, preexec_fn=as_a_shell_starts) as program:
            assert program.stderr is not None
            assert b"waiting for something to write to this pipe" in program.stderr.readline()
            program.send_signal(signal.SIGINT)
            try:
                assert program.communicate(timeout=60)[1] == b""
            finally:
                program.kill()
            assert program.returncode == 128 + signal.SIGINT

    def test_what_the_encoding_cannot_say_is_written_as_its_code(self, page: str) -> None:
        done = start("--to", "text", page, env=os.environ | {"PYTHONIOENCODING": "ascii"})
        assert b"The bell is my uncle\\u2019s" in done.stdout

    @pytest.mark.parametrize("form", ["json", "markdown"])
    def test_what_programs_read_is_utf_8(self, form: str, page: str) -> None:
        done = start("--to", form, page, env=os.environ | {"PYTHONIOENCODING": "latin-1"})
        assert "uncle’s".encode() in done.stdout

    def test_output_that_fails_is_named_by_its_reason(
        self, page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        class Broken(StringIO):
            def write(self, _: str) -> int:
                raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr(sys, "stdout", Broken())
        assert run(["--to", "text", page]) == 1
        assert capsys.readouterr().err == "threadreader: standard output: input/output error\n"


class TestScreen:
    def test_a_terminal_gets_the_screen(self, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
        shown: list[str | None] = []

        def run_app(opened: Opened, preferences: Preferences, *others: object) -> int:
            shown.append(opened.thread.title)
            return 7

        monkeypatch.setattr("tui.terminal.has_screen", lambda: True)
        monkeypatch.setattr("tui.terminal.why_not", lambda: None)
        monkeypatch.setattr("tui.terminal.take_keys", lambda: None)
        monkeypatch.setattr("tui.app.run_app", run_app)
        assert (run([page]), shown) == (7, ["How the ferry got its bell"])

    def test_the_screen_shows_the_first_of_several_files(self, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
        named: list[Any] = []

        def run_app(opened: Opened, preferences: Preferences, early: EarlyScreen, library: Library) -> int:
            named.append((opened.path, library.files))
            return 0

        monkeypatch.setattr("tui.terminal.has_screen", lambda: True)
        monkeypatch.setattr("tui.terminal.why_not", lambda: None)
        monkeypatch.setattr("tui.terminal.take_keys", lambda: None)
        monkeypatch.setattr("tui.app.run_app", run_app)
        assert run([page, "sample_data/clock.txt"]) == 0
        assert named == [(page, (page, os.path.abspath("sample_data/clock.txt")))]
