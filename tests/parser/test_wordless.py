"""Of some comments an extractor leaves the byline alone: those that name somebody stay where they stood."""

from tui.model import Thread
from tui.parser import read

WORDS = "I have waited for it every morning since June, and it has never once waited for me."


def page_of(*names: str | None) -> Thread:
    """A forum's page of numbered posts; those of nobody and of names in capitals have lost their words."""
    posts = ""
    for number, name in enumerate(names, 1):
        posts += f"  {number}. {f'{name} ' if name else ''}4 March 2019 at 9:4{number}\n\n"
        posts += f"    {WORDS}\n" if name and not name.isupper() else ""
        posts += f"    #{number}\n\n"
    return read(f"The ferry waits for nobody\n\n{posts}".encode(), "page")


def test_comments_of_which_the_name_is_left_keep_their_places() -> None:
    thread = page_of("Ruth", "BLY", "Tom", "Ines", "OSEI", "Margit")
    assert [comment.author for comment in thread.comments] == ["Ruth", "BLY", "Tom", "Ines", "OSEI", "Margit"]
    assert [bool(comment.text) for comment in thread.comments] == [True, False, True, True, False, True]


def test_it_is_told_that_their_words_are_missing() -> None:
    thread = page_of("Ruth", "BLY", "Tom", "Ines", "OSEI", "Margit")
    assert "The words of 2 comments are missing." in [note.text for note in thread.notes]
    told = {index: [note.text for note in comment.notes] for index, comment in enumerate(thread.comments)}
    assert {index for index, notes in told.items() if "The words of this comment are missing." in notes} == {1, 4}


def test_what_names_nobody_is_no_comment() -> None:
    thread = page_of("Ruth", None, "Tom", "Ines", None, "Margit")
    assert [comment.author for comment in thread.comments] == ["Ruth", "Tom", "Ines", "Margit"]
