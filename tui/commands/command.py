"""What a command is, and what it needs to have something to act on."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from tui.reading.in_hand import texts_in_hand
from tui.reading.session import Session

Section = Literal["Moving", "Jumping", "Folding", "Marking", "Searching", "Copying", "Source", "Looks", "Program"]
Scope = Literal["anywhere", "comments", "narrowed", "search"]
Mode = Literal["reading", "narrowed", "searching"]
"""What is on: nothing, a focus, or a search or a filter, whose hits are lit."""
SECTIONS: tuple[Section, ...] = (
    "Moving",
    "Jumping",
    "Folding",
    "Marking",
    "Searching",
    "Copying",
    "Source",
    "Looks",
    "Program",
)


class Situation(NamedTuple):
    """What a command has to act on: the session, and what the screen knows besides."""

    session: Session
    has_replies: bool
    has_file: bool
    is_beside: bool
    has_selection: bool
    is_loading: bool


def has_comments(now: Situation) -> bool:
    """Whether the page has comments."""
    return now.session.thread.has_comments


def has_branches(now: Situation) -> bool:
    """Whether there is another comment to go to."""
    return len(now.session.thread.tree) > 1


def has_changes(now: Situation) -> bool:
    """Whether there is an older save that the page is compared with."""
    return now.session.changed.changes is not None


def has_two_panes(now: Situation) -> bool:
    """Whether there is something in both panes."""
    return has_comments(now) and bool(now.session.thread.article)


def has_words(now: Situation) -> bool:
    """Whether there is anything to read."""
    return has_comments(now) or bool(now.session.thread.article)


def has_unread(now: Situation) -> bool:
    """Whether there is a comment that is not read."""
    return now.session.marks.next_unread(0) is not None


def has_links(now: Situation) -> bool:
    """Whether there are links in hand."""
    from tui.reading.layout.links import links_in

    return bool(links_in(texts_in_hand(now.session)))


def is_filtered(now: Situation) -> bool:
    """Whether a filter is on that may keep more, or less."""
    return now.session.narrowing.filter is not None


def mode_of(session: Session) -> Mode:
    """What is on."""
    if session.finding.search is not None:
        return "searching"
    return "narrowed" if session.narrowing.layers else "reading"


def always(now: Situation) -> bool:
    """Nothing is needed."""
    return True


class Command(NamedTuple):
    """One thing a reader can do.

    `run` changes the session; without it the command is an action of the reader's screen. `hint` is what the key bar
    calls it, empty where it does not stand there, and `weight` how long it stays where there is little room; `scope` is
    where it acts. The help leaves out what is not `is_listed`. Where `needs` is not met there is nothing to act on.
    """

    name: str
    keys: tuple[str, ...]
    title: str
    help: str
    section: Section
    run: Callable[[Session], None] | None = None
    hint: str = ""
    weight: int = 0
    scope: Scope = "anywhere"
    is_listed: bool = True
    needs: Callable[[Situation], bool] = always

    def is_offered(self, now: Situation) -> bool:
        """Whether it has something to act on."""
        session = now.session
        if self.scope == "search":
            return mode_of(session) == "searching"
        if self.scope == "narrowed":
            return mode_of(session) != "reading"
        return (self.scope == "anywhere" or session.pane == "comments") and self.needs(now)
