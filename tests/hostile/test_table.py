"""The table of 80 hostile inputs and faults: each row has its tests here, named by its number, or is not met."""

import re
from pathlib import Path

ROWS = range(1, 81)
NOT_MET = {
    79: "after some bursts of a thousand events keys are held for a line that does not come, for a second",
}
"""What is missing of a row, and why. Where a row is met in part, that part has its tests all the same."""
WITHOUT_A_TEST: set[int] = set()
_TEST = re.compile(r"^(?:async )?def test_row_(\d\d)_", re.MULTILINE)


def rows_with_a_test() -> set[int]:
    """The rows that have a test."""
    files = Path(__file__).parent.glob("test_*.py")
    return {int(number) for file in files for number in _TEST.findall(file.read_text("utf-8"))}


def test_every_row_has_a_test_or_a_reason_why_not() -> None:
    assert set(ROWS) - rows_with_a_test() == WITHOUT_A_TEST


def test_every_row_without_a_test_has_a_reason() -> None:
    assert set(NOT_MET) >= WITHOUT_A_TEST and all(NOT_MET.values())


def test_no_test_is_of_a_row_that_is_not_in_the_table() -> None:
    assert rows_with_a_test() <= set(ROWS)
