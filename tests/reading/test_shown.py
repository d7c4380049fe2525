"""What of a comment is shown as a quotation: always whole lines, and never the writer's own."""

from random import Random

import pytest

from tests.reading.test_introduced import LINES
from tests.reading.test_tracing import stand_at, traced
from tests.support.quotations import SAID, finished
from tests.support.threads import thread_from
from tui.reading.copies import comment_quoted
from tui.reading.layout.pieces import row_pieces
from tui.reading.layout.rows import Row, Span
from tui.reading.quoting.introductions import introductions
from tui.reading.quoting.traces import QUOTE_RULE
from tui.reading.session import Session

SHORT = "Who winds it now?"
OTHER = "The ladder to the upper floor has been broken for a year."
LONG = "Every Friday at four a retired bus driver climbs the steps of the tower with a crank."


def shown_in(outline: str, number: str) -> list[str]:
    """What of the comment with a number is shown as a quotation."""
    thread = thread_from(outline)
    quotes = finished(thread)
    index = [comment.number for comment in thread.comments].index(number)
    return [thread.comments[index].text[start:end] for start, end in quotes.shown_in(index)]


def told(line: str) -> str:
    """Written in an outline, as it is in the text."""
    return line.replace("\\n", "\n")


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("[")])
def test_introduced_words_are_shown_up_to_the_answer(line: str) -> None:
    outline = f"- Ruth: {SHORT}\\n\\n{OTHER}\n- Ines: Hm.\\n\\n{line}\\n{SHORT}\\n\\n{OTHER}\\nOsei does, I think."
    assert shown_in(outline, "2") == [told(f"{line}\\n{SHORT}\\n\\n{OTHER}")]


@pytest.mark.parametrize("close", ["Click to expand...", "Cliquez pour agrandir...", "クリックして展開...", "[/quote]"])
def test_words_whose_end_the_page_tells_are_shown_wherever_they_are_from(close: str) -> None:
    quoted = f"Edie wrote:\\n{SHORT}\\n\\n{OTHER}\\n{close}"
    assert shown_in(f"- Ines: {quoted}\\nI do not know.", "1") == [told(quoted)]


def test_what_follows_the_end_that_the_page_tells_is_the_answer() -> None:
    quoted = f"Edie wrote:\\n{SHORT}\\n[/quote]"
    assert shown_in(f"- Ruth: {SAID} Yes.\n- Ines: {quoted}\\n{SAID}\\nI say.", "2") == [told(quoted)]


def test_introduced_words_may_stand_on_the_same_line() -> None:
    outline = f"- Ruth: {SAID}\\n{OTHER}\n- Ines: Ruth wrote:{SAID}\\n{OTHER}\\nBut why?"
    assert shown_in(outline, "2") == [f"Ruth wrote:{SAID}\n{OTHER}"]


def test_several_quotations_of_a_comment_are_apart() -> None:
    outline = f"- Ruth: {SHORT}\n- Osei: {OTHER}\n- Ines: Ruth wrote:\\n{SHORT}\\nHe.\\nOsei wrote:\\n{OTHER}\\nYes."
    assert shown_in(outline, "3") == [f"Ruth wrote:\n{SHORT}", f"Osei wrote:\n{OTHER}"]


def test_quotations_in_quotations_are_shown_with_them() -> None:
    quoted = f"Osei wrote:\\nRuth wrote:\\n{SAID}\\nI only found a broken ladder under there."
    outline = f"- Ruth: {SAID}\n- Osei: Ruth wrote:\\n{SAID}\\nI only found a broken ladder under there.\n"
    assert shown_in(f"{outline}- Ines: {quoted}\\nThat is true.", "3") == [told(quoted)]


@pytest.mark.parametrize(
    "text",
    [
        f"Edie wrote:\\n{OTHER}\\nI do not think so.",
        f"Ruth wrote:\\n{OTHER}\\nI do not think so.",
        f"Ruth:\\n{OTHER} I do not think so.",
        f"I know who wrote: “{SAID}”\\nBut why?",
        f"“{LONG}”\\n\\nAnd why?",
        f"“So it is.\\n{LONG}”\\n\\nAnd why?",
        f"> {LONG}\\n\\nAnd why?",
        f"Ruth wrote:\\n> {LONG}\\nAnd why?",
        f"{LONG} And why?",
        f"{SAID}\\n\\nAnd why?",
        f"And why?\\n\\n{LONG}",
        f"I say that\\n{LONG}\\n\\nAnd why?",
        LONG,
        "Edie wrote:",
        "",
    ],
)
def test_in_doubt_nothing_is_shown(text: str) -> None:
    assert shown_in(f"- Ruth: {SAID}\\n\\n{LONG} He is 70.\n- Ines: {text}", "2") == []


def test_long_lines_that_nothing_introduces_are_shown() -> None:
    outline = f"- Ruth: {SHORT}\\n\\n{LONG} He is 70.\n- Ines: I see.\\n\\n{LONG}\\n\\nAnd why?"
    assert shown_in(outline, "2") == [LONG]


def test_lines_of_the_article_are_shown() -> None:
    assert shown_in(f"# Clock\n{SAID} {LONG}\n- Ines: {LONG}\\n\\nAnd why?", "1") == [LONG]


