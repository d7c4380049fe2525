"""Threads of which only some comments are kept in sight."""

from collections.abc import Container

from tui.reading.folds import Folds
from tui.reading.subsets import with_ancestors


def keep_only(folds: Folds, comments: Container[int]) -> None:
    """Keep some comments in sight, and what they answer in a line each."""
    whole = bytes(index in comments for index in range(len(folds.tree)))
    folds.keep(with_ancestors(folds.tree, whole), whole)
