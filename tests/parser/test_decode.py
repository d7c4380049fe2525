"""Every file becomes text, in the right encoding where the bytes tell it, and a guess is said to be one."""

import codecs
import os
from encodings.aliases import aliases
from random import Random

import pytest

from tests.support.encodings import MARKS
from tui.errors import ThreadreaderError
from tui.parser.clean import clean
from tui.parser.decode import decode

SEED = int(os.environ.get("THREADREADER_SEED", "1"))
ENGLISH = "The keeper’s crank is under the stairs.\nNobody has wound it since.\n"
UNDECIDED = "Plain letters only.\n"
IN_SCRIPTS = {
    "english": ENGLISH,
    "german": "Die Bücher sind größer als das Regal.\n",
    "vietnamese": "Đồng hồ thư viện đã im lặng từ lâu, không ai lên dây cót.\n",
    "russian": "Часы молчали много лет, и никто их не заводил.\n",
    "greek": "Το ρολόι σιωπούσε χρόνια και κανείς δεν το κούρδιζε.\n",
    "arabic": "ظلت الساعة صامتة سنوات طويلة ولم يملأها أحد.\n",
    "hindi": "घड़ी कई साल से बंद थी, और किसी ने चाबी नहीं भरी।\n",
    "thai": "นาฬิกาเงียบมาหลายปี ไม่มีใครไขลาน\nจนถึงวันนี้\n",
    "chinese": "钟停了很多年，没有人上发条。\n一位退休的司机每周五上来。\n",
    "japanese": "時計は何年も止まっていた。\n誰もねじを巻かなかった。\n",
    "korean": "시계는 몇 년 동안 멈춰 있었다. 아무도 태엽을 감지 않았다.\n",
}
WIDE = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]


def told(data: bytes, encoding: str | None = None) -> tuple[str, str, bool]:
    decoded = decode(data, encoding)
    return decoded.text, decoded.encoding, decoded.guessed


def test_utf8_is_no_guess() -> None:
    assert told(ENGLISH.encode()) == (ENGLISH, "utf-8", False)


def test_ascii_is_utf8() -> None:
    assert told(b"plain\n") == ("plain\n", "utf-8", False)


def test_an_empty_file_is_an_empty_text() -> None:
    assert told(b"") == ("", "utf-8", False)


@pytest.mark.parametrize("encoding", MARKS)
def test_a_byte_order_mark_names_the_encoding_and_goes(encoding: str) -> None:
    assert told(MARKS[encoding] + ENGLISH.encode(encoding)) == (ENGLISH, encoding, False)


@pytest.mark.parametrize("encoding", MARKS)
def test_a_file_of_a_byte_order_mark_alone_is_empty(encoding: str) -> None:
    assert decode(MARKS[encoding]).text == ""


@pytest.mark.parametrize("encoding", MARKS)
def test_byte_order_marks_doubled_by_a_tool_all_go(encoding: str) -> None:
    assert decode(MARKS[encoding] * 2 + "a".encode(encoding)).text == "a"


@pytest.mark.parametrize("encoding", MARKS)
def test_a_byte_order_mark_goes_when_the_encoding_is_told(encoding: str) -> None:
    assert decode(MARKS[encoding] + ENGLISH.encode(encoding), encoding).text == ENGLISH


def test_a_byte_order_mark_between_two_joined_files_stays() -> None:
    assert decode("one\n\ufefftwo\n".encode()).text == "one\n\ufefftwo\n"


def test_bad_bytes_after_a_utf8_mark_are_marked_one_by_one() -> None:
    assert told(codecs.BOM_UTF8 + b"a\xe2\x80b") == ("a\ufffd\ufffdb", "utf-8", False)


@pytest.mark.parametrize("encoding", WIDE)
@pytest.mark.parametrize("script", IN_SCRIPTS)
def test_wide_text_without_a_mark_is_recognised_by_its_controls(script: str, encoding: str) -> None:
    text = IN_SCRIPTS[script] * 3
    assert told(text.encode(encoding)) == (text, encoding, True)


@pytest.mark.parametrize("encoding", WIDE)
def test_two_letters_are_enough_where_they_are_ascii(encoding: str) -> None:
    assert decode("ok".encode(encoding)).text == "ok"


