"""The reader's screen when its file is read again, beside the keys: the app then shows it anew."""

from collections.abc import Callable
from threading import Thread as Worker
from typing import TYPE_CHECKING

from textual.message import Message

from tui.errors import ThreadreaderError
from tui.model import Thread
from tui.screens.loading import LoadingScreen

if TYPE_CHECKING:
    from tui.comparing import Changes

Reread = Callable[[], Thread]


class ReloadingScreen(LoadingScreen):
    """Reads its file again when it is asked to; until that is done, and where it fails, all stays as it is."""

    reread: Reread | None = None
    """Reads the file once more, where there is one; from before the screen is shown."""
    is_again = False
    """Whether the session stands where the reader was before, in the file as it was or on the early screen."""
    _is_reloading = False
    _changes_to_come: "Changes | None" = None

    class ReadAgain(Message):
        """The file was read again, which has changed so much."""

        def __init__(self, screen: "ReloadingScreen", changes: "Changes") -> None:
            super().__init__()
            self.screen = screen
            self.changes = changes

        @property
        def told(self) -> str:
            """What a reader is told of it."""
            if self.changes.is_other_page:
                return "Read again: this is another page now."
            return f"Read again: {self.changes.told_counts or 'no comment has changed'}."

    def action_reload(self) -> None:
        """Read the file again."""
        if self.reread is None:
            self.tell("There is no file to read again: the page came in from another program.")
        elif not self._is_reloading:
            self._is_reloading = True
            self.tell("Reading the file again …")
            Worker(target=self._reload, args=(self.reread, self.session.thread), daemon=True).start()

    def on_screen_resume(self) -> None:
        """Show what was read while something lay over the panes."""
        if self._changes_to_come is not None:
            self._show_again(self._changes_to_come)

    def _reload(self, reread: Reread, before: Thread) -> None:
        from tui.comparing import match

        try:
            changes = match(before, reread())
        except ThreadreaderError as error:
            self._call(self._stay, f"Not read again: {error}. What was read before stays here.")
        else:
            self._call(self._show_again, changes)

    def _call(self, function: Callable[..., None], *arguments: object) -> None:
        if self.app.is_running:
            self.app.call_from_thread(function, *arguments)

    def _stay(self, why: str) -> None:
        self._is_reloading = False
        self.tell(why)

    def _show_again(self, changes: "Changes") -> None:
        """Hand over what was read, unless something lies over the panes or more of the page came in between."""
        if not self.is_active:
            self._changes_to_come = changes
            return
        self._changes_to_come, self._is_reloading = None, False
        if changes.old is self.session.thread:
            self.post_message(self.ReadAgain(self, changes))
        else:
            self.action_reload()
