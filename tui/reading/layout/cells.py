"""Characters into terminal cells: what of a text is drawn, and how many cells wide it is.

Text is plain where every character fills one cell, which a pattern tells at the speed of C; nearly all Latin, Greek
and Cyrillic text is. Any other text is first turned into its kinds, a letter for each of its characters:

    n narrow, w wide
    z nothing of its own: it stands on the character before
    s, S space, narrow or wide; t tab; b nothing, but a line may break here
    o, O opening bracket or quote, narrow or wide
    c, C closing bracket or punctuation, narrow or wide

What is made of several characters is settled in them already: of a flag or a family only the first is wide. So a
cluster is any letter and the z after it, and patterns over kinds need not know Unicode. Widths are those that Textual
lays out with, asked of Rich when the first such text is met.
"""

import re
from functools import cache, lru_cache

TAB_STOP = 8
MOST_MARKS = 30
"""Combining marks drawn on one letter: the limit of Unicode's Stream-Safe Text Format (UAX #15)."""

SPACES = "\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000 "
"""The inside of a character class: spaces at which a line may break; no-break spaces are not among them."""

_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f\u1e00-\u1eff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u211f\u2190-\u2199\u2400-\u2426\u2500-\u25fc\ufffd]*"
)
"""Characters that are drawn, one cell each, and join with nothing before them."""

_UNDRAWN_RANGES = (
    (0x00, 0x08),  # controls: cleaned text holds none, and none may reach a terminal
    (0x0A, 0x1F),
    (0x7F, 0x9F),
    (0xAD, 0xAD),  # soft hyphen
    (0x61C, 0x61C),  # Arabic letter mark
    (0x200B, 0x200B),  # zero width space
    (0x200E, 0x200F),  # left-to-right and right-to-left marks
    (0x2028, 0x202C),  # separators, embeddings
    (0x2060, 0x206F),  # word joiner, invisible operators, isolates
    (0x3164, 0x3164),  # Hangul filler
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFA0, 0xFFA0),  # halfwidth Hangul filler
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0xE0000, 0xE007F),  # tag characters
)
UNDRAWN = "".join(f"{chr(first)}-{chr(last)}" for first, last in _UNDRAWN_RANGES if first > 0x9F)
"""The inside of a character class: what is not drawn, controls apart."""

_OVERRIDES = (0x202D, 0x202E)
"""Bidirectional overrides reverse what follows; a visible mark is drawn in their place."""

_JOINER, _EMOJI_SELECTOR, _BREAK = "\u200d", "\ufe0f", "\u200b"
_SPACE = re.compile(f"[{SPACES}]")
_PICTOGRAPH = re.compile("[\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]")
_FLAG_HALF = re.compile("[\U0001f1e6-\U0001f1ff]")
_OPENING = frozenset("（［｛「『【〈《〔([{‘“¿¡")
_CLOSING = frozenset("、。，．：；？！）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…,.!?:;)]}’”%")
"""No line begins with a closing character or ends with an opening one, as Japanese and Chinese set their text."""


def is_plain(text: str) -> bool:
    """Whether every character of the text fills exactly one cell."""
    if text.isascii():
        return text.isprintable()
    return _PLAIN.fullmatch(text) is not None


def kinds_of(text: str) -> str:
    """A letter for each character of the text, as the module describes."""
    kinds = text.translate(_kinds())
    for letters, pattern, settled in _SETTLING:
        if letters in kinds:
            kinds = pattern.sub(settled, kinds)
    return kinds


@lru_cache(maxsize=4096)
def cells_of(kinds: str) -> int:
    """Cells that text of these kinds fills; tabs are not for this to say. Kept, for the same few come all the time."""
    return len(kinds) + sum(map(kinds.count, "wOCS")) - sum(map(kinds.count, "ztb"))


def drawn(text: str) -> str:
    """The text as it is drawn from column 0: tabs expanded, invisible characters left out, piled marks cut short."""
    if is_plain(text):
        return text
    visible = text.translate(_drawing_table())
    if len(visible) > MOST_MARKS:
        visible = _cut_piles(visible)
    return _expand_tabs(visible) if "\t" in visible else visible


