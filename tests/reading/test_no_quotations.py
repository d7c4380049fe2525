"""What is alike and yet not quoted, and what is quoted and hardly looks so."""

import pytest

from tests.support.quotations import SAID, quoted_in, sources


@pytest.mark.parametrize(
    "quoting",
    [
        "“under the stairs”: I know that.",
        "I think the crank is under the stairs, too.",
        "“So what?”",
        "He called it “the old bell”.",
        "“one of the two”, I guess.",
    ],
)
def test_a_few_common_words_are_no_quotation(quoting: str) -> None:
    outline = f"- Ruth: {SAID} It is one of the two, so what.\n- Osei: No.\n- Tom: {quoting}"
    assert quoted_in(outline, "3") == []


def test_a_long_run_of_short_words_is_no_quotation() -> None:
    common = "if it is not to be as it is to me"
    assert quoted_in(f"- Ruth: Well, {common}, go.\n- Tom: Oh, {common}, no.", "2") == []


def test_six_words_without_marks_are_no_quotation() -> None:
    outline = f"- Ruth: {SAID}\n  - Tom: I know the second crank is under the bridge."
    assert quoted_in(outline, "1.1") == []


def test_numbers_are_no_words() -> None:
    table = "1200 1300 1400 1500 1600 1700 1800 1900"
    assert quoted_in(f"- Ruth: {table} sold.\n- Tom: {table} seen.", "2") == []


def test_a_link_is_one_word() -> None:
    link = "https://clocks.example/towers/how-the-old-bell-was-mended-by-the-council"
    assert quoted_in(f"- Ruth: See {link} there.\n- Tom: I saw {link} already.", "2") == []


def test_a_signature_is_no_quotation() -> None:
    signed = "Written slowly on my grandmother’s mechanical typewriter"
    outline = "\n".join(f"- Reader {number}: Comment number {number}. {signed}." for number in range(6))
    assert all(not quoted_in(outline, str(number)) for number in range(1, 7))


def test_labels_that_many_comments_share_are_no_quotation() -> None:
    form = "- {}: Place: {}. Willing to relocate: {}. Knows about: {}."
    others = "\n".join(form.format(f"R{n}", f"Town{n}", f"perhaps{n}", f"skill{n}") for n in range(5))
    outline = f"{others}\n" + "\n".join(form.format(name, "Merrow", "rather not", "bells") for name in ("Ann", "Ben"))
    assert quoted_in(outline, "7") == []


def test_a_passage_that_many_quote_with_marks_is_no_formula() -> None:
    quoting = "\n".join(f"  - Reader {number}: “{SAID}” Remark {number}." for number in range(6))
    assert sources(f"- Ruth: {SAID}\n{quoting}", "1.6") == ["1"]


@pytest.mark.parametrize("name", ["ruth", "Ruth.", "RUTH", "Rúth"])
def test_a_name_written_otherwise_is_the_same_writer(name: str) -> None:
    assert quoted_in(f"- Ruth: {SAID}\n- {name}: Again: {SAID}", "2") == []


def test_the_title_is_named_and_not_quoted_without_marks() -> None:
    outline = (
        "# How the library got its old clock back\n- Tom: I read How the library got its old clock back to my wife."
    )
    assert quoted_in(outline, "1") == []
    assert sources(
        outline.replace("How the library got its old clock back to", "“How the library got its old clock back” to"), "1"
    ) == ["block 0"]


def test_the_title_is_the_title_wherever_it_stands() -> None:
    title = "How the library got its old clock back"
    outline = f"# {title}\n{title.upper()}\n- Tom: I read {title} to my wife."
    assert quoted_in(outline, "1") == []


@pytest.mark.parametrize("outline", ["+ A page: {}", "- A page: […] {} […]", "- A page: [...] {}"])
def test_a_page_that_links_here_says_nothing_to_be_quoted(outline: str) -> None:
    title = "How the library got its old clock back"
    assert sources(f"# Clock\n{outline.format(SAID)}\n- Tom: “{SAID}”", "2") == []
    assert quoted_in(f"# {title}\n" + outline.format(f"“{title}”"), "1") == []


def test_a_page_that_links_here_may_quote_the_article() -> None:
    assert sources(f"# Clock\n{SAID}\n+ A page: […] “{SAID}” […]", "1") == ["block 1"]


@pytest.mark.parametrize(
    "code",
    [
        "odd = lambda number: bool(number % 2); evens = [each for each in numbers if not odd(each)]",
        "for (String name : names) { system.print(name); table[name] = count_of(name); }",
    ],
)
def test_code_is_used_again_and_not_quoted(code: str) -> None:
    assert quoted_in(f"- Ruth: Try {code}\n- Tom: I tried {code} and it failed.", "2") == []


def test_words_about_code_are_quoted() -> None:
    outline = (
        f"- Ruth: {SAID}\n- Tom: “the second crank is under the stairs” is what `crank_place(2) = None` says; [sic]"
    )
    assert sources(outline, "2") == ["1"]


def test_a_comment_posted_twice_quotes_nothing() -> None:
    assert quoted_in(f"- Ruth: {SAID}\n- Tom: {SAID}", "2") == []


def test_who_repeats_himself_quotes_nothing_unless_he_marks_it() -> None:
    assert quoted_in(f"- Ruth: {SAID}\n- Ruth: Again: {SAID}", "2") == []
    assert sources(f"- Ruth: {SAID}\n- Ruth: As I said, “{SAID}”", "2") == ["1"]


def test_scripts_without_spaces_are_quoted() -> None:
    outline = "- 花: 階段の下に二つ目のクランクがあります。\n  - 健: 「階段の下に二つ目のクランク」は本当ですか。"
    assert quoted_in(outline, "1.1") == [("階段の下に二つ目のクランク", "1", "階段の下に二つ目のクランク")]


def test_scripts_without_spaces_are_quoted_without_marks() -> None:
    outline = "- 花: 階段の下に二つ目のクランクがあります。\n  - 健: でも階段の下に二つ目のクランクは無い。"
    assert sources(outline, "1.1") == ["1"]


def test_few_signs_are_no_quotation_without_marks() -> None:
    assert quoted_in("- 花: 階段の下にあります。\n  - 健: でも階段の下には無い。", "1.1") == []


def test_another_alphabet_is_quoted() -> None:
    outline = "- Анна: Вторая рукоятка лежит под лестницей.\n  - Иван: «вторая рукоятка лежит под ЛЕСТНИЦЕЙ» – где?"
    assert sources(outline, "1.1") == ["1"]
