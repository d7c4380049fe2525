"""The rest of a long page comes from a process of its own, as it would be read here, and costs little to take."""

import os
import select
import signal
import time
from collections.abc import Iterator

import pytest

import tui.rest
from tui.loading import Loaded
from tui.model import Thread
from tui.opening import cut, read_page
from tui.options import Arguments
from tui.parser import read
from tui.rest import Rest

LIMIT = 60.0
"""Seconds after which what is waited for will not come."""
FIRST_STEP = 2000
LEAST_PRIORITY = 19
"""The niceness that no process goes beyond."""


@pytest.fixture(autouse=True)
def short_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beginnings as short as the pages of these tests."""
    monkeypatch.setattr(tui.rest, "FIRST_STEP", FIRST_STEP)


@pytest.fixture
def in_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing read before all is."""
    monkeypatch.setattr(tui.rest, "FIRST_STEP", 1 << 30)


def page_of(comments: int, line_end: str = "\n", times: int = 1) -> Loaded:
    """A page of comments, each so long."""
    head = "The clock\n\nThe tower had been silent for eleven years.\n\nComments\n"
    words = "It is ten past four — again. " * times
    said = "".join(f"  {index + 1}. Ruth says:\n    {words}\n" for index in range(comments))
    return Loaded("page.txt", (head + said).replace("\n", line_end).encode(), truncated=False)


def read_here(page: Loaded) -> Thread:
    return read(page.data, page.name)


def taken(rest: Rest) -> Iterator[Thread]:
    """What is read, as it comes."""
    while not rest.is_over:
        assert select.select([rest], [], [], LIMIT)[0]
        thread = rest.take()
        if thread is not None:
            yield thread
    rest.stop()


def bytes_sent(page: Loaded) -> int:
    """How much comes through the pipe for a page."""
    rest, count = Rest(page, read_here), 0
    while select.select([rest], [], [], LIMIT)[0] and (piece := os.read(rest.fileno(), 1 << 20)):
        count += len(piece)
    rest.stop()
    return count


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["as it is", "cleaned"])
def test_the_last_thread_is_that_of_the_whole_page(line_end: str) -> None:
    page = page_of(800, line_end)
    *before, last = taken(rest := Rest(page, read_here))
    whole = read_here(page)
    assert rest.is_whole
    assert [len(thread.comments) for thread in before] == [len(read_here(cut(page, FIRST_STEP)).comments)]
    assert list(last.lines) == list(whole.lines)
    assert list(last.comments) == list(whole.comments)
    assert list(last.article) == list(whole.article)
    assert list(last.decisions) == list(whole.decisions)
    assert (last.title, last.source, last.notes) == (whole.title, whole.source, whole.notes)
    assert (last.tree.parents, last.tree.sizes) == (whole.tree.parents, whole.tree.sizes)


def test_words_do_not_come_through_the_pipe(in_one_step: None) -> None:
    page = page_of(300, times=20)
    assert bytes_sent(page) < len(page.data) / 10


def test_what_comes_through_the_pipe_grows_with_the_comments(in_one_step: None) -> None:
    some, more = (bytes_sent(page_of(count)) for count in (1000, 2000))
    assert 1.5 * some < more < 2.5 * some


def test_taking_never_waits() -> None:
    def slowly(page: Loaded) -> Thread:
        time.sleep(LIMIT)
        return read_here(page)

    rest = Rest(page_of(10), slowly)
    began = time.monotonic()
    assert rest.take() is None
    rest.stop()
    assert time.monotonic() - began < LIMIT / 2
    assert rest.is_over
    assert not rest.is_whole


def test_the_process_stands_back_for_the_keys() -> None:
    least = min(LEAST_PRIORITY, os.getpriority(os.PRIO_PROCESS, 0) + 1)

    def read_behind(page: Loaded) -> Thread:
        assert os.getpriority(os.PRIO_PROCESS, 0) >= least
        return read_here(page)

    rest = Rest(page_of(10), read_behind)
    list(taken(rest))
    assert rest.is_whole


def test_a_process_that_fails_costs_the_rest_alone() -> None:
    def fails_late(page: Loaded) -> Thread:
        if len(page.data) > FIRST_STEP:
            os.kill(os.getpid(), signal.SIGKILL)
        return read_here(page)

    rest = Rest(page_of(800), fails_late)
    assert len([*taken(rest)]) == 1
    assert rest.is_over
    assert not rest.is_whole


def test_how_far_it_is_never_falls() -> None:
    shares = []
    rest = Rest(page_of(3000), read_here)
    shares.append(rest.share)
    for _ in taken(rest):
        shares.append(rest.share)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_stopping_twice_is_stopping() -> None:
    rest = Rest(page_of(10), read_here)
    rest.stop()
    rest.stop()
    assert rest.take() is None


def test_a_beginning_is_not_said_to_lack_the_rest() -> None:
    page = page_of(50)
    page = page._replace(data=page.data.replace(b"Comments", b"500 Comments"))
    beginning = cut(page, FIRST_STEP)
    assert "dropped" in {note.kind for note in read_here(beginning).notes}
    assert "dropped" not in {note.kind for note in read_page(beginning, Arguments()).notes}
