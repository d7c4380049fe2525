"""What the benchmarks measure with, and how they tell what came of it."""

from pathlib import Path

import pytest

from tests.benchmarks.clocked import running, yardstick
from tests.benchmarks.data import MARKER, made_thread, wide_thread, write_mailbox, write_thread
from tests.benchmarks.table import GOALS, Goal, Values, figure, table, verdict
from tui.parser import read
from tui.reading.layout.cells import cell_width


@pytest.mark.parametrize("make", [made_thread, wide_thread])
def test_a_made_thread_is_read_as_it_was_made(make: type) -> None:
    thread = read(make(200).encode(), "page")
    assert len(thread.comments) == 200
    assert thread.comments[0].text.startswith(MARKER)


def test_the_letters_of_a_wide_thread_are_wide() -> None:
    text = read(wide_thread(2).encode(), "page").comments[1].text
    assert cell_width(text) > 1.8 * len(text)


def test_a_thread_in_a_file_is_the_same(tmp_path: Path) -> None:
    assert write_thread(tmp_path / "page.txt", 50).read_text() == made_thread(50) + "\n"


def test_there_are_as_many_letters_as_comments(tmp_path: Path) -> None:
    assert write_mailbox(tmp_path / "mbox", 50).read_text().count("\nMessage-ID: ") == 50


@pytest.mark.parametrize(
    ("reached", "is_least", "words"),
    [
        (2, False, "goal"),
        (3, False, "done"),
        (4.1, False, "**not done**"),
        (5, True, "goal"),
        (1, True, "**not done**"),
    ],
)
def test_a_figure_stands_to_its_goal(reached: float, is_least: bool, words: str) -> None:
    goal = Goal("name", 1, "what", "ms", 2, 4, is_least=is_least)
    assert verdict(goal, reached) == words


def test_a_figure_is_of_the_values() -> None:
    values = [1.0, 2.0, 3.0, 4.0, 100.0]
    assert (figure(values, "median"), figure(values, "max")) == (3.0, 100.0)
    assert figure(values, "p95") > 4.0


def test_the_table_has_a_line_for_every_goal_and_says_what_was_not_measured() -> None:
    lines = table({"next": Values([0.004], [0.002])})
    assert len(lines) == 2 + len(GOALS)
    assert sum("not measured" in line for line in lines) == len(GOALS) - 2
    assert any("| next comment, median | 1.6 × line app | 2.5 | 4 ms | 2.00 |" in line for line in lines)


def test_a_key_is_timed_at_a_terminal() -> None:
    with running(yardstick("line_app.py"), "READY") as program:
        answer = program.answer(lambda: program.press("j"))
        assert answer.frames == 1
        assert 0 < answer.changed <= answer.last
        assert "READY 1" in program.lines[0]
