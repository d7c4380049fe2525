"""The last comment ends where its page closes every other one; what an extractor ran on with is none of it."""

from tui.parser import read

HEAD = """\
The ferry waits for nobody

The harbour office has printed a new timetable, and for the first time in forty years the ferry is not on it.

3 Comments

  • Ruth on September 8, 2008

    I have waited for it every morning since June.

    • Login to post comments
  • Tom on September 9, 2008

    It waited for me in the great frost, and he knew why.

    • Login to post comments
"""
LAST = """\
  • Ines on September 10, 2008

    My aunt keeps the kiosk on the far side.

    • Login to post comments
"""
SIDEBAR = """\
    • Harbour notes
    Kettles

    Ferries of the lower river
    The tea almanac
"""


def bodies_of(page: str) -> list[str]:
    return [comment.text for comment in read(page.encode(), "page").comments]


def test_a_sidebar_that_runs_on_below_the_last_comment_is_none_of_it() -> None:
    assert bodies_of(HEAD + LAST + SIDEBAR) == bodies_of(HEAD + LAST)


def test_what_stands_there_is_furniture() -> None:
    furniture = "\n".join(block.text for block in read((HEAD + LAST + SIDEBAR).encode(), "page").furniture)
    assert "The tea almanac" in furniture


def test_a_last_comment_that_nothing_closes_keeps_its_words() -> None:
    assert bodies_of(HEAD + LAST.replace("    • Login to post comments\n", "    Nobody knows.\n"))[-1].endswith(
        "knows."
    )


def test_the_comment_that_the_last_one_answers_ends_with_it() -> None:
    page = (
        HEAD.split("  •")[0]
        + """\
  1. Ruth says:
    8 September 2008

    I have waited for it every morning since June.

    Reply
  2. Tom says:
    9 September 2008

    It waited for me in the great frost, and he knew why.

    Reply
    1. Ines says:
      10 September 2008

      My aunt keeps the kiosk on the far side.

      Reply
"""
    )
    assert bodies_of(page + SIDEBAR) == bodies_of(page)
    assert len(bodies_of(page)) == 3


def test_words_are_kept_where_a_number_closes_every_comment() -> None:
    numbered = (HEAD + LAST).replace("• Login to post comments", "0").replace("aunt", "aunt of\n    12\n   ")
    assert "kiosk" in bodies_of(numbered)[-1]
