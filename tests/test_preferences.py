"""What the config file and the command line ask of the screen."""

from pathlib import Path

import pytest

from tui.cli import run
from tui.keymap import keymap_for
from tui.options import Arguments, UsageError
from tui.preferences import preferences_from, settings_text
from tui.presets import PRESETS
from tui.settings import settings_from
from tui.widgets.themes import DAY, theme_names


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def arguments(file: Path, text: str, theme: str | None = None) -> Arguments:
    """Arguments that name a config file with a text."""
    file.write_text(text)
    return Arguments(config=str(file), theme=theme)


def test_without_a_file_everything_is_as_by_default() -> None:
    settings, keymap = preferences_from(Arguments())
    assert (settings, keymap.strokes) == (settings_from({}), keymap_for().strokes)


def test_the_file_says_what_is_to_be(file: Path) -> None:
    settings, keymap = preferences_from(arguments(file, 'theme = "nord"\n[keys]\npreset = "rtv"\nquit = "Q"\n'))
    assert (settings.theme, keymap.keys("parent"), keymap.keys("quit")) == ("nord", ("K", "p"), ("Q",))


def test_the_command_line_has_the_last_word_on_the_theme(file: Path) -> None:
    assert preferences_from(arguments(file, 'theme = "nord"', DAY)).settings.theme == DAY


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\ntheme = "puce"', "line 2: theme wants a name that `--theme list` gives, not puce"),
        ('\ntext-width = "wide"', "line 2: text-width wants "),
        ('[keys]\nquit = "q"\nparent = "q"', "line 3: parent cannot have the key q: quit has it"),
        ('[keys]\nleap = "q"', "line 2: there is no command leap"),
        ("colour = 1", "line 1: there is no setting colour"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(file: Path, text: str, told: str) -> None:
    with pytest.raises(UsageError) as error:
        preferences_from(arguments(file, text))
    assert str(error.value).startswith(f"{file}, {told}")


@pytest.mark.parametrize("theme", ["puce", ""])
def test_a_theme_that_is_not_there_is_refused(theme: str) -> None:
    with pytest.raises(UsageError, match="--theme wants"):
        preferences_from(Arguments(theme=theme))


@pytest.mark.parametrize("preset", PRESETS)
def test_the_settings_in_force_read_back_as_they_are(file: Path, preset: str) -> None:
    chosen = (
        f'theme = "nord"\nlayout = "single"\ntext-width = 60\n[keys]\npreset = "{preset}"\nparent = ["\\"", "\\\\"]\n'
    )
    printed = settings_text(arguments(file, chosen))
    assert settings_text(arguments(file, printed)) == printed
    assert 'layout = "single"\n' in printed and 'parent = ["\\"", "\\\\"]  # Parent\n' in printed


class TestCommand:
    def test_settings_are_printed(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        file.write_text('theme = "nord"')
        assert run(["--settings", "--config", str(file)]) == 0
        assert capsys.readouterr().out.startswith(
            f'# The settings in force; they are looked for in {file}\ntheme = "nord"\n'
        )

    def test_themes_are_listed(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["--theme", "list"]) == 0
        assert capsys.readouterr().out.splitlines() == theme_names()

    @pytest.mark.parametrize(("content", "code"), [(None, 1), ("theme", 2), ("text-width = 1", 2)])
    def test_a_mistake_is_one_line_and_the_exit_code(
        self, content: str | None, code: int, file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        if content is not None:
            file.write_text(content)
        assert run(["--settings", "--config", str(file)]) == code
        written = capsys.readouterr()
        assert written.out == "" and written.err.startswith(f"threadreader: {file}") and written.err.count("\n") == 1

    def test_printing_does_without_settings(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        file.write_text("no TOML")
        page = file.with_name("page.txt")
        page.write_text("A title\n\nWords.\n")
        assert run(["--to", "text", "--config", str(file), "--theme", "puce", str(page)]) == 0
        assert capsys.readouterr().err == ""
