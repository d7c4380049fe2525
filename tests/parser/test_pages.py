"""Whole pages of forms that no made page has, each read as `pages/` says: what extractors leave of real ones."""

from pathlib import Path

import pytest

from tests.conftest import Check
from tests.support.readings import written_out
from tui.parser import read

PAGES = sorted(Path(__file__).with_name("pages").iterdir())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.stem))
def test_a_page_is_read_as_it_was_written(path: Path, golden: Check) -> None:
    golden(path, lambda page: written_out(read(page.encode(), "page")))
