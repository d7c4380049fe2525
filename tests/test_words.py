"""How things are said to people."""

import pytest

from tui.words import counted


@pytest.mark.parametrize(
    ("count", "thing", "words"), [(1, "comment", "1 comment"), (0, "hit", "0 hits"), (2104, "hit", "2,104 hits")]
)
def test_one_thing_is_said_as_one_and_thousands_are_parted(count: int, thing: str, words: str) -> None:
    assert counted(count, thing) == words
