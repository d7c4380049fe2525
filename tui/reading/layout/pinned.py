"""Whom the comment at the top of a window answers: a row for what has scrolled away above it.

Only the nearest levels are looked at, so the row costs the same at any depth.
"""

from itertools import islice

from tui.model import Tree
from tui.reading.layout.cells import cell_width, fit
from tui.reading.layout.rows import GUTTER, CommentRows, Row, Span
from tui.reading.viewport import Position

MOST_LEVELS = 8
"""Levels that are named; further ones are told by an ellipsis."""
_STEPS = 4
_JOINT = " › "
_CUT = "…" + _JOINT
_LONGEST_NAME = 24
LEAST_HEIGHT = 8
"""Lines of the pane from which one is spared for what is answered."""


def has_replies(rows: CommentRows) -> bool:
    """Whether a comment answers another one anywhere."""
    return any(rows.folds.tree.depths)


def lines_above(rows: CommentRows, height: int) -> int:
    """Lines kept free above the rows in a pane of a height: none or one."""
    return 1 if height >= LEAST_HEIGHT and has_replies(rows) else 0


def ancestors_above(rows: CommentRows, top: Position) -> tuple[int, ...]:
    """The comments whose headers are above a window that begins at `top` and below which its first words stand.

    The outermost of the nearest levels comes first.
    """
    tree = rows.folds.tree
    item = top.item
    if rows.is_gap(top):
        following = rows.after(item)
        if following is None:
            return ()
        item = following
    chain = list(islice(tree.ancestors(item), MOST_LEVELS + 1))
    if item == top.item and top.row > 0:
        chain.insert(0, item)
    return tuple(reversed(chain[: MOST_LEVELS + 1]))


def pinned_row(rows: CommentRows, chain: tuple[int, ...]) -> Row:
    """The row of such comments, as many of the nearest as its width holds."""
    room = rows.column.edge - GUTTER - len(_CUT)
    spans: list[Span] = []
    for index in reversed(chain[-MOST_LEVELS:]):
        piece = _named(rows, index, max(1, room))
        width = sum(cell_width(span.text) for span in piece) + (len(_JOINT) if spans else 0)
        if spans and width > room:
            break
        spans = [*piece, Span("level", _JOINT), *spans] if spans else piece
        room -= width
        if index == chain[0] and rows.folds.tree.depths[index] == 0:
            return Row(tuple(spans))
    return Row((Span("level", _CUT), *spans)) if spans else Row()


def _named(rows: CommentRows, index: int, room: int) -> list[Span]:
    number = fit(number_end(rows.folds.tree, index), room)
    author = rows.author(index)
    room -= cell_width(number) + 1
    if not author or room < 2:
        return [Span("number", number)]
    return [Span("number", number), Span("date", " " + fit(author, min(room, _LONGEST_NAME)))]


def number_end(tree: Tree, index: int) -> str:
    """The last steps of a number, with an ellipsis for the others."""
    steps = [tree.ordinals[step] for step in (index, *islice(tree.ancestors(index), _STEPS))]
    number = ".".join(map(str, reversed(steps[:_STEPS])))
    return number if len(steps) <= _STEPS else "…" + number
