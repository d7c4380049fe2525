"""Words signed on their own last line are told from the name, the links and the stamp there."""

import pytest

from tests.parser.test_discussion import discussion_of, page_of
from tui.parser import read
from tui.parser.signatures import below_section, glued_stamp, signed_lines

TALK = """\
Talk:Ferry

Timetable[edit]

I have waited for it every morning since June. Ruth (talk) 09:40, 4 March 2019 (UTC) [reply]
It waited for me in the great frost, and he knew why! Tom Weaver (talk) 11:02, 5 March 2019 (UTC) [reply]

My aunt keeps the kiosk on the far side.

She sells one newspaper a day. Ines W. (talk) 12:30, 6 March 2019 (UTC) [reply]

Frost[edit]

Could somebody send me the tea? Osei (talk) 08:15, 7 March 2019 (UTC) [reply]
"""


@pytest.mark.parametrize(
    ("text", "cut", "name", "date"),
    [
        ("So it goes. – Ruth Mar 3 '20 at 9:40", 11, "Ruth", "Mar 3 '20 at 9:40"),
        ("So it goes. Ruth (talk) 09:40, 4 March 2019 (UTC)", 12, "Ruth", "09:40, 4 March 2019"),
        ("So geht es! --Ruth (Diskussion) 09:40, 4. Mär. 2019 (CET)", 12, "Ruth", "09:40, 4. Mär. 2019"),
        ("Ça va. Ruth (discuter) 4 mars 2019 à 09:40 (CET) [répondre]", 7, "Ruth", "4 mars 2019 à 09:40 (CET)"),
    ],
)
def test_name_and_date_are_cut_from_the_end(text: str, cut: int, name: str, date: str) -> None:
    assert glued_stamp(text) == (cut, name, date)


@pytest.mark.parametrize("text", ["So it goes.", "We met (twice) on 4 March 2019", "See Ruth 2019 (a talk)"])
def test_words_are_no_signature(text: str) -> None:
    assert glued_stamp(text) is None


def test_a_talk_page_is_read_by_its_signatures() -> None:
    comments = read(TALK.encode(), "page").comments
    assert [comment.author for comment in comments] == ["Ruth", "Tom Weaver", "Ines W.", "Osei"]
    assert [comment.text for comment in comments][2:] == [
        "My aunt keeps the kiosk on the far side.\n\nShe sells one newspaper a day.",
        "Could somebody send me the tea?",
    ]
    assert discussion_of(TALK).candidate.reason == "records with a signature each"


def test_headings_of_sections_are_no_words() -> None:
    texts = [text for text in page_of(TALK).stripped if text]
    assert signed_lines(texts) == [2, 3, 5, 7]
    assert below_section(texts, 6, 8) == 7
