"""Folds: what is in sight."""

from random import Random

import pytest

from tests.support.threads import random_depths
from tui.model import Tree
from tui.reading.folds import Folds

#  0     top
#  1       reply
#  2         reply to the reply
#  3       second reply
#  4     second top
#  5       its reply
DEPTHS = [0, 1, 2, 1, 0, 1]


@pytest.fixture
def folds() -> Folds:
    """Nothing folded."""
    return Folds(Tree(DEPTHS))


def in_sight(folds: Folds) -> list[int]:
    """Walk forward over what is visible."""
    seen: list[int] = []
    index: int | None = 0
    while index is not None:
        seen.append(index)
        index = folds.after(index)
    return seen


def test_at_first_everything_is_in_sight(folds: Folds) -> None:
    assert in_sight(folds) == [0, 1, 2, 3, 4, 5]


def test_a_fold_hides_all_below(folds: Folds) -> None:
    folds.fold(0)
    assert in_sight(folds) == [0, 4, 5]


def test_unfolding_brings_back_what_was_folded_inside(folds: Folds) -> None:
    folds.fold(1)
    folds.fold(0)
    folds.unfold(0)
    assert in_sight(folds) == [0, 1, 3, 4, 5]


def test_folding_all_leaves_the_top_level(folds: Folds) -> None:
    folds.fold_all()
    assert in_sight(folds) == [0, 4]


def test_unfolding_all_shows_everything(folds: Folds) -> None:
    folds.fold_all()
    folds.unfold_all()
    assert in_sight(folds) == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(("levels", "seen"), [(1, [0, 4]), (2, [0, 1, 3, 4, 5]), (3, [0, 1, 2, 3, 4, 5])])
def test_folding_to_a_depth_shows_so_many_levels(folds: Folds, levels: int, seen: list[int]) -> None:
    folds.fold_to_depth(levels)
    assert in_sight(folds) == seen


def test_a_comment_without_replies_is_never_folded(folds: Folds) -> None:
    folds.fold_all()
    assert not folds.is_folded(2)


def test_a_fold_counts_what_it_hides(folds: Folds) -> None:
    folds.fold(0)
    assert folds.hidden_replies(0) == 3


def test_what_is_hidden_is_stood_for_by_the_outermost_fold(folds: Folds) -> None:
    folds.fold(0)
    folds.fold(1)
    assert folds.visible(2) == 0


def test_revealing_opens_the_way_to_a_comment(folds: Folds) -> None:
    folds.fold_all()
    folds.reveal(2)
    assert 2 in in_sight(folds)


def test_revealing_opens_nothing_else(folds: Folds) -> None:
    folds.fold_all()
    folds.reveal(2)
    assert folds.is_folded(4)


def test_the_last_in_sight_may_be_a_fold(folds: Folds) -> None:
    folds.fold(4)
    assert folds.last() == 4


def test_an_empty_thread_has_no_last_comment() -> None:
    assert Folds(Tree([])).last() is None


def test_going_back_undoes_going_forward() -> None:
    random = Random(5)
    for _ in range(300):
        folds = Folds(Tree(random_depths(random, random.randint(1, 30))))
        for index in range(len(folds.tree)):
            if random.random() < 0.4:
                folds.fold(index)
        seen = in_sight(folds)
        assert [folds.before(index) for index in seen] == [None, *seen[:-1]]


def test_what_is_in_sight_stands_for_itself() -> None:
    random = Random(6)
    for _ in range(300):
        folds = Folds(Tree(random_depths(random, random.randint(1, 30))))
        for index in range(len(folds.tree)):
            if random.random() < 0.4:
                folds.fold(index)
        shown = {folds.visible(index) for index in range(len(folds.tree))}
        assert sorted(shown) == in_sight(folds)
