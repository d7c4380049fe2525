"""Copies through the keys of the program; the clipboard is one of ours."""

import asyncio
from threading import Event, current_thread, main_thread
from time import monotonic

import pytest

from tests.support.screens import Reader, reader_app, reading, screen_lines, settled
from tests.support.threads import thread_from
from tui import clipboard
from tui.clipboard import Terminal
from tui.commands import COMMANDS
from tui.reading import copies
from tui.reading.copies import (
    Copy,
    IsWanted,
    UnwantedError,
    branch_markdown,
    branch_quoted,
    comment_quoted,
    comment_words,
)
from tui.reading.session import Session

PAGE = """
    # The night ferry
    - Jane @ 2 March: She was late again.
      - Tom: > late\\n\\nBy an hour.
        - Ines: By two.
    - : Who asked?
"""


class Clipboard:
    """Keeps what is copied; `opened` lets a copy through."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.threads: set[object] = set()
        self.opened = Event()
        self.opened.set()

    def copy(self, what: str, text: str, terminal: Terminal) -> str:
        self.opened.wait(30)
        self.texts.append(text)
        self.threads.add(current_thread())
        terminal(text)
        return f"{what} copied somewhere."


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Clipboard:
    kept = Clipboard()
    monkeypatch.setattr(clipboard, "copy", kept.copy)
    return kept


async def test_y_copies_the_comment_quoted(kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("y")
        await settled(pilot)
        assert kept.texts == ["Jane, 2 March:\n> She was late again.\n"]


async def test_shift_y_copies_the_branch(kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("j", "Y")
        await settled(pilot)
        assert kept.texts == ["Tom:\n> > late\n>\n> By an hour.\n>\n> Ines:\n> > By two.\n"]


async def test_a_notice_says_what_was_copied_and_how(kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("j", "y")
        await settled(pilot)
        assert screen_lines(pilot)[-1].startswith(" Comment 1.1 copied somewhere.")


async def test_the_screen_does_not_wait_for_a_copy(kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        kept.opened.clear()
        await pilot.press("y", "j")
        moved = reader_app(pilot).session.cursor
        kept.opened.set()
        await settled(pilot)
        assert moved == 1 and main_thread() not in kept.threads


async def test_the_last_copy_asked_for_is_the_last_made(kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        kept.opened.clear()
        await pilot.press("y", "j", "y", "j", "y")
        kept.opened.set()
        await settled(pilot)
        assert [text.partition(":")[0] for text in kept.texts] == ["Jane, 2 March", "Tom", "Ines"]


async def test_what_the_terminal_is_handed_reaches_its_clipboard(kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("y")
        await settled(pilot)
        assert pilot.app.clipboard == kept.texts[0]


@pytest.mark.parametrize("key", ["y", "Y"])
async def test_a_page_without_comments_has_nothing_to_copy(key: str, kept: Clipboard) -> None:
    async with reading("") as pilot:
        reader_app(pilot).session.pane = "comments"
        await pilot.press(key)
        assert "no comment to copy" in screen_lines(pilot)[-1]


@pytest.mark.parametrize("name", ["copy_words", "copy_markdown"])
def test_copies_without_a_key_are_commands_all_the_same(name: str) -> None:
    assert [command.keys for command in COMMANDS if command.name == name] == [()]


def session_at(comment: int) -> Session:
    session = Session(thread_from(PAGE))
    session.cursor = comment
    return session


def test_plain_text_is_the_words_alone() -> None:
    assert comment_words(session_at(1)).text(lambda: True) == "> late\n\nBy an hour.\n"


def test_markdown_holds_the_branch() -> None:
    text = branch_markdown(session_at(0)).text(lambda: True)
    assert "### 1 Jane, 2 March" in text and "### 1.1.1 Ines" in text and "Who asked" not in text


@pytest.mark.parametrize(
    ("copy", "what"),
    [
        (comment_quoted(session_at(1)), "Comment 1.1"),
        (branch_quoted(session_at(0)), "Branch 1 (3 comments)"),
        (branch_quoted(session_at(3)), "Comment 2"),
    ],
)
def test_a_copy_says_what_it_is(copy: tuple[str, object], what: str) -> None:
    assert copy[0] == what


def test_a_text_that_is_not_wanted_any_more_is_given_up() -> None:
    with pytest.raises(UnwantedError):
        branch_quoted(session_at(0)).text(lambda: False)


async def test_a_long_text_is_given_up_when_the_program_is_left(
    kept: Clipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(is_wanted: IsWanted) -> str:
        limit = monotonic() + 30
        while monotonic() < limit:
            if not is_wanted():
                raise UnwantedError
        return "Words"

    monkeypatch.setattr(copies, "branch_quoted", lambda session: Copy("Branch 1", endless))
    async with reading(PAGE) as pilot:
        await pilot.press("Y", "q")
    await asyncio.get_running_loop().shutdown_default_executor()
    assert kept.texts == []


def test_a_copy_is_of_what_was_in_hand_when_it_was_asked_for() -> None:
    session = session_at(0)
    copy = comment_quoted(session)
    session.cursor = 3
    assert copy.text(lambda: True).startswith("Jane")


async def dragged(pilot: Reader, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Select with the mouse from one cell of the screen to another."""
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    await pilot.pause()


