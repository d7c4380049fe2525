"""The palette of all commands, and the title of the terminal's window."""

import os
import pty

import pytest
from rich.style import Style
from textual.command import CommandList, CommandPalette
from textual.events import Click, Key
from textual.widgets import OptionList

from tests.support.screens import Reader, in_hand, reader_app, reading, screen_text
from tests.support.threads import thread_from
from tui.app import LONGEST_TITLE, window_title
from tui.commands import COMMANDS, Command
from tui.screens.reader import ReaderScreen
from tui.terminal import pop_title, push_title
from tui.widgets import holding
from tui.widgets.comment_tree import CommentTree
from tui.widgets.line_input import LineInput

PAGE = """
    # The night ferry
    An hour late.
    - Jane: She was late again.
      - Tom: By an hour.
    - Osei: Who asked?
"""


async def titles(pilot: Reader, typed: str = "") -> list[str]:
    """Titles of the commands that the palette offers."""
    await pilot.press("ctrl+p", *typed)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    options = pilot.app.screen.query_one(OptionList).options
    return [str(option.prompt).partition("\n")[0].partition("   ")[0] for option in options]


def named(name: str) -> Command:
    return next(command for command in COMMANDS if command.name == name)


IDLE = set(
    """palette copy_selection links stop_loading next_change previous_change show_older with_replies leave""".split()
)
"""The commands that have nothing to act on in a short page, newly opened, without a link."""


async def test_the_palette_has_every_command_with_something_to_act_on() -> None:
    async with reading(PAGE, path="ferry.txt") as pilot:
        assert await titles(pilot) == [
            command.title for command in COMMANDS if command.name not in IDLE and command.scope != "search"
        ]


async def test_the_palette_edits_no_page_that_came_in_from_elsewhere() -> None:
    async with reading(PAGE) as pilot:
        assert named("edit").title not in await titles(pilot)


async def test_the_palette_offers_to_copy_what_is_selected() -> None:
    async with reading(PAGE) as pilot:
        pilot.app.screen.query_one(CommentTree).text_select_all()
        assert named("copy_selection").title in await titles(pilot)


async def test_the_palette_offers_nothing_for_comments_where_there_are_none() -> None:
    async with reading("# A title alone") as pilot:
        scopes = {command.title: command.scope for command in COMMANDS}
        assert {scopes[title] for title in await titles(pilot)} == {"anywhere"}


async def test_a_part_of_a_title_finds_a_command() -> None:
    async with reading(PAGE) as pilot:
        assert (await titles(pilot, "markd"))[0] == "Copy the branch as Markdown"


async def test_words_of_the_help_find_a_command() -> None:
    async with reading(PAGE) as pilot:
        assert "Top level only" in await titles(pilot, "deeper")


async def test_words_of_a_title_stand_before_words_of_a_help() -> None:
    async with reading(PAGE) as pilot:
        assert (await titles(pilot, "reply"))[:2] == ["Unfold, or first reply", "Copy the comment"]


async def test_words_of_a_help_stand_before_letters_that_are_scattered_over_a_title() -> None:
    async with reading(PAGE) as pilot:
        found = await titles(pilot, "note")
        assert found[0] == named("about").title and "Narrower text" in found


async def test_what_was_said_of_the_encoding_is_found() -> None:
    async with reading(PAGE) as pilot:
        assert (await titles(pilot, "encod"))[0] == named("about").title


async def test_a_command_with_nothing_to_act_on_says_so_before_another_is_found_by_its_help() -> None:
    async with reading(PAGE) as pilot:
        found = await titles(pilot, "replies")
        assert found[0] == named("with_replies").title and named("read_branch").title in found
        await pilot.press("enter")
        await pilot.pause()
        session = reader_app(pilot).session
        assert session.notice == "“With replies, or without” has nothing to act on now." and session.marks.unread == 3


async def test_a_command_for_the_comments_says_so_in_the_article() -> None:
    async with reading(PAGE, (80, 24)) as pilot:
        assert (await titles(pilot, "branch read"))[0] == "Branch read"
        await pilot.press("enter")
        await pilot.pause()
        assert "Tab goes there" in reader_app(pilot).session.notice


async def test_enter_does_what_was_chosen() -> None:
    async with reading(PAGE) as pilot:
        await titles(pilot, "next top")
        await pilot.press("enter")
        await pilot.pause()
        assert in_hand(pilot) == "2" and isinstance(pilot.app.screen, ReaderScreen)


async def test_escape_leaves_the_palette() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("ctrl+p")
        opened = isinstance(pilot.app.screen, CommandPalette)
        await pilot.press("escape")
        await pilot.pause()
        assert opened and isinstance(pilot.app.screen, ReaderScreen)


