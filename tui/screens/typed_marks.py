"""The reader's screen before it knows what writers marked: what finds the marks takes a sixth of the start to load."""

import asyncio
from collections.abc import Callable

from tui.reading.layout.inline import Marks, is_loaded, load, marks_in, unmarked
from tui.screens.searching import SearchingScreen

START_SECONDS = 0.02
"""From the first frame to the loading: it is drawn first."""


class TypedMarksScreen(SearchingScreen):
    """Shows the words first and their marks a moment later."""

    def on_mount(self) -> None:
        """Show no marks yet, unless what finds them is there."""
        if not is_loaded():
            self._mark_by(unmarked)

    def mark_on(self) -> None:
        """Show the marks once what finds them is loaded, beside the keys."""
        if self.session.comment_rows.marks_of is unmarked:
            self.set_timer(START_SECONDS, lambda: self.work(self._load))

    def show_rows(self) -> None:
        """Draw all rows anew."""
        raise NotImplementedError

    async def _load(self) -> None:
        await asyncio.to_thread(load)
        self._mark_by(marks_in)
        self.show_rows()

    def _mark_by(self, marks_of: Callable[[str], Marks]) -> None:
        session = self.session
        session.comment_rows.marks_of = session.article_rows.marks_of = marks_of
        session.comment_rows.forget()
        session.article_rows.take(session.article_rows.blocks)
