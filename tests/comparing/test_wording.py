"""Which words an edit changed."""

import random
from functools import partial

import pytest

from tests.benchmarks.bench_parse import seconds
from tui.comparing.order import longest_rising
from tui.comparing.wording import edit, words_of


def changed(old: str, new: str) -> list[str]:
    return [new[start:end] for start, end in edit(old, new).changed]


def removed(old: str, new: str) -> list[str]:
    return [old[start:end] for start, end in edit(old, new).removed]


def test_changed_words_are_told_without_their_neighbours() -> None:
    assert changed("the old bell rang", "the new bell rang twice") == ["new", "twice"]
    assert removed("the old bell rang", "the new bell rang twice") == ["old"]


def test_white_space_changes_nothing() -> None:
    assert edit("one two\nthree", "one  two\n\nthree") == edit("", "")


def test_words_taken_away_are_counted_too() -> None:
    assert edit("one two three four", "one four").words == 2
    assert edit("one two three four", "one four").changed == ()


def test_ideographs_are_words() -> None:
    assert changed("鐘は五時に鳴る", "鐘は六時に鳴る") == ["六"]


@pytest.mark.parametrize("count", [10, 5000])
def test_the_words_that_are_left_are_those_of_the_older_text(count: int) -> None:
    dice = random.Random(count)
    old = [str(dice.randrange(count // 4 + 2)) for _ in range(count)]
    new = list(old)
    for _ in range(1 + count // 20):
        place = dice.randrange(len(new))
        new[place : place + dice.randint(0, 2)] = ["other"] * dice.randint(0, 2)
    before, after = " ".join(old), " ".join(new)
    told = edit(before, after)
    assert _without(before, told.removed) == _without(after, told.changed)
    assert told.words <= count // 4


def test_words_that_are_common_are_still_compared() -> None:
    old = "a b " * 2000
    assert changed(old, old[:4000] + "c " + old[4000:]) == ["c"]


@pytest.mark.parametrize("step", [1, 2, 3, 1000])
def test_twice_the_words_take_twice_the_time(step: int) -> None:
    def pair(count: int) -> tuple[str, str]:
        numbers = [str(number // step) for number in range(count)]
        return " ".join(numbers), " ".join(numbers[number * 7 % count] for number in range(count))

    few, many = pair(8_000), pair(16_000)
    ratios = (seconds(partial(edit, *many)) / seconds(partial(edit, *few)) for _ in range(3))
    assert any(ratio < 2.5 for ratio in ratios)


def test_a_longest_rising_run_leaves_out_as_little_as_it_can() -> None:
    assert longest_rising([]) == []
    assert longest_rising([3, 2, 1]) == [2]
    assert longest_rising([5, 0, 1, 9, 2, 3]) == [1, 2, 4, 5]


def _without(text: str, stretches: tuple[tuple[int, int], ...]) -> list[str]:
    for start, end in reversed(stretches):
        text = text[:start] + text[end:]
    return words_of(text)
