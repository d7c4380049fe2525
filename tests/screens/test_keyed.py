"""What all screens share: jobs beside the keys."""

import inspect

import pytest

from tui.keymap import keymap_for
from tui.screens.keyed import KeyedScreen


def test_a_job_that_the_end_forestalls_leaves_no_coroutine(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[object] = []
    begun: list[int] = []

    async def job(number: int) -> None:
        begun.append(number)

    screen = KeyedScreen(keymap_for())
    monkeypatch.setattr(screen, "run_worker", lambda work, group: given.append(work))
    screen.work(job, 7)
    assert callable(given[0]) and not inspect.iscoroutine(given[0])
    assert begun == []
