"""Nothing a terminal could act on passes the door, and offsets and line numbers stay true behind it."""

import io
import os
import re
import unicodedata
from collections.abc import Iterator
from functools import partial
from random import Random

import pytest

from tests.support.growth import assert_grows_with
from tui.model import LineTable
from tui.parser.clean import clean, clean_line, is_clean_utf8

SEED = int(os.environ.get("THREADREADER_SEED", "1"))
TEXTS = 3000
NONCHARACTERS = [chr(code) for code in range(0xFDD0, 0xFDF0)]
NONCHARACTERS += [chr((plane << 16) + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)]
PIECES = [
    *map(chr, range(0xA0)),
    *("\r\n", "\r\r\n", "\n\r", "\n", "\n", "\r", "\f", "\x85", "\u2028", "\u2029", "\t", "\x1b[2J"),
    *(
        "word",
        "  • ",
        "é",
        "“",
        "図書",
        "ｆｕｌｌ",
        "👩‍👧",
        "𠀋",
        "\ufeff",
        "\u202e",
        "\U000e0041",
        "\ud800",
        "\udfff",
        "\ufffd",
    ),
    *NONCHARACTERS,
]


def texts() -> Iterator[tuple[str, str]]:
    """A name and a text, some thousand times: nasty pieces in any order, short more often than long."""
    random = Random(SEED)
    for number in range(TEXTS):
        size = random.choice((0, 1, 2, 3, 5, 8, 40))
        yield f"seed {SEED}, text {number}", "".join(random.choices(PIECES, k=size))


def is_harmless(character: str) -> bool:
    if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
        return character in "\n\t"
    return ord(character) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(character) <= 0xFDEF


def test_clean_text_holds_nothing_harmful() -> None:
    for name, text in texts():
        assert all(map(is_harmless, clean(text).text)), name


def test_cleaning_twice_changes_nothing_more() -> None:
    for name, text in texts():
        once = clean(text).text
        again = clean(once)
        assert (again.text, list(again.soft_breaks)) == (once, []), name


def test_every_offset_stays_true_but_for_crlf() -> None:
    for name, text in texts():
        before, after = text.replace("\r\n", "\n"), clean(text).text
        assert len(after) == len(before), name
        assert all(new == old for old, new in zip(before, after, strict=True) if is_harmless(old)), name


def test_every_character_that_is_replaced_can_be_seen() -> None:
    for name, text in texts():
        before, after = text.replace("\r\n", "\n"), clean(text).text
        replaced = {new for old, new in zip(before, after, strict=True) if new != old}
        assert all(new == "\n" or new.isprintable() for new in replaced), name


def test_bytes_are_clean_where_their_text_stays_as_it_is() -> None:
    for name, text in texts():
        data = text.encode("utf-8", "surrogatepass")
        is_unmarked = not text.startswith("\ufeff")
        assert is_clean_utf8(data) == (is_unmarked and clean(text).text == text), name


@pytest.mark.parametrize("size", [(1 << 16) - 1, 1 << 16, (1 << 16) + 1])
def test_bytes_are_told_clean_in_pieces(size: int) -> None:
    words = b"w" * size + "図".encode()
    assert is_clean_utf8(words)
    assert not is_clean_utf8(words[:-1]) and not is_clean_utf8(words + b"\x1b")


def test_line_numbers_are_those_of_an_editor() -> None:
    for name, text in texts():
        cleaned = clean(text)
        table = LineTable(cleaned.text, cleaned.soft_breaks)
        numbers = [1]
        for line_break in re.finditer("\r\n|[\r\n\v\f\x85\u2028\u2029]", text):
            numbers.append(numbers[-1] + (line_break[0] in ("\r\n", "\r", "\n")))
        assert [table.source_line(index) for index in range(len(table))] == numbers, name


def test_the_last_line_has_the_number_that_universal_newlines_give_it() -> None:
    for name, text in texts():
        cleaned = clean(text)
        table = LineTable(cleaned.text, cleaned.soft_breaks)
        assert table.source_line(len(table) - 1) == 1 + io.StringIO(text, newline=None).read().count("\n"), name


def test_each_character_of_the_first_planes_is_kept_or_replaced_by_the_rule() -> None:
    everything = "".join(map(chr, range(0x30000))).replace("\r\n", "\n")
    kept = [old for old, new in zip(everything, clean(everything).text, strict=True) if old == new]
    assert kept == [character for character in everything if is_harmless(character)]


