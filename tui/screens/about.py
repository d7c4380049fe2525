"""What is known about one comment, as a list over the panes."""

from tui.keymap import Keymap
from tui.model import Thread
from tui.reading.about import Fact, facts_about
from tui.reading.layout.rows import Row, Span
from tui.reading.layout.wrap import drawn_lines
from tui.screens.listing import ListRows, ListScreen


class AboutScreen(ListScreen):
    """A fact an item; Enter leaves them, as Escape does."""

    def __init__(self, keymap: Keymap, thread: Thread, comment: int) -> None:
        facts = facts_about(thread, comment)
        rows = ListRows(len(facts), lambda item, width: _fact_rows(facts[item], width))
        super().__init__(keymap, f"About comment {thread.tree.number(comment)}", rows, {})
        self.bind(keymap.single("about"), "dismiss")

    def action_open(self) -> None:
        """Leave the facts."""
        self.dismiss()


def _fact_rows(fact: Fact, width: int) -> list[Row]:
    said = [Row((Span("text", line),), indent=2) for line in drawn_lines(fact.words, width - 2)]
    return [Row((Span("author", fact.name),)), *said]
