"""Rows 52 to 56 and 74, 77 and 78: standard streams, and an environment, that are not as they should be."""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from tests.support.hostile import COMMAND, left_behind, page_of, run_command
from tests.support.pty import ROOT, Terminal, at_terminal

WORDS = "It is one hundred and fourteen steps."
HOSTILE = "Words \x1b]0;owned\x07\x9b31m\x00 of a page."
AFTER = "import os, sys\n{}\nos.execv(sys.executable, [sys.executable, '-m', 'tui', *sys.argv[1:]])"
"""The program, after something was done to its process."""
COLOURS = re.compile(rb"\x1b\[([\d;]*)m")
DEEP = re.compile(rb"\b[34]8;(?:(2);\d+;\d+;\d+|(5);\d+)")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page in a file."""
    path = tmp_path / "page.txt"
    path.write_text(page_of(HOSTILE, WORDS), "utf-8", newline="")
    return path


def assert_read(terminal: Terminal) -> None:
    """Read with the keys of the terminal, quit, and leave nothing behind."""
    terminal.wait_for(WORDS)
    terminal.press("j/hundred")
    terminal.wait_for("1 of 1")
    terminal.press("\r")
    terminal.wait_for("n next hit")
    terminal.press("q")
    assert (terminal.wait_for_end(), left_behind(terminal)) == (0, [])


def started_after(what: str) -> tuple[str, str]:
    return "-c", AFTER.format(what)


@pytest.mark.parametrize("arguments", [["-"], []])
def test_row_52_a_page_from_a_pipe_leaves_the_keys_to_the_terminal(arguments: list[str], page: Path) -> None:
    with subprocess.Popen(["cat", str(page)], stdout=subprocess.PIPE) as cat:
        assert cat.stdout is not None
        with at_terminal(*arguments, stdin=cat.stdout.fileno()) as terminal:
            assert_read(terminal)


def test_row_52_a_page_from_a_file_leaves_the_keys_to_the_terminal(page: Path) -> None:
    with page.open("rb") as stream, at_terminal(stdin=stream.fileno()) as terminal:
        assert_read(terminal)


def test_row_53_the_end_of_standard_input_is_no_end_of_keys_and_costs_no_time(page: Path) -> None:
    with Path("/dev/null").open("rb") as nothing, at_terminal(str(page), stdin=nothing.fileno()) as terminal:
        terminal.wait_for("q quit")
        terminal.wait_for_quiet(0.5)
        before = processor_ticks(terminal)
        terminal.wait_for_quiet(0.5)
        spent = processor_ticks(terminal) - before
        assert_read(terminal)
        assert spent < 0.3 * os.sysconf("SC_CLK_TCK")


def processor_ticks(terminal: Terminal) -> int:
    """The time that the program has had of a processor."""
    fields = Path(f"/proc/{terminal._process.pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def test_row_54_standard_error_in_a_file_leaves_the_screen_to_the_terminal(page: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    program = started_after(f"os.dup2(os.open({str(log)!r}, os.O_WRONLY | os.O_CREAT), 2)")
    with at_terminal(str(page), program=program) as terminal:
        assert_read(terminal)
    assert log.read_bytes() == b""


@pytest.mark.parametrize(
    ("descriptor", "told"),
    [
        (0, b"threadreader: standard input or standard error is closed; --to text prints instead\r\n"),
        (1, b"threadreader: standard output is closed\r\n"),
        (2, b""),
    ],
)
def test_row_54_a_closed_stream_ends_the_program_at_once(descriptor: int, told: bytes, page: Path) -> None:
    with at_terminal(str(page), program=started_after(f"os.close({descriptor})")) as terminal:
        assert (terminal.wait_for_end(), bytes(terminal.written), left_behind(terminal)) == (2, told, [])


def test_row_55_without_any_terminal_the_text_is_printed_safely(page: Path) -> None:
    done = run_command("--to", "text", str(page))
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"") and WORDS in text and "␛]0;owned␇›31m␀" in text
    assert not any((character < " " and character != "\n") or "\x7f" <= character < "\xa0" for character in text)


def test_row_55_a_screen_without_a_terminal_for_keys_is_refused_with_a_hint(page: Path) -> None:
    screen, line = pty.openpty()
    done = subprocess.run(
        [*COMMAND, str(page)],
        stdin=subprocess.DEVNULL,
        stdout=line,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
        check=False,
        timeout=30,
    )
    os.close(screen)
    os.close(line)
    assert (done.returncode, done.stderr) == (2, b"threadreader: there is no terminal; --to text prints instead\n")


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_row_56_a_reader_that_has_enough_is_no_failure(form: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(page_of(*(f"Words of {number}. " * 20 for number in range(2000))), "utf-8")
    line = f'"$0" -m tui --to {form} {page} | head -c 10; echo "${{PIPESTATUS[0]}}"'
    done = run_command("-c", line, COMMAND[0], command=["bash"])
    assert (done.stdout.split(b"\n")[-2], done.stderr) == (b"141", b"") or done.stdout[10:] == b"141\n"


def test_row_56_a_full_disk_is_told(page: Path) -> None:
    done = run_command("-c", f'"$0" -m tui --to text {page} > /dev/full', COMMAND[0], command=["bash"])
    assert (done.returncode, done.stderr) == (1, b"threadreader: standard output: no space left on device\n")


def test_row_74_a_home_that_is_none_keeps_nobody_from_reading(page: Path) -> None:
    with at_terminal(str(page), program=started_after("os.environ.pop('HOME')")) as terminal:
        assert_read(terminal)


def test_row_74_folders_that_are_files_keep_nobody_from_reading(page: Path, tmp_path: Path) -> None:
    folders = dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(page))
    with at_terminal(str(page), environment=folders, size=(200, 30)) as terminal:
        terminal.wait_for("Nothing is remembered beyond this reading")
        assert_read(terminal)


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"TERM": "dumb"}, "this terminal (TERM=dumb) cannot show a screen"),
        ({"PYTHONIOENCODING": "latin-1"}, "a screen is drawn in UTF-8, and the environment asks for iso8859-1"),
        (
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
            "a screen is drawn in UTF-8, and the environment asks for ascii",
        ),
    ],
)
def test_row_77_a_terminal_that_cannot_show_a_screen_is_refused(
    environment: dict[str, str], reason: str, page: Path
) -> None:
    with at_terminal(str(page), environment=environment) as terminal:
        assert (terminal.wait_for_end(), left_behind(terminal)) == (2, [])
        assert bytes(terminal.written).decode() == f"threadreader: {reason}; --to text prints instead\r\n"


@pytest.mark.parametrize("term", ["", "klingon"])
def test_row_77_a_terminal_that_is_not_named_is_read_on(term: str, page: Path) -> None:
    with at_terminal(str(page), TERM=term) as terminal:
        assert_read(terminal)


def test_row_77_what_an_encoding_cannot_say_is_printed_as_its_code(page: Path) -> None:
    done = run_command("--to", "text", str(page), PYTHONIOENCODING="ascii")
    assert done.returncode == 0 and WORDS.encode() in done.stdout and rb"\u241b]0;owned\u2407" in done.stdout


def most_colours(written: bytes) -> str:
    """The largest set of colours that something was written in."""
    codes = b";".join(COLOURS.findall(written))
    deep = {found[1] or found[2] for found in DEEP.finditer(codes)}
    if deep:
        return "16 million" if b"2" in deep else "256"
    return "16" if re.search(rb"\b(?:[349]|10)[0-7]\b", codes) else "none"


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"NO_COLOR": "1"}, "none"),
        ({"NO_COLOR": ""}, "16 million"),
        ({"COLORTERM": ""}, "256"),
        ({"COLORTERM": "", "TERM": "xterm"}, "16"),
        ({"COLORTERM": "", "TERM": "linux"}, "16"),
    ],
)
def test_row_78_no_more_colours_are_written_than_are_wanted(
    environment: dict[str, str], colours: str, page: Path
) -> None:
    with at_terminal(str(page), environment=environment) as terminal:
        assert_read(terminal)
        assert (most_colours(bytes(terminal.written)), "▌".encode() in terminal.written) == (colours, True)
