"""Config files: where they are, what is in them, and where in them a mistake is."""

import os
from pathlib import Path

import platformdirs
import pytest

from tui.configuration import MOST_BYTES, line_of, read_configuration, usual_path
from tui.errors import UnreadableError
from tui.options import UsageError
from tui.settings import SettingError

FILE = """\
# theme = "nord"
theme = "nord"

[keys]
preset = "mail"
next_comment = [
    "j",
    "parent = 3",
]
text = \"\"\"
quit = "q"
\"\"\"
"quit" = "q"
parent="p"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(FILE)
    return path


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The usual place of the file, where it is not yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    path = Path(usual_path())
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


@pytest.mark.parametrize("home", ["", " ", "/elsewhere"])
def test_the_usual_place_is_that_of_other_programs(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", home)
    folder = platformdirs.user_config_dir("threadreader", appauthor=False)
    assert usual_path() == os.path.join(folder, "config.toml")


def refusal(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(UsageError) as error:
        read_configuration(str(path))
    return str(error.value).removeprefix(str(path))


def test_values_are_told_by_their_dotted_keys(file: Path) -> None:
    values = read_configuration(str(file)).values
    assert (values["theme"], values["keys.preset"], values["keys.parent"]) == ("nord", "mail", "p")


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("theme", 2),
        ("keys.preset", 5),
        ("keys.next_comment", 6),
        ("keys.text", 10),
        ("keys.quit", 13),
        ("keys.parent", 14),
    ],
)
def test_a_key_is_found_on_its_line(key: str, line: int) -> None:
    assert line_of(FILE, key) == line


def test_a_key_that_is_hidden_is_on_the_first_line() -> None:
    assert line_of('\n"th\\u0065me" = 1', "theme") == 1


@pytest.mark.parametrize("text", ["a = 1\r\nb = 2\r\n", "\ufeffa = 1\nb = 2\n"])
def test_other_line_ends_and_a_mark_of_order_do_not_matter(file: Path, text: str) -> None:
    file.write_bytes(text.encode())
    configuration = read_configuration(str(file))
    assert (configuration.values, line_of(configuration.text, "b")) == ({"a": 1, "b": 2}, 2)


def test_a_mistake_is_told_with_file_and_line(file: Path) -> None:
    refused = read_configuration(str(file)).refusal(SettingError("keys.preset", "that cannot be"))
    assert str(refused) == f"{file}, line 5: that cannot be"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a = \n", ", line 1: is not TOML: invalid value at column 5"),
        (b"a = 1\na = 2", ", line 2: is not TOML: cannot overwrite a value at the end"),
        (b'a = 1\nb = """', ", line 2: is not TOML: unterminated string at the end"),
        (b'a = 1\nb = "\xff"', ", line 2: is not UTF-8"),
        (b"a = " + b"[" * 5000, ": is nested too deep"),
        (b"#" * (MOST_BYTES + 1), ": is too long for a config file"),
    ],
)
def test_what_is_no_config_file_is_refused(file: Path, content: bytes, told: str) -> None:
    assert refusal(file, content) == told


def test_a_refusal_shows_control_characters(file: Path) -> None:
    assert refusal(file, b"a = \x1b").isprintable()


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="there is no such file"):
        read_configuration(str(tmp_path / "none.toml"))


def test_the_usual_file_need_not_be_there(usual: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (read_configuration().values, capsys.readouterr().err) == ({}, "")


def test_the_usual_file_is_read(usual: Path) -> None:
    usual.write_text('theme = "nord"')
    assert read_configuration() == (str(usual), 'theme = "nord"', {"theme": "nord"})


def test_a_folder_of_settings_that_is_a_file_is_no_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("tui.configuration.usual_path", lambda: str(tmp_path / "file" / "config.toml"))
    assert (read_configuration().values, capsys.readouterr().err) == ({}, "")


def test_a_usual_file_that_cannot_be_read_is_told_and_done_without(
    usual: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual.mkdir()
    assert read_configuration().values == {}
    told = capsys.readouterr().err
    assert told.startswith(f"threadreader: {usual}: is a directory") and told.count("\n") == 1


def test_a_pipe_may_hold_the_settings() -> None:
    reading, writing = os.pipe()
    os.write(writing, b'theme = "nord"')
    os.close(writing)
    try:
        assert read_configuration(f"/dev/fd/{reading}").values == {"theme": "nord"}
    finally:
        os.close(reading)
