"""Which comment of a page was which in an older save of it."""

from array import array
from collections.abc import Callable
from random import Random

from tests.support.growth import assert_grows_with
from tests.support.saves import matched, roll_of
from tests.support.threads import random_depths, thread_from
from tui.store.identity import Roll
from tui.store.matching import match

BEFORE = """
    - Ruth: It was always ten past four.
      - Tom: Thanks!
      - Ines: I have a photograph.
    - Osei: It is one hundred and fourteen steps to the top.
      - Tom: You count them?
    - Ruth: Thanks!
"""


def test_the_same_page_is_matched_whole() -> None:
    assert all(new == old for new, old in matched(BEFORE, BEFORE).items())


def test_all_numbers_may_have_shifted() -> None:
    now = "    - Wren: A new one.\n      - Tom: Another.\n" + BEFORE
    assert matched(BEFORE, now) == {"2": "1", "2.1": "1.1", "2.2": "1.2", "3": "2", "3.1": "2.1", "4": "3"}


def test_a_comment_that_is_gone_takes_no_other_with_it() -> None:
    now = BEFORE.replace("      - Tom: Thanks!\n", "")
    assert matched(BEFORE, now) == {"1": "1", "1.1": "1.2", "2": "2", "2.1": "2.1", "3": "3"}


def test_equal_words_are_told_apart_by_what_they_answer() -> None:
    now = BEFORE.replace("      - Ines: I have", "      - Wren: Thanks!\n      - Ines: I have")
    found = matched(BEFORE, now)
    assert (found["1.1"], found["3"], found.get("1.2")) == ("1.1", "3", None)


def test_equal_answers_to_one_comment_are_told_apart_by_their_order() -> None:
    page = "- Ruth: Ten past four.\n  - Tom: Yes.\n  - Ines: No.\n  - Tom: Yes.\n"
    assert matched(page, page)["1.3"] == "1.3"


def test_an_edited_comment_keeps_its_replies() -> None:
    now = BEFORE.replace("always ten past four", "mostly ten past four")
    assert matched(BEFORE, now)["1.1"] == "1.1"


def test_an_edited_comment_is_told_by_its_long_replies_where_others_were_added() -> None:
    before = "- Ruth: Ten past four.\n  - Tom: I have a photograph of it somewhere in the attic.\n    - Ines: Yes.\n"
    now = f"- Wren: New.\n{before.replace('Ten', 'Five')}- Osei: New, too.\n"
    assert matched(before, now) == {"2": "1", "2.1": "1.1", "2.1.1": "1.1.1"}


def test_the_marks_of_an_edited_comment_are_not_carried_over() -> None:
    before, now = (thread_from(text) for text in (BEFORE, BEFORE.replace("You count", "Do you count")))
    carried = match(roll_of(before), roll_of(now)).carried(b"\1" * 6)
    assert carried == bytes((1, 1, 1, 1, 0, 1))


def test_a_long_comment_is_found_where_it_has_moved_with_its_replies() -> None:
    now = """
        - Wren: A note.
          - Osei: It is one hundred and fourteen steps to the top.
            - Tom: You count them?
    """
    assert matched(BEFORE, now) == {"1.1": "2", "1.1.1": "2.1"}


def test_short_words_elsewhere_are_another_comment() -> None:
    assert matched("- Ruth: Thanks!\n", "- Wren: A note.\n  - Tom: Thanks!\n- Osei: A second one.\n") == {}


def test_a_place_is_found_or_the_nearest_before_it() -> None:
    before, now = (thread_from(text) for text in (BEFORE, BEFORE.replace("      - Ines: I have a photograph.\n", "")))
    found = match(roll_of(before), roll_of(now))
    assert [found.placed(comment) for comment in range(6)] == [0, 1, 1, 2, 3, 4]
    assert match(roll_of(before), roll_of(thread_from("- Wren: Other words."))).placed(3) is None


def test_time_grows_with_the_comments_that_are_matched() -> None:
    def matching(count: int) -> Callable[[], object]:
        random = Random(count)
        words = array("q", (random.getrandbits(60) for _ in range(count)))
        depths = random_depths(random, count)
        older = Roll(words, array("i", depths))
        edited = array("q", (word + 2 if random.random() < 0.2 else word for word in words))
        newer = Roll(edited, array("i", depths))
        return lambda: match(older, newer)

    assert_grows_with(2_000, matching)


def test_hardly_any_comment_of_a_changed_thread_is_taken_for_another() -> None:
    random = Random(5)
    depths = random_depths(random, 2000)
    words = [random.getrandbits(60) for _ in depths]
    changes = [random.random() for _ in depths]
    following = [*depths[1:], 0]
    gone = [change < 0.02 and below <= depth for change, depth, below in zip(changes, depths, following, strict=True)]
    kept = [index for index in range(len(depths)) if not gone[index]]
    older = Roll(array("q", words), array("i", depths))
    newer = Roll(
        array("q", (words[index] + 2 * (0.02 < changes[index] < 0.06) for index in kept)),
        array("i", (depths[index] for index in kept)),
    )
    found = match(older, newer).older
    right = sum(old == index for old, index in zip(found, kept, strict=True))
    wrong = sum(old not in (index, -1) for old, index in zip(found, kept, strict=True))
    assert right >= 0.98 * len(kept) and wrong <= 0.002 * len(kept)
