"""Nothing of a page is lost: on the samples, on made pages and on damaged ones.

`THREADREADER_PAGES` sets how many pages are made (20,000 for a long run), `THREADREADER_SEED` which ones.
"""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.support.conservation import misattributed, unaccounted, undecided
from tests.support.mutations import mutate
from tests.support.pages import make_page
from tests.support.shapes import SHAPES
from tui.model import Thread
from tui.parser import read

PAGES = int(os.environ.get("THREADREADER_PAGES", "400"))
SEED = int(os.environ.get("THREADREADER_SEED", "1"))
SHARES = 8
NEIGHBOURS = """\
  • Harbour
    3. 5 February 2022 at 16:18 Ruth
      I have waited for it every morning since June, and it has never once waited for me.
  • Weather
    4. 12 September 2005 at 23:37 Tom
Leave a Reply
"""

SOFT_BREAKS = ["\u2028", "\u2029", "\x85", "\x0b", "\f"]
"""What parts lines in a text, and not in the count of an editor."""

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "sample_data").iterdir())

DEEP_READING = """
import sys
from tui.parser import read
data = sys.stdin.buffer.read()
sys.setrecursionlimit(200)
thread = read(data, "deep")
print(len(thread.comments), max(thread.tree.depths, default=0))
"""


def faults(text: str, thread: Thread) -> list[str]:
    """What the reading of a page owes and does not give, in words."""
    found = []
    if lines := unaccounted(text, thread):
        found.append(f"lines not in exactly one place (line: places): {lines}")
    if indices := undecided(thread):
        found.append(f"lines without one decision: {indices}")
    if indices := misattributed(thread):
        found.append(f"lines decided for another comment than they are in: {indices}")
    return found


def assert_conserved(text: str, told: str) -> None:
    problems = faults(text, read(text.encode(), "page"))
    assert not problems, f"{told}: {'; '.join(problems)}"


def share(number: int) -> range:
    """The pages of one of the shares that the made pages are dealt out in."""
    return range(number, PAGES, SHARES)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.stem))
def test_every_line_of_a_sample_is_in_one_place(path: Path) -> None:
    assert_conserved(path.read_text("utf-8"), path.name)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.stem))
def test_every_line_of_a_damaged_sample_is_in_one_place(path: Path) -> None:
    for number in range(max(1, PAGES // 40)):
        random = Random(f"{SEED}/{path.name}/{number}")
        assert_conserved(mutate(random, path.read_text("utf-8")), f"seed {SEED}, {path.name}, damage {number}")


@pytest.mark.parametrize("number", range(SHARES))
def test_every_line_of_a_made_page_is_in_one_place(number: int) -> None:
    for page in share(number):
        made = make_page(Random(f"{SEED}/{page}"))
        assert_conserved(made.text, f"seed {SEED}, page {page}, shape {made.shape.name}")


@pytest.mark.parametrize("number", range(SHARES))
def test_every_line_of_a_damaged_page_is_in_one_place(number: int) -> None:
    for page in share(number):
        random = Random(f"{SEED}/{page}/damaged")
        made = make_page(random)
        assert_conserved(mutate(random, made.text), f"seed {SEED}, damaged page {page}, shape {made.shape.name}")


@pytest.mark.parametrize("number", range(SHARES))
def test_every_line_of_a_page_cut_anywhere_is_in_one_place(number: int) -> None:
    for page in share(number)[::4]:
        random = Random(f"{SEED}/{page}/cut")
        made = make_page(random)
        text = made.text[: random.randrange(len(made.text))]
        assert_conserved(text, f"seed {SEED}, cut page {page}, shape {made.shape.name}")


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\f\n"])
def test_lines_are_counted_as_editors_count_them(ending: str) -> None:
    made = make_page(Random(SEED), shape="numbers")
    assert_conserved(made.text.replace("\n", ending), f"seed {SEED}, lines ended by {ending!r}")


@pytest.mark.parametrize("ending", SOFT_BREAKS)
def test_a_page_that_editors_call_one_line_is_in_one_place(ending: str) -> None:
    made = make_page(Random(SEED), shape="numbers")
    text = made.text.replace("\n", ending)
    assert_conserved(text, f"seed {SEED}, lines ended by {ending!r}")


@pytest.mark.parametrize("ending", SOFT_BREAKS)
def test_breaks_that_editors_do_not_count_part_the_lines_of_a_body(ending: str) -> None:
    page = "3 Comments\n\n  1. Ruth says:\n    2 March 2019 at 9:40\n\n    One line{}and another.\n\n    Reply\n"
    assert_conserved(page.format(ending), repr(ending))
    assert [comment.text for comment in read(page.format(ending).encode(), "page").comments] == [
        "One line\nand another."
    ]


@pytest.mark.parametrize(
    "text", ["", "\n", " ", "\n\n\n", "•", "1.", "  • ", "word", "\x00", "  1. \n\n  2. ", "> ", "-----", "\t\t"]
)
def test_next_to_nothing_is_read(text: str) -> None:
    assert_conserved(text, repr(text))


@pytest.mark.parametrize(
    "text",
    [
        "\u2028\x0ct",
        "Comments\nǅ\nlevel 3\x0cI",
        "Comment7\nh 9s\n.\x0cI",
        "March2 2019\r.\x0b“so”   PermalinkOriginally posted by Tom\nLeave Reply",
    ],
)
def test_a_line_whose_parts_are_taken_apart_is_in_one_place(text: str) -> None:
    assert_conserved(text, repr(text))


def test_a_list_that_goes_on_below_the_next_item_takes_none_of_its_lines() -> None:
    assert_conserved(NEIGHBOURS, "two lists whose numbers follow each other")


@pytest.mark.parametrize("shape", list(SHAPES))
def test_a_page_without_comments_is_read(shape: str) -> None:
    made = make_page(Random(f"{SEED}/{shape}"), shape=shape, comments=0)
    assert_conserved(made.text, f"seed {SEED}, no comments, shape {shape}")


@pytest.mark.parametrize(
    "text",
    [
        "Title\n\nWords.\n\n3 Comments\n\n"
        + "".join(
            f"{'  ' * level}1. Tom\n{'  ' * level}  March {level % 28 + 1}, 2019 at 9:40 am\n\n"
            f"{'  ' * level}  The words of level {level}, for what they are worth.\n\n"
            for level in range(1, 1001)
        ),
        "".join(f"{'  ' * level}• entry {level}\n" for level in range(1, 1001)),
        "".join(f"{'  ' * level}• entry {level}\n" for level in range(1000, 0, -1)),
    ],
    ids=["comments", "menu", "menu upside down"],
)
def test_lists_a_thousand_deep_need_no_deep_stack(text: str) -> None:
    command = [sys.executable, "-c", DEEP_READING]
    done = subprocess.run(command, input=text.encode(), capture_output=True, cwd=ROOT, timeout=120)
    assert done.returncode == 0, done.stderr.decode()[-400:]
