"""What is told about a comment, and about a page."""

import pytest

from tests.support.screens import CLOCK
from tests.support.threads import thread_from
from tui.model import Note
from tui.parser import read
from tui.reading.about import facts_about, facts_about_page, hidden_characters


def told(number: str, thread_text: str = CLOCK) -> dict[str, str]:
    """What is known about a comment of a thread, by what it is called."""
    thread = thread_from(thread_text)
    index = [comment.number for comment in thread.comments].index(number)
    return {fact.name: fact.words for fact in facts_about(thread, index)}


@pytest.mark.parametrize(
    ("number", "name", "words"),
    [
        ("1.1", "Number", "1.1"),
        ("1.1", "Level", "2"),
        ("1.1", "Author", "Tom"),
        ("1.1", "Date", "2 March"),
        ("3", "Author", "The page gives no name."),
        ("3", "Date", "The page gives none."),
        ("1", "Replies", "2, and 1 below them"),
        ("2", "Replies", "1"),
        ("3", "Replies", "none"),
        ("3", "Hidden characters", "none"),
    ],
)
def test_a_comment_is_told_by_its_facts(number: str, name: str, words: str) -> None:
    assert told(number)[name] == words


def test_lines_are_those_of_the_file() -> None:
    thread = thread_from(CLOCK)
    thread = thread._replace(comments=[thread.comments[0]._replace(lines=((4, 6), (1200, 1200)))])
    assert dict(facts_about(thread, 0))["Lines of the file"] == "4–6, 1,200"


@pytest.mark.parametrize(("lines", "count"), [((1, 4), 1), ((6, 6), 1), ((7, 9), 0)])
def test_a_note_of_the_page_is_told_of_the_comments_it_is_about(lines: tuple[int, int], count: int) -> None:
    thread = thread_from(CLOCK)
    comment = thread.comments[0]._replace(lines=((4, 6),), notes=())
    thread = thread._replace(comments=[comment], notes=(Note("doubt", "This may be a menu.", (lines,)),))
    assert [fact.words for fact in facts_about(thread, 0)].count("This may be a menu.") == count


def test_a_page_is_told_by_its_facts() -> None:
    thread = thread_from(CLOCK, "~/pages/clock.txt")
    notes = (Note("encoding-guess", "The encoding was guessed: cp1252.", ()), Note("doubt", "This may be a menu.", ()))
    thread = thread._replace(notes=notes, source=thread.source._replace(encoding="cp1252", guessed=True))
    facts = facts_about_page(thread)
    assert dict(facts) | {
        "Title": "How the clock came back",
        "File": "~/pages/clock.txt",
        "Encoding": "cp1252, which was guessed",
        "Comments": "7, on 3 levels",
        "Parts of the article": "4",
        "Length": "11 lines",
    } == dict(facts)
    assert [fact.words for fact in facts if fact.name == "How it was read"] == [note.text for note in notes]


def test_an_empty_page_is_told_of() -> None:
    assert dict(facts_about_page(read(b"", "page.txt")))["Comments"] == "none"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\u200bb\u200bc", ["2 × zero width space, U+200B"]),
        ("\u2800", ["1 × braille pattern blank, U+2800"]),
        ("\u3164\u1160", ["1 × hangul filler, U+3164", "1 × hangul jungseong filler, U+1160"]),
        ("\U000e0041\U000e0042", ["2 × tag character, U+E0000 to U+E007F"]),
        ("\ufeff", ["1 × zero width no-break space, U+FEFF"]),
        ("plain, naïve, 図書", []),
    ],
)
def test_what_cannot_be_seen_is_named_and_counted(text: str, said: list[str]) -> None:
    assert hidden_characters([text]) == said
