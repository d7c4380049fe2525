"""A session that goes on where its page was left, whatever has become of the page's file and numbers since."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.made import made_thread
from tests.support.saves import marked, numbers
from tests.support.threads import thread_from
from tui.reading.resuming import memory as memories
from tui.reading.resuming.memory import Memory, day
from tui.reading.resuming.resuming import Panes, progress
from tui.reading.session import Session
from tui.store.keeper import Keeper
from tui.store.shelf import Shelf

PAGE = """
    # How the clock came back
    The tower had been silent for eleven years when the council found the bill.
    Every Friday at four, a retired bus driver climbs the steps.
    - Ruth: It was always ten past four, and nobody in the square minded that much.
      - Tom: I have a photograph of it.
        - Ines: Thanks!
      - Ines: Show it, please, the next time that we meet in the square below it.
    - Osei: It is one hundred and fourteen steps, and I have counted every one of them.
      - Tom: You count them?
    - Ines: Thanks!
    - Wren: The committee has not met about it since the year before the last one.
"""
RESAVED = """
    # How the clock came back
    The tower had been silent for eleven years when the council found the bill.
    Every Friday at four, a retired bus driver climbs the steps.
    - Jane: This is new, and it stands above all that was here before it came along.
    - Ruth: It was always ten past five, and nobody in the square minded that much.
      - Jane: This is new, too.
      - Tom: I have a photograph of it.
        - Ines: Thanks!
      - Ines: Show it, please, the next time that we meet in the square below it.
    - Ines: Thanks!
    - Jane: And this one is the third that is new.
    - Wren: The committee has not met about it since the year before the last one.
