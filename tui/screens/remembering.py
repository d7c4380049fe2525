"""A page remembered from the reader's screen: taken up when it is known, told to the store again and again."""

import asyncio
from typing import TYPE_CHECKING

from tui.screens.panes import PanesScreen

if TYPE_CHECKING:
    from tui.reading.resuming.memory import Memory

TELL_SECONDS = 10.0
"""From one time that the store is told to the next."""
ENROL_SECONDS = 0.005
PAUSE_SECONDS = 0.008
LAST_SECONDS = 0.2
"""What is left for telling comments from each other when the page is left."""


class Remembering:
    """Has the session take up what is known of its page, and the store told how it stands."""

    def __init__(self, screen: PanesScreen, memory: "Memory") -> None:
        self._screen = screen
        self._memory = memory
        self._is_begun = False

    def begin(self) -> None:
        """Remember the page from now on, all of which is there; asked again, this does nothing more."""
        if not self._is_begun:
            self._is_begun = True
            self._screen.work(self._take_up)
            self._screen.set_interval(TELL_SECONDS, self.tell)

    def leave(self) -> None:
        """Have the store told how the page was left."""
        self._memory.enrol(LAST_SECONDS)
        self._memory.tell(self._screen.session, self._screen.panes)

    def tell(self) -> None:
        """Have the store told how the page stands, unless a query is being typed."""
        if not self._screen.session.finding.typing:
            self._memory.tell(self._screen.session, self._screen.panes)
            self._tell_notice()

    async def _take_up(self) -> None:
        """Take up what the store knows, then tell all comments from each other in the pauses between keys."""
        memory, session = self._memory, self._screen.session
        if not memory.is_taken_up:
            memory.take_up(session, await asyncio.wrap_future(memory.look_up(session.thread)))
            self._show_resumed()
        self._tell_notice()
        while memory.enrol(ENROL_SECONDS):
            await asyncio.sleep(self._screen.patience or PAUSE_SECONDS)
        if (carried_over := memory.carry_over()) is not None:
            memory.resume(session, await asyncio.wrap_future(carried_over))
            self._show_resumed()

    def _show_resumed(self) -> None:
        """Draw what the session has taken up."""
        self._screen.take_panes(self._memory.panes)
        self._screen.show_session()

    def _tell_notice(self) -> None:
        """Say what the state file has to say, once."""
        if self._memory.notice:
            notice, self._memory.notice = self._memory.notice, ""
            self._screen.tell(notice)
