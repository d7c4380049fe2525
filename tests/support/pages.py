"""Made pages with a known tree: what a comment page looks like as text, and what a reader should find in it.

A page is drawn from a seeded `random.Random` and a row of the table of shapes; the same seed makes the same page.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.support.bodies import Passage, draw_body
from tests.support.shapes import SHAPES, Marker, Shape
from tests.support.surroundings import UNDER_ARTICLE, UNDER_DISCUSSION, set_menu, set_reply_form, set_some
from tests.support.typesetter import Typesetter
from tests.support.words import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class MadeComment:
    """What one comment of a made page is.

    `parent` is an index into the truth's comments. Of an `is_orphan` comment the page dropped what it answered, so
    that no reader can know its parent. `text` keeps paragraphs apart by a blank line.
    """

    parent: int | None
    author: str | None
    date: str | None
    text: str
    label: str | None = None
    is_pingback: bool = False
    is_orphan: bool = False


@dataclass(frozen=True, slots=True)
class Truth:
    """What a reader should find; `has_gaps` says that the numbers on the page show dropped comments."""

    title: str
    article: tuple[str, ...]
    comments: tuple[MadeComment, ...]
    has_gaps: bool = False


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page as text with its truth."""

    text: str
    truth: Truth
    shape: Shape
    language: Language


def make_page(random: Random, *, shape: str | None = None, comments: int | None = None, depth: int = 5) -> MadePage:
    """A page of one shape (any, where none is named) with `comments` comments, at most `depth` levels of them."""
    row = SHAPES[shape or random.choice(tuple(SHAPES))]
    language = random.choice([one for one in LANGUAGES if not row.languages or one.code in row.languages])
    row = replace(row, date=row.date or random.choice(language.dates))
    page = Typesetter()
    title, article = _set_front(page, random, language, row)
    count = random.randint(4, 14) if comments is None else comments
    entries = _draw_entries(random, language, row, _depths(random, count, 1 if row.tree == "flat" else depth))
    level = _set_introduction(page, random, language, row, title, count)
    for serial, entry in enumerate(entries, 1):
        page.to_level(level)
        if row.pingbacks == "apart" and entry.truth.is_pingback and entry.spot.ordinal == 1:
            page.paragraph("Trackbacks")
        _set_entry(page, entry, serial, row, language)
    page.to_level(level)
    set_reply_form(page, random, language)
    page.to_level(0)
    if not row.is_main:
        set_some(UNDER_DISCUSSION, page, random, language)
    truth = Truth(title, article, _kept(entries), _shows_gaps(entries, row))
    return MadePage(page.text + "\n", truth, row, language)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A comment's place on the page before anything was dropped; `ordinal` counts from 1 among its siblings."""

    depth: int
    parent: int | None
    ordinal: int
    replies: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """A comment about to be set."""

    truth: MadeComment
    body: tuple[Passage, ...]
    spot: _Spot
    votes: int
    is_dropped: bool = False


def _depths(random: Random, count: int, levels: int) -> list[int]:
    """Depths of a random tree in reading order."""
    depths: list[int] = []
    for _ in range(count):
        deepest = min(depths[-1] + 1, levels - 1) if depths else 0
        depths.append(deepest if random.random() < 0.4 else random.randint(0, deepest))
    return depths


def _spots(depths: Sequence[int]) -> list[_Spot]:
    """Where each comment stands, told by the depths in reading order."""
    path: list[int] = []
    parents: list[int | None] = []
    for index, depth in enumerate(depths):
        del path[depth:]
        parents.append(path[-1] if path else None)
        path.append(index)
    replies = Counter(parents)
    siblings: Counter[int | None] = Counter()
    spots = []
    for index, parent in enumerate(parents):
        siblings[parent] += 1
        spots.append(_Spot(depths[index], parent, siblings[parent], replies[index]))
    return spots


def _draw_entries(random: Random, language: Language, shape: Shape, depths: Sequence[int]) -> list[_Entry]:
    spots = _spots(depths)
    entries = [_draw_entry(random, language, shape, spot) for spot in spots]
    if shape.is_main:
        entries[1:] = [replace(entry, is_dropped=random.random() < 0.15) for entry in entries[1:]]
    if shape.pingbacks != "never" and random.random() < 0.4:
        before = depths.count(0) if shape.pingbacks == "listed" else 0
        entries.extend(_draw_pingback(random, language, before + ordinal) for ordinal in (1, 2))
    return entries


def _draw_entry(random: Random, language: Language, shape: Shape, spot: _Spot) -> _Entry:
    body = draw_body(random, language, shape)
    date = language.age(random) if "{age}" in shape.templates else language.date(random, shape.date)
    names = [name for name in language.names if " " not in name or not shape.has_handles]
    truth = MadeComment(
        parent=spot.parent if shape.tree == "kept" else None,
        author=random.choice(names) if shape.has_author else None,
        date=date if shape.has_date else None,
        text="\n\n".join(passage.text for passage in body),
        label=str(spot.ordinal) if _marker(shape, spot.depth) == "number" else None,
    )
    return _Entry(truth, body, spot, random.randint(2, 40))


