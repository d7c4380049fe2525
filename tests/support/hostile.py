"""Pages as a stranger would write them, and what must be true of a terminal after they were read on it."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.support.pty import ALLOWED, ROOT, Terminal

COMMAND = (sys.executable, "-m", "tui")
TOLD = re.compile(rb"threadreader: [^\x00-\x1f\x7f]*\r\n")
"""A message of the program on the terminal."""
NAMES = ("Ruth", "Tom Ellis", "Osei", "Ines", "Mrs Bell", "Jonas", "Karim", "Dag")
_SCREEN_BEGINS, _SCREEN_ENDS = b"\x1b[?1049h", b"\x1b[?1049l"
_COLOURS = re.compile(rb"\x1b\[([\d;:]*)m")


def page_of(*bodies: str, title: str = "How the clock came back") -> str:
    """A page whose comments have these words, each after a byline of its own."""
    comments = (
        f"  {number}. {NAMES[number % len(NAMES)]} says:\n    2 March 2019 at 9:{number % 60:02}\n\n"
        f"    {body}\n\n    Reply\n\n"
        for number, body in enumerate(bodies, 1)
    )
    return f"{title}\n\nThe tower had been silent.\n\n{len(bodies)} Comments\n\n{''.join(comments)}"


def bodies_of(page: str | bytes) -> list[str]:
    """The words of the comments of a page."""
    from tui.parser import read

    data = page if isinstance(page, bytes) else page.encode("utf-8", "surrogatepass")
    return [comment.text for comment in read(data, "page").comments]


def left_behind(terminal: Terminal) -> list[str]:
    """What is otherwise than before the program began, or was written that may not be; nothing where all is well."""
    written = bytes(terminal.written)
    last_colour = (_COLOURS.findall(written) or [b""])[-1]
    faults = {
        "modes": terminal.modes,
        "keyboard protocols": terminal.keyboard_protocols,
        "titles": terminal.titles,
        "colour": last_colour.strip(b"0"),
        "settings": terminal.settings != terminal.settings_before,
        "screen": _outside_the_screen(written),
        "foreign bytes": terminal.foreign_bytes,
    }
    return [f"{name}: {fault!r}" for name, fault in faults.items() if fault]


def run_command(
    *arguments: str | bytes, command: Sequence[str] = COMMAND, limit: float = 30, **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    """The program in a session of its own, without any terminal, at the end of standard input."""
    return subprocess.run(
        [*command, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=os.environ | environment,
        cwd=ROOT,
        start_new_session=True,
        check=False,
        timeout=limit,
    )


def most_memory(path: Path) -> int:
    """Bytes of memory that the program has in use at the most while it prints a file."""
    code = f"import resource, tui.cli; tui.cli.run(['--to', 'text', {str(path)!r}])"
    told = "import sys; sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))"
    done = run_command("-c", f"{code}; {told}", command=[sys.executable], limit=300)
    return int(done.stderr) * (1024 if sys.platform == "linux" else 1)


def _outside_the_screen(written: bytes) -> bytes:
    """What stands on the terminal's own screen afterwards, the program's messages left out."""
    before, begins, _ = written.partition(_SCREEN_BEGINS)
    after = written.rpartition(_SCREEN_ENDS)[2] if begins else b""
    return ALLOWED.sub(b"", TOLD.sub(b"", before) + TOLD.sub(b"", after))
