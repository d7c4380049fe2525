"""The README's commands and keys are the ones there are, and a reading that got worse is noticed."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tui.commands import COMMANDS
from tui.keys import shown_key
from tui.options import Arguments, help_text
from tui.preferences import preferences_from

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def commands() -> list[str]:
    """The commands of the README that are there to be pasted, in order."""
    return [block.partition("```")[0].strip() for block in README.split("```sh\n")[1:]]


def gate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_gate", ROOT / ".ci" / "corpus_gate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_are_two_commands_to_paste_and_each_is_one_line() -> None:
    assert [command.count("\n") for command in commands()] == [0, 0]


def test_ci_runs_the_second_command_word_for_word() -> None:
    assert commands()[1] in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_readme_shows_the_help_as_it_is() -> None:
    assert f"```\n{help_text()}```\n" in README


def test_the_readme_lists_the_keys_as_they_are() -> None:
    listed = [command for command in COMMANDS if command.is_listed]
    keys = [" ".join(f"`{shown_key(key)}`" for key in command.keys) or "in `Ctrl+P`" for command in listed]
    rows = [f"| {shown} | **{command.title}.** {command.help} |" for shown, command in zip(keys, listed, strict=True)]
    table = "\n".join(["| keys | what it does |", "| --- | --- |", *rows])
    assert f"\n\n{table}\n\n" in README


def test_the_readmes_config_file_is_one(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(README.partition("```toml\n")[2].partition("```")[0])
    settings, keymap = preferences_from(Arguments(config=str(file)))
    assert (settings.layout, settings.preset) == ("single", "rtv")
    assert (keymap.keys("next_comment"), keymap.keys("to_start")) == (("j", "down", "ctrl+n"), ("g g",))


@pytest.mark.parametrize(
    ("name", "figure", "holds"),
    [
        ("micro_f1", 0.97, True),
        ("micro_f1", 0.98, True),
        ("micro_f1", 0.96, False),
        ("micro_f1", None, False),
        ("lost", 0.97, True),
        ("lost", 0.98, False),
        ("lost", 0.96, True),
    ],
)
def test_a_figure_holds_its_floor_or_does_not(name: str, figure: float | None, holds: bool) -> None:
    assert gate().is_good_enough(name, figure, 0.97) is holds
