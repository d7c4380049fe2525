"""Row 76: a config file with mistakes."""

from pathlib import Path

import pytest

from tui.cli import run


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('layout = "auto"\ncolour = 3\n', "line 2: there is no setting colour"),
        ("\n\ntext-width = 3\n", "line 3: text-width wants a number of columns"),
        ('theme = "\n', "line 1"),
        ('[keys]\nfly = "F"\n', "line 2"),
    ],
)
def test_row_76_a_mistake_in_the_config_file_is_told_with_its_line(
    text: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)
    assert run(["--config", str(path), "--settings"]) == 2
    written = capsys.readouterr().err
    assert told in written and written.count("\n") == 1
