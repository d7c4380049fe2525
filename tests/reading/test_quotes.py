"""Where quoted words come from; the quoted words and their source are told as they stand in the texts."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.made import MadeComments, made_thread
from tests.support.quotations import SAID, finished, quoted_in, sources, told
from tests.support.threads import thread_from
from tui.reading.quoting.marks import LONGEST_MARKED, marked
from tui.reading.quoting.places import Places
from tui.reading.quoting.quotes import Quotes
from tui.reading.quoting.words import STRETCH, WordRow, fold


@pytest.mark.parametrize(
    "quoting",
    [
        "“the second crank is under the stairs” – which stairs?",
        '"the second crank is under the stairs" – which stairs?',
        "‘the second crank is under the stairs’ – which stairs?",
        "'the second crank is under the stairs' – which stairs?",
        "«the second crank is under the stairs» – which stairs?",
        "»the second crank is under the stairs« – which stairs?",
        "„the second crank is under the stairs“ – which stairs?",
        "‚the second crank is under the stairs‘ – which stairs?",
        "「the second crank is under the stairs」 – which stairs?",
        "> the second crank is under the stairs\\n\\nWhich stairs?",
        "> the second crank\\n> is under the stairs\\nWhich stairs?",
        "Ruth wrote:\\nthe second crank is under the stairs\\n\\nWhich stairs?",
        "Ruth said: ↑\\nthe second crank is under the stairs\\nWhich stairs?",
        "You say the second crank is under the stairs, but which stairs?",
    ],
)
def test_quoted_words_lead_to_who_said_them(quoting: str) -> None:
    [(quoted, source, words)] = quoted_in(f"- Ruth: {SAID}\n  - Tom: {quoting}", "1.1")
    assert fold(quoted.replace("\n> ", " ")) == fold(words) == "the second crank is under the stairs"
    assert source == "1"


@pytest.mark.parametrize(
    "quoting",
    [
        "“THE SECOND CRANK is under”",
        "“The second crank, is under”",
        "“the second\\ncrank is\\nunder”",
        "“the *second* crank _is_ under”",
        "“the se\u00adcond crank is under”",
        "“thé second cránk is under”",
        "“the second crank – is under”",
    ],
)
def test_case_typography_and_wrapping_do_not_matter(quoting: str) -> None:
    assert sources(f"- Ruth: {SAID}\n  - Tom: {quoting}", "1.1") == ["1"]


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_apostrophes_are_one(apostrophe: str) -> None:
    outline = f"- Ruth: It doesn’t matter whose crank it is.\n  - Tom: “doesn{apostrophe}t matter whose crank”"
    assert sources(outline, "1.1") == ["1"]


@pytest.mark.parametrize("cut", ["…", "...", "[...]", "[…]", ". . .", "(…)"])
def test_a_quotation_with_an_ellipsis_is_one_passage(cut: str) -> None:
    found = quoted_in(f"- Ruth: {SAID}\n  - Tom: “the second crank {cut} beside the old bell”, he says.", "1.1")
    assert found == [(f"the second crank {cut} beside the old bell", "1", SAID[:-1])]


def test_a_word_put_in_does_not_hide_the_source() -> None:
    outline = f"- Ruth: {SAID}\n  - Tom: “The second crank [of the tower clock] is under the stairs”, really?"
    assert sources(outline, "1.1") == ["1"]


def test_the_nearer_of_two_places_is_the_ancestor() -> None:
    outline = f"- Ruth: {SAID}\n- Osei: {SAID} I saw it.\n  - Tom: “the second crank is under the stairs”, says who?"
    assert sources(outline, "2.1") == ["2"]


def test_of_two_ancestors_the_nearer_is_meant() -> None:
    outline = """
        - Ruth: Look under the wooden stairs.
          - Osei: I went under the wooden stairs already.
            - Tom: “under the wooden stairs” is not where it is.
    """
    assert sources(outline, "1.1.1") == ["1.1"]


def test_of_two_comments_elsewhere_the_later_is_meant() -> None:
    outline = """
        - Ruth: Look under the old wooden stairs.
        - Osei: I went under the old wooden stairs already.
        - Tom: “under the old wooden stairs” is not where it is.
    """
    assert sources(outline, "3") == ["2"]


def test_who_repeats_another_is_passed_over_for_him() -> None:
    outline = f"""
        - Ruth: {SAID}
        - Osei: {SAID} I doubt that very much.
        - Tom: “the second crank is under the stairs” – which stairs?
        - Ines: Osei wrote:\\n{SAID}\\n\\nWrong.
    """
    assert sources(outline, "3") == sources(outline, "4") == ["1"]


def test_quoted_by_more_than_can_be_looked_at_it_still_comes_from_who_wrote_it() -> None:
    quoting = "\n".join(f"  - Reader {number}: “{SAID}” Remark {number}." for number in range(100))
    assert sources(f"- Ruth: {SAID}\n{quoting}", "1.100") == ["1"]


def test_a_comment_in_sight_depends_on_what_its_source_quotes() -> None:
    thread = thread_from(f"- Ruth: {SAID}\n- Osei: {SAID} I doubt that.\n- Tom: “{SAID}” – which stairs?")
    quotes = Quotes(thread)
    while not quotes.is_told(2):
        quotes.work(0, [2])
    assert [quotation.source.place.comment for quotation in quotes.in_comment(2)] == [0]


def test_without_an_ancestor_the_earliest_comment_is_the_source() -> None:
    outline = f"- Ruth: Yes. {SAID}\n- Osei: {SAID} I saw it.\n- Tom: “the second crank is under the stairs”, says who?"
    assert sources(outline, "3") == ["1"]


def test_a_comment_comes_before_the_article() -> None:
    outline = f"{SAID}\n- Ruth: I know. {SAID}\n- Tom: “the second crank is under the stairs”, says who?"
    assert sources(outline, "2") == ["1"]


def test_the_article_is_quoted() -> None:
    outline = f"# The clock\n{SAID}\n- Tom: “The second crank is under the stairs.” Good."
    assert sources(outline, "1") == ["block 1"]


def test_later_comments_are_no_source() -> None:
    assert quoted_in(f"- Tom: “the second crank is under the stairs”\n- Ruth: {SAID}", "1") == []


def test_a_quote_of_a_quote_goes_to_the_ancestor_that_wrote_it() -> None:
    outline = f"""
        - Ruth: {SAID}
          - Tom: “the second crank is under the stairs” – which stairs?
            - Ines: “the second crank is under the stairs” is clear enough.
    """
    assert sources(outline, "1.1.1") == ["1"]


def test_a_marked_copy_is_passed_over_for_who_wrote_it() -> None:
    outline = f"""
        - Ruth: {SAID}
        - Tom: “the second crank is under the stairs” – which stairs?
          - Ines: “the second crank is under the stairs” is clear enough.
    """
    assert sources(outline, "2.1") == ["1"]


def test_a_marked_passage_nobody_wrote_here_is_a_source() -> None:
    outline = f"- Tom: The book has “{SAID}”\n  - Ines: “the second crank is under the stairs” in which chapter?"
    assert sources(outline, "1.1") == ["1"]


def test_nested_lines_go_to_who_wrote_each() -> None:
    outline = f"""
        - Ruth: {SAID}
          - Tom: > {SAID}\\n\\nI looked there and found only a broken ladder.
            - Ines: > > {SAID}\\n>\\n> I looked there and found only a broken ladder.\\n\\nLook again.
    """
    assert quoted_in(outline, "1.1.1") == [
        (SAID[:-1], "1", SAID[:-1]),
        (found := "I looked there and found only a broken ladder", "1.1", found),
    ]


def test_marks_inside_a_quotation_are_part_of_it() -> None:
    outline = (
        "- Ruth: They call it “the old bell of the town”, why not.\n  - Tom: > They call it “the old bell of the town”"
    )
    [(quoted, _, _)] = quoted_in(outline, "1.1")
    assert quoted == "They call it “the old bell of the town"


def test_what_is_quoted_inside_foreign_words_is_found() -> None:
    outline = (
        f"- Ruth: {SAID}\n  - Tom: “He told me that ‘the second crank is under the stairs’ before he went home again”"
    )
    assert sources(outline, "1.1") == ["1"]


def test_list_marks_before_quoted_lines_do_not_matter() -> None:
    outline = f"- Ruth: • {SAID}\\n• Nobody ever winds it.\n  - Tom: > - {SAID}\\n> 2. Nobody ever winds it."
    [(_, source, words)] = quoted_in(outline, "1.1")
    assert source == "1" and words.endswith("winds it")


def test_two_quotations_of_a_comment_have_their_own_sources() -> None:
    outline = f"""
        - Ruth: {SAID}
        - Osei: Every Friday a retired driver climbs the tower.
        - Tom: “second crank is under the stairs” and “every Friday a retired driver”, then.
    """
    assert sources(outline, "3") == ["1", "2"]


def test_the_quoted_know_who_quotes_them() -> None:
    thread = thread_from(f"""
        # The clock
        {SAID}
        - Ruth: Nobody in this town would ever pay for it.
          - Tom: “nobody in this town would ever pay” – nobody was asked.
        - Ines: “nobody in this town would ever pay”? And “the second crank is under the stairs”!
    """)
    quotes = finished(thread)
    assert [quotation.quoted.place.comment for quotation in quotes.of_comment(0)] == [1, 2]
    assert [quotation.quoted.place.comment for quotation in quotes.of_block(1)] == [2]
    assert quotes.of_comment(1) == quotes.of_comment(2) == quotes.of_block(0) == []


def quoting_words(number: int) -> str:
    """Each comment has words of its own, and every third one quotes the one before."""
    own = f"reader{number} never{number} found{number} what{number} somebody{number} was{number} after{number}"
    before = number - 1
    return f"“reader{before} never{before} found{before} what{before}” {own}" if number % 3 == 2 else own


def test_comments_in_sight_come_first() -> None:
    thread = made_thread([0] * 300, quoting_words)
    quotes = Quotes(thread)
    while not quotes.is_told(299):
        quotes.work(0, [296, 299])
    [quotation] = quotes.in_comment(299)
    assert quotation.source.place.comment == 298 and quotes.in_comment(296) and not quotes.is_told(2)
    while quotes.work(1):
        pass
    assert list(quotes.in_comment(299)) == quotes.of_comment(298) == [quotation]


def test_a_long_comment_in_sight_does_not_begin_anew_in_every_slice() -> None:
    words = " ".join(f"word{number}" for number in range(5000))
    thread = made_thread([0] * 50, lambda number: words if number == 40 else f"Words of {number}.")
    quotes = Quotes(thread)
    slices = 0
    while not quotes.is_ready:
        quotes.work(0)
    while not quotes.is_told(40):
        quotes.work(0, [40])
        slices += 1
    assert slices > 5 and not quotes.is_told(3)


def test_a_comment_that_quotes_twice_is_one_that_quotes() -> None:
    thread = thread_from(f"""
        # The clock
        {SAID}
        - Ruth: Nobody in this town would ever pay for it, and all the others would laugh at us.
          - Tom: “nobody in this town would ever pay” – “and all the others would laugh”?
        - Ines: “nobody in this town would ever pay”? And “the second crank is under the stairs”!
    """)
    quotes = finished(thread)
    assert [quotes.quoters_of_comment(comment) for comment in range(3)] == [2, 0, 0]
    assert [quotes.quoters_of_block(block) for block in range(2)] == [0, 1] and len(quotes.of_comment(0)) == 3


def test_an_empty_thread_has_no_quotations() -> None:
    assert finished(thread_from("# A title")).is_complete


def test_comments_without_words_quote_nothing() -> None:
    outline = "- Ruth:\n- Tom: “”\n- Ines: >\n- Osei: “…”"
    assert not any(quoted_in(outline, str(number)) for number in range(1, 5))


def test_a_long_comment_is_looked_through_in_steps() -> None:
    words = " ".join(f"word{number}" for number in range(STRETCH))
    said = f"{words} {SAID}"
    thread = thread_from(f"- Ruth: {said}\n- Tom: {SAID} Surely. {words[: 2 * LONGEST_MARKED]}")
    quotes = Quotes(thread)
    steps = 1
    while quotes.work(0):
        steps += 1
    assert steps > len(said) // STRETCH
    first = quotes.in_comment(1)[0]
    assert told(thread, first) == (SAID[:-1], "1", SAID[:-1])


@pytest.mark.parametrize(
    "words",
    [
        quoting_words,
        f"{SAID} Comment {{}}.".format,
        f"“{SAID}” Comment {{}}.".format,
        "“one two three four” ".__mul__,
        "she said: one two three four ".__mul__,
        "one ".__mul__,
    ],
    ids=["each quotes another", "all say the same", "all quote the same", "marks", "attributions", "one word"],
)
def test_twice_the_thread_is_twice_the_work(words: Callable[[int], str], monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    def counted(look: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any) -> Any:
            nonlocal looks
            looks += 1
            return look(*arguments)

        return counting

    monkeypatch.setattr(Places, "earlier", counted(Places.earlier))
    monkeypatch.setattr(Places, "latest", counted(Places.latest))
    monkeypatch.setattr(WordRow, "common", counted(WordRow.common))

    def work(size: int) -> int:
        nonlocal looks
        looks = 0
        finished(made_thread([0] * size, words))
        return looks

    few = work(80)
    size = sum(len(words(index)) for index in range(160)) / sum(len(words(index)) for index in range(80))
    assert few and work(160) <= 1.25 * size * few


def test_comments_that_quote_nothing_are_made_once() -> None:
    thread = made_thread([0] * 500)
    finished(thread)
    assert isinstance(thread.comments, MadeComments) and thread.comments.made == 500


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“a” b “c”", ["“a”", "“c”"]),
        ("it’s ‘the dog’s bed’", ["‘the dog’s bed’"]),
        ("the dogs' bed isn't 'here at all'", ["'here at all'"]),
        ('5" by 6", "he said"', ['"he said"']),
        ("> a\n> b\n\n> c", ["a\n> b", "c"]),
        ("> > a\n> b", ["a", "b"]),
        ("Jane wrote: yes\n\nno", [" yes"]),
        ("at 9:40 she said so", []),
        ("a > b", []),
    ],
)
def test_marks_are_told(text: str, found: list[str]) -> None:
    assert [text[mark.start : mark.end] for mark in marked(text, lambda words: False)] == found
