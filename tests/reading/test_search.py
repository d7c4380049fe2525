"""What is typed, as patterns; and what a search finds, in any order of work."""

import gc
import string
import time
from random import Random

import pytest

from tests.support.made import MadeComments, made_thread
from tests.support.pages import make_page
from tests.support.shapes import SHAPES
from tests.support.threads import thread_from
from tui.model import Thread
from tui.model.labels import LabelledComments
from tui.parser import read
from tui.reading.searching import expression as expression_module
from tui.reading.searching.counting import STRETCH, Counter
from tui.reading.searching.pattern import PatternError, Query, Words, keyboard_form
from tui.reading.searching.search import Search
from tui.reading.searching.searched import LONG, SEPARATOR, Pieces

THREAD = """
    # The clock
    The tower clock had been silent.
    - Ruth: A clock is not dead.
      - Tom Clocker: I have a photograph.
      - Ines: The clock, the clock.
    - Osei: 114 steps.
"""
COMMENTS = "Comments\n\n" + "\n".join(
    f"  {number}. Reader {number} says:\n     March {number}, 2020 at 9:40 am\n\n     {words}\n\n     Reply\n"
    for number, words in enumerate(
        ("The clock struck.", "Caf\u00e9 at noon.", "cafe\u0301 again", "don’t", "No reply.", "CLOCKS and\nclocks"), 1
    )
)


def finished(thread: Thread | str, query: Query | str, origin: int = 0) -> Search:
    """A search that has done all its work."""
    thread = thread_from(thread) if isinstance(thread, str) else thread
    search = Search(thread, Query(query) if isinstance(query, str) else query, origin)
    while search.work(1):
        time.sleep(0)
    return search


def tallied(search: Search) -> dict[int, int]:
    """How many hits each piece has that has some."""
    return {piece: search.tally.between(piece, piece + 1) for piece in search.tally.pieces()}


def found_in(text: str, query: Query) -> list[str]:
    """What a query finds in a text."""
    return [found.group() for found in Words(query).pattern_for(text).finditer(text)]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("clock", "Clock clocks", ["Clock", "clock"]),
        ("Clock", "Clock clocks", ["Clock"]),
        ("cafe", "café CAFÉ cafe\u0301 cafe", ["café", "CAFÉ", "cafe\u0301", "cafe"]),
        ("café", "café cafe\u0301 cafe", ["café", "cafe\u0301"]),
        (
            "ệ",
            "ệ ẹ\u0302 ê\u0323 e\u0302\u0323 e\u0323\u0302 ẹ",
            ["ệ", "ẹ\u0302", "ê\u0323", "e\u0302\u0323", "e\u0323\u0302"],
        ),
        ("κα", "και κά", ["κα", "κά"]),
        ("cafe\u0301", "café cafe", ["café"]),
        ("Cafe", "Café café", ["Café"]),
        ("zolw", "żółw", ["żółw"]),
        ("don't", "don’t don't", ["don’t", "don't"]),
        ('"so"', "“so”", ["“so”"]),
        ("e-mail", "e‑mail", ["e‑mail"]),
        ("two words", "two\n  words", ["two\n  words"]),
        ("  two  words ", "two words", ["two words"]),
        ("soft", "so\u00adft s\u200boft", ["so\u00adft", "s\u200boft"]),
        ("so\u00adft", "soft", ["soft"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("[a]", "a [a]", ["[a]"]),
        ("ЧАСЫ", "часы ЧАСЫ", ["ЧАСЫ"]),
        ("часы", "Часы", ["Часы"]),
        ("時計", "時計塔", ["時計"]),
    ],
)
def test_typed_words_find(typed: str, text: str, found: list[str]) -> None:
    assert found_in(text, Query(typed)) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [("clock", 1), ("clocks", 0), ("o'clock", 1), ("clock\u0301", 1), ("úclock", 0), ("u\u0301clock", 0)],
)
def test_whole_words_stand_alone(text: str, count: int) -> None:
    assert len(found_in(text, Query("clock", whole_words=True))) == count


@pytest.mark.parametrize("typed", ["(", "[a", "a**", "(?P<n>a)(?P<n>b)", "*", "a{3,2}", "\\"])
def test_an_expression_that_is_none_is_said_to_be(typed: str) -> None:
    with pytest.raises(PatternError, match="no expression"):
        Search(thread_from(THREAD), Query(typed, is_expression=True))


@pytest.mark.parametrize("query", [Query("clock"), *(Query(text, is_expression=True) for text in ("cl.ck", "clo+ck"))])
def test_article_words_and_authors_are_searched(query: Query) -> None:
    search = finished(THREAD, query)
    assert tallied(search) == {0: 1, 1: 1, 2: 1, 3: 1, 4: 2}


