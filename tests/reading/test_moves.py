"""Where moves lead."""

import pytest

from tui.model import Tree
from tui.reading import moves

#  0     1
#  1       1.1
#  2         1.1.1
#  3       1.2
#  4     2
#  5       2.1
TREE = Tree([0, 1, 2, 1, 0, 1])


@pytest.mark.parametrize(
    ("move", "start", "end"),
    [
        (moves.next_sibling, 1, 3),
        (moves.next_sibling, 0, 4),
        (moves.next_sibling, 3, None),
        (moves.next_sibling, 2, None),
        (moves.next_sibling, 5, None),
        (moves.previous_sibling, 3, 1),
        (moves.previous_sibling, 4, 0),
        (moves.previous_sibling, 1, None),
        (moves.parent, 2, 1),
        (moves.parent, 0, None),
        (moves.branch_top, 2, 0),
        (moves.branch_top, 4, None),
        (moves.first_reply, 1, 2),
        (moves.first_reply, 3, None),
        (moves.next_root, 2, 4),
        (moves.next_root, 5, None),
        (moves.previous_root, 5, 4),
        (moves.previous_root, 4, 0),
        (moves.previous_root, 0, None),
    ],
)
def test_a_move_leads_where_the_tree_says(move: moves.Move, start: int, end: int | None) -> None:
    assert move(TREE, start) == end


@pytest.mark.parametrize("index", range(len(TREE)))
def test_a_number_leads_to_its_comment(index: int) -> None:
    assert moves.numbered(TREE, TREE.number(index)) == index


@pytest.mark.parametrize("number", ["", "3", "1.3", "1.1.1.1", "0", "-1", "one", "1..1", "²", "9" * 30, "1.٣", "1."])
def test_a_number_that_no_comment_has_leads_nowhere(number: str) -> None:
    assert moves.numbered(TREE, number) is None
