"""A page compared with an older save of it while it is read: nobody waits for it, and the program ends without it."""

import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread as Worker
from typing import TYPE_CHECKING

from textual.app import App

from tui.model import Thread

if TYPE_CHECKING:
    from tui.comparing import Changes

WORKER = "comparing"
USUAL_SECONDS = sys.getswitchinterval()
SWITCH_SECONDS = 0.0005
"""How long a key may have to wait until the comparing lets it on."""


def compare_beside(
    app: App[int],
    thread: Thread,
    older: Callable[[], Thread | None],
    is_wanted: Callable[["Changes"], bool],
    show: Callable[["Changes"], None],
) -> None:
    """Compare a page on a thread of its own with what `older` reads; `show` is called with changes that are wanted."""

    def compare() -> None:
        from tui.comparing import match

        sys.setswitchinterval(SWITCH_SECONDS)
        try:
            save = older()
            changes = None if save is None else match(save, thread)
            if changes is not None:
                changes.prepare()
        finally:
            sys.setswitchinterval(USUAL_SECONDS)
        if changes is not None and is_wanted(changes):
            with suppress(RuntimeError):  # The program may have ended meanwhile.
                app.call_from_thread(show, changes)

    Worker(target=compare, name=WORKER, daemon=True).start()
