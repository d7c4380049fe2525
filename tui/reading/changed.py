"""What has changed since an older save of the page, as a session shows it: signs, counts, lit words and the next one.

Counts of what a fold hides are differences of running totals: they cost nothing, however much is folded.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.model import Place
from tui.reading.layout.rows import Row, Span
from tui.reading.lighting import light_words
from tui.reading.remarks import RemarkedRows, Remarks
from tui.reading.standing import bring, stand_before
from tui.reading.trail import Trail
from tui.reading.viewport import Position
from tui.words import counted

if TYPE_CHECKING:
    from tui.comparing import Change, Changes, Vanished

NOTHING = "Nothing has changed since the older save."
NO_OLDER_SAVE = "There is no older save of this page to compare it with: --since names one."


class Counts(NamedTuple):
    """How many comments are new, were edited, and have vanished."""

    new: int = 0
    edited: int = 0
    gone: int = 0

    def __str__(self) -> str:
        told = zip(self, ("new", "edited", "gone"), strict=True)
        return " · ".join(f"{count:,} {what}" for count, what in told if count)


class Changed:
    """The changes of one session; nothing has changed before it is told what."""

    def __init__(self, trail: Trail, remarked: RemarkedRows) -> None:
        self.changes: Changes | None = None
        self.rows = ChangedRows(remarked, self)
        self._trail = trail
        self._remarked = remarked

    @property
    def counts(self) -> Counts:
        """How much has changed on the page."""
        return self._counts_in(range(len(self._trail.thread.tree)))

    @property
    def places(self) -> Sequence[int]:
        """The comments at which something has changed."""
        return self.changes.places if self.changes is not None else ()

    def begin(self, changes: "Changes") -> None:
        """Show changes from now on."""
        trail = self._trail
        trail.notice = " ".join(filter(None, (trail.notice, f"{changes.summary}.")))
        if changes.is_other_page:
            return
        if self.changes is None:
            self._remarked.remarks.insert(0, ChangedRemarks(self))
        self.changes = changes
        trail.comment_rows.gone_after = self.gone_after
        trail.keep_place(trail.comment_rows.forget)

    def comments_that_are(self, what: "Change") -> bytes:
        """Which comments are new, or edited: a byte each, 1 where they are."""
        comments = range(len(self._trail.thread.tree))
        if self.changes is None:
            return bytes(len(comments))
        return bytes(self.changes.of(comment) == what for comment in comments)

    @property
    def vanished_first(self) -> "Sequence[Vanished]":
        """Comments that have vanished from before the first."""
        return self.changes.vanished_first.get(None, ()) if self.changes is not None else ()

    def gone_after(self, comment: int) -> int:
        """How many have vanished from after a comment in sight; mostly known at once to be none."""
        branch = self._trail.folds.tree.subtree(comment)
        own = branch if self._trail.folds.is_folded(comment) else branch[:1]
        return len(self.vanished_after(comment)) if self._counts_in(own).gone else 0

    def has_older(self, comment: int) -> bool:
        """Whether the older save has something at a comment in sight that the page has not."""
        is_edited = self.changes is not None and self.changes.of(comment) == "edited"
        return is_edited or self.gone_after(comment) > 0 or (comment == 0 and len(self.vanished_first) > 0)

    def vanished_after(self, comment: int) -> "Sequence[Vanished]":
        """Those that have vanished from after a comment in sight; not those that its fold hides."""
        if self.changes is None:
            return ()
        folds = self._trail.folds
        if not folds.is_folded(comment):
            return list(self.changes.vanished_at(comment))
        branch = folds.tree.subtree(comment)
        return [each for each in self.changes.vanished_at(branch[-1]) if each.parent not in branch]

    def hidden(self, comment: int) -> Counts:
        """What the fold of a comment hides."""
        branch = self._trail.folds.tree.subtree(comment)
        new, edited, gone = self._counts_in(branch)
        own = self._counts_in(branch[:1])
        shown = self.gone_after(comment) + (len(self.vanished_first) if comment == 0 else 0)
        return Counts(new - own.new, edited - own.edited, gone - shown)

    def told(self, comment: int) -> str:
        """What has changed at a comment, in a sentence for each thing; nothing where nothing has."""
        if self.changes is None:
            return ""
        change, gone = self.changes.told(comment), self.gone_after(comment)
        verb = "is" if change == "new" else "was"
        told = (
            f"This comment {verb} {change}." if change else "",
            f"{counted(len(self.vanished_first), 'comment')} vanished before it."
            if comment == 0 and self.vanished_first
            else "",
            f"{counted(gone, 'comment')} vanished after it." if gone else "",
        )
        return " ".join(filter(None, told))

    def next_change(self) -> None:
        """To the next comment at which something has changed, opening what hides it."""
        is_here = self._trail.pane == "comments"
        after = bisect_left(self.places, self._trail.cursor + is_here)
        self._go(self.places[after : after + 1], "No comment after this one has changed.")

    def previous_change(self) -> None:
        """To the comment before at which something has changed, opening what hides it."""
        before = bisect_left(self.places, self._trail.cursor)
        self._go(self.places[max(0, before - 1) : before], "No comment before this one has changed.")

    def _go(self, places: Sequence[int], otherwise: str) -> None:
        trail = self._trail
        if not self.places:
            trail.notice = NO_OLDER_SAVE if self.changes is None else NOTHING
        elif not places:
            trail.notice = otherwise
        else:
            trail.go_to(places[0])
            trail.notice = self.told(places[0])
            self._bring(places[0])

    def _bring(self, comment: int) -> None:
        """Bring what has changed at a comment into the window: the first words of an edit, or what is gone."""
        change = self.changes.of(comment) if self.changes is not None else None
        words = self.changes.edit(comment).changed if self.changes is not None and change == "edited" else ()
        if words:
            stand_before(self._trail, Place(comment, 0, words[0][0]))
        elif change != "new" and self.gone_after(comment):
            rows = self._trail.comment_rows
            bring(self._trail.comments, Position(comment, rows.height(comment) - 2))

    def _counts_in(self, comments: range) -> Counts:
        totals = self.changes.totals if self.changes is not None else ()
        return Counts(*(total[comments.stop] - total[comments.start] for total in totals))


class ChangedRemarks(Remarks):
    """What is told of comments that have changed; that does not change."""

    def __init__(self, changed: Changed) -> None:
        self._changed = changed

    def signs(self, item: int) -> tuple[Span, ...]:
        """That a comment is new or was edited, and what stood before the first."""
        changes = self._changed.changes
        first = len(self._changed.vanished_first) if item == 0 else 0
        words = (changes.told(item) if changes else "", f"{first:,} vanished before this" if first else "")
        return tuple(Span("change", each) for each in words if each)

    def hidden(self, item: int) -> str:
        """How much of what has changed a fold hides."""
        return str(self._changed.hidden(item))


class ChangedRows:
    """Rows of comments with the words lit that an edit has changed."""

    def __init__(self, rows: RemarkedRows, changed: Changed) -> None:
        self._rows = rows
        self._changed = changed

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The words of a comment, and the characters of them on a row."""
        return self._rows.words_at(position)

    def row(self, position: Position) -> Row:
        """What stands on a row, its changed words lit."""
        row, changes = self._rows.row(position), self._changed.changes
        if changes is None or not row.spans or changes.of(position.item) != "edited":
            return row
        text, start, end = self._rows.words_at(position)
        if start >= end:
            return row
        changed = changes.edit(position.item).changed
        words = changed[max(0, bisect_left(changed, (start, 0)) - 1) : bisect_left(changed, (end, 0))]
        return light_words(row, (text, start, end), words, "changed")
