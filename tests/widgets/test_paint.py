"""Rows as strips."""

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Region

from tui.reading.layout.pieces import BLANK, HAND_BAR
from tui.reading.layout.rows import GUIDE_ROLES, Row, Span
from tui.widgets.paint import INKS, cropped, paint_line, paint_row, with_hand

PLAIN = Style(color="#dddddd", bgcolor="#111111")
INKS_OF_ROWS = dict.fromkeys((*INKS, BLANK), PLAIN) | {
    ink: Style(color=f"#0000{number}0", bgcolor="#111111") for number, ink in enumerate(GUIDE_ROLES, 1)
}


def test_a_row_fills_the_pane() -> None:
    strip = paint_row(Row((Span("text", "時計"),), guides=2), INKS_OF_ROWS, 20)
    assert strip.cell_length == cell_len(strip.text) == 20


def test_an_empty_row_fills_the_pane() -> None:
    assert paint_row(Row(), INKS_OF_ROWS, 20).text == " " * 20


def test_a_margin_stands_in_the_last_cell() -> None:
    assert paint_row(Row((Span("text", "words"),)), INKS_OF_ROWS, 20, margin="┃").text == "  words            ┃"


def test_a_row_begins_with_hand_and_bars() -> None:
    strip = with_hand(paint_row(Row((Span("text", "words"),), guides=2), INKS_OF_ROWS, 20), HAND_BAR, INKS_OF_ROWS)
    assert strip.text.rstrip() == "▌ ▎ ▎ words"
    assert strip.cell_length == 20


def test_a_pane_narrower_than_its_gutter_shows_no_hand() -> None:
    assert with_hand(paint_row(Row(), INKS_OF_ROWS, 1), HAND_BAR, INKS_OF_ROWS).text == " "


def test_a_fold_mark_takes_the_place_of_the_last_bar() -> None:
    strip = paint_row(Row((Span("number", "1.1"),), guides=2, mark="▸"), INKS_OF_ROWS, 20)
    assert strip.text.rstrip() == "  ▎ ▸ 1.1"


def test_a_row_wider_than_the_pane_is_cropped() -> None:
    assert paint_row(Row((Span("text", "words " * 9),)), INKS_OF_ROWS, 20).cell_length == 20


def test_the_last_bar_has_the_colour_of_its_depth() -> None:
    strip = paint_row(Row((), guides=2, level=4), INKS_OF_ROWS, 20)
    assert [segment.style for segment in strip if "▎" in segment.text] == [
        INKS_OF_ROWS["guide-1"],
        INKS_OF_ROWS["guide-5"],
    ]


def test_every_cell_has_a_background() -> None:
    strip = paint_row(Row((Span("text", "words"),)), INKS_OF_ROWS, 20)
    assert all(segment.style is not None and segment.style.bgcolor is not None for segment in strip)


def test_a_crop_takes_columns_of_whole_lines() -> None:
    strip = paint_line([("0123456789", PLAIN)], PLAIN, 10)
    assert [line.text for line in cropped([strip], Region(2, 0, 3, 1), 10)] == ["234"]
