"""What `--explain` prints."""

from tests.support.threads import comment_of, thread_from, thread_of
from tui.export.explain import write_explanation
from tui.model import Decision, LineTable, Note, Thread, Tree


def explained(thread: Thread) -> str:
    pieces: list[str] = []
    write_explanation(thread, pieces.append)
    return "".join(pieces)


def test_it_begins_with_the_dialect_and_how_sure_the_reading_is() -> None:
    assert explained(thread_from("- Ann: One")).startswith("page.txt: resiliparse, confidence 0.98, utf-8\n")


def test_every_line_stands_with_its_number_and_how_it_was_taken() -> None:
    rows = explained(thread_from("# Title\n\n- Ann: One\n  - Ben: Two")).split("\n")[2:]
    assert rows == [
        "     1  title                     # Title",
        "     2",
        "     3  body 1                    - Ann: One",
        "     4  body 1.1                    - Ben: Two",
        "",
    ]


def test_a_reason_stands_with_the_line() -> None:
    lines = LineTable("12")
    thread = thread_of([], [comment_of(Tree([0]), 0, text="12")], lines=lines)
    doubted = Thread(
        thread.source, None, (), thread.comments, thread.tree, (), (), lines, (Decision(0, "body", 0, "a vote?"),)
    )
    assert "     1  body 1 (a vote?)          12\n" in explained(doubted)


def test_lines_are_counted_as_editors_do() -> None:
    thread = thread_of([], [], lines=LineTable("a\nb\nc", soft_breaks=[1]))
    assert [row.split() for row in explained(thread).split("\n")[2:5]] == [["1", "a"], ["1", "b"], ["2", "c"]]


def test_notes_stand_at_the_top() -> None:
    notes = [Note("nesting-lost", "It was lost.", ((4, 9),)), Note("doubt", "Is it?", ((3, 3),))]
    assert "\nnote: nesting-lost at lines 4-9: It was lost.\nnote: doubt at line 3: Is it?\n\n" in explained(
        thread_of([], [], notes=notes)
    )


def test_notes_of_comments_stand_there_too() -> None:
    note = Note("dropped", "One is missing.", ((2, 2),))
    thread = thread_of([], [comment_of(Tree([0]), 0, text="", notes=(note,))])
    assert "note: dropped at line 2: One is missing.\n" in explained(thread)
