"""Every command through each of its keys: what it makes of the session, and what is drawn then and was not before."""

from collections.abc import Callable
from pathlib import Path
from time import sleep
from typing import NamedTuple, NoReturn

import pytest

from tests.support.files import files_open, three_files
from tests.support.screens import CLOCK, Reader, drawn_lines, reader_app, reading, screen_text, settled
from tests.support.threads import chain
from tui.app import ReaderApp
from tui.commands import COMMANDS, Command
from tui.loading import Loaded
from tui.model import Thread
from tui.reading.session import Session
from tui.rest import Rest
from tui.screens.reader import ReaderScreen
from tui.widgets.themes import DAY, NIGHT

COMMAND = {command.name: command for command in COMMANDS}
LONG = "# The clock\n" + "\n".join(f"- Reader: Words of {number}." for number in range(1, 61))
LONG_LINES = "# The clock\nAn article.\n- Ruth: " + " ".join(str(number) for number in range(100, 200))


def at(session: Session) -> object:
    """The number of the comment in hand."""
    return session.thread.tree.number(session.cursor)


def seen(session: Session) -> object:
    """The numbers of the comments that are not folded away."""
    tree = session.thread.tree
    return " ".join(tree.number(item) for item in range(len(tree)) if session.folds.visible(item) == item)


def sight(session: Session) -> object:
    """The numbers of the comments that are kept in sight."""
    return " ".join(map(session.thread.tree.number, session.folds.kept_comments))


def said(session: Session) -> object:
    """What the command had to say."""
    return session.notice


def columns(session: Session) -> object:
    """Cells of a line of a top-level comment."""
    return session.comment_rows.column.text_width(0)


class Case(NamedTuple):
    """What a command is tried on, and what has to come of it.

    `before` and `then` are pressed around the command's key: names of commands, words after a `'`, or other keys.
    """

    ask: Callable[[Session], object]
    answer: object
    drawn: str
    before: str = ""
    then: str = ""
    page: Thread | str = CLOCK
    older: str = ""