def _draw_pingback(random: Random, language: Language, ordinal: int) -> _Entry:
    text = f"Pingback: {language.phrase(random, 7)}"
    truth = MadeComment(None, None, None, text, label=str(ordinal), is_pingback=True)
    return _Entry(truth, (Passage((text,)),), _Spot(0, None, ordinal, 0), 0)


def _marker(shape: Shape, depth: int) -> Marker:
    return shape.replies if depth else shape.top


def _set_front(page: Typesetter, random: Random, language: Language, shape: Shape) -> tuple[str, tuple[str, ...]]:
    """Set what stands over the discussion; gives the title and the article's paragraphs."""
    if not shape.is_main:
        set_menu(page, random, language)
    title = language.phrase(random, 6)
    page.paragraph(title)
    if not shape.is_main:
        page.paragraph(language.date(random, None))
    article = tuple(language.prose(random) for _ in range(random.randint(2, 6)))
    for paragraph in article:
        page.paragraph(paragraph)
    if not shape.is_main:
        set_some(UNDER_ARTICLE, page, random, language)
    return title, article


def _set_introduction(
    page: Typesetter, random: Random, language: Language, shape: Shape, title: str, count: int
) -> int:
    """A heading over the discussion, tabs, a toggle that holds it, or words nobody knows; gives its list level."""
    introduction = random.choice(("heading", "heading", "heading", "tabs", "toggle", "words"))
    is_told_by_records = not shape.is_bare and (shape.has_author or shape.has_date)
    page.gap()
    if introduction == "words" and is_told_by_records:
        page.paragraph(language.phrase(random, 3))
    elif introduction == "tabs" and shape.top != "none":
        page.items((f"Comments {count}", "Pingbacks 0"))
    elif introduction == "toggle" and shape.top != "none":
        page.items(("Show Comments",))
        return 1
    else:
        page.paragraph(random.choice(language.headings).format(count=count, title=title))
    return 0


def _set_entry(page: Typesetter, entry: _Entry, serial: int, shape: Shape, language: Language) -> None:
    """One comment with its byline and chrome, unless the page drops it."""
    if entry.is_dropped:
        return
    marker = _marker(shape, entry.spot.depth)
    if marker != "none":
        page.to_level(page.level + entry.spot.depth + 1)
        page.item("•" if marker == "bullet" else f"{entry.spot.ordinal}.")
    if entry.truth.is_pingback:
        page.line(entry.truth.text)
        return
    fields = _fields(entry, serial, language)
    for template in shape.before:
        page.line(template.format(**fields))
    page.items(template.format(**fields) for template in shape.before_items)
    if shape.has_subject:
        page.paragraph(entry.body[0].text[: entry.body[0].text.index(" ", 12)])
    _set_body(page, entry.body, shape)
    for template in shape.after:
        page.line(template.format(**fields))
    page.items(template.format(**fields) for template in shape.after_items)
    if shape.below and entry.spot.replies:
        page.line(shape.below)


def _set_body(page: Typesetter, body: Sequence[Passage], shape: Shape) -> None:
    for number, passage in enumerate(body):
        if not shape.is_tight:
            passage.set_on(page)
            continue
        if number:
            page.gap()
        page.line(passage.text)


def _fields(entry: _Entry, serial: int, language: Language) -> dict[str, object]:
    author = entry.truth.author or ""
    return {
        "author": author,
        "says": language.says.format(author=author),
        "date": entry.truth.date or "",
        "age": entry.truth.date or "",
        "reply": language.reply,
        "delete": language.delete,
        "serial": serial,
        "level": entry.spot.depth + 1,
        "votes": entry.votes,
        "children": entry.spot.replies,
    }


def _kept(entries: Sequence[_Entry]) -> tuple[MadeComment, ...]:
    """The truth of what is on the page: parents counted among what was kept, answers to dropped ones orphaned."""
    places: dict[int, int] = {}
    kept: list[MadeComment] = []
    for index, entry in enumerate(entries):
        if entry.is_dropped:
            continue
        places[index] = len(kept)
        parent = entry.truth.parent
        is_orphan = parent is not None and entries[parent].is_dropped
        kept.append(replace(entry.truth, parent=None if parent is None else places.get(parent), is_orphan=is_orphan))
    return tuple(kept)


def _shows_gaps(entries: Sequence[_Entry], shape: Shape) -> bool:
    """Whether a comment was dropped before a numbered one that answers the same kept comment (or the article)."""
    dropped: set[int | None] = set()
    for entry in entries:
        parent = entry.truth.parent
        if entry.is_dropped:
            dropped.add(parent)
        elif parent in dropped and shape.top == "number" and (parent is None or not entries[parent].is_dropped):
            return True
    return False
