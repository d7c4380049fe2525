"""What writers marked, a moment after their words: what finds the marks takes a sixth of the start to load."""

import asyncio
from collections.abc import Callable

from tui.reading.layout.inline import Marks, is_loaded, load, marks_in, unmarked
from tui.screens.panes import PanesScreen

START_SECONDS = 0.02
"""From the first frame to the loading: it is drawn first."""


class TypedMarks:
    """Has the screen show words without their marks until what finds those is loaded, beside the keys."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen

    def wait(self) -> None:
        """Show no marks yet, unless what finds them is there."""
        if not is_loaded():
            self._mark_by(unmarked)

    def begin(self) -> None:
        """Show the marks soon, where none are shown."""
        if self._screen.session.comment_rows.marks_of is unmarked:
            self._screen.set_timer(START_SECONDS, lambda: self._screen.work(self._load))

    async def _load(self) -> None:
        await asyncio.to_thread(load)
        self._mark_by(marks_in)
        self._screen.show_rows()

    def _mark_by(self, marks_of: Callable[[str], Marks]) -> None:
        session = self._screen.session
        session.comment_rows.marks_of = session.article_rows.marks_of = marks_of
        session.comment_rows.forget()
        session.article_rows.take(session.article_rows.blocks)