async def test_no_key_is_held_for_a_palette_that_a_press_beside_it_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "LONGEST_HOLD", 100)
    async with reading(PAGE) as pilot:
        await pilot.press("ctrl+p")
        palette = pilot.app.screen
        await pilot.app.on_event(Key("escape", None))
        palette.dismiss()
        await pilot.pause()
        assert not reader_app(pilot).is_holding and isinstance(pilot.app.screen, ReaderScreen)


@pytest.mark.parametrize("words", ["search", "keep what", "its number"])
async def test_a_line_opened_from_the_palette_over_a_question_leaves_no_line_behind(words: str) -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("colon", "1", "ctrl+p", *words, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("escape", "escape")
        assert not pilot.app.screen.query(LineInput)


async def test_the_palette_shows_keys() -> None:
    async with reading(PAGE) as pilot:
        await titles(pilot, "copy the comm")
        assert "Copy the comment   y" in screen_text(pilot)


async def test_the_palette_takes_no_words_for_markup() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("ctrl+p", *["left_square_bracket", "slash", "x", "right_square_bracket"])
        await pilot.pause()
        assert reader_app(pilot).return_code is None and pilot.app.is_running


def test_the_window_is_called_by_the_page() -> None:
    assert window_title(thread_from(PAGE)) == "The night ferry – threadreader"


def test_the_window_is_called_by_the_file_where_the_page_has_no_title() -> None:
    assert window_title(thread_from("- Ann: One.", name="~/pages/ferry.txt")) == "ferry.txt – threadreader"


def test_no_title_of_a_page_commands_the_terminal() -> None:
    title = window_title(thread_from(PAGE)._replace(title="a\x1b]0;b\x07\x9c\x9bc\nd\u202e" + "e" * 500))
    assert title.isprintable() and len(title) <= LONGEST_TITLE


def written_by(pop_or_push: str, term: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """What a terminal is sent for a title."""
    monkeypatch.setenv("TERM", term)
    keyboard, line = pty.openpty()
    kept = os.dup(2)
    try:
        os.dup2(line, 2)
        push_title("Ferry") if pop_or_push == "push" else pop_title()
        os.write(2, b".")
        return os.read(keyboard, 100).removesuffix(b".")
    finally:
        os.dup2(kept, 2)
        for descriptor in (kept, keyboard, line):
            os.close(descriptor)


def test_the_window_gets_a_title(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written_by("push", "xterm-256color", monkeypatch) == b"\x1b[22;2t\x1b]2;Ferry\x07"


def test_the_window_gets_its_own_title_back(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written_by("pop", "xterm-256color", monkeypatch) == b"\x1b[23;2t"


@pytest.mark.parametrize("term", ["linux", "dumb", ""])
def test_a_terminal_without_titles_is_sent_none(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert written_by("push", term, monkeypatch) == b""


async def test_the_choice_and_the_cursor_are_seen_without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(PAGE) as pilot:
        await titles(pilot)
        strips = pilot.app.screen._compositor.render_strips()
        lined = "".join(piece.text for strip in strips for piece in strip if piece.style and piece.style.underline)
        assert lined.startswith("W") and "Next comment" in lined and "Previous comment" not in lined


async def test_two_enters_in_one_burst_follow_a_command_once() -> None:
    async with reading(PAGE) as pilot:
        await titles(pilot, "next")
        for _ in range(3):
            pilot.app.post_message(Key("enter", "\r"))
        for _ in range(4):
            await pilot.pause()
        assert isinstance(pilot.app.screen, ReaderScreen) and in_hand(pilot) == "1.1"


@pytest.mark.parametrize("key", ["pageup", "pagedown", "down", "up", "enter"])
async def test_no_key_minds_a_palette_without_room(key: str) -> None:
    async with reading(PAGE, (1, 1)) as pilot:
        await titles(pilot)
        await pilot.press(key, "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


@pytest.mark.parametrize("width", [1, 4, 5, 6, 12])
async def test_the_palette_comes_up_in_a_window_of_any_width(width: int) -> None:
    async with reading(PAGE, (width, 24)) as pilot:
        await titles(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(width, 24)
        await pilot.press("down", "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_a_press_on_a_command_that_is_not_there_any_more_chooses_nothing() -> None:
    async with reading(PAGE) as pilot:
        await pilot.press("ctrl+p", *"fold everything")
        await pilot.app.workers.wait_for_complete()
        commands = pilot.app.screen.query_one(CommandList)
        gone, at = Style(meta={"option": 40}), commands.region.offset
        commands.post_message(Click(commands, 0, 0, 0, 0, 1, False, False, False, *at, style=gone))
        await pilot.pause()
        assert pilot.app.is_running and isinstance(pilot.app.screen, CommandPalette)
