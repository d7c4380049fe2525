"""What an older save of the page has at a comment: the comment as it was, and those that have vanished from there."""

from tui.comparing import Changes, Vanished
from tui.model import Thread, Tree
from tui.reading.changed import Changed
from tui.reading.folds import Folds
from tui.reading.layout.rows import MEASURE, Column, CommentRows, Row, Span
from tui.reading.lighting import light_words
from tui.reading.remarks import RemarkedRows, Remarks
from tui.reading.viewport import Position


class OlderRows:
    """The rows of those comments, each under what has become of it; the words that an edit took away are lit."""

    def __init__(self, changed: Changed, comment: int) -> None:
        changes = changed.changes
        if changes is None:
            raise ValueError("nothing was compared")
        is_edited = changes.of(comment) == "edited"
        vanished = [*(changed.vanished_first if comment == 0 else ()), *changed.vanished_after(comment)]
        thread = _thread(changes, changes.old_of[comment] if is_edited else None, vanished)
        self.name = changes.old.source.name
        self.told = changed.told(comment)
        self.comments = CommentRows(thread, Folds(thread.tree), Column(MEASURE))
        self._remarked = RemarkedRows(self.comments)
        self._edited = 0 if is_edited else None
        self._removed = changes.edit(comment).removed if is_edited else ()
        self._remarked.remarks.append(_WhatBecame(self._edited))

    @property
    def first(self) -> Position:
        """The row where the first words stand that are gone, or the first row of all."""
        return self.comments.position_of(0, self._removed[0][0]) if self._removed else Position(0, 0)

    def set_width(self, width: int, measure: int) -> None:
        """Lay out for a pane of so many cells."""
        self.comments.set_column(Column(width, measure))

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """The words of a comment, and the characters of them on a row."""
        return self.comments.words_at(position)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        row = self._remarked.row(position)
        text, start, end = self.comments.words_at(position)
        if position.item != self._edited or start >= end:
            return row
        return light_words(row, (text, start, end), self._removed, "removed")


class _WhatBecame(Remarks):
    """Whether a comment is there no more, or was so before."""

    def __init__(self, edited: int | None) -> None:
        self._edited = edited

    def signs(self, item: int) -> tuple[Span, ...]:
        """What has become of it."""
        return (Span("change", "before" if item == self._edited else "vanished"),)


def _thread(changes: Changes, edited: int | None, vanished: list[Vanished]) -> Thread:
    """The thread of comments of the older save, with the numbers that they have there."""
    depths = [*([] if edited is None else [0]), *(each.depth for each in vanished)]
    indices = [*([] if edited is None else [edited]), *(each.old for each in vanished)]
    return changes.old._replace(comments=[changes.old.comments[index] for index in indices], tree=Tree(depths))
