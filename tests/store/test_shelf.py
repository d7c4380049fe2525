"""What is kept of readings, and found again: by name or not, from one program or from ten."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.saves import keep, marked, marks_of, numbers, record_of
from tests.support.threads import thread_from
from tui.reading.resuming.memory import identity_of
from tui.store import shelf as shelves
from tui.store.database import Database
from tui.store.matching import match
from tui.store.records import Reading, View
from tui.store.shelf import Shelf

PAGE = """
    # How the clock came back
    The tower had been silent for eleven years when the council found the bill.
    - Ruth: It was always ten past four, and nobody in the square minded that much.
      - Tom: I have a photograph of it.
    - Osei: It is one hundred and fourteen steps, and I have counted every one of them.
    - Ines: Thanks!
"""
OTHER = """
    # The night ferry
    An hour late, as it has been on every day of this month but one.
    - Jane: She was late again, and the harbour office had not been told of it.
"""
LATER = PAGE.replace(
    "    - Ruth", "    - Wren: A new comment, whose words are many enough to be told from all.\n    - Ruth"
)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    database = Database(str(tmp_path / "state.sqlite3"))
    yield Shelf(database)
    database.close()


def test_a_page_that_was_never_read_is_not_known(shelf: Shelf) -> None:
    assert shelf.look_up(identity_of(thread_from(PAGE))) is None


def test_what_was_read_is_known_in_the_next_program(shelf: Shelf, tmp_path: Path) -> None:
    page = thread_from(PAGE)
    view = View("article", 2, 7, 3, 1, 5, 90, "single", 0.4)
    record = record_of(page, "1 1.1")
    record = record._replace(reading=record.reading._replace(view=view, folded=b"\1\0\0\0", forms=b"\0\0\2\1"))
    keep(shelf, record, now=5.0)
    found = Shelf(Database(str(tmp_path / "state.sqlite3"))).look_up(identity_of(page))
    assert found is not None and found.other is None
    assert (found.read_at, found.mine, found.my_roll) == (5.0, record.reading, record.roll)


def test_another_page_is_not_known_by_it(shelf: Shelf) -> None:
    keep(shelf, record_of(thread_from(PAGE), "1"), now=1.0)
    assert shelf.look_up(identity_of(thread_from(OTHER))) is None


def test_a_later_save_of_a_page_finds_what_was_read_of_the_earlier(shelf: Shelf) -> None:
    page, later = thread_from(PAGE), thread_from(LATER)
    keep(shelf, record_of(page, "1 1.1 3"), now=1.0)
    found = shelf.look_up(identity_of(later))
    assert found is not None and found.mine is None and found.other and found.other_roll
    roll = record_of(later).roll
    assert roll is not None
    carried = match(found.other_roll, roll).carried(found.other.marks.is_read)
    assert numbers(later, carried) == "2 2.1 4"


def test_an_earlier_save_finds_what_was_read_of_the_later(shelf: Shelf) -> None:
    page, later = thread_from(PAGE), thread_from(LATER)
    keep(shelf, record_of(page, "1"), now=1.0)
    keep(shelf, record_of(later, "1 2 4"), now=2.0)
    found = shelf.look_up(identity_of(page))
    assert found is not None and found.mine and found.other
    assert (numbers(page, found.mine.marks.is_read), numbers(later, found.other.marks.is_read)) == ("1", "1 2 4")


def test_marks_that_two_programs_set_are_both_kept(shelf: Shelf) -> None:
    page = thread_from(PAGE)
    keep(shelf, record_of(page, "1 2"), now=1.0)
    keep(shelf, record_of(page, "1 2 3"), now=2.0, before=marks_of(page, "1 2"))
    keep(shelf, record_of(page, "2 1.1"), now=3.0, before=marks_of(page, "1 2"))
    assert _read(shelf, PAGE) == "1.1 2 3"


def test_a_star_is_no_read_mark(shelf: Shelf) -> None:
    page = thread_from(PAGE)
    record = record_of(page, "1")
    marks = record.reading.marks._replace(is_starred=marked(page, "2"))
    keep(shelf, record._replace(reading=record.reading._replace(marks=marks)), now=1.0)
    found = shelf.look_up(identity_of(page))
    assert found and found.mine and numbers(page, found.mine.marks.is_starred) == "2"


def test_the_list_has_the_latest_first(shelf: Shelf) -> None:
    keep(shelf, record_of(thread_from(PAGE), "1 2", path="/tmp/a.txt", title="The clock", progress=0.25), now=1.0)
    keep(shelf, record_of(thread_from(OTHER), title="The ferry"), now=2.0)
    ferry, clock = shelf.recent(10)
    assert (ferry.title, ferry.path, ferry.unread) == ("The ferry", None, 1)
    assert clock[1:] == ("The clock", "/tmp/a.txt", 4, 2, 0.25, 1.0)


def test_a_path_that_is_no_utf8_is_kept(shelf: Shelf) -> None:
    keep(shelf, record_of(thread_from(PAGE), path="/tmp/\udcff.txt"), now=1.0)
    assert shelf.recent(1)[0].path == "/tmp/\udcff.txt"


def test_what_is_forgotten_leaves_nothing_behind(shelf: Shelf, tmp_path: Path) -> None:
    page = thread_from(PAGE)
    keep(shelf, record_of(page, "1", page=b"unmistakable words", title="An unmistakable title"), now=1.0)
    assert shelf.forget(identity_of(thread_from(LATER)))
    assert (shelf.look_up(identity_of(page)), shelf.recent(9)) == (None, [])
    shelf.database.close()
    assert not [path for path in tmp_path.iterdir() if b"unmistakable" in path.read_bytes()]


def test_there_is_nothing_to_forget_of_a_page_that_was_never_read(shelf: Shelf) -> None:
    assert not shelf.forget(identity_of(thread_from(PAGE)))


def test_the_text_of_the_save_before_is_kept(shelf: Shelf) -> None:
    keep(shelf, record_of(thread_from(PAGE), page=PAGE.encode(), dialect="markdown"), now=1.0)
    keep(shelf, record_of(thread_from(LATER), page=LATER.encode(), dialect="markdown"), now=2.0)
    before = shelf.previous_save(identity_of(thread_from(LATER)))
    assert before == (PAGE.encode(), "markdown", 1.0)
    assert shelf.page(shelf.recent(1)[0].document) == (LATER.encode(), "markdown", 2.0)


def test_a_later_save_is_not_the_one_before(shelf: Shelf) -> None:
    for now, words in ((1.0, PAGE), (2.0, LATER), (3.0, PAGE)):
        keep(shelf, record_of(thread_from(words), page=words.encode(), dialect="markdown"), now)
    assert shelf.previous_save(identity_of(thread_from(PAGE))) is None
    before = shelf.previous_save(identity_of(thread_from(LATER)))
    assert before is not None and before.text == PAGE.encode()


def test_a_text_that_is_too_large_is_not_kept(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "LARGEST_PAGE", 20)
    keep(shelf, record_of(thread_from(PAGE), page=PAGE.encode()), now=1.0)
    assert shelf.previous_save(identity_of(thread_from(LATER))) is None


def test_the_oldest_texts_go_first(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST_PAGE_BYTES", 100)
    for now, words in enumerate((PAGE, OTHER)):
        keep(shelf, record_of(thread_from(words), page=bytes(range(80)), dialect="markdown"), now=now)
    ferry, clock = (shelf.page(entry.document) for entry in shelf.recent(2))
    assert ferry is not None and clock is None


def test_the_oldest_documents_and_saves_go_first(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST_DOCUMENTS", 1)
    monkeypatch.setattr(shelves, "MOST_SAVES", 1)
    for now, words in enumerate((OTHER, PAGE, LATER)):
        keep(shelf, record_of(thread_from(words), "1"), now=now)
    assert [entry.read_at for entry in shelf.recent(9)] == [2.0]
    assert shelf.database.ask("SELECT count(*) FROM save") == [(1,)]


def test_queries_are_kept_in_their_order_each_once(shelf: Shelf) -> None:
    keep(shelf, record_of(thread_from(PAGE), searched=("crank", "bill")), now=1.0)
    keep(shelf, record_of(thread_from(PAGE), searched=("crank",)), now=2.0)
    assert shelf.queries() == ["bill", "crank"]


def test_a_value_that_makes_no_sense_is_not_known(shelf: Shelf) -> None:
    keep(shelf, record_of(thread_from(PAGE), "1"), now=1.0)
    shelf.database.change(lambda connection: connection.execute("UPDATE save SET folded = x'00'"))
    found = shelf.look_up(identity_of(thread_from(PAGE)))
    assert found is not None and found.mine is None


def test_a_view_of_another_program_is_read_as_far_as_it_is_known(shelf: Shelf) -> None:
    keep(shelf, record_of(thread_from(PAGE)), now=1.0)
    view = '{"comment": 3, "hologram": true}'
    shelf.database.change(lambda connection: connection.execute("UPDATE save SET view = ?", (view,)))
    assert _reading(shelf, PAGE).view == View(comment=3)


def _reading(shelf: Shelf, page: str) -> Reading:
    found = shelf.look_up(identity_of(thread_from(page)))
    assert found is not None and found.mine is not None
    return found.mine


def _read(shelf: Shelf, page: str) -> str:
    return numbers(thread_from(page), _reading(shelf, page).marks.is_read)
