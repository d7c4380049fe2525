"""What a page's records have in common, as `templates` learns it and `splitting` reads records by it."""

from tui.parser.bylines import levelled
from tui.parser.layout import Layout
from tui.parser.vocabulary import EDGES


class Template:
    """What a page's records have in common.

    `stamp_at` is head, tail, glued (at the end of the body's line) or none, `head_index` the usual line of a stamp at
    the head. Names stand at the head of all records or of some, or below the stamp (`names_after`), or below the
    words (`names_below`); `names` are known
    to be some, `names_twice` where nearly all are said twice; with `names_at` an `@` stands before each, else whoever
    has one is addressed. Where a page `tells_of_members`, nearly all records have lines of a forum on theirs.
    Where it `has_rows`, lines of most records are rows of a table, where `words_beside`, words follow the stamp in one,
    and `labels` begin cells of most.
    `recurring` are shapes of lines that most records have, `counted` those that differ by a number alone.
    """

    stamp_at: str = "none"
    head_index: int = 0
    names_head: bool = False
    names_some: bool = False
    names_after: bool = False
    names_at: bool = False
    names_below: bool = False
    names: frozenset[str] = frozenset()
    tells_of_members: bool = False
    has_subject: bool = False
    recurring: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    names_twice: bool = False
    name_joint: tuple[str, ...] = ()
    name_prefix: tuple[str, ...] = ()
    name_suffix: tuple[str, ...] = ()
    layout: Layout | None = None
    has_rows: bool = False
    words_beside: bool = False
    labels: frozenset[str] = frozenset()

    @property
    def keeps_long_lines(self) -> bool:
        """Whether a body is what is left between the edges, and no edge is told by its place alone, however long."""
        return self.stamp_at != "glued" and not (self.has_subject or self.names_after or self.has_rows)

    def trimmed(self, name: str) -> str:
        """A name without the words that stand by every name of the page, and once where it is said twice."""
        words = name.split()
        if self.name_joint:
            cut = (at for at in range(1, len(words)) if tuple(words[at : at + 2]) == self.name_joint)
            words = words[: next(cut, None)]
        prefix, suffix = len(self.name_prefix), len(self.name_suffix)
        if prefix and len(words) > prefix and tuple(map(levelled, words[:prefix])) == self.name_prefix:
            words = words[prefix:]
        if suffix and len(words) > suffix and tuple(map(levelled, words[-suffix:])) == self.name_suffix:
            words = words[:-suffix]
        bare = " ".join(words)
        if self.names_twice and is_twice(bare):
            words = bare[: len(bare) // 2].split()
        half = len(words) // 2
        if len(words) > 1 and len(words) % 2 == 0 and words[:half] == words[half:]:
            words = words[:half]
        return " ".join(words).strip(EDGES) or name


def is_twice(name: str) -> bool:
    """Whether a name stands twice with nothing between, as where a picture's text is glued to it."""
    middle = len(name) // 2
    return middle > 0 and name[:middle] == name[middle:]
