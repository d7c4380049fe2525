"""The map of the thread over the foot of the panes: arrows and the mouse choose a comment in it, Enter goes there."""

from collections.abc import Callable, Hashable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading import moves
from tui.reading.layout.rows import GUTTER, Row
from tui.reading.mentions import mention
from tui.reading.session import Session
from tui.reading.thread_map import BOTH, HERE, HIT, READ, STAR, UNREAD, ThreadMap
from tui.reading.viewport import Numbered, Position, Viewport
from tui.screens.scrolling import ScrollingScreen
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.row_pane import RowPane

BARS = 2
MENTION = 3
"""Rows under the map: an empty one, and two that say which comment is chosen."""
LEGEND = f"{UNREAD} unread   {READ} read   {BOTH} both   {STAR} star   {HIT} hit   {HERE} here"
LEAST_ABOVE = 3
"""Rows of the panes that stay in sight where the window is high enough for any of this."""
WIDE_STEP = 10
"""Columns of the map that a page is."""
_STEPS = {
    "fold_or_parent": "aside(-1)",
    "unfold_or_reply": "aside(1)",
    "next_root": "move('next_root')",
    "previous_root": "move('previous_root')",
    "next_unread": "unread(1)",
    "previous_unread": "unread(-1)",
    "map": "dismiss",
}
"""What commands do here, besides those that move up and down."""


class MapRows(Numbered):
    """The rows of the map as one item: its levels, a line below them, and the comment that is chosen."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.choice = session.cursor
        self.map = ThreadMap(session, 1)
        self._width = 1

    def lay_out(self, width: int, height: int) -> None:
        """Make the map for a size in cells and rows."""
        self._width = max(1, width - GUTTER - 1)
        self.map = ThreadMap(self.session, self._width, height - MENTION - 1)

    def __len__(self) -> int:
        """One item."""
        return 1

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of the map and of what is below."""
        height = self.map.levels + 1 + MENTION
        return height if limit is None else min(limit, height)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        below = position.row - self.map.levels
        if below < 0:
            return self.map.row(position.row, self.choice)
        if below == 0:
            return self.map.row_below(self.choice)
        comment = self.session.thread.comments[self.choice]
        return [Row(), *mention(comment, self._width)][below - 1]


class MapPane(RowPane):
    """The map."""

    def __init__(self, rows: MapRows) -> None:
        super().__init__(Viewport(rows), rows)
        self.rows = rows

    def fit(self, width: int, height: int) -> None:
        """Make the map for a size of the pane."""
        self.rows.lay_out(width, height)
        self.viewport.height = height

    def look(self, item: int) -> Hashable:
        """What is chosen."""
        return self.rows.choice


class MapScreen(ScrollingScreen):
    """The map over the panes; `go` is called with the comment that was chosen."""

    def __init__(self, keymap: Keymap, session: Session, go: Callable[[int], None]) -> None:
        super().__init__(keymap)
        for name, action in _STEPS.items():
            self.bind(keymap.single(name), action)
        self.bind(["left"], "aside(-1)")
        self.bind(["right"], "aside(1)")
        self.bind(["enter"], "go")
        self._rows = MapRows(session)
        self._tree = session.thread.tree
        self._go = go

    def compose(self) -> ComposeResult:
        """What the signs mean, the map, and the keys."""
        with Vertical(id="map"):
            yield StatusBar()
            yield MapPane(self._rows)
            yield KeyBar()

    def on_mount(self) -> None:
        """Take as many rows as the map has."""
        self._take_rows()

    def on_resize(self) -> None:
        """Take as many rows as the map may have."""
        self._take_rows()

    def draw(self) -> None:
        """Draw what has changed."""
        super().draw()
        self.query_one(StatusBar).show("Map", LEGEND)
        self.tell("")

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        keys = {
            "left and right": "← →",
            "parent, reply": "↑ ↓",
            "unread": self.keymap.first("previous_unread", "next_unread"),
            "go there": shown_key("enter"),
        }
        self.query_one(KeyBar).show_overlay(notice, keys)

    def choose(self, comment: int | None) -> None:
        """Choose a comment, where there is one."""
        if comment is not None:
            self._rows.choice = comment
            self.draw()

    def action_step(self, rows: int) -> None:
        """To the first reply, or to the parent."""
        self.choose((moves.first_reply if rows > 0 else moves.parent)(self._tree, self._rows.choice))

    def action_scroll_rows(self, rows: int) -> None:
        """Aside, as the wheel turns."""
        self.action_aside(rows)

    def action_scroll_pages(self, pages: float) -> None:
        """Far aside."""
        self.action_aside(round(WIDE_STEP * pages))

    def action_to_first(self) -> None:
        """To the first comment."""
        self.choose(0)

    def action_to_last(self) -> None:
        """To the last comment."""
        self.choose(len(self._tree) - 1)

    def action_aside(self, columns: int) -> None:
        """To another column."""
        self.choose(self._rows.map.aside(self._rows.choice, columns))

    def action_move(self, name: str) -> None:
        """Where a move in the thread leads."""
        self.choose(getattr(moves, name)(self._tree, self._rows.choice))

    def action_unread(self, step: int) -> None:
        """To the next unread comment, or the one before."""
        marks, choice = self._rows.session.marks, self._rows.choice
        self.choose(marks.next_unread(choice + 1) if step > 0 else marks.previous_unread(choice))

    def action_go(self) -> None:
        """Leave the map for the chosen comment."""
        self.dismiss()
        self._go(self._rows.choice)

    @on(RowPane.Pressed)
    def _pick(self, message: RowPane.Pressed) -> None:
        """Choose what the mouse was pressed on; go there when it was chosen already."""
        shown = self._rows.map
        if message.position.row >= shown.levels:
            return
        picked = shown.comment_at((message.column - GUTTER) // shown.cell_width, message.position.row)
        if picked == self._rows.choice:
            self.action_go()
        else:
            self.choose(picked)

    def _take_rows(self) -> None:
        room = self.app.size.height - LEAST_ABOVE
        levels = ThreadMap(self._rows.session, 1).levels
        self.query_one("#map").styles.height = min(room, BARS + levels + 1 + MENTION)
