"""A reader's trail through the windows: jumps from comment to comment, and the way back and forward along them."""

from collections.abc import Iterable

from tui.model import Thread
from tui.reading import moves
from tui.reading.narrowing.narrowing import Narrowing
from tui.reading.narrowing.sieve import Kinds
from tui.reading.twins import Twins
from tui.reading.viewport import Position
from tui.reading.windows import Stop, Windows

MOST_PLACES = 200
"""Places to go back to; the oldest is forgotten first."""


class Trail(Windows):
    """Windows that are gone through, whatever is kept in sight of them; `notice` is what the last command has to say.

    `jumps` is how many there have been, there and back: what is shown of a place is done with at the next.
    """

    def __init__(self, thread: Thread, kinds: Kinds) -> None:
        super().__init__(thread)
        self.narrowing = Narrowing(self, kinds)
        self.notice = ""
        self.jumps = 0
        self._back: list[Stop] = []
        self._forward: list[Stop] = []

    def change_thread(self, thread: Thread, twins: Twins) -> None:
        """Show another reading of the page; the places to go back to are the same."""
        super().change_thread(thread, twins)
        for places in (self._back, self._forward):
            places[:] = [place.moved(twins) for place in places]

    def go_to(self, comment: int) -> None:
        """To a comment, opening what hides it."""
        self.pane = "comments"
        self.narrowing.release(comment)
        self.jump(lambda tree, index: comment, "")

    def jump(self, move: moves.Move, otherwise: str) -> None:
        """Follow a move; what was out of sight comes to the top of the window, with what follows it below.

        Near the end the window shows what is before it as well. `otherwise` is said where the move leads nowhere.
        """
        target = move(self.thread.tree, self.cursor) if self.thread.has_comments else None
        while target is not None and not self.folds.is_kept(target):
            target = move(self.thread.tree, target)
        if target is None:
            self.notice = otherwise
            return
        self.remember(self.folds.hiding(target))
        self.keep_place(lambda: self.folds.reveal(target))
        self.cursor = target
        self._comment_anchor = None
        if not self.comments.is_whole(target):
            self.comments.top = Position(target, 0)
            self.comments.fill()

    def remember(self, opened: Iterable[int] = ()) -> None:
        """Make this a place to go back to, before a jump that opens some comments."""
        self._back.append(self.stop(opened))
        del self._back[:-MOST_PLACES]
        self._forward.clear()
        self.jumps += 1

    def back(self) -> None:
        """To where the last jump began."""
        self._travel(self._back, self._forward, "There is no jump to go back from.")

    def forward(self) -> None:
        """To where the last step back began."""
        self._travel(self._forward, self._back, "There is no step back to undo.")

    def widen(self) -> None:
        """End the innermost filter or focus; the end of a focus is a jump, to where it began."""
        layer = self.narrowing.innermost
        if layer is not None and layer.branch is not None:
            self.remember()
        self.narrowing.end()

    def _travel(self, source: list[Stop], other: list[Stop], otherwise: str) -> None:
        if not source:
            self.notice = otherwise
            return
        stop = source.pop()
        self.narrowing.release(stop.comment.item)
        hiding = self.folds.hiding(stop.comment.item) if self.thread.has_comments else []
        other.append(self.stop(hiding))
        self.stand(stop)
        self.jumps += 1
