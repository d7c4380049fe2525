"""A record is taken apart into byline, subject, body and chrome by what the records of its page have in common."""

from collections.abc import Sequence

import pytest

from tui.model.labels import Split
from tui.parser.bylines import byline_stamp, is_name_like
from tui.parser.splitting import split_record
from tui.parser.template import Template
from tui.parser.templates import learn

PEOPLE = ("Ruth", "Tom", "Ines", "Osei")
WORDS = (
    "I have waited for it every morning since June, and it has never once waited for me.",
    "It waited for me in the great frost, and he knew why.",
    "My aunt keeps the kiosk on the far side and sells one newspaper a day.",
    "Could somebody send me the tea? I have begun to wonder.",
)


def page_of(*lines: str) -> list[list[str]]:
    """Four records of one form; `{name} {date} {words} {votes}` are filled in."""
    return [
        [
            line.format(name=name, date=f"{number + 3} March 2019 at 9:4{number}", words=words, votes=number + 12)
            for line in lines
        ]
        for number, (name, words) in enumerate(zip(PEOPLE, WORDS, strict=True))
    ]


def split_of(record: Sequence[str], template: Template) -> Split:
    return split_record(range(len(record)), record, template)


def splits(*lines: str) -> list[Split]:
    page = page_of(*lines)
    template = learn(page)
    return [split_of(record, template) for record in page]


def body_lines(split: Split) -> list[int]:
    return [line for line, _, _ in split.body]


FORMS = [
    ("{name} says:", "{date}", "{words}", "Reply"),
    ("{name}", "{date}", "{words}", "Reply"),
    ("{name} {date}", "{words}"),
    ("{name} on {date} said:", "{words}"),
    ("{date}", "{name}", "{words}", "Reply"),
    ("{words}", "Comment by {name} — {date}"),
    ("{words}", "Posted by: {name} at {date}"),
    ("{name} said...", "{words}", "{date}"),
    ("{name}", "{words}"),
]

every_form = pytest.mark.parametrize("form", FORMS, ids=" / ".join)


@every_form
def test_the_author_is_found(form: tuple[str, ...]) -> None:
    assert [split.author for split in splits(*form)] == list(PEOPLE)


@pytest.mark.parametrize("form", [form for form in FORMS if "{date}" in "".join(form)], ids=" / ".join)
def test_the_date_is_found(form: tuple[str, ...]) -> None:
    dates = [f"{number + 3} March 2019 at 9:4{number}" for number in range(len(PEOPLE))]
    assert [split.date for split in splits(*form)] == dates


@every_form
def test_the_body_is_the_words_alone(form: tuple[str, ...]) -> None:
    assert [body_lines(split) for split in splits(*form)] == [[form.index("{words}")]] * len(PEOPLE)


@every_form
def test_every_line_is_in_one_place(form: tuple[str, ...]) -> None:
    for split in splits(*form):
        assert sorted([*split.byline, *body_lines(split), *split.chrome]) == list(range(len(form)))


def test_links_and_counts_under_the_body_are_chrome() -> None:
    assert {tuple(split.chrome) for split in splits("{name}", "{date}", "{words}", "{votes}", "Reply")} <= {
        (4, 3),
        (3, 4),
    }


def test_a_short_line_that_recurs_is_chrome_in_any_language() -> None:
    assert [split.chrome for split in splits("{name}", "{date}", "{words}", "Vastaa tähän")] == [[3]] * len(PEOPLE)


def test_a_word_like_a_link_is_a_body_where_nothing_else_is_said() -> None:
    page = page_of("{name} says:", "{date}", "{words}", "Reply")
    record = ["Bly says:", "9 March 2019 at 9:40", "Share!", "Reply"]
    assert body_lines(split_of(record, learn(page))) == [2]


@pytest.mark.parametrize("words", ["Thanks :)", "Share!", "Like? Like!", "Danke", "Agree.", "J’aime"])
def test_loud_words_over_others_are_a_body_s(words: str) -> None:
    page = page_of("{name} says:", "{date}", "{words}", "Reply")
    record = ["Bly says:", "9 March 2019 at 9:40", words, "I had forgotten it.", "Reply"]
    assert body_lines(split_of(record, learn(page))) == [2, 3]


@pytest.mark.parametrize("words", [("+1",), ("+1", "I have one too.")])
def test_agreeing_is_saying_something(words: tuple[str, ...]) -> None:
    page = page_of("{name} says:", "{date}", "{words}", "Reply")
    record = ["Bly says:", "9 March 2019 at 9:40", *words, "Reply"]
    assert len(body_lines(split_of(record, learn(page)))) == len(words)


def test_a_sum_of_votes_that_stands_everywhere_says_nothing() -> None:
    page = page_of("{name} says:", "{date}", "{words}", "+{votes}")
    assert body_lines(split_of(["Bly says:", "9 March 2019 at 9:40", "+7"], learn(page))) == []


