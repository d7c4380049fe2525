"""Yardstick of starts, resizes and ends: the smallest Textual app that shows a line."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class EmptyApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("READY")


EmptyApp().run()
