"""Waiting for a Textual app until it has nothing left to do.

Textual's own wait sleeps a fiftieth of a second at a time, twice a key, until the process uses no time any more: most
of what tests of an app take, and too short where others keep the machine busy. This one looks at the app itself.
"""

import asyncio

from textual._context import active_app
from textual.app import App

from tui.widgets.holding import HoldingApp

TICK_SECONDS = 0.001
TICKS = 3
"""Times in a row that nothing is left to do: what one message asks for may be under way between two queues."""


async def until_quiet(min_sleep: float = 0, max_sleep: float = 3) -> None:
    """Wait until no message, layout or drawing is left over, `max_sleep` seconds at the most."""
    app = active_app.get()
    loop = asyncio.get_running_loop()
    end = loop.time() + max_sleep
    quiet = 0
    while quiet < TICKS and loop.time() < end:
        await asyncio.sleep(TICK_SECONDS)
        quiet = 0 if _is_busy(app) else quiet + 1


def _is_busy(app: App[object]) -> bool:
    if not app._message_queue.empty() or app._resize_event is not None:
        return True
    if isinstance(app, HoldingApp) and app.is_holding:
        return True
    if not app.is_running or not app.screen_stack:
        return False
    screen = app.screen
    if screen._layout_required or screen._repaint_required or screen._dirty_widgets or screen._callbacks:
        return True
    return any(not widget._message_queue.empty() for widget in screen.walk_children(with_self=True))
