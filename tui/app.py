"""The Textual app: style sheets, themes, the door out; it shows one thread until the reader leaves."""

import asyncio
import gc
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from rich.console import RenderableType
from textual import on
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import Screen
from textual.worker import Worker, WorkerFailed

from tui.driver import TerminalDriver
from tui.errors import UnreadableError
from tui.library import Library
from tui.model import Thread
from tui.opened import Opened
from tui.parser.clean import clean_line
from tui.preferences import Preferences
from tui.reading.layout.arrangement import FIRST_SHARE
from tui.reading.layout.cells import fit
from tui.reading.resuming.again import session_again
from tui.reading.resuming.memory import Memory
from tui.reading.resuming.resuming import Panes
from tui.reading.session import Session
from tui.resources import resource
from tui.screens.leafing import FileWanted, PagesWanted
from tui.screens.pages import PagesScreen
from tui.screens.reader import ReaderScreen
from tui.terminal import EarlyScreen
from tui.widgets.door import DropControls
from tui.widgets.holding import HoldingApp
from tui.widgets.themes import our_themes, stand_ins

LONGEST_TITLE = 120
LONGEST_WAIT = 0.25
"""Seconds after which the app begins, whatever it waits for: what is remembered of the page, room for a pane."""
STYLE_SHEETS = ("app.tcss", "rows.tcss", "bars.tcss", "help.tcss", "dialogs.tcss", "search.tcss")


