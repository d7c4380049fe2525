"""What has changed since an older save, in a session."""

from tests.support.threads import thread_from
from tui.comparing import match
from tui.reading.layout.rows import Row
from tui.reading.older import OlderRows
from tui.reading.session import Session
from tui.reading.viewport import Position

OLD = """
    - Ines: My father wound it until the flood came in.
      - Tom: He must have been strong, with that crank.
      - Ruth: Nobody asked him.
        - Tom: I did, more than once.
    - Mara: I would rather have it electric.
    - Abel: I would not, if I may say so.
"""
NEW = """
    - Zoe: First, or so it seems to me.
    - Ines: My father wound it until the flood came in.
      - Tom: He must have been mighty, with that crank.
      - Zoe: And what does he say now?
    - Abel: I would not, if I may say so.
"""


def compared(old: str = OLD, new: str = NEW) -> Session:
    session = Session(thread_from(new))
    session.resize_comments(80, 60)
    session.changed.begin(match(thread_from(old, "old.txt"), session.thread))
    return session


def words(row: Row) -> str:
    return "".join(span.text for span in row.spans)


def lines(session: Session, item: int) -> list[str]:
    """The rows of a comment, without the empty one after it."""
    rows = session.comment_rows.height(item) - 1
    return [words(session.changed.rows.row(Position(item, number))) for number in range(rows)]


def test_a_comment_says_what_happened_to_it() -> None:
    session = compared()
    assert lines(session, 0)[0] == "1  Zoe  new"
    assert lines(session, 1)[0] == "2  Ines"
    assert lines(session, 2)[0] == "2.1  Tom  edited: 1 word"


def test_the_words_of_an_edit_are_lit_and_no_others() -> None:
    row = compared().changed.rows.row(Position(2, 1))
    assert [(span.text, span.lit) for span in row.spans] == [
        ("He must have been ", ""),
        ("mighty,", "changed"),
        (" with that crank.", ""),
    ]


def test_words_of_an_edit_are_lit_on_each_of_their_rows() -> None:
    added = "so that they are lit on every row that they stand on however many there may be of them in the end "
    session = compared(
        "- A: The bell rang at ten past four and nobody knew why.",
        f"- A: The bell rang at ten past four {added * 3}and nobody knew why.",
    )
    rows = [session.changed.rows.row(Position(0, number)) for number in range(1, len(lines(session, 0)))]
    lit = " ".join(span.text.strip() for row in rows for span in row.spans if span.lit == "changed")
    assert len(rows) > 3
    assert lit == (added * 3).strip()


def test_a_line_says_where_comments_have_vanished() -> None:
    session = compared()
    assert lines(session, 2)[-1] == "2 comments vanished here"
    assert lines(session, 3)[-1] == "1 comment vanished here"
    assert "vanished" not in " ".join(lines(session, 4))


def test_what_vanished_before_the_first_comment_is_said_there() -> None:
    session = compared("- A: Gone for good.\n- B: Here to stay.", "- B: Here to stay.")
    assert lines(session, 0)[0] == "1  B  1 vanished before this"
    assert session.changed.told(0) == "1 comment vanished before it."


def test_a_fold_counts_what_it_hides() -> None:
    session = compared()
    session.fold_all()
    assert lines(session, 1)[-2:] == ["▸ 2 replies · 1 new · 1 edited · 2 gone · all unread", "1 comment vanished here"]
    assert lines(session, 0) == ["1  Zoe  new", "First, or so it seems to me."]


def test_what_a_fold_hides_and_what_is_in_sight_are_all() -> None:
    session = compared()
    for fold in (session.unfold_all, session.fold_all):
        fold()
        shown = [item for item in range(len(session.thread.tree)) if session.folds.visible(item) == item]
        hidden = sum(session.changed.hidden(item).gone for item in shown if session.folds.is_folded(item))
        assert hidden + sum(len(session.changed.vanished_after(item)) for item in shown) == session.changed.counts.gone


