"""What is typed into a filter, taken apart."""

import pytest

from tui.reading.narrowing.terms import Term, Wanted, author_term, wanted
from tui.reading.searching.pattern import PatternError

KINDS = ("unread", "starred")


def terms(text: str) -> tuple[Term, ...]:
    """The terms of a text."""
    return wanted(text, KINDS).terms


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("crank", Term("words", "crank")),
        ("-crank", Term("words", "crank", is_negated=True)),
        ('"the crank"', Term("words", "the crank")),
        ('-"the crank"', Term("words", "the crank", is_negated=True)),
        ('"the cra', Term("words", "the cra")),
        ('"is:unread"', Term("words", "is:unread")),
        ("-", Term("words", "-")),
        ("10:30", Term("words", "10:30")),
        ("http://a.example", Term("words", "http://a.example")),
        ("+1", Term("words", "+1")),
        ("author:jane", Term("author", "jane")),
        ("by:jane", Term("author", "jane")),
        ('author:"Jane Doe"', Term("author", "Jane Doe", is_whole=True)),
        ("-author:jane", Term("author", "jane", is_negated=True)),
        ("is:unread", Term("is", "unread")),
        ("IS:Unread", Term("is", "unread")),
        ("-is:starred", Term("is", "starred", is_negated=True)),
    ],
)
def test_a_text_asks_for_a_term(text: str, term: Term) -> None:
    assert terms(text) == (term,)


def test_terms_stand_side_by_side() -> None:
    assert terms(' crank  -is:unread author:"Jane Doe"') == (
        Term("words", "crank"),
        Term("is", "unread", is_negated=True),
        Term("author", "Jane Doe", is_whole=True),
    )


def test_replies_are_asked_for_beside_what_they_answer() -> None:
    assert wanted("crank +replies", KINDS) == Wanted((Term("words", "crank"),), with_replies=True)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("is:", "is: unread, starred"),
        ("is:red", "is: unread, starred"),
        ("crank -is:red", "is: unread, starred"),
        ("by:", "by: wants a name"),
        ('author:""', "author: wants a name"),
        ("+replies", "+replies: of what? Name a word too"),
    ],
)
def test_a_term_that_means_nothing_is_told_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(PatternError) as error:
        wanted(text, KINDS)
    assert str(error.value) == sentence


@pytest.mark.parametrize("author", ["Jane Doe", "o'neil", 'Jane "JD" Doe', '"JD" Doe', '"Jane Doe"'])
def test_an_author_is_asked_for_by_a_term(author: str) -> None:
    (term,) = terms(author_term(author))
    assert term.kind == "author" and term.value in author and term.is_whole == (term.value == author)