def test_of_a_comment_that_is_not_signed_nothing_is_shown_that_nothing_introduces() -> None:
    assert shown_in(f"- Ruth: {LONG} Yes.\n- : {LONG}\\n\\nAnd why?", "2") == []


def test_a_signature_is_not_shown() -> None:
    signed = "Written slowly on the mechanical typewriter of my grandmother, who kept it under the stairs."
    outline = "\n".join(f"- Reader {number % 3}: Comment {number}.\\n\\n{signed}\\n\\nBye." for number in range(6))
    assert all(not shown_in(outline, str(number)) for number in range(1, 7))


PIECES = (
    *map(told, LINES),
    SAID,
    SHORT,
    OTHER,
    LONG,
    "",
    " ",
    "…",
    "> Who?",
    "Click to expand...",
    "[/quote]",
    "“Ah",
    "I see.",
)


def made_post(dice: Random) -> str:
    return "\n".join(dice.choice(PIECES) for _ in range(dice.randint(1, 20)))


@pytest.mark.parametrize("seed", range(20))
def test_of_any_posts_whole_lines_are_shown_in_order_and_apart(seed: int) -> None:
    dice = Random(seed)
    posts = [made_post(dice).replace("\n", "\\n") for _ in range(12)]
    thread = thread_from("\n".join(f"- {dice.choice(['Ruth', 'Osei', 'Ines'])}: {post}" for post in posts))
    quotes = finished(thread)
    for index, comment in enumerate(thread.comments):
        done = -1
        for start, end in quotes.shown_in(index):
            assert done < start < end <= len(comment.text)
            assert comment.text[start - 1 : start] in ("", "\n") and comment.text[end : end + 1] in ("", "\n")
            done = end


@pytest.mark.parametrize("seed", range(20))
def test_of_any_post_introductions_are_in_order_and_their_words_inside_of_it(seed: int) -> None:
    text = made_post(Random(seed))
    found = introductions(text, lambda line: "Ruth" in line)
    assert [each.start for each in found] == sorted({each.start for each in found})
    assert all(0 <= each.start < each.stop <= each.words <= each.end <= len(text) for each in found)
    assert all(each.end <= each.close <= len(text) for each in found if each.close)


PAGE = f"""
    - Ruth: {LONG}
    - Ines: Ruth wrote:\\n{LONG}\\n\\n*Who* says so?\\nClick to expand...\\nI asked Osei, *who* knows.
"""


def roles(session: Session, number: str) -> list[tuple[str, str]]:
    """The words of a comment with the role of each piece, row by row."""
    stand_at(session, number)
    rows = [row for row in session.comments.rows() if row.item == session.cursor][1:]
    return [(span.role, span.text) for row in rows for span in session.finding.comments.row(row).spans]


def test_shown_words_look_like_those_after_a_quotation_sign() -> None:
    looks = roles(traced(PAGE, width=100), "2")
    assert {role for role, text in looks if text.strip("* ") != "who"} >= {"quote", "text"}
    assert [text for role, text in looks if role == "text" and text] == ["I asked Osei, ", " knows."]


@pytest.mark.parametrize("width", [24, 40, 60, 100])
def test_no_row_changes_but_in_its_look(width: int) -> None:
    before = Session(thread_from(PAGE))
    before.resize_comments(width, 60)
    after = traced(PAGE, width, 60)
    assert list(before.comments.rows()) == list(after.comments.rows())
    for row in after.comments.rows():
        texts = ["".join(span.text for span in each.finding.comments.row(row).spans) for each in (before, after)]
        assert texts[0] in texts[1] or "quoted by" in texts[1]


def test_shown_rows_have_a_rule_before_them_also_where_they_are_empty() -> None:
    session = traced(PAGE, width=100)
    stand_at(session, "2")
    rows = [session.finding.comments.row(row) for row in session.comments.rows() if row.item == session.cursor]
    assert ["".join(span.text for span in row.spans) for row in rows if row.rule] == [
        "Ruth wrote:",
        LONG.removesuffix(" crank."),
        "crank.",
        "",
        "*Who* says so?",
        "Click to expand...",
    ]
    assert {piece.text for row in rows for piece in row_pieces(row, 120)[0] if piece.ink == "quote"} >= {QUOTE_RULE}


@pytest.mark.parametrize("width", [0, 24, 60])
def test_a_rule_takes_no_room(width: int) -> None:
    row = Row((Span("quote", "Words."),), guides=2, level=1, indent=3)
    pieces, cells = row_pieces(row._replace(rule=QUOTE_RULE), width)
    assert cells == row_pieces(row, width)[1]
    assert "".join(piece.text for piece in pieces).replace(QUOTE_RULE, " ") == "".join(
        piece.text for piece in row_pieces(row, width)[0]
    )


def test_copies_are_what_they_were() -> None:
    before, after = Session(thread_from(PAGE)), traced(PAGE)
    for session in (before, after):
        session.resize_comments(60, 30)
        stand_at(session, "2")
    assert comment_quoted(before).text(lambda: True) == comment_quoted(after).text(lambda: True)
