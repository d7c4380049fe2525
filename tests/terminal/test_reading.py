"""Reading at a pseudo-terminal: what is typed, what is shown, and the bytes that carry it."""

import os
import re
from pathlib import Path

import pytest

from tests.support.pty import PAGE, Terminal, at_terminal, in_hand

HOSTILE = (
    "The \x1b]0;owned\x07title \x1b[31mred\x1b[0m \x1bP1$r\x1b\\ \x9b2J \x07\x0e\x1b]52;c;cm0=\x07 \x1b[6n\x1b[c stays."
)


def leave(terminal: Terminal) -> int:
    """Press the key that quits; the exit code."""
    terminal.press("q")
    return terminal.wait_for_end()


def test_article_and_comments_come_up(terminal: Terminal) -> None:
    terminal.wait_for("silent for eleven years")


def test_only_what_a_screen_needs_is_written(terminal: Terminal) -> None:
    terminal.press("jjh?")
    terminal.wait_for("back to reading")
    terminal.press("q")
    terminal.wait_until(lambda lines: not any("back to reading" in line for line in lines))
    leave(terminal)
    assert terminal.foreign_bytes == []


def test_the_beginning_is_there_before_the_app(page: Path) -> None:
    with at_terminal(str(page)) as terminal:
        terminal.wait_for("one hundred and fourteen")
        assert not any("q quit" in line for line in terminal.lines)
        terminal.wait_for("q quit")
        assert bytes(terminal.written).count(b"\x1b[?1049h") == 1
        leave(terminal)
        assert terminal.foreign_bytes == []


def test_keys_wait_for_the_app(page: Path) -> None:
    with at_terminal(str(page)) as terminal:
        terminal.wait_for("one hundred and fourteen")
        terminal.press("/steps\r")
        terminal.wait_until(lambda lines: "Osei" in in_hand(lines) and any("/steps  1 of 1" in line for line in lines))


def test_enter_waits_for_the_app_as_enter(page: Path) -> None:
    with at_terminal(str(page)) as terminal:
        terminal.wait_for("one hundred and fourteen")
        terminal.press("\r")
        terminal.wait_for("▸ 1 reply")


def test_j_takes_the_next_comment_in_hand(terminal: Terminal) -> None:
    terminal.press("j")
    terminal.wait_until(lambda lines: "Tom" in in_hand(lines))


def test_the_arrow_keys_move(terminal: Terminal) -> None:
    terminal.press("\x1b[B")
    terminal.wait_until(lambda lines: "Tom" in in_hand(lines))
    terminal.press("\x1b[A\x1b[1;2B")
    terminal.wait_until(lambda lines: "Osei" in in_hand(lines))


def test_a_click_takes_a_comment_in_hand(terminal: Terminal) -> None:
    row = next(row for row, line in enumerate(terminal.lines, 1) if "hundred and fourteen" in line)
    terminal.press(f"\x1b[<0;70;{row}M\x1b[<0;70;{row}m")
    terminal.wait_until(lambda lines: "Osei" in in_hand(lines))


def test_a_fold_takes_the_replies_from_the_screen(terminal: Terminal) -> None:
    terminal.press("h")
    terminal.wait_until(lambda lines: not any("photograph" in line for line in lines))


def test_space_turns_the_page(tmp_path: Path) -> None:
    page = tmp_path / "long.txt"
    page.write_text(
        "A title\n\n80 Comments\n" + "".join(f"  {n}. Ruth says:\n    Words of {n}.\n" for n in range(1, 81))
    )
    with at_terminal(str(page), size=(80, 24)) as terminal:
        terminal.wait_for("80 comments")
        terminal.press("\t")
        terminal.wait_for("Words of 1.")
        terminal.press(" ")
        terminal.wait_until(lambda lines: not any("Words of 1." in line for line in lines))


def test_another_size_is_drawn_whole(terminal: Terminal) -> None:
    terminal.resize(60, 40)
    terminal.wait_until(lambda lines: "comments" in lines[0] and lines[39].rstrip().endswith("quit"))


def test_another_size_keeps_the_comment_in_hand(terminal: Terminal) -> None:
    terminal.press("j")
    terminal.wait_until(lambda lines: "Tom" in in_hand(lines))
    terminal.resize(70, 20)
    terminal.wait_until(lambda lines: len(lines) == 20 and "Tom" in in_hand(lines) and "comments" in lines[0])


def test_another_size_is_drawn_under_the_list_of_keys_too(terminal: Terminal) -> None:
    terminal.press("?")
    terminal.wait_for("back to reading")
    terminal.resize(70, 20)
    terminal.wait_until(lambda lines: len(lines) == 20 and "back to reading" in lines[19])
    terminal.press("\x1b")
    terminal.wait_until(lambda lines: lines[19].rstrip().endswith("quit"))
    assert (leave(terminal), terminal.foreign_bytes) == (0, [])


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (12, 4)])
def test_a_tiny_terminal_is_survived(page: Path, size: tuple[int, int]) -> None:
    with at_terminal(str(page), size=size) as terminal:
        terminal.wait_until(lambda _: b"\x1b[?1049h" in terminal.written)
        terminal.resize(80, 24)
        terminal.wait_for("How the clock came back")
        assert leave(terminal) == 0


def test_a_page_from_standard_input_leaves_the_keys_to_the_terminal(page: Path) -> None:
    with page.open("rb") as stream, at_terminal("-", stdin=stream.fileno()) as terminal:
        terminal.wait_for("one hundred and fourteen")
        terminal.press("j")
        terminal.wait_until(lambda lines: "Tom" in in_hand(lines))


def test_no_colour_is_written_where_none_is_wanted(page: Path) -> None:
    with at_terminal(str(page), NO_COLOR="1") as terminal:
        terminal.wait_for("one hundred and fourteen")
        leave(terminal)
        assert re.findall(rb"\x1b\[[\d;]*\b[34]8;[\d;]*m", bytes(terminal.written)) == []


def test_codes_in_a_page_are_shown_and_not_followed(tmp_path: Path) -> None:
    page = tmp_path / "hostile.txt"
    page.write_bytes((PAGE + f"  3. Ines says:\n    4 March 2019 at 7:50 am\n    {HOSTILE}\n    Reply\n").encode())
    with at_terminal(str(page), size=(150, 40)) as terminal:
        terminal.wait_for("␛[31mred")
        leave(terminal)
        assert terminal.foreign_bytes == []


def test_what_is_pasted_presses_no_key(terminal: Terminal) -> None:
    terminal.press("/")
    terminal.wait_for("words")
    terminal.press("\x1b[200~Ruth\x1b[Bq\x1bq\x1b\x1b[201~")
    terminal.wait_for("Ruth[Bqq")
    terminal.press("\x1b")
    terminal.wait_until(lambda lines: not any("Ruth[Bqq" in line for line in lines))
    terminal.press("\x1b[200~q\x1bq\rq\x1b[201~j")
    terminal.wait_until(lambda lines: "Tom" in in_hand(lines))
    assert leave(terminal) == 0


def test_keys_that_are_no_text_do_no_harm(terminal: Terminal) -> None:
    os.write(terminal.keyboard, b"\xff\xfe\xc3\x1b[<999;999;999M\x1b[200~pasted")
    terminal.press("\x1b[201~")
    terminal.press("j")
    terminal.wait_until(lambda lines: "Tom" in in_hand(lines))
