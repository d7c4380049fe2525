"""The shape of a thread as flat arrays: comments in reading order (pre-order), each with a depth.

A subtree is a slice, so folding, moving and drawing are scans without recursion. Building costs one pass and
12 bytes a comment.
"""

from array import array
from collections.abc import Iterable, Iterator

NO_PARENT = -1


class Tree:
    """Parents and subtree sizes of comments given in reading order by their depths.

    Raises ValueError where a depth is negative or more than one below the comment before it.
    """

    __slots__ = ("depths", "ordinals", "parents", "sizes")

    def __init__(self, depths: Iterable[int]) -> None:
        self.depths = array("i", depths)
        count = len(self.depths)
        self.parents = array("i", [NO_PARENT]) * count
        self.sizes = array("i", [1]) * count
        self.ordinals = array("i", [1]) * count
        path: list[int] = []
        born = [0]
        for index, depth in enumerate(self.depths):
            if not 0 <= depth <= len(path):
                raise ValueError(f"comment {index} has depth {depth} below a comment of depth {len(path) - 1}")
            del path[depth:]
            del born[depth + 1 :]
            born[depth] += 1
            self.ordinals[index] = born[depth]
            if depth:
                self.parents[index] = path[-1]
            path.append(index)
            born.append(0)
        for index in range(count - 1, -1, -1):
            parent = self.parents[index]
            if parent != NO_PARENT:
                self.sizes[parent] += self.sizes[index]

    def __len__(self) -> int:
        return len(self.depths)

    def parent(self, index: int) -> int | None:
        """The comment this one answers, None at the top level."""
        parent = self.parents[index]
        return None if parent == NO_PARENT else parent

    def subtree(self, index: int) -> range:
        """The comment and all below it."""
        return range(index, index + self.sizes[index])

    def replies(self, index: int) -> Iterator[int]:
        """The comments that answer this one, in reading order."""
        end = index + self.sizes[index]
        reply = index + 1
        while reply < end:
            yield reply
            reply += self.sizes[reply]

    def roots(self) -> Iterator[int]:
        """The top-level comments, in reading order."""
        index = 0
        while index < len(self.depths):
            yield index
            index += self.sizes[index]

    def ancestors(self, index: int) -> Iterator[int]:
        """Parent, grandparent and so on, nearest first."""
        parent = self.parents[index]
        while parent != NO_PARENT:
            yield parent
            parent = self.parents[parent]

    def number(self, index: int) -> str:
        """The place in the tree, counted from 1 at each level: `"3.2.1"`."""
        path = [index, *self.ancestors(index)]
        return ".".join(str(self.ordinals[step]) for step in reversed(path))
