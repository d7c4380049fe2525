"""From a name on the command line to bytes: the only place that opens the files a person names.

Every way this can fail is an `UnreadableError` whose text names the file and the reason.
"""

import os
import stat
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from tui.errors import UnreadableError
from tui.output import shown, tell
from tui.parser.sniff import binary_kind, gunzip

STANDARD_INPUT = "-"
_GZIP_MAGIC = b"\x1f\x8b"
_CHUNK = 1 << 20
_PATIENCE_MS = 1000

_REASONS = {
    "FileNotFoundError": "there is no such file",
    "IsADirectoryError": "is a directory, not a file",
    "PermissionError": "may not be read: permission denied",
}
"""What a person is told about the commonest failures."""


class Loaded(NamedTuple):
    """The bytes of a file, unpacked where it was gzipped; `truncated` says that the size cap cut them.

    `is_beginning` says that they are the first of more, which are read later.
    """

    name: str
    data: bytes
    truncated: bool
    is_beginning: bool = False


def reason(error: OSError) -> str:
    """Why the system refused, in words."""
    return _REASONS.get(type(error).__name__) or (error.strerror or str(error)).lower()


def name_of(path: str) -> str:
    """What a file is called where a person is told of it."""
    return "standard input" if path == STANDARD_INPUT else shown(path)


def load(path: str, max_size: int, force: bool = False) -> Loaded:
    """Read a file, or standard input for `-`, up to `max_size` bytes; `force` lets binary data through."""
    name = name_of(path)
    try:
        data = _read(path, name, max_size + 1)
    except OSError as error:
        raise UnreadableError(f"{name}: {reason(error)}") from None
    except ValueError:
        raise UnreadableError(f"{name}: the name holds a NUL character") from None
    truncated = len(data) > max_size
    data = data[:max_size]
    if data.startswith(_GZIP_MAGIC):
        data, cut = _unpacked(name, data, max_size)
        truncated = truncated or cut
    kind = None if force else binary_kind(data)
    if kind:
        raise UnreadableError(f"{name}: is not text but {kind}; --force reads it all the same")
    return Loaded(name, data, truncated)


def load_beginning(path: str, size: int, max_size: int, force: bool = False) -> Loaded | None:
    """The first bytes of a file of text that is longer; None for any other, of which `load` tells more."""
    with suppress(OSError, ValueError):
        status = os.stat(path)
        if stat.S_ISREG(status.st_mode) and size < status.st_size <= max_size:
            with open(path, "rb") as file:
                data = file.read(size)
            if not data.startswith(_GZIP_MAGIC) and (force or not binary_kind(data)):
                return Loaded(shown(path), data, False)
    return None


def reads_standard_input() -> bool:
    """Whether standard input is something to read a page from: a pipe or a file."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def _read(path: str, name: str, limit: int) -> bytes:
    with open(0, "rb", closefd=False) if path == STANDARD_INPUT else _open(path, name) as file:
        if file.isatty():
            tell("reading the terminal; Ctrl+D ends")
        return _read_up_to(file, limit)


def _open(path: str, name: str) -> BinaryIO:
    mode = os.stat(path).st_mode
    if stat.S_ISBLK(mode):
        raise UnreadableError(f"{name}: is a disk, not a file")
    return _open_pipe(path, name) if stat.S_ISFIFO(mode) else open(path, "rb")


def _open_pipe(path: str, name: str) -> BinaryIO:
    """Open a named pipe; says so where nobody writes to it yet, and waits."""
    import select

    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    if not poll.poll(_PATIENCE_MS):
        tell(f"{name}: waiting for something to write to this pipe; Ctrl+C ends")
        poll.poll()
    os.set_blocking(descriptor, True)
    return open(descriptor, "rb")


def _read_up_to(file: BinaryIO, limit: int) -> bytes:
    """The bytes up to the first end there is: a terminal, and a file that grows, would go on behind it.

    As much is asked for at first as a file says it has, and one byte for its end: pieces have to be put together.
    """
    chunks: list[bytes] = []
    wanted = max(_CHUNK, os.fstat(file.fileno()).st_size + 1)
    while limit > 0:
        wanted = min(limit, wanted)
        chunk = file.read(wanted)
        chunks.append(chunk)
        if len(chunk) < wanted:
            break
        limit -= wanted
        wanted = _CHUNK
    return b"".join(chunks)


def _unpacked(name: str, data: bytes, max_size: int) -> tuple[bytes, bool]:
    try:
        return gunzip(data, max_size)
    except UnreadableError as error:
        raise UnreadableError(f"{name}: {error}") from None
