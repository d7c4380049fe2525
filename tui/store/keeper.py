"""The store beside the keys: what is asked of it is done one after the other on a thread of its own.

Nobody waits for a slow disk: the file is opened by the first thing that is asked, and what is still to be written when
the program ends has a moment to get there.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from tui.store.database import NO_HOME, Database, usual_path
from tui.store.shelf import Shelf

if TYPE_CHECKING:
    from concurrent.futures import Future

HURRY, PATIENCE = 0.6, 10.0
"""Seconds for what is still to be written: a signal wants the program to end at once."""
Answer = TypeVar("Answer")


class Keeper:
    """Does with the shelf what it is told; without `is_kept` there is one in memory alone."""

    def __init__(self, is_kept: bool = True) -> None:
        from concurrent.futures import ThreadPoolExecutor

        self._thread = ThreadPoolExecutor(1, "store")
        self._shelf = self._thread.submit(_open, is_kept)

    def ask(self, work: Callable[[Shelf], Answer]) -> "Future[Answer]":
        """Do something with the shelf when its turn has come."""
        return self._thread.submit(lambda: work(self._shelf.result()))

    def close(self, in_a_hurry: bool = False) -> None:
        """Let what was asked come to its end, as long as there is time for it."""
        done = self.ask(lambda shelf: shelf.database.close())
        self._thread.shutdown(wait=False)
        with suppress(TimeoutError):
            done.result(HURRY if in_a_hurry else PATIENCE)


def _open(is_kept: bool) -> Shelf:
    database = Database(usual_path() if is_kept else None)
    if is_kept and database.path is None and not database.notice:
        database.notice = NO_HOME
    return Shelf(database)
