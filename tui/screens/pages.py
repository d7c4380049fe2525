"""The list of pages: the files of the command line, and what was read lately; one is opened."""

from collections.abc import Callable, Sequence

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.library import Library, Listed
from tui.reading.layout.cells import fit
from tui.reading.layout.rows import Row, Span
from tui.reading.list_rows import ListRows
from tui.screens.listing import ListScreen

NUMBERED = 9
"""Pages that are opened by their number."""


class PageRows(ListRows):
    """A page an item: its number and title, how much of it there is and was read, and where it is."""

    def __init__(self, pages: Sequence[Listed]) -> None:
        super().__init__(len(pages), self._page_rows, self._page_words)
        self.pages = list(pages)

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
    """The list over the panes, with a page chosen at first; `go` is called with the one that is opened."""

    def __init__(
        self, keymap: Keymap, library: Library, pages: Sequence[Listed], choice: int, go: Callable[[Listed], None]
    ) -> None:
        self._pages = PageRows(pages)
        super().__init__(keymap, "Pages", self._pages, {"open": shown_key("enter")})
        self.bind(keymap.single("pages"), "dismiss")
        for number in range(1, NUMBERED + 1):
            self.bind([str(number)], f"open_number({number})")
        self._library = library
        self._go = go
        if library.is_shown_first:
            self.bind(keymap.single("quit"), "app.quit")
        self.list.choice = choice

    def on_mount(self) -> None:
        """Look into the files of which nothing is known."""
        self.run_worker(self._look, thread=True)

    def use(self, item: int) -> None:
        """Open a page."""
        self.dismiss()
        self._go(self._pages.pages[item])

    def action_open_number(self, number: int) -> None:
        """Open a page of the list by its number."""
        if number - 1 in self._pages.items:
            self.use(number - 1)

    def _look(self) -> None:
        for item, page in self._library.looked_at(list(self._pages.pages)):
            if not self.is_running:
                return
            self.call_if_there(self._change, item, page)

    def _change(self, item: int, page: Listed) -> None:
        self._pages.change(item, page)
        self.list.settle(self.list.choice)
        self.draw()
