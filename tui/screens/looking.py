"""A screen over the panes whose rows are looked through for words that are typed on its last line."""

from collections.abc import Callable

from textual.widgets import Input

from tui.keymap import Keymap
from tui.screens.scrolling import ScrollingScreen
from tui.screens.typing_line import TypingScreen
from tui.widgets.prompt import Prompt


class LookingScreen(TypingScreen, ScrollingScreen):
    """Follows every letter: Enter keeps what it led to, Escape takes it back, and once more leaves the screen."""

    QUESTION = "Words to look for"
    words = ""
    """What is looked for, empty where nothing is."""
    _line: Prompt | None = None
    _go_back: Callable[[], None] | None = None

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(keymap)
        self.bind(keymap.single("search"), "look")
        self.bind(keymap.single("help"), "help")
        self.bind(["escape"], "leave")

    def way_back(self) -> Callable[[], None]:
        """What brings back to where the screen stands now."""
        raise NotImplementedError

    def look_for(self, words: str) -> None:
        """Look for words from where the looking began, for nothing where there are none, and draw what comes of it."""
        raise NotImplementedError

    def action_look(self) -> None:
        """Ask for the words."""
        if self._line is None:
            self._go_back = self.way_back()
            self._line = Prompt(self.QUESTION)
            self.open_line(self._line)
            self._line.focus()
            self.watch(self._line, "value", self._retype, init=False)

    def action_help(self) -> None:
        """The list of keys."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keymap))

    def action_leave(self) -> None:
        """Look for nothing any more, or else leave the screen."""
        if self.words:
            self._look_for("")
        else:
            self.dismiss()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep what the words led to."""
        self._close_line()

    def on_prompt_abandoned(self) -> None:
        """Be as before the words were typed."""
        self._close_line()
        self._look_for("")
        self.go_back()
        self.draw()

    def go_back(self) -> None:
        """Stand where the looking began."""
        if self._go_back is not None:
            self._go_back()

    @property
    def way_out(self) -> str:
        """What Escape does."""
        return "end the search" if self.words else "back to reading"

    def _retype(self, words: str) -> None:
        if self._line is not None:
            self._look_for(words)

    def _look_for(self, words: str) -> None:
        self.words = words.strip()
        self.look_for(self.words)

    def _close_line(self) -> None:
        if self._line is not None:
            line, self._line = self._line, None
            self.close_line(line)
