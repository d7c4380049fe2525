"""Of any page and any query, what is counted, gone through and lit is what a slow search finds letter by letter.

THREADREADER_SEARCHES=50000 python -m pytest -q tests/hostile/test_fuzz_searching.py
"""

import re
import time
import unicodedata
from collections.abc import Iterator
from random import Random

import pytest

from tests.support.finding import Span, spans_in, spans_of
from tests.support.fuzzing import count_of, nasty_page, nasty_text, numbered
from tests.support.mutations import mutate
from tests.support.pages import make_page
from tui.model import Thread
from tui.parser import read
from tui.reading.layout.cells import drawn
from tui.reading.layout.rows import Lit
from tui.reading.layout.rows import Span as DrawnSpan
from tui.reading.searching import counting, search, searched
from tui.reading.searching.pattern import PatternError, Query
from tui.reading.searching.search import Search
from tui.reading.searching.searched import author_start, subject_start
from tui.reading.session import Session
from tui.reading.viewport import Position

COUNT = count_of("THREADREADER_SEARCHES", 80)
QUERIES_OF_A_PAGE = 8
MOST_STEPS = 30
"""Hits that are gone through, one way and the other."""

ODD_WORDS = "İstanbul ıI ß ẞ STRASSE σςΣ ſ ẛ é ệ が 한국 don’t “so” e‑mail 时钟".split()
ODD_WORDS += [
    "\xad",
    "\u212a",
    "e\u0301",
    "ẹ\u0302",
    "ê\u0323",
    "q\u0301",
    "か\u3099",
    "co\xadop",
    "a\u200bb",
    "👩\u200d👧",
    "❤\ufe0f",
    "1\u0301",
]
EXPRESSIONS = r"""
[aeiou]{2}
(?:r|t)h?e
\d{1,2}
Re?[a-p]
^\w+
\w+$
x*
(?<=e)\s
(\w)\1
(?i)THE
(?s).+
\bthe\b
e t
e.t|n d
e\b
\d a
^
\A.
.\Z
e\nt
\n
[^\W\d]+
.
(?<!\w)[a-z]
(?P<x>[ae])(?P=x)
\S+ \S+
(?=t)the
e|t
a|an|and
\W{2,}
[A-Z]{2}
é|e
[^a]
e.
e?t
(?x) t h e
\x65
t[^e]
(e
[a
(?-i:T)h
e{1,3}
\.
’|'
(?m)^\s*\w
(a)(?(1)n|x)
\N{LATIN SMALL LETTER E}
""".strip().split("\n")


def made_page(random: Random) -> str:
    """A page as a program makes it, damaged, with odd letters in it and perhaps a long comment."""
    if random.random() < 0.15:
        return nasty_page(random)
    lines = make_page(random, comments=random.choice((3, 8, 25))).text.split("\n")
    if random.random() < 0.5:
        lines = mutate(random, "\n".join(lines)).split("\n")
    for line in random.sample(range(len(lines)), min(len(lines), random.choice((0, 0, 3, 20)))):
        odd = random.choice(ODD_WORDS) if random.random() < 0.7 else nasty_text(random, 12)
        place = random.randint(0, len(lines[line]))
        lines[line] = lines[line][:place] + odd + lines[line][place:]
    for line in random.sample(range(len(lines)), min(len(lines), random.choice((0, 0, 4)))):
        lines[line] += lines[line].strip().join((" ", " ")) * random.choice((1, 3, 30))
    return "\n".join(lines)


def made_queries(random: Random, thread: Thread) -> Iterator[Query]:
    """Words that stand on a page, written otherwise, and expressions."""
    text = thread.lines.text
    for _ in range(QUERIES_OF_A_PAGE):
        start = random.randrange(len(text) + 1)
        typed = text[start : start + random.choice((1, 1, 2, 3, 5, 8, 20))]
        if random.random() < 0.3:
            typed = random.choice((*ODD_WORDS, "e", "the", "n r", "re", "a"))
        changed = (str, str.lower, str.lower, str.upper, str.title, decomposed, composed, unaccented, " ".join)
        typed = random.choice(changed)(typed)
        kind = random.random()
        if kind < 0.6:
            yield Query(typed, whole_words=random.random() < 0.2)
        elif kind < 0.8:
            yield Query(re.escape(typed) + random.choice(("", "", "+", "?", "*")), is_expression=True)
        else:
            yield Query(random.choice(EXPRESSIONS), random.random() < 0.1, is_expression=True)


