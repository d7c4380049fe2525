"""From quoted words to where they come from and back, and what shows of it."""

from collections.abc import Callable

import pytest

from tests.support.made import made_thread
from tests.support.threads import thread_from
from tui.model import Thread
from tui.reading.quoting.tracing import NOT_YET
from tui.reading.searching.pattern import Query
from tui.reading.session import Session
from tui.reading.viewport import Position

SAID = "The second crank is under the stairs beside the old bell."
PAGE = f"""
    # The clock
    The tower had been silent for eleven years when the council found the bill.
    Every Friday at four, a retired bus driver climbs the steps of the tower.
    - Ruth: {SAID}
      - Tom: “the second crank is under the stairs” – which stairs?
        - Ines: Nobody in this town would ever pay for it.
    - Osei: “a retired bus driver climbs the steps” and “nobody in this town would ever pay”, really?
    - Edie: Silence.
"""


def traced(page: str | Thread = PAGE, width: int = 60, height: int = 30) -> Session:
    """A session in which all quotations are known, the comments in hand."""
    session = Session(thread_from(page) if isinstance(page, str) else page)
    session.resize_article(width, height)
    session.resize_comments(width, height)
    session.pane = "comments"
    while session.tracing.work(1):
        pass
    return session


def at(session: Session) -> str:
    """The number of the comment in hand, or the block at the top of the article."""
    if session.pane == "article":
        return f"block {session.article.top.item}"
    return session.thread.tree.number(session.cursor)


def stand_at(session: Session, number: str) -> None:
    session.go_to_number(number)


def lit(session: Session) -> str:
    """The words that are lit on the screen, in both panes."""
    found = []
    for window, rows in ((session.article, session.finding.article), (session.comments, session.finding.comments)):
        found += [span.text for each in window.rows() for span in rows.row(each).spans if span.lit == "hit"]
    return " ".join(found)


def marked(session: Session, number: str) -> str:
    """The words of a comment that are marked as quoted."""
    stand_at(session, number)
    rows = (each for each in session.comments.rows() if each.item == session.cursor)
    spans = (span for row in rows for span in session.finding.comments.row(row).spans)
    return " ".join(span.text for span in spans if span.lit == "quoted")


def shown(session: Session) -> Callable[[], object]:
    """All that is drawn of both panes."""

    def rows() -> object:
        finding = session.finding
        panes = ((session.article, finding.article), (session.comments, finding.comments))
        return session.pane, session.cursor, [[lines.row(each) for each in pane.rows()] for pane, lines in panes]

    return rows


def test_from_a_reply_to_what_it_quotes() -> None:
    session = traced()
    stand_at(session, "1.1")
    session.to_quoted()
    assert (at(session), lit(session)) == ("1", SAID[: SAID.index(" beside")])
    assert session.notice == "This is what 1.1 quotes."


def test_from_a_comment_to_the_article() -> None:
    session = traced(height=4)
    stand_at(session, "2")
    session.to_quoted()
    assert session.pane == "article" and lit(session) == "a retired bus driver climbs the steps"


@pytest.mark.parametrize("number", ["1.1", "2"])
@pytest.mark.parametrize("height", [3, 5, 30])
@pytest.mark.parametrize("folded", [0, 1])
def test_back_is_exactly_where_it_began(number: str, height: int, folded: int) -> None:
    session = traced(height=height)
    stand_at(session, number)
    if folded:
        session.go_to_number("2")
        session.fold_all()
    session.scroll("article", 3)
    before = shown(session)()
    session.to_quoted()
    there = shown(session)()
    session.back()
    assert shown(session)() == before != there
    session.forward()
    session.back()
    assert shown(session)() == before


def test_back_in_another_width_is_at_the_same_words() -> None:
    session = traced(height=4)
    stand_at(session, "2")
    session.scroll("article", 5)
    block = session.article.top.item
    session.to_quoted()
    session.resize_article(30, 4)
    session.resize_comments(50, 4)
    session.back()
    assert session.article.top.item == block and at(session) == "2"


def test_the_folds_that_hide_the_source_are_opened_and_closed_again() -> None:
    session = traced()
    session.fold_all()
    stand_at(session, "2")
    session.to_quoted()
    session.to_quoted()
    assert at(session) == "1.1.1" and session.notice == "This is what 2 quotes, quotation 2 of 2."
    session.back()
    assert at(session) == "2" and session.folds.is_folded(0) and session.folds.is_folded(1)


def test_a_shortened_source_is_shown_in_full() -> None:
    session = traced()
    session.shorten()
    stand_at(session, "1.1")
    session.to_quoted()
    assert "stairs" in lit(session)


def test_back_and_on_from_there_leads_to_the_next_quotation() -> None:
    session = traced()
    stand_at(session, "2")
    places = []
    for _ in range(3):
        session.to_quoted()
        places.append(at(session))
        session.back()
    assert places == ["block 0", "1.1.1", "block 0"]