def test_text_without_controls_is_handed_through_as_it_is() -> None:
    text = "A “quoted” line\n\t• 図書館 ｆｕｌｌ 👩‍👧 𠀋 \ue000 café\n"
    assert clean(text).text is text


def test_an_escape_sequence_is_shown() -> None:
    assert clean("\x1b[31mred\x1b[0m").text == "␛[31mred␛[0m"


@pytest.mark.parametrize("text", ["\x1b\n[31m", "\x1b\r\n]52;c;", "a\x1b", "\x1b\x1b[2J", "\x1b]0;title\x07"])
def test_an_escape_is_inert_however_it_is_split(text: str) -> None:
    assert "\x1b" not in clean(text).text


def test_c0_controls_show_as_their_symbols() -> None:
    assert clean("\0\x05\x07\x08\x0e\x0f\x1a\x1c\x1d\x1e\x1f").text == "␀␅␇␈␎␏␚␜␝␞␟"


def test_delete_shows_as_its_symbol() -> None:
    assert clean("a\x7fb").text == "a␡b"


def test_tab_stays() -> None:
    assert clean("a\tb\x1b").text == "a\tb␛"


def test_overstruck_letters_are_both_readable() -> None:
    assert clean("a\bb").text == "a␈b"


@pytest.mark.parametrize("byte", [byte for byte in range(0x80, 0xA0) if byte != 0x85])
def test_c1_controls_become_what_cp1252_means(byte: int) -> None:
    assert clean(chr(byte)).text == bytes([byte]).decode("cp1252", "replace")


@pytest.mark.parametrize("mark", ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_lf(mark: str) -> None:
    assert clean(f"one{mark}two").text == "one\ntwo"


def test_cr_alone_ends_lines() -> None:
    assert clean("one\rtwo\rthree\r").text == "one\ntwo\nthree\n"


def test_mixed_line_ends_keep_every_line() -> None:
    assert clean("one\r\ntwo\rthree\nfour").text == "one\ntwo\nthree\nfour"


def test_cr_cr_lf_is_an_end_and_an_empty_line() -> None:
    assert clean("one\r\r\ntwo").text == "one\n\ntwo"


def test_lf_cr_is_an_end_and_an_empty_line() -> None:
    assert clean("one\n\rtwo").text == "one\n\ntwo"


def test_cr_at_the_very_end_ends_the_line() -> None:
    assert clean("one\r").text == "one\n"


def test_soft_breaks_are_told_from_those_that_editors_count() -> None:
    assert list(clean("a\fb\r\nc\u2028d\re\x85\vf").soft_breaks) == [1, 3, 5, 6]


def test_each_half_of_a_surrogate_pair_is_marked() -> None:
    assert clean("a\ud83d\ude00b").text == "a\ufffd\ufffdb"


@pytest.mark.parametrize("plane", range(17))
def test_noncharacters_are_marked_in_every_plane(plane: int) -> None:
    base = plane << 16
    assert clean(f"a{chr(base + 0xFFFE)}{chr(base + 0xFFFF)}b").text == "a\ufffd\ufffdb"


def test_invisible_characters_stay_where_they_are() -> None:
    text = "\ufeffa\ufeffb\u200d\u200b\u2060\xad\u202e\u2066c\U000e0041\x1b"
    assert clean(text).text == text[:-1] + "␛"


def test_mojibake_is_shown_as_it_is() -> None:
    text = "cafÃ© itâ€™s"
    assert clean(text).text == text


def test_mojibake_by_way_of_latin_1_reads_like_that_of_cp1252() -> None:
    assert clean("it’s".encode().decode("latin-1")).text == "itâ€™s"


def test_a_name_for_one_line_shows_breaks_and_tabs_as_symbols() -> None:
    assert clean_line("a\r\nb\tc\x1b[2J\x85\u2028\u2029\v\f\x9b\udcff") == "a␍␊b␉c␛[2J␤␤␤␋␌›\ufffd"


@pytest.mark.parametrize(
    "bait", ["plain ", "a\r\n", "\r", "a\f", "\v\u2028", "\x1b", "a\x9b", "図\x1b", "\ud800", "\uffff𠀋"]
)
def test_time_grows_no_faster_than_the_text(bait: str) -> None:
    assert_grows_with(50_000, lambda size: partial(clean, bait * size))
