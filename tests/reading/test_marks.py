"""What was read and what is starred."""

import pytest

from tui.model import Tree
from tui.reading.marking.marks import MOST_UNDONE, Marks, Undone

DEPTHS = (0, 1, 2, 1, 0, 1, 0)
ALL = range(len(DEPTHS))


def marks(*read: int) -> Marks:
    """The marks of seven comments of which some are read."""
    made = Marks(Tree(DEPTHS))
    for comment in read:
        made.see(comment)
    return made


def test_nothing_is_read_or_starred_at_first() -> None:
    made = marks()
    assert (made.unread, sum(made.starred)) == (7, 0)


def test_a_branch_is_marked_read_and_nothing_beside_it() -> None:
    made = marks()
    assert made.mark_read(made.tree.subtree(0)) == 4
    assert list(made.read) == [1, 1, 1, 1, 0, 0, 0]


def test_marking_counts_what_was_not_read_before() -> None:
    assert marks(1, 2).mark_read(range(4)) == 2


def test_marking_what_is_read_is_nothing_to_take_back() -> None:
    made = marks(0)
    assert made.mark_read(range(1)) == 0
    assert made.undo() is None


def test_only_what_a_filter_keeps_is_counted_and_marked() -> None:
    made, kept = marks(1), bytes([1, 1, 0, 1, 0, 0, 1])
    assert made.unread_in(range(1, 7), kept) == 2
    assert made.mark_read(range(4), kept) == 2
    assert list(made.read) == [1, 1, 0, 1, 0, 0, 0]


def test_unread_comments_are_counted_in_a_branch() -> None:
    assert marks(1, 4, 6).unread_in(range(4)) == 3


@pytest.mark.parametrize(("comment", "before", "after"), [(0, None, 0), (1, 0, 3), (4, 3, 5), (6, 5, None)])
def test_the_next_unread_comment_is_found_from_anywhere(comment: int, before: int | None, after: int | None) -> None:
    made = marks(1, 2, 4, 6)
    assert (made.previous_unread(comment), made.next_unread(comment)) == (before, after)


def test_a_mark_is_taken_away_by_the_same_key() -> None:
    made = marks()
    assert [made.toggle_read(3), made.toggle_read(3)] == [True, False]
    assert [made.toggle_star(3), made.toggle_star(3)] == [True, False]


def test_markings_are_taken_back_one_by_one() -> None:
    made = marks(2)
    made.mark_read(range(4))
    made.toggle_star(6)
    assert made.undo() == Undone(range(6, 7), 1, True)
    assert made.undo() == Undone(range(4), 3, False)
    assert (list(made.read), list(made.starred)) == ([0, 0, 1, 0, 0, 0, 0], [0] * 7)
    assert made.undo() is None


def test_what_was_seen_is_not_taken_back() -> None:
    made = marks()
    made.toggle_star(0)
    made.see(5)
    made.undo()
    assert made.read[5] == 1


def test_only_so_many_markings_are_remembered() -> None:
    made = marks()
    for _ in range(MOST_UNDONE + 1):
        made.toggle_star(0)
    undone = 0
    while made.undo():
        undone += 1
    assert undone == MOST_UNDONE


@pytest.mark.parametrize("count", [0, 3, 7, 9])
def test_the_marks_of_a_beginning_are_those_of_the_first_comments(count: int) -> None:
    made = marks()
    made.restore(b"\x01" * count, b"\x01" * count)
    assert list(made.read) == list(made.starred) == [1 if comment < count else 0 for comment in ALL]


def test_every_change_tells() -> None:
    made = marks()
    versions = [made.version]
    for change in (lambda: made.see(1), lambda: made.mark_read(ALL), lambda: made.toggle_star(1), made.undo):
        change()
        versions.append(made.version)
    assert versions == sorted(set(versions))