def test_the_first_quotation_in_sight_comes_first() -> None:
    long = " ".join(f"word{number}" for number in range(200))
    session = traced(
        f"{PAGE}    - Tom: “{SAID}”\\n\\n{long}\\n\\n“Nobody in this town would ever pay for it”", height=10
    )
    session.to_end()
    session.to_quoted()
    assert at(session) == "1.1.1"


def test_a_source_that_quotes_leads_on() -> None:
    session = traced("""
        - Ruth: The second crank is under the stairs beside the old bell.
          - Tom: “the second crank is under the stairs” which nobody has ever climbed in all these years?
            - Ines: “which nobody has ever climbed in all these years” – I have.
    """)
    stand_at(session, "1.1.1")
    session.to_quoted()
    session.to_quoted()
    assert at(session) == "1"
    session.back()
    assert at(session) == "1.1"


def test_a_comment_that_quotes_nothing_says_so() -> None:
    session = traced()
    before = shown(session)()
    session.to_quoted()
    assert session.notice == "This comment quotes nothing that was found." and shown(session)() == before


def test_the_article_says_that_it_quotes_nothing() -> None:
    session = traced()
    session.pane = "article"
    session.to_quoted()
    assert session.notice == "Words are traced from a comment that quotes them."


def test_before_the_page_is_looked_through_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.reading.quoting.tracing.PATIENCE_SECONDS", 0)
    session = Session(thread_from(PAGE))
    session.resize_comments(60, 20)
    session.pane = "comments"
    session.to_quoted()
    assert session.notice == NOT_YET


def test_who_asks_is_answered_before_the_page_is_looked_through() -> None:
    session = Session(thread_from(PAGE))
    session.resize_comments(60, 20)
    stand_at(session, "1.1")
    session.to_quoted()
    assert at(session) == "1" and not session.tracing.is_complete


def test_quoted_words_are_marked() -> None:
    session = traced()
    assert marked(session, "1.1") == "the second crank is under the stairs"
    assert marked(session, "1") == marked(session, "3") == ""


def test_hits_are_lit_over_quoted_words() -> None:
    session = traced()
    session.finding.begin("search")
    session.finding.type(Query("crank"))
    while session.finding.work(1):
        pass
    spans = session.finding.comments.row(Position(1, 1)).spans
    assert [(span.text, span.lit) for span in spans[:3]] == [
        ("“", ""),
        ("the second ", "quoted"),
        ("crank", "hit"),
    ]


def words(session: Session, pane: str) -> list[str]:
    """What is drawn of a pane, a line each."""
    window = session.article if pane == "article" else session.comments
    rows = session.finding.article if pane == "article" else session.finding.comments
    return ["".join(span.text for span in rows.row(each).spans) for each in window.rows()]


def test_the_source_says_how_many_quote_it() -> None:
    lines = words(traced(), "comments")
    assert "1  Ruth  quoted by 1" in lines and "1.1  Tom" in lines and "1.1.1  Ines  quoted by 1" in lines


def test_a_paragraph_says_how_many_quote_it() -> None:
    session = traced()
    told = [line for line in words(session, "article") if "quoted" in line]
    assert told == ["quoted 1".rjust(session.article_rows.text_width)]


LIST = """
    # The clock
    • The second crank is under the stairs beside the bell
    • The ladder to the upper floor has been broken for a year
    - Tom: “the second crank is under the stairs” and “the ladder to the upper floor has been broken”
"""


@pytest.mark.parametrize(("width", "told"), [(80, 2), (57, 1)])
def test_in_a_list_it_is_said_where_there_is_room(width: int, told: int) -> None:
    thread = thread_from(LIST)
    title, *items = thread.article
    session = traced(thread._replace(article=[title, *(item._replace(kind="list") for item in items)]), width)
    lines = words(session, "article")
    assert sum(line.endswith(" quoted 1") for line in lines) == told
    assert max(map(len, lines)) <= session.article_rows.text_width


def test_who_quotes_a_comment_is_told_once_a_comment() -> None:
    session = traced(
        f"{PAGE}    - Tom: “the second crank is under the stairs” and “is under the stairs beside the old bell”"
    )
    place, quoters = session.tracing.quoters_in_hand()
    assert place.comment == 0 and [each.quoted.place.comment for each in quoters] == [1, 5]


def test_in_the_article_who_quotes_the_first_quoted_paragraph_in_sight() -> None:
    session = traced()
    session.pane = "article"
    place, quoters = session.tracing.quoters_in_hand()
    assert place.block == 2 and [each.quoted.place.comment for each in quoters] == [3]


def test_a_page_without_comments_or_article_is_traced() -> None:
    for page in ("# A title\nAn article.", "- Ruth: A comment."):
        session = traced(page)
        session.to_quoted()
        session.back()
        assert session.tracing.quoters_in_hand()[1] == []


def test_a_slice_of_work_is_short_of_the_whole() -> None:
    session = Session(made_thread([0] * 2000))
    session.resize_comments(60, 20)
    assert session.tracing.work(0) and not session.tracing.is_complete
