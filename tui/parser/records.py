"""Records: the stretches of lines that are comments, before it is known which of their lines are whose words.

A record's own lines are those between its start and its end that no record below it has taken, so a line after a
reply, at the parent's indent, goes back to the parent. Line numbers are indices into the page's lines.
"""

from collections.abc import Sequence

from tui.parser.outline import Outline

TOP_LEVEL = -1


class Record:
    """One comment to be: lines `start` to `end` (exclusive), its parent record (TOP_LEVEL for none), its label.

    Records of one `form` are alike; a page may have two (answers and comments on them).
    """

    __slots__ = ("depth", "end", "form", "label", "parent", "start")

    def __init__(
        self,
        start: int,
        end: int,
        parent: int = TOP_LEVEL,
        depth: int = 0,
        label: int | None = None,
        form: int = 0,
    ) -> None:
        self.start = start
        self.end = end
        self.parent = parent
        self.depth = depth
        self.label = label
        self.form = form


def own_lines(records: Sequence[Record], page: Outline, stop: int | None = None) -> list[list[int]]:
    """The non-blank lines of each record, in order, up to the line `stop`.

    Records are in reading order; one sweep with a stack.
    """
    owned: list[list[int]] = [[] for _ in records]
    stripped = page.stripped
    position = 0
    stack: list[int] = []
    limit = len(stripped) if stop is None else stop

    def give(owner: int, end: int) -> None:
        owned[owner] += [line for line in range(position, min(end, limit)) if stripped[line]]

    for index, record in enumerate(records):
        while stack and records[stack[-1]].end <= record.start:
            top = stack.pop()
            give(top, records[top].end)
            position = max(position, records[top].end)
        if stack:
            give(stack[-1], record.start)
        position = record.start
        stack.append(index)
    while stack:
        top = stack.pop()
        give(top, records[top].end)
        position = max(position, records[top].end)
    return owned
