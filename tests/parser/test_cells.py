"""Rows of tables are read by the cell: names, dates and words may share a line."""

from tui.model import Comment, Thread
from tui.parser import read
from tui.parser.bylines import byline_stamp, is_name_like
from tui.parser.cells import cells, label, parts

PEOPLE = ("Ruth", "Tom Weaver", "Ines", "Osei")
WORDS = (
    "I have waited for it every morning since June, and it has never once waited for me.",
    "It waited for me in the great frost, and he knew why.",
    "My aunt keeps the kiosk on the far side and sells one newspaper a day.",
    "Tea!",
)


def comments_of(form: str) -> list[tuple[str | None, str | None, str]]:
    rows = (
        form.format(name=name, date=f"0{number + 1}.03.2019 09:4{number}", words=words, number=4 - number)
        for number, (name, words) in enumerate(zip(PEOPLE, WORDS, strict=True))
    )
    thread: Thread = read("\n".join(("Guests of the ferry\n", *rows)).encode(), "page")
    comments: list[Comment] = list(thread.comments)
    return [(each.author, each.date, each.text) for each in comments]


EXPECTED = [
    (name, f"0{number + 1}.03.2019 09:4{number}", words)
    for number, (name, words) in enumerate(zip(PEOPLE, WORDS, strict=True))
]


def test_blank_cells_are_left_out() -> None:
    assert list(cells("Name:\t\t Ruth ")) == [(0, "Name:"), (8, "Ruth")]


def test_labels_are_no_parts() -> None:
    assert parts("Name:\t\tRuth") == ["Ruth"]
    assert label("Location: Leeds") == "location:"
    assert label("It was late: we slept.") == "it was late:"
    assert label("Leeds") == ""


def test_a_row_is_a_byline_by_one_cell() -> None:
    row = "04.03.2019 09:40\t\t" + "It has never once waited for me. " * 9
    assert byline_stamp(row) == (0, 16)
    assert byline_stamp("It has never once waited for me. " * 9 + "\t04.03.2019") is None


def test_one_cell_beside_numbers_may_be_a_name() -> None:
    assert is_name_like("#4\t\tRuth")
    assert not is_name_like("Ruth\t\tTom")


def test_words_beside_their_date_are_the_body() -> None:
    assert comments_of("{number}) {name}\n{date}\t\t{words}") == EXPECTED


def test_labelled_rows_are_byline_and_words() -> None:
    assert comments_of("Name:\t\t{name}\nDate:\t\t{date}\nMessage:\t\t{words}") == EXPECTED


def test_words_beside_what_a_forum_says_of_its_member_are_the_body() -> None:
    member = "{name}\nRegistered: 03/01/05\nPosts: 12\nLoc: Leeds"
    assert comments_of("Re: The ferry #{number}\n{date}\n" + member + "\t\t{words}\nTop\t\tReply Quote") == EXPECTED
