"""Keys pressed while the app is being loaded, without a terminal: which are obeyed, and which are left for the app."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, cast

import pytest

from tests.support.screens import reader_app, reading
from tests.test_first_frame import assert_same, emulated, nothing_is_traced, on_screen
from tui.early_reading import EarlyReading
from tui.first_frame import Inks, first_frame
from tui.keymap import keymap_for
from tui.model import Thread
from tui.palette import NIGHT
from tui.parser import read
from tui.reading import moves
from tui.reading.resuming.memory import Memory
from tui.reading.session import Session
from tui.resources import SAMPLE_PATH, resource
from tui.screens import typed_marks
from tui.settings import settings_from
from tui.terminal import EarlyScreen

__all__ = ["nothing_is_traced"]
SIZE = (120, 40)


class Screen(EarlyScreen):
    """An early screen of which a test says what is typed, and that keeps what is drawn."""

    stands = True

    def __init__(self, *typed: bytes, size: tuple[int, int] = SIZE) -> None:
        super().__init__()
        self.size = size
        self.drawn: list[str] = []
        self._typing = list(typed)

    def show(self, frame: Callable[[int, int], str]) -> None:
        self.drawn.append(frame(*self.size))

    show_again = show

    def take_typed(self) -> bytes:
        return self._typing.pop(0)


@pytest.fixture
def thread() -> Thread:
    """The sample."""
    with open(SAMPLE_PATH, "rb") as file:
        return read(file.read(), "clock.txt")


def read_early(
    thread: Thread, *typed: bytes, memory: Any = None, size: tuple[int, int] = SIZE
) -> tuple[Session, Screen]:
    """The session and the screen after some pieces of typing, all of which come before the app is there."""
    screen = Screen(*typed, size=size)
    early = EarlyReading(screen, settings_from({}), keymap_for())
    early._inks = Inks(NIGHT)
    early.show(thread)
    answers = True
    session = early.session_on(thread)
    assert session is not None
    for _ in typed:
        answers = answers and early._answer(session, cast(Memory | None, memory))
    return session, screen


@pytest.mark.parametrize(("typed", "command"), [(b"jj", "next_comment"), (b"\x1b[B\x1b[B", "next_comment")])
def test_keys_that_move_are_obeyed(thread: Thread, typed: bytes, command: str) -> None:
    session, screen = read_early(thread, typed)
    expected = Session(thread)
    first_frame(expected, *SIZE, Inks(None))
    for _ in range(2):
        getattr(expected, command)()
    assert (session.cursor, session.comments.top) == (expected.cursor, expected.comments.top)
    assert len(screen.drawn) == 2


def test_a_key_that_wants_the_app_waits_with_all_that_follow(thread: Thread) -> None:
    session, screen = read_early(thread, b"J/bell\rjj")
    assert (session.cursor, screen.left) == (moves.next_sibling(thread.tree, 0), b"/bell\rjj")


@pytest.mark.parametrize("typed", [b"\x1b", b"\x1b[", b"zM", b"\xc3\xa9j", b"f", b"y", b"\x1b[200~jj"])
def test_what_is_no_move_and_no_fold_changes_nothing(thread: Thread, typed: bytes) -> None:
    session, screen = read_early(thread, typed)
    assert (session.cursor, screen.left, len(screen.drawn)) == (0, typed, 1)


def test_a_key_for_comments_waits_where_the_article_is_in_hand(thread: Thread) -> None:
    session, screen = read_early(thread, b"\tJ")
    assert (session.pane, screen.left) == ("article", b"J")


def test_what_a_command_has_to_say_stands_on_the_last_line(thread: Thread) -> None:
    _, screen = read_early(thread, b"k")
    assert "This is the first comment." in screen.drawn[-1]


class Remembering:
    """A memory in which the store has found something, or nothing, or not answered yet."""

    def __init__(self, answer: bool) -> None:
        self._answer = answer

    def may_resume(self, seconds: float) -> bool:
        return self._answer


@pytest.mark.parametrize(("is_known", "moved"), [(True, False), (False, True)])
def test_keys_wait_where_reading_goes_on_where_it_was_left(thread: Thread, is_known: bool, moved: bool) -> None:
    session, _ = read_early(thread, b"J", memory=Remembering(is_known))
    assert (session.cursor > 0) is moved


def test_a_store_that_does_not_answer_may_know_the_page() -> None:
    memory = Memory(cast(Any, None))
    assert not memory.may_resume(0)
    memory._asked = Future()
    assert memory.may_resume(0)


def test_loading_goes_on_beside_the_keys_and_its_error_comes_back() -> None:
    def fail() -> None:
        raise ImportError("no such module")

    early = EarlyReading(EarlyScreen(), settings_from({}), keymap_for())
    with pytest.raises(ImportError, match="no such module"):
        early.answer_while(fail, None)
    assert early.answer_while(lambda: 7, None) == 7


KEYS = ["JJ", "jjjj", " ", "  b", "G", "Jh", "JJhk", "3", "1n", "xx", "\t", "\t  ", "\tG\t", "cJ", "ccl"]
PAGES = ["clock.txt", "overmorrow.txt", "bench.md"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=lambda size: "x".join(map(str, size)))
async def test_it_looks_as_the_app_does_after_the_same_keys(
    name: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_marks, "is_loaded", lambda: False)
    monkeypatch.setattr(typed_marks, "START_SECONDS", 1e6)
    with open(resource("sample_data", name), "rb") as file:
        thread = read(file.read(), name)
    names = {" ": "space", "\t": "tab"}
    for keys in KEYS:
        session, screen = read_early(thread, keys.encode(), size=size)
        keys = keys.removesuffix(screen.left.decode())
        drawn = emulated(screen.drawn[-1], size)
        async with reading(thread, size) as pilot:
            for key in keys:
                await pilot.press(names.get(key, key))
            await pilot.pause()
            assert_same(drawn, on_screen(pilot))
            assert reader_app(pilot).session.cursor == session.cursor, keys
