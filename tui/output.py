"""The two ways to a person without a screen: standard output in large pieces, and one line on standard error.

Names from the command line are cleaned before they are shown: they were written by strangers too.
"""

import re
import sys

from tui.errors import ThreadreaderError
from tui.parser.clean import clean_line

_PIECE_SIZE = 1 << 16
_LONGEST_NAME = 200
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


class Output:
    """Standard output for text from files.

    What the encoding of the stream cannot say is written as its code, unless `encoding` asks for another encoding.
    Raises ThreadreaderError where nothing more can be written, and BrokenPipeError where nobody reads on.
    """

    def __init__(self, encoding: str | None = None) -> None:
        self._pieces: list[str] = []
        self._size = 0
        self._stream = sys.stdout
        reconfigure = getattr(self._stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding=encoding, errors="backslashreplace")

    def write(self, piece: str) -> None:
        """Write a piece, now or with those that follow."""
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size >= _PIECE_SIZE:
            self.flush()

    def flush(self) -> None:
        """Write all that is waiting."""
        waiting = "".join(self._pieces)
        self._pieces.clear()
        self._size = 0
        try:
            self._stream.write(waiting)
            self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise ThreadreaderError(f"standard output: {(error.strerror or str(error)).lower()}") from None


def tell(message: str) -> None:
    """One line to the person on standard error; nobody may be there to read it."""
    try:
        if sys.stderr is not None:
            sys.stderr.write(f"threadreader: {message}\n")
            sys.stderr.flush()
    except OSError:
        pass


def shown(name: str) -> str:
    """A name as it may stand in a message: on one line, its control characters visible, no longer than fits."""
    text: str = clean_line(name)
    if len(text) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        text = f"{text[:half]}…{text[-half:]}"
    return text


def has_controls(text: str) -> bool:
    """Whether a terminal might take a part of the text as a command."""
    return _CONTROL.search(text) is not None


def without_controls(text: str) -> str:
    """The text with a visible mark for every control character: the last thing that is done to what is drawn."""
    return _CONTROL.sub(_REPLACEMENT, text) if _CONTROL.search(text) else text
