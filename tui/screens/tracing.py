"""The reader's screen while quotations are looked for, and what shows who quotes whom."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from tui.reading import moves
from tui.reading.quoting.tracing import NOT_YET
from tui.reading.session import unanswering
from tui.screens.searching import SearchingScreen

if TYPE_CHECKING:
    from tui.reading.quoting.quotes import Passage

START_SECONDS = 0.3
"""From the first frame to the first look: the start is not to wait for it."""
PAUSE_SECONDS = 0.012
"""Between two slices, for keys to come in."""


class TracingScreen(SearchingScreen):
    """The commands of the reader's screen that trace quotations."""

    _look: Timer | None = None

    def trace_on(self) -> None:
        """Look for quotations from now on in what time the keys leave, where that is not done or under way."""
        if self._look is None and not self.session.tracing.is_complete:
            self._look = self.set_timer(START_SECONDS, self._trace)

    def action_peek(self) -> None:
        """Show the comment that this one answers over the others."""
        from tui.screens.peek import PeekScreen

        session = self.session
        answered = moves.parent(session.thread.tree, session.cursor) if len(session.thread.tree) else None
        if answered is None:
            session.notice = unanswering(session.thread)
            return
        over = self.query_one("#comments").region
        self.app.push_screen(PeekScreen(self.keymap, session, answered, over, self.go_to))

    def action_quoters(self) -> None:
        """The comments that quote what is in hand, to go to one."""
        from tui.screens.quoters import QuotersScreen

        session = self.session
        place, found = session.tracing.quoters_in_hand()
        if found:
            what = "the article" if place.comment is None else session.thread.tree.number(place.comment)
            comments = session.thread.comments
            self.app.push_screen(QuotersScreen(self.keymap, f"Who quotes {what}", comments, found, self._show_passage))
            return
        what = "this comment" if session.pane == "comments" else "what is in sight of the article"
        session.notice = f"No comment was found to quote {what}."
        if not session.tracing.is_complete:
            session.notice = f"{session.notice} {NOT_YET}"

    def _show_passage(self, passage: "Passage") -> None:
        self.session.tracing.show(passage)
        self._arrange()
        self.draw()

    def _trace(self) -> None:
        """Look for a slice of time, unless a search wants it or keys come in; draw what was found in sight."""
        self._look = None
        if patience := self.patience:  # Once: Textual divides by a wait, which may be over the next time.
            self._look = self.set_timer(patience, self._trace)
            return
        session = self.session
        search = session.finding.search
        if search is not None and not search.is_complete:
            self.trace_on()
            return
        shown = session.tracing.in_sight()
        goes_on = session.tracing.work()
        if session.tracing.in_sight() != shown:
            self.draw()
        if goes_on and self._look is None:
            self._look = self.set_timer(PAUSE_SECONDS, self._trace)
