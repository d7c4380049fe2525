"""A question asked on the last line of the screen."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from tui.widgets.line_input import LineInput


class Prompt(LineInput):
    """One line to type an answer into; Enter gives it, Escape takes the question back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "abandon", show=False)]

    class Abandoned(Message):
        """The question was taken back."""

    def __init__(self, question: str) -> None:
        super().__init__(placeholder=question, select_on_focus=False)

    def action_abandon(self) -> None:
        """Take the question back."""
        self.post_message(self.Abandoned())
