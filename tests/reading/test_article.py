"""The article as rows."""

from tui.model import Block
from tui.reading.layout.article import RULE_WIDTH, ArticleRows
from tui.reading.viewport import Position, Viewport

BLOCKS = (
    Block("title", "How the clock came back", ()),
    Block("paragraph", "The tower had been silent for eleven years.", ()),
    Block("list", "  • a crank", ()),
    Block("list", "  • patience", ()),
    Block("rule", "", ()),
    Block("quote", "It moved.", ()),
)


def page(rows: ArticleRows) -> list[str]:
    """All rows as text."""
    found = [rows.row(position) for position in Viewport(rows, 100).rows()]
    return [" " * row.indent + "".join(span.text for span in row.spans) for row in found]


def test_blocks_stand_apart_and_lists_together() -> None:
    assert page(ArticleRows(BLOCKS, 30)) == [
        "How the clock came back",
        "",
        "The tower had been silent",
        "for eleven years.",
        "",
        "  • a crank",
        "  • patience",
        "",
        "─" * RULE_WIDTH,
        "",
        "It moved.",
        "",
    ]


def test_a_block_plays_the_role_of_its_kind() -> None:
    rows = ArticleRows(BLOCKS, 30)
    assert [rows.row(Position(item, 0)).spans[0].role for item in (0, 1, 4, 5)] == ["title", "text", "rule", "quote"]


def test_lines_are_at_most_as_wide_as_the_measure() -> None:
    assert ArticleRows(BLOCKS, 300, 60).text_width == 60


def test_a_row_is_found_again_at_another_width() -> None:
    rows = ArticleRows(BLOCKS, 30)
    place = rows.char_at(Position(1, 1))
    rows.set_width(12, 80)
    assert rows.char_at(rows.position_of(1, place)) == place


def test_an_article_of_nothing_has_no_rows() -> None:
    assert page(ArticleRows((), 30)) == []


def test_the_share_counts_characters() -> None:
    rows = ArticleRows((Block("paragraph", "a" * 30, ()), Block("paragraph", "b" * 10, ())), 80)
    assert rows.share(Position(1, 0)) == 0.75