class ReaderApp(HoldingApp):
    """The program on the screen."""

    CSS_PATH: ClassVar = [resource("styles", sheet) for sheet in STYLE_SHEETS]
    ENABLE_COMMAND_PALETTE = False
    TITLE = "threadreader"

    def __init__(
        self,
        opened: Opened,
        preferences: Preferences | None = None,
        early: EarlyScreen | None = None,
        library: Library | None = None,
    ) -> None:
        super().__init__(driver_class=TerminalDriver)
        self.early = early or EarlyScreen()
        self._preferences = preferences or Preferences()
        self._library = library
        self._steps = 0
        self._take(opened)
        self._door = DropControls()
        self._no_color = NoColor()
        for theme in our_themes():
            self.register_theme(theme)
        self.theme = self._preferences.settings.theme
        self.stylesheet.set_variables(self.get_css_variables())
        self._is_styled = False
        self._is_begun = False

    def _take(self, opened: Opened) -> None:
        """Have a session on a page, where it was left, unless one has begun already."""
        self._opened = opened
        self._steps = 0
        self.title = window_title(opened.thread)
        self.session = opened.begun or Session(opened.thread)
        self.session.measure = self._preferences.settings.text_width
        self.session.watch.seconds = self._preferences.settings.read_after
        self.session.author_remarks.has_colours = self._preferences.settings.author_colours
        self.session.notice = " ".join(filter(None, (opened.notice, self.session.notice)))
        if opened.memory is not None:
            opened.memory.settle(self.session, LONGEST_WAIT)

    async def show_page(self, opened: Opened) -> None:
        """Show another page instead of this one, or this one anew; on leaving, a page is remembered."""
        self._take(opened)
        await self._switch(self.get_default_screen())

    @on(ReaderScreen.ReadAgain)
    async def show_again(self, message: ReaderScreen.ReadAgain) -> None:
        """Show the page as it is now, with the reader where they were and the panes as they are."""
        before, thread, memory = message.screen, message.changes.new, self._opened.memory
        if memory is not None and self._library is not None:
            before.tell_memory()
            memory = Memory(self._library.keeper, self._opened.path)
            memory.look_up(thread)
        self._opened = self._opened._replace(thread=thread, memory=memory, rest=None, begun=None)
        self.title = window_title(thread)
        self.session = session_again(self.session, thread, message.changes.old_of)
        self.session.notice = " ".join(filter(None, (message.told, self.session.notice)))
        screen = self.get_default_screen()
        screen.is_again = True
        screen.take_panes(before.panes)
        await self._switch(screen)

    async def _switch(self, screen: ReaderScreen) -> None:
        """Show a page's screen instead of the one before."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.change_title(self.title)
        while not isinstance(self.screen, ReaderScreen):
            self.pop_screen()
        if not self.screen._result_callbacks:  # The first screen lacks what Textual takes away from one that goes.
            self.screen._push_result_callback(self.screen, None)
        await self.switch_screen(screen)

    @on(PagesWanted)
    async def show_pages(self) -> None:
        """Show the list of pages, with what is true of this one now."""
        self._tell_memory()
        await self._list_pages()

    async def _list_pages(self) -> None:
        library = self._library
        if library is not None:
            pages = await asyncio.to_thread(library.listed)
            here = None if self._opened.memory is None else library.place(pages, self._opened.path)
            screen = PagesScreen(
                self._preferences.keymap, library, pages, here, lambda page: self._open(partial(library.open, page))
            )
            self.push_screen(screen)

    @on(FileWanted)
    def _open_file(self, message: FileWanted) -> None:
        """Open a file further on, or back: from the one that is being opened where its page is not there yet."""
        self._steps += message.by
        if not self._steps:
            self.workers.cancel_group(self, "open")
        elif self._library is not None:
            self._open(partial(self._library.open_beside, self._opened.path, self._steps))

    def _open(self, read: Callable[[], Opened]) -> None:
        """Open a page beside the keys, and show it then; what is known of this one is told first, as it may be it."""
        self._tell_memory()
        _: Worker[None] = self.run_worker(partial(self._show_read, read), exclusive=True, group="open")

    def _tell_memory(self) -> None:
        """Have the store told how this page stands, before it is asked for anything."""
        for screen in self.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.tell_memory()

    async def _show_read(self, read: Callable[[], Opened]) -> None:
        try:
            opened = await asyncio.to_thread(read)
        except UnreadableError as error:
            self._steps = 0
            self._tell(str(error))
        else:
            await self.show_page(opened)

    def _tell(self, notice: str) -> None:
        """Say something on the last line of the page, once that is there."""
        if isinstance(self.screen, ReaderScreen):
            self.screen.call_later(self.screen.tell, notice)

    def get_default_screen(self) -> ReaderScreen:
        """The reader's screen is the first there is."""
        settings, keymap = self._preferences
        opened = self._opened
        usual = Panes(settings.text_width, settings.chosen_layout, FIRST_SHARE)
        screen = ReaderScreen(self.session, opened.path, keymap, usual, opened.memory)
        screen.rest = opened.rest
        screen.is_again = opened.begun is not None
        screen.older = opened.older
        if self._library is not None and opened.path is not None:
            screen.reread = partial(self._library.again, opened.path)
        if opened.memory is not None:
            screen.kept = opened.memory.older
        return screen

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, then the door out, which sees what really leaves.

        Where NO_COLOR is set no colour leaves at all: Textual would write shades of grey.
        """
        filters = super().get_line_filters()
        if self.no_color:
            filters = [self._no_color if isinstance(item, Monochrome) else item for item in filters]
        return [*filters, self._door]

    def on_ready(self) -> None:
        """Look for what may be freed from now on, but not among what a start leaves behind: that stays."""
        gc.freeze()
        gc.enable()
        self.set_timer(LONGEST_WAIT, self.begin)
        if self._library is not None and self._library.is_shown_first:
            self.call_later(self._list_pages)
        if isinstance(self.screen, ReaderScreen):
            self.screen.read_on()

    def begin(self) -> None:
        """Draw, and read the keys that have waited: there is something to see now."""
        if not self._is_begun:
            self._is_begun = True
            self.screen.refresh()
            if isinstance(self._driver, TerminalDriver):
                self._driver.take_keys()

    @on(ReaderScreen.LaidOut)
    def _begin_page(self) -> None:
        self.begin()
        self.screen.refresh()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Draw nothing before the panes are laid out: Textual would wipe the early screen out with empty ones."""
        if self._is_begun:
            super()._display(screen, renderable)

    def _check_resize(self) -> None:
        """Draw everything where the size is what it was: the terminal may have had another, and lost cells."""
        event = self._resize_event
        super()._check_resize()
        if event is not None and self._is_begun and event.size == self.screen.size:
            self.screen.refresh()

    @on(Driver.SignalResume)
    def _draw_again(self) -> None:
        """Draw everything when the program comes back from the background: Textual leaves the screen as it finds it."""
        self.refresh(layout=True)

    def get_css_variables(self) -> dict[str, str]:
        """The theme's variables, and stand-ins for ours in a theme that is not ours."""
        variables = super().get_css_variables()
        return variables | stand_ins(variables)

    def refresh_css(self, animate: bool = True) -> None:
        """Read the styles anew for a theme; not at the start, when they have just been read with its colours."""
        if self._is_styled:
            super().refresh_css(animate)
        else:
            self.stylesheet.update(self, animate=animate)
        self._is_styled = True

    def give_back(self) -> None:
        """Give the terminal back where an error has kept Textual from it."""
        if isinstance(self._driver, TerminalDriver) and self._driver.is_taken:
            self._driver.stop_application_mode()
            self._driver.close()

    def _handle_exception(self, error: Exception) -> None:
        """Leave after an error; one on the way out, when widgets go in any order, is none."""
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave after an error, which `run_app` raises again; Textual would print it with the text of the page."""
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print nothing, for the same reason."""
        self._exit_renderables.clear()


def window_title(thread: Thread) -> str:
    """What the terminal's window is called: one line without anything that a terminal would act on."""
    return fit(clean_line(f"{thread.called} – threadreader"), LONGEST_TITLE)


def run_app(opened: Opened, preferences: Preferences, early: EarlyScreen, library: Library | None = None) -> int:
    """Show a page, on the terminal that an early screen holds, until the reader leaves; the exit code.

    Raises what went wrong in the app.
    """
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]  # Only a value asks for no colour (no-color.org); Textual would obey an empty one.
    app = ReaderApp(opened, preferences, early, library)
    try:
        app.run()
    finally:
        app.give_back()
    if isinstance(app._exception, WorkerFailed):
        raise app._exception.error
    if app._exception is not None:
        raise app._exception
    return app.return_code or 0
