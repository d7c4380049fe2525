"""Screens with a line that is typed into, which comes up in the place of the keys on the last line."""

from textual.widget import Widget

from tui.screens.keyed import KeyedScreen
from tui.widgets.bars import KeyBar
from tui.widgets.holding import holding


class TypingScreen(KeyedScreen):
    """Opens a line and closes it; the keys that follow the one that opened it are for the line."""

    def on_descendant_focus(self) -> None:
        """Let the line that has come up have the keys that were held for it."""
        holding(self).let_keys_go()

    def open_line(self, line: Widget) -> None:
        """Have a line come up, which takes the keys once it is there."""
        self.query_one(KeyBar).display = False
        self.take_question_away()
        holding(self).hold_keys()
        self.mount(line)

    def close_line(self, line: Widget) -> None:
        """Take a line away that was typed into, and give the keys back to the screen."""
        line.display = False
        self.set_focus(None)
        line.remove()
        self.query_one(KeyBar).display = True
        holding(self).let_keys_go()

    def take_question_away(self) -> None:
        """Take a question away for another line that comes up: only the one with the keys can be closed by them."""
        for prompt in self.query("Prompt"):
            prompt.display = False
            prompt.remove()
