"""The bundled samples are read as they were written; `tests/samples` holds what they say."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.samples import SAMPLE_FILES, sample
from tui.model import Comment

ROOT = Path(__file__).parents[2]

every_sample = pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: str(path.stem))


def truth_of(path: Path) -> dict[str, Any]:
    truth: dict[str, Any] = json.loads((ROOT / "tests" / "samples" / f"{path.stem}.json").read_text("utf-8"))
    return truth


def pairs(path: Path) -> list[tuple[dict[str, Any], Comment]]:
    """What each comment is beside what was found; there must be as many."""
    return list(zip(truth_of(path)["comments"], sample(path.stem).comments, strict=True))


def test_every_sample_has_its_truth_and_every_truth_its_sample() -> None:
    truths = {path.stem for path in (ROOT / "tests" / "samples").glob("*.json")}
    assert truths == {path.stem for path in SAMPLE_FILES}


@every_sample
def test_the_title_is_found(path: Path) -> None:
    assert sample(path.stem).title == truth_of(path)["title"]


@every_sample
def test_authors_and_dates_are_as_written(path: Path) -> None:
    said = [(comment["author"], comment["date"]) for comment, _ in pairs(path) if comment["kind"] == "comment"]
    found = [(comment.author, comment.date) for truth, comment in pairs(path) if truth["kind"] == "comment"]
    assert found == said


@every_sample
def test_comments_say_what_was_written_space_for_space(path: Path) -> None:
    assert [found.text for _, found in pairs(path)] == [truth["text"] for truth, _ in pairs(path)]


@every_sample
def test_answers_stand_under_what_they_answer(path: Path) -> None:
    known = [(truth, found) for truth, found in pairs(path) if not truth.get("is_orphan")]
    assert [found.parent for _, found in known] == [truth["parent"] for truth, _ in known]


@every_sample
def test_comments_are_numbered_by_their_place(path: Path) -> None:
    known = [(truth, found) for truth, found in pairs(path) if truth["number"] is not None]
    assert [found.number for _, found in known] == [truth["number"] for truth, _ in known]


@every_sample
def test_pingbacks_are_told_from_comments(path: Path) -> None:
    assert [found.kind for _, found in pairs(path)] == [truth["kind"] for truth, _ in pairs(path)]


def test_lost_nesting_is_said_of_the_page_without_lists() -> None:
    assert "nesting-lost" in {note.kind for note in sample("overmorrow").notes}


def test_dropped_comments_are_said_of_the_page_with_gaps() -> None:
    thread = sample("maps")
    kinds = {note.kind for note in thread.notes} | {note.kind for one in thread.comments for note in one.notes}
    assert "dropped" in kinds
