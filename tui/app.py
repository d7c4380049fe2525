"""The Textual app: style sheets, themes, the door out; it shows one thread until the reader leaves."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import Screen

from tui.model import Thread
from tui.reading.session import Session
from tui.resources import resource
from tui.screens.reader import ReaderScreen
from tui.widgets.door import DropControls
from tui.widgets.themes import NIGHT, our_themes, stand_ins

STYLE_SHEETS = ("app.tcss", "rows.tcss", "bars.tcss", "help.tcss")


class ReaderApp(App[int]):
    """The program on the screen."""

    CSS_PATH: ClassVar = [resource("styles", sheet) for sheet in STYLE_SHEETS]
    ENABLE_COMMAND_PALETTE = False
    TITLE = "threadreader"

    def __init__(self, thread: Thread) -> None:
        super().__init__()
        self.session = Session(thread)
        self._door = DropControls()
        self._no_color = NoColor()
        for theme in our_themes():
            self.register_theme(theme)
        self.theme = NIGHT

    def get_default_screen(self) -> Screen[None]:
        """The reader's screen is the first there is."""
        return ReaderScreen(self.session)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, then the door out, which sees what really leaves.

        Where NO_COLOR is set no colour leaves at all: Textual would write shades of grey.
        """
        filters = super().get_line_filters()
        if self.no_color:
            filters = [self._no_color if isinstance(item, Monochrome) else item for item in filters]
        return [*filters, self._door]

    def get_css_variables(self) -> dict[str, str]:
        """The theme's variables, and stand-ins for ours in a theme that is not ours."""
        variables = super().get_css_variables()
        return variables | stand_ins(variables)


def run_app(thread: Thread) -> int:
    """Show a thread until the reader leaves; the exit code."""
    app = ReaderApp(thread)
    app.run()
    return app.return_code or 0
