"""Rows 1 to 14: codes for a terminal in the text of a page are shown and not followed.

One page with all of them is read at a pseudo-terminal, in every view, and left; each row looks at what came of it.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.support.hostile import bodies_of, left_behind, page_of
from tests.support.pty import at_terminal
from tui.parser import read
from tui.parser.clean import clean
from tui.reading.folds import Folds
from tui.reading.layout.cells import drawn
from tui.reading.layout.rows import Column, CommentRows
from tui.reading.viewport import Position

CODES = {
    "colours": "\x1b[31mred\x1b[0m \x1b[5;5H\x1b[?25l",
    "titles": "\x1b]0;owned\x07 \x1b]2;owned\x1b\\ \x1bkowned\x1b\\",
    "clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07",
    "link": "\x1b]8;;https://evil.example\x07here\x1b]8;;\x07",
    "strings": "\x1bP1$r\x1b\\ \x1b_Gf=24;AAAA\x1b\\ \x1b^pm\x1b\\ \x1bXsos\x1b\\",
    "queries": "\x1b[c\x1b[>c\x1b[6n\x1b[5n\x1b[>q\x1bP$qm\x1b\\\x1b[21t\x05",
    "resets": "\x1bc\x1b[2J\x1b[H\x1b[?1049l\x1b[?47h\x1b[!p",
    "bells": "bells \0\x05\x0e\x0f\x07\x7f",
    "eight bits": "\x9b31m \x9d0;owned\x9c \x90q\x9c",
    "no end": "\x1b]0;swallowed \x1bPswallowed",
}
SHOWN = {name: clean(code).text for name, code in CODES.items()}
AFTER_ALL = "What stands after all of them."


class Read(NamedTuple):
    """A page that was read: what its views showed, what the program wrote, and what it left behind."""

    views: list[str]
    written: bytes
    faults: list[str]
    exit_code: int


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    path = tmp_path_factory.mktemp("codes") / "page\x1b]0;owned\x07.txt"
    path.write_text(page_of(*CODES.values(), AFTER_ALL, title=CODES["titles"]), "utf-8", newline="")
    with at_terminal(str(path), size=(150, 80)) as terminal:
        terminal.wait_for(AFTER_ALL)
        views = ["\n".join(terminal.lines)]
        for keys, sign in (("R", "Esc back to reading"), ("q", "q quit"), ("/", "Ctrl+R"), ("swallowed", "of 2")):
            terminal.press(keys)
            terminal.wait_for(sign)
            views.append("\n".join(terminal.lines))
        terminal.press("\r")
        terminal.wait_for("n next hit")
        terminal.press("q")
        exit_code = terminal.wait_for_end()
        yield Read(views, bytes(terminal.written), left_behind(terminal), exit_code)


def is_shown(name: str, attacked: Read) -> bool:
    """Whether a code stands on the screen, in the comments and in the source."""
    return all(SHOWN[name] in view for view in attacked.views[:2])


def test_row_01_a_colour_is_shown_and_not_obeyed(attacked: Read) -> None:
    assert "␛[31mred␛[0m ␛[5;5H␛[?25l" in attacked.views[0] and CODES["colours"].encode() not in attacked.written


def test_row_02_the_title_of_the_window_is_the_programs(attacked: Read) -> None:
    titles = [piece.partition(b"\x07")[0] for piece in attacked.written.split(b"\x1b]2;")[1:]]
    assert titles == [f"{SHOWN['titles']} – threadreader".encode()] and b"\x1b]0" not in attacked.written


def test_row_03_nothing_is_written_to_the_clipboard(attacked: Read) -> None:
    assert is_shown("clipboard", attacked) and b"\x1b]52" not in attacked.written


def test_row_04_a_link_of_the_terminal_is_words(attacked: Read) -> None:
    assert is_shown("link", attacked) and b"\x1b]8;" not in attacked.written


def test_row_05_strings_for_devices_are_words(attacked: Read) -> None:
    assert is_shown("strings", attacked)
    assert not any(b"\x1b" + begin in attacked.written for begin in (b"P", b"_", b"^", b"X"))


def test_row_06_a_string_without_end_swallows_nothing(attacked: Read) -> None:
    assert is_shown("no end", attacked) and all(AFTER_ALL in view for view in attacked.views[:2])


def test_row_07_the_terminal_is_asked_nothing(attacked: Read) -> None:
    asked = (b"\x1b[c", b"\x1b[>c", b"\x1b[6n", b"\x1b[5n", b"\x1b[>q", b"\x1b[21t", b"\x05")
    assert is_shown("queries", attacked) and not any(code in attacked.written for code in asked)


def test_row_08_the_screen_is_left_alone(attacked: Read) -> None:
    first, last = attacked.written.find(b"\x1b[?1049l"), attacked.written.rfind(b"\x1b[?1049l")
    assert is_shown("resets", attacked) and first == last and b"\x1bc" not in attacked.written


def test_row_09_c1_controls_are_letters(attacked: Read) -> None:
    assert "›31m \ufffd0;owned" in attacked.views[0]
    assert not any(chr(code).encode() in attacked.written for code in range(0x80, 0xA0))


@pytest.mark.parametrize("code", [code for code in range(0x80, 0xA0) if code != 0x85])
def test_row_09_each_c1_control_is_what_cp1252_means(code: int) -> None:
    assert bodies_of(page_of(f"a{chr(code)}b")) == [f"a{bytes([code]).decode('cp1252', 'replace')}b"]


@pytest.mark.parametrize("split", ["\n", "\r\n    ", "</b><b>", "&#0;", "\u2028", "\x85", " " * 200])
def test_row_11_an_escape_that_is_split_is_inert(split: str) -> None:
    (body,) = bodies_of(page_of(f"a \x1b{split}[31m \x1b{split}]0;owned\x07 b"))
    assert "\x1b" not in body and body.count("␛") == 2


@pytest.mark.parametrize("place", [*range(30, 50), *range(2030, 2060), *range(4090, 4100)])
def test_row_11_an_escape_at_any_place_of_a_line_is_inert(place: int) -> None:
    thread = read(page_of("x" * place + "\x1b[31m" + "x" * 50).encode(), "page")
    rows = CommentRows(thread, Folds(thread.tree), Column(50))
    text = "".join(span.text for row in range(rows.height(0)) for span in rows.row(Position(0, row)).spans)
    assert "\x1b" not in text and "␛[31m" in text


@pytest.mark.parametrize("words", ["&#27;[31m", "&#x1b;]0;owned&#7;", "&#x9b;31m", "&amp;#27;[31m", "&amp;amp;#27;c"])
@pytest.mark.parametrize("dialect", ["resiliparse", "markdown"])
def test_row_12_a_numbered_control_is_inert_after_every_decoding(words: str, dialect: str) -> None:
    first_line = "<!-- threadreader 1 -->\n\n" if dialect == "markdown" else ""
    page = f"{first_line}# A title {words}\n\n## 1 comment\n\n### 1 Ann\n\nWords {words} end.\n"
    thread = read(page.encode(), "page", dialect=dialect)
    texts = [thread.title or "", *(block.text for block in thread.article), *(item.text for item in thread.comments)]
    assert any("27;" in text or "x1b;" in text or "x9b;" in text for text in texts)
    assert not any(character < " " and character not in "\n\t" for text in texts for character in text)


def test_row_13_bells_and_shifts_are_seen_and_not_heard(attacked: Read) -> None:
    assert is_shown("bells", attacked) and "␀␅␎␏␇␡" in attacked.views[0]
    assert not any(code in attacked.written for code in (b"\0", b"\x0e", b"\x0f", b"\x7f"))


def test_row_14_overstruck_letters_are_both_readable() -> None:
    (body,) = bodies_of(page_of("a\bb N\bNA\bAM\bME\bE"))
    assert drawn(body) == "a␈b N␈NA␈AM␈ME␈E"


def test_rows_01_to_14_leave_the_terminal_as_it_was(attacked: Read) -> None:
    assert (attacked.faults, attacked.exit_code) == ([], 0)