def test_a_lone_surrogate_in_utf16_is_one_mark() -> None:
    assert decode(codecs.BOM_UTF16_LE + b"a\0\0\xd8b\0").text == "a\ufffdb"


def test_a_lone_surrogate_does_not_hide_utf16_without_a_mark() -> None:
    assert decode(ENGLISH.encode("utf-16-le") * 5 + b"\0\xd8").text == ENGLISH * 5 + "\ufffd"


@pytest.mark.parametrize(
    "data",
    [
        b"a\0b",
        b"x\0y\n",
        b"\n\0yz",
        b"one\0two\0three\0four\0five\0six\0seven\0eight\0nine\0",
        b"one\0\ntwo\0\nfour\0\nfive\0\n" * 9,
        "".join(f"a{chr(code)}b\n" for code in range(32)).encode(),
        b"\x07\x07\x07\x07\x07\x07\x07\x07 bells a\0 and more bells\n",
    ],
)
def test_controls_among_plain_letters_do_not_make_utf16(data: bytes) -> None:
    assert told(data) == (data.decode(), "utf-8", False)


@pytest.mark.parametrize(
    "data",
    [
        b"The T\xfcr by the tower\0\n" * 20,
        b"".join(b"a%cb\n" % code for code in range(256)),
        b"".join(b"a%cb\n" % code for code in range(32)) + b"\xfcber",
    ],
)
def test_controls_among_letters_of_cp1252_do_not_make_utf16(data: bytes) -> None:
    assert decode(data).encoding == "cp1252"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_character_with_a_zero_byte_does_not_turn_chinese_round(encoding: str) -> None:
    text = "一二一三一十一上一下\n " * 10
    assert decode(text.encode(encoding)).text == text


def test_three_bad_bytes_in_utf8_are_three_marks() -> None:
    data = "“Ünder thé stäirs”\n".encode() + b"\xff mid \x93dle\xc3\n" + "dé".encode()
    assert told(data) == ("“Ünder thé stäirs”\n\ufffd mid \ufffddle\ufffd\ndé", "utf-8", True)


def test_each_byte_of_a_broken_sequence_is_a_mark() -> None:
    assert decode("ééé".encode() + b"\xe2\x80.").text == "ééé\ufffd\ufffd."


def test_surrogates_in_utf8_are_marked_and_the_rest_stays() -> None:
    assert decode("éééé".encode() + b"\xed\xa0\x80 end").text == "éééé\ufffd\ufffd\ufffd end"


@pytest.mark.parametrize("kept", [1, 2])
def test_a_character_that_the_end_cuts_is_no_reason_to_guess(kept: int) -> None:
    assert told("dé ".encode() + "“".encode()[:kept]) == ("dé " + "\ufffd" * kept, "utf-8", False)


def test_half_a_character_at_the_end_of_plain_letters_is_a_guess() -> None:
    assert told(b"plain \xe2\x80") == ("plain \ufffd\ufffd", "utf-8", True)


def test_one_high_byte_at_the_end_of_plain_letters_is_a_letter() -> None:
    assert told(b"caf\xe9") == ("café", "cp1252", True)


def test_cp1252_is_read_right() -> None:
    text = "“Bücher” – ‘café’ … 5 €\n"
    assert told(text.encode("cp1252")) == (text, "cp1252", True)


def test_cp1252_is_not_taken_for_utf8_by_a_chance_sequence() -> None:
    text = "Der größte CAFÉ» ist außen größer: schöne Tür\n"
    assert told(text.encode("cp1252")) == (text, "cp1252", True)


def test_a_byte_without_a_letter_in_cp1252_is_a_mark() -> None:
    assert decode(b"\xe9\x81\xe8\x8d.").text == "é\ufffdè\ufffd."


@pytest.mark.parametrize("byte", range(0x80, 0xA0))
def test_a_raw_high_byte_is_seen_and_disturbs_nothing(byte: int) -> None:
    text = clean(decode(b"left " + bytes([byte]) + b" right\n").text).text
    assert (text[:5], text[6:]) == ("left ", " right\n")
    assert text[5].isprintable() and text[5] != " "


