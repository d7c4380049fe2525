"""What `--to text` prints."""

from pathlib import Path

from tests.conftest import Check
from tests.support.threads import thread_from, thread_of
from tui.export.text import Wrap, write_text
from tui.model import Block, Note, Thread

GOLDENS = Path(__file__).parent / "goldens"


def text(thread: Thread, comments: range | None = None, wrap: Wrap | None = None) -> str:
    pieces: list[str] = []
    write_text(thread, pieces.append, comments, wrap=wrap)
    return "".join(pieces)


def test_a_thread_is_written_as_expected(golden: Check) -> None:
    golden(GOLDENS / "ferry_text.txt", lambda outline: text(thread_from(outline)))


def test_a_reply_says_which_of_how_many_it_is() -> None:
    printed = text(thread_from("- Ann: One\n  - Ben: Two\n  - Cid: Three\n- Dan: Four"))
    assert "Comment 1.2, reply 2 of 2 to 1, level 2\nBy Cid\n\nThree\n" in printed


def test_a_comment_without_author_and_date_says_only_where_it_stands() -> None:
    assert "Comment 1, level 1\n\nWords" in text(thread_from("- : Words"))


def test_notes_are_told() -> None:
    note = Note("nesting-lost", "Who answers whom was lost.", ((1, 1),))
    assert "Note: Who answers whom was lost.\n" in text(thread_of([], [], notes=[note]))


def test_a_branch_is_written_alone() -> None:
    thread = thread_from("# Title\n- Ann: One\n  - Ben: Two\n- Cid: Three")
    assert text(thread, thread.tree.subtree(1)) == "Comment 1.1, reply 1 of 1 to 1, level 2\nBy Ben\n\nTwo\n"


def test_a_paragraph_is_one_line_unless_it_is_wrapped() -> None:
    words = "word " * 100
    assert words in text(thread_of([Block("paragraph", words, ((1, 1),))], []))


def test_what_is_wrapped_goes_through_the_wrap_it_was_given() -> None:
    thread = thread_of([Block("paragraph", "one two", ((1, 1),))], [])
    assert "one\ntwo\n" in text(thread, wrap=lambda paragraph: paragraph.replace(" ", "\n"))


def test_an_empty_thread_says_that_there_are_no_comments() -> None:
    assert text(thread_of([], [])) == "Discussion: no comments\n"
