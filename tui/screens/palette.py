"""The palette: every command of the table that has something to act on, found by typing a part of its title or help."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, Protocol, cast

from textual import on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.css.query import NoMatches
from textual.events import Click
from textual.widgets import Input
from textual.worker import Worker, WorkerError

from tui.commands import COMMANDS, Command
from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading.session import Session
from tui.widgets.holding import holding

TITLED, IDLE, HELPED, SCATTERED = 4.0, 3.0, 2.0, 1.0
"""What a command is worth with the words that were typed in its title, the same where it has nothing to act on, with
the words in its help, and with their letters scattered over its title."""
CHOOSING = "choosing"
"""The workers that choose, apart from those that look."""
QUIET_TICKS, TICK_SECONDS = 3, 0.01
"""How often, and how long after each other, nothing is being looked for any more when all was found."""


_NOTHING = Hit(0, "", lambda: None)


class Commanded(Protocol):
    """The screen whose commands the palette has."""

    session: Session
    keymap: Keymap

    def offered(self) -> Iterator[Command]:
        """The commands that have something to act on."""

    def follow(self, command: Command) -> None:
        """Do what a command says."""

    def tell(self, notice: str) -> None:
        """Say something on the last line."""


def has_words(text: str, typed: str) -> bool:
    """Whether a text has what was typed, or words that begin with each of its words."""
    text, typed = text.casefold(), typed.casefold()
    return typed in text or all(f" {part}" in f" {text}" for part in typed.split())


def _worth(command: Command, typed: str, letters: float, is_idle: bool) -> float:
    """How well a command answers what was typed, of which `letters` are in its title; 0 where it does not."""
    nearness = letters / (1 + letters)
    if has_words(command.title, typed):
        return (IDLE if is_idle else TITLED) + nearness
    if is_idle:
        return 0.0
    if has_words(command.help, typed):
        return HELPED
    return SCATTERED + nearness if letters else 0.0


class TableProvider(Provider):
    """Gives the palette the commands of the table."""

    async def discover(self) -> Hits:
        """All commands, in the order of the table."""
        for command in self._offered():
            yield DiscoveryHit(self._shown(command, Content(command.title)), self._follow(command), command.title)

    async def search(self, query: str) -> Hits:
        """Commands with the words that were typed in their titles, then in their help, then with the letters in titles.

        One that is called so and has nothing to act on is among them: another one in its place would surprise.
        """
        matcher = self.matcher(query)
        offered = {*self._offered()}
        for command in COMMANDS:
            is_idle = command not in offered
            score = _worth(command, query, matcher.match(command.title), is_idle)
            if score and command.name != "palette":
                follow = partial(self._decline, command) if is_idle else self._follow(command)
                shown = self._shown(command, matcher.highlight(command.title), is_idle)
                yield Hit(score, shown, follow, command.title)

    @property
    def _reader(self) -> Commanded:
        return cast(Commanded, self.screen)

    def _offered(self) -> Iterator[Command]:
        return (command for command in self._reader.offered() if command.name != "palette")

    def _follow(self, command: Command) -> "partial[None]":
        return partial(self._reader.follow, command)

    def _decline(self, command: Command) -> None:
        """Say why a command does nothing: in its own words, where it has any."""
        self._reader.follow(command)
        if not self._reader.session.notice:
            self._reader.tell(f"“{command.title}” has nothing to act on now.")

    def _shown(self, command: Command, title: Content, is_idle: bool = False) -> Content:
        """Title and keys, and what the command does on a line below."""
        keys = "".join(f"   {shown_key(key)}" for key in self._reader.keymap.keys(command.name))
        idle = ""
        if is_idle:
            title, idle = title.stylize("not bold $quiet"), "   nothing to act on now"
        return Content.assemble(title, (keys, "not bold $name"), (f"{idle}\n{command.help}", "not bold"))


class _Commands(CommandList):
    """The commands that were found; another list may have come since the one that was pressed was drawn."""

    def on_click(self, event: Click) -> None:
        """Choose nothing where what was pressed is not there any more."""
        option = event.style.meta.get("option")
        if option is not None and option >= self.option_count:
            event.prevent_default()


class Palette(CommandPalette):
    """Textual's palette without what it dies of: keys on their way to it when it closes, and lists not there any more.

    A search that still runs when it closes would fill such a list. Keys that were typed before it was there are for it,
    and Enter chooses from what all of them have found.
    """

    def compose(self) -> ComposeResult:
        """Textual's palette with a list that may be pressed at any time."""
        for widget in super().compose():
            yield _Commands() if isinstance(widget, CommandList) else widget

    def on_descendant_focus(self) -> None:
        """Take the keys that were held for it."""
        holding(self).let_keys_go()

    @on(Input.Submitted)
    def _choose_when_found(self, event: Input.Submitted) -> None:
        event.prevent_default()
        event.stop()
        self.run_worker(self._choose, group=CHOOSING, exclusive=True)

    async def _choose(self) -> None:
        app = holding(self)
        try:
            await self._look_through()
            self._select_or_command()
        finally:
            app.let_keys_go()

    async def _look_through(self) -> None:
        """Wait for what was typed to be looked for: its letters may be told of after Enter, each by a search anew."""
        quiet = 0
        while quiet < QUIET_TICKS:
            workers = (worker for worker in self.workers if worker.node is self and worker.group != CHOOSING)
            looking = [worker for worker in workers if not worker.is_finished]
            for worker in looking:
                with suppress(WorkerError):
                    await worker.wait()
            quiet = 0 if looking else quiet + 1
            await asyncio.sleep(TICK_SECONDS)

    def run_worker(self, work: Any, *args: Any, **options: Any) -> Worker[Any]:
        """Search until the palette closes."""
        return super().run_worker(partial(_until_closed, work), *args, **options)

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close, once: a second Enter or Escape closes nothing, and follows no command again.

        The keys are given back whatever closes it: a press beside it leaves an Escape that was for it without an end.
        """
        if self.is_active:
            holding(self).let_keys_go()
            return super().dismiss(result)
        self._selected_command = _NOTHING
        return cast(AwaitComplete, AwaitComplete.nothing())  # type: ignore[no-untyped-call]

    def _action_command_list(self, action: str) -> None:
        """Move in the list where it has a line: Textual turns pages of one that is not laid out yet."""
        if self.query_one(CommandList).scrollable_content_region.area:
            super()._action_command_list(action)


async def _until_closed(work: Callable[[], Awaitable[object]]) -> None:
    with suppress(NoMatches):
        await work()


def palette() -> CommandPalette:
    """The palette, for the screen that pushes it."""
    return Palette([TableProvider], placeholder="What to do")
