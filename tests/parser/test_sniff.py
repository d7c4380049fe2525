"""Binary files are known by name, text is never taken for one, and gzip is opened within a bound."""

import gzip
import os
import struct
import zlib
from random import Random

import pytest

from tui.errors import UnreadableError
from tui.parser.decode import decode
from tui.parser.sniff import binary_kind, gunzip

SEED = int(os.environ.get("THREADREADER_SEED", "1"))
LIMIT = 1 << 20
PAGE = ("  1. Ada\n     The crank is under the stairs, beside the “old” bell.\n\n" * 300).encode()
STARTS = {
    "PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "JPEG": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    "GIF": b"GIF89a\x01\0\x01\0\x80\0\0",
    "ELF": b"\x7fELF\x02\x01\x01\0\0",
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "zip": b"PK\x03\x04\x14\0\0\0\x08\0",
    "gzip": gzip.compress(PAGE),
    "bzip2": b"BZh91AY&SY\x11\x22",
    "xz": b"\xfd7zXZ\0\0\x04",
    "zstd": b"\x28\xb5\x2f\xfd\x24",
    "7z": b"7z\xbc\xaf\x27\x1c\0\x04",
    "RAR": b"Rar!\x1a\x07\x01\0",
    "SQLite": b"SQLite format 3\0\x10\0",
    "MP3": b"ID3\x04\0\0\0\0\x0f\x76",
    "MP4": b"\0\0\0\x20ftypisom\0\0",
    "WebP": b"RIFF\x24\0\0\0WEBPVP8 ",
    "tar": b"page.txt".ljust(257, b"\0") + b"ustar\x0000",
}


@pytest.mark.parametrize("kind", STARTS)
def test_a_binary_file_is_known_by_its_first_bytes(kind: str) -> None:
    assert binary_kind(STARTS[kind]) == kind


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(bytes(5000), id="zeros"),
        pytest.param(Random(SEED).randbytes(5000), id="noise"),
        pytest.param(zlib.compress(PAGE)[2:], id="deflated"),
        pytest.param(b"\n\0\0\xd8" * 500, id="halves of surrogate pairs"),
        pytest.param(struct.pack("<2000I", *range(2000)), id="numbers of 4 bytes"),
        pytest.param(struct.pack("<2000h", *(value * 37 % 4000 - 2000 for value in range(2000))), id="sound"),
    ],
)
def test_bytes_without_a_name_are_binary_data(data: bytes) -> None:
    assert binary_kind(data) == "binary data"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n\n",
        b"\0",
        PAGE,
        b"GIF89a is how the file began, she wrote.\n",
        b"PK and MZ, BM and ID3: initials of people I met\n",
        b"RIFF and WAVEs\n",
        b"caf\xe9 " * 500,
        b"\x1b[31mred\x1b[0m a\bb \x1b]0;title\x07\n" * 200,
        b"one\0two\0three\0" * 500,
        b"Bell \x07, shift \x0e out \x0f, enquiry \x05, nothing \0, delete \x7f.\n" * 30,
        "".join(f"a{chr(code)}b\n" for code in range(32)).encode(),
    ],
)
def test_text_is_not_taken_for_binary(data: bytes) -> None:
    assert binary_kind(data) is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
@pytest.mark.parametrize("text", ["The clock\nstood still.\n", "Часы стоят.\n", "時計は\n止まっていた。\n"])
def test_unicode_with_and_without_a_mark_is_text(text: str, encoding: str) -> None:
    assert binary_kind((text * 20).encode(encoding)) is None


def test_a_mark_makes_text_of_whatever_follows() -> None:
    assert binary_kind("一丁丂七丄丅丆".encode("utf-16") * 20) is None


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "shift_jis", "gbk", "euc_kr", "iso2022_jp", "utf-7"])
def test_text_in_a_legacy_encoding_is_text(encoding: str) -> None:
    text = {
        "shift_jis": "時計は止まった。",
        "gbk": "钟停了。",
        "euc_kr": "시계는 멈췄다.",
        "iso2022_jp": "時計は止まった。",
    }
    data = (text.get(encoding, "Часы стоят.") + "\n").encode(encoding)
    assert binary_kind(data * 50) is None


