"""Names become bytes, or one sentence that says why not."""

import gzip
import os
import threading
from pathlib import Path

import pytest

from tui.errors import UnreadableError
from tui.loading import Loaded, load, load_beginning

CAP = 1000


def refusal(path: Path | str, *, force: bool = False) -> str:
    with pytest.raises(UnreadableError) as error:
        load(str(path), CAP, force)
    return str(error.value)


def test_a_file_is_read(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"words")
    assert load(str(page), CAP) == Loaded(str(page), b"words", False)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.txt") == f"{tmp_path}/gone.txt: there is no such file"


def test_a_directory_is_called_one(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path}: is a directory, not a file"


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"words")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(page))

    monkeypatch.setattr("builtins.open", refuse)
    assert refusal(page) == f"{page}: may not be read: permission denied"


def test_a_file_under_a_file_says_what_the_system_says(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"words")
    assert refusal(page / "more") == f"{page}/more: not a directory"


def test_a_name_with_a_nul_is_refused() -> None:
    assert refusal("a\0b") == "a␀b: the name holds a NUL character"


def test_a_name_too_long_is_refused_in_a_short_sentence() -> None:
    sentence = refusal("x" * 4000)
    assert "file name too long" in sentence
    assert len(sentence) < 300


def test_a_name_is_shown_without_its_control_characters(tmp_path: Path) -> None:
    assert refusal("\x1b]0;title\x07\n\x9b\udcff") == "␛]0;title␇␊›\ufffd: there is no such file"


@pytest.mark.parametrize(("data", "kind"), [(b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"), (b"\x7fELF" + bytes(50), "ELF")])
def test_a_binary_file_is_refused_with_its_kind(data: bytes, kind: str, tmp_path: Path) -> None:
    picture = tmp_path / "picture"
    picture.write_bytes(data)
    assert refusal(picture) == f"{picture}: is not text but {kind}; --force reads it all the same"


def test_a_binary_file_is_read_by_force(tmp_path: Path) -> None:
    picture = tmp_path / "picture"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    assert load(str(picture), CAP, force=True).data == b"\x89PNG\r\n\x1a\n\0\0"


@pytest.mark.parametrize(("size", "truncated"), [(CAP - 1, False), (CAP, False), (CAP + 1, True), (3 * CAP, True)])
def test_a_file_is_read_up_to_the_cap(size: int, truncated: bool, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"x" * size)
    loaded = load(str(page), CAP)
    assert (len(loaded.data), loaded.truncated) == (min(size, CAP), truncated)


def test_a_file_without_end_is_read_up_to_the_cap() -> None:
    loaded = load("/dev/zero", CAP, force=True)
    assert (len(loaded.data), loaded.truncated) == (CAP, True)


def test_a_file_that_says_it_is_empty_is_read_to_its_end() -> None:
    assert os.stat("/proc/self/status").st_size == 0
    assert b"Name:" in load("/proc/self/status", 1 << 20).data


def test_a_gzipped_file_is_unpacked(tmp_path: Path) -> None:
    page = tmp_path / "page.txt.gz"
    page.write_bytes(gzip.compress(b"words"))
    assert load(str(page), CAP).data == b"words"


def test_a_gzipped_file_is_unpacked_up_to_the_cap(tmp_path: Path) -> None:
    page = tmp_path / "page.txt.gz"
    page.write_bytes(gzip.compress(b"x" * 3 * CAP))
    loaded = load(str(page), CAP)
    assert (len(loaded.data), loaded.truncated) == (CAP, True)


def test_what_is_binary_inside_gzip_is_refused(tmp_path: Path) -> None:
    picture = tmp_path / "picture.gz"
    picture.write_bytes(gzip.compress(b"\x89PNG\r\n\x1a\n" + bytes(50)))
    assert "is not text but PNG" in refusal(picture)


def test_damaged_gzip_is_named(tmp_path: Path) -> None:
    page = tmp_path / "page.txt.gz"
    page.write_bytes(b"\x1f\x8bdamaged")
    assert refusal(page).startswith(f"{page}: the gzip data is damaged")


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=[b"words"])
    writer.start()
    loaded = load(str(pipe), CAP)
    writer.join()
    assert loaded.data == b"words"


def test_a_long_file_is_read_in_part(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"words " * 50)
    assert load_beginning(str(page), 10, CAP) == Loaded(str(page), b"words word", False)


@pytest.mark.parametrize(
    "data",
    [b"short", b"too long " * CAP, gzip.compress(os.urandom(100)), b"\x7fELF" + b"\0" * 100],
    ids=["short", "over the cap", "gzipped", "binary"],
)
def test_what_is_not_long_text_is_not_read_in_part(data: bytes, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(data)
    assert load_beginning(str(page), 10, CAP) is None


def test_what_is_no_file_is_not_read_in_part(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "gone", tmp_path / "pipe", "-", "a\0b"):
        assert load_beginning(str(path), 10, CAP) is None
