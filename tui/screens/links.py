"""The links in hand: each with the host it really leads to, before it is opened."""

import asyncio
from collections.abc import Sequence

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading.copies import Copy
from tui.reading.layout.links import Link
from tui.reading.layout.rows import Role, Row, Span
from tui.reading.layout.wrap import drawn_lines
from tui.reading.list_rows import ListRows
from tui.screens import programs
from tui.screens.listing import ListScreen


class LinksScreen(ListScreen):
    """The list over the panes."""

    def __init__(self, keymap: Keymap, links: Sequence[Link]) -> None:
        rows = ListRows(len(links), lambda item, width: _link_rows(links[item], width))
        actions = {"copy": keymap.first("copy_comment"), "open": shown_key("enter")}
        super().__init__(keymap, "Links", rows, actions)
        self.bind(keymap.single("links"), "dismiss")
        self.bind(keymap.single("copy_comment"), "copy")
        self._links = links

    def use(self, item: int) -> None:
        """Have the link opened whose host stands on the screen."""
        copying = self.keymap.first("copy_comment")
        self.work(self._open, self._links[item].address, f" {copying} copies it." if copying else "")

    def action_copy(self) -> None:
        """Copy the address of the link."""
        if not self.list.rows.items:
            return
        link = self._links[self.list.choice]
        self.copy(Copy(f"The link to {link.host}", lambda _: link.address))

    async def _open(self, address: str, otherwise: str) -> None:
        self.tell_later(await asyncio.to_thread(programs.open_address, address, otherwise))


def _link_rows(link: Link, width: int) -> list[Row]:
    """The host, the link as it was written, and what is opened where that is not the same."""
    rows = [Row((Span("author", line),)) for line in drawn_lines(link.host, width)]
    rows += _address_rows("text", link.written, width)
    if link.address != link.written:
        rows += _address_rows("date", f"opens {link.address}", width)
    return rows


def _address_rows(role: Role, words: str, width: int) -> list[Row]:
    return [Row((Span(role, line),), indent=2) for line in drawn_lines(words, width - 2)]