def found(pilot: Reader, words: str) -> tuple[int, int]:
    """The cell of the screen where some words begin."""
    y = next(y for y, line in enumerate(screen_lines(pilot)) if words in line)
    return screen_lines(pilot)[y].index(words), y


async def test_ctrl_c_copies_what_the_mouse_was_dragged_over(kept: Clipboard) -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("tab")
        x, y = found(pilot, "was late")
        await dragged(pilot, (x, y), (x + 7, y))
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert kept.texts == ["was late"]


async def test_a_selection_over_lines_leaves_bars_and_edges_out(kept: Clipboard) -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("tab")
        (_, top), (x, foot) = found(pilot, "She was"), found(pilot, "By an hour")
        await dragged(pilot, (0, top), (x + 1, foot))
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert kept.texts == ["She was late again.\n\n1.1  Tom\n> late\n\nBy"]


async def test_a_selection_stays_in_the_pane_it_began_in(kept: Clipboard) -> None:
    async with reading(PAGE, (120, 24)) as pilot:
        x, y = found(pilot, "The night ferry")
        y = next(row for row, line in enumerate(screen_lines(pilot)) if row and "The night ferry" in line)
        await dragged(pilot, (x, y), (110, y))
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert kept.texts == ["The night ferry"]


async def test_what_is_selected_is_seen(kept: Clipboard) -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("tab")
        x, y = found(pilot, "was late")
        await dragged(pilot, (x, y), (x + 7, y))
        strip = pilot.app.screen._compositor.render_strips()[y]
        assert "".join(piece.text for piece in strip if piece.style and piece.style.reverse) == "was late"


async def test_a_selection_goes_when_the_rows_move(kept: Clipboard) -> None:
    async with reading("\n".join(f"- Ann: Words {number}." for number in range(99)), (80, 24)) as pilot:
        x, y = found(pilot, "Words 3")
        await dragged(pilot, (x, y), (x + 5, y))
        await pilot.press("space", "ctrl+c")
        await settled(pilot)
        assert kept.texts == []


async def test_a_click_ends_a_selection(kept: Clipboard) -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        await pilot.press("tab")
        x, y = found(pilot, "was late")
        await dragged(pilot, (x, y), (x + 7, y))
        await pilot.click(offset=(x, y))
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert kept.texts == []


@pytest.mark.parametrize("keys", ["ctrl+c", "R ctrl+c"])
async def test_ctrl_c_says_what_it_is_for_where_nothing_is_selected(keys: str, kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert "Nothing is selected" in screen_lines(pilot)[-1]


async def test_words_of_the_source_can_be_selected_too(kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("R")
        await pilot.pause()
        x, y = found(pilot, "Who asked")
        await dragged(pilot, (x, y), (x + 8, y))
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert kept.texts == ["Who asked"]


async def test_a_copy_that_takes_its_time_is_announced(kept: Clipboard) -> None:
    async with reading(PAGE) as pilot:
        kept.opened.clear()
        await pilot.press("Y")
        line = screen_lines(pilot)[-1]
        kept.opened.set()
        await settled(pilot)
        assert line.startswith(" Branch 1 (3 comments) …")
