"""What is known about one comment and the page, as a list over the panes."""

from tui.keymap import Keymap
from tui.model import Thread
from tui.reading.about import Fact, facts_about, facts_about_page
from tui.reading.layout.rows import Row, Span
from tui.reading.layout.wrap import drawn_lines
from tui.reading.list_rows import ListRows
from tui.screens.listing import ListScreen


class AboutScreen(ListScreen):
    """A fact an item, those of a comment, where there is one, before those of its page; Enter leaves them too."""

    def __init__(self, keymap: Keymap, thread: Thread, comment: int | None) -> None:
        facts = [] if comment is None else facts_about(thread, comment)
        facts += [fact for fact in facts_about_page(thread) if fact not in facts]
        rows = ListRows(len(facts), lambda item, width: _fact_rows(facts[item], width))
        what = "this page" if comment is None else f"comment {thread.tree.number(comment)}"
        super().__init__(keymap, f"About {what}", rows, {})
        self.bind(keymap.single("about"), "dismiss")

    def use(self, item: int) -> None:
        """Leave the facts."""
        self.dismiss()


def _fact_rows(fact: Fact, width: int) -> list[Row]:
    said = [Row((Span("text", line),), indent=2) for line in drawn_lines(fact.words, width - 2)]
    return [Row((Span("author", fact.name),)), *said]
