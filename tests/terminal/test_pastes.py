"""A paste holds no escape when it reaches Textual, in whatever pieces it comes."""

import pytest

from tui.driver import _Pastes

BEGIN, END = "\x1b[200~", "\x1b[201~"
TYPED = [
    ("jk\x1b[Bq\x1b", "jk\x1b[Bq\x1b"),
    (f"j{BEGIN}words{END}k", f"j{BEGIN}words{END}k"),
    (f"{BEGIN}a\x1b[2Jb\x1bq\x1b{END}\x1b[A", f"{BEGIN}a[2Jbq{END}\x1b[A"),
    (f"{BEGIN}a\x1b[20b{END}{BEGIN}\x1b{END}\x1b", f"{BEGIN}a[20b{END}{BEGIN}{END}\x1b"),
    (f"{BEGIN}{BEGIN}q{END}q", f"{BEGIN}[200~q{END}q"),
]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
@pytest.mark.parametrize(("typed", "safe"), TYPED)
def test_only_a_paste_loses_its_escapes(typed: str, safe: str, size: int) -> None:
    pastes = _Pastes()
    pieces = [pastes.without_escapes(typed[start : start + size]) for start in range(0, len(typed), size)]
    assert "".join(pieces) == safe


def test_a_key_is_not_kept_waiting() -> None:
    assert _Pastes().without_escapes("\x1b") == "\x1b"
