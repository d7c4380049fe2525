"""The options about what is remembered: forgetting a page, and remembering nothing."""

from pathlib import Path

import pytest

from tests.support.saves import keep, record_of
from tui.cli import run
from tui.loading import load
from tui.parser import read
from tui.store.database import Database, usual_path
from tui.store.shelf import Shelf

SAMPLE = "sample_data/clock.txt"


def remember(path: str) -> None:
    """Have a page remembered as read."""
    thread = read(load(path, 1 << 20).data, path)
    database = Database(usual_path())
    keep(Shelf(database), record_of(thread, "1", path=str(Path(path).absolute())))
    database.close()


def remembered() -> int:
    """How many pages are remembered."""
    return len(Shelf(Database(usual_path())).recent(9))


def test_a_page_is_forgotten_by_its_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    remember(SAMPLE)
    remember("sample_data/maps.txt")
    (tmp_path / "copy.txt").write_bytes(Path(SAMPLE).read_bytes())
    assert run(["--forget", str(tmp_path / "copy.txt")]) == 0
    assert capsys.readouterr().out == f"What was remembered of {tmp_path / 'copy.txt'} is forgotten.\n"
    assert remembered() == 1


def test_a_page_that_was_never_read_is_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--forget", SAMPLE]) == 0
    assert capsys.readouterr().out == f"Nothing was remembered of {SAMPLE}.\n"


def test_a_page_whose_file_is_gone_is_forgotten_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(Path(SAMPLE).read_bytes())
    remember(str(path))
    path.unlink()
    assert (run(["--forget", str(path)]), remembered()) == (0, 0)


def test_a_file_that_is_not_there_and_never_was_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--forget", "nowhere.txt"]) == 1
    assert capsys.readouterr().err == "threadreader: nowhere.txt: there is no such file\n"


def test_forgetting_where_there_can_be_no_state_says_why(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    assert run(["--forget", SAMPLE]) == 0
    assert "Nothing is remembered beyond this reading" in capsys.readouterr().err


@pytest.mark.parametrize("others", [["page.txt"], ["--no-state"]])
def test_forgetting_stands_alone(others: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--forget", SAMPLE, *others]) == 2
    assert "--forget stands alone" in capsys.readouterr().err
