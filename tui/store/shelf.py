"""What is kept in the state file: documents, their saves, what was read of them, and the queries of searches.

Two programs may read the same page: marks are merged in one transaction as what each has set and taken away, places and
folds are those of the program that wrote last. A mark that is taken away is taken from all saves of its page. What is
known of the oldest documents is forgotten first.
"""

import json
import os
import zlib
from array import array
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from tui.store.database import Database, Rows
from tui.store.identity import Roll, are_of_one_page
from tui.store.matching import match
from tui.store.records import Entry, Identity, KeptPage, Marks, Reading, Record, Remembered, View

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST_DOCUMENTS = 2000
MOST_SAVES = 4
"""Saves of one page whose marks are kept."""
MOST_QUERIES = 100
LARGEST_PAGE = 1 << 20
"""Compressed bytes from which the text of a page is not kept."""
MOST_PAGE_BYTES = 64 << 20
"""Compressed bytes of all pages together."""
Ask = Callable[[str, tuple[object, ...]], Rows]
_READING = "view, is_read, is_starred, folded, forms, words, depths"


class Shelf:
    """What is remembered, in a database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def look_up(self, identity: Identity) -> Remembered | None:
        """What is known of a page, None where it was never read."""
        document = _document(self.database.ask, identity)
        if document is None:
            return None
        ask = self.database.ask
        question = f"SELECT key, page IS NOT NULL, {_READING} FROM save WHERE document = ? ORDER BY read_at DESC"
        saves = ask(question, (document,))
        mine = next((save for save in saves if save[0] == identity.key), None)
        other = saves[0] if saves and saves[0] is not mine else None
        (read_at,) = (ask("SELECT read_at FROM document WHERE id = ?", (document,)) or [(0.0,)])[0]
        return Remembered(
            document, read_at, *_reading_and_roll(mine), *_reading_and_roll(other), bool(mine and mine[1])
        )

    def keep(self, record: Record, before: Marks | None, now: float) -> bool:
        """Remember a reading, its marks as they have changed since `before`; whether that was done."""
        page = zlib.compress(record.page, 6) if record.page is not None else None
        if page is not None and len(page) > LARGEST_PAGE:
            page = None
        return bool(self.database.change(partial(_keep, record=record, before=before, page=page, now=now)))

    def recent(self, most: int) -> list[Entry]:
        """What was read last, the latest first."""
        return self._entries("ORDER BY read_at DESC LIMIT ?", most)

    def entry(self, identity: Identity) -> Entry | None:
        """What the list says of a page, None where it was never read."""
        document = _document(self.database.ask, identity)
        return next(iter(self._entries("WHERE id = ?", document)), None)

    def forget(self, identity: Identity) -> bool:
        """Forget all that is known of a page; whether there was anything."""
        document = _document(self.database.ask, identity)
        return document is not None and self._forget([document])

    def forget_document(self, document: int) -> None:
        """Forget all that is known of a page that stands in the list."""
        self._forget([document])

    def forget_path(self, path: str) -> bool:
        """Forget all that is known of the pages that were read from a path; whether there was anything."""
        return self._forget(
            row[0] for row in self.database.ask("SELECT id FROM document WHERE path = ?", (os.fsencode(path),))
        )

    def previous_save(self, identity: Identity) -> KeptPage | None:
        """The last save of a page that was first read before this one, None where there is none or it is not kept."""
        document = _document(self.database.ask, identity)
        question = (
            "SELECT page, dialect, read_at FROM save WHERE document = ? AND key != ? AND page IS NOT NULL"
            " AND begun_at < coalesce((SELECT begun_at FROM save WHERE key = ?), 9e999) ORDER BY begun_at DESC LIMIT 1"
        )
        return _kept_page(self.database.ask(question, (document, identity.key, identity.key)))

    def page(self, document: int) -> KeptPage | None:
        """The save of a document that was read last, where its text is kept."""
        question = (
            "SELECT page, dialect, read_at FROM save WHERE document = ? AND page IS NOT NULL"
            " ORDER BY read_at DESC LIMIT 1"
        )
        return _kept_page(self.database.ask(question, (document,)))

    def queries(self) -> list[str]:
        """What was searched for, the latest last."""
        return [words for (words,) in self.database.ask("SELECT words FROM query ORDER BY asked_at, rowid")]

    def _entries(self, which: str, value: int | None) -> list[Entry]:
        columns = "id, title, path, comments, unread, progress, read_at"
        return [
            Entry(document, title, None if path is None else os.fsdecode(path), *counts)
            for document, title, path, *counts in self.database.ask(f"SELECT {columns} FROM document {which}", (value,))
        ]

    def _forget(self, documents: Iterable[int]) -> bool:
        gone = list(documents)
        for document in gone:
            self.database.change(partial(_forget, document=document))
        return bool(gone)


def _document(ask: Ask, identity: Identity) -> int | None:
    """The document that a save is of: its own, or the one that shares most signs with it."""
    known = ask("SELECT document FROM save WHERE key = ?", (identity.key,))
    if known:
        return int(known[0][0])
    shared: dict[int, list[int]] = {}
    for is_comment, signs in enumerate(identity.signs):
        places = ", ".join("?" * len(signs))
        question = (
            f"SELECT document, count(*) FROM sign WHERE is_comment = {is_comment} AND key IN ({places})"
            " GROUP BY document"
        )
        for document, count in ask(question, tuple(signs)):
            shared.setdefault(document, [0, 0])[is_comment] = count
    mine = len(identity.signs.article), len(identity.signs.comments)
    alike = []
    for document, (in_article, in_comments) in shared.items():
        counts = ask("SELECT article_signs, comment_signs FROM document WHERE id = ?", (document,))
        if counts and are_of_one_page((in_article, in_comments), mine, counts[0]):
            alike.append((in_comments, in_article, document))
    return max(alike)[2] if alike else None


def _keep(connection: "Connection", record: Record, before: Marks | None, page: bytes | None, now: float) -> bool:
    """Write a record over what is there, the marks merged into what others have written meanwhile."""
    document = _document(lambda words, values: connection.execute(words, values).fetchall(), record.identity)
    if document is None:
        document = connection.execute("INSERT INTO document (id) VALUES (NULL)").lastrowid or 0
    marks = _merged_marks(connection, record, before)
    _keep_save(connection, record, marks, page, document, now)
    _take_away(connection, record, document)
    _keep_document(connection, record, marks, document, now)
    for words in record.searched:
        connection.execute("INSERT OR REPLACE INTO query VALUES (?, ?)", (words, now))
    _forget_oldest(connection, document)
    return True


def _keep_document(connection: "Connection", record: Record, marks: Marks, document: int, now: float) -> None:
    signs = record.identity.signs
    connection.execute(
        "UPDATE document SET title = ?, path = ?, comments = ?, unread = ?, progress = ?, read_at = ?,"
        " article_signs = ?, comment_signs = ? WHERE id = ?",
        (
            record.title,
            None if record.path is None else os.fsencode(record.path),
            len(marks.is_read),
            marks.is_read.count(0),
            record.progress,
            now,
            *map(len, signs),
            document,
        ),
    )
    connection.execute("DELETE FROM sign WHERE document = ?", (document,))
    rows = ((sign, kind, document) for kind, kinds in enumerate(signs) for sign in kinds)
    connection.executemany("INSERT INTO sign VALUES (?, ?, ?)", rows)


def _merged_marks(connection: "Connection", record: Record, before: Marks | None) -> Marks:
    """The marks of a record with those that others have written meanwhile."""
    marks = record.reading.marks
    row = connection.execute("SELECT is_read, is_starred FROM save WHERE key = ?", (record.identity.key,)).fetchone()
    if row is None:
        return marks
    nothing = bytes(len(marks.is_read))
    kinds = zip(row, before or (nothing, nothing), marks, strict=True)
    return Marks(*(_merged(_unpacked(there), earlier, now) for there, earlier, now in kinds))


def _keep_save(
    connection: "Connection", record: Record, marks: Marks, page: bytes | None, document: int, now: float
) -> None:
    key, reading, roll = record.identity.key, record.reading, record.roll
    connection.execute("INSERT OR IGNORE INTO save (key, document, begun_at) VALUES (?, ?, ?)", (key, document, now))
    connection.execute(
        "UPDATE save SET document = ?, read_at = ?, is_read = ?, is_starred = ?, folded = ?, forms = ?, view = ?,"
        " words = coalesce(?, words), depths = coalesce(?, depths), dialect = coalesce(?, dialect),"
        " page = coalesce(?, page) WHERE key = ?",
        (
            document,
            now,
            *map(_packed, (*marks, reading.folded, reading.forms)),
            json.dumps(reading.view._asdict()),
            roll and roll.words.tobytes(),
            roll and _packed(roll.depths.tobytes()),
            record.dialect,
            page,
            key,
        ),
    )


def _take_away(connection: "Connection", record: Record, document: int) -> None:
    """Take away from the other saves of a page what was taken away from this one: it would come back from there."""
    taken, roll = record.taken, record.roll
    if taken is None or roll is None or not any(map(any, taken)):
        return
    question = f"SELECT key, page IS NOT NULL, {_READING} FROM save WHERE document = ? AND key != ?"
    for save in connection.execute(question, (document, record.identity.key)).fetchall():
        reading, their_roll = _reading_and_roll(save)
        if reading is None or their_roll is None:
            continue
        matched = match(their_roll, roll)
        gone = (matched.carried_back(marks, len(their_roll.words)) for marks in taken)
        left = map(_without, reading.marks, gone)
        connection.execute("UPDATE save SET is_read = ?, is_starred = ? WHERE key = ?", (*map(_packed, left), save[0]))


def _without(marks: bytes, gone: bytes) -> bytes:
    """Marks but for some; all of them where those are not of as many comments."""
    return _merged(marks, gone, bytes(len(gone))) if len(marks) == len(gone) else marks


def _merged(there: bytes, before: bytes, now: bytes) -> bytes:
    """Marks as they are kept, with those that were set and taken away since `before`."""
    if len(there) != len(now):
        return now
    kept, old, new = (int.from_bytes(marks, "big") for marks in (there, before, now))
    return (kept & ~(old & ~new) | new & ~old).to_bytes(len(now), "big")


def _forget(connection: "Connection", document: int) -> None:
    connection.execute("DELETE FROM document WHERE id = ?", (document,))
    for table in ("sign", "save"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))


def _forget_oldest(connection: "Connection", document: int) -> None:
    """Keep within the bounds: saves of this document, documents, queries, and the text of pages."""
    ask = connection.execute
    ask(
        "DELETE FROM save WHERE document = ? AND key NOT IN"
        " (SELECT key FROM save WHERE document = ? ORDER BY read_at DESC LIMIT ?)",
        (document, document, MOST_SAVES),
    )
    oldest = "SELECT id FROM document ORDER BY read_at DESC LIMIT -1 OFFSET ?"
    for (old,) in ask(oldest, (MOST_DOCUMENTS,)).fetchall():
        _forget(connection, old)
    ask(
        "DELETE FROM query WHERE words NOT IN (SELECT words FROM query ORDER BY asked_at DESC, rowid DESC LIMIT ?)",
        (MOST_QUERIES,),
    )
    total = 0
    for key, size in ask("SELECT key, length(page) FROM save WHERE page IS NOT NULL ORDER BY read_at DESC").fetchall():
        total += size
        if total > MOST_PAGE_BYTES:
            ask("UPDATE save SET page = NULL WHERE key = ?", (key,))


def _reading_and_roll(row: tuple[Any, ...] | None) -> tuple[Reading | None, Roll | None]:
    """What is kept of a save, nothing where it makes no sense."""
    if row is None:
        return None, None
    view, is_read, is_starred, folded, forms, words, depths = row[2:]
    try:
        marks = Marks(_unpacked(is_read), _unpacked(is_starred))
        reading = Reading(_view(view), marks, _unpacked(folded), _unpacked(forms))
        roll = None if words is None else Roll(array("q", words), array("i", _unpacked(depths)))
    except (zlib.error, ValueError):
        return None, None
    return reading, roll


def _view(text: str) -> View:
    """A view as it was written, without what this program does not know."""
    values = json.loads(text)
    return View(**{name: values[name] for name in View._fields if name in values})


def _kept_page(rows: list[tuple[Any, ...]]) -> KeptPage | None:
    return KeptPage(zlib.decompress(rows[0][0]), *rows[0][1:]) if rows else None


def _packed(data: bytes) -> bytes:
    return zlib.compress(data, 1)


def _unpacked(data: bytes) -> bytes:
    return zlib.decompress(data)
