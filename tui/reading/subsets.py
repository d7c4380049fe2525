"""Which comments are kept in sight, as one byte a comment: 1 where it is kept and 0 where it is not."""

from itertools import compress

from tui.model import Tree

KEPT = b"\x01"


def with_ancestors(tree: Tree, matching: bytes) -> bytes:
    """Some comments, and all that they answer; costs a step for each that is kept then."""
    kept = bytearray(matching)
    parents = tree.parents
    for index in compress(range(len(kept)), matching):
        ancestor = parents[index]
        while ancestor >= 0 and not kept[ancestor]:
            kept[ancestor] = 1
            ancestor = parents[ancestor]
    return bytes(kept)


def with_replies(tree: Tree, matching: bytes) -> bytes:
    """Some comments, and all below them."""
    whole = bytearray(matching)
    top = matching.find(KEPT)
    while top >= 0:
        below = tree.subtree(top)
        whole[below.start : below.stop] = KEPT * len(below)
        top = matching.find(KEPT, below.stop)
    return bytes(whole)


def within_branch(tree: Tree, comment: int, kept: bytes) -> bytes:
    """Of those kept, all if there are no bytes, the comment and those below it."""
    below = tree.subtree(comment)
    inside = kept[below.start : below.stop] if kept else KEPT * len(below)
    return bytes(below.start) + inside + bytes(len(tree) - below.stop)


def both(first: bytes, second: bytes) -> bytes:
    """The comments that are in both, combined as two numbers in one step."""
    return (_number(first) & _number(second)).to_bytes(len(first), "little")


def either(first: bytes, second: bytes) -> bytes:
    """The comments that are in one or the other."""
    return (_number(first) | _number(second)).to_bytes(len(first), "little")


def but(first: bytes, second: bytes) -> bytes:
    """The comments that are in the first and not in the second."""
    return (_number(first) & ~_number(second)).to_bytes(len(first), "little")


def _number(marks: bytes) -> int:
    return int.from_bytes(marks, "little")
