"""The reader's screen while the page is compared with an older save of it, and what shows what has changed."""

from collections.abc import Callable
from threading import Thread as Worker
from typing import TYPE_CHECKING

from tui.model import Thread
from tui.screens.searching import SearchingScreen

if TYPE_CHECKING:
    from tui.comparing import Changes


class ComparingScreen(SearchingScreen):
    """Compares beside the keys: nobody waits for it, and the program ends without it."""

    older: Callable[[], Thread] | None = None
    """Reads the older save, where there is one; from before the screen is shown."""

    def compare_on(self) -> None:
        """Find what has changed since the older save, where there is one."""
        if self.older is not None:
            Worker(target=self._compare, args=(self.older, self.session.thread), daemon=True).start()
            self.older = None

    def show_changes(self, changes: "Changes") -> None:
        """Draw what has changed."""
        raise NotImplementedError

    def _compare(self, older: Callable[[], Thread], thread: Thread) -> None:
        from tui.comparing import match

        changes = match(older(), thread)
        if self.app.is_running:
            self.app.call_from_thread(self.show_changes, changes)
