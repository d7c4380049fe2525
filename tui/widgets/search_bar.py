"""The line that a search or a filter is typed into, with its count and its switches at the right."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from tui.reading.layout.cells import cell_width, fit
from tui.reading.searching.pattern import Query
from tui.widgets.bars import Bar
from tui.widgets.line_input import LineInput

MOST_COUNT_CELLS = 40
COUNT_CELLS = 18
"""Cells kept free for a count: a line that changes its parts while counting is laid out anew each time."""
LEAST_TYPED = 24
"""Cells for what is typed: in a narrow window the count takes no more than it needs, and the switches go."""


class Lead(Bar):
    """The key that the line was opened with."""

    def __init__(self, lead: str) -> None:
        super().__init__()
        self.lead = lead

    def pieces(self, width: int) -> Sequence[tuple[str, Style]]:
        """The key, where the count will stand after it."""
        return [(" " + self.lead, self.ink("bar--strong"))]


class SearchFacts(Bar):
    """How many hits there are, and which switches are on."""

    found = ""
    switches = Query("")
    help = ""

    def show(self, words: str, query: Query, help: str) -> None:
        """Show a count and the switches of a query, or help where there is no query yet."""
        self.found, self.switches, self.help = fit(words, MOST_COUNT_CELLS), query, "" if query.text else help
        self.fit()
        self._say(words, query)

    def fit(self) -> None:
        """Take the cells that what is shown needs."""
        self.styles.width = sum(cell_width(text) for text, _ in self._texts())

    def pieces(self, width: int) -> Sequence[tuple[str, Style]]:
        """The count, then the switches: plain where they are on."""
        return [(text, self.ink("bar--plain" if is_plain else "bar--quiet")) for text, is_plain in self._texts()]

    def _texts(self) -> Sequence[tuple[str, bool]]:
        """What stands here, and whether it is plain to see."""
        if self.help:
            return [(f"  {self.help} ", False)]
        facts = list(self._facts())
        is_narrow = sum(cell_width(text) for text, _ in facts) + LEAST_TYPED > self.app.size.width
        return [(f"  {self.found} ", True)] if is_narrow else facts

    def _facts(self) -> Iterator[tuple[str, bool]]:
        yield f"  {self.found:>{COUNT_CELLS}}  ", True
        switches = (("Ctrl+T", "words", self.switches.whole_words), ("Ctrl+R", "regex", self.switches.is_expression))
        for keys, name, is_on in switches:
            yield f" {keys} ", False
            yield f"[{name}]" if is_on else f"{name}  ", is_on


class SearchBar(Horizontal):
    """Types one query; every change is told at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "abandon", show=False),
        Binding("up", "recall(1)", show=False),
        Binding("down", "recall(-1)", show=False),
        Binding("ctrl+t,alt+w", "switch_words", show=False),
        Binding("ctrl+r,alt+r", "switch_expression", show=False),
    ]

    class Changed(Message):
        """Something else is looked for."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    class Accepted(Message):
        """Enter was pressed."""

    class Abandoned(Message):
        """Escape was pressed."""

    def __init__(self, lead: str, text: str, history: Sequence[str], help: str = "") -> None:
        super().__init__()
        self.search = Query(text)
        self.help = help
        self.history = history
        self._lead = Lead(lead)
        self._input = LineInput(text)
        self._facts = SearchFacts()
        self._recalled = 0
        self._draft = text

    def compose(self) -> ComposeResult:
        """Key, text, count."""
        yield self._lead
        yield self._input
        yield self._facts

    def on_mount(self) -> None:
        """Take the keys, and tell of each before the frame that shows its letter: the words are lit in the same one."""
        self._input.focus()
        self.watch(self._input, "value", self._retype, init=False)

    def on_resize(self) -> None:
        """Give what is typed its room."""
        self._facts.fit()

    def show(self, words: str) -> None:
        """Show how many hits there are."""
        self._facts.show(words, self.search, self.help)

    def action_abandon(self) -> None:
        """Take it back."""
        self.post_message(self.Abandoned())

    def action_recall(self, step: int) -> None:
        """Bring back what was looked for before, or what came after that."""
        wanted = self._recalled + step
        if not 0 <= wanted <= len(self.history):
            return
        if self._recalled == 0:
            self._draft = self._input.value
        self._recalled = wanted
        self._input.value = self.history[-wanted] if wanted else self._draft
        self._input.cursor_position = len(self._input.value)

    def action_switch_words(self) -> None:
        """Whole words only, or parts of words too."""
        self._look_for(self.search._replace(whole_words=not self.search.whole_words))

    def action_switch_expression(self) -> None:
        """A regular expression, or words."""
        self._look_for(self.search._replace(is_expression=not self.search.is_expression))

    def _retype(self, value: str) -> None:
        if value != self.search.text:
            self._look_for(self.search._replace(text=value))

    @on(Input.Submitted)
    def _accept(self, message: Input.Submitted) -> None:
        message.stop()
        if not message.value and self.history:
            self._look_for(self.search._replace(text=self.history[-1]))
        self.post_message(self.Accepted())

    def _look_for(self, query: Query) -> None:
        """Tell the screen itself: by way of the widgets between, the message would come a frame late."""
        self.search = query
        self.screen.post_message(self.Changed(query))
