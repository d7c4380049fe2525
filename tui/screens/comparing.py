"""The reader's screen while the page is compared with an older save of it, and what shows what has changed."""

import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread as Worker
from typing import TYPE_CHECKING

from tui.model import Thread
from tui.reading.changed import NO_OLDER_SAVE
from tui.screens.searching import SearchingScreen

if TYPE_CHECKING:
    from tui.comparing import Changes

WORKER = "comparing"
USUAL_SECONDS = sys.getswitchinterval()
SWITCH_SECONDS = 0.0005
"""How long a key may have to wait until the comparing lets it on."""


class ComparingScreen(SearchingScreen):
    """Compares beside the keys: nobody waits for it, and the program ends without it."""

    older: Callable[[], Thread] | None = None
    """Reads the older save that the reader has named, if any; from before the screen is shown."""
    kept: Callable[[], Thread | None] | None = None
    """Reads the save that was read before, if any; from before the screen is shown."""

    def compare_on(self) -> None:
        """Find what has changed since the older save, where there is one; asked again, it does nothing more."""
        read, is_named = self.older or self.kept, self.older is not None
        if read is not None:
            told = read, self.session.thread, is_named
            Worker(target=self._compare, args=told, name=WORKER, daemon=True).start()
            self.older = self.kept = None

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

    def _compare(self, read: Callable[[], Thread | None], thread: Thread, is_named: bool) -> None:
        """Compare with an older save; of one that nobody has named, only what is news is shown."""
        from tui.comparing import match

        sys.setswitchinterval(SWITCH_SECONDS)
        try:
            older = read()
            changes = None if older is None else match(older, thread)
            if changes is not None:
                changes.prepare()
        finally:
            sys.setswitchinterval(USUAL_SECONDS)
        if changes is not None and (is_named or changes.is_news):
            with suppress(RuntimeError):  # The program may have ended meanwhile.
                self.app.call_from_thread(self.show_changes, changes)
