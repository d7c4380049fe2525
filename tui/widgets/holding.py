"""An app whose keys wait for what they are for: a line that is coming up, or one that Enter and Escape close.

Fast fingers, and programs that type, are ahead of the screen: what follows a `/` belongs into its line, what follows
Enter there does not. Keys that are held are followed in the order they were pressed in.
"""

from bisect import insort
from operator import attrgetter

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.widgets import Input

LONGEST_HOLD = 1.0
"""Seconds after which keys are followed that were held for a line: one may be taken away before it has come up."""
_CLOSING = ("enter", "escape")


class HoldingApp(App[int]):
    """Holds keys; `hold_keys` begins after the key that is being followed, `let_keys_go` ends it."""

    _held: list[events.Key] | None = None
    _followed_at = 0.0
    """When the key was pressed that is being followed, or that keys are held after."""
    _holds = 0

    @property
    def is_holding(self) -> bool:
        """Whether keys are held."""
        return self._held is not None

    def hold_keys(self) -> None:
        """Hold the keys that were pressed after this one."""
        self._held = self._held or []
        self._holds += 1
        hold = self._holds
        self.set_timer(LONGEST_HOLD, lambda: self.let_keys_go() if hold == self._holds else None)

    def let_keys_go(self) -> None:
        """Follow the keys that were held, before any that comes in now."""
        self.call_later(self._let_go)

    async def on_event(self, event: events.Event) -> None:
        """Hold a key that comes in, or pass it on; the one that closes a line is the last for it."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._held is not None:
            self._hold(event)
        else:
            is_last = event.key in _CLOSING and isinstance(self.focused, Input)
            await super().on_event(event)
            if is_last:
                self._followed_at = event.time
                self.hold_keys()

    def on_key(self, event: events.Key) -> None:
        """Keep a key from being a command that was under way when the holding began."""
        if self._held is None:
            self._followed_at = event.time
        elif event.time > self._followed_at:
            self._hold(event)
            event.prevent_default()

    def _hold(self, event: events.Key) -> None:
        if self._held is not None:
            key = events.Key(event.key, event.character)
            key.time = event.time
            insort(self._held, key, key=attrgetter("time"))

    async def _let_go(self) -> None:
        held, self._held = self._held or [], None
        for key in held:
            await self.on_event(key)


def holding(node: DOMNode) -> HoldingApp:
    """The app of a screen or widget, which holds keys for it."""
    app = node.app
    assert isinstance(app, HoldingApp)
    return app
