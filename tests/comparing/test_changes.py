"""Where vanished comments stood, and what was edited."""

from tests.support.threads import thread_from
from tui.comparing import Changes, Vanished, match


def changes(old: str, new: str) -> Changes:
    return match(thread_from(old), thread_from(new))


def test_a_vanished_comment_stood_after_its_sibling() -> None:
    told = changes("- A: One.\n- B: Two.\n- C: Three.", "- A: One.\n- C: Three.")
    assert told.vanished == [Vanished(1, None, 0, 0)]
    assert dict(told.vanished_after) == {0: [Vanished(1, None, 0, 0)]}


def test_the_first_reply_stood_before_all_others() -> None:
    told = changes("- A: One.\n  - B: Two.\n  - C: Three.", "- A: One.\n  - C: Three.")
    assert told.vanished == [Vanished(1, 0, None, 0)]
    assert dict(told.vanished_first) == {0: [Vanished(1, 0, None, 0)]}
    assert list(told.vanished_at(0)) == told.vanished


def test_the_first_comment_stood_at_the_beginning() -> None:
    told = changes("- A: One.\n- B: Two.", "- B: Two.")
    assert dict(told.vanished_first) == {None: [Vanished(0, None, None, 0)]}
    assert list(told.vanished_at(None)) == told.vanished


def test_a_vanished_branch_is_at_the_place_of_its_top() -> None:
    told = changes("- A: One.\n- B: Two.\n  - C: Three.\n    - D: Four.", "- A: One.")
    assert told.vanished == [Vanished(1, None, 0, 0), Vanished(2, None, 0, 1), Vanished(3, None, 0, 2)]


def test_what_stood_after_a_branch_stood_after_its_last_comment() -> None:
    told = changes("- A: One.\n  - B: Two.\n    - C: Three.\n- D: Gone.", "- A: One.\n  - B: Two.\n    - C: Three.")
    assert dict(told.vanished_after) == {0: told.vanished}
    assert [len(list(told.vanished_at(comment))) for comment in range(3)] == [0, 0, 1]


def test_a_sibling_that_moved_away_is_no_place() -> None:
    told = changes("- A: One.\n- B: Two.\n- C: Three.\n- D: Four.", "- A: One.\n- D: Four.\n  - B: Two.")
    assert told.vanished == [Vanished(2, None, 0, 0)]


def test_replies_that_stay_where_their_parent_vanished_are_no_place_for_it() -> None:
    told = changes(
        "- A: One.\n- B: Two and nothing more.\n  - C: Three of them stay here for good and all.",
        "- A: One.\n- C: Three of them stay here for good and all.",
    )
    assert told.vanished == [Vanished(1, None, 0, 0)]


def test_an_edit_says_which_words_are_other_ones() -> None:
    told = changes(
        "- A: He must have been strong, with that crank.", "- A: He must have been very mighty, with that crank."
    )
    assert told.edit(0).changed == ((18, 30),)
    assert told.edit(0).removed == ((18, 25),)
    assert told.edit(0).words == 2
    before = told.before(0)
    assert before is not None
    assert before.text == "He must have been strong, with that crank."


def test_a_new_comment_has_no_edit() -> None:
    told = changes("- A: One.", "- A: One.\n- B: Two and some words.")
    assert told.before(1) is None
    assert told.edit(1).words == 0
