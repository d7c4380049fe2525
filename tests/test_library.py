"""The pages of one run: the files that were named, then what was read lately, each opened from where it is."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.saves import keep, record_of
from tui import library as libraries
from tui import opening
from tui.errors import UnreadableError
from tui.library import Library, Listed
from tui.loading import Loaded
from tui.opening import ReadOnce
from tui.options import parse
from tui.parser import read
from tui.store.keeper import Keeper

PAGE = """\
How the {0} came back

The tower had been silent for eleven years.

2 Comments
  1. Ruth says:
    2 March 2019 at 9:40 am
    It was always ten past four at the {0}, and nobody minded.
    Reply
    1. Tom says:
      2 March 2019 at 11:02 am
      I have a photograph of the {0}.
      Reply
"""


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    keeper = Keeper()
    yield keeper
    keeper.close()


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """Three files with a page each."""
    names = ("clock", "ferry", "crank")
    for name in names:
        (tmp_path / f"{name}.txt").write_text(PAGE.format(name), "utf-8")
    return [str(tmp_path / f"{name}.txt") for name in names]


def remember(keeper: Keeper, path: str, now: float, is_named: bool = True) -> None:
    """Have a page remembered, of which the first comment was read."""
    data = Path(path).read_bytes()
    thread = read(data, path)
    title = thread.title or ""
    record = record_of(thread, "1", path=path if is_named else None, title=title, page=data, dialect="resiliparse")
    keeper.ask(lambda shelf: keep(shelf, record, now)).result()


def titles(library: Library) -> list[str]:
    return [page.title for page in library.listed()]


def looked_at(library: Library) -> list[Listed]:
    """The list once the files were looked into."""
    pages = library.listed()
    for index, page in library.looked_at(pages):
        pages[index] = page
    return pages


def test_files_stand_first_as_they_were_named_then_what_was_read_lately(keeper: Keeper, paths: list[str]) -> None:
    for now, path in enumerate(paths):
        remember(keeper, path, now)
    assert titles(Library(parse([paths[1]]), keeper)) == [
        "How the ferry came back",
        "How the crank came back",
        "How the clock came back",
    ]


def test_a_file_that_was_not_read_is_looked_into(keeper: Keeper, paths: list[str]) -> None:
    library = Library(parse(paths[:1]), keeper)
    assert [(page.title, page.facts) for page in library.listed()] == [("clock.txt", "not read yet")]
    assert [(page.title, page.facts) for page in looked_at(library)] == [
        ("How the clock came back", "2 comments · not read yet")
    ]


def test_a_file_that_was_renamed_is_known_when_it_was_looked_into(keeper: Keeper, paths: list[str]) -> None:
    remember(keeper, paths[0], now=0.0)
    renamed = Path(paths[0]).rename(Path(paths[0]).with_name("renamed.txt"))
    (page, *_) = looked_at(Library(parse([str(renamed)]), keeper))
    assert page.facts.startswith("2 comments · 1 unread · 50 % · read on 1 January 1970")


def test_a_long_file_is_not_read_for_the_list(
    keeper: Keeper, paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries, "LONGEST_LISTED", 10)
    assert [page.facts for page in looked_at(Library(parse(paths[:1]), keeper))] == ["not read yet"]


def test_a_file_that_cannot_be_read_says_why(keeper: Keeper, tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    missing, picture = looked_at(Library(parse([str(tmp_path / "nowhere.txt"), str(tmp_path / "picture")]), keeper))
    assert missing.facts == "there is no such file"
    assert picture.facts.startswith("is not text")


def test_the_sample_stands_last_where_no_file_was_named(keeper: Keeper, paths: list[str]) -> None:
    remember(keeper, paths[0], now=0.0)
    pages = looked_at(Library(parse([]), keeper))
    assert [page.title for page in pages] == ["How the clock came back", "How the library got its clock back"]
    assert pages[1].name == "the sample that comes with threadreader"


def test_a_page_without_comments_and_one_that_was_read_say_so(keeper: Keeper, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("A title\n\nAn article without any comments.\n")
    (page,) = looked_at(Library(parse([str(tmp_path / "page.txt")]), keeper))
    assert page.facts == "no comments · not read yet"


def test_a_name_is_shown_clean_and_with_the_home_short(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ruth")
    assert Listed("", "/home/ruth/a\x1b\nb.txt").name == "~/a␛␊b.txt"
    assert Listed("", "/home/ruthless.txt").name == "/home/ruthless.txt"
    assert Listed("", None).name == "from standard input"


def test_a_page_is_opened_from_its_file(keeper: Keeper, paths: list[str]) -> None:
    opened = Library(parse(paths), keeper).open(Listed("", paths[2]))
    assert (opened.thread.title, opened.path) == ("How the crank came back", paths[2])


@pytest.mark.parametrize("is_named", [True, False])
def test_a_page_whose_file_is_gone_is_opened_from_what_is_kept(
    keeper: Keeper, paths: list[str], is_named: bool
) -> None:
    remember(keeper, paths[0], now=0.0, is_named=is_named)
    Path(paths[0]).unlink()
    library = Library(parse([]), keeper)
    opened = library.open(library.listed()[0])
    path, notice = (paths[0], "clock.txt: there is no such file. This is its text as it was read on 1 January 1970.")
    assert (opened.thread.title, len(opened.thread.tree)) == ("How the clock came back", 2)
    assert (opened.path, opened.notice) == ((path, notice) if is_named else (None, ""))


def test_a_page_that_is_nowhere_cannot_be_opened(keeper: Keeper) -> None:
    with pytest.raises(UnreadableError, match="there is no such file"):
        Library(parse([]), keeper).open(Listed("", "/nowhere.txt"))


@pytest.mark.parametrize(("here", "by", "there"), [(0, 1, 2), (2, -1, 0)])
def test_what_cannot_be_read_is_gone_past(keeper: Keeper, paths: list[str], here: int, by: int, there: int) -> None:
    Path(paths[1]).unlink()
    folder = str(Path(paths[0]).parent)
    library = Library(parse([paths[0], paths[1], folder, paths[2]]), keeper)
    opened = library.open_beside(paths[here], by)
    assert opened.path == paths[there]
    assert opened.notice.startswith("Passed over ") and opened.notice.endswith(", and 1 more that cannot be read.")
    assert "ferry.txt: there is no such file" in library.open_beside(paths[0], 1).notice


def test_the_next_file_that_can_be_read_is_opened_without_a_word(keeper: Keeper, paths: list[str]) -> None:
    opened = Library(parse(paths), keeper).open_beside(paths[0], 1)
    assert (opened.path, opened.notice) == (paths[1], "")


def test_of_several_steps_those_are_taken_that_lead_to_a_file(keeper: Keeper, paths: list[str]) -> None:
    library = Library(parse(paths), keeper)
    assert [library.open_beside(paths[0], by).path for by in (2, 5)] == [paths[2]] * 2
    assert [library.open_beside(paths[2], by).path for by in (-2, -5)] == [paths[0]] * 2


def test_where_no_file_can_be_read_the_reasons_are_told(keeper: Keeper, paths: list[str]) -> None:
    library = Library(parse(paths[:2]), keeper)
    with pytest.raises(UnreadableError, match=r"^There is no file before this one\.$"):
        library.open_beside(paths[0], -1)
    Path(paths[1]).unlink()
    with pytest.raises(UnreadableError, match=r"^There is no file after this one\. Passed over ferry\.txt: there is"):
        library.open_beside(paths[0], 1)


class CameIn(ReadOnce):
    """Standard input through which a page has come in."""

    def __contains__(self, path: str) -> bool:
        return path == "-"

    def load(self, path: str) -> Loaded:
        """The page."""
        return Loaded("standard input", PAGE.format("bell").encode(), False)


def with_input(keeper: Keeper, *files: str) -> Library:
    """The pages of a run in which a page has come in through standard input."""
    arguments = parse(files)
    return Library(arguments, keeper, kept=CameIn(arguments))


def test_standard_input_is_one_of_the_files(keeper: Keeper, paths: list[str]) -> None:
    library = with_input(keeper, paths[0], "-", paths[1])
    for path, by in ((paths[0], 1), (paths[1], -1)):
        opened = library.open_beside(path, by)
        assert (opened.thread.title, opened.path, opened.notice) == ("How the bell came back", None, "")
    assert [library.open_beside(None, by).path for by in (1, -1)] == [paths[1], paths[0]]
    pages = library.listed()
    assert (pages[1].title, pages[1].name) == ("How the bell came back", "from standard input")
    assert library.place(pages, None) == 1


def test_standard_input_stands_in_the_list_once(keeper: Keeper, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE.format("bell"), "utf-8")
    remember(keeper, str(tmp_path / "page.txt"), now=0.0, is_named=False)
    (page,) = with_input(keeper, "-").listed()
    assert page.facts.startswith("2 comments · 1 unread · 50 %")


def test_what_has_come_in_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = iter([Loaded("standard input", b"A page.\n", False)])
    monkeypatch.setattr(opening, "load", lambda *_: next(pages))
    kept = ReadOnce(parse([]))
    assert kept.load("-") is kept.load("-") and "-" in kept


def test_what_could_not_be_read_of_standard_input_stays_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Loaded:
        monkeypatch.setattr(opening, "load", lambda *_: Loaded("", b"", False))
        raise UnreadableError("standard input: is not text but a picture")

    monkeypatch.setattr(opening, "load", fail)
    kept = ReadOnce(parse([]))
    for _ in range(2):
        with pytest.raises(UnreadableError, match="is not text"):
            kept.load("-")


def test_a_pipe_is_not_read_for_the_list_nor_waited_for(keeper: Keeper, paths: list[str], tmp_path: Path) -> None:
    remember(keeper, paths[0], now=0.0)
    Path(paths[0]).unlink()
    os.mkfifo(paths[0])
    library = Library(parse([str(tmp_path / "pipe")]), keeper)
    os.mkfifo(tmp_path / "pipe")
    pipe, page = looked_at(library)
    assert pipe.facts == "it can be read only once"
    assert library.open(page).notice.startswith("clock.txt: it can be read only once. This is its text as it was read")


def test_a_file_that_is_named_twice_is_one(keeper: Keeper, paths: list[str]) -> None:
    library = Library(parse([paths[0], paths[1], paths[0], paths[2]]), keeper)
    assert [library.step(paths[0], 1), library.step(paths[1], 1)] == paths[1:]


def test_files_are_stepped_through_in_their_order(keeper: Keeper, paths: list[str]) -> None:
    library = Library(parse(paths), keeper)
    assert [library.step(paths[1], by) for by in (1, -1)] == [paths[2], paths[0]]
    assert [library.step(paths[2], 1), library.step(paths[0], -1)] == [None, None]
    assert [library.step("/elsewhere.txt", 1), library.step(None, 1), library.step(None, -1)] == [
        paths[0],
        paths[0],
        None,
    ]


def test_a_page_has_its_place_in_the_list_however_its_file_was_named(
    keeper: Keeper, paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(paths[0]).parent)
    library = Library(parse(["clock.txt", "ferry.txt"]), keeper)
    assert [library.place(library.listed(), path) for path in ("ferry.txt", paths[1], "elsewhere.txt")] == [1, 1, None]


def test_what_a_pipe_held_before_is_not_taken_for_what_has_come_in_now(
    keeper: Keeper, paths: list[str], tmp_path: Path
) -> None:
    remember(keeper, paths[0], now=0.0)
    Path(paths[0]).write_text(PAGE.format("bell"), "utf-8")
    arguments = parse(paths[:1])
    kept = ReadOnce(arguments)
    kept.load(paths[0])
    pages = Library(arguments, keeper, kept=kept).listed()
    assert [(page.title, page.facts) for page in pages] == [("How the bell came back", "2 comments · not read yet")]
