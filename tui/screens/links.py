"""The links in hand: each with the host it really leads to, before it is opened."""

import asyncio
from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading.cells import drawn
from tui.reading.copies import Copy
from tui.reading.links import Link
from tui.reading.pieces import HAND_BAR
from tui.reading.rows import GUTTER, Role, Row, Span
from tui.reading.viewport import Position, Viewport
from tui.reading.wrap import Wrapped
from tui.screens import programs
from tui.screens.scrolling import ScrollingScreen
from tui.widgets.bars import KeyBar, StatusBar
from tui.widgets.row_pane import RowPane
from tui.widgets.word_pane import WordPane


class LinkRows:
    """A link an item: the host, the link as it was written, what is opened where that is not the same; an empty row."""

    def __init__(self, links: Sequence[Link]) -> None:
        self.links = links
        self.rows: list[list[Row]] = []

    def lay_out(self, width: int) -> None:
        """Make the rows for a width in cells."""
        self.rows = [_link_rows(link, max(1, width - GUTTER - 1)) for link in self.links]

    def first(self) -> int | None:
        """The first link."""
        return 0

    def last(self) -> int | None:
        """The last link."""
        return len(self.links) - 1

    def after(self, item: int, /) -> int | None:
        """The link after one."""
        return item + 1 if item + 1 < len(self.links) else None

    def before(self, item: int, /) -> int | None:
        """The link before one."""
        return item - 1 if item else None

    def height(self, item: int, limit: int | None = None, /) -> int:
        """Rows of the link, counted no further than `limit`."""
        height = len(self.rows[item]) if self.rows else 1
        return height if limit is None else min(limit, height)

    def row(self, position: Position) -> Row:
        """What stands on a row."""
        return self.rows[position.item][position.row]

    def words_at(self, position: Position) -> tuple[str, int, int]:
        """Every row is a line of its own."""
        return "", 0, 0


class LinksPane(WordPane):
    """The list, with the link that was chosen marked."""

    def __init__(self, rows: LinkRows) -> None:
        super().__init__(Viewport(rows), rows, rows)
        self.rows = rows
        self.choice = 0

    def fit(self, width: int, height: int) -> None:
        """Lay the list out for a size of the pane."""
        self.rows.lay_out(width)
        self.viewport.height = height
        self.viewport.top = Position(self.viewport.top.item, 0)
        self.viewport.show(self.choice)

    def hand(self, position: Position) -> str:
        """A bar before the rows of the link that was chosen, but not before the empty one after it."""
        is_chosen = position.item == self.choice and position.row < self.rows.height(position.item) - 1
        return HAND_BAR if is_chosen else " "

    def choose(self, item: int) -> None:
        """Choose a link and scroll to it."""
        self.choice = min(max(item, 0), len(self.rows.links) - 1)
        self.viewport.show(self.choice)


class LinksScreen(ScrollingScreen):
    """The list over the panes."""

    def __init__(self, keymap: Keymap, links: Sequence[Link]) -> None:
        super().__init__(keymap)
        self.bind(keymap.single("links"), "dismiss")
        self.bind(keymap.single("copy_comment"), "copy")
        self.bind(["enter"], "open")
        self._list = LinksPane(LinkRows(links))
        self._links = links

    def compose(self) -> ComposeResult:
        """How many there are, the list, and what can be done with them."""
        with Vertical(id="links"):
            yield StatusBar()
            yield self._list
            yield KeyBar()

    def draw(self) -> None:
        """Draw what has changed."""
        super().draw()
        self.query_one(StatusBar).show("Links", f"{self._list.choice + 1} of {len(self._links)}")
        self.tell("")

    def action_step(self, rows: int) -> None:
        """Choose the next link, or the one before."""
        self._list.choose(self._list.choice + rows)
        self.draw()

    def action_scroll_rows(self, rows: int) -> None:
        """Scroll, and choose a link that is in sight."""
        pane = self._list
        if not pane.viewport.scroll(rows):
            pane.choice = len(self._links) - 1 if rows > 0 else 0
        seen = [item for item, _ in pane.viewport.stretches()]
        pane.choice = min(max(pane.choice, seen[0]), seen[-1])
        self.draw()

    def action_to_first(self) -> None:
        """Choose the first link."""
        self.action_step(-len(self._links))

    def action_to_last(self) -> None:
        """Choose the last link."""
        self.action_step(len(self._links))

    def action_open(self) -> None:
        """Have the link opened whose host stands on the screen."""
        address = self._links[self._list.choice].address
        self.run_worker(self._open(address))

    def action_copy(self) -> None:
        """Copy the address of the link."""
        link = self._links[self._list.choice]
        self.copy(Copy(f"The link to {link.host}", lambda _: link.address))

    @on(RowPane.Pressed)
    def _pick(self, message: RowPane.Pressed) -> None:
        self._list.choose(message.position.item)
        self.draw()

    async def _open(self, address: str) -> None:
        self.tell(await asyncio.to_thread(programs.open_address, address))

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        first = self.keymap.first
        keys = {
            "choose": first("next_comment", "previous_comment"),
            "copy": first("copy_comment"),
            "open": shown_key("enter"),
        }
        self.query_one(KeyBar).show_overlay(notice, keys)


def _link_rows(link: Link, width: int) -> list[Row]:
    rows = [Row((Span("author", line),)) for line in _lines(link.host, width)]
    rows += _address_rows("text", link.written, width)
    if link.address != link.written:
        rows += _address_rows("date", f"opens {link.address}", width)
    return [*rows, Row()]


def _address_rows(role: Role, words: str, width: int) -> list[Row]:
    return [Row((Span(role, line),), indent=2) for line in _lines(words, width - 2)]


def _lines(words: str, width: int) -> list[str]:
    lines = Wrapped(words, max(1, width))
    return [drawn(words[line.start : line.end]) for line in (lines[number] for number in range(lines.count()))]
