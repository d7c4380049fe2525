"""What was read by being looked at: a comment is read when all of it has been in the window for a moment.

Its parts need not be there together, so one taller than the window is read in passing. Stretches of a comment are in
characters of its words, from -1 for its header, so they stay true when the width changes. What the reader has marked
unread stays so until it has left the window. Whoever drives this brings the clock, in seconds.
"""

from bisect import insort
from collections.abc import Iterator
from typing import NamedTuple

from tui.reading.marking.marks import Marks
from tui.reading.viewport import Position
from tui.reading.windows import Windows

READ_AFTER = 1.5
"""Seconds that make a comment read, until the reader asks for others."""
HEADER = -1
_LONG_SINCE = float("-inf")


class _Stay(NamedTuple):
    """A stretch of a comment that is in the window since a time."""

    start: int
    end: int
    since: float


class Watch:
    """Watches the window on the discussion; a comment is read after so many `seconds`, and never where they are 0."""

    def __init__(self, windows: Windows, marks: Marks) -> None:
        self._windows = windows
        self._marks = marks
        self.seconds: float = READ_AFTER
        self._stays: dict[int, list[_Stay]] = {}
        self._seen: dict[int, list[tuple[int, int]]] = {}
        self._were_read: set[int] = set()
        self._held: set[int] = set()

    def look(self, now: float) -> float | None:
        """Note what is in the window; the seconds after which to look again even if nothing moves, None for never."""
        if not self.seconds:
            return None
        window = dict(self._window())
        self._hold(window)
        before, self._stays = self._stays, {}
        for comment, (start, end) in window.items():
            if self._may_be_read(comment):
                seen = (_Stay(*stretch, _LONG_SINCE) for stretch in self._seen.get(comment, ()))
                stays = list(_stays_in(sorted([*before.get(comment, ()), *seen]), start, end, now))
                self._stays[comment] = [stay for stay in stays if not self._lasted(comment, stay, now)]
        self._were_read = {comment for comment in window if self._marks.read[comment]}
        waiting = [stay.since for stays in self._stays.values() for stay in stays]
        return min(waiting) + self.seconds - now if waiting else None

    def rest(self) -> None:
        """Take nothing for looked at until the next look: something else is shown."""
        self._stays.clear()

    def forget(self) -> None:
        """Begin anew, in other comments."""
        self._stays.clear()
        self._seen.clear()
        self._were_read, self._held = set(), set()

    def _window(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """The comments in the window, each with the stretch of it that is there."""
        rows = self._windows.comment_rows
        for comment, seen in self._windows.comments.stretches():
            yield comment, (rows.char_at(Position(comment, seen.start)), rows.char_at(Position(comment, seen.stop)))

    def _may_be_read(self, comment: int) -> bool:
        """Whether it is unread and stands there in full."""
        rows = self._windows.comment_rows
        if self._marks.read[comment] or comment in self._held:
            return False
        return rows.bodies.form(comment) == "full" and not rows.folds.is_context(comment)

    def _hold(self, window: dict[int, tuple[int, int]]) -> None:
        """Hold on to what was made unread under the reader's eyes."""
        unread = {comment for comment in window if not self._marks.read[comment]}
        self._held = (self._held | self._were_read) & unread
        for comment in self._held:
            self._seen.pop(comment, None)

    def _lasted(self, comment: int, stay: _Stay, now: float) -> bool:
        """Whether a stretch has been looked at for long enough; the comment is read when all of its stretches have."""
        if now - stay.since < self.seconds:
            return False
        if stay.since == _LONG_SINCE:
            return True
        seen = self._seen.setdefault(comment, [])
        insort(seen, (stay.start, stay.end))
        seen[:] = _joined(seen)
        length = len(self._windows.comment_rows.words_at(Position(comment, 0))[0])
        if seen[0][0] == HEADER and seen[0][1] >= length:
            del self._seen[comment]
            self._marks.see(comment)
        return True


def _stays_in(before: list[_Stay], start: int, end: int, now: float) -> Iterator[_Stay]:
    """What is in the window now, in order: what was there before stays since then, the rest comes now."""
    for stay in before:
        first, last = max(start, stay.start), min(end, stay.end)
        if first < last:
            if start < first:
                yield _Stay(start, first, now)
            yield _Stay(first, last, stay.since)
            start = last
    if start < end:
        yield _Stay(start, end, now)


def _joined(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order with those made one that touch."""
    joined = stretches[:1]
    for start, end in stretches[1:]:
        if start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
