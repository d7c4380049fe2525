"""What the reader's screen lays over the panes to go to one of several comments, or to look at one."""

from typing import TYPE_CHECKING

from tui.reading import moves
from tui.reading.changed import NO_OLDER_SAVE
from tui.reading.quoting.tracing import NOT_YET
from tui.reading.session import unanswering
from tui.screens.searching import SearchingScreen

if TYPE_CHECKING:
    from tui.reading.quoting.quotes import Passage


class OverlaidScreen(SearchingScreen):
    """The commands of the reader's screen that show some comments over the others."""

    def action_starred(self) -> None:
        """The comments with a star, to go to one."""
        from tui.screens.mentioned import MentionedScreen

        found = self.session.marks.starred_comments()
        if found:
            comments = self.session.thread.comments
            self.app.push_screen(MentionedScreen(self.keymap, "Starred", "starred", comments, found, self.go_to))
        else:
            self.session.notice = f"No comment has a star: {self.keymap.way('toggle_star')} gives one."

    def action_map(self) -> None:
        """The map of the thread, to go to one of its comments."""
        from tui.screens.map import MapScreen

        if len(self.session.thread.tree) < 2:
            self.session.notice = "There is no thread to draw a map of."
            return
        self.app.push_screen(MapScreen(self.keymap, self.session, self.go_to))

    def action_peek(self) -> None:
        """Show the comment that this one answers over the others."""
        from tui.screens.peek import PeekScreen

        session = self.session
        answered = moves.parent(session.thread.tree, session.cursor) if session.thread.has_comments else None
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

    def action_show_older(self) -> None:
        """What the older save has at the comment in hand."""
        session = self.session
        if session.changed.changes is None:
            session.notice = NO_OLDER_SAVE
        elif session.thread.has_comments and session.changed.has_older(session.cursor):
            from tui.screens.older import OlderScreen

            self.app.push_screen(OlderScreen(self.keymap, session))
        else:
            session.notice = "The older save has nothing here that is not on the page."

    def _show_passage(self, passage: "Passage") -> None:
        self.session.tracing.show(passage)
        self.arrange_panes()
        self.draw()
