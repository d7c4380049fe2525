"""The reader's screen while the rest of a long page is being read: more of it comes under the reader's eyes."""

import asyncio

from textual.timer import Timer

from tui.model import Thread
from tui.reading.twins import Twins
from tui.rest import Rest
from tui.screens.comparing import ComparingScreen
from tui.screens.remembering import RememberingScreen
from tui.screens.tracing import TracingScreen
from tui.screens.typed_marks import TypedMarksScreen

PROGRESS_SECONDS = 0.5
"""From one word on how far it is to the next."""


class LoadingScreen(ComparingScreen, RememberingScreen, TypedMarksScreen, TracingScreen):
    """Takes what was read of the rest of a page, when nothing lies over the panes."""

    rest: Rest | None = None
    """What is still to be read of the page, from before the screen is shown."""
    _progress: Timer | None = None
    _thread_to_come: Thread | None = None

    @property
    def is_loading(self) -> bool:
        """Whether more of the page will come."""
        return self.rest is not None and not (self.rest.is_over or self.rest.is_whole)

    @property
    def share_loaded(self) -> str:
        """How much of the page is there, where that is not all of it."""
        if self.rest is None or self.rest.is_whole:
            return ""
        return "read in part" if self.rest.is_over else f"reading {int(100 * self.rest.share)} %"

    def read_on(self) -> None:
        """Take what is read of the rest from now on, as it comes."""
        if self.rest is not None:
            asyncio.get_running_loop().add_reader(self.rest.fileno(), self._take)
            self._progress = self.set_interval(PROGRESS_SECONDS, self.draw)

    def action_stop_loading(self) -> None:
        """Read no further: what is there stays."""
        if self.rest is not None and self.is_loading:
            self._stop(self.rest)
            self.tell("The page is read no further: its end is missing here.")

    def on_screen_resume(self) -> None:
        """Go on in what came while something lay over the panes."""
        if self._thread_to_come is not None:
            self._change_thread(self._thread_to_come)

    def on_unmount(self) -> None:
        """Read no further when the program ends."""
        if self.rest is not None:
            self._stop(self.rest)

    def show_thread(self) -> None:
        """Draw another reading of the page, which the session has by now."""
        raise NotImplementedError

    def remember(self) -> None:
        """Remember the page once all is there."""
        if self.rest is None or self.rest.is_whole:
            super().remember()

    def compare_on(self) -> None:
        """Compare the page once all is there."""
        if self.rest is None or self.rest.is_whole:
            super().compare_on()

    def trace_on(self) -> None:
        """Look for quotations once all is there: what is found before does not tell of the rest."""
        if not self.is_loading:
            super().trace_on()

    def _take(self) -> None:
        """Take what has come through the pipe."""
        if self.rest is None:
            return
        thread = self.rest.take()
        if thread is not None:
            self._thread_to_come = thread
            if self.is_active:
                self._change_thread(thread)
        if self.rest.is_over:
            self._stop(self.rest)
            if not self.rest.is_whole:
                self.tell("The rest of the page could not be read.")

    def _change_thread(self, thread: Thread) -> None:
        self._thread_to_come = None
        self.session.change_thread(thread, Twins(self.session.thread, thread))
        self.show_thread()
        self._search_on()
        self._show()
        if not self.is_loading:
            self.remember()
            self.trace_on()
            self.compare_on()

    def _stop(self, rest: Rest) -> None:
        if rest.fileno() >= 0:
            asyncio.get_running_loop().remove_reader(rest.fileno())
            rest.stop()
        if self._progress is not None:
            self._progress.stop()
        if self.is_attached:
            self.trace_on()