def cell_width(text: str) -> int:
    """Cells that the text fills when drawn from column 0."""
    if is_plain(text):
        return len(text)
    return cells_of(kinds_of(drawn(text)))


def fit(text: str, width: int) -> str:
    """The text as drawn, cut at a cluster with an ellipsis where it is wider than `width` cells."""
    if width <= 0:
        return ""
    shown = drawn(text)
    if cell_width(shown) <= width:
        return shown
    return within(shown, width - 1).rstrip() + "…"


def within(text: str, width: int) -> str:
    """As many whole clusters of drawn text as fit into `width` cells."""
    end = 0
    for cluster in CLUSTER.finditer(kinds_of(text)):
        width -= cells_of(cluster.group())
        if width < 0:
            break
        end = cluster.end()
    return text[:end]


CLUSTER = re.compile("[^z]?z*", re.DOTALL)
"""A cluster, over kinds."""

_JOINED = f"([pe][zv]{{0,{MOST_MARKS - 1}}})(j[pe](?:[zv]{{0,{MOST_MARKS - 1}}}j[pe])*)"
"""Pictographs that are joined into one, over letters that are not settled: no mark between them is ever cut."""

_SETTLING = (
    ("r", re.compile("r(r?)"), lambda found: "wz" if found[1] else "n"),
    ("j", re.compile(_JOINED), lambda found: found[1] + "z" * len(found[2])),
    ("v", re.compile("[ek](?=z*v)"), "w"),
    ("p", re.compile("p"), "w"),
    ("e", re.compile("e"), "n"),
    ("k", re.compile("k"), "n"),
    ("j", re.compile("j"), "z"),
    ("v", re.compile("v"), "z"),
)
"""How letters that hang together are settled: r half a flag, j a joiner, v the selector that makes an e or a k wide,
p and e pictographs that can be joined, k what stands on a keycap."""


def _expand_tabs(text: str) -> str:
    pieces = text.split("\t")
    line = pieces[0]
    for piece in pieces[1:]:
        line += " " * (TAB_STOP - cell_width(line) % TAB_STOP) + piece
    return line


def _cut_piles(text: str) -> str:
    """The text with no more marks on one letter than are drawn; what is joined to a letter is a letter too."""
    piles = list(_TOO_MANY_MARKS.finditer(text.translate(_kinds())))
    ends = [0, *(pile.end() for pile in piles)]
    starts = [*(pile.start() for pile in piles), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


_TOO_MANY_MARKS = re.compile(f"(?<=[zjv]{{{MOST_MARKS}}})[zjv]+")
"""Marks above the limit, over letters that are not settled."""


class _Kinds(dict[int, str]):
    """Kinds by code point, found when first asked for."""

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


@cache
def _kinds() -> _Kinds:
    kinds = _Kinds(dict.fromkeys(_drawing_table(), "z"))
    kinds.update(dict.fromkeys(_OVERRIDES, "n"))
    kinds.update({ord("\t"): "t", ord(_BREAK): "b", ord(_JOINER): "j", ord(_EMOJI_SELECTOR): "v"})
    return kinds


def _kind(character: str) -> str:
    from rich.cells import cell_len

    width = cell_len(character)
    if width == 0:
        return "z"
    if character in _OPENING:
        return "oO"[width - 1]
    if character in _CLOSING:
        return "cC"[width - 1]
    if _SPACE.match(character):
        return "s" if width == 1 else "S"
    if _FLAG_HALF.match(character):
        return "r"
    if width == 2:
        return "p" if _PICTOGRAPH.match(character) else "w"
    if cell_len(character + _EMOJI_SELECTOR) != 2:
        return "n"
    return "k" if character.isascii() else "e"


@cache
def _drawing_table() -> dict[int, str | None]:
    table: dict[int, str | None] = {code: None for first, last in _UNDRAWN_RANGES for code in range(first, last + 1)}
    table.update(dict.fromkeys(_OVERRIDES, "\ufffd"))
    return table
