"""What a search opens to show the current hit, and closes on leaving it: what hides it, a body that is short.

What the reader folds himself stays as he leaves it.
"""

from collections.abc import Iterable

from tui.reading.layout.bodies import Form
from tui.reading.twins import Twins
from tui.reading.windows import Windows


class Openings:
    """The comments that were unfolded, and the body that was lengthened, for the current hit alone."""

    def __init__(self, windows: Windows) -> None:
        self._windows = windows
        self._unfolded: list[int] = []
        self._lengthened: tuple[int, Form] | None = None

    def show(self, comment: int) -> None:
        """Open what hides a comment, and nothing else that a hit has opened."""
        folds, rows = self._windows.folds, self._windows.comment_rows
        self.close()
        self._unfolded = folds.hiding(comment)
        for ancestor in self._unfolded:
            folds.unfold(ancestor)
        form = rows.bodies.form(comment)
        if form != "full":
            self._lengthened = comment, form
            rows.show_body(comment, "full")

    def close(self) -> None:
        """Close all that was opened."""
        self._fold(self._unfolded)
        self.settle()
        self.shorten()

    def leave(self) -> None:
        """Close what was opened elsewhere: not what the comment in hand is in."""
        windows = self._windows
        if self._unfolded:
            closing = set(self._unfolded).difference(windows.thread.tree.ancestors(windows.cursor))
            windows.keep_place(lambda: self._fold(closing))
        self.settle()
        self.shorten(but=windows.cursor)

    def settle(self) -> None:
        """Leave unfolded what is: the reader folds himself now."""
        self._unfolded = []

    def shorten(self, but: int | None = None) -> None:
        """Shorten the body that was lengthened, if it is not that of a comment."""
        if self._lengthened is not None and self._lengthened[0] != but:
            self._windows.comment_rows.show_body(*self._lengthened)
        self._lengthened = None

    def closed(self, folded: bytes) -> bytes:
        """What would be folded if nothing had been opened, of what is folded now."""
        closed = bytearray(folded)
        for comment in self._unfolded:
            closed[comment] = 1
        return bytes(closed)

    def change_thread(self, twins: Twins) -> None:
        """Close the same in another reading of the page."""
        self._unfolded = twins.all_of(self._unfolded)
        if self._lengthened is not None:
            self._lengthened = twins.at(self._lengthened[0]) or 0, self._lengthened[1]

    def _fold(self, comments: Iterable[int]) -> None:
        for comment in comments:
            self._windows.folds.fold(comment)
