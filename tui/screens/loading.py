"""The rest of a long page while it is being read: more of it comes under the reader's eyes."""

import asyncio
from collections.abc import Callable

from tui.model import Thread
from tui.rest import Rest
from tui.screens.panes import PanesScreen

PROGRESS_SECONDS = 0.5
"""From one word on how far it is to the next."""


class Loading:
    """Takes what is read of the rest of a page, as it comes, and has it shown when nothing lies over the panes.

    `show` is called with each thread, and `end` when nothing more will come.
    """

    def __init__(
        self, screen: PanesScreen, rest: Rest, show: Callable[[Thread], None], end: Callable[[], None]
    ) -> None:
        self._screen = screen
        self._rest = rest
        self._show = show
        self._end = end
        self._to_come: Thread | None = None
        self._progress = screen.set_interval(PROGRESS_SECONDS, screen.draw)
        asyncio.get_running_loop().add_reader(rest.fileno(), self._take)

    def go_on(self) -> None:
        """Show what came while something lay over the panes."""
        if self._to_come is not None:
            thread, self._to_come = self._to_come, None
            self._show(thread)

    def stop(self) -> None:
        """Read no further: what is there stays."""
        if self._rest.fileno() >= 0:
            asyncio.get_running_loop().remove_reader(self._rest.fileno())
            self._rest.stop()
        self._progress.stop()
        if self._to_come is None:
            self._end()

    def _take(self) -> None:
        """Take what has come through the pipe."""
        thread = self._rest.take()
        if thread is not None:
            self._to_come = thread
            if self._screen.is_active:
                self.go_on()
        if self._rest.is_over:
            self.stop()
            if not self._rest.is_whole:
                self._screen.tell("The rest of the page could not be read.")
