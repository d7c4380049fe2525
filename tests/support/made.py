"""Threads too big to write down: their comments are made when they are asked for."""

from collections.abc import Callable, Iterable

from tests.support.threads import comment_of
from tui.model import Comment, Source, Thread, Tree
from tui.model.made import MadeOnAccess


class MadeComments(MadeOnAccess[Comment]):
    """Comments of a tree, each made on access; `made` counts how often."""

    def __init__(self, tree: Tree, words: Callable[[int], str]) -> None:
        self.tree = tree
        self.words = words
        self.made = 0

    def __len__(self) -> int:
        return len(self.tree)

    def make(self, index: int) -> Comment:
        self.made += 1
        return comment_of(self.tree, index, text=self.words(index), author=f"Reader {index}", date="2 March")


def made_thread(depths: Iterable[int], words: Callable[[int], str] = "Words of comment {}.".format) -> Thread:
    """A thread of these depths."""
    tree = Tree(depths)
    return Thread(Source("made", "test"), "A made page", (), MadeComments(tree, words), tree, ())
