"""Yardstick of keys: a widget that writes one ready line on every key; with `page`, a whole page of them."""

import sys

from rich.segment import Segment
from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

WRITES_PAGES = "page" in sys.argv


class Lines(Widget, can_focus=True):
    presses = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        width, height = self.size
        first = Strip([Segment(f"READY {self.presses}".ljust(width))], width)
        if not WRITES_PAGES:
            return [first] + [Strip.blank(width)] * (height - 1)
        words = f"READY {self.presses % 2} "
        return [first] + [Strip([Segment(f"{words}{y} ".ljust(width, "x"))], width) for y in range(1, height)]

    def on_key(self, event: events.Key) -> None:
        self.presses += 1
        if WRITES_PAGES:
            self.refresh()
        else:
            self.refresh(Region(0, 0, self.size.width, 1))


class LineApp(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Lines()

    def on_mount(self) -> None:
        self.query_one(Lines).focus()


LineApp().run()
