"""Of any text, at any width, every character is drawn and no row is wider than its pane.

THREADREADER_LAYOUTS=500000 python -m pytest -q tests/hostile/test_fuzz_layout.py
"""

import re
import unicodedata
from random import Random

from rich.style import Style

from tests.support.fuzzing import count_of, nasty_text, numbered
from tests.support.threads import comment_of, thread_of
from tui.first_frame import Inks, first_frame
from tui.model import ArticleKind, Block, Thread, Tree
from tui.parser.clean import clean
from tui.reading.folds import Folds
from tui.reading.layout.article import ArticleRows
from tui.reading.layout.cells import cell_width, drawn
from tui.reading.layout.pieces import BLANK
from tui.reading.layout.rows import Column, CommentRows
from tui.reading.layout.source import SourceRows
from tui.reading.layout.wrap import wrap
from tui.reading.session import Session
from tui.reading.viewport import Position
from tui.widgets.paint import INKS, paint_row

COUNT = count_of("THREADREADER_LAYOUTS", 3000)
PLAIN = Style(color="#dddddd", bgcolor="#111111")
INKS_OF_ROWS = dict.fromkeys((*INKS, BLANK), PLAIN)
PLACED = re.compile(r"\x1b\[\d+;1H")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def letters(text: str) -> str:
    """What of a text has to be on the screen: not the spaces, nor marks and joiners, of which piles are cut."""
    return "".join(
        character
        for character in text
        if unicodedata.category(character)[0] not in "MZ" and character not in "\n\t\u200c\u200d"
    )


def nasty_thread(random: Random) -> Thread:
    """A thread with nasty words in every place."""
    words = [clean(nasty_text(random, 30)).text for _ in range(7)]
    tree = Tree([0, 1, 1, random.choice((0, 1, 2))])
    comments = [
        comment_of(tree, index, text=words[index], author=words[4] or None, date=words[5] or None, subject=words[6])
        for index in range(4)
    ]
    kinds: tuple[ArticleKind, ...] = ("title", "heading", "paragraph", "list", "quote", "preformatted", "rule")
    article = [Block(kind, words[index], ((1, 1),)) for index, kind in enumerate(kinds)]
    return thread_of(article, comments)


def assert_rows_fit(rows: CommentRows | ArticleRows | SourceRows, width: int, name: str) -> None:
    """Every row fills its pane, and no more."""
    item = rows.first()
    while item is not None:
        for number in range(rows.height(item)):
            row = rows.row(Position(item, number))
            strip = paint_row(row, INKS_OF_ROWS, width)
            assert strip.cell_length == cell_width(strip.text) == width, f"{name}: {strip.text!r}"
            assert not CONTROL.search(strip.text), f"{name}: {strip.text!r}"
        item = rows.after(item)


def test_every_character_of_a_text_is_drawn_within_the_width() -> None:
    for name, random in numbered(COUNT):
        text, width = clean(nasty_text(random, 120)).text, random.randint(1, 200)
        lines = list(wrap(text, width))
        shown = [drawn(text[line.start : line.end]) for line in lines]
        assert letters("".join(shown)) == letters(drawn(text)), f"{name}, width {width}: {text!r}"
        for line, row in zip(lines, shown, strict=True):
            assert line.indent + cell_width(row) <= max(width, 2), f"{name}, width {width}: {text!r}"


def test_every_row_of_a_thread_fills_its_pane() -> None:
    for name, random in numbered(COUNT // 30):
        thread, width = nasty_thread(random), random.randint(1, 200)
        named = f"{name}, width {width}"
        assert_rows_fit(CommentRows(thread, Folds(thread.tree), Column(width)), width, named)
        assert_rows_fit(ArticleRows(thread.article, width), width, named)
        assert_rows_fit(SourceRows(thread, (), width), width, named)


def test_every_line_of_a_first_frame_is_as_wide_as_the_screen() -> None:
    for name, random in numbered(COUNT // 30):
        size = random.randint(40, 200), random.randint(10, 60)
        frame = first_frame(Session(nasty_thread(random)), *size, Inks(None))
        lines = PLACED.split(frame.removesuffix("\x1b[0m"))[1:]
        assert [cell_width(line) for line in lines] == [size[0]] * size[1], f"{name}, {size}"
        assert not any(CONTROL.search(line) for line in lines), f"{name}, {size}"
