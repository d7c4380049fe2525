"""Copies: text to the clipboard by the first way that works, and one sentence about which way that was.

The ways, from the surest down: a clipboard tool of the system, which pyperclip knows; tmux; the terminal (OSC 52),
which never says whether it obeyed; a file. A tool runs in a process of its own with a time limit, for tools have been
seen to hang, to fail without an exit code and to write over the screen. All of it waits: not for the thread that draws.
A copy holds no control character but LF and tab, so nothing that is pasted presses a key or ends the pasting.
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from tempfile import NamedTemporaryFile, TemporaryFile

from tui.parser.clean import CleanText, clean

TIME_LIMIT = 2.0
"""Seconds that a tool may take."""
MOST_BYTES = 74_994
"""What some terminals take at most by OSC 52: 100,000 characters of Base64 with what stands around them."""

Terminal = Callable[[str], object]
"""Hands a text to the terminal with OSC 52."""
Way = Callable[[str, Terminal], str | None]
"""Copies a text; tells where it is now, as a sentence goes on, None where this way is closed."""

_OVERRIDES = re.compile("[\u202d\u202e]")
_EMBEDDINGS = re.compile("[\u202a-\u202c\u2066-\u2069]")


def copy(what: str, text: str, terminal: Terminal) -> str:
    """Copy a text by the first way that works; the sentence about it begins with `what` the text is."""
    words = safe(text)
    ways: tuple[Way, ...] = (_by_tool, _by_tmux, _by_terminal, _by_file)
    for way in ways:
        told = way(words, terminal)
        if told is not None:
            return f"{what} {told}."
    return f"{what} could not be copied: there is no clipboard, and no file could be written."


def safe(text: str) -> CleanText:
    """The text as it may be pasted anywhere: cleaned, and in the order it is read in."""
    return clean(_EMBEDDINGS.sub("", _OVERRIDES.sub("\ufffd", text))).text


def _by_tool(text: str, terminal: Terminal) -> str | None:
    """Through pyperclip, started so that a module of that name in the working directory is not run in its place."""
    is_done = succeeds([sys.executable, "-P", "-X", "utf8", "-m", "pyperclip", "--copy"], text)
    return "copied to the clipboard" if is_done else None


def _by_tmux(text: str, terminal: Terminal) -> str | None:
    if not os.environ.get("TMUX") or not succeeds(["tmux", "load-buffer", "-w", "-"], text):
        return None
    return "copied to tmux (prefix ] pastes it) and, unconfirmed, to the clipboard"


def _by_terminal(text: str, terminal: Terminal) -> str | None:
    if len(text.encode("utf-8")) > MOST_BYTES:
        return None
    terminal(text)
    return "handed to the terminal’s clipboard, which does not confirm it"


def _by_file(text: str, terminal: Terminal) -> str | None:
    try:
        with NamedTemporaryFile("w", encoding="utf-8", prefix="threadreader-", suffix=".txt", delete=False) as file:
            file.write(text)
    except OSError:
        return None
    return f"is in the file {file.name}: too long for the terminal’s clipboard"


def succeeds(command: Sequence[str], text: str) -> bool:
    """Whether a tool took the text: it ended within the limit, with 0, and had nothing to complain about.

    Its complaints go to a file: a pipe would stay open for as long as what the tool left running in the background.
    """
    try:
        with TemporaryFile() as complaints:
            tool = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=complaints, start_new_session=True
            )
            return _ends_well(tool, text.encode("utf-8")) and not os.fstat(complaints.fileno()).st_size
    except OSError:
        return False


def _ends_well(tool: "subprocess.Popen[bytes]", data: bytes) -> bool:
    try:
        tool.communicate(data, timeout=TIME_LIMIT)
    except subprocess.TimeoutExpired:
        _end(tool)
        return False
    return tool.returncode == 0


def _end(tool: "subprocess.Popen[bytes]") -> None:
    """End a tool that hangs, and what it started."""
    try:
        os.killpg(tool.pid, signal.SIGKILL)
    except (AttributeError, OSError):
        tool.kill()
    tool.wait()