@pytest.mark.parametrize(
    ("encoding", "script"),
    [
        ("cp1251", "russian"),
        ("koi8-r", "russian"),
        ("shift_jis", "japanese"),
        ("euc_jp", "japanese"),
        ("iso2022_jp", "japanese"),
        ("gbk", "chinese"),
        ("gb18030", "chinese"),
        ("euc_kr", "korean"),
        ("iso8859-7", "greek"),
        ("cp1258", "english"),
    ],
)
def test_a_told_encoding_is_believed(encoding: str, script: str) -> None:
    text = IN_SCRIPTS[script]
    decoded = decode(text.encode(encoding), encoding)
    assert (decoded.text, decoded.guessed) == (text, False)


@pytest.mark.parametrize(("encoding", "script"), [("cp1251", "russian"), ("shift_jis", "japanese"), ("gbk", "chinese")])
def test_another_legacy_encoding_is_guessed_to_be_cp1252(encoding: str, script: str) -> None:
    decoded = decode(IN_SCRIPTS[script].encode(encoding))
    assert (decoded.encoding, decoded.guessed) == ("cp1252", True)


def test_a_told_encoding_wins_over_a_mark() -> None:
    assert decode(codecs.BOM_UTF8 + b"a", "cp1252").text == "ï»¿a"


def test_bad_bytes_in_a_told_encoding_are_marked() -> None:
    assert decode(b"a\xff\xfeb", "utf-8").text == "a\ufffd\ufffdb"


def test_latin_1_means_cp1252_as_on_the_web() -> None:
    assert told(b"well\x85", "latin-1") == ("well…", "cp1252", False)


def test_the_encoding_has_one_name_however_it_was_told() -> None:
    assert decode(b"", "UTF8").encoding == "utf-8"


@pytest.mark.parametrize("data", [b"", b"a\xff"])
@pytest.mark.parametrize(
    "name", ["klingon", "", "hex", "zlib", "rot13", "idna", "undefined", "a\0b", "é", "\udcff", "../../x", "x" * 9000]
)
def test_an_unknown_encoding_is_refused_in_one_sentence(name: str, data: bytes) -> None:
    with pytest.raises(ThreadreaderError) as refusal:
        decode(data, name)
    assert str(refusal.value).startswith(repr(name[:40])) and len(str(refusal.value)) < 120


def test_the_refusal_of_an_encoding_holds_no_control() -> None:
    with pytest.raises(ThreadreaderError) as refusal:
        decode(b"", "\x1b[2J\n\x9b\u202e")
    assert str(refusal.value).isprintable()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("encoding", sorted(set(aliases.values())))
def test_no_bytes_break_a_told_encoding(encoding: str) -> None:
    random = Random(SEED)
    try:
        for _ in range(20):
            decode(random.randbytes(random.randrange(200)), encoding)
    except ThreadreaderError as refusal:
        assert "no known encoding" in str(refusal)


def test_any_bytes_become_text_that_can_be_encoded() -> None:
    random = Random(SEED)
    pieces = [
        b"\xff",
        b"\xc3\xa9",
        b"\0",
        b"a",
        b"\n",
        b"\xe2\x80",
        b"\xed\xa0\x80",
        b"\xf0\x9f\x98\x80",
        b"\x81",
        b"\xfe",
    ]
    for number in range(3000):
        data = b"".join(random.choices(pieces, k=random.randrange(12)))
        text = clean(decode(data).text).text
        assert text.encode().decode() == text, f"seed {SEED}, file {number}"


def test_no_byte_goes_unseen() -> None:
    random = Random(SEED)
    for number in range(3000):
        data = b"a" + random.randbytes(random.randrange(30)).replace(b"\0", b"") + b"a"
        decoded = decode(data)
        expected = decoded.text.count("\ufffd") + len(decoded.text.replace("\ufffd", "").encode(decoded.encoding))
        assert expected == len(data), f"seed {SEED}, file {number}"


def test_double_encoded_text_is_shown_as_it_is() -> None:
    twice = "café – it’s".encode().decode("cp1252")
    assert told(twice.encode()) == (twice, "utf-8", False)


def test_controls_are_left_for_cleaning() -> None:
    assert decode(b"\x1b[31m\0").text == "\x1b[31m\0"
