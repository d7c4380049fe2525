"""The cleaned text of a page, line by line: what the parser labels and every view is cut from.

Kept as UTF-8 with one offset a line, so a page costs its own size and 4 bytes a line (8 above 4 GiB).
Lines are split at LF alone; `source_line` says where a line stood in the file.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import SupportsIndex, overload

_LINE_END = re.compile(b"\n")


class LineTable(Sequence[str]):
    """Lines by index, from 0, without their line ends.

    `soft_breaks` are the indices of lines that begin after a break editors do not count (form feed, NEL, U+2028 ...).
    """

    __slots__ = ("_starts", "_text", "_soft_breaks")

    def __init__(self, text: str, soft_breaks: Sequence[int] = ()) -> None:
        self._hold(text.encode("utf-8"), soft_breaks)

    @classmethod
    def of_utf8(cls, text: bytes) -> "LineTable":
        """Lines of a text in UTF-8, which is kept as it is."""
        lines = cls.__new__(cls)
        lines._hold(text, ())
        return lines

    def _hold(self, text: bytes, soft_breaks: Sequence[int]) -> None:
        self._text = text
        self._starts = _line_starts(text)
        self._soft_breaks = array("I", soft_breaks)

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[object, ...]:
        """What a pickle keeps; the text lies beside it where the pickle is made with buffers (PEP 574)."""
        from pickle import PickleBuffer

        return _restored, (PickleBuffer(self._text), self._starts, self._soft_breaks)

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            if step != 1 or stop <= start:
                return [self[i] for i in range(start, stop, step)]
            return self._text[self._starts[start] : self._starts[stop] - 1].decode("utf-8").split("\n")
        starts = self._starts
        if index < 0:
            index += len(starts) - 1
        if not 0 <= index < len(starts) - 1:
            raise IndexError(index)
        return self._text[starts[index] : starts[index + 1] - 1].decode("utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self.text.split("\n"))

    @property
    def text(self) -> str:
        """All of it as one string."""
        return self._text.decode("utf-8")

    @property
    def byte_size(self) -> int:
        """Length of the text in bytes of UTF-8."""
        return len(self._text)

    def encoded(self, start: int, stop: int) -> bytes:
        """Lines `start` to `stop` (exclusive) as UTF-8, each with its line end."""
        return self._text[self._starts[start] : self._starts[stop]]

    def offset(self, line: int) -> int:
        """Bytes of UTF-8 before a line."""
        return self._starts[line]

    def line_after(self, start: int, byte_size: int) -> int:
        """The line that begins so many bytes after the beginning of another, or the first one after."""
        return min(len(self), bisect_left(self._starts, self._starts[start] + byte_size, start))

    @property
    def soft_breaks(self) -> Sequence[int]:
        """Indices of the lines that are not the first of their source line."""
        return self._soft_breaks

    def continued(self, roles: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Lines that go on with a source line, each with the first line of it; those whose role is 0 are left out."""
        begins: dict[int, int] = {}
        for line in self._soft_breaks:
            number = self.source_line(line)
            for part in (line - 1, line):
                if roles[part]:
                    first = begins.setdefault(number, part)
                    if part == line != first:
                        yield line, first

    def source_line(self, index: int) -> int:
        """The 1-based line of the file that this line is, or is a part of."""
        if not self._soft_breaks:
            return index + 1
        return index + 1 - bisect_right(self._soft_breaks, index)


def _restored(text: bytes, starts: "array[int]", soft_breaks: "array[int]") -> LineTable:
    """Lines as they were when they were pickled."""
    lines = LineTable.__new__(LineTable)
    lines._text, lines._starts, lines._soft_breaks = text, starts, soft_breaks
    return lines


def _line_starts(text: bytes) -> "array[int]":
    """Byte offset of each line, and one past the end of the last line's LF (present or not)."""
    ends = map(re.Match.end, _LINE_END.finditer(text))
    return array("I" if len(text) < 2**32 - 1 else "Q", chain((0,), ends, (len(text) + 1,)))
