"""Bytes to characters, whatever the encoding: nothing is refused and no byte goes unseen.

The order is: what the caller says; a byte order mark; controls that UTF-16 or UTF-32 explains; UTF-8, strict or with a
few bad bytes among valid sequences, each shown as U+FFFD; else cp1252, U+FFFD for the five bytes it has no letter for.
The text may still hold controls: `clean` comes next.
"""

import codecs
import re
from collections import Counter
from typing import NamedTuple

from tui.errors import ThreadreaderError
from tui.parser import twice

SAMPLE_SIZE = 1 << 16
"""How many bytes from the start of a file are looked at to tell what kind of bytes they are."""
FEWEST_ODD_BYTES = 8
"""Fewer control bytes than this may be accidents in a short text."""

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE_ENCODINGS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_BAD_BYTE = "\ufffd"
_HIGH_BYTES = bytes(range(0x80, 0x100))
_PRINTABLE_BYTES = bytes(range(0x20, 0x7F))
# Backspace, tab, the line breaks and ESC also occur in text that a person wrote or a program coloured.
_ODD_BYTES = bytes(code for code in range(0x20) if code not in b"\b\t\n\v\f\r\x1b")
# Files called ISO 8859-1 mean cp1252 by 80 to 9F (WHATWG Encoding Standard, 4.2); else "…" would end a line as NEL.
_MEANT_BY = {"iso8859-1": "cp1252"}


class Decoded(NamedTuple):
    """The characters of a file; `guessed` says that neither the caller, a mark nor strict UTF-8 named the encoding."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text in `data`, without byte order marks before it.

    Raises ThreadreaderError where `encoding` names none that is known.
    """
    if encoding is not None:
        return _as_told(data, encoding)
    return _by_mark(data) or _by_controls(data) or _as_utf8(data) or _decoded(data, "cp1252", guessed=True)


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start names, None without one."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def odd_bytes(data: bytes) -> int:
    """How many control bytes `data` has that text in an 8-bit encoding does not hold."""
    return _count(data, _ODD_BYTES)


def unmarked_encoding(data: bytes) -> str | None:
    """The UTF-16 or UTF-32 that explains the control bytes of `data`, None where they are few or not explained."""
    sample = data[:SAMPLE_SIZE]
    odd = odd_bytes(sample)
    if odd == 0 or odd < 0.04 * len(sample) or _count(sample, _PRINTABLE_BYTES) > 0.75 * len(sample):
        return None
    (blanks, ascii_size), encoding = max((_signs_of_text(sample, encoding), encoding) for encoding in _WIDE_ENCODINGS)
    is_ascii = ascii_size == len(data)
    return encoding if is_ascii or (blanks and odd >= FEWEST_ODD_BYTES) else None


def is_utf8(data: bytes) -> bool:
    """Whether `data` is strict UTF-8, the last character perhaps cut."""
    try:
        codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return False
    return True


def _as_told(data: bytes, name: str) -> Decoded:
    if name == twice.NAME:
        return Decoded(twice.repaired(_decoded(data, "utf-8", guessed=False).text), twice.NAME, guessed=False)
    try:
        encoding = codecs.lookup(name).name
        encoding = _MEANT_BY.get(encoding, encoding)
        b"a".decode(encoding, "replace")  # Refuses codecs that are no text encodings, also for an empty file.
        return _decoded(data, encoding, guessed=False)
    except (LookupError, ValueError):
        known = "utf-8, cp1251 or shift_jis would be one"
        raise ThreadreaderError(f"{name[:40]!r} is no known encoding; {known}") from None


def _by_mark(data: bytes) -> Decoded | None:
    encoding = marked_encoding(data)
    return _decoded(data, encoding, guessed=False) if encoding else None


def _by_controls(data: bytes) -> Decoded | None:
    encoding = unmarked_encoding(data)
    return _decoded(data, encoding, guessed=True) if encoding else None


def _as_utf8(data: bytes) -> Decoded | None:
    """The text as UTF-8, None where that is not what it is."""
    try:
        text, size = codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return _decoded(data, "utf-8", guessed=True) if _is_mostly_utf8(data) else None
    cut = len(data) - size
    if cut == 1 and text.isascii():
        return None  # One letter of cp1252 at the end is likelier than a character that the end cuts.
    return Decoded(text.lstrip("\ufeff") + _BAD_BYTE * cut, "utf-8", guessed=cut > 0 and text.isascii())


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether valid sequences of several bytes are at least as many as the bytes that belong to none.

    In legacy encodings about one such sequence in ten bad bytes comes about by chance.
    """
    valid = data.decode("utf-8", "ignore")
    bad_bytes = len(data) - len(valid.encode("utf-8"))
    ascii_bytes = len(data.translate(None, _HIGH_BYTES))
    return bad_bytes <= len(valid) - ascii_bytes


def _decoded(data: bytes, encoding: str, *, guessed: bool) -> Decoded:
    """The text in an encoding that is settled, with U+FFFD for what does not belong in it."""
    if encoding in ("utf-8", "utf-8-sig"):
        # "replace" would give one U+FFFD for several bytes.
        text = re.sub("[\udc80-\udcff]", _BAD_BYTE, data.decode("utf-8", "surrogateescape"))
    elif encoding == "cp1252":
        # By a table of all 256 bytes: "replace" takes 100 times as long for a byte without a letter.
        text = codecs.charmap_decode(data, "strict", bytes(range(256)).decode("cp1252", "replace"))[0]
    else:
        text = data.decode(encoding, "replace")
    return Decoded(text.lstrip("\ufeff"), encoding, guessed)


def _count(data: bytes, members: bytes) -> int:
    return len(data) - len(data.translate(None, members))


def _signs_of_text(sample: bytes, encoding: str) -> tuple[int, int]:
    """How many blanks a reading finds and how many bytes of ASCII characters; none where this is no text.

    Read with the wrong end first, Latin text is rare Chinese without a blank, and Chinese text is not even valid.
    """
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    unlikely = re.findall("[\0-\x07\x0e-\x1a\x1c-\x1f\x7f-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff]", text)
    letters = len(re.findall("[\0-\x7f]", text))
    if 100 * len(unlikely) > len(text) or (is_utf8(sample) and not _is_one_script(text)):
        return 0, 0
    return text.count(" ") + text.count("\n"), letters * len(" ".encode(encoding))


def _is_one_script(text: str) -> bool:
    """Whether most characters are from three blocks of 256, as in all text whose UTF-16 is valid UTF-8 too."""
    blocks = Counter(ord(character) >> 8 for character in text)
    return sum(size for _, size in blocks.most_common(3)) >= 0.9 * len(text)
