"""The reader's screen remembering its page: taken up when it is known, told to the store again and again."""

import asyncio
from typing import TYPE_CHECKING

from tui.reading.resuming.resuming import Panes
from tui.screens.searching import SearchingScreen

if TYPE_CHECKING:
    from tui.reading.resuming.memory import Memory

TELL_SECONDS = 10.0
"""From one time that the store is told to the next."""
ENROL_SECONDS = 0.005
PAUSE_SECONDS = 0.008
LAST_SECONDS = 0.2
"""What is left for telling comments from each other when the page is left."""


class RememberingScreen(SearchingScreen):
    """Has a memory of its page, or none."""

    memory: "Memory | None" = None

    @property
    def panes(self) -> Panes:
        """How the reader has the panes."""
        raise NotImplementedError

    def take_panes(self, panes: Panes) -> None:
        """Have the panes as the reader had them."""
        raise NotImplementedError

    def remember(self) -> None:
        """Remember the page from now on, all of which is there."""
        if self.memory is not None:
            self.work(self._take_up, self.memory)
            self.set_interval(TELL_SECONDS, self.tell_memory)

    def on_unmount(self) -> None:
        """Have the store told how the page was left."""
        if self.memory is not None:
            self.memory.enrol(LAST_SECONDS)
            self.memory.tell(self.session, self.panes)

    async def _take_up(self, memory: "Memory") -> None:
        """Take up what the store knows, then tell all comments from each other in the pauses between keys."""
        if not memory.is_taken_up:
            memory.take_up(self.session, await asyncio.wrap_future(memory.look_up(self.session.thread)))
            self._resumed(memory)
        self._tell_notice()
        while memory.enrol(ENROL_SECONDS):
            await asyncio.sleep(self.patience or PAUSE_SECONDS)
        if (carried_over := memory.carry_over()) is not None:
            memory.resume(self.session, await asyncio.wrap_future(carried_over))
            self._resumed(memory)

    def _resumed(self, memory: "Memory") -> None:
        """Draw what the session has taken up."""
        self.take_panes(memory.panes)
        self._show()

    def tell_memory(self) -> None:
        """Have the store told how the page stands, unless a query is being typed."""
        if self.memory is not None and not self.session.finding.typing:
            self.memory.tell(self.session, self.panes)
            self._tell_notice()

    def _tell_notice(self) -> None:
        """Say what the state file has to say, once."""
        if self.memory is not None and self.memory.notice:
            self.session.notice, self.memory.notice = self.memory.notice, ""
            self.draw()
