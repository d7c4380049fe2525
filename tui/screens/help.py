"""The list of keys, made from the command table and the key map."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.commands import COMMANDS, SECTIONS, Command
from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading.layout.rows import GUTTER, Row, Span
from tui.reading.layout.wrap import Wrapped
from tui.reading.viewport import Numbered, Position, Viewport
from tui.screens.keyed import KeyedScreen
from tui.widgets.bars import KeyBar
from tui.widgets.row_pane import RowPane

_ACTIONS = {
    "next_comment": "scroll_rows(1)",
    "previous_comment": "scroll_rows(-1)",
    "page_down": "scroll_pages(1)",
    "page_up": "scroll_pages(-1)",
    "help": "dismiss",
    "quit": "dismiss",
}
"""What commands do here."""


class HelpRows(Numbered):
    """A row or more a command, under the name of its section; an item each."""

    def __init__(self, keymap: Keymap) -> None:
        self.rows: list[Row] = []
        self._keymap = keymap

    def lay_out(self, width: int) -> None:
        """Make the rows for a width in cells."""
        listed = [command for command in COMMANDS if command.is_listed or self._keymap.is_changed(command)]
        shown = {command: "  ".join(map(shown_key, self._keymap.keys(command.name))) for command in listed}
        keys_width = max(map(len, shown.values())) + 3
        self.rows = []
        for section in SECTIONS:
            self.rows += [Row(), Row((Span("heading", section),))]
            for command, keys in shown.items():
                if command.section == section:
                    self.rows += _command_rows(command, keys.ljust(keys_width), width - GUTTER - 1)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def height(self, item: int, limit: int | None = None, /) -> int:
        """One."""
        return 1 if limit is None else min(1, limit)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        return self.rows[position.item]


class HelpPane(RowPane):
    """The list, laid out anew for every width."""

    def __init__(self, keymap: Keymap) -> None:
        self.rows = HelpRows(keymap)
        super().__init__(Viewport(self.rows), self.rows)

    def fit(self, width: int, height: int) -> None:
        """Lay the list out for a size of the pane."""
        self.rows.lay_out(width)
        self.viewport.height = height
        self.viewport.top = min(self.viewport.top, self.viewport.foot())


class HelpScreen(KeyedScreen, ModalScreen[None]):
    """The list of keys over the panes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll_rows(1)", show=False),
        Binding("up", "scroll_rows(-1)", show=False),
        Binding("pagedown", "scroll_pages(1)", show=False),
        Binding("pageup", "scroll_pages(-1)", show=False),
    ]

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(keymap)
        for name, action in _ACTIONS.items():
            self.bind(keymap.single(name), action)
        self.bind(["escape", "enter"], "dismiss")

    def compose(self) -> ComposeResult:
        """The list, and how to leave it."""
        with Vertical(id="help"):
            yield HelpPane(self.keymap)
            yield KeyBar()

    def on_mount(self) -> None:
        """Say how to leave."""
        scroll = self.keymap.first("next_comment", "previous_comment")
        self.query_one(KeyBar).show_overlay("", {"scroll": scroll})

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


def _command_rows(command: Command, keys: str, width: int) -> list[Row]:
    """Keys, title and help; the help goes on below where it is too long."""
    title = f"{command.title}  "
    words = title + command.help
    lines = Wrapped(words, max(20, width - len(keys)))
    rows: list[Row] = []
    for number in range(lines.count()):
        line = lines[number]
        cut = max(line.start, min(len(title), line.end))
        spans = (
            Span("author", keys if number == 0 else " " * len(keys)),
            Span("text", words[line.start : cut]),
            Span("date", words[cut : line.end]),
        )
        rows.append(Row(spans))
    return rows
