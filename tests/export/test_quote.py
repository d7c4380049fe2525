"""Comments quoted for a reply."""

from textwrap import dedent

import pytest

from tests.support.threads import chain, comment_of, thread_from, thread_of
from tui.export.quote import MOST_MARKS, write_quote
from tui.model import Thread, Tree

FERRY = """
    # The night ferry
    - Jane @ April 14, 3:40 pm: First paragraph.\\n\\nSecond paragraph.
      - Tom @ April 15: > First paragraph.\\n\\nI doubt that.
        - Ines: So do I.
      - : Who asked?
    - Osei: Elsewhere.
"""


def quoted(thread: Thread, comments: range) -> str:
    pieces: list[str] = []
    write_quote(thread, pieces.append, comments)
    return "".join(pieces)


def quoted_comment(thread: Thread, index: int = 0) -> str:
    return quoted(thread, range(index, index + 1))


def test_a_comment_is_quoted_under_its_name_and_date() -> None:
    assert quoted_comment(thread_from(FERRY)) == (
        "Jane, April 14, 3:40 pm:\n> First paragraph.\n>\n> Second paragraph.\n"
    )


def test_a_comment_without_a_date_is_quoted_under_its_name() -> None:
    assert quoted_comment(thread_from(FERRY), 2) == "Ines:\n> So do I.\n"


def test_a_comment_without_a_name_is_quoted_under_its_number() -> None:
    assert quoted_comment(thread_from(FERRY), 3) == "Comment 1.2 on “The night ferry”:\n> Who asked?\n"


def test_a_number_stands_alone_where_the_page_has_no_title() -> None:
    assert quoted_comment(thread_from("- : Words.")) == "Comment 1:\n> Words.\n"


def test_a_date_is_told_where_nobody_is_named() -> None:
    assert quoted_comment(thread_from("- @ 2 March: Words.")) == "Comment 1, 2 March:\n> Words.\n"


def test_what_a_comment_quotes_is_quoted_deeper() -> None:
    assert quoted_comment(thread_from(FERRY), 1) == "Tom, April 15:\n> > First paragraph.\n>\n> I doubt that.\n"


def test_a_subject_comes_before_the_words() -> None:
    comment = comment_of(Tree([0]), 0, text="Words.", author="Ann", subject="On time")
    assert quoted_comment(thread_of([], [comment])) == "Ann:\n> On time\n>\n> Words.\n"


def test_a_comment_without_words_keeps_its_mark() -> None:
    assert quoted_comment(thread_from("- Ann:")) == "Ann:\n>\n"


def test_an_attribution_is_one_line() -> None:
    comment = comment_of(Tree([0]), 0, text="Words.", author="Ann\nOtter", date="2\tMarch")
    assert quoted_comment(thread_of([], [comment])) == "Ann Otter, 2 March:\n> Words.\n"


def test_a_branch_is_quoted_with_every_reply_a_mark_deeper() -> None:
    thread = thread_from(FERRY)
    assert quoted(thread, thread.tree.subtree(0)) == dedent("""\
        Jane, April 14, 3:40 pm:
        > First paragraph.
        >
        > Second paragraph.
        >
        > Tom, April 15:
        > > > First paragraph.
        > >
        > > I doubt that.
        > >
        > > Ines:
        > > > So do I.
        >
        > Comment 1.2 on “The night ferry”:
        > > Who asked?
        """)


def test_a_branch_below_the_top_begins_without_marks() -> None:
    thread = thread_from(FERRY)
    assert quoted(thread, thread.tree.subtree(2)) == "Ines:\n> So do I.\n"


@pytest.mark.parametrize("depth", [MOST_MARKS, MOST_MARKS + 200])
def test_no_line_has_more_marks_than_readers_bear(depth: int) -> None:
    thread = chain(depth)
    assert max(line.count(">") for line in quoted(thread, thread.tree.subtree(0)).split("\n")) == MOST_MARKS