@pytest.mark.parametrize("mark", ["Your comment is awaiting moderation.", "Avatar", "12", "#3"])
def test_marks_over_the_words_are_none_of_them(mark: str) -> None:
    page = page_of("{name} says:", "{date}", "{words}", "Reply")
    record = ["Bly says:", "9 March 2019 at 9:40", mark, "I had forgotten it.", "Reply"]
    assert body_lines(split_of(record, learn(page))) == [3]


def test_a_line_over_several_records_is_the_name_that_a_page_kept() -> None:
    plain = [[words, "It is what I said, and more of it besides."] for words in WORDS * 6]
    record = ["Osei Quill", WORDS[0]]
    split = split_of(record, learn([*plain, record, ["Osei Quill", WORDS[1]], ["Osei Quill", WORDS[2]]]))
    assert (split.author, body_lines(split)) == ("Osei Quill", [1])


def test_first_words_that_recur_are_no_name_where_they_are_not_capitalised() -> None:
    plain = [[words, "It is what I said, and more of it besides."] for words in WORDS * 6]
    record = ["Thanks for this", WORDS[0]]
    split = split_of(record, learn([*plain, record, ["Thanks for this", WORDS[1]], ["Thanks for this", WORDS[2]]]))
    assert (split.author, body_lines(split)) == (None, [0, 1])


def test_an_initial_alone_is_a_name() -> None:
    page = [[name, words] for name, words in zip(("R.", "Tom", "I.", "Osei"), WORDS, strict=True)]
    assert [split_of(record, learn(page)).author for record in page] == ["R.", "Tom", "I.", "Osei"]


@pytest.mark.parametrize("quote", ["Originally posted by Osei", "Zitat von Osei", "Quote: Osei"])
def test_a_line_that_says_who_is_quoted_names_nobody(quote: str) -> None:
    page = page_of("{name}", "{date}", "{words}", "Reply")
    split = split_of([quote, WORDS[0], WORDS[1], "Reply"], learn(page))
    assert (split.author, body_lines(split)) == (None, [0, 1, 2])


def test_the_line_of_a_fold_mark_is_a_byline_however_long() -> None:
    page = page_of("[–]{name} [score hidden]  (2 children)", "{words}")
    record = ["[–]bly Guild of Tea | Ferries and Kettles [score hidden] stickied comment (1 child)", WORDS[0]]
    split = split_of(record, learn(page))
    assert (split.author, body_lines(split)) == ("bly", [1])


def test_a_date_in_the_words_is_not_the_comment_s() -> None:
    page = page_of("{name} says:", "{date}", "{words}", "Reply")
    record = ["Bly says:", "9 March 2019 at 9:40", "It stopped on 4 May 2008 at noon.", "Reply"]
    split = split_of(record, learn(page))
    assert (split.date, body_lines(split)) == ("9 March 2019 at 9:40", [2])


@pytest.mark.parametrize(
    "words", ["On 4 May 2008 it stopped for a week.", "We ran 5m down the road.", "It was 2 days ago, I think"]
)
def test_a_date_in_the_words_is_not_that_of_a_comment_without_one(words: str) -> None:
    page = page_of("{name} says:", "{date}", "{words}", "Reply")
    split = split_of(["Bly says:", words, "Reply"], learn(page))
    assert (split.author, split.date, body_lines(split)) == ("Bly", None, [1])


def test_a_pingback_among_comments_has_no_author() -> None:
    page = page_of("{name} says:", "{date}", "{words}", "Reply")
    split = split_of(["Pingback: The Tea Almanac"], learn(page))
    assert (split.is_pingback, split.author) == (True, None)


def test_a_record_of_words_alone_keeps_them_all() -> None:
    split = split_of(["Words.", "More words."], Template())
    assert (split.author, split.date, body_lines(split)) == (None, None, [0, 1])


def test_a_page_whose_records_are_words_alone_has_no_authors() -> None:
    assert [split.author for split in splits("{words}", "It is what I said, and more of it besides.")] == [None] * 4


@pytest.mark.parametrize(
    "record",
    [
        ["Yes, you are right.", "Two days ago, that is 2 days ago, I went", WORDS[0]],
        ["Sure.", WORDS[0], "See you at 9:40, 5 May 2012"],
    ],
    ids=["head", "tail"],
)
def test_a_date_in_one_record_of_many_is_of_its_words(record: list[str]) -> None:
    split = split_of(record, learn([*([words] for words in WORDS * 10), record]))
    assert (split.author, split.date, body_lines(split)) == (None, None, [0, 1, 2])


def test_short_first_words_are_no_name_where_few_records_have_a_byline() -> None:
    signed = [[name, "4 March 2019 at 9:40", WORDS[0]] for name in PEOPLE]
    record = ["Even the kettle", "It sang all night.", "So did we."]
    split = split_of(record, learn([*signed, *([words] for words in WORDS * 3), record]))
    assert (split.author, body_lines(split)) == (None, [0, 1, 2])


