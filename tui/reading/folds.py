"""Which comments have their replies folded away: one byte a comment, so that folding everything is one fill.

A folded comment stays in sight itself; all below it is hidden. What is folded inside a folded branch stays so.
Moving over what is visible costs one step forward and at most the depth backward.
"""

from array import array
from collections.abc import Sequence
from functools import cached_property
from itertools import compress

from tui.model import Tree
from tui.reading.subsets import KEPT, with_ancestors
from tui.reading.twins import Twins

DEEPEST_COUNTED = 255
"""Depths above it count as this much when folding to a depth: nobody asks for level 256 by a digit."""


class Folds:
    """The folds of one tree; comments are indices in reading order."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._folded = bytearray(len(tree))
        self.kept = b""
        """A byte a comment, 1 where it is kept in sight; none where all are."""
        self.whole = b""
        """A byte a comment, 1 where it is kept for its own sake."""
        self._kept_comments: Sequence[int] | None = None

    def keep(self, kept: bytes, whole: bytes) -> None:
        """Keep only some comments in sight, and of those only some whole, a byte each; all of them without bytes."""
        self.kept, self.whole = kept, whole
        self._kept_comments = None

    @property
    def kept_comments(self) -> Sequence[int]:
        """The comments that are kept, folded ones too, in reading order."""
        if not self.kept:
            return range(len(self.tree))
        if self._kept_comments is None:
            self._kept_comments = array("i", compress(range(len(self.kept)), self.kept))
        return self._kept_comments

    def is_kept(self, index: int) -> bool:
        """Whether the comment is kept in sight, perhaps as what another one answers."""
        return not self.kept or bool(self.kept[index])

    def is_context(self, index: int) -> bool:
        """Whether the comment is kept only because of one below it."""
        return bool(self.kept) and not self.whole[index]

    def moved(self, tree: Tree, twins: Twins) -> "Folds":
        """The same comments folded and kept in sight in another reading of the page."""
        folds = Folds(tree)
        folds._folded = twins.flags(self._folded)
        if self.kept and KEPT in (whole := bytes(twins.flags(self.whole))):
            folds.keep(with_ancestors(tree, bytes(twins.flags(self.kept))), whole)
        return folds

    def snapshot(self) -> bytes:
        """What is folded now, to be restored later."""
        return bytes(self._folded)

    def restore(self, folded: bytes) -> None:
        """Fold what was folded at a snapshot, and nothing else."""
        self._folded = bytearray(folded)

    def is_folded(self, index: int) -> bool:
        """Whether the comment has replies and they are folded away."""
        return bool(self._folded[index]) and self.tree.sizes[index] > 1

    def hidden_replies(self, index: int) -> int:
        """How many comments the fold at this comment hides, 0 where there is none."""
        if not self._folded[index]:
            return 0
        size = self.tree.sizes[index]
        return self.kept.count(1, index + 1, index + size) if self.kept else size - 1

    def fold(self, index: int) -> None:
        """Fold the replies of a comment away."""
        self._folded[index] = 1

    def unfold(self, index: int) -> None:
        """Show the replies of a comment."""
        self._folded[index] = 0

    def fold_all(self) -> None:
        """Fold every comment: only the top level stays in sight."""
        self._folded = bytearray(b"\x01") * len(self.tree)

    def unfold_all(self) -> None:
        """Unfold every comment."""
        self._folded = bytearray(len(self.tree))

    def fold_to_depth(self, levels: int) -> None:
        """Show so many levels, from 1, and fold all that is deeper."""
        table = bytes(depth >= levels - 1 for depth in range(DEEPEST_COUNTED + 1))
        self._folded = bytearray(self.counted_depths.translate(table))

    def reveal(self, index: int) -> None:
        """Unfold what hides a comment."""
        for ancestor in self.hiding(index):
            self._folded[ancestor] = 0

    def hiding(self, index: int) -> list[int]:
        """The folded comments above one, the nearest first."""
        return [ancestor for ancestor in self.tree.ancestors(index) if self._folded[ancestor]]

    def visible(self, index: int) -> int:
        """The comment itself, or the outermost one whose fold hides it; for one not kept, the nearest that is."""
        if self.kept and not self.kept[index]:
            before = self.kept.rfind(1, 0, index)
            index = before if before >= 0 else self.kept.find(1)
        shown = index
        for ancestor in self.tree.ancestors(index):
            if self._folded[ancestor]:
                shown = ancestor
        return shown

    def after(self, index: int) -> int | None:
        """The next visible comment after a visible one."""
        following = index + (self.tree.sizes[index] if self._folded[index] else 1)
        if self.kept:
            found = self.kept.find(1, following)
            return found if found >= 0 else None
        return following if following < len(self.tree) else None

    def before(self, index: int) -> int | None:
        """The visible comment before a visible one."""
        previous = self.kept.rfind(1, 0, index) if self.kept else index - 1
        if previous < 0:
            return None
        parents, end = self.tree.parents, self.tree.parents[index]
        shown = step = previous
        while step != end:
            if self._folded[step]:
                shown = step
            step = parents[step]
        return shown

    def first(self) -> int | None:
        """The first visible comment."""
        return self.visible(0) if len(self.tree) else None

    def last(self) -> int | None:
        """The last visible comment."""
        return self.visible(len(self.tree) - 1) if len(self.tree) else None

    @cached_property
    def counted_depths(self) -> bytes:
        """The depth of each comment, as far as depths are counted."""
        depths = self.tree.depths.tolist()
        if max(depths, default=0) > DEEPEST_COUNTED:
            depths = [min(depth, DEEPEST_COUNTED) for depth in depths]
        return bytes(depths)
