"""Text into lines."""

from random import Random

import pytest

from tui.reading.layout.cells import cell_width, drawn
from tui.reading.layout.wrap import Wrapped, wrap

ALPHABET = [
    "word ",
    "a",
    " ",
    "時",
    "計",
    "。",
    "「",
    "e\u0301",
    "👨\u200d👩\u200d👧",
    "🇸🇪",
    "❤\ufe0f",
    "-",
    "\t",
    "\n",
    "> ",
    "\u200b",
]


def lines_of(text: str, width: int) -> list[str]:
    """The lines as they are drawn."""
    return [" " * line.indent + drawn(text[line.start : line.end]) for line in wrap(text, width)]


def test_text_that_fits_is_one_line() -> None:
    assert lines_of("a clock", 7) == ["a clock"]


def test_a_line_breaks_at_the_last_space_that_fits() -> None:
    assert lines_of("the tower had been silent", 10) == ["the tower", "had been", "silent"]


def test_empty_text_has_no_lines() -> None:
    assert lines_of("", 10) == []


def test_an_empty_line_between_paragraphs_stays() -> None:
    assert lines_of("one\n\ntwo", 10) == ["one", "", "two"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert lines_of("a clockworker", 5) == ["a", "clock", "worke", "r"]


def test_a_word_may_break_after_its_hyphen() -> None:
    assert lines_of("a well-known tower", 9) == ["a well-", "known", "tower"]


def test_a_date_does_not_break_at_its_hyphens() -> None:
    assert lines_of("on 2020-04-12", 11) == ["on", "2020-04-12"]


def test_a_no_break_space_does_not_break() -> None:
    assert lines_of("nearly 5\u00a0km on", 8) == ["nearly", "5\u00a0km on"]


def test_spaces_at_the_start_of_a_line_stay() -> None:
    assert lines_of("    set in by hand", 12) == ["    set in", "    by hand"]


def test_a_quoted_line_hangs() -> None:
    assert lines_of("> nobody would pay for it", 16) == ["> nobody would", "  pay for it"]


def test_a_list_item_hangs() -> None:
    assert lines_of("  • a second crank", 12) == ["  • a second", "    crank"]


def test_a_numbered_item_hangs() -> None:
    assert lines_of("12. under the stairs", 15) == ["12. under the", "    stairs"]


def test_a_deep_lead_does_not_hang() -> None:
    assert lines_of("> > > > > words go on", 12) == ["> > > > >", "words go on"]


def test_lines_after_a_quote_mark_are_quoted() -> None:
    assert [line.is_quoted for line in wrap("> nobody would\nbut they", 10)] == [True, True, False]


def test_wide_text_breaks_between_characters() -> None:
    assert lines_of("時計塔の鐘", 5) == ["時計", "塔の", "鐘"]


def test_no_line_begins_with_a_closing_mark() -> None:
    assert lines_of("時計塔。鐘", 6) == ["時計", "塔。鐘"]


def test_no_line_ends_with_an_opening_mark() -> None:
    assert lines_of("時計「鐘」", 6) == ["時計", "「鐘」"]


def test_latin_words_in_wide_text_stay_whole() -> None:
    assert lines_of("時計clock塔", 8) == ["時計", "clock塔"]


def test_an_address_is_not_broken_at_its_dots() -> None:
    assert lines_of("時計 example.org 塔", 12) == ["時計", "example.org", "塔"]


def test_a_zero_width_space_lets_a_line_break() -> None:
    assert lines_of("clock\u200btower", 6) == ["clock", "tower"]


def test_a_tab_counts_to_its_stop() -> None:
    assert lines_of("a\tb c", 9) == ["a       b", "c"]


def test_marks_stay_with_their_letter() -> None:
    assert lines_of("e\u0301" * 4, 3) == ["e\u0301" * 3, "e\u0301"]


def test_flags_are_cut_between_flags() -> None:
    assert lines_of("🇸🇪🇳🇴🇩🇰", 5) == ["🇸🇪🇳🇴", "🇩🇰"]


def test_no_line_is_wider_than_asked() -> None:
    random = Random(3)
    for _ in range(2000):
        text = "".join(random.choices(ALPHABET, k=random.randint(1, 40)))
        width = random.randint(8, 30)
        too_wide = [line for line in lines_of(text, width) if cell_width(line) > width]
        assert too_wide == [], (text, width)


def test_only_white_space_is_left_out_between_lines() -> None:
    random = Random(4)
    for _ in range(2000):
        text = "".join(random.choices(ALPHABET, k=random.randint(1, 40)))
        at = 0
        for line in wrap(text, random.randint(1, 30)):
            assert text[at : line.start].strip(" \t\n\u200b") == "", (text, line)
            at = line.end
        assert text[at:].strip(" \t\n\u200b") == "", text


@pytest.mark.parametrize("width", [1, 2, 3])
def test_the_narrowest_widths_still_show_everything(width: int) -> None:
    assert "".join(lines_of("a 時計 of e\u0301", width)).replace(" ", "") == "a時計ofe\u0301"


def test_counting_to_a_limit_lays_out_no_more() -> None:
    wrapped = Wrapped("word " * 1000, 10)
    assert wrapped.count(5) == 5
    assert len(wrapped._lines) == 5


def test_counting_without_a_limit_counts_all() -> None:
    assert Wrapped("word " * 1000, 10).count() == 500


def test_the_line_of_a_character_holds_it() -> None:
    text = "the tower had been silent for eleven years " * 20
    wrapped = Wrapped(text, 17)
    for offset in range(0, len(text), 7):
        line = wrapped[wrapped.line_of(offset)]
        assert line.start <= offset <= line.end


@pytest.mark.parametrize("unit", ["word ", "時計 clock ", "ก", "> so ", "時"])
def test_a_long_line_breaks_as_it_would_in_one_piece(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "> " + "".join(unit + "x" * (number % 7) for number in range(900))
    in_pieces = list(wrap(text, 40))
    monkeypatch.setattr("tui.reading.layout.wrap.PIECE", 10**6)
    assert in_pieces == list(wrap(text, 40))


def test_a_pile_of_marks_longer_than_a_piece_ends() -> None:
    assert "".join(lines_of("a" + "\u0301" * 9000 + "b", 40)).startswith("a\u0301")


def test_wrapping_grows_with_the_text() -> None:
    def lines(size: int) -> int:
        return Wrapped("x" * size, 80).count()

    assert lines(80_000) == 2 * lines(40_000)
