"""Two saves of a page as files: what has changed is found through the reading of both."""

from pathlib import Path

import pytest

from tests.support.samples import SAMPLE_FILES
from tui.comparing import match
from tui.parser import read

OLD = """\
How the ferry got its bell

There is a ferry on the lower river that does not keep to its timetable, and nobody in the town minds very much.

4 Responses to “How the ferry got its bell”

  1. Jane says:
    2 March 2021 at 9:40

    The bell is my uncle’s, and he wants it back before the winter.

    Reply

    1. Tom says:
      2 March 2021 at 11:02

      He sold it for a goat, which the whole town remembers.

      Reply

  2. Mara says:
    3 March 2021 at 7:15

    Is there a picture of the goat anywhere in the library?

    Reply

  3. Osei says:
    4 March 2021 at 12:30

    Nobody has asked the ferryman, who rings it every day.

    Reply
"""
NEW = """\
How the ferry got its bell

There is a ferry on the lower river that does not keep to its timetable, and nobody in the town minds very much.

6 Responses to “How the ferry got its bell”

  1. Zoe says:
    6 March 2021 at 8:00

    I came for the timetable and stayed for the bell.

    Reply

  2. Jane says:
    2 March 2021 at 9:40

    The bell is my uncle’s, and he wants it back before the winter.

    Reply

    1. Wren says:
      6 March 2021 at 9:12

      Which winter would that be, if one may ask?

      Reply

    2. Tom says:
      2 March 2021 at 11:02

      He sold it for a sheep, which the whole town remembers.

      Reply

  3. Osei says:
    4 March 2021 at 12:30

    Nobody has asked the ferryman, who rings it every day.

    Reply

    1. Wren says:
      6 March 2021 at 9:15

      Then let us ask him, all of us together.

      Reply
"""


def test_three_more_one_edited_one_gone_and_all_numbers_shifted() -> None:
    old, new = read(OLD.encode(), "old.txt"), read(NEW.encode(), "new.txt")
    changes = match(old, new)
    assert [(comment.number, changes.told(index)) for index, comment in enumerate(new.comments)] == [
        ("1", "new"),
        ("2", ""),
        ("2.1", "new"),
        ("2.2", "edited: 1 word"),
        ("3", ""),
        ("3.1", "new"),
    ]
    assert [(old.comments[gone.old].author, gone.parent, gone.after) for gone in changes.vanished] == [
        ("Mara", None, 1)
    ]


@pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: str(path.stem))
def test_a_page_saved_with_other_line_ends_has_not_changed(path: Path) -> None:
    text = path.read_text("utf-8")
    changes = match(read(text.encode(), "old"), read(text.replace("\n", "\r\n").encode(), "new"))
    assert changes.summary == "Since old: nothing has changed"
