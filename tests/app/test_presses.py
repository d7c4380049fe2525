"""How many keys everyday reading takes: tasks on the samples, each driven through the program.

At most two presses a task beyond typed words, three where a word is searched.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.files import files_open, three_files
from tests.support.samples import sample
from tests.support.screens import Reader, drawn_lines, in_hand, reader_app, reading, settled
from tui.model import Thread, Tree

ARTICLE = "article"


class Step(NamedTuple):
    """A key, or words typed after a `'`; the comment in hand then (or the article), and words that are drawn then."""

    keys: str
    place: str
    drawn: str = ""

    @property
    def presses(self) -> int:
        """Keys that are no typed words; a `'` alone is a key."""
        return 0 if self.keys.startswith("'") and len(self.keys) > 1 else 1


class Task(NamedTuple):
    """What a reader of a sample wants, from a comment on, and the presses it takes; `before` is how it is folded."""

    wish: str
    page: str
    start: str
    presses: int
    steps: tuple[Step, ...]
    before: str = ""
    is_resaved: bool = False
    """Whether there is an older save, without the last comment."""


TASKS = (
    Task("the next top-level comment, from deep inside", "clock", "3.2.1.1.1.1.1", 1, (Step("n", "4", "a visitor"),)),
    Task("to the parent and forward again", "bench", "1.1.1.1", 2, (Step("p", "1.1.1"), Step("backspace", "1.1.1.1"))),
    Task("fold a chain and go on", "clock", "3.2.1.1", 1, (Step("x", "4", "▸ 16 replies"),)),
    Task(
        "find a word in folded replies and return to the place",
        "clock",
        "10",
        2,
        (Step("/", "10"), Step("'matchbox", "11.1", "It’s in a matchbox"), Step("escape", "10", "▸ 2 replies")),
        before="1",
    ),
    Task(
        "the comments that mention a word, with whom they answer",
        "clock",
        "1",
        2,
        (Step("&", "1"), Step("'committee", "3.2.1.1.1.1"), Step("enter", "3.2.1.1.1.1", "3.2.1.1.1  Ruth  You may")),
    ),
    Task("copy a comment", "overmorrow", "4", 1, (Step("y", "4", "Comment 4 handed"),)),
    Task("copy a branch", "bench", "1.1", 1, (Step("Y", "1.1", "Branch 1.1 (4 comments) handed"),)),
    Task("open to the second level", "maps", "1", 1, (Step("2", "1", "▸ 1 reply"),)),
    Task(
        "from the article to the comments and back",
        "maps",
        ARTICLE,
        2,
        (Step("tab", "1", "I drove a mobile library"), Step("tab", ARTICLE, "There are two kinds of people")),
    ),
    Task(
        "to the end and back", "overmorrow", "2", 2, (Step("G", "15", "Two sleeps"), Step("backspace", "2", "2  Wren"))
    ),
    Task("who is being answered", "clock", "9.1.1.1", 1, (Step("p", "9.1.1", "So I have. Osei and crank"),)),
    Task(
        "to what is quoted, and back",
        "maps",
        "1.2",
        2,
        (Step('"', "1", "This is what 1.2 quotes"), Step("backspace", "1.2", "1.2")),
    ),
    Task(
        "to what is quoted from the article, and back",
        "clock",
        "11",
        2,
        (Step('"', ARTICLE, "nobody has raised since 1974"), Step("backspace", "11", "▾ 11")),
    ),
    Task(
        "what is new in a page saved again",
        "clock",
        "2",
        1,
        (Step(".", "14", "This comment is new."),),
        is_resaved=True,
    ),
    Task("the next unread, folded or not", "clock", "4", 1, (Step("]", "4.1", "4.1  Osei"),), before="1"),
    Task("mark a branch done and go on", "clock", "3.2", 1, (Step("M", "3.3", "comments marked read."),)),
    Task(
        "what did I star",
        "clock",
        "3.2",
        2,
        (Step("'", "4", "▌ 3.2  Tom"), Step("enter", "3.2", "3.2  Tom  ★")),
        before="sn",
    ),
    Task("the next by the same author", "clock", "1", 1, (Step("a", "1.1.1"),)),
    Task("only unread in this branch", "clock", "1.1", 1, (Step("F", "1.1", "4 of 69 comments"),)),
    Task(
        "one branch alone and back",
        "clock",
        "3.2",
        2,
        (Step("f", "3.2", "Branch 3.2 · f or Esc"), Step("escape", "3.2")),
    ),
    Task(
        "who quotes this paragraph",
        "clock",
        ARTICLE,
        2,
        (Step("w", ARTICLE, "Who quotes the article"), Step("enter", "3.3.2", "3.3.2  ")),
    ),
    Task(
        "a look at what is answered, and on",
        "clock",
        "9.1.1.1",
        2,
        (Step("P", "9.1.1.1", "So I have. Osei and crank"), Step("P", "9.1.1.1", "9.1.1.1")),
    ),
    Task("to comment 2.1", "bench", "1", 2, (Step(":", "1"), Step("'2.1", "1"), Step("enter", "2.1", "The dogs"))),
)


def without_the_last(thread: Thread) -> Thread:
    """An older save of a page."""
    return thread._replace(comments=thread.comments[:-1], tree=Tree(thread.tree.depths[:-1]))


def place(pilot: Reader) -> str:
    """The number of the comment in hand, or that the article is."""
    return ARTICLE if reader_app(pilot).session.pane == "article" else in_hand(pilot)


async def start(pilot: Reader, task: Task) -> None:
    """Where the task begins."""
    if task.start != ARTICLE:
        await pilot.press(":", *task.start, "enter", *task.before)
    elif place(pilot) != ARTICLE:
        await pilot.press("tab")
    await settled(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("task", TASKS, ids=lambda task: str(task.wish))
async def test_a_task_is_done_by_its_presses(task: Task, size: tuple[int, int]) -> None:
    older = without_the_last(sample(task.page)) if task.is_resaved else ""
    async with reading(sample(task.page), size, older=older) as pilot:
        await start(pilot, task)
        for step in task.steps:
            await pilot.press(*(step.keys[1:] if step.presses == 0 else [step.keys]))
            await settled(pilot)
            assert place(pilot) == step.place
            assert step.drawn in "\n".join(drawn_lines(pilot))


@pytest.mark.parametrize("task", TASKS, ids=lambda task: str(task.wish))
def test_a_task_takes_two_presses_at_most_and_three_with_a_search(task: Task) -> None:
    searches = any(step.keys in ("/", "&") for step in task.steps)
    assert sum(step.presses for step in task.steps) == task.presses <= (3 if searches else 2)


async def test_yesterdays_place_takes_no_press(tmp_path: Path) -> None:
    paths = three_files(tmp_path)
    async with files_open(paths) as pilot:
        await pilot.press(":", "2", "enter")
    async with files_open(paths) as pilot:
        assert place(pilot) == "2"


@pytest.mark.parametrize("keys", ["}", "L 2"])
async def test_the_second_file_takes_two_presses_at_most(keys: str, tmp_path: Path) -> None:
    async with files_open(three_files(tmp_path)) as pilot:
        for key in keys.split():
            await pilot.press(key)
            await settled(pilot)
        await settled(pilot)
        assert reader_app(pilot).session.thread.title == "How the ferry came back"
