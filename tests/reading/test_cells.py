"""Widths in cells and what is drawn."""

import pytest

from tui.reading.layout.cells import MOST_MARKS, cell_width, drawn, fit, is_plain, kinds_of

ACUTE = "\u0301"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("plain", 5),
        ("naïve – “quoted” …", 18),
        ("привет", 6),
        ("時計", 4),
        ("한국어", 6),
        ("e" + ACUTE, 1),
        ("👍🏽", 2),
        ("👨\u200d👩\u200d👧", 2),
        ("🇸🇪🇳🇴", 4),
        ("❤", 1),
        ("❤\ufe0f", 2),
        ("1\ufe0f\u20e3", 2),
        ("a\u200db", 2),
        ("क\u094d\u200dष", 2),
        ("\ufffd", 1),
        ("", 0),
    ],
)
def test_width_counts_cells_not_characters(text: str, cells: int) -> None:
    assert cell_width(text) == cells


def test_every_plain_character_fills_one_cell_for_textual() -> None:
    from rich.cells import cell_len

    plain = [chr(code) for code in range(0x20, 0x11000) if not 0xD800 <= code < 0xE000 and is_plain(chr(code))]
    assert [character for character in plain if cell_len(character) != 1] == []


def test_kinds_keep_one_letter_a_character() -> None:
    text = "a時🇸🇪👨\u200d👩 e" + ACUTE + "\t❤\ufe0f"
    assert len(kinds_of(text)) == len(text)


def test_half_a_flag_is_narrow() -> None:
    assert kinds_of("🇸🇪🇳") == "wzn"


@pytest.mark.parametrize(
    "invisible", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\U000e0041", "\u2066", "\u200e", "\u3164"]
)
def test_invisible_characters_are_not_drawn(invisible: str) -> None:
    assert drawn(f"a{invisible}b") == "ab"


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_joiners_are_kept(joiner: str) -> None:
    assert joiner in drawn(f"ن{joiner}ه")


def test_an_override_leaves_a_visible_mark() -> None:
    assert drawn("a\u202eb") == "a\ufffdb"


def test_tabs_are_expanded_to_stops() -> None:
    assert drawn("ab\tc\td") == "ab      c       d"


def test_tab_stops_count_wide_cells() -> None:
    assert drawn("時計\tc") == "時計    c"


def test_piled_marks_are_cut_short() -> None:
    assert drawn("a" + ACUTE * 50 + "b") == "a" + ACUTE * MOST_MARKS + "b"


def test_a_hundred_marks_on_each_of_two_letters_are_cut_on_both() -> None:
    assert drawn(("a" + ACUTE * 100) * 2) == ("a" + ACUTE * MOST_MARKS) * 2


def test_controls_are_never_drawn() -> None:
    assert drawn("a\x1b[31mb\x9bc") == "a[31mbc"


def test_text_that_fits_is_not_cut() -> None:
    assert fit("時計", 4) == "時計"


def test_a_cut_leaves_no_half_character() -> None:
    assert fit("時計塔", 4) == "時…"


def test_a_cut_leaves_a_family_whole() -> None:
    assert fit("👨\u200d👩\u200d👧👨\u200d👩\u200d👧x", 4) == "👨\u200d👩\u200d👧…"


def test_nothing_fits_into_nothing() -> None:
    assert fit("words", 0) == ""
