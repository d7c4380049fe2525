"""The file of a page read again, beside the keys."""

from collections.abc import Callable
from threading import Thread as Worker
from typing import TYPE_CHECKING

from tui.errors import ThreadreaderError
from tui.model import Thread
from tui.screens.outward import OutwardScreen

if TYPE_CHECKING:
    from tui.comparing import Changes

Reread = Callable[[], Thread]


class Reloading:
    """Reads a file again when it is asked to; until that is done, and where it fails, all stays as it is.

    `show` is called with what has changed, when nothing lies over the panes.
    """

    def __init__(self, screen: OutwardScreen, reread: Reread, show: Callable[["Changes"], None]) -> None:
        self._screen = screen
        self._reread = reread
        self._show = show
        self._is_under_way = False
        self._to_come: Changes | None = None

    def begin(self) -> None:
        """Read the file again, unless that is under way."""
        if not self._is_under_way:
            self._is_under_way = True
            self._screen.tell("Reading the file again …")
            Worker(target=self._read, args=(self._screen.session.thread,), daemon=True).start()

    def go_on(self) -> None:
        """Show what was read while something lay over the panes."""
        if self._to_come is not None:
            self._take(self._to_come)

    def _read(self, before: Thread) -> None:
        from tui.comparing import match

        try:
            changes = match(before, self._reread())
        except ThreadreaderError as error:
            self._screen.call_if_there(self._stay, f"Not read again: {error}. What was read before stays here.")
        else:
            self._screen.call_if_there(self._take, changes)

    def _stay(self, why: str) -> None:
        self._is_under_way = False
        self._screen.tell(why)

    def _take(self, changes: "Changes") -> None:
        """Hand over what was read, unless something lies over the panes or more of the page came in between."""
        if not self._screen.is_active:
            self._to_come = changes
            return
        self._to_come, self._is_under_way = None, False
        if changes.old is self._screen.session.thread:
            self._show(changes)
        else:
            self.begin()
