"""Where a move from one comment leads: pure functions over the shape of a thread; None where it leads nowhere."""

from collections.abc import Callable

from tui.model import Tree

Move = Callable[[Tree, int], int | None]


def next_sibling(tree: Tree, index: int) -> int | None:
    """The next comment that answers the same one."""
    following = index + tree.sizes[index]
    is_sibling = following < len(tree) and tree.parents[following] == tree.parents[index]
    return following if is_sibling else None


def previous_sibling(tree: Tree, index: int) -> int | None:
    """The comment before this one that answers the same one."""
    if tree.ordinals[index] == 1:
        return None
    step = index - 1
    while tree.parents[step] != tree.parents[index]:
        step = tree.parents[step]
    return step


def parent(tree: Tree, index: int) -> int | None:
    """The comment that this one answers."""
    return tree.parent(index)


def root(tree: Tree, index: int) -> int:
    """The top-level comment of the branch."""
    for ancestor in tree.ancestors(index):
        index = ancestor
    return index


def branch_top(tree: Tree, index: int) -> int | None:
    """The top-level comment above this one, None where it is one itself."""
    top = root(tree, index)
    return top if top != index else None


def first_reply(tree: Tree, index: int) -> int | None:
    """The first comment that answers this one."""
    return index + 1 if tree.sizes[index] > 1 else None


def next_root(tree: Tree, index: int) -> int | None:
    """The next top-level comment."""
    top = root(tree, index)
    following = top + tree.sizes[top]
    return following if following < len(tree) else None


def previous_root(tree: Tree, index: int) -> int | None:
    """The top-level comment of the branch, or the one before it from there."""
    top = root(tree, index)
    return top if top != index else previous_sibling(tree, index)


def numbered(tree: Tree, number: str) -> int | None:
    """The comment with a number as it is told, `"3.2.1"`."""
    steps = number.split(".")
    if not all(step.isdecimal() and step.isascii() for step in steps):
        return None
    first, end, found = 0, len(tree), None
    for step in steps:
        found = _nth(tree, first, end, int(step[:9]))
        if found is None:
            return None
        first, end = found + 1, found + tree.sizes[found]
    return found


def _nth(tree: Tree, first: int, end: int, ordinal: int) -> int | None:
    index = first
    while index < end and tree.ordinals[index] != ordinal:
        index += tree.sizes[index]
    return index if index < end else None
