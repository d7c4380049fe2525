"""A config file at a pseudo-terminal: what it asks for is done, and a mistake in it is told before the screen opens."""

from pathlib import Path

import pytest

from tests.support.pty import at_terminal


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of the settings."""
    (tmp_path / "threadreader").mkdir()
    return tmp_path


def test_the_usual_config_file_is_obeyed(home: Path) -> None:
    (home / "threadreader" / "config.toml").write_text('layout = "single"\n[keys]\nhelp = "F2"\nquit = "Ctrl+X"\n')
    with at_terminal("sample_data/clock.txt", XDG_CONFIG_HOME=str(home)) as terminal:
        terminal.wait_for("F2 keys   Ctrl+X quit")
        terminal.press("q\x18")
        assert terminal.wait_for_end() == 0


def test_a_mistake_is_one_line_and_no_screen(home: Path) -> None:
    file = home / "threadreader" / "config.toml"
    file.write_text('\n[keys]\nquit = "wibble"\n')
    with at_terminal("sample_data/clock.txt", XDG_CONFIG_HOME=str(home)) as terminal:
        assert terminal.wait_for_end() == 2
        told = f"threadreader: {file}, line 3: quit cannot have the key “wibble”: it is no key\r\n"
        assert terminal.written.decode() == told
