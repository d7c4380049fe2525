"""Rows 34, 38, 40, 48 to 51, 57 and 58: files that are not what a reader hopes for."""

import gzip
import os
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from tests.support.hostile import left_behind, page_of, run_command
from tests.support.pty import Terminal, at_terminal
from tui.loading import load
from tui.opening import open_thread
from tui.options import Arguments

RELOAD = "\x1b[15~"
WORDS = "It is one hundred and fourteen steps."
BINARIES = {
    "PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + Random(1).randbytes(5000),
    "ELF": b"\x7fELF\x02\x01\x01\0\0" + Random(2).randbytes(5000),
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n" + Random(3).randbytes(5000),
    "gzip": gzip.compress(gzip.compress(b"words")),
}
THROUGH_A_SHELL = "import os, sys; os.execvp('bash', ['bash', '-c', sys.argv[1], sys.executable, *sys.argv[2:]])"
"""Runs a line of bash, in which $0 is the interpreter."""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page in a file."""
    path = tmp_path / "page.txt"
    path.write_text(page_of("It was always ten past four.", WORDS), "utf-8")
    return path


def is_read(terminal: Terminal) -> int:
    """Read what is on the terminal and quit; the exit code, where nothing was left behind."""
    terminal.wait_for(WORDS)
    terminal.press("jq")
    exit_code = terminal.wait_for_end()
    assert left_behind(terminal) == []
    return exit_code


@contextmanager
def fed(pipe: Path, *pieces: bytes, then: threading.Event | None = None) -> Iterator[None]:
    """Something that writes pieces into a named pipe, and waits before it closes it."""

    def feed() -> None:
        with pipe.open("wb", buffering=0) as stream:
            for piece in pieces:
                stream.write(piece)
            if then is not None:
                then.wait(30)

    writer = threading.Thread(target=feed, daemon=True)
    writer.start()
    yield
    if then is not None:
        then.set()
    writer.join(30)


def test_row_34_a_file_without_end_is_read_up_to_the_cap() -> None:
    done = run_command("--to", "text", "--force", "--max-size", "3k", "/dev/zero")
    assert (done.returncode, done.stdout.decode().count("␀")) == (0, 3 << 10)
    assert done.stderr == b"threadreader: /dev/zero: only the first 3 KiB of it were read; --max-size reads more\n"


@pytest.mark.parametrize("data", [b"", b"\n \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_row_38_a_file_without_a_word_says_so_and_is_no_failure(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    done = run_command("--to", "text", str(path))
    assert (done.returncode, done.stderr.decode()) == (0, f"threadreader: {path}: is empty\n")


def test_row_38_an_empty_file_opens_and_says_so() -> None:
    with at_terminal("/dev/null") as terminal:
        terminal.wait_for("no comments")
        terminal.press("Rqq")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])
        assert b"/dev/null: is empty" in terminal.written


@pytest.mark.parametrize("kind", BINARIES)
def test_row_40_a_binary_file_is_refused_in_one_line(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(BINARIES[kind])
    with at_terminal(str(path)) as terminal:
        assert (terminal.wait_for_end(), left_behind(terminal)) == (1, [])
        told = f"threadreader: {path}: is not text but {kind}; --force reads it all the same\r\n"
        assert bytes(terminal.written).decode() == told


def test_row_40_a_binary_file_is_shown_safely_by_force(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(BINARIES["ELF"] + bytes(range(256)) * 20)
    with at_terminal("--force", str(path)) as terminal:
        terminal.wait_for("comments ·")
        terminal.press("R")
        terminal.wait_for("back to reading")
        terminal.press("Gq")
        terminal.wait_for("q quit")
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b]0;owned\x07b", "a␛]0;owned␇b"),
        ("a\nb\r\tc", "a␊b␍␉c"),
        ("a\udcff\udc9bb", "a\ufffd\ufffdb"),
        ("a\u202egpj.exe\u2028", "a\u202egpj.exe␤"),
        ("--a\x1b[31m", None),
        ("x" * 4000, None),
    ],
)
def test_row_48_a_name_is_safe_wherever_it_is_shown(name: str, shown: str | None, tmp_path: Path) -> None:
    with at_terminal("--", str(tmp_path / name), size=(300, 30)) as terminal:
        assert (terminal.wait_for_end(), left_behind(terminal)) == (1, [])
        assert terminal.written.count(b"\n") == 1 and len(terminal.written) < 600
        assert shown is None or f"/{shown}: there is no such file" in bytes(terminal.written).decode()


def test_row_48_an_option_that_is_none_is_shown_safely() -> None:
    with at_terminal("--\x1b]0;owned\x07\n") as terminal:
        assert (terminal.wait_for_end(), left_behind(terminal)) == (2, [])
        assert "threadreader: there is no option --␛]0;owned␇␊" in bytes(terminal.written).decode()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (".", "is a directory, not a file"),
        ("missing.txt", "there is no such file"),
        ("page.txt/more", "not a directory"),
        ("x" * 300, "file name too long"),
        ("", "there is no such file"),
    ],
)
def test_row_49_a_file_that_cannot_be_read_is_one_line(name: str, reason: str, page: Path) -> None:
    done = run_command("--to", "text", str(page.parent / name) if name else "")
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)
    assert done.stderr.decode().endswith(f": {reason}\n")


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever runs this may read everything")
def test_row_49_a_file_that_may_not_be_read_is_one_line(page: Path) -> None:
    page.chmod(0)
    done = run_command("--to", "text", str(page))
    assert done.stderr.decode() == f"threadreader: {page}: may not be read: permission denied\n"


def test_row_50_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    data = page_of("One.", WORDS).encode()
    with fed(pipe, data[:50], data[50:]), at_terminal(str(pipe)) as terminal:
        assert is_read(terminal) == 0


def test_row_50_what_a_shell_makes_of_a_command_is_read(page: Path) -> None:
    line = f'exec "$0" -m tui <(cat {page})'
    with at_terminal(line, program=("-c", THROUGH_A_SHELL)) as terminal:
        assert is_read(terminal) == 0


def test_row_50_a_file_that_says_it_is_empty_is_read() -> None:
    with at_terminal("/proc/self/status") as terminal:
        terminal.wait_for("Gid:")
        terminal.press("q")
        assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])


def test_row_50_ctrl_c_ends_the_reading_of_a_pipe_that_goes_on(tmp_path: Path) -> None:
    pipe, is_over = tmp_path / "pipe", threading.Event()
    os.mkfifo(pipe)
    with at_terminal(str(pipe), size=(200, 30)) as terminal:
        terminal.wait_for("waiting for something to write to this pipe")
        with fed(pipe, b"words\n", then=is_over):
            terminal.press("\x03")
            assert terminal.wait_for_end() == 130


def test_row_51_a_pipe_that_nobody_writes_to_is_waited_for_with_a_message(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with at_terminal(str(pipe), size=(200, 30)) as terminal:
        terminal.wait_for("waiting for something to write to this pipe; Ctrl+C ends")
        terminal.press("\x03")
        assert terminal.wait_for_end() == 130


@pytest.mark.parametrize("name", ["-", "/dev/tty"])
def test_row_51_a_terminal_is_read_with_a_message(name: str) -> None:
    with at_terminal(name) as terminal:
        terminal.wait_for("reading the terminal; Ctrl+D ends")
        terminal.press(f"{WORDS}\n\x04")
        terminal.wait_for("no comments")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_row_51_a_disk_is_refused(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    try:
        os.mknod(disk, stat.S_IFBLK | 0o600, os.makedev(7, 200))
    except OSError:
        pytest.skip("no disk can be made here")
    done = run_command("--to", "text", str(disk))
    assert (done.returncode, done.stderr.decode()) == (1, f"threadreader: {disk}: is a disk, not a file\n")


def test_row_57_what_becomes_of_the_file_does_not_change_the_view(page: Path) -> None:
    with at_terminal(str(page)) as terminal:
        terminal.wait_for(WORDS)
        for change in (lambda: page.write_text(page_of("Other words.")), lambda: page.write_text(""), page.unlink):
            change()
            terminal.press("R")
            terminal.wait_for("back to reading")
            terminal.press("q")
            terminal.wait_for("q quit")
        assert is_read(terminal) == 0


def test_row_57_a_key_reads_the_file_again_or_tells_why_not(page: Path) -> None:
    with at_terminal(str(page)) as terminal:
        terminal.wait_for(WORDS)
        page.write_text(page_of("Other words.", WORDS), "utf-8")
        terminal.press(RELOAD)
        terminal.wait_for("Other words.")
        page.unlink()
        terminal.press(RELOAD)
        terminal.wait_for("Not read again: there is no such file.")
        terminal.wait_for("Other words.")
        assert is_read(terminal) == 0


def test_row_58_a_file_that_grows_is_read_once(tmp_path: Path) -> None:
    path, is_over = tmp_path / "log.txt", threading.Event()
    path.write_text(page_of("One."), "utf-8")

    def grow() -> None:
        with path.open("a", encoding="utf-8") as log:
            while not is_over.is_set():
                log.write(f"{WORDS}\n")
                log.flush()
                time.sleep(0.0001)

    writer = threading.Thread(target=grow)
    writer.start()
    data = load(str(path), 1 << 20).data
    thread = open_thread(str(path), Arguments(max_size=1 << 20))
    is_over.set()
    writer.join()
    whole = path.read_bytes()
    lines = [thread.lines[index] for index in range(len(thread.lines))]
    assert whole.startswith(data) and whole.decode().startswith("\n".join(lines))
