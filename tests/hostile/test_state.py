"""The state file and its faults: whatever is wrong with it, the program runs, and one sentence says so."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from tests.support.saves import marks_of, numbers, record_of
from tests.support.threads import thread_from
from tui.reading.resuming.memory import identity_of
from tui.store.database import NO_HOME, SCHEMA_VERSION, Database, usual_path
from tui.store.keeper import Keeper
from tui.store.shelf import Shelf

PAGE = "# The clock\n" + "\n".join(f"- Reader: Words of {number}." for number in range(1, 101))
ROOT = Path(__file__).parents[2]
WRITER = f"""
import sys
from tests.support.saves import marks_of, record_of
from tests.support.threads import thread_from
from tui.store.database import Database
from tui.store.shelf import Shelf
shelf = Shelf(Database(sys.argv[1]))
page = thread_from({PAGE!r})
read = ""
for number in range(int(sys.argv[2]), 101, 10):
    before, read = read, f"{{read}} {{number}}"
    record = record_of(page, read, searched=(f"query {{number}}",))
    assert shelf.keep(record, marks_of(page, before), now=number)
assert not shelf.database.notice, shelf.database.notice
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "threadreader" / "state.sqlite3")


def read_in(database: Database) -> str | None:
    """The numbers of the comments that were read, None where the page is not known."""
    thread = thread_from(PAGE)
    found = Shelf(database).look_up(identity_of(thread))
    return found and found.mine and numbers(thread, found.mine.marks.is_read)


def keep(database: Database, read: str, before: str = "") -> bool:
    thread = thread_from(PAGE)
    return Shelf(database).keep(record_of(thread, read), marks_of(thread, before), now=1.0)


def test_row_75_ten_programs_lose_nothing(path: str) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, str(number)], cwd=ROOT, env=environment)
        for number in range(1, 11)
    ]
    assert [writer.wait(120) for writer in writers] == [0] * 10
    database = Database(path)
    assert read_in(database) == " ".join(map(str, range(1, 101)))
    assert len(Shelf(database).queries()) == 100
    assert database.ask("SELECT count(*) FROM document") == [(1,)]


def test_row_75_a_file_that_another_program_begins_is_waited_for(path: str) -> None:
    os.makedirs(os.path.dirname(path))
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    ending = Timer(0.1, lambda: other.execute("COMMIT"))
    ending.start()
    database = Database(path)
    ending.join()
    other.close()
    assert not database.notice and keep(database, "1")


@pytest.mark.parametrize(
    "data", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000], ids=["text", "torn"]
)
def test_row_75_a_broken_file_is_moved_aside_and_begun_anew(path: str, data: bytes) -> None:
    os.makedirs(os.path.dirname(path))
    Path(path).write_bytes(data)
    database = Database(path)
    aside = f"{path}.broken-1"
    assert database.notice == f"What was remembered could not be read and begins anew; the old file is {aside}."
    assert Path(aside).read_bytes() == data
    assert keep(database, "1")
    database.close()
    again = Database(path)
    assert (read_in(again), again.notice) == ("1", "")


def test_row_75_a_file_that_breaks_in_use_is_moved_aside_too(path: str) -> None:
    database = Database(path)
    keep(database, "1")
    database.close()
    size = os.path.getsize(path)
    with open(path, "r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    database = Database(path)
    assert read_in(database) is None
    assert "begins anew" in database.notice and keep(database, "2")
    assert read_in(Database(path)) == "2"


def test_row_75_two_programs_move_one_broken_file_aside_once(path: str) -> None:
    os.makedirs(os.path.dirname(path))
    Path(path).write_bytes(b"no database at all" * 100)
    first = Database(path)
    keep(first, "1")
    second = Database(path)
    assert (read_in(second), second.notice) == ("1", "")


def test_row_75_a_file_of_a_newer_schema_is_left_alone(path: str) -> None:
    Database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = Path(path).read_bytes()
    database = Database(path)
    assert "a newer threadreader wrote it" in database.notice and not database.is_kept
    assert keep(database, "1") and read_in(database) == "1"
    assert Path(path).read_bytes() == before


def test_row_75_a_file_of_an_older_schema_is_brought_up(path: str) -> None:
    database = Database(path)
    keep(database, "1")
    database.close()
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE save DROP COLUMN begun_at")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    database = Database(path)
    assert (read_in(database), database.notice) == ("1", "")
    assert database.ask("SELECT begun_at FROM save") == [(1.0,)]
    assert database.ask("PRAGMA user_version") == [(SCHEMA_VERSION,)]


def test_row_75_a_full_disk_keeps_what_is_read_in_memory(path: str) -> None:
    database = Database(path)
    keep(database, "1")
    database._connection.execute("PRAGMA max_page_count = 1")
    large = Shelf(database).keep(record_of(thread_from(PAGE), "1 2", page=os.urandom(500_000)), None, now=2.0)
    assert large and read_in(database) == "1 2"
    assert "disk is full" in database.notice
    assert read_in(Database(path)) == "1"


def test_row_74_a_file_that_may_only_be_read_is_read(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(path)
    keep(database, "1")
    database.close()
    opened = os.open

    def refuse(name: str, flags: int, *rest: int) -> int:
        if flags & os.O_RDWR:
            raise PermissionError(13, "Permission denied", name)
        return opened(name, flags, *rest)

    monkeypatch.setattr(os, "open", refuse)
    database = Database(path)
    assert (read_in(database), database.is_kept) == ("1", False)
    assert database.notice == f"Nothing is remembered beyond this reading ({path}: permission denied)."
    assert keep(database, "1 2", "1") and read_in(database) == "1 2"


@pytest.mark.parametrize("name", ["file/state.sqlite3", "file/below/state.sqlite3", "folder"])
def test_row_74_a_place_where_no_file_can_be_is_done_without(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    database = Database(str(tmp_path / name))
    assert database.notice.startswith("Nothing is remembered beyond this reading") and not database.is_kept
    assert keep(database, "1") and read_in(database) == "1"


def test_row_74_without_a_home_there_is_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(number: int) -> None:
        raise KeyError(number)

    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", nobody)
    assert usual_path() is None
    keeper = Keeper()
    assert keeper.ask(lambda shelf: shelf.database.notice).result() == NO_HOME
    keeper.close()


def test_what_is_kept_is_for_its_owner_alone(path: str) -> None:
    keep(Database(path), "1")
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(os.path.dirname(path)).st_mode) == 0o700


def test_a_keeper_without_state_writes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    keeper = Keeper(is_kept=False)
    keeper.ask(lambda shelf: keep(shelf.database, "1")).result()
    keeper.close()
    assert list(tmp_path.iterdir()) == []


def test_a_keeper_writes_what_was_asked_before_it_was_closed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    keeper = Keeper()
    keeper.ask(lambda shelf: keep(shelf.database, "1"))
    keeper.close()
    assert read_in(Database(usual_path())) == "1"
