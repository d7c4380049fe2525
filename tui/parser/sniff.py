"""What bytes are when they are not text: the kinds a person knows by name, and gzip opened within a bound."""

from typing import TYPE_CHECKING

from tui.errors import UnreadableError
from tui.parser.decode import FEWEST_ODD_BYTES, SAMPLE_SIZE, is_utf8, marked_encoding, odd_bytes, unmarked_encoding

if TYPE_CHECKING:
    from zlib import _Decompress

_Signature = tuple[str, int, bytes]
"""Kind, offset and the bytes that stand there."""

_SIGNATURES: tuple[_Signature, ...] = (
    ("PNG", 0, b"\x89PNG"),
    ("JPEG", 0, b"\xff\xd8\xff"),
    ("gzip", 0, b"\x1f\x8b"),
    ("zip", 0, b"PK\x03\x04"),
    ("zip", 0, b"PK\x05\x06"),
    ("zip", 0, b"PK\x07\x08"),
    ("PDF", 0, b"%PDF-"),
    ("ELF", 0, b"\x7fELF"),
    ("bzip2", 4, b"1AY&SY"),
    ("xz", 0, b"\xfd7zXZ\0"),
    ("zstd", 0, b"\x28\xb5\x2f\xfd"),
    ("lz4", 0, b"\x04\x22\x4d\x18"),
    ("7z", 0, b"7z\xbc\xaf\x27\x1c"),
    ("RAR", 0, b"Rar!\x1a\x07"),
    ("SQLite", 0, b"SQLite format 3\0"),
    ("Microsoft Office", 0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("TIFF", 0, b"II*\0"),
    ("TIFF", 0, b"MM\0*"),
    ("ICO", 0, b"\0\0\x01\0"),
    ("MP3", 0, b"ID3\x02"),
    ("MP3", 0, b"ID3\x03"),
    ("MP3", 0, b"ID3\x04"),
    ("Matroska", 0, b"\x1a\x45\xdf\xa3"),
    ("WebAssembly", 0, b"\0asm"),
    ("Java class", 0, b"\xca\xfe\xba\xbe"),
    ("Mach-O", 0, b"\xcf\xfa\xed\xfe"),
    ("Windows program", 0, b"MZ\x90\0"),
)
# Letters that a page could begin with too: these count where the bytes after them hold a NUL.
_SIGNATURES_IN_LETTERS: tuple[_Signature, ...] = (
    ("GIF", 0, b"GIF87a"),
    ("GIF", 0, b"GIF89a"),
    ("WebP", 8, b"WEBPVP8"),
    ("WAV", 8, b"WAVEfmt "),
    ("AVI", 8, b"AVI LIST"),
    ("MP4", 4, b"ftyp"),
    ("Ogg", 0, b"OggS"),
    ("FLAC", 0, b"fLaC"),
    ("tar", 257, b"ustar"),
    ("ar", 0, b"!<arch>\n"),
    ("WOFF", 0, b"wOFF"),
    ("WOFF", 0, b"wOF2"),
    ("OpenType", 0, b"OTTO"),
)
_GZIP_FORMAT = 31  # zlib's number for "a gzip header and trailer around the largest window".
_STEP = 1 << 12


def binary_kind(data: bytes) -> str | None:
    """The name of what `data` is, from its first bytes, "binary data" where it has none, None for text."""
    sample = data[:SAMPLE_SIZE]
    kind = _named(sample, _SIGNATURES)
    if kind is None and 0 in sample:
        kind = _named(sample, _SIGNATURES_IN_LETTERS)
    return kind or ("binary data" if _looks_binary(sample) else None)


def gunzip(data: bytes, limit: int) -> tuple[bytes, bool]:
    """The content of gzipped data, at most `limit` bytes of it, and whether more was there or could not be read.

    Members in a row are one content (RFC 1952, 2.2); anything else after a member is left out, as gzip does.
    Raises UnreadableError where the data is damaged before the first byte of content.
    """
    content, is_whole = _inflated(data, limit + 1)
    if not content and not is_whole:
        raise UnreadableError("the gzip data is damaged and nothing of it can be read")
    truncated = not is_whole or len(content) > limit
    del content[limit:]
    return bytes(content), truncated


def _named(sample: bytes, signatures: tuple[_Signature, ...]) -> str | None:
    return next((kind for kind, offset, magic in signatures if sample.startswith(magic, offset)), None)


def _looks_binary(sample: bytes) -> bool:
    """Whether odd control bytes are too many for text.

    Measured on a Linux system: of 1,340 binary files all but four had over 5 % of them, of 1,130 text files in some 20
    encodings none had any. Binary files that are valid UTF-8 all the same had 50 % and more.
    """
    odd = odd_bytes(sample)
    if odd < FEWEST_ODD_BYTES or marked_encoding(sample) or unmarked_encoding(sample):
        return False
    return odd >= (0.3 if is_utf8(sample) else 0.05) * len(sample)


def _inflated(data: bytes, limit: int) -> tuple[bytearray, bool]:
    """Up to `limit` bytes of content, and whether they end where the data or the limit says so."""
    import zlib

    content = bytearray()
    inflater = zlib.decompressobj(_GZIP_FORMAT)
    position = 0
    while position < len(data) and len(content) < limit:
        piece = data[position : position + _STEP]
        before = inflater.copy()
        try:
            content += inflater.decompress(piece, limit - len(content))
        except zlib.error:
            return content + _up_to_the_damage(before, piece), False
        position += len(piece) - len(inflater.unused_data)
        if inflater.eof:
            if not data.startswith(b"\x1f\x8b", position):
                return content, True
            inflater = zlib.decompressobj(_GZIP_FORMAT)
    return content, len(content) >= limit


def _up_to_the_damage(inflater: "_Decompress", piece: bytes) -> bytearray:
    """What a piece that does not inflate gives up to the byte that spoils it."""
    import zlib

    content = bytearray()
    for index in range(len(piece)):
        try:
            content += inflater.decompress(piece[index : index + 1])
        except zlib.error:
            break
    return content
