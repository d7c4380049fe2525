"""What is remembered of a reading, as plain values. Comments are indices into one save of a page."""

from typing import Literal, NamedTuple

from tui.store.identity import Roll, Signs


class View(NamedTuple):
    """Where a reader was and how the panes stood; `layout` is None where the window decides, `share` the article's."""

    pane: Literal["article", "comments"] = "comments"
    comment: int = 0
    comment_char: int = -1
    window_row: int = 0
    block: int = 0
    block_char: int = 0
    measure: int | None = None
    layout: Literal["beside", "single"] | None = None
    share: float | None = None


class Marks(NamedTuple):
    """A byte for each comment: whether it was read, and whether it has a star."""

    is_read: bytes
    is_starred: bytes


class Reading(NamedTuple):
    """One reading of one save: `folded` and `forms` have a byte for each comment, too."""

    view: View
    marks: Marks
    folded: bytes
    forms: bytes


class Identity(NamedTuple):
    """What a save is known by, and what any save of its page may be told by."""

    key: bytes
    signs: Signs


class Remembered(NamedTuple):
    """What is known of a page: when it was read last, how it was left, and whether the text of this save is kept.

    `mine` is what is known of this very save, `other` of the save that was read last where that is another one; what
    `other` knows is to be carried over by the rolls.
    """

    document: int
    read_at: float
    mine: Reading | None
    my_roll: Roll | None
    other: Reading | None
    other_roll: Roll | None
    has_text: bool


class Record(NamedTuple):
    """What is to be remembered: the page, and how it was read.

    `page` is the cleaned text of the save and `dialect` what it was read as; None where it is not to be kept. `taken`
    has the marks that the reader has taken away, which other saves of the page lose too.
    """

    identity: Identity
    title: str
    path: str | None
    progress: float
    reading: Reading
    roll: Roll | None
    searched: tuple[str, ...] = ()
    dialect: str | None = None
    page: bytes | None = None
    taken: Marks | None = None


class Entry(NamedTuple):
    """A page in the list of what was read lately; `unread` counts comments, `progress` is a share from 0 to 1."""

    document: int
    title: str
    path: str | None
    comments: int
    unread: int
    progress: float
    read_at: float


class KeptPage(NamedTuple):
    """A save of a page: its cleaned text in UTF-8, and the dialect it was read as."""

    text: bytes
    dialect: str
    read_at: float
