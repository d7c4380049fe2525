"""The list of pages: the files of the command line, and what was read lately; one is opened."""

import asyncio
from collections.abc import Callable, Sequence

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.library import Library, Listed
from tui.reading.layout.cells import fit
from tui.reading.layout.rows import Row, Span
from tui.reading.list_rows import ListRows
from tui.screens.listing import ListScreen
from tui.store.records import Entry

NUMBERED = 9
"""Pages that are opened by their number."""


class PageRows(ListRows):
    """A page an item: its number and title, how much of it there is and was read, and where it is."""

    def __init__(self, pages: Sequence[Listed]) -> None:
        super().__init__(len(pages), self._page_rows, self._page_words)
        self.pages = list(pages)

    def begin_anew(self, pages: Sequence[Listed]) -> None:
        """Show other pages instead."""
        self.pages = list(pages)
        self.renew(len(pages))

    def change(self, item: int, page: Listed) -> None:
        """Show what is known of a page by now."""
        self.pages[item] = page
        self.renew_one(item)

    def _page_words(self, item: int) -> str:
        page = self.pages[item]
        return f"{page.title} {page.facts} {page.name}"

    def _page_rows(self, item: int, width: int) -> list[Row]:
        page = self.pages[item]
        number = f"{item + 1} " if item < NUMBERED else "  "
        lines = [Row((Span("number", number), Span("author", fit(page.title, width - 2))))]
        return lines + [Row((Span("date", fit(words, width - 2)),), indent=2) for words in (page.facts, page.name)]


class PagesScreen(ListScreen):
    """The list over the panes; `here` is the place of the page that is read, and `go` is called with one to open."""

    def __init__(
        self, keymap: Keymap, library: Library, pages: Sequence[Listed], here: int | None, go: Callable[[Listed], None]
    ) -> None:
        self._pages = PageRows(pages)
        actions = {"open": shown_key("enter"), "forget": shown_key("delete")}
        super().__init__(keymap, "Pages", self._pages, actions)
        self.bind(keymap.single("pages"), "dismiss")
        for number in range(1, NUMBERED + 1):
            self.bind([str(number)], f"open_number({number})")
        self.bind(["delete"], "forget")
        self._library = library
        self._go = go
        self._read = None if here is None else pages[here].entry
        self._to_forget: Entry | None = None
        if library.is_shown_first:
            self.bind(keymap.single("quit"), "app.quit")
        self.list.choice = here or 0

    def on_mount(self) -> None:
        """Look into the files of which nothing is known."""
        self.run_worker(self._look, thread=True)

    def draw(self) -> None:
        """Draw what has changed, without what was asked before."""
        self._to_forget = None
        super().draw()

    def use(self, item: int) -> None:
        """Open a page."""
        self.dismiss()
        self._go(self._pages.pages[item])

    def action_open_number(self, number: int) -> None:
        """Open a page of the list by its number."""
        if number - 1 in self._pages.items:
            self.use(number - 1)

    def action_forget(self) -> None:
        """Forget what is known of the chosen page, once it is asked for twice."""
        entry = self._pages.pages[self.list.choice].entry if self._pages.items else None
        if entry is None:
            self.tell("Nothing is remembered of this page.")
        elif self._read is not None and entry.document == self._read.document:
            self.tell("This page is being read: it would be remembered again.")
        elif entry == self._to_forget:
            self.work(self._forget, entry)
        else:
            self._to_forget = entry
            self.tell(f"{shown_key('delete')} once more forgets what is remembered of this page.")

    async def _forget(self, entry: Entry) -> None:
        self._pages.begin_anew(await asyncio.to_thread(self._library.forget, entry))
        self.list.settle(self.list.choice)
        self.draw()
        self.tell("Forgotten.")
        self.run_worker(self._look, thread=True)

    def _look(self) -> None:
        for item, page in self._library.looked_at(list(self._pages.pages)):
            if not self.is_running:
                return
            self.call_if_there(self._change, item, page)

    def _change(self, item: int, page: Listed) -> None:
        if [listed.path for listed in self._pages.pages[item : item + 1]] != [page.path]:
            return  # Another was forgotten meanwhile.
        self._pages.change(item, page)
        self.list.settle(self.list.choice)
        self.draw()
