"""The list of keys, made from the command table."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.commands import COMMANDS, SECTIONS, Command, shown_key
from tui.reading.rows import GUTTER, Row, Span
from tui.reading.viewport import Position, Viewport
from tui.reading.wrap import Wrapped
from tui.widgets.bars import KeyBar
from tui.widgets.row_pane import RowPane

_STEPS = {"j": 1, "down": 1, "k": -1, "up": -1}
_PAGES = {"space": 1, "pagedown": 1, "b": -1, "pageup": -1}


class HelpRows:
    """A row or more a command, under the name of its section; an item each."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def lay_out(self, width: int) -> None:
        """Make the rows for a width in cells."""
        keys_width = max(len(_keys(command)) for command in COMMANDS) + 3
        self.rows = []
        for section in SECTIONS:
            self.rows += [Row(), Row((Span("heading", section),))]
            for command in COMMANDS:
                if command.section == section and command.is_listed:
                    self.rows += _command_rows(command, keys_width, width - GUTTER - 1)

    def first(self) -> int | None:
        """The first row."""
        return 0

    def last(self) -> int | None:
        """The last row."""
        return len(self.rows) - 1

    def after(self, item: int, /) -> int | None:
        """The row after one."""
        return item + 1 if item + 1 < len(self.rows) else None

    def before(self, item: int, /) -> int | None:
        """The row before one."""
        return item - 1 if item else None

    def height(self, item: int, limit: int | None = None, /) -> int:
        """One."""
        return 1 if limit is None else min(1, limit)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        return self.rows[position.item]


class HelpPane(RowPane):
    """The list, laid out anew for every width."""

    def __init__(self) -> None:
        self.rows = HelpRows()
        super().__init__(Viewport(self.rows), self.rows)

    def fit(self, width: int, height: int) -> None:
        """Lay the list out for a size of the pane."""
        self.rows.lay_out(width)
        self.viewport.height = height
        self.viewport.top = min(self.viewport.top, self.viewport.foot())


class HelpScreen(ModalScreen[None]):
    """The list of keys over the panes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"scroll_rows({rows})", show=False) for key, rows in _STEPS.items()),
        *(Binding(key, f"scroll_pages({pages})", show=False) for key, pages in _PAGES.items()),
        Binding("escape,q,question_mark,f1,enter", "dismiss", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The list, and how to leave it."""
        with Vertical(id="help"):
            yield HelpPane()
            yield KeyBar()

    def on_mount(self) -> None:
        """Say how to leave."""
        self.query_one(KeyBar).show("", (("j k", "scroll"), ("Esc", "back to reading")))

    def action_scroll_rows(self, rows: int) -> None:
        """Scroll by rows."""
        pane = self.query_one(HelpPane)
        pane.viewport.scroll(rows)
        pane.draw()

    def action_scroll_pages(self, pages: int) -> None:
        """Scroll by windows."""
        self.action_scroll_rows(pages * max(1, self.query_one(HelpPane).viewport.height - 2))

    @on(RowPane.Scrolled)
    def _scroll(self, message: RowPane.Scrolled) -> None:
        self.action_scroll_rows(message.rows)


def _keys(command: Command) -> str:
    return "  ".join(map(shown_key, command.keys))


def _command_rows(command: Command, keys_width: int, width: int) -> list[Row]:
    """Keys, title and help; the help goes on below where it is too long."""
    title = f"{command.title}  "
    words = title + command.help
    lines = Wrapped(words, max(20, width - keys_width))
    rows: list[Row] = []
    for number in range(lines.count()):
        line = lines[number]
        cut = max(line.start, min(len(title), line.end))
        keys = _keys(command) if number == 0 else ""
        spans = (
            Span("author", keys.ljust(keys_width)),
            Span("text", words[line.start : cut]),
            Span("date", words[cut : line.end]),
        )
        rows.append(Row(spans))
    return rows
