"""Rows 9, 10, 15 to 17, 23 to 25, 29 to 31 and 41 to 47: letters and bytes that are read, laid out and copied right."""

from functools import partial

import pytest
from rich.style import Style

from tests.support.encodings import MARKS
from tests.support.growth import assert_grows_with
from tests.support.hostile import bodies_of, page_of, run_command
from tui.clipboard import safe
from tui.parser import read
from tui.parser.decode import decode
from tui.reading.about import facts_about
from tui.reading.copies import comment_quoted
from tui.reading.folds import Folds
from tui.reading.layout.cells import CLUSTER, MOST_MARKS, cell_width, drawn, kinds_of
from tui.reading.layout.rows import Column, CommentRows
from tui.reading.layout.source import SourceRows
from tui.reading.layout.wrap import wrap
from tui.reading.searching.pattern import Query
from tui.reading.session import Session
from tui.reading.viewport import Position
from tui.widgets.paint import paint_line

BREAKS = {"NEL": "\x85", "LS": "\u2028", "PS": "\u2029", "VT": "\v", "FF": "\f", "CR": "\r", "CRLF": "\r\n"}
CLUSTERS = [
    "👨\u200d👩\u200d👧",
    "🇸🇪",
    "👍🏽",
    "1\ufe0f\u20e3",
    "❤\ufe0f",
    "❤\ufe0e",
    "e\u0301",
    "\U0001face",
    "🏴\U000e0067\U000e007f",
    "時",
]
"""Letters of several characters, some of them newer than any table of widths."""


def session_of(page: str) -> Session:
    """A session over a page, with the comments in hand."""
    session = Session(read(page.encode("utf-8", "surrogatepass"), "page"))
    session.pane = "comments"
    return session


def rows_of(body: str, width: int = 60) -> list[str]:
    """The words of a comment as they are drawn, a row each."""
    thread = read(page_of(body).encode("utf-8", "surrogatepass"), "page")
    rows = CommentRows(thread, Folds(thread.tree), Column(width))
    return ["".join(span.text for span in rows.row(Position(0, row)).spans) for row in range(1, rows.height(0) - 1)]


def hits(session: Session, words: str) -> int:
    """How often words are found."""
    session.finding.begin("search")
    session.finding.type(Query(words))
    while session.finding.work(1):
        pass
    return session.finding.search.tally.total if session.finding.search else 0


def copied(session: Session) -> str:
    """The comment in hand as it is copied."""
    return safe(comment_quoted(session).text(lambda: True))


@pytest.mark.parametrize("byte", [*range(0x80, 0x85), *range(0x86, 0xA0)])
def test_row_10_a_raw_high_byte_is_a_letter_and_the_rest_is_intact(byte: int) -> None:
    page = page_of("before % after").encode().replace(b"%", bytes([byte]))
    assert bodies_of(page) == [f"before {bytes([byte]).decode('cp1252', 'replace')} after"]


@pytest.mark.parametrize("bad", [b"\xff", b"\xc3", b"\xe2\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xc0\xaf"])
def test_row_10_each_bad_byte_among_good_ones_is_seen(bad: bytes) -> None:
    page = page_of("“café” – naïve % “tête-à-tête”").encode().replace(b"%", bad)
    assert bodies_of(page) == [f"“café” – naïve {chr(0xFFFD) * len(bad)} “tête-à-tête”"]


@pytest.mark.parametrize("ending", ["\r", "\r\n", "mixed"])
def test_row_15_lines_end_where_they_end_however_they_are_ended(ending: str) -> None:
    page = page_of("One line\n    and another.", "A reply.")
    ends = ("\r", "\r\n", "\n") if ending == "mixed" else (ending,)
    lines = page.split("\n")
    ended = "".join(line + ends[number % len(ends)] for number, line in enumerate(lines[:-1])) + lines[-1]
    assert bodies_of(ended) == bodies_of(page) == ["One line\nand another.", "A reply."]


@pytest.mark.parametrize("name", BREAKS)
def test_row_16_a_break_is_one_in_parser_view_search_and_copy(name: str) -> None:
    page = page_of(f"The first line{BREAKS[name]}and the second.")
    session = session_of(page)
    lines = page_of("The first line\nand the second.").count("\n") + 1
    assert session.thread.comments[0].text == "The first line\nand the second."
    assert (len(session.thread.lines), SourceRows(session.thread).last()) == (lines, lines - 1)
    assert rows_of(f"The first line{BREAKS[name]}and the second.") == ["The first line", "and the second."]
    assert hits(session, "line and") == 1
    assert "> The first line\n> and the second.\n" in copied(session)


@pytest.mark.parametrize("separator", ["\x1c", "\x1d", "\x1e", "\x1f"])
def test_row_16_a_separator_of_files_breaks_no_line(separator: str) -> None:
    assert bodies_of(page_of(f"one{separator}two")) == [f"one{chr(0x2400 + ord(separator))}two"]


def test_row_17_tabs_reach_to_stops_and_are_measured_so() -> None:
    row, *others = rows_of("price\tcount\t時計\tx")
    assert (row, cell_width(row), others) == ("price   count   時計    x", 25, [])