def test_only_the_first_bytes_are_looked_at() -> None:
    assert binary_kind(b"word\n" * 20_000 + bytes(50_000)) is None


def test_gzipped_text_comes_out_whole() -> None:
    assert gunzip(gzip.compress(PAGE), LIMIT) == (PAGE, False)


def test_a_character_on_every_border_between_pieces_stays_whole() -> None:
    words = " ".join(f"{number}“é”\x1b[{number}m" for number in Random(SEED).sample(range(10**6), 40_000))
    content, _ = gunzip(gzip.compress(words.encode()), 1 << 22)
    assert decode(content).text == words


def test_members_in_a_row_are_one_content() -> None:
    assert gunzip(gzip.compress(b"one ") + gzip.compress(b"") + gzip.compress(b"two"), LIMIT) == (b"one two", False)


@pytest.mark.parametrize("tail", [b"\0" * 512, b"rubbish"])
def test_what_follows_the_last_member_is_left_out(tail: bytes) -> None:
    assert gunzip(gzip.compress(PAGE) + tail, LIMIT) == (PAGE, False)


def test_gzipped_nothing_is_nothing() -> None:
    assert gunzip(gzip.compress(b""), LIMIT) == (b"", False)


@pytest.mark.parametrize("limit", [0, 1, len(PAGE) - 1])
def test_content_over_the_limit_is_cut_and_said_to_be(limit: int) -> None:
    assert gunzip(gzip.compress(PAGE), limit) == (PAGE[:limit], True)


def test_content_of_just_the_limit_is_whole() -> None:
    assert gunzip(gzip.compress(PAGE), len(PAGE)) == (PAGE, False)


def test_a_bomb_stops_at_the_limit() -> None:
    bomb = gzip.compress(bytes(50 << 20), 1)
    assert gunzip(bomb, LIMIT) == (bytes(LIMIT), True)


def test_a_bomb_of_many_members_stops_at_the_limit() -> None:
    assert gunzip(gzip.compress(bytes(1 << 18)) * 40, LIMIT) == (bytes(LIMIT), True)


def test_a_cut_file_gives_its_beginning() -> None:
    packed = gzip.compress(Random(SEED).randbytes(9000).hex().encode())
    content, truncated = gunzip(packed[: len(packed) // 2], LIMIT)
    assert truncated and len(content) > 8000


def test_a_file_cut_in_its_checksum_is_said_to_be_cut() -> None:
    assert gunzip(gzip.compress(PAGE)[:-1], LIMIT) == (PAGE, True)


def test_a_wrong_checksum_costs_no_content() -> None:
    packed = bytearray(gzip.compress(PAGE))
    packed[-8] ^= 1
    assert gunzip(bytes(packed), LIMIT) == (PAGE, True)


def test_damage_in_the_middle_gives_everything_before_it() -> None:
    words = Random(SEED).randbytes(20_000).hex().encode()
    packed = gzip.compress(words[:20_000]) + b"\x1f\x8b\x08" + b"\xff" * 50
    assert gunzip(packed, LIMIT) == (words[:20_000], True)


def test_damaged_files_give_a_beginning_or_one_sentence() -> None:
    random = Random(SEED)
    packed = gzip.compress(PAGE[:3000])
    for number in range(1000):
        damaged = bytearray(packed)
        damaged[random.randrange(2, len(packed))] = random.randrange(256)
        try:
            content, truncated = gunzip(bytes(damaged), 5000)
        except UnreadableError as refusal:
            assert "gzip" in str(refusal) and "\n" not in str(refusal)
        else:
            assert truncated or content == PAGE[:3000], f"seed {SEED}, file {number}"


@pytest.mark.parametrize(
    "data", [b"", b"\x1f\x8b", b"\x1f\x8b\x08\0\0\0", b"no gzip at all", b"\x1f\x8b\x07" + b"\0" * 30]
)
def test_where_nothing_can_be_read_one_sentence_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^the gzip data is damaged and nothing of it can be read$"):
        gunzip(data, LIMIT)
