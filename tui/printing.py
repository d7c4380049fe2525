"""Threads to standard output, in the form that was asked for; a file that fails does not keep the others back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.errors import UnreadableError
from tui.export import Write
from tui.model import Thread
from tui.opening import load_older, open_thread
from tui.options import Arguments, UsageError
from tui.output import Output, shown, tell
from tui.reading.moves import numbered

if TYPE_CHECKING:
    from tui.comparing import Changes

Writer = Callable[[Thread, Write, range | None, "Changes | None"], None]
"""Writes a thread, or a range of its comments, with what has changed."""

_ENCODINGS = {"json": "utf-8", "markdown": "utf-8"}
"""Forms that programs read have an encoding of their own; text has that of the terminal."""


def print_threads(paths: Sequence[str], arguments: Arguments) -> int:
    """Print every file; returns the exit code."""
    form = "explanation" if arguments.explain else arguments.to or "text"
    writer = _WRITERS[form](arguments)
    output = Output(_ENCODINGS.get(form))
    exit_code = 0
    for position, path in enumerate(paths, 1):
        try:
            thread = open_thread(path, arguments)
            chosen = None if arguments.only is None else branch(thread, arguments.only)
            changes = _changes(thread, arguments)
        except (UnreadableError, UsageError) as error:
            tell(str(error))
            exit_code = max(exit_code, 2 if isinstance(error, UsageError) else 1)
            continue
        _tell_doubts(thread)
        if len(paths) > 1:
            output.write(_divider(form, position, len(paths), thread.source.name))
        writer(thread, output.write, chosen, changes)
        output.flush()
    return exit_code


def _tell_doubts(thread: Thread) -> None:
    """Say of a page's characters that they may be other ones: among what is printed a note may go unseen."""
    for note in thread.notes:
        if note.kind == "encoding-guess":
            tell(f"{thread.source.name}: {note.text[:1].lower()}{note.text[1:].removesuffix('.')}")


def _changes(thread: Thread, arguments: Arguments) -> "Changes | None":
    """What has changed since the older save that the arguments name; a page that is another one is told."""
    older = load_older(arguments)
    if older is None:
        return None
    from tui.comparing import match

    changes = match(older(), thread)
    if changes.is_other_page:
        tell(changes.summary)
    return None if changes.is_other_page else changes


def branch(thread: Thread, number: str) -> range:
    """The comment of a number and all below it; raises UsageError where there is none."""
    comment = numbered(thread.tree, number)
    if comment is None:
        raise UsageError(f"{thread.source.name}: there is no comment {shown(number)}")
    return thread.tree.subtree(comment)


def _divider(form: str, position: int, count: int, name: str) -> str:
    """What tells one file from the next; JSON has one object a line."""
    gap, file = "\n" if position > 1 else "", f"File {position} of {count}: {name}"
    if form == "text":
        return f"{gap}{file}\n\n"
    if form == "markdown":
        return f"{gap}<!-- {file.replace('--', '- -')} -->\n"
    return gap if form == "explanation" else ""


def _json_writer(_: Arguments) -> Writer:
    from tui.export.json import write_json

    def write(thread: Thread, write: Write, comments: range | None, changes: "Changes | None") -> None:
        write_json(thread, write, comments, changes)
        write("\n")

    return write


def _markdown_writer(_: Arguments) -> Writer:
    from tui.export.markdown import write_markdown

    return write_markdown


def _text_writer(arguments: Arguments) -> Writer:
    from functools import partial

    from tui.export.text import write_text

    return partial(write_text, wrap=_wrapped_at(arguments.width)) if arguments.width else write_text


def _explanation_writer(_: Arguments) -> Writer:
    from tui.export.explain import write_explanation

    return lambda thread, write, *_: write_explanation(thread, write)


_WRITERS: dict[str, Callable[[Arguments], Writer]] = {
    "json": _json_writer,
    "markdown": _markdown_writer,
    "text": _text_writer,
    "explanation": _explanation_writer,
}
"""Writers by the name of their form; each is imported only where it is asked for."""


def _wrapped_at(width: int) -> Callable[[str], str]:
    from tui.reading.layout.wrap import wrap

    def wrapped(text: str) -> str:
        return "\n".join(" " * line.indent + text[line.start : line.end] for line in wrap(text, width))

    return wrapped