"""
"""The page with three comments more, the first edited, the second and its reply gone, all numbers shifted."""


AS_USUAL = Panes()


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    keeper = Keeper()
    yield keeper
    keeper.close()


def opened(keeper: Keeper, page: str, path: str | None = None) -> tuple[Session, Memory]:
    """A session on a page with all that is remembered of it."""
    session, memory = Session(thread_from(page)), Memory(keeper, path)
    memory.look_up(session.thread)
    memory.settle(session, 10)
    session.resize_comments(60, 12)
    session.resize_article(60, 12)
    return session, memory


def read_by(session: Session) -> str:
    return numbers(session.thread, session.marks.read)


def leave(session: Session, memory: Memory, panes: Panes = AS_USUAL) -> None:
    """Remember how a session was left."""
    while memory.enrol(1):
        pass
    memory.tell(session, panes)


def leave_read(keeper: Keeper, page: str, read: str, starred: str = "") -> None:
    """Read some comments of a page, stand on the last of them, fold it, and leave."""
    session, memory = opened(keeper, page)
    session.marks.restore(marked(session.thread, read), marked(session.thread, starred))
    session.go_to_number(read.split()[-1])
    leave(session, memory)


def test_a_page_never_read_begins_at_its_beginning(keeper: Keeper) -> None:
    session, memory = opened(keeper, PAGE)
    assert (session.cursor, read_by(session), session.notice, memory.is_resumed) == (0, "", "", False)


def test_the_start_of_a_page_never_read_waits_for_no_comment(keeper: Keeper) -> None:
    session = Session(made_thread([0] * 1000))
    memory = Memory(keeper)
    memory.look_up(session.thread)
    made = session.thread.comments.made  # type: ignore[attr-defined]
    memory.settle(session, 10)
    assert session.thread.comments.made == made  # type: ignore[attr-defined]
    assert made <= 120 and memory.enrol(0)


def test_a_page_is_taken_up_where_it_was_left(keeper: Keeper) -> None:
    session, memory = opened(keeper, PAGE)
    session.pane = "comments"
    session.marks.restore(marked(session.thread, "1 1.1"), marked(session.thread, "2"))
    session.fold_or_parent()
    session.go_to_number("2.1")
    session.shorten()
    row = session.comments.row_of(session.cursor)
    leave(session, memory, Panes(72, "single", 0.3))
    again, memory = opened(keeper, PAGE)
    tree = again.thread.tree
    assert tree.number(again.cursor) == "2.1" and again.comments.row_of(again.cursor) == row
    assert (read_by(again), numbers(again.thread, again.marks.starred)) == ("1 1.1", "2")
    assert again.folds.is_folded(0) and again.comment_rows.bodies.form(again.cursor) == "line"
    assert (again.pane, again.measure, memory.panes) == ("comments", 72, Panes(72, "single", 0.3))
    assert again.notice.startswith("Where you were today at ")


def test_a_page_left_in_its_index_is_taken_up_in_full(keeper: Keeper) -> None:
    session, memory = opened(keeper, PAGE)
    session.go_to_number("2.1")
    session.shorten()
    session.switch_index()
    leave(session, memory)
    again, _ = opened(keeper, PAGE)
    forms = [again.comment_rows.bodies.form(item) for item in range(len(again.thread.tree))]
    assert again.thread.tree.number(again.cursor) == "2.1"
    assert forms == ["line" if item == again.cursor else "full" for item in range(len(forms))]


def test_the_article_is_taken_up_at_its_word(keeper: Keeper) -> None:
    session, memory = opened(keeper, PAGE)
    session.resize_article(30, 4)
    session.pane = "article"
    session.scroll("article", 4)
    before = session.anchors()[1]
    leave(session, memory)
    again, _ = opened(keeper, PAGE)
    assert (again.pane, again.anchors()[1]) == ("article", before) and before.item > 0


def test_a_file_that_was_renamed_is_known(keeper: Keeper) -> None:
    session, memory = opened(keeper, PAGE, "/tmp/one.txt")
    session.marks.restore(marked(session.thread, "2"), b"")
    leave(session, memory)
    assert read_by(opened(keeper, PAGE, "/home/two.txt")[0]) == "2"


def test_a_page_that_was_saved_anew_finds_its_marks(keeper: Keeper) -> None:
    leave_read(keeper, PAGE, "1 1.1 1.1.1 2 2.1 3 4", starred="1.1 4")
    session, _ = opened(keeper, RESAVED)
    assert read_by(session) == "2.2 2.2.1 3 5"
    assert numbers(session.thread, session.marks.starred) == "2.2 5"
    assert session.thread.tree.number(session.cursor) == "5"


def test_the_place_at_a_comment_that_is_gone_is_the_one_before(keeper: Keeper) -> None:
    leave_read(keeper, PAGE, "2.1")
    session, _ = opened(keeper, RESAVED)
    assert session.thread.tree.number(session.cursor) == "2.3"


def test_the_earlier_save_knows_what_was_read_in_the_later(keeper: Keeper) -> None:
    leave_read(keeper, PAGE, "2")
    leave_read(keeper, RESAVED, "2.2 3")
    assert read_by(opened(keeper, PAGE)[0]) == "1.1 2 3"


@pytest.mark.parametrize(("first", "second"), [(PAGE, RESAVED), (RESAVED, PAGE)])
def test_a_mark_that_was_taken_away_does_not_come_back_from_another_save(
    keeper: Keeper, first: str, second: str
) -> None:
    wren = "4" if first is PAGE else "5"
    leave_read(keeper, first, f"{wren} 1", starred=f"{wren} 1")
    session, memory = opened(keeper, second)
    other_wren = session.marks.starred_comments()[-1]
    session.marks.toggle_star(other_wren)
    session.marks.toggle_read(other_wren)
    leave(session, memory)
    session, memory = opened(keeper, first)
    assert (read_by(session), numbers(session.thread, session.marks.starred)) == ("1", "1")
    leave(session, memory)
    session, _ = opened(keeper, second)
    assert not session.marks.starred[other_wren] and not session.marks.read[other_wren]


def test_a_mark_that_is_set_again_is_kept_in_both_saves(keeper: Keeper) -> None:
    leave_read(keeper, PAGE, "4", starred="4")
    session, memory = opened(keeper, RESAVED)
    (wren,) = session.marks.starred_comments()
    for _ in range(2):
        session.marks.toggle_star(wren)
        leave(session, memory)
    for page in (PAGE, RESAVED):
        session, memory = opened(keeper, page)
        assert len(session.marks.starred_comments()) == 1
        leave(session, memory)


def test_a_reader_who_has_moved_is_not_moved(keeper: Keeper) -> None:
    leave_read(keeper, PAGE, "1.1 4")
    session, memory = Session(thread_from(PAGE)), Memory(keeper)
    session.resize_comments(60, 12)
    session.go_to_number("2")
    session.marks.see(session.cursor)
    memory.look_up(session.thread)
    memory.settle(session, 10)
    assert (session.thread.tree.number(session.cursor), read_by(session)) == ("2", "1.1 2 4")


def test_two_programs_on_one_page_lose_no_mark(keeper: Keeper) -> None:
    leave_read(keeper, PAGE, "1")
    (one, its), (two, theirs) = opened(keeper, PAGE), opened(keeper, PAGE)
    one.marks.toggle_read(1)
    two.marks.toggle_read(2)
    two.marks.toggle_read(0)
    leave(one, its)
    leave(two, theirs)
    one.marks.toggle_star(4)
    leave(one, its)
    assert read_by(opened(keeper, PAGE)[0]) == "1.1 1.1.1"


def test_what_a_search_has_opened_is_folded_again(keeper: Keeper) -> None:
    from tui.reading.searching.pattern import Query

    session, memory = opened(keeper, PAGE)
    session.pane = "comments"
    session.fold_all()
    session.finding.begin("search")
    session.finding.type(Query("photograph"))
    session.finding.accept()
    assert session.thread.tree.number(session.cursor) == "1.1"
    leave(session, memory)
    again, _ = opened(keeper, PAGE)
    assert (again.cursor, again.folds.is_folded(0), again.finding.history) == (0, True, ["photograph"])


def test_what_a_filter_has_opened_is_folded_again(keeper: Keeper) -> None:
    from tui.reading.searching.pattern import Query

    session, memory = opened(keeper, PAGE)
    session.fold_all()
    session.finding.begin("filter")
    session.finding.type(Query("photograph"))
    session.finding.accept()
    assert not session.folds.is_folded(0)
    leave(session, memory)
    assert opened(keeper, PAGE)[0].folds.is_folded(0)


def test_queries_are_remembered_for_all_pages_in_their_order(keeper: Keeper) -> None:
    session, memory = opened(keeper, PAGE)
    session.finding.history += ["bill", "crank"]
    leave(session, memory)
    assert opened(keeper, "# Another\n- Jane: A page.")[0].finding.history == ["bill", "crank"]


def test_nothing_is_written_where_nothing_has_changed(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    session, memory = opened(keeper, PAGE)
    leave(session, memory)
    keeper.ask(lambda shelf: None).result()
    written: list[object] = []

    def write(shelf: Shelf, *record: object) -> bool:
        written.append(record)
        return True

    monkeypatch.setattr(Shelf, "keep", write)
    memory.tell(session, AS_USUAL)
    session.marks.toggle_read(0)
    memory.tell(session, AS_USUAL)
    keeper.ask(lambda shelf: None).result()
    assert len(written) == 1


def test_what_could_not_be_written_is_written_later(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    session, memory = opened(keeper, PAGE)
    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "keep", lambda shelf, *record: False)
        leave(session, memory)
        keeper.ask(lambda shelf: None).result()
    leave(session, memory)
    assert keeper.ask(lambda shelf: len(shelf.recent(9))).result() == 1


def test_the_text_of_a_page_is_kept_for_a_later_save(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_read(keeper, PAGE, "1")
    identity = memories.identity_of(thread_from(RESAVED))
    kept = keeper.ask(lambda shelf: shelf.previous_save(identity)).result()
    assert kept is not None and b"photograph of it" in kept.text
    monkeypatch.setattr(memories, "LARGEST_TEXT", 10)
    leave_read(keeper, RESAVED, "1")
    identity = memories.identity_of(thread_from(PAGE))
    assert keeper.ask(lambda shelf: shelf.previous_save(identity)).result() is None


def test_a_page_without_comments_is_remembered(keeper: Keeper) -> None:
    session, memory = opened(keeper, "# A title\nAn article.\nAnother paragraph.")
    session.resize_article(30, 1)
    session.scroll("article", 2)
    leave(session, memory)
    assert opened(keeper, "# A title\nAn article.\nAnother paragraph.")[0].anchors()[1].item > 0


@pytest.mark.parametrize("view", ['{"comment": 99, "block": 99, "window_row": 99}', '{"comment": -5, "block": -5}'])
def test_a_place_that_is_not_there_is_the_nearest_that_is(keeper: Keeper, view: str) -> None:
    leave_read(keeper, PAGE, "1 4")
    keeper.ask(
        lambda shelf: shelf.database.change(lambda connection: connection.execute("UPDATE save SET view = ?", (view,)))
    ).result()
    session, _ = opened(keeper, PAGE)
    assert session.cursor in (0, len(session.thread.tree) - 1)


@pytest.mark.parametrize(
    ("read", "comment", "share"), [("", "1", 0), ("1 1.1 3", "1", 3), ("1", "2", 4), ("", "4", 7), ("4", "4", 8)]
)
def test_a_page_is_read_as_far_as_comments_are_read_or_passed(read: str, comment: str, share: int) -> None:
    session = Session(thread_from(PAGE))
    for height in (0, 12):
        session.resize_comments(60, height)
        session.marks.restore(marked(session.thread, read), b"")
        session.go_to_number(comment)
        assert progress(session) == share / 8


def test_a_page_without_comments_is_read_as_far_as_its_article_has_left_the_window() -> None:
    session = Session(thread_from("# A title\n\n" + "\n\n".join(f"Paragraph {number}." for number in range(20))))
    assert progress(session) == 0
    session.resize_article(60, 8)
    assert progress(session) == 0
    session.pane = "article"
    session.page_down()
    assert 0.1 < progress(session) < 0.4
    session.to_end()
    assert progress(session) == 1


def test_a_fault_of_the_state_file_is_told_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file\n\x1b"))
    (tmp_path / "file\n\x1b").touch()
    keeper = Keeper()
    told = [opened(keeper, PAGE)[1].notice for _ in range(2)]
    keeper.close()
    assert told[0].startswith("Nothing is remembered beyond this reading") and told[1] == ""
    assert "\n" not in told[0] and "\x1b" not in told[0]


def test_a_day_is_told_as_people_do() -> None:
    import time

    now = time.mktime((2026, 11, 22, 19, 5, 0, 0, 0, -1))
    assert day(now, now) == "today at 19:05"
    assert day(now - 86400, now) == "on 21 November"
    assert day(now - 400 * 86400, now) == "on 18 October 2025"
