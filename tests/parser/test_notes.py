"""What the text lost is said where it was lost, in words."""

from tui.model import LineTable
from tui.parser.notes import dropped_notes, page_notes
from tui.parser.records import TOP_LEVEL, Record

LINES = LineTable("\n".join(f"line {number}" for number in range(1, 21)))


def records(*labels: int | None, parent: int = TOP_LEVEL) -> list[Record]:
    """Siblings with these labels, one a line."""
    return [Record(line, line + 1, parent, label=label) for line, label in enumerate(labels)]


def told(found: list[Record]) -> dict[int, str]:
    return {index: note.text for index, note in dropped_notes(found, LINES).items()}


def test_numbers_that_follow_each_other_say_nothing() -> None:
    assert told(records(1, 2, 3)) == {}


def test_comments_without_numbers_say_nothing() -> None:
    assert told(records(None, None)) == {}


def test_a_gap_is_said_at_the_comment_below_it() -> None:
    assert told(records(1, 2, 5)) == {2: "Numbers 3 to 4 are missing before this comment."}


def test_a_missing_first_comment_is_said() -> None:
    assert told(records(2, 3)) == {0: "Number 1 is missing before this comment."}


def test_numbers_that_start_again_say_that_a_parent_was_dropped() -> None:
    assert list(told(records(1, 1))) == [1]


def test_each_parent_s_replies_are_counted_for_themselves() -> None:
    thread = [*records(1), Record(1, 2, 0, 1, 1), Record(2, 3, 0, 1, 2), Record(3, 4, label=2), Record(4, 5, 3, 1, 1)]
    assert told(thread) == {}


def test_a_note_stands_on_its_comment_s_first_line() -> None:
    assert dropped_notes(records(1, 3), LINES)[1].lines == ((2, 2),)


def test_a_page_without_a_discussion_says_so() -> None:
    assert [note.kind for note in page_notes(None, {}, 0, LINES)] == ["doubt"]