def decomposed(text: str) -> str:
    """Each accent as a character of its own."""
    return unicodedata.normalize("NFD", text)


def composed(text: str) -> str:
    """Each accent in one character with its letter."""
    return unicodedata.normalize("NFC", text)


def unaccented(text: str) -> str:
    """No accents."""
    return "".join(character for character in decomposed(text) if not unicodedata.combining(character))


def finish(work: Session | Search) -> None:
    """Let all that is looked for be found."""
    while work.finding.work(1) if isinstance(work, Session) else work.work(1):
        time.sleep(0.0005)


def letters(text: str) -> str:
    """What of a drawn text has to be lit: no spaces, no marks or joiners, of which piles are cut."""
    kept = (one for one in drawn(text) if not one.isspace() and unicodedata.category(one)[0] != "M")
    return "".join(kept).replace("\u200c", "").replace("\u200d", "")


def found_slowly(thread: Thread, query: Query) -> dict[int, list[Span]]:
    """The hits in each piece that has some; the thread is one that no search has seen."""
    spans_in("", query)  # An expression that is none is told of an empty page too.
    count = len(thread.article) + len(thread.comments)
    spans = ((piece, spans_of(thread, piece, query)) for piece in range(count))
    return {piece: found for piece, found in spans if found}


def in_small_stretches(random: Random, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have pages, or not, be looked at in stretches that many comments are longer than."""
    size = random.choice((64 * 1024, 64 * 1024, 2000, 300))
    for module, name in ((counting, "STRETCH"), (searched, "LONG"), (search, "LONG")):
        monkeypatch.setattr(module, name, size)
    monkeypatch.setattr(counting, "FIRST_STRETCH", min(4096, size))


def assert_counted(thread: Thread, query: Query, expected: dict[int, list[Span]], origin: int) -> None:
    """The tally and the hits of each piece are those expected."""
    looked = Search(thread, query, origin)
    finish(looked)
    assert {piece: looked.tally.of(piece) for piece in looked.tally.pieces()} == {
        piece: len(spans) for piece, spans in expected.items()
    }
    assert looked.tally.total == sum(map(len, expected.values()))
    for piece in range(looked.pieces.count):
        hits = looked.hits(piece)
        assert list(zip(hits.starts, hits.ends, strict=True)) == expected.get(piece, []), piece


def assert_gone_through(session: Session, query: Query, expected: dict[int, list[Span]]) -> None:
    """The session goes from hit to hit, and lights those alone."""
    finding = session.finding
    finding.begin("search")
    origin = session.article.top.item if session.pane == "article" else finding.first_comment + session.cursor
    for end in range(max(1, len(query.text) - 2), len(query.text) + 1):
        finding.type(query._replace(text=query.text[:end]))
        finding.work(0.001)
    finish(session)
    finding.accept()
    hits = [(piece, index) for piece in sorted(expected) for index in range(len(expected[piece]))]
    if not hits:
        assert not isinstance(finding.search, Search)
        return
    at = next((place for place, (piece, _) in enumerate(hits) if piece >= origin), 0)
    steps = min(MOST_STEPS, len(hits) + 1)
    for move, step in [(None, 0)] + [(session.next_hit, 1)] * steps + [(session.previous_hit, -1)] * steps:
        if move is not None:
            move()
        at = (at + step) % len(hits)
        assert finding.lights.current == hits[at]
        assert finding.count_words() == f"{at + 1:,} of {len(hits):,}"
    assert_lit(session, expected)


def assert_lit(session: Session, expected: dict[int, list[Span]]) -> None:
    """All letters of the hits are lit, and no others; those of the current hit more."""
    finding = session.finding
    for lit_rows, rows in ((finding.article, session.article_rows), (finding.comments, session.comment_rows)):
        item = rows.first()
        while item is not None:
            piece = lit_rows.first_piece + item
            places = [Position(item, number) for number in range(rows.height(item))]
            drawn_spans = [span for place in places for span in lit_rows.row(place).spans]
            current = finding.lights.current
            for role, text, first in fields_of(session.thread, piece):
                shown = [(span.text, span.lit) for span in drawn_spans if field_of(span) == role]
                if letters(text) not in letters("".join(words for words, _ in shown)):
                    continue  # A name that was cut, or a rule, which is drawn as a line.
                for index, (start, end) in enumerate(expected.get(piece, [])):
                    lit: Lit = "current" if current == (piece, index) else "hit"
                    part = text[max(0, start - first) : max(0, end - first)]
                    shown = without_lit(shown, letters(part), lit)
                assert not [words for words, lit in shown if letters(words) and lit in ("hit", "current")], text
            item = rows.after(item)


def without_lit(shown: list[tuple[str, Lit]], wanted: str, lit: Lit) -> list[tuple[str, Lit]]:
    """What is drawn without the first letters that are lit, which have to be those wanted, and lit so."""
    left = list(shown)
    while wanted:
        words, how = left.pop(0)
        found = letters(words)
        if found and how in ("hit", "current"):
            assert how == lit and wanted.startswith(found), (wanted, words, how)
            wanted = wanted[len(found) :]
    return left


def fields_of(thread: Thread, piece: int) -> Iterator[tuple[str, str, int]]:
    """What of a piece is searched and drawn: which field it is, its text, and the number of its first character."""
    if piece < len(thread.article):
        yield "words", thread.article[piece].text, 0
        return
    comment = thread.comments[piece - len(thread.article)]
    header = (comment.author, comment.subject)
    yield "words", comment.text, 0
    yield "author", comment.author or "", author_start(header)
    yield "subject", comment.subject or "", subject_start(header)


def field_of(span: DrawnSpan) -> str:
    """Which field a span is a part of."""
    return span.role if span.role in ("author", "subject", "replies") else "words"


def session_over(random: Random, thread: Thread) -> Session:
    """A session in windows of some size, somewhere."""
    session = Session(thread)
    width, height = random.randint(20, 140), random.randint(3, 40)
    session.resize_article(width, height)
    session.resize_comments(width, height)
    if len(thread.comments):
        session.go_to(random.randrange(len(thread.comments)))
        session.pane = random.choice(("article", "comments")) if thread.article else "comments"
    return session


def narrow(random: Random, session: Session) -> None:
    """Keep a branch alone, or what has some letters, or all."""
    how = random.random()
    if how < 0.2 and len(session.thread.comments):
        session.narrowing.focus(random.randrange(len(session.thread.comments)))
    elif how < 0.4:
        session.finding.begin("filter")
        session.finding.type(Query(random.choice(("e", "the", "a", "on", "-the", "is:unread"))))
        finish(session)
        session.finding.accept()
        session.finding.relight()


def wanted_in(session: Session, expected: dict[int, list[Span]]) -> dict[int, list[Span]]:
    """Of the hits those in pieces that a search looks at."""
    border, whole = session.finding.first_comment, session.folds.whole
    is_focused = session.narrowing.branch is not None
    return {
        piece: spans
        for piece, spans in expected.items()
        if (not is_focused if piece < border else not whole or whole[piece - border])
    }


def test_hits_are_counted_gone_through_and_lit_as_a_slow_search_finds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, random in numbered(COUNT // QUERIES_OF_A_PAGE):
        page = made_page(random)
        data = page.encode("utf-8", "replace")
        thread, unseen = read(data, "page.txt"), read(data, "page.txt")
        in_small_stretches(random, monkeypatch)
        for query in made_queries(random, thread):
            origin = random.randint(0, len(thread.article) + len(thread.comments))
            try:
                expected = found_slowly(unseen, query)
            except re.error:
                with pytest.raises(PatternError):
                    Search(thread, query)
                continue
            try:
                assert_counted(thread, query, expected, origin)
                if query.text.strip():
                    session = session_over(random, thread)
                    narrow(random, session)
                    assert_gone_through(session, query, wanted_in(session, expected))
            except BaseException as error:
                error.add_note(f"{name}: {query}")
                raise
