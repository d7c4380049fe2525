"""What a page's records have in common, as `templates` learns it and `splitting` reads records by it."""

from tui.parser.layout import Layout


class Template:
    """What a page's records have in common.

    `stamp_at` is head, tail, glued (at the end of the body's line) or none, `head_index` the usual line of a stamp at
    the head. Names stand at the head of all records or of some, or below the stamp (`names_after`); `names` are known
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
