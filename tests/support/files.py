"""The program with several files open."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.support.pty import PAGE
from tests.support.screens import Reader, settled
from tui.app import ReaderApp
from tui.library import Library
from tui.opened import Opened
from tui.options import parse
from tui.parser import read
from tui.reading.resuming.memory import Memory
from tui.store.keeper import Keeper

NAMES = ("clock", "ferry", "crank")


def three_files(folder: Path) -> list[str]:
    """The paths of three files with a page each, made in a folder."""
    for name in NAMES:
        page = PAGE.replace("clock", name).replace(" of it", f" of the {name}").replace("It is", f"The {name} has")
        (folder / f"{name}.txt").write_text(page.replace("It was", f"The {name} said"), "utf-8")
    return [str(folder / f"{name}.txt") for name in NAMES]


@asynccontextmanager
async def files_open(paths: list[str], is_list_first: bool = False) -> AsyncIterator[Reader]:
    """The program with the first of some files open."""
    keeper = Keeper()
    thread, memory = read(Path(paths[0]).read_bytes(), "page"), Memory(keeper, paths[0])
    memory.look_up(thread)
    library = Library(parse([] if is_list_first else paths), keeper, is_list_first)
    async with ReaderApp(Opened(thread, paths[0], memory), library=library).run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await settled(pilot)
        yield pilot
    keeper.close()
