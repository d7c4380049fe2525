"""The whole program at a pseudo-terminal: hostile pages, keys and sizes at random, any end; all is given back.

THREADREADER_RUNS=1000 python -m pytest -q tests/hostile/test_fuzz_terminal.py
"""

import base64
import re
import signal
from pathlib import Path
from random import Random

import pytest

from tests.hostile.test_codes import CODES
from tests.support.fuzzing import SEED, count_of, nasty_page, nasty_text
from tests.support.hostile import left_behind, page_of
from tests.support.pty import Terminal, at_terminal

COUNT = count_of("THREADREADER_RUNS", 4)
COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
PALETTE = "\x10"
SCREEN = b"\x1b[?1049h"
KEYS = [*"jkhlJKpnNxcRov?T<>-+123zM0gGdu b\t\r/&:yY", "\x1b", "\x1b", "\x1b[A", "\x1b[B", "\x1b[6~", PALETTE, "\x14"]
JUNK = [
    "\x1b[<0;10;5M",
    "\x1b[<0;10;5m",
    "\x1b[<64;50;9M",
    "\x1b[200~q\x1bq\x1b[201~",
    "\x00",
    "é",
    "\x1b[?1;2c",
    "\x1b[",
]
ENDS = ("q", "SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "hang up", "stop")


def any_page(random: Random) -> bytes:
    """A page that a stranger made."""
    if random.random() < 0.3:
        return page_of(*CODES.values(), nasty_text(random, 400), title=nasty_text(random)).encode("utf-8", "replace")
    text = nasty_page(random) if random.random() < 0.7 else nasty_text(random, 2000)
    return text.encode(random.choice(("utf-8", "utf-8", "cp1252", "utf-16")), "replace")


def play(terminal: Terminal, random: Random) -> bool:
    """Press keys, send what is no key, and change the size; whether the palette was there, which may quit."""
    pressed = ""
    for _ in range(random.choice((0, 3, 10, 40))):
        keys = "".join(random.choices(KEYS, k=random.choice((1, 1, 2, 8))))
        terminal.press(keys)
        pressed += keys
        if random.random() < 0.2:
            terminal.press(random.choice(JUNK))
        if random.random() < 0.1:
            terminal.resize(random.choice((1, 20, 80, 120, 250)), random.choice((1, 5, 24, 60)))
        terminal.wait_for_quiet(random.choice((0, 0, 0, 0.02)))
    return PALETTE in pressed


def end(terminal: Terminal, how: str) -> set[int]:
    """End the program in one of the ways; the exit codes that it may end with."""
    if how == "hang up":
        terminal.hang_up()
        return {128 + signal.SIGHUP, -signal.SIGHUP}
    if how == "stop":
        terminal.wait_until(lambda _: terminal.has_ended or SCREEN in terminal.written)  # The system stops no orphan.
        terminal.kill(signal.SIGTSTP)
        terminal.wait_for_stop()
        terminal.kill(signal.SIGCONT)
        how = "SIGTERM"
    if how == "q":
        terminal.wait_until(lambda _: b"\x1b[?2004h" in terminal.written)
        for _ in range(20):
            terminal.press("\x1b")
            terminal.wait_for_quiet(0.2)
            terminal.press("q")
            terminal.wait_at_most(1, lambda: not terminal.modes)
            if not terminal.modes:
                break
        return {0}
    terminal.kill(signal.Signals[how])
    return {128 + signal.Signals[how], -signal.Signals[how]}


@pytest.mark.parametrize("run", range(COUNT))
def test_any_run_gives_the_terminal_back(run: int, tmp_path: Path) -> None:
    random = Random(f"{SEED}/run {run}")
    page = tmp_path / "page.txt"
    page.write_bytes(any_page(random))
    size, how = (random.choice((5, 80, 120, 200)), random.choice((3, 24, 50))), random.choice(ENDS)
    named = f"THREADREADER_SEED={SEED}, run {run}, ended by {how}"
    with at_terminal(
        "--force", str(page), size=size, echoes=False, PATH="/nowhere", XDG_STATE_HOME=str(tmp_path)
    ) as terminal:
        # A first frame is shown where there is room for one.
        begun = SCREEN if size[0] > 40 and size[1] > 10 and random.random() < 0.3 else b"\x1b[?2004h"
        codes = set()
        if random.random() < 0.9:
            terminal.wait_until(lambda _: begun in terminal.written)
            codes = {0} if play(terminal, random) else set()
        elif how == "SIGINT":  # Before a line of ours is run, Python ends by it and tells where it was.
            terminal.wait_until(lambda _: begun in terminal.written)
        codes |= end(terminal, how)
        assert terminal.wait_for_end() in codes, f"{named}: {bytes(terminal.written[-300:])!r}"
        for copied in COPIED.findall(bytes(terminal.written)):
            assert not set(base64.b64decode(copied)) & set(range(0x20)) - {9, 10}, named
        terminal.written[:] = COPIED.sub(b"", bytes(terminal.written))
        if how != "hang up":
            assert left_behind(terminal) == [], named
    assert not list(tmp_path.rglob("failure.log")), named
