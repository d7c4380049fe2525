"""Text to thread: bytes are decoded and cleaned, lines are labelled, and a `Thread` is what the labels say."""

import gc

from tui.errors import ThreadreaderError
from tui.model import LineTable, Note, Source, Thread
from tui.parser import twice
from tui.parser.clean import clean, is_clean_utf8
from tui.parser.decode import Decoded, decode
from tui.parser.tags import looks_like_html

HEAD = 4000
"""Characters by which a dialect is told."""
_BEGINNING = 4 * twice.LONGEST
"""Bytes of UTF-8 that hold as many characters as anything before the reading looks at."""

_DIALECTS = {
    "resiliparse": "plain text of Resiliparse, with or without main_content",
    "markdown": "Markdown as threadreader writes it",
}
_ENCODED_TWICE = {None: None, "all": "The text", "some": "Some of the text"}
"""What is said to look encoded twice, by how much of the text does."""


def dialects() -> list[tuple[str, str]]:
    """Names of the dialects with what each is for."""
    return list(_DIALECTS.items())


def read(
    data: bytes, name: str, *, dialect: str | None = None, encoding: str | None = None, truncated: bool = False
) -> Thread:
    """The thread in a file's bytes; `name` is what people are told it is called.

    Raises ThreadreaderError for an encoding or a dialect nobody knows.
    """
    if dialect is not None and dialect not in _DIALECTS:
        raise ThreadreaderError(f"no dialect is called {dialect!r}; there are {', '.join(_DIALECTS)}")
    lines, source, notes = _taken_in(data, Source(name, dialect or ""), encoding)
    thread = _read_undisturbed(lines, source._replace(truncated=truncated))
    return thread._replace(notes=(*notes, *_source_notes(thread.source), *thread.notes))


def _taken_in(data: bytes, source: Source, encoding: str | None) -> tuple[LineTable, Source, list[Note]]:
    """Lines, where they are from, and what is to be said of the text, which is let go of here as a string."""
    if encoding is None and is_clean_utf8(data):
        decoded = Decoded(data[:_BEGINNING].decode("utf-8", "ignore"), "utf-8", guessed=False)
        text, lines = decoded.text, LineTable.of_utf8(data)
    else:
        decoded = decode(data, encoding)
        text, soft_breaks = clean(decoded.text)
        lines = LineTable(text, soft_breaks)
    twice_told = None if encoding else _ENCODED_TWICE[twice.encoded_twice(decoded.text)]
    notes = _text_notes(text[:HEAD], twice_told)
    dialect = source.dialect or _told_by(text[:HEAD])
    return lines, source._replace(dialect=dialect, encoding=decoded.encoding, guessed=decoded.guessed), notes


def _read_undisturbed(lines: LineTable, source: Source) -> Thread:
    """Read without garbage collection: many small values live at once, and none of them is in a cycle."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return _read_lines(lines, source)
    finally:
        if was_enabled:
            gc.enable()


def _told_by(head: str) -> str:
    from tui.parser.markdown import score_markdown

    return "markdown" if score_markdown(head) >= 0.5 else "resiliparse"


def _read_lines(lines: LineTable, source: Source) -> Thread:
    if source.dialect == "markdown":
        from tui.parser.markdown import read_markdown

        return read_markdown(lines, source)
    from tui.parser.resiliparse import read_resiliparse

    return read_resiliparse(lines, source)


def _text_notes(head: str, twice_told: str | None) -> list[Note]:
    notes = []
    if looks_like_html(head):
        notes.append(Note("doubt", "This is HTML, not its text: extract that first, with Resiliparse for one.", ()))
    if twice_told:
        told = f"{twice_told} looks encoded twice, as “Ã©” for “é”: --encoding {twice.NAME} reads it as it was meant."
        notes.append(Note("encoding-guess", told, ()))
    return notes


def _source_notes(source: Source) -> list[Note]:
    notes = []
    if source.guessed:
        notes.append(Note("encoding-guess", f"The encoding was guessed: {source.encoding}.", ()))
    if source.truncated:
        notes.append(Note("truncated", "The file goes on beyond what was read.", ()))
    return notes
