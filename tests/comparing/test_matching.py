"""Two saves of a page: each comment finds itself, whatever else has changed."""

import random
from functools import partial

import pytest

from tests.benchmarks.bench_parse import seconds
from tests.support import resaves
from tests.support.resaves import ALL, Kind, resave, score, short_ones
from tests.support.samples import SAMPLES, sample
from tests.support.threads import thread_from
from tui.comparing import match
from tui.export.markdown import write_markdown
from tui.model import Thread
from tui.parser import read

GOAL = 0.995
SHORT_GOAL = 0.99
"""Where a `+1` without a name has moved, nothing tells it from another one."""
SEEDS = range(4)
GROWTH_LIMIT = 2.5

PAGE = """
    # Who winds the clock
    The tower had been silent for eleven years when the council found the bill.
    - Ines @ 2 March: My father wound it until the flood came in.
      - Tom @ 2 March: He must have been strong, with that crank.
        - Ines @ 3 March: He was, and he never missed a Friday.
      - Ruth @ 2 March: +1
      - Abel @ 2 March: +1
    - Osei @ 4 March: There are 114 steps and I count all of them.
    - Mara @ 5 March: I would rather have it electric.
"""


def found(old: str, new: str) -> list[int | None]:
    """The older index of each newer comment."""
    return [index if index >= 0 else None for index in match(thread_from(old), thread_from(new)).old_of]


def together(kinds: tuple[Kind, ...], short: bool) -> tuple[int, int]:
    """Comments of all samples from all seeds, and how many of them were matched rightly."""
    comments = right = 0
    for seed in SEEDS:
        dice = random.Random(seed)
        for name in SAMPLES:
            thread = short_ones(sample(name), dice) if short else sample(name)
            made = resave(thread, dice, *kinds)
            told = score(made, match(made.old, made.new))
            comments, right = comments + told.comments, right + told.right
    return comments, right


def test_a_page_matches_itself() -> None:
    assert found(PAGE, PAGE) == list(range(7))


def test_three_more_one_edited_one_gone_and_all_numbers_shifted() -> None:
    new = """
        # Who winds the clock
        The tower had been silent for eleven years when the council found the bill.
        - Zoe @ 6 March: First, or so it seems to me.
        - Ines @ 2 March: My father wound it until the flood came in.
          - Zoe @ 6 March: Which flood was that?
          - Tom @ 2 March: He must have been mighty, with that crank.
            - Ines @ 3 March: He was, and he never missed a Friday.
          - Abel @ 2 March: +1
        - Osei @ 4 March: There are 114 steps and I count all of them.
          - Zoe @ 6 March: +1
        - Mara @ 5 March: I would rather have it electric.
    """
    changes = match(thread_from(PAGE), thread_from(new))
    assert list(changes.old_of) == [-1, 0, -1, 1, 2, 4, 5, -1, 6]
    assert [changes.of(comment) for comment in range(9)] == [
        "new",
        None,
        "new",
        "edited",
        None,
        None,
        None,
        "new",
        None,
    ]
    assert changes.new_comments == [0, 2, 7]
    assert changes.edited_comments == [3]
    assert [vanished.old for vanished in changes.vanished] == [3]


def test_short_comments_without_names_are_told_apart_by_their_neighbours() -> None:
    old = "- : Who winds it now?\n- : +1\n- : The baker does.\n- : +1\n- : Not any more.\n- : +1"
    new = "- : Who winds it now?\n- : The baker does.\n- : +1\n- : Not any more.\n- : +1"
    assert found(old, new) == [0, 2, 3, 4, 5]


def test_short_comments_are_told_apart_by_what_answers_them() -> None:
    old = "- : Thanks!\n  - : You are welcome, old friend of mine.\n- : Thanks!\n  - : What for, if I may ask you here?"
    new = "- : Thanks!\n  - : What for, if I may ask you here?\n- : Thanks!\n  - : You are welcome, old friend of mine."
    assert found(old, new) == [2, 3, 0, 1]


def test_short_comments_of_another_writer_are_not_moved_ones() -> None:
    old = "- A: One thing that is said.\n  - B: Thanks!\n- C: Another thing that is said."
    new = "- A: One thing that is said.\n- C: Another thing that is said.\n  - D: Thanks!"
    assert found(old, new) == [0, 2, None]


def test_a_short_comment_that_stands_elsewhere_has_moved_where_there_is_no_other() -> None:
    old = "- : One thing that is said.\n  - : Thanks!\n- : Another thing that is said."
    new = "- : One thing that is said.\n- : Another thing that is said.\n  - : Thanks!"
    assert found(old, new) == [0, 2, 1]


def test_replies_may_stand_in_the_opposite_order() -> None:
    old = "- A: One thing.\n- B: +1\n- C: +1\n- D: Two things.\n- B: +1"
    new = "- B: +1\n- D: Two things.\n- C: +1\n- B: +1\n- A: One thing."
    assert found(old, new) == [4, 3, 2, 1, 0]


