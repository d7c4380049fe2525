"""Screens whose keys are those of a key map."""

from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import Any, cast

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.screen import Screen
from textual.worker import Worker

from tui.keymap import Keymap
from tui.widgets.compositing import PatchCompositor

PATIENCE_SECONDS = 0.3
"""From the last key to work beside the keys: keys that follow each other never wait for it."""


class KeyedScreen(Screen[None]):
    """Has the keys that a key map gives to its actions."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self.keymap = keymap
        self._compositor = PatchCompositor()
        self._pressed_at = float("-inf")

    def on_key(self, event: events.Key) -> None:
        """Note when the last key came in."""
        self._pressed_at = monotonic()

    @property
    def patience(self) -> float:
        """Seconds that work beside the keys has still to wait, none where no key came in lately."""
        return max(0.0, self._pressed_at + PATIENCE_SECONDS - monotonic())

    @property
    def is_there(self) -> bool:
        """Whether the screen has not gone, though others may lie over it: what is done beside the keys may end late."""
        return self.is_running and self in self.app.screen_stack

    def call_if_there(self, function: Callable[..., None], *arguments: object) -> None:
        """Have a function called on the thread of the screens, from another, if this screen is there still by then."""

        def call() -> None:
            if self.is_there:
                function(*arguments)

        with suppress(RuntimeError):  # The screen may have gone from its app, and the app be ending.
            if self.app.is_running:
                self.app.call_from_thread(call)

    def work(self, job: Callable[..., Coroutine[Any, Any, None]], *arguments: object, group: str = "default") -> None:
        """Do a job beside the keys.

        Its worker begins it: of a coroutine that nobody awaits, where the app ends just now, Python would tell on the
        terminal.
        """
        _: Worker[None] = self.run_worker(partial(job, *arguments), group=group)

    def bind(self, keys: Iterable[str], action: str) -> None:
        """Make keys of a key map stand for an action, whatever they stood for."""
        for key in keys:
            name = "comma" if key == "," else key  # Textual parts keys by commas.
            for binding in Binding.make_bindings([Binding(name, action, show=False)]):
                self._bindings.key_to_bindings[binding.key] = [binding]

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, once: what is still on its way here, as the second press of a double click, closes nothing else."""
        if self.is_active:
            return super().dismiss(result)
        return cast(AwaitComplete, AwaitComplete.nothing())  # type: ignore[no-untyped-call]
