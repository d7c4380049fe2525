"""What a page has and its text has not is told: comments that its heading counts, and those behind links to more."""

import pytest

from tui.model import Thread
from tui.parser import read
from tui.parser.missing import more_comments


def page_of(heading: str, *below: str) -> Thread:
    """A page with three comments, some lines below the first one."""
    more = "".join(f"    {line}\n" for line in below)
    return read(
        f"""\
The ferry waits for nobody

{heading}

  1. Ruth says:
    4 March 2019 at 9:40

    I have waited for it every morning since June.

    Reply

{more}
  2. Tom says:
    5 March 2019 at 11:02

    It waited for me in the great frost, and he knew why.

    Reply

  3. Ines says:
    6 March 2019 at 12:30

    My aunt keeps the kiosk on the far side.

    Reply
""".encode(),
        "page",
    )


def notes_of(thread: Thread) -> list[str]:
    return [note.text for note in thread.notes]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("133 more replies", 133),
        ("1 more reply", 1),
        ("load more comments (5 replies)", 5),
        ("Show 3 more comments", 3),
        ("Continue this thread →", 0),
        ("12 weitere Antworten", 12),
        ("Ver más respuestas", 0),
        ("more comments", None),
        ("Read more", None),
        ("2 more replies and 3 more comments", None),
        ("I have 2 more replies to write", None),
    ],
)
def test_a_link_to_more_says_to_how_many(line: str, count: int | None) -> None:
    assert more_comments(line) == count


@pytest.mark.parametrize(
    ("total", "told"),
    [
        (3, []),
        (4, []),
        (6, ["The page tells of 6 comments; 3 are here."]),
        (400, ["The page tells of 400 comments; 3 are here."]),
    ],
)
def test_a_heading_that_counts_many_more_is_told(total: int, told: list[str]) -> None:
    assert notes_of(page_of(f"{total} Comments")) == told


def test_links_to_more_are_told_together() -> None:
    thread = page_of("3 Comments", "12 more replies", "Continue this thread")
    assert notes_of(thread) == ["At least 12 more comments were not loaded at 2 places."]
    assert thread.notes[0].lines == ((12, 12), (13, 13))


def test_a_link_to_more_is_told_at_the_comment_above_it() -> None:
    comments = page_of("3 Comments", "1 more reply").comments
    assert [[note.text for note in comment.notes] for comment in comments] == [
        ["1 more comment was not loaded below this one."],
        [],
        [],
    ]


def test_a_link_to_more_is_nobody_s_words() -> None:
    assert page_of("3 Comments", "Load more comments (5 replies)").comments[0].text.endswith("since June.")


def test_a_file_that_was_cut_is_not_said_to_lack_the_rest() -> None:
    page = b"400 Comments\n\n  1. Ruth says:\n    4 March 2019\n\n    I have waited for it.\n"
    assert "The page tells" not in " ".join(notes_of(read(page, "page", truncated=True)))
