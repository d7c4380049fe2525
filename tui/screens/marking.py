"""The reader's screen while it watches what is read, the list of what is starred, and the map that shows it."""

from time import monotonic

from tui.reading.marking.marking import starred
from tui.screens.searching import SearchingScreen

LEAST_SECONDS = 0.001
"""The shortest wait: Textual divides by it."""


class MarkingScreen(SearchingScreen):
    """The commands of the reader's screen that have to do with marks."""

    _is_watching = False

    @property
    def shows_comments(self) -> bool:
        """Whether the pane of the discussion is on the screen."""
        raise NotImplementedError

    def watch_marks(self) -> None:
        """Note what is read by being looked at, and look again when more of it will be; one timer at the most."""
        watch = self.session.watch
        if not self.is_active or self.session.finding.typing or not self.shows_comments:
            watch.rest()
            return
        seconds = watch.look(monotonic())
        if seconds is not None and not self._is_watching:
            self._is_watching = True
            self.set_timer(max(seconds, LEAST_SECONDS), self._look_again)

    def on_screen_suspend(self) -> None:
        """Take nothing for read behind another screen."""
        self.session.watch.rest()

    def on_screen_resume(self) -> None:
        """Watch again what is read."""
        self.watch_marks()

    def action_starred(self) -> None:
        """The comments with a star, to go to one."""
        from tui.screens.mentioned import MentionedScreen

        found = starred(self.session)
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

    def _look_again(self) -> None:
        self._is_watching = False
        self.draw()
