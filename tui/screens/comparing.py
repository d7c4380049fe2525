"""The reader's screen while the page is compared with an older save of it, and what shows what has changed."""

from collections.abc import Callable
from threading import Thread as Worker
from typing import TYPE_CHECKING

from tui.model import Thread
from tui.reading.changed import NO_OLDER_SAVE
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

    def action_show_older(self) -> None:
        """What the older save has at the comment in hand."""
        session = self.session
        if session.changed.changes is None:
            session.notice = NO_OLDER_SAVE
        elif len(session.thread.tree) and session.changed.has_older(session.cursor):
            from tui.screens.older import OlderScreen

            self.app.push_screen(OlderScreen(self.keymap, session))
        else:
            session.notice = "The older save has nothing here that is not on the page."

    def _compare(self, older: Callable[[], Thread], thread: Thread) -> None:
        from tui.comparing import match

        changes = match(older(), thread)
        if self.app.is_running:
            self.app.call_from_thread(self.show_changes, changes)
