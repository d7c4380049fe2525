"""Any text is read into a thread that has each of its lines in one place, and every writer can write.

THREADREADER_PARSINGS=800000 python -m pytest -q tests/hostile/test_fuzz_parsing.py

Pages made by the grammar, with the tree compared: tests/parser/test_grammar.py; damaged ones: test_conservation.py
beside it; THREADREADER_PAGES counts both.
"""

import re
from functools import partial
from random import Random

from tests.parser.test_conservation import faults
from tests.support.fuzzing import count_of, nasty_page, nasty_text, numbered
from tests.support.growth import assert_grows_with
from tui.export.explain import write_explanation
from tui.export.json import write_json
from tui.export.markdown import write_markdown
from tui.export.text import write_text
from tui.model import Thread
from tui.parser import dialects, read

COUNT = count_of("THREADREADER_PARSINGS", 500)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def read_as(text: str, dialect: str | None) -> Thread:
    """The thread of a text, in UTF-8 whatever it looks like."""
    return read(text.encode("utf-8", "replace"), "page", dialect=dialect, encoding="utf-8")


def assert_read(text: str, dialect: str | None, name: str) -> Thread:
    """Each line is in one place, and no text of the thread holds a control."""
    thread = read_as(text, dialect)
    if thread.source.dialect != "markdown":
        assert not faults(text.lstrip("\ufeff"), thread), f"{name}: {text!r}"
    texts = [thread.title or "", *(block.text for block in (*thread.article, *thread.furniture))]
    texts += (f"{item.author}{item.date}{item.label}{item.subject}{item.text}" for item in thread.comments)
    assert not any(CONTROL.search(words) for words in texts), f"{name}: {text!r}"
    return thread


def as_markdown(random: Random) -> str:
    """A text with the first line of Markdown of ours."""
    lead = random.choice(("<!-- threadreader 1 -->", "<!-- threadreader 1, labels as numbered -->"))
    body = nasty_page(random) if random.random() < 0.5 else nasty_text(random, 80)
    heads = "\n\n".join(random.choices(["# A title", "## 3 comments", "### 1 Ruth", "### 1.1.1 [2] x", "### 9"], k=4))
    return f"{lead}\n\n{heads}\n\n{body}"


def test_any_page_is_read_and_written() -> None:
    for number, (name, random) in enumerate(numbered(COUNT)):
        thread = assert_read(nasty_page(random), None, name)
        for write in (write_text, write_markdown, write_json, write_explanation) if number % 20 == 0 else ():
            pieces: list[str] = []
            write(thread, pieces.append)
            assert not CONTROL.search("".join(pieces)), name


def test_any_markdown_is_read() -> None:
    for name, random in numbered(COUNT // 4):
        assert_read(as_markdown(random), "markdown", name)


def test_any_text_is_read_in_any_dialect() -> None:
    for name, random in numbered(COUNT // 4):
        assert_read(nasty_text(random, 200), random.choice((None, *(dialect for dialect, _ in dialects()))), name)


def test_time_grows_no_faster_than_a_page_that_looks_like_everything() -> None:
    pages = [nasty_page(random) for _, random in numbered(200)]

    assert_grows_with(50, lambda count: partial(read_as, "\n".join(pages[:count]), None))


def test_what_is_written_as_markdown_is_read_back() -> None:
    for name, random in numbered(COUNT // 10):
        thread = read_as(nasty_page(random), None)
        pieces: list[str] = []
        write_markdown(thread, pieces.append)
        again = read_as("".join(pieces), "markdown")
        assert [item.text for item in again.comments] == [item.text for item in thread.comments], name
        assert [item.depth for item in again.comments] == [item.depth for item in thread.comments], name


def test_an_item_inside_another_has_its_lines_alone() -> None:
    page = "  2.   3 Comments\n9. Ruth\n  2.   Tom\n    Reply\n- -   on 2 March 2019\n    Posted by Ines at 9:40\n1\n3"
    assert_read(page, None, "answers below comments that hold each other")