@pytest.mark.parametrize("line", ["Not today, Rick. Not today.", "Lost 2 days ago, and nobody came. Nobody left."])
def test_sentences_around_a_date_are_no_byline(line: str) -> None:
    assert byline_stamp(line) is None


@pytest.mark.parametrize("line", ["Ruth, yesterday at 9:40. Reply", "4 March 2019 by J. R. Quill"])
def test_links_and_initials_after_a_date_are_a_byline_s(line: str) -> None:
    assert byline_stamp(line) is not None


def test_an_answer_to_a_form_that_many_filled_in_is_words_also_where_it_stands_first() -> None:
    page = page_of("{name} says:", "{date}", "{words}", "Ferry: yes", "It has {votes} planks.", "Reply")
    record = ["Bly says:", "9 March 2019 at 9:40", "Ferry: yes", "I had forgotten it.", "Reply"]
    assert body_lines(split_of(record, learn(page))) == [2, 3]


@pytest.mark.parametrize(
    "gone", ["[deleted]", "deleted", "Comment removed by moderator", "Gelöschter Benutzer", "[удалено]"]
)
def test_a_name_that_was_taken_away_is_nobody_s(gone: str) -> None:
    page = page_of("{name}", "{date}", "{words}", "Reply")
    split = split_of([gone, "9 March 2019 at 9:40", WORDS[0], "Reply"], learn(page))
    assert (split.author, split.date, body_lines(split)) == (None, "9 March 2019 at 9:40", [2])


def test_nobody_s_fold_mark_names_nobody() -> None:
    page = page_of("[–]{name} 12 points {date}", "{words}")
    assert split_of(["[+][deleted] 9 March 2019 at 9:40 (1 child)", WORDS[0]], learn(page)).author is None


def test_what_became_of_a_comment_without_words_is_told_over_it() -> None:
    page = page_of("{name} · {date}", "{words}", "Reply")
    split = split_of(["Comment deleted by user · 9 March 2019 at 9:40", "Reply"], learn(page))
    assert (split.author, split.subject, split.body) == (None, "Comment deleted by user", [])


def test_when_a_comment_was_edited_is_nobody_s_name() -> None:
    page = page_of("· 6 days ago · edited 5 days ago", "{words}", "Reply")
    assert [split_of(record, learn(page)).author for record in page] == [None] * 4


def test_who_is_addressed_did_not_write() -> None:
    page = page_of("{date}", "#{votes}", "{words}", "Reply")
    record = ["@Bly", WORDS[0], "Reply"]
    split = split_of(record, learn([*page, record]))
    assert (split.author, body_lines(split)) == (None, [0, 1])


def test_names_with_a_sign_before_each_are_names() -> None:
    assert [split.author for split in splits("@{name}", "{words}", "Reply")] == list(PEOPLE)


def test_a_short_first_line_is_no_name_where_few_others_could_be_one() -> None:
    plain = [[words, "It is what I said, and more of it besides."] for words in WORDS * 3]
    records = [["Ferry", WORDS[0]], *([line, WORDS[1]] for line in ("so it sails", "never mind the tea", "not for me"))]
    template = learn([*plain, *records])
    assert [split_of(record, template).author for record in records] == [None] * 4


def test_a_line_that_smiles_is_no_name() -> None:
    assert not is_name_like("Samovar))")
    assert not is_name_like("Samovar..(")
    assert is_name_like("Bly (the elder)")


@pytest.mark.parametrize("badge", ["Avatar Abonné", "Avatar Subscriber"])
def test_a_badge_over_a_name_is_none_of_it(badge: str) -> None:
    page = page_of("Avatar", "{name}", "{words}", "{date}", "Reply")
    record = [badge, "Bly", WORDS[0], "9 March 2019 at 9:40", "Reply"]
    split = split_of(record, learn([*page, record]))
    assert (split.author, body_lines(split)) == ("Bly", [2])


def test_what_everybody_did_is_no_part_of_a_name() -> None:
    done = ("rated it well", "rated it", "rated it badly", "rated it and slept")
    page = [
        [f"{name} {what}", *rest]
        for what, (name, *rest) in zip(done, page_of("{name}", "{date}", "{words}"), strict=True)
    ]
    template = learn(page)
    assert [split_of(record, template).author for record in page] == list(PEOPLE)


def test_a_number_over_words_that_are_signed_is_no_word() -> None:
    for split in splits("Word no. {votes}", "{words}", "Reply", "{name} {date}"):
        assert (body_lines(split), split.author in PEOPLE) == ([1], True)


def test_links_under_a_count_are_chrome() -> None:
    for split in splits("{name}", "{date}", "{words}", "Reply", "Ferry no. {votes} to the far side"):
        assert body_lines(split) == [2]
