"""What `--to markdown` prints; tests/parser/test_markdown.py proves that it reads back."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.conftest import Check
from tests.support.threads import chain, comment_of, thread_from, thread_of
from tui.export.markdown import write_markdown
from tui.model import Block, Note, Thread, Tree

GOLDENS = Path(__file__).parent / "goldens"


def markdown(thread: Thread, comments: range | None = None) -> str:
    pieces: list[str] = []
    write_markdown(thread, pieces.append, comments)
    return "".join(pieces)


def test_a_thread_is_written_as_expected(golden: Check) -> None:
    golden(GOLDENS / "ferry_markdown.txt", lambda outline: markdown(thread_from(outline)))


@pytest.mark.parametrize(
    ("byline", "heading"),
    [
        ("Jane @ 2 March, 9:40", "### 1 Jane, 2 March, 9:40"),
        ("Jane", "### 1 Jane"),
        ("@ 2 March, 9:40", "### 1, 2 March, 9:40"),
        ("", "### 1"),
        ("Doe, Jane @ 2 March", "### 1 Doe\\, Jane, 2 March"),
        ("[Jane]", "### 1 \\[Jane]"),
        ("Jane #", "### 1 Jane \\#"),
    ],
)
def test_a_comment_stands_under_its_number_author_and_date(byline: str, heading: str) -> None:
    assert f"\n{heading}\n\nWords\n" in markdown(thread_from(f"- {byline}: Words"))


def test_a_pingback_says_so() -> None:
    assert "\n### 1 Pingback: A site, 4 March\n" in markdown(thread_from("+ A site @ 4 March: Words"))


def test_an_author_called_pingback_is_no_pingback() -> None:
    comment = comment_of(Tree([0]), 0, text="Words", author="Pingback: Jane")
    assert "\n### 1 Pingback\\: Jane\n" in markdown(thread_of([], [comment]))


@pytest.mark.parametrize(
    ("labels", "headings"),
    [
        (["1", "2"], ["### 1", "### 2"]),
        (["1", "2", "5"], ["### 1", "### 2", "### 3 [5]"]),
        (["1", "2", None], ["### 1", "### 2", "### 3 []"]),
        ([None, None, "#7"], ["### 1", "### 2", "### 3 [#7]"]),
    ],
)
def test_a_label_is_written_where_it_is_not_the_one_to_expect(labels: list[str | None], headings: list[str]) -> None:
    tree = Tree([0] * len(labels))
    thread = thread_of([], [comment_of(tree, index, text="", label=label) for index, label in enumerate(labels)])
    assert [line for line in markdown(thread).split("\n") if line.startswith("###")] == headings


def test_every_comment_is_a_heading_of_level_three_however_deep_it_is() -> None:
    tokens = MarkdownIt("commonmark").parse(markdown(chain(1000)))
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h2", *["h3"] * 1000]


@pytest.mark.parametrize(
    ("block", "written"),
    [
        (Block("title", "Clocks", ()), "# Clocks"),
        (Block("heading", "Clocks", (), 1), "# Clocks #"),
        (Block("heading", "Clocks", (), 3), "### Clocks"),
        (Block("heading", "Clocks", (), 9), "<!-- heading 9 -->\nClocks"),
        (Block("paragraph", "a *b*\nc", ()), "a \\*b\\*\\\nc"),
        (Block("list", "• a\n  1. b\n    c\n- d", ()), "- a\n  1. b\\\n    c\n+ d"),
        (Block("list", "a\nb", ()), "<!-- list -->\na\\\nb"),
        (Block("quote", "a\n\nb", ()), "> a\n>\n> b"),
        (Block("preformatted", "a\n  *b*\n```", ()), "````\na\n  *b*\n```\n````"),
        (Block("rule", "* * *", ()), "* * *"),
        (Block("rule", "=====", ()), "<!-- rule -->\n\\====="),
    ],
)
def test_a_block_of_the_article_is_ordinary_markdown(block: Block, written: str) -> None:
    assert f"\n\n{written}\n" in markdown(thread_of([block], []))


def test_a_title_that_the_article_does_not_hold_is_kept_out_of_sight() -> None:
    thread = thread_from("- Ann: One")
    titled = Thread(thread.source, "A -- title", (), thread.comments, thread.tree, ())
    assert "\n<!-- page title: A &#45;&#45; title -->\n" in markdown(titled)


def test_furniture_is_left_out() -> None:
    menu = Block("navigation", "Home", ((1, 1),))
    assert "Home" not in markdown(thread_of([], [], furniture=[menu]))


def test_notes_stand_where_a_reader_sees_them() -> None:
    note = Note("nesting-lost", "Who answers whom was lost.", ((1, 1),))
    written = markdown(thread_of([], [], notes=[note]))
    assert "\n## 0 comments\n\n*Note (nesting-lost): Who answers whom was lost.*\n" in written


def test_a_branch_keeps_its_numbers() -> None:
    thread = thread_from("# Title\n- Ann: One\n  - Ben: Two\n- Cid: Three")
    written = markdown(thread, thread.tree.subtree(1))
    assert written == "<!-- threadreader 1 -->\n\n## 1 of 3 comments\n\n### 1.1 Ben\n\nTwo\n"
