"""Words under a line that says whose they are: where they come from, and how far they go."""

import pytest

from tests.support.quotations import SAID, quoted_in, sources
from tui.reading.quoting.introductions import introductions

LINES = [
    "Ruth wrote:",
    "Ruth said: ↑",
    "Ruth wrote: ↑\\nTue Mar 03, 2020 5:00 pm",
    "Originally Posted by Ruth",
    "Originally Posted by Ruth View Post",
    "Quote:\\nOriginally Posted by Ruth",
    "Quote from: Ruth on March 03, 2020, 05:00:00 PM",
    "On 3/4/2020 at 5:00 PM, Ruth said:",
    "Zitat von Ruth",
    "Zitat Zitat von Ruth Beitrag anzeigen",
    "[Zitat] Zitat von Ruth [Beitrag anzeigen]",
    "Ruth hat geschrieben:",
    "Am 4.3.2020 um 17:00 schrieb Ruth:",
    "Citation de Ruth",
    "Envoyé par Ruth Voir le message",
    "Ruth a écrit :",
    "Le 04/03/2020 à 17:00, Ruth a dit :",
    "Cita de Ruth",
    "Ruth escribió:",
    "Ruth ha scritto:",
    "Citação de: Ruth",
    "Ruth escreveu:",
    "Ruth napisał(a):",
    "Ruth schreef:",
    "Ruth писал(а):",
    "Сообщение от Ruth Посмотреть сообщение",
    "Ruth skrev:",
    "Ruth kirjoitti:",
    "Ruth:",
    "@Ruth:",
    "[quote=Ruth]",
    '[QUOTE="Ruth, post: 1234, member: 5"]',
]
SHORT = "Who winds it now?"


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("below", ["\\n", "\\n\\n"])
def test_words_under_an_introduction_come_from_who_it_names(line: str, below: str) -> None:
    outline = f"- Ruth: {SHORT}\n- Osei: {SHORT} I do.\n- Ines: {line}{below}{SHORT}{below}Osei does."
    assert quoted_in(outline, "3") == [(SHORT[:-1], "1", SHORT[:-1])]


@pytest.mark.parametrize("line", LINES)
def test_who_quotes_the_same_words_is_no_source(line: str) -> None:
    quoting = f"{line}\\n{SAID}"
    outline = f"- Ruth: {SAID}\n- Osei: {quoting}\\nWhich stairs?\n- Ines: {quoting}\\nThose of the tower."
    assert sources(outline, "2") == sources(outline, "3") == ["1"]


def test_words_that_whoever_is_named_has_not_said_come_from_no_other_quotation() -> None:
    quoting = f"Ruth wrote:\\n{SAID}\\n\\n"
    assert sources(f"- Ruth: Yes.\n- Osei: {quoting}Which?\n- Ines: {quoting}Those.", "3") == []


def test_a_name_may_have_more_than_one_word() -> None:
    outline = f"- Ruth Ann: {SHORT}\n- Ruth: {SHORT} I.\n- Ann: {SHORT} Me.\n- Ines: Ruth Ann wrote:\\n{SHORT}\\nYou?"
    assert sources(outline, "4") == ["1"]


def test_of_several_posts_of_one_writer_the_one_with_most_of_the_words_is_meant() -> None:
    outline = f"- Ruth: {SAID} Nobody knows.\n- Ruth: {SAID}\n- Ines: Ruth wrote:\\n{SAID} Nobody knows.\\nI do."
    assert sources(outline, "3") == ["1"]


OTHER = "The ladder to the upper floor has been broken for a year."


@pytest.mark.parametrize("between", ["\\n", "\\n\\n", "\\n\\n\\n"])
def test_introduced_words_go_on_over_paragraphs_up_to_the_answer(between: str) -> None:
    outline = f"- Ruth: {SAID}\\n\\n{OTHER}\n- Ines: Ruth wrote:\\n{SAID}{between}{OTHER}\\nWho broke it?"
    [(quoted, source, _)] = quoted_in(outline, "2")
    assert source == "1" and quoted.startswith(SAID) and quoted.endswith(OTHER[:-1])


@pytest.mark.parametrize("cut", ["…", "...", "[...]", "(…)"])
def test_words_may_be_left_out(cut: str) -> None:
    outline = f"- Ruth: {SAID} So they say. {OTHER}\n- Ines: Ruth wrote:\\n{SAID} {cut} {OTHER}\\nWho broke it?"
    [(quoted, _, _)] = quoted_in(outline, "2")
    assert quoted == f"{SAID} {cut} {OTHER[:-1]}"


def test_an_answer_that_begins_with_a_word_of_the_source_is_not_quoted() -> None:
    outline = f"- Ruth: {SAID} It is cold there.\n- Ines: Ruth wrote:\\n{SAID}\\nIt is not."
    assert [quoted for quoted, _, _ in quoted_in(outline, "2")] == [SAID[:-1]]


