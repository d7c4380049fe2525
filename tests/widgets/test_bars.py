"""The lines around the panes."""

import pytest
from rich.style import Style

from tui.reading.layout.cells import cell_width
from tui.widgets.bars import BETWEEN, Hint, KeyBar

HINTS = (Hint("j", "move", 1), Hint("p", "parent"), Hint("/", "search", 1), Hint("?", "keys", 2))


def shown(notice: str, width: int, monkeypatch: pytest.MonkeyPatch, hints: tuple[Hint, ...] = HINTS) -> str:
    """A key bar as text."""
    monkeypatch.setattr(KeyBar, "ink", lambda bar, component: Style())
    bar = KeyBar()
    bar.notice, bar.hints = notice, hints
    return "".join(text for text, _ in bar.pieces(width))


@pytest.mark.parametrize("width", range(20, 60))
def test_what_is_said_is_parted_from_the_keys(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    line = shown("Comment 1 copied.", width, monkeypatch)
    assert line.startswith(" Comment 1 copied." + BETWEEN) or line.strip() == "Comment 1 copied."


def test_the_lightest_keys_give_way(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown("Comment 1 copied.", 40, monkeypatch) == " Comment 1 copied.    / search   ? keys"


@pytest.mark.parametrize("width", range(8, 40))
def test_keys_of_wide_letters_leave_as_much_room_as_they_fill(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cell_width(shown("", width, monkeypatch, (Hint("時", "move"), Hint("計", "quit", 1)))) <= width


def test_of_keys_of_one_weight_the_first_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [shown("", width, monkeypatch).split(BETWEEN) for width in (50, 32, 24, 12)]
    assert [[hint.strip()[0] for hint in line if hint.strip()] for line in lines] == [
        ["j", "p", "/", "?"],
        ["j", "/", "?"],
        ["/", "?"],
        ["?"],
    ]
