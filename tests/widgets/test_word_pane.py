"""Words that are selected."""

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from tests.support.screens import reading
from tui.widgets.comment_tree import CommentTree


@pytest.mark.parametrize(
    "words", ["plain words", "時計塔の鐘", "a 👩\u200d👧 時計 👍🏽 ❤\ufe0f b", "e\u0301é ｆｕｌｌ"]
)
async def test_what_is_selected_is_the_same_words(words: str) -> None:
    async with reading(f"- Ben: {words}", (60, 20)) as pilot:
        pane = pilot.app.screen.query_one(CommentTree)
        line = pane.render_line(1)
        assert words in line.text
        for start in range(4, 14):
            for end in (start + 1, start + 4):
                pilot.app.screen.selections = {pane: Selection(Offset(start, 1), Offset(end, 1))}
                await pilot.pause()
                selected = pane.render_line(1)
                assert any(style and style.reverse for _, style, _ in selected), (start, end)
                assert (selected.text, selected.cell_length) == (line.text, line.cell_length), (start, end)
