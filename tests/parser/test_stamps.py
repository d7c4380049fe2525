"""Dates and times are found where comment systems write them, and nowhere in prose."""

import time
from random import Random

import pytest

from tests.support.words import LANGUAGES, Language
from tui.parser.stamps import begins_with_day, find_stamp

every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: str(language.code))


def stamp_of(line: str) -> str | None:
    """The words of a line that are its stamp."""
    stamp = find_stamp(line)
    return line[stamp.start : stamp.end] if stamp else None


@every_language
def test_every_form_of_date_is_found_whole(language: Language) -> None:
    random = Random(language.code)
    for template in language.dates:
        dates = [language.date(random, template).removeprefix("Le ") for _ in range(60)]
        assert [stamp_of(date) for date in dates] == dates, template


@every_language
def test_an_age_is_found_whole(language: Language) -> None:
    random = Random(language.code)
    ages = [language.age(random) for _ in range(20)]
    assert [stamp_of(age) for age in ages] == ages


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Ruth on March 4, 2019 at 9:40 am said:", "March 4, 2019 at 9:40 am"),
        ("Posted 4 March 2019 | Permalink", "4 March 2019"),
        ("Ruth2. Juni 2015 um 10:33", "2. Juni 2015 um 10:33"),
        ("(2019-03-04)", "2019-03-04"),
        ("Tom · 12 days ago", "12 days ago"),
        ("wren 3 hours ago | link", "3 hours ago"),
        ("Yesterday at 9:40", "Yesterday at 9:40"),
        ("7:34 AM", "7:34 AM"),
        ("Agnes TMay 4, 2018", "May 4, 2018"),
        ("Ruth, hier à 9:40", "hier à 9:40"),
        ("5. duben 2018 v 9:40", "5. duben 2018 v 9:40"),
        ("04/Mar/19 9:40 AM", "04/Mar/19 9:40 AM"),
        ("04-03-’19 09:40", "04-03-’19 09:40"),
        ("2019. 3. 4. 09:40", "2019. 3. 4. 09:40"),
        ("2019年3月4日(月) 09:40", "2019年3月4日(月) 09:40"),
        ("平成31年3月4日", "31年3月4日"),
        ("3월 4일 09:40", "3월 4일 09:40"),
        ("4 มี.ค. 2562 09:40 น.", "4 มี.ค. 2562 09:40 น."),
        ("4 thg 3 2019", "4 thg 3 2019"),
        ("Aujourd’hui à 9:40", "Aujourd’hui à 9:40"),
        ("wczoraj, 09:40", "wczoraj, 09:40"),
        ("昨日 09:40", "昨日 09:40"),
        ("Wednesday at 9:40 PM", "Wednesday at 9:40 PM"),
        ("2 lata temu", "2 lata temu"),
        ("7 ore fa", "7 ore fa"),
        ("acum 3 ore", "acum 3 ore"),
        ("il y a 1 an", "il y a 1 an"),
        ("Comment by Ruth.10 days ago", "10 days ago"),
    ],
)
def test_a_stamp_is_cut_from_what_stands_around_it(line: str, stamp: str) -> None:
    assert stamp_of(line) == stamp


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Ruth says:",
        "Wednesday at the pier",
        "3月4日",
        "Wir sind ja hier nicht am Teich.",
        "We may meet in the march past the town hall.",
        "The crank takes 60 turns for the going weight.",
        "Version 1.2.3 is out",
        "Room 12, second floor",
        "14",
        "#3",
    ],
)
def test_words_and_bare_numbers_are_no_stamp(line: str) -> None:
    assert find_stamp(line) is None


def test_a_line_too_long_for_a_byline_is_not_searched() -> None:
    assert find_stamp("March 4, 2019 " + "and so on " * 30) is None


@pytest.mark.parametrize("line", ["16. March 2023", "4. Juni 2015 um 10:33"])
def test_a_date_is_told_from_a_numbered_item(line: str) -> None:
    assert begins_with_day(line)


@pytest.mark.parametrize(
    "line", ["4. Ruth says:", "4. Pirates are not the point here.", "12. 3 eggs", "2. ", "2. May 2019-03-04 9:40"]
)
def test_a_numbered_item_is_no_date(line: str) -> None:
    assert not begins_with_day(line)


@pytest.mark.parametrize("bait", ["1", "1.", "1 ", "12:", "March ", "1 March ", "/1", "ago ", ", ", "1–"])
def test_searching_takes_no_longer_where_much_almost_fits(bait: str) -> None:
    worst = max(seconds(bait * (size // len(bait))) for size in (90, 100, 110))
    best = min(seconds(bait * (size // len(bait))) for size in (180, 200, 218))
    assert best < 12 * worst


def seconds(line: str) -> float:
    """The shortest of some searches of a line not met before, many at a time."""
    runs = []
    for letter in "abcde":
        start = time.process_time()
        for other in "fghijklmnopqrstuvw":
            find_stamp(f"{letter}{other} {line}"[:220])
        runs.append(time.process_time() - start)
    return min(runs)
