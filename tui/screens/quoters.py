"""The list of the comments that quote a comment, or a paragraph of the article, of which one is gone to."""

from collections.abc import Callable, Sequence

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.model import Comment
from tui.reading.layout.rows import Row
from tui.reading.list_rows import ListRows
from tui.reading.mentions import quoting_mention
from tui.reading.quoting.quotes import Passage, Quotation
from tui.screens.listing import ListScreen


class QuotersScreen(ListScreen):
    """A quotation an item: who quotes, what of it, and what he says to it; `go` is called with the chosen passage."""

    def __init__(
        self,
        keymap: Keymap,
        heading: str,
        comments: Sequence[Comment],
        quotations: Sequence[Quotation],
        go: Callable[[Passage], None],
    ) -> None:
        def rows(item: int, width: int) -> list[Row]:
            place, end = quotations[item].quoted
            return quoting_mention(comments[place.comment or 0], place.char_offset, end, width)

        super().__init__(keymap, heading, ListRows(len(quotations), rows), {"go there": shown_key("enter")})
        self.bind(keymap.single("quoters"), "dismiss")
        self._quotations = quotations
        self._go = go

    def use(self, item: int) -> None:
        """Leave the list for the chosen comment, where it quotes."""
        self.dismiss()
        self._go(self._quotations[item].quoted)
