"""Any text and any bytes pass the door in as harmless text of the same length.

THREADREADER_CLEANINGS=20000000 python -m pytest -q tests/hostile/test_fuzz_cleaning.py
"""

import re
from random import Random

from tests.support.fuzzing import count_of, nasty_text, numbered
from tui.parser.clean import clean, clean_line
from tui.parser.decode import decode

COUNT = count_of("THREADREADER_CLEANINGS", 30_000)
_NONCHARACTERS = "".join(f"{chr((plane << 16) + 0xFFFE)}{chr((plane << 16) + 0xFFFF)}" for plane in range(17))
HARMFUL = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]")


def assert_cleaned(text: str, name: str) -> None:
    """Nothing harmful is left, nothing else is changed, and a second time nothing at all."""
    before, cleaned = text.replace("\r\n", "\n"), clean(text)
    after: str = cleaned.text
    assert not HARMFUL.search(after), f"{name}: {text!r}"
    assert len(after) == len(before), f"{name}: {text!r}"
    replaced = list(before)
    for found in HARMFUL.finditer(before):
        replaced[found.start()] = shown = after[found.start()]
        assert shown == "\n" or shown.isprintable(), f"{name}: {text!r}"
    assert "".join(replaced) == after, f"{name}: {text!r}"
    again = clean(after)
    assert again.text is after and not again.soft_breaks, f"{name}: {text!r}"


def nasty_bytes(random: Random) -> bytes:
    """A nasty text in some encoding, damaged."""
    encoding = random.choice(("utf-8", "utf-8", "cp1252", "utf-16", "utf-16-le", "utf-32-be", "shift_jis"))
    data = bytearray(nasty_text(random).encode(encoding, "ignore"))
    for _ in range(random.choice((0, 0, 1, 3))):
        place = random.randrange(len(data) + 1)
        data[place : place + random.choice((0, 1))] = random.randbytes(random.choice((0, 1, 2)))
    return bytes(data)


def test_any_text_is_cleaned() -> None:
    for name, random in numbered(COUNT):
        assert_cleaned(nasty_text(random), name)


def test_any_bytes_are_decoded_and_cleaned() -> None:
    for name, random in numbered(COUNT // 10):
        assert_cleaned(decode(nasty_bytes(random)).text, name)


def test_any_name_is_one_line() -> None:
    for name, random in numbered(COUNT // 10):
        text = nasty_text(random)
        line: str = clean_line(text)
        assert len(line) == len(text) and not HARMFUL.search(line) and "\n" not in line, f"{name}: {text!r}"
