"""The reader's screen while it searches: the bar, and the slices of time that the search gets between keys."""

import time

from textual.timer import Timer

from tui.reading.authorship.by_author import Author, Census
from tui.reading.narrowing.terms import author_term
from tui.reading.searching.finding import LEADS, Kind
from tui.screens.outward import OutwardScreen
from tui.screens.typing_line import TypingScreen
from tui.widgets.search_bar import SearchBar

PAUSE_SECONDS = 0.002
"""Between two slices, for keys to come in and frames to leave."""
WAIT_SECONDS = 0.02
"""Between two looks at what a process of its own has found meanwhile."""
FIRST_SECONDS = 0.1
"""For the first authors to be found before they are listed."""
PROGRESS_SECONDS = 0.15
"""From one count on the screen to the next."""


class SearchingScreen(TypingScreen, OutwardScreen):
    """The commands of the reader's screen that search."""

    _bar: SearchBar | None = None
    _slice: Timer | None = None
    _shown_at = 0.0

    def arrange_panes(self) -> None:
        """Show the panes that the layout has."""
        raise NotImplementedError

    def go_to(self, comment: int) -> None:
        """Go to a comment and show it."""
        self.session.go_to(comment)
        self.arrange_panes()
        self.draw()

    def action_search(self) -> None:
        """Open the bar to search."""
        self._open_bar("search")

    def action_filter(self) -> None:
        """Open the bar to keep only what matches."""
        self._open_bar("filter")

    def action_authors(self) -> None:
        """Who wrote how many comments, to keep those of one."""
        from tui.screens.authors import AuthorsScreen

        census = Census(self.session)
        census.work(FIRST_SECONDS)
        if census.authors():
            self.app.push_screen(AuthorsScreen(self.keymap, census, self._keep_author))
        else:
            self.session.notice = "No author was found."

    def _keep_author(self, author: Author) -> None:
        self.session.finding.filter_by(author_term(author.name))
        self.search_on()
        self.show_session()

    def on_unmount(self) -> None:
        """Search no further when the program ends."""
        if self.session.finding.search is not None:
            self.session.finding.search.stop()

    def on_search_bar_changed(self, message: SearchBar.Changed) -> None:
        """Look for what is typed now."""
        if self._bar is not None:
            self.session.finding.type(message.query)
            self.search_on()
            self.show_session()

    def on_search_bar_accepted(self) -> None:
        """Stay here, with the hits lit."""
        self.session.finding.accept()
        self._close_bar()

    def on_search_bar_abandoned(self) -> None:
        """Back to where it began."""
        self.session.finding.abandon()
        self._close_bar()

    def _open_bar(self, kind: Kind) -> None:
        if self._bar is not None:
            return
        text = self.session.finding.begin(kind)
        self._bar = SearchBar(LEADS[kind], text, self.session.finding.history, self._terms_of(kind))
        self.open_line(self._bar)
        if text:
            self.on_search_bar_changed(SearchBar.Changed(self._bar.search))
        self._bar.show(self.session.finding.count_words())

    def _terms_of(self, kind: Kind) -> str:
        """What the bar says of the terms that it knows, before anything is typed."""
        return f"author:NAME is:{'|'.join(self.session.narrowing.kinds)} -not +replies" if kind == "filter" else ""

    def _close_bar(self) -> None:
        if self._bar is not None:
            self.close_line(self._bar)
            self._bar = None
        self.search_on()
        self.show_session()

    def search_on(self) -> None:
        """Give the search its next slice when what was drawn has been shown and keys that wait have had their turn."""
        self._stop_slice()
        if self.session.finding.unfinished is not None:
            self.call_after_refresh(self._wait_for_slice)

    def _wait_for_slice(self) -> None:
        self._stop_slice()
        search = self.session.finding.unfinished
        if search is not None:
            pause = WAIT_SECONDS if search.is_apart else PAUSE_SECONDS
            self._slice = self.set_timer(pause, self._work)

    def _stop_slice(self) -> None:
        if self._slice is not None:
            self._slice.stop()
            self._slice = None

    def _work(self) -> None:
        finding = self.session.finding
        current = finding.lights.current
        goes_on = finding.work()
        is_due = time.monotonic() - self._shown_at >= PROGRESS_SECONDS
        if is_due or not goes_on or finding.lights.current != current:
            self.show_session()
        self.search_on()

    def show_session(self) -> None:
        """Draw where the search has led and how far it has come."""
        self._shown_at = time.monotonic()
        if self._bar is not None:
            self._bar.show(self.session.finding.count_words())
        self.arrange_panes()
        self.draw()
