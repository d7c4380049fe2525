"""How comment systems set a record: which lines stand before a body and after it, and in which lists.

Templates may name `{author} {says} {date} {age} {reply} {delete} {serial} {level} {votes} {children}`. A shape's
record holds an author or a date where a template names one.
"""

from dataclasses import dataclass
from typing import Literal

Marker = Literal["number", "bullet", "none"]
Tree = Literal["kept", "lost", "flat"]
Pingbacks = Literal["never", "listed", "apart"]


@dataclass(frozen=True, slots=True)
class Shape:
    """One row of the table.

    `top` and `replies` are the markers of top-level comments and of answers. The `tree` of a page is kept by its text,
    lost, or flat from the beginning (forums). `before` and `after` are lines around the body, the first of them on the
    marker's line; `before_items` and `after_items` bulleted lists in the same places; `below` a line that stands only
    over replies. `has_subject` repeats the first words over the body. Bodies that are `is_tight` have no margins,
    `is_plain` ones no lists, `is_long` ones always two sentences, `has_code` ones a `pre` element. `is_main` pages are
    as main_content=True leaves them: little around the article, some comments dropped. `pingbacks` may be the last
    items of the list or a list of their own. Where `has_handles`, people go by names of one word. `languages` and
    `date` narrow what is drawn.
    """

    name: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    top: Marker = "number"
    replies: Marker = "number"
    tree: Tree = "kept"
    before_items: tuple[str, ...] = ()
    after_items: tuple[str, ...] = ()
    below: str = ""
    has_subject: bool = False
    is_tight: bool = False
    is_plain: bool = False
    is_long: bool = False
    has_code: bool = False
    is_main: bool = False
    has_handles: bool = False
    pingbacks: Pingbacks = "never"
    languages: tuple[str, ...] = ()
    date: str | None = None

    @property
    def templates(self) -> str:
        """All templates of the record as one string."""
        return "\n".join((*self.before, *self.before_items, *self.after))

    @property
    def is_bare(self) -> bool:
        """Whether nothing stands before a body that would tell where it begins."""
        return self.top == "none" and not self.before and not self.before_items

    @property
    def has_author(self) -> bool:
        """Whether the record names who wrote it."""
        return "{author}" in self.templates or "{says}" in self.templates

    @property
    def has_date(self) -> bool:
        """Whether the record says when it was written."""
        return "{date}" in self.templates or "{age}" in self.templates


_LISTED = (
    Shape("numbers", ("{says}", "{date}"), ("{reply}",), pingbacks="listed"),
    Shape("bulleted-replies", ("{says}", "{date}"), ("{reply}",), replies="bullet", pingbacks="listed"),
    Shape("trackbacks", ("{says}", "{date}"), ("{reply}",), pingbacks="apart"),
    Shape("bullets", ("{author}", "{date}"), ("{reply}",), "bullet", "bullet"),
    Shape("code", ("{says}", "{date}"), ("{reply}",), has_code=True),
    Shape("no-chrome", ("{author}", "{date}")),
    Shape("author-on-date", ("{author} on {date}",), (), "bullet", "bullet", languages=("en",)),
    Shape("author-date-said", ("{author} on {date} said:",), ("{reply} ↓",), languages=("en",)),
    Shape("author-bar-date", ("{author} | {date}",), ("{reply}",)),
    Shape("author-date", ("{author} {date}",), ("{reply}",)),
    Shape("date-bar-reply", ("{author}", "{date} | {reply}")),
    Shape("date-dot-reply", ("{author} {date} • {reply}",)),
    Shape("posted-permalink", ("{says}", "Posted {date} | Permalink"), languages=("en",)),
    Shape("date-first", ("{date} {author}",), after_items=("{reply}",)),
    Shape("avatar-line", ("{author}'s Avatar", "{author}", "{date}"), ("{reply}",), languages=("en",)),
    Shape("stars", ("{says}", "{date}", "5 stars"), ("{reply}",), languages=("en",)),
    Shape("votes", ("{author}", "{date}"), ("{votes}", "{reply}")),
    Shape("serial-number", ("{author}", "{date}"), ("#{serial}",)),
    Shape(
        "glued",
        ("{author}{date}",),
        ("{reply}{delete}",),
        languages=("de",),
        date="{day}. {name} {year} um {hour}:{minute:02}",
    ),
    Shape(
        "glued-replies",
        ("{author}{date}",),
        ("{reply}{delete}",),
        below="Replies",
        languages=("en",),
        date="{name} {day}, {year} at {clock}:{minute:02} {half}",
    ),
    Shape(
        "chrome-items",
        ("{author}", "{date}"),
        (),
        "bullet",
        "bullet",
        after_items=("antworten", "melden"),
        languages=("de",),
    ),
    Shape("footer", (), ("Comment by {author} — {date}",), languages=("en",)),
    Shape("author-only", ("{author}",), (), "bullet", "bullet", is_long=True, is_plain=True),
    Shape(
        "written-twice",
        ("#{serial} {author} {author} 於 {date}",),
        ("{reply}",),
        languages=("zh",),
        date="{year}/{month:02}/{day:02} {hour:02}:{minute:02}",
    ),
    Shape(
        "forum-list",
        ("{date}#{serial}", "{author}"),
        ("Reply With Quote",),
        tree="flat",
        before_items=("Profile", "View posts"),
        is_tight=True,
        languages=("en",),
        date="{day:02}.{month:02}.{year}, {hour:02}:{minute:02}",
    ),
    Shape(
        "forum-footer",
        ("{author} Member",),
        ("{author}, {date}", "#{serial}"),
        tree="flat",
        is_tight=True,
        languages=("en",),
        date="{short} {day}, {year}",
    ),
)

