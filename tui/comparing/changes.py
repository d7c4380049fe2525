"""What differs between two saves of a page, comment by comment."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Literal, NamedTuple, TypeVar

from tui.comparing.save import NOBODY
from tui.comparing.wording import Edit, edit
from tui.model import Comment, Thread
from tui.model.tree import NO_PARENT
from tui.words import counted

Change = Literal["new", "edited"]
Place = TypeVar("Place")


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

    def told(self, comment: int) -> str:
        """What happened to a comment, in words: `new` or `edited: 3 words`; nothing where nothing did."""
        words = self.edit(comment).words if self.of(comment) == "edited" else 0
        return f"edited: {counted(words, 'word')}" if words else self.of(comment) or ""

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
    def vanished_first(self) -> Mapping[int | None, Sequence[Vanished]]:
        """Those that stood before all that are still there, by the comment they answered; None is the page."""
        return _grouped((vanished.parent, vanished) for vanished in self.vanished if vanished.after is None)

    @cached_property
    def vanished_after(self) -> Mapping[int, Sequence[Vanished]]:
        """Those that followed the branch of a comment, by that comment."""
        return _grouped((vanished.after, vanished) for vanished in self.vanished if vanished.after is not None)

    @cached_property
    def totals(self) -> "tuple[array[int], ...]":
        """How many comments before each one are new, were edited, and have vanished; one item more than comments."""
        comments = range(len(self.new.tree))
        gone = [len(list(self.vanished_at(comment))) for comment in comments]
        if gone:
            gone[0] += len(self.vanished_first.get(None, ()))
        new = (index == NOBODY for index in self.old_of)
        return tuple(array("i", accumulate(kind, initial=0)) for kind in (new, self._edited, gone))

    @cached_property
    def places(self) -> Sequence[int]:
        """The comments that are new or edited, or after which some have vanished."""
        comments = range(len(self.new.tree))
        return [each for each in comments if any(total[each] != total[each + 1] for total in self.totals)]

    def prepare(self) -> None:
        """Find out now all that may take its time, so that nobody waits for it later."""
        for comment in self.edited_comments:
            self.edit(comment)
        _ = self.places

    @property
    def is_news(self) -> bool:
        """Whether the saves are of one page and something has changed between them."""
        has_changed = bool(self.new_comments or self.edited_comments or self.vanished)
        return has_changed and not self.is_other_page

    @property
    def summary(self) -> str:
        """How much has changed since which file, in a few words, or that the saves are not of one page."""
        if self.is_other_page:
            return f"{self.new.source.name} and {self.old.source.name} have nothing in common, so they are not compared"
        return f"Since {self.old.source.name}: {self.told_counts or 'nothing has changed'}"

    @property
    def told_counts(self) -> str:
        """How much has changed, in a few words; nothing where nothing has."""
        counts = (
            (len(self.new_comments), "new"),
            (len(self.edited_comments), "edited"),
            (len(self.vanished), "vanished"),
        )
        return ", ".join(f"{count:,} {what}" for count, what in counts if count)

    def vanished_within(self, comments: range | None) -> Sequence[Vanished]:
        """Those that answered some comments of the newer save, or all for None, in the order of the older."""
        return [vanished for vanished in self.vanished if comments is None or vanished.parent in comments]

    def vanished_at(self, comment: int | None) -> Iterator[Vanished]:
        """Those that stood after a comment and before the next: first its first replies."""
        yield from self.vanished_first.get(comment, ())
        tree = self.new.tree
        above = NOBODY if comment is None else comment
        while above != NOBODY and tree.subtree(above)[-1] == comment:
            yield from self.vanished_after.get(above, ())
            above = tree.parents[above]

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


def _grouped(placed: Iterable[tuple[Place, Vanished]]) -> Mapping[Place, Sequence[Vanished]]:
    found: dict[Place, list[Vanished]] = {}
    for place, vanished in placed:
        found.setdefault(place, []).append(vanished)
    return found