HANDED = "handed to the terminal’s clipboard, which does not confirm it."
NOTHING_SELECTED = "Nothing is selected: drag the mouse over words. y copies, q quits."
NOT_AGAIN = "There is no file to read again: the page came in from another program."
NO_FILE = "There is no file to open: the page came in from another program."
ALL = "1 1.1 1.1.1 1.2 2 2.1 3"
QUOTING = """
    # The clock
    The tower had been silent for eleven years when the council found the bill.
    - Ruth: The second crank is under the stairs beside the old bell.
      - Tom: “the second crank is under the stairs” – which stairs?
    - Osei: “silent for eleven years when the council found the bill”
"""
OLDER_CLOCK = CLOCK.replace("114 steps", "115 steps").replace("    - : Is it allowed to watch?\n", "")
"""An older save of the page in which a comment was another one, and the last was not there."""
CASES = {
    "next_comment": Case(at, "1.1", "▌●▎ ▾ 1.1  Tom"),
    "previous_comment": Case(at, "1", "▌●▾ 1  Ruth", before="next_comment"),
    "page_down": Case(at, "10", "▌●▎ 10  Reader", page=LONG),
    "page_up": Case(at, "1", "▌●▎ 1  Reader", before="page_down", page=LONG),
    "half_page_down": Case(at, "6", "▌●▎ 6  Reader", page=LONG),
    "half_page_up": Case(at, "1", "▌●▎ 1  Reader", before="half_page_down", page=LONG),
    "row_down": Case(lambda session: session.comments.top.row, 1, "10  Reader", page=LONG),
    "row_up": Case(lambda session: session.comments.top.row, 0, " 1  Reader", before="row_down", page=LONG),
    "to_start": Case(at, "1", "▌●▾ 1  Ruth", before="to_end"),
    "to_end": Case(at, "3", "▌●▎ 3"),
    "other_pane": Case(lambda session: session.pane, "article", "▏●▾ 1  Ruth"),
    "next_sibling": Case(at, "2", "▌●▾ 2  Osei"),
    "previous_sibling": Case(at, "1", "▌●▾ 1  Ruth", before="next_sibling"),
    "parent": Case(at, "1", "▌●▾ 1  Ruth", before="next_comment"),
    "peek": Case(at, "1.1", "Enter go there   Esc back to reading", before="next_comment"),
    "branch_top": Case(at, "1", "▌●▾ 1  Ruth", before="next_comment next_comment"),
    "next_root": Case(at, "2", "▌●▾ 2  Osei"),
    "previous_root": Case(at, "1", "▌●▾ 1  Ruth", before="next_comment next_comment"),
    "next_by_author": Case(at, "1.2", "▌●▎ ▎ 1.2  Ruth"),
    "previous_by_author": Case(at, "1", "▌●▾ 1  Ruth", before="next_by_author"),
    "authors": Case(at, "1", "▌ Ruth  2 comments"),
    "to_quoted": Case(at, "1", "▌●▾ 1  Ruth", before="next_comment", page=QUOTING),
    "quoters": Case(at, "1", "Who quotes 1", page=QUOTING),
    "back": Case(at, "1", "▌●▾ 1  Ruth", before="next_root"),
    "forward": Case(at, "2", "▌●▾ 2  Osei", before="next_root back"),
    "next_change": Case(at, "2", "This comment was edited: 1 word.", older=OLDER_CLOCK),
    "previous_change": Case(at, "2", "This comment was edited: 1 word.", before="to_end", older=OLDER_CLOCK),
    "show_older": Case(at, "2", "2  Osei  before", before="next_change", older=OLDER_CLOCK),
    "map": Case(at, "1.1", "▌●▎ ▾ 1.1  Tom", then="right enter"),
    "ask_number": Case(at, "1.2", "▌●▎ ▎ 1.2  Ruth", then="'1.2 enter"),
    "fold_or_parent": Case(seen, "1 2 2.1 3", "▸ 3 replies"),
    "unfold_or_reply": Case(seen, ALL, "1.1  Tom", before="fold_or_parent"),
    "toggle_fold": Case(seen, "1 2 2.1 3", "▸ 3 replies"),
    "fold_all": Case(seen, "1 2 3", "▸ 1 reply"),
    "unfold_all": Case(seen, ALL, "1.1.1  Ines", before="fold_all"),
    "fold_chain": Case(at, "2", "▸ 3 replies", before="next_comment next_comment"),
    "level_1": Case(seen, "1 2 3", "▸ 1 reply"),
    **{
        f"level_{levels}": Case(
            lambda session: len(str(seen(session)).split()),
            levels,
            f"Words at level {levels}.",
            before="fold_all",
            page=chain(10),
        )
        for levels in range(2, 10)
    },
    "shorten": Case(
        lambda session: session.comment_rows.bodies.form(0), "line", "1  Ruth  It was always ten past four"
    ),
    "switch_index": Case(
        lambda session: session.comment_rows.bodies.form(1), "line", "▾ 1.1  Tom  I have a photograph"
    ),
    "next_unread": Case(at, "1.1.1", "1.1.1  Ines", before="next_comment fold_or_parent"),
    "previous_unread": Case(at, "2.1", "▌●▎ ▎ 2.1  Tom", before="to_end"),
    "toggle_read": Case(lambda session: session.marks.read[0], 1, "7 comments · 6 unread"),
    "read_branch": Case(at, "2", "4 comments marked read."),
    "read_all": Case(lambda session: session.marks.unread, 0, "7 comments marked read."),
    "toggle_star": Case(lambda session: list(session.marks.starred), [1, 0, 0, 0, 0, 0, 0], "1  Ruth  ★"),
    "starred": Case(at, "1", "▌ 1.1  Tom", before="next_comment toggle_star previous_comment"),
    "undo": Case(
        lambda session: session.marks.unread, 7, "The marking of 4 comments was taken back.", before="read_branch"
    ),
    "search": Case(at, "1.1", "/photograph  1 of 2", then="'photograph enter"),
    "filter": Case(lambda session: session.folds.kept != b"", True, "&show  1 comment", then="'show enter"),
    "with_replies": Case(sight, "1 1.1 1.1.1 2 2.1", "1.1.1  Ines", before="filter 'author:tom enter"),
    "focus": Case(sight, "1 1.1 1.1.1", "Branch 1.1 · f or Esc: whole thread", before="next_comment"),
    "unread_in_branch": Case(sight, "1 1.1 1.1.1", "Branch 1.1 · f: whole thread", before="next_comment"),
    "next_hit": Case(at, "1.1.1", "/photograph  2 of 2", before="search 'photograph enter"),
    "previous_hit": Case(at, "1.1", "/photograph  1 of 2", before="search 'photograph enter next_hit"),
    "leave": Case(lambda session: session.finding.search, None, "n next branch", before="search 'photograph enter"),
    "copy_comment": Case(said, f"Comment 1 {HANDED}", f" Comment 1 {HANDED}"),
    "copy_branch": Case(said, f"Branch 1 (4 comments) {HANDED}", f" Branch 1 (4 comments) {HANDED}"),
    "copy_selection": Case(said, NOTHING_SELECTED, NOTHING_SELECTED),
    "copy_words": Case(said, f"Comment 1 {HANDED}", f" Comment 1 {HANDED}"),
    "copy_markdown": Case(said, f"Branch 1 (4 comments) {HANDED}", f" Branch 1 (4 comments) {HANDED}"),
    "links": Case(at, "1", "▌   http://a.example", page="- Ruth: See http://a.example."),
    "about": Case(at, "1.1", "About comment 1.1", before="next_comment"),
    "source": Case(at, "1.1", "▌  6  body 1.1", before="next_comment"),
    "edit": Case(said, NO_FILE, NO_FILE),
    "reload": Case(said, NOT_AGAIN, NOT_AGAIN),
    "switch_layout": Case(columns, 80, "119\n", page=LONG_LINES),
    "divider_left": Case(columns, 67, "116\n", page=LONG_LINES),
    "divider_right": Case(columns, 59, "114\n", page=LONG_LINES),
    "narrower": Case(columns, 59, "114\n", page=LONG_LINES),
    "wider": Case(lambda session: session.measure, 84, "Lines of at most 84 columns."),
    "help": Case(at, "1", "Scrolls through a comment taller than the window first"),
    "palette": Case(at, "2", "▸ 3 replies", then="'done enter"),
}


