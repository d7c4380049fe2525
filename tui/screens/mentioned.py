"""A list of comments, of which one is gone to."""

from collections.abc import Callable, Sequence

from tui.keymap import Keymap
from tui.keys import shown_key
from tui.model import Comment
from tui.reading.list_rows import ListRows
from tui.reading.mentions import mention
from tui.screens.listing import ListScreen


class MentionedScreen(ListScreen):
    """Some of the comments, by their indices, over the panes; `go` is called with the one that was chosen.

    The keys of the command that opened it close it.
    """

    def __init__(
        self,
        keymap: Keymap,
        heading: str,
        command: str,
        comments: Sequence[Comment],
        indices: Sequence[int],
        go: Callable[[int], None],
    ) -> None:
        rows = ListRows(len(indices), lambda item, width: mention(comments[indices[item]], width))
        super().__init__(keymap, heading, rows, {"go there": shown_key("enter")})
        self.bind(keymap.single(command), "dismiss")
        self._indices = indices
        self._go = go

    def use(self, item: int) -> None:
        """Leave the list for the chosen comment."""
        self.dismiss()
        self._go(self._indices[item])
