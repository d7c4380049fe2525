"""What all tests share: golden files, and the switch that writes them anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.goldens import check_golden

Check = Callable[[Path, Callable[[str], str]], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what comes out as what is expected")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Check:
    """Checks a golden file against what a function makes of its input."""
    update = bool(request.config.getoption("--update-goldens"))

    def check(path: Path, convert: Callable[[str], str]) -> None:
        check_golden(path, convert, update)

    return check
