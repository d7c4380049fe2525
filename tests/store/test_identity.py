"""What a page is known by: its words, not its name; any save of it by a share of them."""

from tests.support.made import made_thread
from tests.support.saves import roll_of
from tests.support.threads import thread_from
from tui.reading.resuming.memory import identity_of
from tui.store.identity import MOST_SIGNS, Enrolment, are_of_one_page, digest, save_key, signs_of

PAGE = """
    # How the clock came back
    The tower had been silent for eleven years when the council found the bill.
    - Ruth: It was always ten past four, and nobody in the square minded that much.
      - Tom: I have a photograph of it.
    - Osei: It is one hundred and fourteen steps, and I have counted every one of them.
"""


def test_words_have_one_digest_however_they_are_spaced() -> None:
    assert digest("It  was\nten\tpast four.") == digest("It was ten past four.") != digest("It was ten past five.")


def test_the_lowest_bit_of_a_digest_tells_long_words() -> None:
    assert [digest("Thanks!" * count) & 1 for count in (1, 5, 6, 60)] == [0, 0, 1, 1]


def test_words_with_a_lone_surrogate_have_a_digest() -> None:
    assert digest("\ud800") != digest("\udfff")


def test_a_save_is_known_whatever_its_file_is_called() -> None:
    assert save_key(thread_from(PAGE, "one.txt")) == save_key(thread_from(PAGE, "two.txt"))


def test_a_save_with_one_letter_changed_is_another() -> None:
    assert save_key(thread_from(PAGE)) != save_key(thread_from(PAGE.replace("photograph", "fotograph")))


def test_the_same_text_read_as_another_tree_is_another_save() -> None:
    thread = thread_from(PAGE)
    assert save_key(thread) != save_key(thread._replace(tree=made_thread([0, 0, 0]).tree))


def test_signs_are_the_long_words_of_article_and_comments() -> None:
    assert list(map(len, signs_of(thread_from(PAGE + "    - Wren: Thanks!")))) == [1, 3]


def test_signs_look_at_no_more_than_the_beginning_and_the_end() -> None:
    thread = made_thread([0] * 10_000, "These are the words of comment {}, which are not few.".format)
    signs = signs_of(thread)
    assert len(signs.comments) == 2 * MOST_SIGNS
    assert thread.comments.made == 2 * MOST_SIGNS  # type: ignore[attr-defined]


def test_a_page_is_the_same_with_comments_more_and_the_first_edited() -> None:
    now = PAGE.replace("always ten", "often ten") + "    - Ines: A new comment, which has enough words to be a sign.\n"
    assert _are_alike(PAGE, now)


def test_two_pages_of_one_site_are_not_the_same() -> None:
    other = """
        # How the clock came back
        The tower had been silent for eleven years when the council found the bill.
        - Ruth: Other words altogether, said about some other thing on another page.
    """
    assert not _are_alike(PAGE, other)


def test_two_pages_of_one_site_with_short_comments_are_not_the_same() -> None:
    pages = (
        "\n".join(PAGE.split("\n")[:3]) + f"\n    - Ruth: {words}"
        for words in ("Is it still there?", "Who winds it now?")
    )
    assert not _are_alike(*pages)


def test_a_page_saved_before_it_had_comments_is_known_by_its_article() -> None:
    assert _are_alike("\n".join(PAGE.split("\n")[:3]), PAGE)


def test_pages_without_any_long_words_are_not_the_same() -> None:
    assert not are_of_one_page((0, 0), (0, 0), (0, 0))


def test_a_roll_is_made_in_slices() -> None:
    thread = made_thread([0] * 1000)
    enrolment = Enrolment(thread)
    assert enrolment.work(0) and enrolment.roll is None
    slices = 0
    while enrolment.work(0.0001):
        slices += 1
    assert slices > 1 and enrolment.roll == roll_of(thread)


def _are_alike(before: str, now: str) -> bool:
    one, two = (identity_of(thread_from(text)).signs for text in (before, now))
    shared = (len(one.article & two.article), len(one.comments & two.comments))
    return are_of_one_page(shared, (len(one[0]), len(one[1])), (len(two[0]), len(two[1])))
