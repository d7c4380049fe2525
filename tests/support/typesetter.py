"""Sets blocks as lines the way Resiliparse writes a page: columns by list level, a blank line around paragraphs.

An item's marker stands two columns in for each list level and its text two columns further; blocks without a margin
(`line`) follow each other directly, and a margin on either side (`paragraph`) makes one blank line.
"""

from collections.abc import Iterable


class Typesetter:
    """Collects the lines of a page; `text` is what was set so far."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._level = 0
        self._marker = ""
        self._has_margin = False

    @property
    def level(self) -> int:
        """How many lists are open."""
        return self._level

    @property
    def text(self) -> str:
        """The page so far, without a line end at the end."""
        return "\n".join(self._lines)

    def to_level(self, level: int) -> None:
        """Open or close lists until `level` of them are open."""
        self._level = level

    def item(self, marker: str) -> None:
        """Let the next block stand on the line of `marker` (`•` or `3.`)."""
        self._marker = marker

    def line(self, text: str) -> None:
        """A block without margins."""
        self._put(text, has_margin=False)

    def paragraph(self, text: str) -> None:
        """A block with a margin above and below; its own line breaks are kept at the same column."""
        first, *rest = text.split("\n")
        self._put(first, has_margin=True)
        for line in rest:
            self._lines.append(self._indent + line)

    def gap(self) -> None:
        """Keep the next block a blank line apart."""
        self._has_margin = True

    def items(self, texts: Iterable[str], numbered: bool = False) -> None:
        """A list of one-line items, one level further in."""
        self._level += 1
        for ordinal, text in enumerate(texts, 1):
            self.item(f"{ordinal}." if numbered else "•")
            self.line(text)
        self._level -= 1

    def preformatted(self, lines: Iterable[str]) -> None:
        """Lines of a `pre` element: only the first is indented, the others keep their own spaces."""
        first, *rest = lines
        self._put(first, has_margin=True)
        self._lines.extend(rest)
        self._has_margin = False

    @property
    def _indent(self) -> str:
        return "  " * (self._level + 1) if self._level else ""

    def _put(self, text: str, has_margin: bool) -> None:
        if self._lines and (has_margin or self._has_margin):
            self._follow_with_blank()
        self._has_margin = has_margin
        if self._marker:
            self._lines.append(f"{'  ' * self._level}{self._marker} {text}")
            self._marker = ""
        else:
            self._lines.append(self._indent + text)

    def _follow_with_blank(self) -> None:
        if self._lines[-1]:
            self._lines.append("")
