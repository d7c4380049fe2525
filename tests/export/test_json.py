"""What `--to json` prints."""

import json
from typing import Any

from tests.support.threads import comment_of, thread_from, thread_of
from tui.export.json import write_json
from tui.model import Block, Note, Thread, Tree


def json_text(thread: Thread, comments: range | None = None) -> str:
    pieces: list[str] = []
    write_json(thread, pieces.append, comments)
    return "".join(pieces)


def parsed(thread: Thread, comments: range | None = None) -> Any:
    return json.loads(json_text(thread, comments))


def test_the_object_has_these_keys_in_this_order() -> None:
    keys = ["threadreader", "source", "title", "notes", "article", "comments", "furniture"]
    assert list(parsed(thread_from("# Title\n- Ann: One"))) == keys


def test_the_source_says_where_the_thread_came_from() -> None:
    assert parsed(thread_from("- Ann: One", name="clock.txt"))["source"] == {
        "name": "clock.txt",
        "dialect": "resiliparse",
        "confidence": 0.98,
        "encoding": "utf-8",
        "guessed": False,
        "truncated": False,
    }


def test_a_comment_has_these_keys_in_this_order() -> None:
    reply = parsed(thread_from("- Ann: One\n  - Ben @ 2 March: Two"))["comments"][1]
    assert list(reply.items()) == [
        ("number", "1.1"),
        ("label", None),
        ("parent", "1"),
        ("depth", 1),
        ("kind", "comment"),
        ("author", "Ben"),
        ("date", "2 March"),
        ("text", "Two"),
        ("lines", [[2, 2]]),
        ("notes", []),
    ]


def test_a_top_level_comment_has_no_parent() -> None:
    assert parsed(thread_from("- Ann: One"))["comments"][0]["parent"] is None


def test_a_subject_is_written_where_there_is_one() -> None:
    comments = [comment_of(Tree([0]), 0, text="Words", subject="Clocks")]
    assert parsed(thread_of([], comments))["comments"][0]["subject"] == "Clocks"


def test_only_headings_have_a_level() -> None:
    article = parsed(thread_from("# Title\n## Heading\nWords"))["article"]
    assert [block.get("level", "none") for block in article] == ["none", 2, "none"]


def test_notes_are_written_at_the_thread_and_at_the_comment() -> None:
    note = Note("dropped", "A comment is missing here.", ((3, 4),))
    thread = thread_of([], [comment_of(Tree([0]), 0, text="Words", notes=(note,))], notes=[note])
    expected = [{"kind": "dropped", "text": "A comment is missing here.", "lines": [[3, 4]]}]
    assert (parsed(thread)["notes"], parsed(thread)["comments"][0]["notes"]) == (expected, expected)


def test_furniture_is_written() -> None:
    menu = Block("navigation", "Home", ((1, 2),))
    assert parsed(thread_of([], [], furniture=[menu]))["furniture"] == [
        {"kind": "navigation", "text": "Home", "lines": [[1, 2]]}
    ]


def test_it_is_one_line() -> None:
    assert "\n" not in json_text(thread_from("- Ann: One\\ntwo\\n\\nthree"))


def test_letters_of_every_script_are_written_as_they_are() -> None:
    assert "塔の時計 “ü” 🜁" in json_text(thread_from("- Ann: 塔の時計 “ü” 🜁"))


def test_a_branch_keeps_its_numbers_and_leaves_the_article_out() -> None:
    thread = thread_from("# Title\n- Ann: One\n  - Ben: Two\n- Cid: Three")
    branch = parsed(thread, thread.tree.subtree(1))
    assert [comment["number"] for comment in branch["comments"]] == ["1.1"]
    assert branch["article"] == []
