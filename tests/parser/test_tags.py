"""A file that is HTML still is said to be."""

import pytest

from tui.parser import read
from tui.parser.tags import looks_like_html

TOLD = "This is HTML, not its text: extract that first, with Resiliparse for one."


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<title>The ferry</title>",
        "\n  <HTML lang=en><body>The ferry",
        "<head>\n<title>The ferry</title>\n</head>\nAn hour late.",
        "<!-- a page -->\n<p>The ferry</p>\n<p>An hour late.</p>",
    ],
)
def test_html_is_told_from_text(text: str) -> None:
    assert looks_like_html(text) and TOLD in [note.text for note in read(text.encode(), "page.html").notes]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry\n\n  • Ann: <b>No.</b>\n  • Ben: <i>Yes.</i>",
        "How to begin a page\n\n<html>\n<body>\n\nTwo lines are all.\n\nMore is not needed.",
        "< 3\n<- so\n<3 <3\n<",
        "<ann> An hour late\n<ben> Who asked?\n<ann> I did.\n<ben> Oh.",
    ],
)
def test_text_is_not_taken_for_html(text: str) -> None:
    assert not looks_like_html(text) and TOLD not in [note.text for note in read(text.encode(), "page.txt").notes]
