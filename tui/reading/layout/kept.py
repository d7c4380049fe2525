"""What has been laid out, kept while the reader is near it."""

from collections.abc import Callable
from typing import TypeVar

MOST_KEPT = 2000

Layout = TypeVar("Layout")


class Kept(dict[int, Layout]):
    """The layouts of items, each made when it is asked for; all are dropped where room is wanting."""

    def __init__(self, lay_out: Callable[[int], Layout]) -> None:
        super().__init__()
        self._lay_out = lay_out

    def __missing__(self, item: int) -> Layout:
        if len(self) >= MOST_KEPT:
            self.clear()
        layout = self[item] = self._lay_out(item)
        return layout