_RECORDS = (
    Shape("divs", ("{author}", "{date}"), ("{reply}",), "none", "none", tree="lost"),
    Shape("divs-ages", ("{author}", "{age}"), ("{reply}",), "none", "none", tree="lost"),
    Shape(
        "posted-by-under",
        (),
        ("Posted by: {author} at {date}",),
        "none",
        "none",
        tree="lost",
        languages=("en",),
        date="{name} {day}, {year} {clock:02}:{minute:02} {half}",
    ),
    Shape(
        "said-and-dated-under",
        ("{author} said...",),
        ("{date}",),
        "none",
        "none",
        tree="lost",
        languages=("en",),
        date="{clock}:{minute:02} {half}, {name} {day:02}, {year}",
    ),
    Shape(
        "permalink-items",
        (),
        (),
        "none",
        "none",
        tree="lost",
        before_items=("Permalink", "{author}", "{date}"),
    ),
    Shape(
        "drupal",
        ("{author}", "{date}", "Permalink"),
        (),
        "none",
        "none",
        tree="lost",
        after_items=("reply",),
        has_subject=True,
        is_long=True,
        languages=("en",),
        date="Mon, {month:02}/{day:02}/{year} - {hour:02}:{minute:02}",
    ),
    Shape(
        "hacker-news",
        ("{author} {age} | link",),
        ("reply",),
        "none",
        "none",
        tree="lost",
        has_handles=True,
        languages=("en",),
    ),
    Shape(
        "hacker-news-old",
        ("{author} {age} | link",),
        ("-----",),
        "none",
        "none",
        tree="lost",
        has_handles=True,
        languages=("en",),
    ),
    Shape(
        "old-reddit",
        ("[–]{author} {votes} points {age} ({children} children)",),
        (),
        "none",
        "none",
        tree="lost",
        after_items=("permalink", "embed", "save", "report", "reply"),
        has_handles=True,
        languages=("en",),
    ),
    Shape(
        "told-levels",
        ("level {level}", "{author}", "· {age}"),
        ("{votes}", "Reply"),
        "none",
        "none",
        has_handles=True,
        languages=("en",),
    ),
    Shape(
        "avatar-twice",
        ("{author}", "{author}", "{age}"),
        ("{votes}", "{reply}"),
        "none",
        "none",
        tree="lost",
    ),
)

_MAIN = (
    Shape("main-numbers", is_main=True, is_plain=True, is_long=True),
    Shape("main-bullets", top="bullet", replies="bullet", is_main=True, is_plain=True, is_long=True),
    Shape("main-authors", ("{says}",), is_main=True, is_long=True),
    Shape("main-dated", ("{author}", "{date}"), is_main=True),
)

SHAPES = {shape.name: shape for shape in (*_LISTED, *_RECORDS, *_MAIN)}