def test_row_17_a_line_of_tabs_fits_its_pane() -> None:
    assert all(cell_width(row) <= 60 for row in rows_of("\t".join(f"column {number}" for number in range(40))))


@pytest.mark.parametrize("override", ["\u202e", "\u202d"])
def test_row_23_an_override_is_marked_and_reverses_nothing(override: str) -> None:
    assert rows_of(f"The file is gpj.{override}exe.txt here") == ["The file is gpj.\ufffdexe.txt here"]


@pytest.mark.parametrize("marks", ["\u202a", "\u202b" * 3, "\u2066" * 1000, "\u2067\u2068\u2069", "\u200e\u200f\u061c"])
def test_row_23_embeddings_and_isolates_move_no_cell(marks: str) -> None:
    assert rows_of(f"Some words {marks}and others.") == ["Some words and others."]


@pytest.mark.parametrize("words", ["שלום לכולם, מה השעה?", "الساعة العاشرة، وأربع دقائق", "נקודת־קִצְרָה", "می‌خواهم"])
def test_row_24_letters_from_right_to_left_stay_in_their_order(words: str) -> None:
    assert (bodies_of(page_of(words)), rows_of(words)) == ([words], [words])
    assert copied(session_of(page_of(words))).endswith(f"\n> {words}\n")


@pytest.mark.parametrize("hidden", ["\u200b", "\u2060", "\xad", "\ufeff", "\U000e0061\U000e0062", "\u3164", "\uffa0"])
def test_row_25_what_is_not_drawn_hides_no_word_from_a_search(hidden: str) -> None:
    page = page_of(f"The co{hidden}un{hidden}cil met.")
    assert rows_of(f"The co{hidden}uncil met.") == ["The council met."]
    assert hits(session_of(page), "council") == 1


def test_row_25_hidden_characters_are_told_of_their_comment() -> None:
    thread = read(page_of("The co\u200bun\U000e0061\u200bcil met.").encode(), "page")
    told = dict(facts_about(thread, 0))["Hidden characters"]
    assert told == "2 × zero width space, U+200B\n1 × tag character, U+E0000 to U+E007F"


@pytest.mark.parametrize("name", ["\u2800\u2800", "\u3164", "\u200b\u200b"])
def test_row_25_a_comment_by_a_blank_name_is_shown(name: str) -> None:
    page = page_of("The first words.", "Other words.").replace("Tom Ellis", name)
    assert any("The first words." in body for body in bodies_of(page))


@pytest.mark.parametrize("count", [50, 100_000])
def test_row_29_of_piled_marks_at_most_thirty_are_drawn(count: int) -> None:
    text = "a" + "\u0301" * count + "b"
    assert drawn(text) == "a" + "\u0301" * MOST_MARKS + "b"
    assert max(row.count("\u0301") for row in rows_of(text)) == MOST_MARKS


@pytest.mark.parametrize("letter", ["*", "1", "❤", "👧", "é"])
@pytest.mark.parametrize("marks", [0, 29, 30, 31, 99])
def test_row_29_what_is_joined_behind_a_pile_is_drawn(letter: str, marks: int) -> None:
    assert letter in drawn("❤" + "\u0301" * marks + "\u200d" + letter)


def test_row_29_time_grows_with_the_pile() -> None:
    assert_grows_with(100_000, lambda count: partial(drawn, "a" + "\u0301" * count))


@pytest.mark.parametrize("width", range(1, 24))
def test_row_30_a_line_is_cut_between_letters_and_stays_in_its_row(width: int) -> None:
    text = "".join(CLUSTERS) * 3
    borders = {found.end() for found in CLUSTER.finditer(kinds_of(text))} | {0}
    widest = max(width, 2)
    for line in wrap(text, width):
        assert {line.start, line.end} <= borders
        assert cell_width(text[line.start : line.end]) <= widest


def test_row_30_each_letter_of_several_characters_is_one() -> None:
    assert [cluster for cluster in CLUSTERS if len(CLUSTER.findall(kinds_of(cluster))) != 2] == []


@pytest.mark.parametrize("words", ["a\u200dé", "\u200dé", "\u200d*", "❤\u200d❤", "時計"])
@pytest.mark.parametrize("width", range(1, 5))
def test_row_30_a_pane_too_narrow_cuts_before_a_letter_that_does_not_fit(words: str, width: int) -> None:
    blank = Style(bgcolor="#111111")
    text = paint_line([(drawn(words), blank), ("ab", Style(bgcolor="#222222"))], blank, width).text
    assert cell_width(text) == width


