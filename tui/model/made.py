"""Sequences whose items are made when they are asked for."""

from collections.abc import Sequence
from typing import TypeVar, overload

Item = TypeVar("Item", covariant=True)


class MadeOnAccess(Sequence[Item]):
    """A sequence that makes an item at each access: keep one that is used twice. Subclasses say how many and how."""

    __slots__ = ()

    def make(self, index: int) -> Item:
        """The item at an index from 0 to the length, exclusive."""
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return [self.make(at) for at in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self.make(index)