def test_a_signature_below_the_answer_is_not_quoted() -> None:
    signed = "Sent with the old telegraph of the clock tower"
    outline = f"- Ruth: {SHORT}\\n\\n{signed}\n- Ines: Ruth wrote:\\n{SHORT}\\nNobody.\\n\\n{signed}"
    assert quoted_in(outline, "2")[0][0] == SHORT[:-1]


def test_a_name_that_only_addresses_introduces_nothing() -> None:
    outline = f"- Ruth: {SAID}\n- Osei: Ruth:\\n{OTHER}\n- Ines: “the ladder to the upper floor has been broken” – no."
    assert quoted_in(outline, "2") == [] and sources(outline, "3") == ["2"]


def test_where_the_page_says_how_far_they_go_other_words_may_stand_between() -> None:
    edited = f"{SAID}\\nA line that was taken away since then, and is long.\\n{OTHER}"
    outline = f"- Ruth: {SAID}\\n{OTHER}\n- Ines: Ruth said: ↑\\n{edited}\\nClick to expand...\\nYes."
    [(quoted, source, _)] = quoted_in(outline, "2")
    assert source == "1" and quoted.endswith(OTHER[:-1])


def test_nothing_inside_of_closed_words_comes_from_elsewhere() -> None:
    quoting = f"Edie said: ↑\\n{SAID}\\nClick to expand..."
    assert sources(f"- Ruth: {SHORT}\n- Osei: {quoting}\\nWhich?\n- Edie: No.\n- Ines: {quoting}\\nAh.", "4") == []


def test_words_quoted_in_quoted_words_come_from_who_said_each() -> None:
    outline = f"""
        - Ruth: {SAID}
        - Osei: Ruth wrote:\\n{SAID}\\nI only found a broken ladder under there, and much dust.
        - Ines: Osei wrote:\\nRuth wrote:\\n{SAID}\\nI only found a broken ladder under there, and much dust.\\nTrue.
    """
    assert sources(outline, "3") == ["1", "2"]


CLOSED = "Osei said: ↑\nRuth said: ↑\nOne.\nClick to expand...\nTwo.\nClick to expand...\nThree."


def told(text: str, writers: str = "") -> list[tuple[str, str, bool]]:
    """Each introduction with its words, and whether their end is told."""
    found = introductions(text, lambda line: line.strip("@: ") in writers.split())
    return [
        (text[each.start : each.stop].strip(), text[each.words : each.end].strip(), each.close > 0) for each in found
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ruth wrote:\nOne.\nTwo.", [("Ruth wrote:", "One.\nTwo.", False)]),
        ("Ruth wrote: One.", [("Ruth wrote:", "One.", False)]),
        ("Ruth said: ↑\nOne.\nClick to expand...\nTwo.", [("Ruth said: ↑", "One.", True)]),
        ("[quote=Ruth]One.[/quote] Two.", [("[quote=Ruth]", "One.", True)]),
        ("Ruth wrote:\nOne.\nTom wrote:\nTwo.", [("Ruth wrote:", "One.", False), ("Tom wrote:", "Two.", False)]),
        ("Ruth:\nOne.\nTom:\nTwo.", [("Ruth:", "One.\nTom:\nTwo.", False)]),
        ("I said so, and you know: it is true.", [("I said so, and you know:", "it is true.", False)]),
        ("At 9:40 she said so.", []),
        ("Quote me.", []),
        (" \n[/quote]\nOriginally Posted by Ruth\nOne.", [("Originally Posted by Ruth", "One.", False)]),
        ("", []),
    ],
)
def test_introductions_are_told(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert told(text, "Ruth") == found


def test_an_introduction_that_begins_with_another_goes_on_after_it() -> None:
    assert [(words, is_closed) for _, words, is_closed in told(CLOSED)] == [("Two.", True), ("One.", True)]


@pytest.mark.parametrize("line", ["@Ruth:", "Ruth:", "Ruth said:"])
def test_who_is_addressed_and_answered_with_a_few_of_his_words_is_not_quoted(line: str) -> None:
    outline = f"- Ruth: As to that I think that the clock is slow.\n- Ines: {line}\\nI think that you are right.\\nYes."
    assert quoted_in(outline, "2") == []


def test_a_short_answer_to_quoted_words_is_quoted_with_them() -> None:
    quoting = f"Ruth wrote:\\n{SAID}\\nWho told you that?"
    outline = f"- Ruth: {SAID}\n- Osei: {quoting}\n- Ines: Osei wrote:\\n{quoting}\\nHe did."
    assert [(quoted, source) for quoted, source, _ in quoted_in(outline, "3")] == [
        (SAID[:-1], "1"),
        ("Who told you that", "2"),
    ]


def test_whoever_is_named_is_quoted_also_where_most_of_his_words_are_another_ones() -> None:
    said = f"{SAID} {OTHER} Who has told you that?"
    outline = f"- Ruth: {SAID} {OTHER}\n- Osei: {said}\n- Ines: Osei wrote:\\n{said}\\nHe did."
    assert quoted_in(outline, "3") == [(said[:-1], "2", said[:-1])]
