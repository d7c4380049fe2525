"""What is remembered of a page, taken out of the state file."""

import os

from tui.errors import UnreadableError
from tui.opening import load_page, thread_in
from tui.options import Arguments
from tui.output import Output, shown, tell
from tui.reading.resuming.memory import identity_of
from tui.store.keeper import Keeper


def forget(path: str, arguments: Arguments) -> int:
    """Forget what is remembered of a page; one that is no longer there is known by its path. The exit code."""
    keeper = Keeper()
    try:
        try:
            identity = identity_of(thread_in(load_page(path, arguments), arguments))
        except UnreadableError:
            is_forgotten = keeper.ask(lambda shelf: shelf.forget_path(os.path.abspath(path))).result()
            if not is_forgotten:
                raise
        else:
            is_forgotten = keeper.ask(lambda shelf: shelf.forget(identity)).result()
        notice = keeper.ask(lambda shelf: shelf.database.notice).result()
    finally:
        keeper.close()
    output = Output()
    said = "What was remembered of {} is forgotten." if is_forgotten else "Nothing was remembered of {}."
    output.write(f"{said.format(shown(path))}\n")
    output.flush()
    if notice:
        tell(shown(notice))
    return 0