def test_dates_that_tell_how_long_ago_it_was_are_no_evidence() -> None:
    lines = [
        f"- A: Sentence {number} that has enough words to be known.\n- B @ {number} hours ago: +1"
        for number in (1, 2, 3)
    ]
    later = [line.replace(f"@ {number} ", f"@ {number + 1} ") for number, line in enumerate(lines, 1)]
    assert found("\n".join(lines), "\n".join(later)) == list(range(6))


def test_a_comment_emptied_by_its_page_is_known_by_its_replies() -> None:
    old = "- A: Something rude that nobody may read.\n  - B: That was rude, I have to say."
    new = "- [deleted]: [deleted]\n  - B: That was rude, I have to say."
    changes = match(thread_from(old), thread_from(new))
    assert list(changes.old_of) == [0, 1]
    assert changes.of(0) == "edited"


def test_an_edit_may_leave_no_word_where_writer_and_place_are_the_same() -> None:
    old = "- A: The first of them.\n- B: Thanks!\n- C: The last of them."
    new = "- A: The first of them.\n- B: Many regards\n- C: The last of them."
    assert found(old, new) == [0, 1, 2]


def test_another_page_is_said_to_be_one() -> None:
    other = "# A cake\n- Jane: How long does it bake, and how hot?\n- Joe: +1"
    assert match(thread_from(PAGE), thread_from(other)).is_other_page
    assert not match(thread_from(PAGE), thread_from(PAGE.replace("- ", "- Z"))).is_other_page


def test_another_page_of_the_same_site_is_another_page() -> None:
    around = "Share this with your friends.\n"
    first = f"# The clock\n{around}The tower had been silent for eleven years until this spring.\n- A: Thanks!"
    second = f"# A cake\n{around}It is baked for an hour, and then it is eaten by all who are there.\n- A: Thanks!"
    assert match(thread_from(first), thread_from(second)).is_other_page


def test_a_page_all_of_whose_comments_are_others_is_known_by_its_article() -> None:
    article = "# The clock\nThe tower had been silent for eleven years when the council found the bill.\n"
    old, new = f"{article}- A: Is this the first page of them?", f"{article}- B: This one is from the second page."
    assert not match(thread_from(old), thread_from(new)).is_other_page


def test_a_page_that_had_no_comments_is_the_same_page() -> None:
    changes = match(thread_from(PAGE[: PAGE.index("- ")]), thread_from(PAGE))
    assert not changes.is_other_page
    assert len(changes.new_comments) == 7


@pytest.mark.parametrize("name", SAMPLES)
def test_a_save_in_another_dialect_is_the_same(name: str) -> None:
    pieces: list[str] = []
    write_markdown(sample(name), pieces.append)
    changes = match(read("".join(pieces).encode(), "old.md"), sample(name))
    assert list(changes.old_of) == list(range(len(changes.old_of)))
    assert not changes.edited_comments


@pytest.mark.parametrize("kinds", [*((kind,) for kind in (*ALL, resaves.newest_first, resaves.later)), ALL])
def test_known_edits_are_seen_through(kinds: tuple[Kind, ...]) -> None:
    comments, right = together(kinds, short=False)
    assert right >= GOAL * comments


@pytest.mark.parametrize("kinds", [ALL, (*ALL, resaves.newest_first), (*ALL, resaves.later)])
def test_known_edits_are_seen_through_where_a_third_of_the_comments_is_short(kinds: tuple[Kind, ...]) -> None:
    comments, right = together(kinds, short=True)
    assert right >= SHORT_GOAL * comments


def test_what_the_edits_made_is_there_to_be_found() -> None:
    made = resave(sample("clock"), random.Random(1), *ALL)
    assert None in made.truth
    assert len(set(made.truth)) < len(made.old.comments)
    texts = [(made.old.comments[old].text, made.new.comments[new].text) for new, old in enumerate(made.truth) if old]
    assert any(old != new for old, new in texts)


def outline(numbers: range, words: str) -> str:
    """A thread with numbers in its words where they have a place for them; they begin with a multiple of 5."""
    return "\n".join(f"{'  ' * (n % 5)}- : {words.format(n, n % 7, n % 11)}" for n in numbers)


def pair(count: int, words: str) -> tuple[Thread, Thread]:
    """Two saves of a page; a tenth of the first has vanished, and as much is new."""
    old, new = range(count), range(count // 10, count + count // 10)
    return thread_from(outline(old, words)), thread_from(outline(new, words))


@pytest.mark.parametrize("words", ["+1", "Words of comment {}.", "{1} all {2} alike {0}"])
def test_twice_the_comments_take_twice_the_time(words: str) -> None:
    few, many = pair(2000, words), pair(4000, words)
    ratios = (seconds(partial(match, *many)) / seconds(partial(match, *few)) for _ in range(3))
    assert any(ratio < GROWTH_LIMIT for ratio in ratios)