def test_next_change_goes_through_folds_to_each_of_them() -> None:
    session = compared()
    session.fold_all()
    seen = []
    for _ in range(3):
        session.next_change()
        seen.append((session.thread.tree.number(session.cursor), session.notice))
    assert seen[:2] == [
        ("2.1", "This comment was edited: 1 word. 2 comments vanished after it."),
        ("2.2", "This comment is new. 1 comment vanished after it."),
    ]
    assert seen[2] == ("2.2", "No comment after this one has changed.")
    assert session.folds.visible(3) == 3
    session.previous_change()
    session.previous_change()
    assert session.cursor == 0
    session.previous_change()
    assert session.notice == "No comment before this one has changed."


def test_from_the_article_a_change_is_reached_in_the_comments() -> None:
    session = Session(thread_from("    # Title" + NEW))
    session.changed.begin(match(thread_from("    # Title" + OLD), session.thread))
    assert session.pane == "article"
    session.next_change()
    assert (session.pane, session.cursor) == ("comments", 0)
    session.next_change()
    assert session.cursor == 2


def test_without_an_older_save_it_says_how_to_name_one() -> None:
    session = Session(thread_from(NEW))
    session.next_change()
    assert session.notice == "There is no older save of this page to compare it with: --since names one."
    assert not str(session.changed.counts)


def test_a_page_that_has_not_changed_says_so() -> None:
    session = compared(OLD, OLD)
    assert session.notice == "Since old.txt: nothing has changed."
    session.next_change()
    assert session.notice == "Nothing has changed since the older save."


def test_another_page_is_told_and_marks_nothing() -> None:
    session = compared("# A cake\n- Jane: How long does it bake, and how hot?")
    assert session.notice == "page.txt and old.txt have nothing in common, so they are not compared."
    assert lines(session, 0)[0] == "1  Zoe"


def test_a_page_without_comments_tells_how_many_are_gone() -> None:
    session = compared("# Title\nArticle.\n- A: Gone.", "# Title\nArticle.")
    assert session.notice == "Since old.txt: 1 vanished."


def older(session: Session, comment: int) -> list[str]:
    """What the older save has at a comment, without empty rows; words that were taken away stand between -."""
    rows = OlderRows(session.changed, comment)
    rows.set_width(100, 80)
    positions = (
        Position(item, row)
        for item in range(len(rows.comments.folds.tree))
        for row in range(rows.comments.height(item))
    )
    told = (
        "".join(f"-{span.text}-" if span.lit else span.text for span in rows.row(position).spans)
        for position in positions
    )
    return [line for line in told if line]


def test_the_older_save_has_the_words_that_were_taken_away_and_the_comments_that_vanished() -> None:
    assert older(compared(), 2) == [
        "1.1  Tom  before",
        "He must have been -strong,- with that crank.",
        "1.2  Ruth  vanished",
        "Nobody asked him.",
        "1.2.1  Tom  vanished",
        "I did, more than once.",
    ]


def test_the_older_save_has_what_vanished_before_the_first_comment() -> None:
    session = compared("- A: Gone for good.\n- B: Here to stay.", "- B: Here to stay.")
    assert older(session, 0) == ["1  A  vanished", "Gone for good."]


def test_the_older_save_has_something_only_where_something_has_changed() -> None:
    session = compared()
    assert [session.changed.has_older(comment) for comment in range(5)] == [False, False, True, True, False]


LINES = "\\n\\n".join(f"Paragraph {number} of a long comment." for number in range(60))


def in_sight(session: Session) -> str:
    return "\n".join(words(session.changed.rows.row(position)) for position in session.comments.rows())


def test_the_first_changed_words_of_a_long_comment_come_into_sight() -> None:
    session = compared(
        f"- A: First.\n- B: {LINES}", f"- A: First.\n- B: {LINES.replace('Paragraph 50', 'Sentence 50')}"
    )
    session.resize_comments(80, 20)
    session.next_change()
    assert session.cursor == 1
    assert "Sentence 50" in in_sight(session)


def test_the_line_of_the_vanished_under_a_long_comment_comes_into_sight() -> None:
    session = compared(f"- A: First.\n- B: {LINES}\n- C: Gone.\n- D: Last.", f"- A: First.\n- B: {LINES}\n- D: Last.")
    session.resize_comments(80, 20)
    session.next_change()
    assert session.cursor == 1
    assert "1 comment vanished here" in in_sight(session)
