"""What bytes are when they are not text: the kinds a person knows by name, and gzip opened within a bound."""

import codecs

from tui.errors import UnreadableError
from tui.parser.decode import SAMPLE_SIZE, marked_encoding, odd_share, utf16_without_mark

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
)
# Letters that a page could begin with too: these count where the bytes after them hold a NUL.
_SIGNATURES_IN_LETTERS: tuple[_Signature, ...] = (
    ("GIF", 0, b"GIF87a"),
    ("GIF", 0, b"GIF89a"),
    ("WebP", 8, b"WEBP"),
    ("WAV", 8, b"WAVE"),
    ("AVI", 8, b"AVI "),
    ("MP4", 4, b"ftyp"),
    ("Ogg", 0, b"OggS"),
    ("FLAC", 0, b"fLaC"),
    ("BMP", 0, b"BM"),
    ("Windows program", 0, b"MZ"),
    ("tar", 257, b"ustar"),
    ("ar", 0, b"!<arch>\n"),
    ("WOFF", 0, b"wOF"),
    ("OpenType", 0, b"OTTO"),
)
_FEWEST_ODD_BYTES = 8
_GZIP_FORMAT = 31  # zlib's number for "a gzip header and trailer around the largest window".
_STEP = 1 << 14


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

    Of 1,400 binary files all but four had over 4 % of them, of 1,100 text files in 20 encodings none had any; where the
    bytes are valid UTF-8 only files of mere numbers were binary, with half of the bytes odd.
    """
    share = odd_share(sample)
    if share * len(sample) < _FEWEST_ODD_BYTES or marked_encoding(sample) or utf16_without_mark(sample):
        return False
    return share >= (0.3 if _is_utf8(sample) else 0.05)


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.utf_8_decode(sample, "strict", False)
    except UnicodeDecodeError:
        return False
    return True


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


def _up_to_the_damage(inflater: "zlib._Decompress", piece: bytes) -> bytearray:
    """What a piece that does not inflate gives up to the byte that spoils it."""
    import zlib

    content = bytearray()
    for index in range(len(piece)):
        try:
            content += inflater.decompress(piece[index : index + 1])
        except zlib.error:
            break
    return content
