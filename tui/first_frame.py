"""The first frames: a page as the app is about to show it, drawn before the app is loaded.

Loading Textual takes the better part of a start. What is read meanwhile comes from the same rows, arrangement, style
sheets and colours, so nothing moves when the app takes over; what writers marked gets its looks only then. Each costs
one layout of what is in sight.
"""

import re
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from tui.output import without_controls
from tui.palette import Palette
from tui.reading.layout.arrangement import BARS, Arrangement, Layout, arrange, usual_layout, widest_pane
from tui.reading.layout.cells import fit
from tui.reading.layout.pieces import BLANK, HAND_BAR, HAND_INKS, IDLE_HAND_BAR, Piece, row_pieces
from tui.reading.layout.pinned import ancestors_above, has_replies, lines_above, pinned_row
from tui.reading.progress import MARGINS, RAIL, extent, facts, status_pieces, thumb_cells
from tui.reading.session import Session
from tui.resources import resource

_SHEETS = ("app.tcss", "rows.tcss", "bars.tcss")
_RULE = re.compile(r"^\w+ > \.([\w-]+) \{ color: \$([\w-]+);(?: text-style: (\w+);)? \}", re.MULTILINE)
_STYLES = {"bold": "1;", "italic": "3;", "underline": "4;", "": ""}
_RESET = "\x1b[0m"


class Run(NamedTuple):
    """A text on the screen, styled as a component class of the style sheets."""

    component: str
    text: str


Line = list[Run]


class Inks:
    """Escape codes of component classes in a palette's colours; none at all without a palette."""

    def __init__(self, palette: Palette | None) -> None:
        self._palette = palette
        self._codes: dict[tuple[str, str], str] = {}

    def code(self, component: str, ground: str) -> str:
        """What begins a text on a ground, a colour by its name."""
        if self._palette is None:
            return ""
        code = self._codes.get((component, ground))
        if code is None:
            colour, style = self._rules.get(component, ("foreground", ""))
            fore, back = (_channels(self._palette.colour(name)) for name in (colour, ground))
            code = self._codes[component, ground] = f"\x1b[0;{_STYLES[style]}38;2;{fore};48;2;{back}m"
        return code

    @cached_property
    def _rules(self) -> dict[str, tuple[str, str]]:
        """Colour and text style of each component class, as the style sheets have them."""
        rules: dict[str, tuple[str, str]] = {}
        for sheet in _SHEETS:
            with open(resource("styles", sheet), encoding="utf-8") as file:
                for component, colour, style in _RULE.findall(file.read()):
                    rules.setdefault(component, (colour, style))
        return rules


def first_frame(
    session: Session, width: int, height: int, inks: Inks, layout: Layout | None = None, is_whole: bool = True
) -> str:
    """What draws the beginning of a session on a screen of a size."""
    session.begin(_arrangement(session, width, height, layout, is_whole).layout == "beside")
    return frame(session, width, height, inks, layout, is_whole)


def frame(
    session: Session,
    width: int,
    height: int,
    inks: Inks,
    layout: Layout | None = None,
    is_whole: bool = True,
    notice: str = "",
) -> str:
    """What draws a session as it stands on a screen of a size, for which it is laid out.

    How much there is stays unsaid where not all was read; so do the keys, which the app names on the last line, where
    the notice stands.
    """
    panes = _panes(session, _arrangement(session, width, height, layout, is_whole), width, height - BARS)
    pieces = status_pieces(session.thread.called, facts(session) if is_whole else "", width)
    status = [Run(f"bar--{piece.ink}", piece.text) for piece in pieces]
    encoded = [
        _encoded(status, "bar", inks),
        *(_encoded(line, "background", inks) for line in panes),
        _encoded([Run("bar--plain", f" {fit(notice, width - 2)}".ljust(width))], "bar", inks),
    ]
    return "".join(f"\x1b[{y};1H{line}" for y, line in enumerate(encoded, 1)) + _RESET


def _arrangement(session: Session, width: int, height: int, layout: Layout | None, is_whole: bool) -> Arrangement:
    return arrange(width, height, chosen=layout, usual=usual_layout(session.thread, is_whole))


def _encoded(line: Line, ground: str, inks: Inks) -> str:
    return "".join(inks.code(run.component, ground) + without_controls(run.text) for run in line)


def _panes(session: Session, arrangement: Arrangement, width: int, height: int) -> list[Line]:
    """The lines between the bars."""
    if arrangement.layout == "beside":
        article = _article(session, arrangement.article_width, height, arrangement.is_tall)
        comments = _comments(session, width - arrangement.article_width - 1, height, arrangement.is_tall)
        rail = _rail(session, height, RAIL)
        return [left + middle + right for left, middle, right in zip(article, rail, comments, strict=True)]
    most = widest_pane(session.measure)
    if session.pane == "comments":
        return _centred(_comments(session, min(width, most), height, arrangement.is_tall), width, min(width, most))
    article = _article(session, min(width - 1, most), height, arrangement.is_tall)
    lines = [left + right for left, right in zip(article, _rail(session, height, " "), strict=True)]
    return _centred(lines, width, min(width, most + 1))


def _centred(lines: list[Line], width: int, used: int) -> list[Line]:
    before = (width - used) // 2
    return [[_blank(before), *line, _blank(width - used - before)] for line in lines]


def _article(session: Session, width: int, height: int, is_tall: bool) -> list[Line]:
    above = int(is_tall)
    session.resize_article(width, height - above)
    lines = [_row(*row_pieces(session.article_rows.row(position), width), width) for position in session.article.rows()]
    return _filled(lines, above, width, height)


def _rail(session: Session, height: int, otherwise: str) -> list[Line]:
    thumb = thumb_cells(extent(session, "article"), height)
    return [
        [Run("divider--thumb", MARGINS[True, False])] if y in thumb else [Run("divider--line", otherwise)]
        for y in range(height)
    ]


def _comments(session: Session, width: int, height: int, is_tall: bool) -> list[Line]:
    rows = session.comment_rows
    height -= (air := int(is_tall and not has_replies(rows)))
    above = lines_above(rows, height)
    session.resize_comments(width, height - above)
    thumb = thumb_cells(extent(session, "comments"), session.comments.height)
    hand = HAND_BAR if session.pane == "comments" else IDLE_HAND_BAR
    pinned = (
        pinned_row(rows, ancestors_above(rows, session.comments.top)) if above and session.thread.has_comments else None
    )
    lines = [] if pinned is None else [_row(*row_pieces(pinned, width), width)]
    for y, position in enumerate(session.comments.rows()):
        pieces, used = row_pieces(session.remarked.row(position), width, MARGINS[y in thumb, False])
        if position.item == session.cursor and not rows.is_gap(position):
            first = pieces[0]
            pieces[:1] = [Piece(HAND_INKS[hand], hand), first._replace(text=first.text[len(hand) :])]
        lines.append(_row(pieces, used, width))
    return _filled(lines, air, width, height + air)


def _row(pieces: list[Piece], used: int, width: int) -> Line:
    runs = [Run("row--text" if piece.ink == BLANK else f"row--{piece.ink}", piece.text) for piece in pieces]
    return [*runs, _blank(width - used)]


def _filled(lines: list[Line], above: int, width: int, height: int) -> list[Line]:
    """The lines of a pane, with empty ones above and below."""
    empty = [_blank(width)]
    return list(islice([*[empty] * above, *lines, *[empty] * height], height))


def _blank(width: int) -> Run:
    return Run("row--text", " " * width)


def _channels(colour: str) -> str:
    """`#rrggbb` as escape codes have it."""
    return ";".join(str(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
