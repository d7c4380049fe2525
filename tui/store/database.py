"""The state file: one sqlite3 file for its owner alone, and what happens where it cannot be had.

Nothing here ends the program. A broken file is moved aside and begun anew; where none can be read or written, what is
remembered is kept in memory until the program ends. `notice` then says so; it may hold any path, and is to be cleaned.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from sqlite3 import Connection

Answer = TypeVar("Answer")
Rows = list[tuple[Any, ...]]

FILE_NAME = "state.sqlite3"
SCHEMA_VERSION = 2
PATIENCE = 5.0
"""Seconds to wait for other programs that write."""
_PAUSE = 0.01
"""Seconds between two tries where sqlite3 itself does not wait."""
NO_HOME = "Nothing is remembered beyond this reading (there is no home folder)."
_MEMORY = ":memory:"
_BESIDE = ("", "-wal", "-shm")
"""What the names of the files end in that sqlite3 keeps."""
_SCHEMA = """
CREATE TABLE document (id INTEGER PRIMARY KEY, title TEXT, path BLOB, comments INTEGER, unread INTEGER,
    progress REAL, read_at REAL, article_signs INTEGER, comment_signs INTEGER);
CREATE TABLE sign (key INTEGER, is_comment INTEGER, document INTEGER, PRIMARY KEY (key, is_comment, document))
    WITHOUT ROWID;
CREATE TABLE save (key BLOB PRIMARY KEY, document INTEGER, read_at REAL, is_read BLOB, is_starred BLOB, folded BLOB,
    forms BLOB, view TEXT, words BLOB, depths BLOB, dialect TEXT, page BLOB, begun_at REAL);
CREATE TABLE query (words TEXT PRIMARY KEY, asked_at REAL);
CREATE INDEX sign_document ON sign (document);
CREATE INDEX save_document ON save (document);
"""

_STEPS = {1: "ALTER TABLE save ADD COLUMN begun_at REAL; UPDATE save SET begun_at = read_at"}
"""What makes a file of each earlier version one of the next."""


def usual_path() -> str | None:
    """Where the state file is; None where the user has no home."""
    import platformdirs

    try:
        folder = platformdirs.user_state_dir("threadreader", appauthor=False)
    except RuntimeError:
        return None
    return os.path.join(folder, FILE_NAME) if os.path.isabs(folder) else None


class Database:
    """What is remembered, in the file at a path, or in memory where that is None or cannot be had."""

    def __init__(self, path: str | None) -> None:
        self.path = path
        self.notice = ""
        self._connection = self._opened() if path is not None else _memory()

    @property
    def is_kept(self) -> bool:
        """Whether it outlives the program."""
        return self.path is not None

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def ask(self, words: str, values: tuple[object, ...] = ()) -> Rows:
        """The rows that a question gives; none where the file has failed."""
        return self._tried(lambda connection: connection.execute(words, values).fetchall()) or []

    def change(self, work: "Callable[[Connection], Answer]") -> Answer | None:
        """Change something at once and as a whole; None where others keep the file busy for too long."""

        def changed(connection: "Connection") -> Answer:
            with _writing(connection):
                return work(connection)

        return self._tried(changed)

    def _tried(self, work: "Callable[[Connection], Answer]") -> Answer | None:
        """Do something with the file, and again without it where it fails."""
        import sqlite3

        try:
            return work(self._connection)
        except sqlite3.OperationalError as error:
            if _is_busy(error):
                return None
            self._connection.close()
            self._connection = self._without_file(str(error))
        except sqlite3.DatabaseError:
            self._connection.close()
            self._connection = self._begun_anew(_inode(self.path))
        return work(self._connection)

    def _opened(self) -> "Connection":
        import sqlite3

        inode = _inode(self.path)
        try:
            return self._connected()
        except sqlite3.OperationalError as error:
            return self._without_file(str(error))
        except sqlite3.DatabaseError:
            return self._begun_anew(inode)
        except OSError as error:
            return self._without_file((error.strerror or str(error)).lower())

    def _connected(self) -> "Connection":
        path = self.path or _MEMORY
        os.makedirs(os.path.dirname(path), 0o700, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = _connection(path)
        try:
            _write_ahead(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            with _writing(connection):
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                if version == 0:
                    _create(connection)
                elif version < SCHEMA_VERSION:
                    _bring_up(connection, version)
        except BaseException:
            connection.close()
            raise
        if version > SCHEMA_VERSION:
            connection.close()
            return self._without_file("a newer threadreader wrote it", is_readable=False)
        return connection

    def _begun_anew(self, inode: int | None) -> "Connection":
        """Move a broken file aside, unless another program has done so meanwhile, and begin a new one."""
        import sqlite3

        path = self.path or _MEMORY
        try:
            if inode is not None and _inode(path) == inode:
                aside = _free_name(path)
                for ending in _BESIDE:
                    with suppress(FileNotFoundError):
                        os.rename(path + ending, aside + ending)
                self.notice = f"What was remembered could not be read and begins anew; the old file is {aside}."
            return self._connected()
        except (OSError, sqlite3.Error):
            return self._without_file("it is broken", is_readable=False)

    def _without_file(self, reason: str, is_readable: bool = True) -> "Connection":
        """Go on in memory, with what is in the file as far as it can be read."""
        path, self.path = self.path, None
        self.notice = f"Nothing is remembered beyond this reading ({path}: {reason})."
        return (_copied(path) if path and is_readable else None) or _memory()


def _write_ahead(connection: "Connection") -> None:
    """Write to a log beside the file, so that nobody waits to read. sqlite3 gives up at once where others write."""
    import sqlite3

    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE)


@contextmanager
def _writing(connection: "Connection") -> Iterator[None]:
    """A change that others see as a whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _connection(path: str) -> "Connection":
    import sqlite3

    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def _memory() -> "Connection":
    connection = _connection(_MEMORY)
    _create(connection)
    return connection


def _copied(path: str) -> "Connection | None":
    """What is in a file that cannot be written, in memory."""
    import sqlite3
    from urllib.parse import quote

    memory = _connection(_MEMORY)
    try:
        with closing(sqlite3.connect(f"file:{quote(os.fsencode(path))}?mode=ro&immutable=1", uri=True)) as file:
            if file.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION:
                file.backup(memory)
                return memory
    except sqlite3.Error:
        pass
    memory.close()
    return None


def _create(connection: "Connection") -> None:
    _execute(connection, _SCHEMA)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _bring_up(connection: "Connection", version: int) -> None:
    """Bring a file of an earlier version up to ours."""
    for step in range(version, SCHEMA_VERSION):
        _execute(connection, _STEPS[step])
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _execute(connection: "Connection", statements: str) -> None:
    for statement in filter(str.strip, statements.split(";")):
        connection.execute(statement)


def _is_busy(error: Exception) -> bool:
    return any(word in str(error) for word in ("locked", "busy"))


def _inode(path: str | None) -> int | None:
    try:
        return os.stat(path or "").st_ino
    except OSError:
        return None


def _free_name(path: str) -> str:
    """A name for a broken file that no other has."""
    number = 1
    while os.path.lexists(f"{path}.broken-{number}"):
        number += 1
    return f"{path}.broken-{number}"
