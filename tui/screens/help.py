"""The list of keys, made from the command table and the key map."""

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.commands import COMMANDS, SECTIONS, Command
from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading.layout.rows import GUTTER, Row, Span
from tui.reading.layout.wrap import Wrapped
from tui.reading.viewport import Numbered, Position, Viewport
from tui.screens.scrolling import ScrollingScreen
from tui.widgets.bars import KeyBar
from tui.widgets.row_pane import RowPane


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


class HelpScreen(ScrollingScreen):
    """The list of keys over the panes."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(keymap)
        self.bind([*keymap.single("help"), "enter"], "dismiss")

    def compose(self) -> ComposeResult:
        """The list, and how to leave it."""
        with Vertical(id="help"):
            yield HelpPane(self.keymap)
            yield KeyBar()

    def on_mount(self) -> None:
        """Say how to leave."""
        self.tell("")

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        keys = {"scroll": self.keymap.first("next_comment", "previous_comment")}
        self.query_one(KeyBar).show_overlay(notice, keys)


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
