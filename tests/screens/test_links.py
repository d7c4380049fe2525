"""The list of links, and what becomes of one that is opened."""

import sys
import threading
from pathlib import Path

import pytest

from tests.support.screens import reading, screen_lines, screen_text, settled
from tui import clipboard
from tui.screens import programs
from tui.screens.links import LinksScreen
from tui.screens.reader import ReaderScreen

PAGE = """
    # The ferry, see https://ferry.example/times
    - Ann: As http://bank.example@other.example/a says, and http://bücher.example too: https://third.example/.
      - Ben: Nothing.
"""


async def test_o_lists_the_links_of_the_comment() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("o")
        text = screen_text(pilot)
        assert (
            isinstance(pilot.app.screen, LinksScreen)
            and "https://third.example/" in text
            and "ferry.example" not in text
        )


async def test_in_the_article_o_lists_its_links() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("o")
        assert "ferry.example" in screen_text(pilot)


async def test_a_comment_without_links_says_so() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("j", "o")
        assert "This comment has no links." in screen_lines(pilot)[-1]


async def test_the_real_host_stands_over_every_link() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("o")
        lines = [line.strip("▌ ") for line in screen_lines(pilot)]
        assert lines[1:3] == ["other.example", "http://bank.example@other.example/a"]


async def test_what_is_opened_is_shown_where_it_is_not_what_is_written() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("o")
        assert "opens http://xn--bcher-kva.example" in screen_text(pilot)


@pytest.mark.parametrize(
    ("keys", "host"),
    [
        ("", "other.example"),
        ("j", "xn--bcher-kva.example"),
        ("j j", "third.example"),
        ("j j j", "third.example"),
        ("j k k", "other.example"),
        ("G", "third.example"),
        ("G g", "other.example"),
        ("space", "third.example"),
        ("space b", "other.example"),
    ],
)
async def test_enter_opens_the_link_that_was_chosen(keys: str, host: str, opened: list[str]) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("o", *keys.split(), "enter")
        await settled(pilot)
        assert len(opened) == 1 and host in opened[0]


async def test_a_click_chooses_a_link(opened: list[str]) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("o")
        y = next(y for y, line in enumerate(screen_lines(pilot)) if "https://third.example" in line)
        await pilot.mouse_down(offset=(10, y))
        await pilot.press("enter")
        await settled(pilot)
        assert opened == ["https://third.example/"]


async def test_what_became_of_the_link_is_said(opened: list[str]) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("o", "enter")
        await settled(pilot)
        assert screen_lines(pilot)[-1].startswith(" Handed over.")


async def test_where_a_link_cannot_be_opened_the_key_that_copies_it_is_named(opener: Path) -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("o", "enter")
        await settled(pilot)
        assert "no program to open links with (xdg-open was looked for). y copies it." in screen_lines(pilot)[-1]


@pytest.mark.parametrize("key", ["enter", "y"])
async def test_a_list_that_has_gone_says_nothing_more(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    is_left = threading.Event()

    def slow(*_: object) -> str:
        is_left.wait(30)
        return "Done."

    monkeypatch.setattr(programs, "open_address", slow)
    monkeypatch.setattr(clipboard, "copy", slow)
    async with reading(PAGE) as pilot:
        await pilot.press("o", key, "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)
        is_left.set()
        await settled(pilot)
        assert pilot.app._exception is None and "Done." not in screen_text(pilot)


async def test_y_copies_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []

    def copy(what: str, text: str, terminal: object) -> str:
        texts.append(text)
        return f"{what} copied."

    monkeypatch.setattr(clipboard, "copy", copy)
    async with reading(PAGE) as pilot:
        await pilot.press("o", "j", "y")
        await settled(pilot)
        assert texts == ["http://xn--bcher-kva.example"] and "The link to" in screen_lines(pilot)[-1]


@pytest.mark.parametrize("key", ["escape", "q", "o"])
async def test_the_list_is_left_by_a_key(key: str) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("o")
        await pilot.press(key)
        assert isinstance(pilot.app.screen, ReaderScreen)


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (80, 24)])
async def test_the_list_is_drawn_at_any_size(size: tuple[int, int]) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("o")
        await pilot.resize_terminal(*size)
        await pilot.press("j", "space", "G")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LinksScreen)


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory that is the whole PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path


def put_opener(directory: Path, script: str) -> None:
    (directory / "xdg-open").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (directory / "xdg-open").chmod(0o755)


def test_an_address_is_one_argument_and_never_read_by_a_shell(opener: Path) -> None:
    put_opener(opener, f"printf '%s|' \"$@\" > '{opener}/taken'")
    programs.open_address("http://a.example/$(touch x);`y`'&")
    assert (opener / "taken").read_text() == "http://a.example/$(touch x);`y`'&|"


def test_a_machine_without_an_opener_says_so(opener: Path) -> None:
    assert "no program to open links" in programs.open_address("http://a.example/")


def test_an_opener_that_fails_is_said_to_have_failed(opener: Path) -> None:
    put_opener(opener, "exit 4")
    assert "could not open" in programs.open_address("http://a.example/")


def test_an_opener_that_stays_is_not_waited_for(opener: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "PATIENCE", 0.2)
    put_opener(opener, "exec /bin/sleep 5")
    assert programs.open_address("http://a.example/") == "Handed to xdg-open."
