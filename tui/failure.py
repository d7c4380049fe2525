"""What happens to an error that nobody foresaw: one line for the person, the traceback in a file.

The line holds nothing of the page, whose words an error may quote.
"""

import os
import sys
from types import TracebackType

from tui.output import tell

_FILE_NAME = "failure.log"


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell of an error on standard error; made to be `sys.excepthook`, after which Python exits with 1."""
    import traceback

    written = _write_log("".join(traceback.format_exception(kind, error, trace)))
    details = f"the details are in {written}" if written else "and no file could be written with the details"
    tell(f"an error inside the program ended it ({kind.__name__}); {details}")


def _write_log(text: str) -> str | None:
    """Write the log, in the temporary folder where its own place cannot be written; the path."""
    import tempfile

    import platformdirs

    for folder in (platformdirs.user_log_dir("threadreader", appauthor=False), tempfile.gettempdir()):
        path = os.path.join(folder, _FILE_NAME)
        try:
            os.makedirs(folder, exist_ok=True)
            with open(path, "w", encoding="utf-8", errors="backslashreplace", opener=_private) as log:
                log.write(f"{' '.join(map(ascii, sys.argv[:1]))} on Python {sys.version}\n{text}")
        except OSError:
            continue
        return path
    return None


def _private(path: str, flags: int) -> int:
    """Open a file for its owner alone that is not a link somebody laid there."""
    return os.open(path, flags | os.O_NOFOLLOW, 0o600)
