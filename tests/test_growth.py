"""Twice the text, at most two and a half times the work; and a key that costs the same in a thread of any size.

Work is counted in calls, Python's and those of its C functions, so a busy machine changes nothing.
"""

import sys
from collections.abc import Callable, Iterator
from types import FrameType

import pytest

from tests.benchmarks.bench_quotes import made_page
from tests.benchmarks.data import made_thread, wide_thread
from tests.support.screens import reading
from tests.support.threads import thread_from
from tui.model import Thread
from tui.parser import read
from tui.reading.folds import Folds
from tui.reading.layout.rows import Column, CommentRows
from tui.reading.layout.wrap import wrap
from tui.reading.quoting.quotes import Quotes
from tui.reading.searching.pattern import Query
from tui.reading.searching.search import Search
from tui.reading.session import Session
from tui.screens.reader import ReaderScreen

MOST = 2.5
SIZE = 300
"""Comments of the smaller thread."""


def calls(action: Callable[[], object]) -> int:
    """How many functions are called."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(None)
    return counted


def thread_of(text: str) -> Thread:
    return read(text.encode(), "page.txt")


def grows(make: Callable[[int], Callable[[], object]], size: int = SIZE) -> float:
    """How many times the work is done for twice the size; the first run pays for what is kept for good."""
    make(size)()
    return calls(make(2 * size)) / calls(make(size))


def test_work_that_grows_with_the_square_is_seen() -> None:
    assert grows(lambda size: lambda: [len("") for _ in range(size * size)], 30) > MOST


@pytest.mark.parametrize("make", [made_thread, wide_thread])
def test_parsing(make: Callable[[int], str]) -> None:
    def parse(size: int) -> Callable[[], object]:
        text = make(size)
        return lambda: list(thread_of(text).comments)

    assert grows(parse) <= MOST


@pytest.mark.parametrize("make", [made_thread, wide_thread])
def test_layout(make: Callable[[int], str]) -> None:
    def lay_out(size: int) -> Callable[[], object]:
        thread = thread_of(make(size))
        rows = CommentRows(thread, Folds(thread.tree), Column(80))
        return lambda: [rows.height(comment) for comment in range(size)]

    assert grows(lay_out) <= MOST


@pytest.mark.parametrize("letters", ["wordwithoutend", "灯笼港口", "two words "])
def test_layout_of_one_long_comment(letters: str) -> None:
    assert grows(lambda size: lambda: list(wrap(letters * size, 70)), 4_000) <= MOST


def test_folding() -> None:
    def fold(size: int) -> Callable[[], object]:
        thread = thread_of(made_thread(size))

        def all_ways() -> None:
            folds = Folds(thread.tree)
            for change in (folds.fold_all, folds.unfold_all, lambda: folds.fold_to_depth(3)):
                change()
                assert sum(1 for _ in in_sight(folds)) <= size

        return all_ways

    assert grows(fold) <= MOST


def in_sight(folds: Folds) -> Iterator[int]:
    comment = folds.first()
    while comment is not None:
        yield comment
        comment = folds.after(comment)


@pytest.mark.parametrize(
    "query", [Query("lantern"), Query("e"), Query("xylograph"), Query("the lantern", whole_words=True)], ids=str
)
@pytest.mark.parametrize("make", [made_thread, wide_thread])
def test_search(query: Query, make: Callable[[int], str]) -> None:
    def search(size: int) -> Callable[[], object]:
        thread = thread_of(make(size))
        return lambda: Search(thread, query).work(60)

    assert grows(search) <= MOST


def test_matching_of_quotations() -> None:
    def match(size: int) -> Callable[[], object]:
        thread = thread_of(made_page(size).decode())
        return lambda: Quotes(thread).work(60)

    assert grows(match) <= MOST


def forum(size: int) -> str:
    """Posts that quote the one before, and all of them the first one too."""
    said = "The second crank is under the stairs beside the old bell"
    posts = [f"Reader {number % 7} wrote:\\n{said}\\n\\nSo says number {number}, too." for number in range(size)]
    return "\n".join(f"- Reader {number % 7}: {post}" for number, post in enumerate(posts))


def test_matching_of_introduced_words() -> None:
    def match(size: int) -> Callable[[], object]:
        quotes = Quotes(thread_from(forum(size)))

        def all_of_it() -> None:
            quotes.work(60)
            assert sum(len(quotes.shown_in(comment)) for comment in range(size)) > size / 2

        return all_of_it

    assert grows(match, 2 * SIZE) <= MOST  # More posts than are looked at for one.


@pytest.mark.parametrize("key", [Session.next_comment, Session.page_down, Session.to_end, Session.fold_all])
def test_a_key_costs_the_same_in_a_thread_of_any_size(key: Callable[[Session], None]) -> None:
    def press(size: int) -> Callable[[], object]:
        session = Session(thread_of(made_thread(size)))
        session.pane = "comments"
        session.resize_comments(80, 40)
        return lambda: key(session)

    press(SIZE)()
    assert calls(press(8 * SIZE)) <= MOST * calls(press(SIZE))


async def test_a_frame_costs_the_same_in_a_thread_of_any_size() -> None:
    work = []
    for size in (SIZE, 8 * SIZE):
        async with reading(thread_of(made_thread(size)), (120, 40)) as pilot:
            screen = pilot.app.screen
            assert isinstance(screen, ReaderScreen)
            screen.session.page_down()
            work.append(calls(screen.draw))
    assert work[1] <= MOST * work[0]
