"""Questions asked of a line are answered in every language that comment pages come in."""

import pytest

from tests.support.words import LANGUAGES, Language
from tui.parser.vocabulary import (
    comment_count,
    discussion_heading,
    has_no_letters,
    heads_furniture,
    is_chrome,
    is_link_row,
    is_pingback,
    name_in,
    opens_reply_form,
    says_name_end,
)

every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: str(language.code))


@every_language
def test_reply_and_delete_are_chrome(language: Language) -> None:
    assert is_chrome(language.reply) and is_chrome(language.delete)


@every_language
def test_names_are_found_before_what_they_say(language: Language) -> None:
    names = list(language.names)
    assert [name_in(language.says.format(author=name)) for name in names] == names


@every_language
def test_headings_tell_how_many_comments_there_are(language: Language) -> None:
    lines = [heading.format(count=7, title="The clock") for heading in language.headings]
    headings = [discussion_heading(line) for line in lines]
    assert [heading.total if heading else None for heading in headings] == [7] * len(lines)


@every_language
def test_a_reply_form_is_known_by_its_first_line(language: Language) -> None:
    assert opens_reply_form(language.form[0])


@pytest.mark.parametrize(
    "line", ["ReplyDelete", "Reply ↓", "AntwortenLöschen", "Log in to Reply", "Permalink", "Newest first"]
)
def test_links_glued_or_decorated_are_chrome(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize("line", ["I will reply tomorrow.", "Share it with your aunt", "", "14", "Ruth"])
def test_somebody_s_words_are_no_chrome(line: str) -> None:
    assert not is_chrome(line)


@pytest.mark.parametrize("line", ["14", "-----", "#12", "1.4k", "•", "+3"])
def test_counts_and_rules_have_no_letters(line: str) -> None:
    assert has_no_letters(line)


@pytest.mark.parametrize("line", ["7 geese", "☂", "時計", "x"])
def test_words_and_pictures_are_not_taken_for_counts(line: str) -> None:
    assert not has_no_letters(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ruth says:", "Ruth"),
        ("Ruth Adeyemi said...", "Ruth Adeyemi"),
        ("Comment by Ruth", "Ruth"),
        ("Posted by: Ruth at", "Ruth"),
        ("#3 Ruth", "3 Ruth"),
        ("Ruth |", "Ruth"),
        ("Ruth Post author", "Ruth"),
        ("von Ruth", "Ruth"),
        ("Reply", None),
        ("at", None),
        ("–", None),
        ("", None),
    ],
)
def test_a_name_is_freed_of_what_stands_around_it(line: str, name: str | None) -> None:
    assert name_in(line) == name


@pytest.mark.parametrize("line", ["Nobody says a word", "She says: I will wind it.", "says:", "That is what everyone"])
def test_a_sentence_about_saying_is_no_byline(line: str) -> None:
    assert says_name_end(line) is None


def test_a_heading_may_quote_the_title() -> None:
    heading = discussion_heading("16 Responses to “Where to put a bench”")
    assert heading is not None and (heading.total, heading.title) == (16, "Where to put a bench")


@pytest.mark.parametrize(
    "line",
    [
        "7 Gedanken zu „Die Uhr“",
        "7 réflexions sur « L’horloge »",
        "7 pensieri su “L’orologio”",
        "7 comentarios en “El reloj”",
        "7 comentários em “O relógio”",
        "7 gedachten over “De klok”",
        "7 svar på ”Klockan”",
    ],
)
def test_headings_of_the_commonest_blog_system_are_known(line: str) -> None:
    heading = discussion_heading(line)
    assert heading is not None and heading.total == 7


@pytest.mark.parametrize(
    "line",
    [
        "I have three comments on this, and none of them is kind.",
        "Read the comments below before you write",
        "",
        "7",
        "² Comments on the first edition were lost.",
        "①",
    ],
)
def test_prose_about_comments_heads_no_discussion(line: str) -> None:
    assert discussion_heading(line) is None


@pytest.mark.parametrize("line", ["② Comments", "² Comments"])
def test_digits_in_circles_and_above_the_line_count_nothing(line: str) -> None:
    assert comment_count(line) == 0


@pytest.mark.parametrize(
    ("line", "count"), [("194 points | 133 comments", 133), ("1,204 Comments", 1204), ("5.7k comments", 5700), ("7", 0)]
)
def test_a_line_may_tell_a_count_among_other_things(line: str, count: int) -> None:
    assert comment_count(line) == count


@pytest.mark.parametrize("line", ["Pingback: The Tea Almanac", "Trackback: Seven ways to wind a clock"])
def test_a_pingback_says_that_it_is_one(line: str) -> None:
    assert is_pingback(line)


@pytest.mark.parametrize("line", ["Pingbacks 0", "Trackbacks", "A pingback is a kind of nod."])
def test_a_tab_or_a_sentence_is_no_pingback(line: str) -> None:
    assert not is_pingback(line)


def test_a_heading_of_other_things_is_known() -> None:
    assert heads_furniture("Related posts") and not heads_furniture("The clock and its keeper")


def test_a_row_of_links_is_told_from_a_sentence() -> None:
    assert is_link_row("About | Help | Rules | Contact") and not is_link_row("Ruth | 4 March 2019")
