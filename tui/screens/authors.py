"""The authors of a page with how many comments are theirs: one is chosen to be read alone."""

from collections.abc import Callable

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading.authorship.by_author import Author, Census
from tui.reading.layout.cells import cell_width, fit
from tui.reading.layout.rows import Row, Span
from tui.reading.list_rows import ListRows
from tui.screens.listing import ListScreen
from tui.words import counted

SLICE_SECONDS = 0.02
PAUSE_SECONDS = 0.005
PROGRESS_SECONDS = 0.4
"""From one list to the next while the comments are counted."""


class AuthorsScreen(ListScreen):
    """The list over the panes, which grows while the comments are counted; `keep` is called with the chosen one."""

    def __init__(self, keymap: Keymap, census: Census, keep: Callable[[Author], None]) -> None:
        self._census = census
        self._keep = keep
        self._goes_on = census.work(SLICE_SECONDS)
        self._authors = census.authors()
        rows = ListRows(
            len(self._authors),
            lambda item, width: _author_row(self._authors[item], width),
            lambda item: self._authors[item].name,
        )
        super().__init__(keymap, "Authors", rows, {"keep their comments": shown_key("enter")})
        self.bind(keymap.single("authors"), "dismiss")

    def on_mount(self) -> None:
        """Count on where that is not done."""
        if self._goes_on:
            self.set_timer(PAUSE_SECONDS, self._count)
            self.set_timer(PROGRESS_SECONDS, self._show)

    def draw(self) -> None:
        """Draw what has changed, and how far the counting is."""
        super().draw()
        if self._goes_on:
            self.tell(f"{self._census.count:,} of {self._census.total:,} comments counted …")

    def use(self, item: int) -> None:
        """Leave the list for the comments of the chosen author."""
        self.dismiss()
        self._keep(self._authors[item])

    def _count(self) -> None:
        self._goes_on = self._census.work(SLICE_SECONDS)
        if self._goes_on:
            self.set_timer(PAUSE_SECONDS, self._count)

    def _show(self) -> None:
        """Show the authors counted so far; the chosen one stays chosen."""
        chosen = self._authors[self.list.choice].name if self._authors else None
        self._authors = self._census.authors()
        self.list.rows.renew(len(self._authors))
        self.list.settle(next((item for item, author in enumerate(self._authors) if author.name == chosen), 0))
        self.draw()
        if self._goes_on:
            self.set_timer(PROGRESS_SECONDS, self._show)


def _author_row(author: Author, width: int) -> list[Row]:
    words = f"  {counted(author.comments, 'comment')}"
    name = fit(author.name, max(1, width - cell_width(words)))
    return [Row((Span("author", name), Span("date", words)))]