def test_hits_are_counted_from_the_beginning_of_the_words() -> None:
    hits = finished(THREAD, "clock").hits(4)
    assert (list(hits.starts), list(hits.ends)) == ([4, 15], [9, 20])


def test_a_hit_in_a_name_is_before_the_words() -> None:
    assert max(finished(THREAD, "clocker").hits(3).ends) < 0


def test_no_hit_reaches_from_a_name_into_the_words() -> None:
    assert finished("- Ruth: and Tom", "ruth and").tally.total == 0


@pytest.mark.parametrize("typed", [r"\W", "[^z]+", "(?s).+", r"\n", r"\Ai", r"h\Z"])
def test_an_expression_finds_nothing_between_a_name_and_the_words(typed: str) -> None:
    hits = finished("- Ruth: in here", Query(typed, is_expression=True)).hits(0)
    separator = range(-len(SEPARATOR), 0)
    assert all(end <= separator.start or start >= 0 for start, end in zip(hits.starts, hits.ends, strict=True))


@pytest.mark.parametrize("typed", ["(?P<letter>c)lock", r"\N{LATIN SMALL LETTER C}lock"])
def test_a_capital_that_stands_for_no_letter_does_not_make_case_count(typed: str) -> None:
    assert finished("- Ruth: Clock clock", Query(typed, is_expression=True)).tally.total == 2


def test_an_expression_of_whole_words_may_begin_with_flags() -> None:
    query = Query("(?i)CLOCK", whole_words=True, is_expression=True)
    assert finished("- Ruth: Clock clocks", query).tally.total == 1


@pytest.mark.parametrize("origin", range(7))
def test_it_does_not_matter_where_a_search_begins(origin: int) -> None:
    assert tallied(finished(THREAD, "clock", origin)) == tallied(finished(THREAD, "clock"))


def test_the_nearest_hit_is_found_first() -> None:
    search = Search(made_thread([0] * 1000), Query("Words"), 500)
    while not search.tally.total:
        search.work(0)
    assert list(search.tally.pieces()) == [500]


def test_hits_before_a_piece_are_counted() -> None:
    search = finished(THREAD, "clock")
    assert [search.tally.before(piece) for piece in range(6)] == [0, 1, 2, 3, 4, 6]


@pytest.mark.parametrize("text", ["", "  ", "\u00ad"])
def test_nothing_typed_finds_nothing(text: str) -> None:
    search = finished(THREAD, text)
    assert search.tally.total == 0 == len(search.hits(1))


@pytest.mark.parametrize("query", [Query("x*", is_expression=True), Query("^", is_expression=True)])
def test_a_match_of_no_characters_is_no_hit(query: Query) -> None:
    assert finished(THREAD, query).tally.total == 0


def test_an_expression_of_what_is_not_drawn_has_its_hits_at_hand() -> None:
    search = finished("- Ruth: so\u00adft", Query("\u00ad", is_expression=True))
    assert search.tally.total == 1 == len(search.hits(0))


def test_an_expression_that_gets_stuck_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression_module, "LIMIT_SECONDS", 0.05)
    search = finished("- Ruth: " + "a" * 60 + "!", Query("(a+)+$x", is_expression=True))
    assert search.is_complete and "takes too long" in search.problem


def test_an_expression_that_is_given_up_ends_its_process() -> None:
    search = Search(thread_from("- Ruth: " + "a" * 60 + "!"), Query("(a+)+$x", is_expression=True))
    search.work(0)
    search.stop()
    assert search.is_complete and not search.work(1)


