"""Comment pages of languages with other scripts, or with other words for the same things, are read all the same."""

from typing import NamedTuple

import pytest

from tui.parser import read
from tui.parser.stamps import find_stamp
from tui.parser.vocabulary import discussion_heading, heads_furniture, is_chrome, name_in, opens_reply_form


class Words(NamedTuple):
    """What a page of a language says around the words of its comments; `{}` is a name."""

    names: tuple[str, str]
    date: str
    age: str
    says: str
    heading: str
    reply: str
    form: str
    other: str


LANGUAGES = {
    "ar": Words(
        ("نورة", "سامي"),
        "7 مارس 2018 الساعة 14:05",
        "منذ 4 ساعات",
        "{} يقول:",
        "2 تعليقات",
        "رد",
        "اترك تعليقاً",
        "أحدث التعليقات",
    ),
    "he": Words(
        ("נועה", "אורי"),
        "7 במרץ 2018 בשעה 14:05",
        "לפני 4 שעות",
        "{} הגיב:",
        "2 תגובות",
        "הגב",
        "כתיבת תגובה",
        "תגובות אחרונות",
    ),
    "fa": Words(
        ("پروین", "کاوه"),
        "7 مارس 2018 در 14:05",
        "4 ساعت پیش",
        "{} گفت:",
        "2 دیدگاه",
        "پاسخ",
        "دیدگاهتان را بنویسید",
        "آخرین دیدگاه‌ها",
    ),
    "hi": Words(
        ("मीरा", "गोपाल"),
        "7 मार्च 2018 को 14:05",
        "4 घंटे पहले",
        "{} कहते हैं:",
        "2 टिप्पणियाँ",
        "जवाब दें",
        "एक उत्तर दें",
        "हाल की टिप्पणियाँ",
    ),
    "th": Words(
        ("มานี", "ชูใจ"),
        "7 มีนาคม 2018 เวลา 14:05",
        "4 ชั่วโมงที่แล้ว",
        "{} พูดว่า:",
        "2 ความคิดเห็น",
        "ตอบกลับ",
        "ใส่ความเห็น",
        "ความเห็นล่าสุด",
    ),
    "el": Words(
        ("Ελπίδα", "Στάθης"),
        "7 Μαρτίου 2018 στις 14:05",
        "πριν από 4 ώρες",
        "{} λέει:",
        "2 σχόλια",
        "Απάντηση",
        "Αφήστε μια απάντηση",
        "Πρόσφατα σχόλια",
    ),
    "id": Words(
        ("Wayan", "Putri"),
        "7 Maret 2018 pada 14:05",
        "4 jam yang lalu",
        "{} berkata:",
        "2 komentar",
        "Balas",
        "Tinggalkan Balasan",
        "Komentar Terbaru",
    ),
    "vi": Words(
        ("Thuỷ", "Quang"),
        "7 Tháng 3, 2018 lúc 14:05",
        "4 giờ trước",
        "{} viết:",
        "2 bình luận",
        "Trả lời",
        "Để lại một bình luận",
        "Bình luận gần đây",
    ),
    "ko": Words(
        ("지영", "현우"),
        "2018년 3월 7일 오후 2:05",
        "4시간 전",
        "{} 님의 말:",
        "댓글 2개",
        "답글",
        "답글 남기기",
        "최신 댓글",
    ),
    "uk": Words(
        ("Леся", "Остап"),
        "7 березня 2018 о 14:05",
        "4 години тому",
        "{} сказав:",
        "2 коментарі",
        "Відповісти",
        "Залишити відповідь",
        "Останні коментарі",
    ),
    "fi": Words(
        ("Aino", "Urho"),
        "7. maaliskuuta 2018 klo 14.05",
        "4 tuntia sitten",
        "{} sanoo:",
        "2 kommenttia",
        "Vastaa",
        "Kirjoita kommentti",
        "Viimeisimmät kommentit",
    ),
    "tr": Words(
        ("Defne", "Kerem"),
        "7 Mart 2018, 14:05",
        "4 saat önce",
        "{} dedi ki:",
        "2 yorum",
        "Cevap ver",
        "Bir yanıt yazın",
        "Son yorumlar",
    ),
    "pl": Words(
        ("Jagoda", "Mieszko"),
        "7 marca 2018 o 14:05",
        "4 godziny temu",
        "{} pisze:",
        "2 komentarze",
        "Cytat",
        "Dodaj komentarz",
        "Najnowsze komentarze",
    ),
    "fr": Words(
        ("Solène", "Rémi"),
        "7 mars 2018 à 14 h 05 min",
        "il y a 4 heures",
        "{} dit :",
        "2 commentaires",
        "Répondre",
        "Laisser un commentaire",
        "Commentaires récents",
    ),
}

every_language = pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)


@every_language
def test_dates_and_ages_are_found_whole(words: Words) -> None:
    for text in (words.date, words.age):
        stamp = find_stamp(text)
        assert stamp is not None and text[stamp.start : stamp.end] == text


@every_language
def test_the_lines_around_comments_are_known(words: Words) -> None:
    heading = discussion_heading(words.heading)
    assert heading is not None and heading.total == 2
    assert is_chrome(words.reply) and opens_reply_form(words.form) and heads_furniture(words.other)
    assert [name_in(words.says.format(name)) for name in words.names] == list(words.names)


@every_language
def test_a_page_gives_back_its_comments(words: Words) -> None:
    said = ("Kettle, kettle, on the hob, who has let it boil so long?", "Nobody but the cat was in.")
    first, second = (words.says.format(name) for name in words.names)
    page = f"""\
{words.heading}

  1. {first}
    {words.date}

    {said[0]}

    {words.reply}
    • {second}
      {words.date}

      {said[1]}

      {words.reply}

{words.form}

{words.other}

  • Kettle: {said[0]}
"""
    thread = read(page.encode(), "page")
    assert [(each.author, each.date, each.text) for each in thread.comments] == [
        (name, words.date, text) for name, text in zip(words.names, said, strict=True)
    ]
    assert list(thread.tree.depths) == [0, 1]
