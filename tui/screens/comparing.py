"""A page compared with an older save of it while it is read: nobody waits for it, and the program ends without it."""

import sys
from collections.abc import Callable
from threading import Thread as Worker
from typing import TYPE_CHECKING

from tui.model import Thread
from tui.screens.keyed import KeyedScreen

if TYPE_CHECKING:
    from tui.comparing import Changes

WORKER = "comparing"
USUAL_SECONDS = sys.getswitchinterval()
SWITCH_SECONDS = 0.0005
"""How long a key may have to wait until the comparing lets it on."""


def compare_beside(
    screen: KeyedScreen,
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
            screen.call_if_there(show, changes)

    Worker(target=compare, name=WORKER, daemon=True).start()
