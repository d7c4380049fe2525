"""Screens whose keys are those of a key map."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.screen import Screen

from tui.keymap import Keymap


class KeyedScreen(Screen[None]):
    """Has the keys that a key map gives to its actions."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self.keymap = keymap

    def bind(self, keys: Iterable[str], action: str) -> None:
        """Make keys of a key map stand for an action, whatever they stood for."""
        for key in keys:
            name = "comma" if key == "," else key  # Textual parts keys by commas.
            for binding in Binding.make_bindings([Binding(name, action, show=False)]):
                self._bindings.key_to_bindings[binding.key] = [binding]