def test_a_long_text_is_searched_in_stretches() -> None:
    words = "clock " * (LONG // 3)
    search = Search(thread_from("- Ruth: " + words), Query("clock"))
    steps = 0
    while search.work(0):
        steps += 1
    assert steps >= 2 and search.tally.total == LONG // 3 == len(search.hits(0))


@pytest.mark.parametrize("size", [STRETCH // 2, STRETCH - 8, STRETCH, STRETCH + 8, 3 * STRETCH])
def test_all_hits_of_a_long_comment_on_a_page_are_at_hand_when_they_are_counted(size: int) -> None:
    words = "clock " * (size // 6)
    search = finished(read(COMMENTS.replace("don’t", words).encode(), "page.txt"), "clock")
    piece = search.pieces.first_comment + 3
    assert search.tally.of(piece) == size // 6 == len(search.hits(piece))


def test_a_hit_across_two_stretches_is_found() -> None:
    thread = thread_from("- Ruth: " + "x" * (LONG - 8) + "clock" + "x" * 9)
    assert finished(thread, "clock").tally.total == 1


@pytest.mark.parametrize("typed", ["clock", "cafe", "café", "don't", "reader", "clocks and clocks", "reply", "no", "É"])
def test_lines_lead_to_every_comment_that_holds_the_words(typed: str) -> None:
    thread = read(COMMENTS.encode(), "page.txt")
    made = thread._replace(comments=tuple(thread.comments))
    assert len(thread.comments) == 6
    assert tallied(finished(thread, typed)) == tallied(finished(made, typed))


@pytest.mark.parametrize(
    ("typed", "comments"), [("\u0301", [2]), ("e\u0301", [1, 2]), ("l\u0301", []), ("\xe9", [1, 2])]
)
@pytest.mark.parametrize("page", [COMMENTS, COMMENTS.encode("ascii", "ignore").decode()])
def test_a_mark_is_found_with_its_letter_alone(page: str, typed: str, comments: list[int]) -> None:
    tally = tallied(finished(read(page.encode(), "page.txt"), typed))
    assert list(tally) == (comments if page is COMMENTS else [])


@pytest.mark.parametrize("letter", string.printable[:94])
def test_a_page_is_looked_through_for_all_that_a_letter_finds(letter: str) -> None:
    words = Words(Query(letter))
    text = "".join(map(chr, range(0x80, 0x3000)))
    found = {keyboard_form(found.group()[0]) for found in words.pattern_for(text).finditer(text)}
    assert {form.lower() if words.ignores_case else form for form in found} <= {letter}


@pytest.mark.parametrize("typed", ["É", "é", "’"])
def test_a_letter_with_an_accent_is_not_counted_where_the_plain_one_stands(typed: str) -> None:
    page = COMMENTS.replace("struck", "Struck East: don't").encode("ascii", "ignore")
    assert finished(read(page, "page.txt"), typed).tally.total == 0


def test_the_last_letter_of_a_page_without_a_line_end_is_found() -> None:
    page = COMMENTS[: COMMENTS.rindex("and\nclocks") + 3]
    thread = read(f"{page} cogs".encode(), "page.txt")
    assert finished(thread, "cogs").tally.total == 1


def test_only_comments_that_may_hold_the_words_are_taken_apart() -> None:
    thread = read(COMMENTS.encode(), "page.txt")
    assert isinstance(thread.comments, LabelledComments)
    stretches = list(Counter(thread.lines, thread.comments, Words(Query("struck"))).stretches(0, 6))
    assert stretches == [[(0, 1, True)]]


@pytest.mark.parametrize("shape", SHAPES)
def test_counting_on_the_page_finds_what_is_in_the_comments(shape: str) -> None:
    thread = read(make_page(Random(3), shape=shape, comments=25).text.encode(), "page.txt")
    made = thread._replace(comments=tuple(thread.comments))
    for typed in ("e", "the", "n r", "a", "1", "Re", "-", "ou", "灯笼"):
        for query in (Query(typed), Query(typed, whole_words=True), Query(typed + "+", is_expression=True)):
            assert tallied(finished(thread, query)) == tallied(finished(made, query)), query


@pytest.mark.parametrize("shape", SHAPES)
def test_the_words_of_a_comment_are_the_same_without_the_rest_of_it(shape: str) -> None:
    thread = read(make_page(Random(4), shape=shape, comments=25).text.encode(), "page.txt")
    assert isinstance(thread.comments, LabelledComments)
    for index, comment in enumerate(thread.comments):
        assert thread.comments.words(index) == ((comment.author, comment.subject), comment.text)


def test_a_comment_is_looked_into_once() -> None:
    thread = made_thread([index % 3 for index in range(300)])
    finished(thread, "nothing")
    assert isinstance(thread.comments, MadeComments) and thread.comments.made == 300


def test_steps_grow_with_the_thread() -> None:
    def steps(size: int) -> int:
        search, count = Search(made_thread([0] * size), Query("Words")), 1
        while search.work(0):
            count += 1
        return count

    assert steps(2000) <= 2.5 * steps(1000)


def test_a_first_step_costs_the_same_in_a_thread_of_any_size() -> None:
    def made(size: int) -> int:
        thread = made_thread([0] * size)
        Search(thread, Query("Words"), size // 2).work(0)
        assert isinstance(thread.comments, MadeComments)
        return thread.comments.made

    assert made(50_000) == made(500)


def test_a_long_text_is_made_once_for_all_that_is_typed() -> None:
    thread = made_thread([0], lambda _: "lantern " * LONG)
    pieces = Pieces(thread)
    for typed in ("l", "la", "lan"):
        search = Search(thread, Query(typed), pieces=pieces)
        assert len(search.hits(0)) > 0
    assert isinstance(thread.comments, MadeComments)
    assert thread.comments.made == 1


def test_hits_of_an_expression_are_nothing_that_the_collector_looks_through() -> None:
    search = Search(made_thread([0] * 1000, lambda _: "A lantern."), Query("lanter[nm]", is_expression=True))
    search.work(0)
    before = len(gc.get_objects())
    while search.work(1):
        pass
    assert search.tally.total == 1000
    assert len(gc.get_objects()) < before + 500
