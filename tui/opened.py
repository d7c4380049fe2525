"""A page that was opened, on its way from the file to the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tui.model import Thread

if TYPE_CHECKING:
    from tui.reading.resuming.memory import Memory
    from tui.reading.session import Session
    from tui.rest import Rest


class Opened(NamedTuple):
    """The thread of a page, the path to it if it is in a file, and what else is known of it.

    `memory` is what is remembered of it, `rest` what is still being read, `older` reads an older save to compare it
    with, and `begun` is the session on it that was shown before the app was there. `notice` is said first.
    """

    thread: Thread
    path: str | None = None
    memory: "Memory | None" = None
    rest: "Rest | None" = None
    older: Callable[[], Thread] | None = None
    begun: "Session | None" = None
    notice: str = ""