@pytest.mark.parametrize("width", range(2, 40))
def test_row_31_no_wide_letter_is_cut_or_stands_over_the_edge(width: int) -> None:
    text = "時計 a塔の鐘" * 20
    lines = list(wrap(text, width))
    assert all(cell_width(text[line.start : line.end]) + line.indent <= width for line in lines)
    assert "".join(text[line.start : line.end] for line in lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("encoding", MARKS)
def test_row_41_a_byte_order_mark_is_believed(encoding: str) -> None:
    page = page_of("“Bücher” – 時計 👍 Часы")
    thread = read(MARKS[encoding] + page.encode(encoding), "page")
    assert (thread.title, thread.comments[0].text) == ("How the clock came back", "“Bücher” – 時計 👍 Часы")
    assert (thread.source.encoding, thread.source.guessed) == (encoding, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_row_42_wide_text_without_a_mark_is_read_and_said_to_be_guessed(encoding: str) -> None:
    thread = read(page_of("“Bücher” – 時計").encode(encoding), "page")
    assert (thread.comments[0].text, thread.source.guessed) == ("“Bücher” – 時計", True)
    assert "encoding-guess" in {note.kind for note in thread.notes}


def test_row_43_cp1252_is_read_right_and_said_to_be_guessed() -> None:
    thread = read(page_of("“Bücher” – ‘café’ … 5 €").encode("cp1252"), "page")
    assert (thread.comments[0].text, thread.source.encoding, thread.source.guessed) == (
        "“Bücher” – ‘café’ … 5 €",
        "cp1252",
        True,
    )


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("cp1251", "Часы молчали"), ("koi8-r", "Часы молчали"), ("shift_jis", "時計は"), ("gbk", "钟停了")],
)
def test_row_43_another_encoding_is_read_as_told_and_never_a_failure(encoding: str, words: str) -> None:
    data = page_of(words).encode(encoding)
    assert read(data, "page", encoding=encoding).comments[0].text == words
    assert read(data, "page").source.guessed


def test_row_44_three_bad_bytes_are_three_marks() -> None:
    page = page_of("“Ünder thé stäirs” % and % and %", "Ça va.").encode().replace(b"%", b"\xff")
    thread = read(page, "page")
    assert [comment.text for comment in thread.comments] == [
        "“Ünder thé stäirs” \ufffd and \ufffd and \ufffd",
        "Ça va.",
    ]
    assert thread.source.encoding == "utf-8"


def test_row_45_text_that_was_encoded_twice_is_shown_as_it_is() -> None:
    twice = "café – it’s".encode().decode("cp1252")
    assert bodies_of(page_of(twice)) == [twice] and decode(twice.encode()).text == twice


@pytest.mark.parametrize("words", ["café – it’s 5 € naïve", "Привет, часы", "“図書” 👍 ok", "Á à í ó ý"])
@pytest.mark.parametrize("taken_for", ["cp1252", "latin-1"])
def test_row_45_a_repair_is_offered_and_reads_what_was_meant(words: str, taken_for: str) -> None:
    data = page_of(words).encode()
    doubled = "".join(bytes((byte,)).decode(taken_for, "ignore") or chr(byte) for byte in data).encode()
    thread = read(doubled, "page")
    assert "--encoding utf-8-twice" in thread.notes[0].text
    again = read(doubled, "page", encoding="utf-8-twice")
    assert again.comments[0].text == words and not [note for note in again.notes if "encod" in note.text]


@pytest.mark.parametrize("words", ["plain", "café – it’s naïve", "ÃÂ", "Â© Ã£ é è ê", "É Ã‰ Ê É Ê", "日本語の時計"])
def test_row_45_no_repair_is_offered_of_what_is_right(words: str) -> None:
    page = page_of(words)
    assert not [note for note in read(page.encode(), "page").notes if "twice" in note.text]


def test_row_45_it_is_told_where_some_of_a_page_was_encoded_twice() -> None:
    page = page_of("café – naïve – déjà vu — 図書 " + "Ünder thé stäirs".encode().decode("cp1252"))
    assert [note.text.split(":")[0] for note in read(page.encode(), "page").notes if "twice" in note.text] == [
        "Some of the text looks encoded twice, as “Ã©” for “é”"
    ]


def test_row_45_a_repair_changes_nothing_else() -> None:
    words = "café Ã Â© “so” 図"
    page = read(page_of(words).encode(), "page", encoding="utf-8-twice")
    assert page.comments[0].text == words.replace("Â©", "©")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("half", ["\ud800", "\udfff", "\ud83d \ude00", "\udcff\ud83d"])
def test_row_46_half_a_pair_is_a_mark_and_can_be_copied(half: str, encoding: str) -> None:
    session = Session(read(page_of(f"Words {half} end.").encode(encoding, "surrogatepass"), "page"))
    text = session.thread.comments[0].text
    assert "\ufffd" in text and text.isprintable()
    assert copied(session).encode().decode().endswith(f"\n> {text}\n")


def test_row_46_a_file_name_that_is_no_text_is_shown() -> None:
    done = run_command(b"--to", b"text", b"/tmp/no\xff\xed\xa0\x80such.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == "threadreader: /tmp/no" + "\ufffd" * 4 + "such.txt: there is no such file\n"


@pytest.mark.parametrize("character", ["\ue000", "\uf8ff", "\U000f0000", "\u0378", "\ufdd0", "\uffff", "\U0010ffff"])
def test_row_47_a_character_without_meaning_fills_one_cell(character: str) -> None:
    (row,) = rows_of(f"a{character}b")
    assert (cell_width(row), len(row)) == (3, 3)
