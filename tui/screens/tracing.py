"""Quotations looked for while a page is on the reader's screen, in what time the keys leave."""

from textual.timer import Timer

from tui.screens.outward import OutwardScreen

START_SECONDS = 0.3
"""From the first frame to the first look: the start is not to wait for it."""
PAUSE_SECONDS = 0.012
"""Between two slices, for keys to come in."""


class Tracer:
    """Looks for the quotations of a page, a slice after the other, and has those drawn that are in sight."""

    def __init__(self, screen: OutwardScreen) -> None:
        self._screen = screen
        self._next: Timer | None = None

    def begin(self) -> None:
        """Look from now on, where that is not done or under way."""
        if self._next is None and not self._screen.session.tracing.is_complete:
            self._next = self._screen.set_timer(START_SECONDS, self.look)

    def look(self) -> None:
        """Look for a slice of time, unless a search wants it or keys come in; draw what was found in sight."""
        screen, session = self._screen, self._screen.session
        self._next = None
        if patience := screen.patience:  # Once: Textual divides by a wait, which may be over the next time.
            self._next = screen.set_timer(patience, self.look)
            return
        search = session.finding.search
        if search is not None and not search.is_complete:
            self.begin()
            return
        shown = session.tracing.in_sight()
        goes_on = session.tracing.work()
        if session.tracing.in_sight() != shown:
            screen.draw()
        if goes_on and self._next is None:
            self._next = screen.set_timer(PAUSE_SECONDS, self.look)
