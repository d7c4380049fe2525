"""A page in a file, and a terminal on which it is read, without any other program within reach."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pty import PAGE, WITHOUT_TOOLS, Terminal, at_terminal


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page in a file."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


@pytest.fixture
def terminal(page: Path) -> Iterator[Terminal]:
    """A terminal on which the page is read."""
    with at_terminal(str(page), PATH=WITHOUT_TOOLS) as terminal:
        terminal.wait_for("q quit")
        yield terminal
