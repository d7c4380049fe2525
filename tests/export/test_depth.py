"""No writer calls itself: depth costs neither stack nor more than the numbers it is told in."""

from collections.abc import Callable

import pytest

from tests.support.threads import chain
from tui.export import Write
from tui.export.explain import write_explanation
from tui.export.json import write_json
from tui.export.markdown import write_markdown
from tui.export.text import write_text
from tui.model import Thread

DEPTH = 10_000


@pytest.fixture(scope="module")
def deep_thread() -> Thread:
    return chain(DEPTH)


@pytest.mark.parametrize("write", [write_text, write_markdown, write_json, write_explanation])
@pytest.mark.usefixtures("little_stack")
def test_a_thread_ten_thousand_deep_is_written(write: Callable[[Thread, Write], None], deep_thread: Thread) -> None:
    written = 0

    def count(piece: str) -> None:
        nonlocal written
        written += piece.count("Words at level ")

    write(deep_thread, count)
    assert written == DEPTH
