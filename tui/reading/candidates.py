"""Which comments may hold a word: found in the lines of the page, a hundred times as fast as by taking comments apart.

Where the lines of a page are not at hand, all comments may.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from tui.model import Thread
from tui.model.labels import LabelledComments
from tui.reading.pattern import Words, keyboard_form

STRETCH = 64 * 1024
"""Bytes of the page looked at in one go: a millisecond, or less."""

_ASCII = bytes(range(128))


def candidates(thread: Thread, words: Words, first: int, last: int) -> Iterator[int | None]:
    """Comments from `first` to `last` (exclusive) that may hold the words, in order; None after every stretch."""
    if not isinstance(thread.comments, LabelledComments):
        yield from range(first, last)
        return
    starts = thread.comments.starts
    while first < last:
        end_line = thread.lines.line_after(starts[first], STRETCH)
        stop = min(last, max(first + 1, bisect_right(starts, end_line - 1)))
        data = thread.lines.encoded(starts[first], starts[stop] if stop < len(starts) else len(thread.lines))
        if len(data) > 4 * STRETCH:
            yield from range(first, stop)
        else:
            yield from _owners(thread.comments, starts[first], _lines_with(data, words))
        yield None
        first = stop


def _owners(comments: LabelledComments, first_line: int, lines: Iterator[int]) -> Iterator[int]:
    """The comments that lines stand in, counted from a first one."""
    above = -1
    for line in lines:
        owner = bisect_right(comments.starts, first_line + line) - 1
        if owner != above:
            yield owner
            above = owner


def _lines_with(data: bytes, words: Words) -> Iterator[int]:
    """The lines that may hold the longest of the words, counted from 0: letters are compared without their accents."""
    needle = "".join(keyboard_form(character) for character in words.longest)
    if not needle.isascii():
        yield from _lines_matching(data.decode("utf-8"), words.longest_folded())
        return
    if words.ignores_case:
        needle = needle.lower()
    data = _on_keyboard(data, needle)
    if words.ignores_case:
        data = data.lower()
    wanted = needle.encode("ascii")
    line = counted = 0
    found = data.find(wanted)
    while found >= 0:
        line += data.count(b"\n", counted, found)
        yield line
        counted = data.find(b"\n", found)
        found = data.find(wanted, counted) if counted >= 0 else -1


def _on_keyboard(data: bytes, needle: str) -> bytes:
    """The data with each character in its keyboard form, where that is nothing or a character of the needle."""
    if data.isascii():
        return data
    for character in set(data.translate(None, _ASCII).decode("utf-8")):
        form = keyboard_form(character)
        if form != character and (not form or form in needle or form.lower() in needle):
            data = data.replace(character.encode("utf-8"), form.encode("utf-8"))
    return data


def _lines_matching(text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    line = counted = 0
    for found in pattern.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        yield line
