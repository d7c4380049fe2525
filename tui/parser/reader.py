"""Comments taken apart one at a time, when somebody asks: records, their templates and the lines, nothing else kept."""

from array import array
from collections.abc import Iterator, Mapping, Sequence

from tui.model import LineTable, Tree
from tui.model.labels import Split
from tui.parser.outline import item_text
from tui.parser.records import Record
from tui.parser.splitting import is_surely_words, split_record
from tui.parser.template import Template


class RecordReader:
    """Splits records by their index. Keeps 9 bytes a record beside the lines."""

    def __init__(
        self, lines: LineTable, records: Sequence[Record], tree: Tree, templates: Mapping[int, Template]
    ) -> None:
        self.starts = array("I", (record.start for record in records))
        self._ends = array("I", (record.end for record in records))
        self._forms = bytes(record.form for record in records)
        self._lines = lines
        self._tree = tree
        self._templates = templates
        self._has_soft_breaks = bool(lines.soft_breaks)
        self._keeps_long_lines = {
            form: template.keeps_long_lines and not self._has_soft_breaks for form, template in templates.items()
        }

    def split(self, index: int) -> Split:
        """Take one record apart."""
        own: list[int] = []
        texts: list[str] = []
        for line, text in self._own(index):
            if text:
                own.append(line)
                texts.append(item_text(text))
        split = split_record(own, texts, self._templates[self._forms[index]])
        if not split.byline and not split.body:
            split.byline.append(self.starts[index])
            split.chrome = [line for line in split.chrome if line != self.starts[index]]
        if self._has_soft_breaks:
            self._keep_source_lines_whole(split)
        return split

    def end(self, index: int) -> int:
        """The line after the last one of a record and of those below it."""
        return self._ends[index]

    def are_surely_words(self, index: int, first: int, last: int) -> bool:
        """Whether all lines from `first` to `last` are words of a record.

        Both are lines from the record's start to that of the next one. A look at these two does not always tell: what
        is not told this way has to be split.
        """
        if last >= self._ends[index] or first == self.starts[index] or not self._keeps_long_lines[self._forms[index]]:
            return False
        lines = self._lines
        return is_surely_words(lines[first].strip()) and (first == last or is_surely_words(lines[last].strip()))

    def goes_on_below(self, index: int) -> bool:
        """Whether a record that is answered has lines of its own below an answer."""
        above = self._ends[index + 1]
        for reply in self._tree.replies(index):
            if above < self.starts[reply] and any(map(str.strip, self._lines[above : self.starts[reply]])):
                return True
            above = self._ends[reply]
        return above < self._ends[index] and any(map(str.strip, self._lines[above : self._ends[index]]))

    def _own(self, index: int) -> list[tuple[int, str]]:
        """The lines of a record that no record below it has, without the white space around them."""
        position, end = self.starts[index], self._ends[index]
        own: list[tuple[int, str]] = []
        for reply in self._tree.replies(index):
            if position < self.starts[reply]:
                own += self._stripped(position, self.starts[reply])
            position = self._ends[reply]
        if position < end:
            own += self._stripped(position, end)
        return own

    def _stripped(self, start: int, stop: int) -> Iterator[tuple[int, str]]:
        return enumerate(map(str.strip, self._lines[start:stop]), start)

    def _keep_source_lines_whole(self, split: Split) -> None:
        """What editors count as one line is all words or all chrome."""
        number = self._lines.source_line
        with_words = {number(line) for line in (*split.byline, *(line for line, _, _ in split.body))}
        words = [(line, 0, None) for line in split.chrome if number(line) in with_words]
        if words:
            split.chrome = [line for line in split.chrome if number(line) not in with_words]
            split.body = sorted([*split.body, *words])
