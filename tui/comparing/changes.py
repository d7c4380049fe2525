"""What differs between two saves of a page, comment by comment."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from tui.comparing.save import NOBODY
from tui.comparing.wording import Edit, edit
from tui.model import Comment, Thread
from tui.model.tree import NO_PARENT

Change = Literal["new", "edited"]


class Vanished(NamedTuple):
    """A comment of the older save that the newer one has not.

    It stood under the comment `parent` of the newer save (None: at the top level), after the sibling `after` of it
    (None: before all that are still there). `depth` is how many vanished comments it stood below.
    """

    old: int
    parent: int | None
    after: int | None
    depth: int


class Changes:
    """The matched comments of two saves; `old_of` has the older index of each comment of the newer, or NOBODY."""

    def __init__(self, old: Thread, new: Thread, old_of: Sequence[int], edited: bytes, is_other_page: bool) -> None:
        self.old = old
        self.new = new
        self.old_of = array("i", old_of)
        self.is_other_page = is_other_page
        """Whether the saves have so little in common that they are hardly of one page."""
        self._edited = edited
        self._edits: dict[int, Edit] = {}

    def of(self, comment: int) -> Change | None:
        """What happened to a comment of the newer save; None where its words are the same."""
        if self.old_of[comment] == NOBODY:
            return "new"
        return "edited" if self._edited[comment] else None

    def before(self, comment: int) -> Comment | None:
        """A comment of the newer save as it was in the older; None where it is new."""
        index = self.old_of[comment]
        return None if index == NOBODY else self.old.comments[index]

    def edit(self, comment: int) -> Edit:
        """How the words of a comment were edited: nothing where they were not."""
        if comment not in self._edits:
            before = self.before(comment)
            text = self.new.comments[comment].text
            self._edits[comment] = edit(text if before is None else before.text, text)
        return self._edits[comment]

    @cached_property
    def new_comments(self) -> Sequence[int]:
        """Comments of the newer save that the older has not."""
        return [comment for comment, index in enumerate(self.old_of) if index == NOBODY]

    @cached_property
    def edited_comments(self) -> Sequence[int]:
        """Comments of the newer save that had other words in the older."""
        return [comment for comment, is_edited in enumerate(self._edited) if is_edited]

    @cached_property
    def vanished(self) -> Sequence[Vanished]:
        """Comments of the older save that the newer has not, in the order of the older."""
        return list(self._vanished())

    @cached_property
    def vanished_after(self) -> Mapping[int | None, Sequence[Vanished]]:
        """Those by the comment of the newer save whose branch they followed, or which they were the first to answer.

        None stands for the beginning of the discussion.
        """
        found: dict[int | None, list[Vanished]] = {}
        for vanished in self.vanished:
            place = vanished.parent if vanished.after is None else vanished.after
            found.setdefault(place, []).append(vanished)
        return found

    def _vanished(self) -> Iterator[Vanished]:
        new_of = array("i", [NOBODY]) * len(self.old.tree)
        for comment, index in enumerate(self.old_of):
            if index != NOBODY:
                new_of[index] = comment
        last_of: dict[int, int] = {}
        """By a parent in the older save, the last of its replies so far that is still under the same comment."""
        places: dict[int, Vanished] = {}
        for index, parent in enumerate(self.old.tree.parents):
            if new_of[index] != NOBODY:
                above = self.new.tree.parents[new_of[index]]
                if above == (NO_PARENT if parent == NO_PARENT else new_of[parent]):
                    last_of[parent] = new_of[index]
            elif parent in places:
                place = places[parent]
                places[index] = Vanished(index, place.parent, place.after, place.depth + 1)
                yield places[index]
            else:
                under = None if parent == NO_PARENT else new_of[parent]
                places[index] = Vanished(index, under, last_of.get(parent), 0)
                yield places[index]
