"""What all tests share: golden files, and the switch that writes them anew."""

import gc
import inspect
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

pytest.register_assert_rewrite("tests.support.goldens")

_NUMBERS = count()
Check = Callable[[Path, Callable[[str], str]], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what comes out as what is expected")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Check:
    """Checks a golden file against what a function makes of its input."""
    from tests.support.goldens import check_golden

    update = bool(request.config.getoption("--update-goldens"))

    def check(path: Path, convert: Callable[[str], str]) -> None:
        check_golden(path, convert, update)

    return check


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test of the app goes on as soon as the app is quiet; what an app has set aside for good may be freed after."""
    from tests.support.quiet import until_quiet

    monkeypatch.setattr("textual.app.wait_for_idle", until_quiet)
    monkeypatch.setattr("textual.pilot.wait_for_idle", until_quiet)
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def nothing_outside(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No test but those about it reaches the clipboard, an editor, a browser or the settings of the machine.

    What is remembered of readings is remembered for one test alone.
    """
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / f"state-{next(_NUMBERS)}"))
    if "clipboard" in request.node.nodeid or "outward" in request.node.nodeid or "programs" in request.node.nodeid:
        return
    monkeypatch.setenv("XDG_CONFIG_HOME", "/nowhere")
    monkeypatch.setenv("VISUAL", "true")
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setattr("tui.clipboard.succeeds", lambda command, text: False)


@pytest.fixture
def little_stack() -> Iterator[None]:
    """A stack that nothing fits on which calls itself along the depth of a thread."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 60)
    yield
    sys.setrecursionlimit(limit)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that were handed to be opened."""
    addresses: list[str] = []

    def note(address: str, otherwise: str = "") -> str:
        addresses.append(address)
        return "Handed over."

    monkeypatch.setattr("tui.screens.programs.open_address", note)
    return addresses
