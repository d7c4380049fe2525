"""What is read by being looked at on the reader's screen: one look after the other, as time passes."""

from time import monotonic

from tui.screens.outward import OutwardScreen

LEAST_SECONDS = 0.001
"""The shortest wait: Textual divides by it."""


class Watching:
    """Notes what is read, and has the screen drawn again when more of it will be; one timer at the most."""

    def __init__(self, screen: OutwardScreen) -> None:
        self._screen = screen
        self.is_waiting = False
        """Whether there is another look to come."""

    def look(self) -> None:
        """Note what is read by now, and look again when more of it will be."""
        seconds = self._screen.session.watch.look(monotonic())
        if seconds is not None and not self.is_waiting:
            self.is_waiting = True
            self._screen.set_timer(max(seconds, LEAST_SECONDS), self._look_again)

    def _look_again(self) -> None:
        self.is_waiting = False
        self._screen.draw()