def keys_of(command: Command) -> list[str]:
    """What is pressed for a command, one after the other; the palette has those without a key."""
    if command.keys:
        return command.keys[0].split()
    return [*keys_of(COMMAND["palette"]), *command.title, "enter"]


def keys_in(tokens: str) -> list[str]:
    """What is pressed for the tokens of a case."""
    keys: list[str] = []
    for token in tokens.split():
        if token in COMMAND:
            keys += keys_of(COMMAND[token])
        else:
            keys += token[1:] if token[0] == "'" else [token]
    return keys


async def press(pilot: Reader, keys: list[str]) -> None:
    """Press keys and wait for what comes of them."""
    await pilot.press(*keys)
    await settled(pilot)


WAYS = [
    pytest.param(name, keys.split() if keys else keys_of(COMMAND[name]), id=f"{name} {keys or 'palette'}")
    for name in CASES
    for keys in COMMAND[name].keys or ("",)
]
"""Every command with each of its keys."""


@pytest.mark.parametrize(("name", "keys"), WAYS)
async def test_a_key_does_what_its_command_says(name: str, keys: list[str]) -> None:
    case = CASES[name]
    async with reading(case.page, (120, 30), older=case.older) as pilot:
        await press(pilot, keys_in(case.before))
        before = "\n".join(drawn_lines(pilot))
        await press(pilot, [*keys, *keys_in(case.then)])
        after = "\n".join(drawn_lines(pilot))
        assert case.ask(reader_app(pilot).session) == case.answer
        assert case.drawn not in before and case.drawn in after, after


async def test_command_quit() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press(*keys_of(COMMAND["quit"]))
        assert pilot.app.return_code == 0


async def test_command_suspend(monkeypatch: pytest.MonkeyPatch) -> None:
    suspended: list[int] = []
    monkeypatch.setattr(ReaderApp, "action_suspend_process", lambda app: suspended.append(app.session.cursor))
    async with reading(CLOCK) as pilot:
        await pilot.press(*keys_of(COMMAND["suspend"]))
        assert suspended == [0] and pilot.app.is_running


def never_read(page: Loaded) -> NoReturn:
    while True:
        sleep(1)


async def test_command_stop_loading() -> None:
    rest = Rest(Loaded("page", b"It never ends.", False), never_read)
    async with reading(CLOCK) as pilot:
        screen = reader_app(pilot).screen
        assert isinstance(screen, ReaderScreen)
        screen.rest = rest
        screen.read_on()
        await pilot.press(*keys_of(COMMAND["stop_loading"]))
        assert rest.is_over and screen.session.notice == "The page is read no further: its end is missing here."


async def test_command_switch_theme() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press(*keys_of(COMMAND["switch_theme"]))
        day = pilot.app.theme
        await pilot.press(*keys_of(COMMAND["switch_theme"]))
        assert (day, pilot.app.theme) == (DAY, NIGHT)


async def press_among_files(folder: Path, names: str) -> str:
    """Press the keys of commands with three files named; what is on the screen then."""
    async with files_open(three_files(folder)) as pilot:
        for name in names.split():
            await press(pilot, keys_of(COMMAND[name]))
            await settled(pilot)
        return screen_text(pilot)


async def test_command_pages(tmp_path: Path) -> None:
    assert "▌ 1 How the clock came back" in await press_among_files(tmp_path, "pages")


async def test_command_next_file(tmp_path: Path) -> None:
    assert "How the ferry came back" in await press_among_files(tmp_path, "next_file")


async def test_command_previous_file(tmp_path: Path) -> None:
    assert "How the ferry came back" in await press_among_files(tmp_path, "next_file next_file previous_file")


def test_every_command_has_its_test() -> None:
    own = {name.removeprefix("test_command_") for name in globals() if name.startswith("test_command_")}
    assert set(CASES) | own == set(COMMAND)
