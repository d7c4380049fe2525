"""What writers marked is shown a moment after their words, with nothing else moved."""

import pytest

from tests.support.screens import Reader, comment_lines, reader_app, reading, settled
from tui.reading.layout import inline
from tui.screens.reader import ReaderScreen
from tui.widgets.comment_tree import CommentTree

LONG = 1000.0
LOOKS = 1000
PAGE = "# The clock\n- Ruth: It *never* struck, see http://a.example.\n- Tom: `tick`"


def styles(pilot: Reader) -> list[object]:
    """How the pane of the discussion is drawn."""
    tree = pilot.app.screen.query_one(CommentTree)
    return [segment.style for y in range(tree.size.height) for segment in tree.render_line(y)]


async def test_marks_come_after_the_words_and_move_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.typed_marks.is_loaded", lambda: False)
    monkeypatch.setattr("tui.screens.typed_marks.START_SECONDS", LONG)
    async with reading(PAGE) as pilot:
        words, plain = comment_lines(pilot), styles(pilot)
        monkeypatch.setattr("tui.screens.typed_marks.START_SECONDS", 0.01)
        screen = reader_app(pilot).screen
        assert isinstance(screen, ReaderScreen)
        screen._typed_marks.begin()
        for _ in range(LOOKS):
            await pilot.pause(0.01)
            if styles(pilot) != plain:
                break
        assert styles(pilot) != plain
        assert comment_lines(pilot) == words


async def test_marks_are_there_at_once_where_what_finds_them_is(monkeypatch: pytest.MonkeyPatch) -> None:
    inline.load()
    async with reading(PAGE) as pilot:
        at_first = styles(pilot)
        await settled(pilot)
        assert styles(pilot) == at_first
        assert inline.is_loaded()
