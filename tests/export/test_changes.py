"""What the writers say of changes since an older save."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from tests.support.resaves import ALL, resave
from tests.support.samples import SAMPLES, sample
from tests.support.threads import thread_from
from tui.comparing import match
from tui.export.json import write_json
from tui.export.markdown import write_markdown
from tui.export.text import write_text
from tui.parser import read

OLD = """
    - Ines @ 2 March: My father wound it until the flood came in.
      - Tom @ 2 March: He must have been strong, with that crank.
      - Ruth @ 3 March: Nobody asked him.
        - Tom @ 3 March: I did, more than once.
    - Mara @ 5 March: I would rather have it electric.
"""
NEW = """
    - Zoe @ 6 March: First, or so it seems to me.
    - Ines @ 2 March: My father wound it until the flood came in.
      - Tom @ 2 March: He must have been mighty, with that crank.
    - Mara @ 5 March: I would rather have it electric.
"""


def written(writer: Callable[..., None], only: range | None = None, old: str = OLD, new: str = NEW) -> str:
    pieces: list[str] = []
    thread = thread_from(new)
    writer(thread, pieces.append, only, match(thread_from(old, name="old.txt"), thread))
    return "".join(pieces)


def parsed(only: range | None = None) -> Any:
    return json.loads(written(write_json, only))


class TestText:
    def test_it_says_how_much_has_changed(self) -> None:
        assert "Discussion: 4 comments\n\nSince old.txt: 1 new, 1 edited, 2 vanished\n\n" in written(write_text)

    def test_a_comment_says_what_happened_to_it(self) -> None:
        printed = written(write_text)
        assert "Comment 1, level 1, new\n" in printed
        assert "Comment 2, level 1\n" in printed
        assert "Comment 2.1, reply 1 of 1 to 2, level 2, edited: 1 word\n" in printed

    def test_the_vanished_stand_where_they_stood(self) -> None:
        told = (
            "with that crank.\n\n"
            "Vanished: comment 1.2 of the older save, reply to 2\nBy Ruth, 3 March\n\nNobody asked him.\n\n"
            "Vanished: comment 1.2.1 of the older save\nBy Tom, 3 March\n\nI did, more than once.\n\n"
            "Comment 3, level 1\n"
        )
        assert told in written(write_text)

    def test_what_vanished_at_the_beginning_stands_there(self) -> None:
        printed = written(write_text, old="- A: Gone.\n- B: Here.", new="- B: Here.")
        assert "Vanished: comment 1 of the older save\nBy A\n\nGone.\n\nComment 1, level 1\n" in printed

    def test_a_page_without_changes_says_so(self) -> None:
        assert "Since old.txt: nothing has changed\n" in written(write_text, new=OLD)

    def test_a_branch_tells_what_vanished_from_it_alone(self) -> None:
        old = f"{OLD}    - Abel: Gone from the page itself."
        assert "Nobody asked him." in written(write_text, range(1, 3), old)
        assert "Gone from the page" not in written(write_text, range(3, 4), old)
        assert "Gone from the page" in written(write_text, None, old)


class TestMarkdown:
    def test_a_comment_says_what_happened_to_it(self) -> None:
        printed = written(write_markdown)
        assert "### 1 Zoe, 6 March\n\n*New*\n\nFirst" in printed
        assert "### 2.1 Tom, 2 March\n\n*Edited: 1 word*\n\nHe must" in printed

    def test_the_vanished_are_quoted_before_the_comments(self) -> None:
        told = (
            "## 4 comments\n\n*Since old.txt: 1 new, 1 edited, 2 vanished*\n\n"
            "*Vanished under 2 after 2.1: 1.2 Ruth, 3 March*\n\n> Nobody asked him.\n\n"
            "*Vanished under 2 after 2.1: 1.2.1 Tom, 3 March*\n\n> I did, more than once.\n\n### 1 "
        )
        assert told in written(write_markdown)

    @pytest.mark.parametrize("name", SAMPLES)
    def test_it_is_read_back_into_the_same_thread(self, name: str) -> None:
        made = resave(sample(name), Random(2), *ALL)
        pieces: list[str] = []
        write_markdown(made.new, pieces.append, None, match(made.old, made.new))
        assert "*New*" in pieces or any("*New*" in piece for piece in pieces)
        back = read("".join(pieces).encode(), "back.md", dialect="markdown")
        assert [without_lines(comment) for comment in back.comments] == [
            without_lines(comment) for comment in made.new.comments
        ]
        assert [block[:2] for block in back.article] == [block[:2] for block in made.new.article]

    def test_words_that_look_like_a_change_are_words(self) -> None:
        back = read(written(write_markdown, new="- A: *New*").encode(), "back.md", dialect="markdown")
        assert back.comments[0].text == "*New*"


class TestJson:
    def test_every_comment_has_its_change(self) -> None:
        comments = parsed()["comments"]
        assert [comment["change"] for comment in comments] == ["new", None, "edited", None]
        assert comments[2]["changed"] == [[18, 25]]
        assert comments[2]["was"] == "He must have been strong, with that crank."
        assert "was" not in comments[0] and "was" not in comments[1]

    def test_the_older_save_is_named_with_the_counts(self) -> None:
        assert parsed()["since"] == {"name": "old.txt", "new": 1, "edited": 1, "vanished": 2}

    def test_the_vanished_say_where_they_stood(self) -> None:
        assert [list(told.items()) for told in parsed()["vanished"]] == [
            vanished("1.2", 0, "Ruth", "Nobody asked him."),
            vanished("1.2.1", 1, "Tom", "I did, more than once."),
        ]

    def test_a_branch_tells_what_vanished_from_it_alone(self) -> None:
        assert parsed(range(0, 1))["vanished"] == []
        assert len(parsed(range(1, 3))["vanished"]) == 2

    def test_without_an_older_save_nothing_is_said(self) -> None:
        pieces: list[str] = []
        write_json(thread_from(NEW), pieces.append)
        told = json.loads("".join(pieces))
        assert "since" not in told and "vanished" not in told and "change" not in told["comments"][0]


def vanished(number: str, depth: int, author: str, text: str) -> list[tuple[str, object]]:
    """What is told of one that stood under 2, after 2.1."""
    place = [("number", number), ("parent", "2"), ("after", "2.1"), ("depth", depth)]
    return [*place, ("kind", "comment"), ("author", author), ("date", "3 March"), ("text", text)]


def without_lines(comment: Any) -> Any:
    return comment._replace(lines=(), notes=())
