"""Every command once: its name, keys, title and help. Key maps, key bar, palette and help are made from this table.

The keys are those that the reader has not chosen otherwise, named as `tui.keys` has it; two with a space between are
pressed one after the other. A command with `run` changes the session; the others are actions of the reader's screen, by
their name.
"""

from collections.abc import Callable, Iterator
from functools import partial
from operator import attrgetter
from typing import Literal, NamedTuple

from tui.reading.in_hand import texts_in_hand
from tui.reading.session import Session

Section = Literal["Moving", "Jumping", "Folding", "Searching", "Copying", "Source", "Looks", "Program"]
Scope = Literal["anywhere", "comments", "search"]
SECTIONS: tuple[Section, ...] = ("Moving", "Jumping", "Folding", "Searching", "Copying", "Source", "Looks", "Program")


class Situation(NamedTuple):
    """What a command has to act on: the session, and what the screen knows besides."""

    session: Session
    has_replies: bool
    has_file: bool
    is_beside: bool
    has_selection: bool


def has_comments(now: Situation) -> bool:
    """Whether the page has comments."""
    return len(now.session.thread.tree) > 0


def has_branches(now: Situation) -> bool:
    """Whether there is another comment to go to."""
    return len(now.session.thread.tree) > 1


def has_two_panes(now: Situation) -> bool:
    """Whether there is something in both panes."""
    return has_comments(now) and bool(now.session.thread.article)


def has_words(now: Situation) -> bool:
    """Whether there is anything to read."""
    return has_comments(now) or bool(now.session.thread.article)


def has_links(now: Situation) -> bool:
    """Whether there are links in hand."""
    from tui.reading.links import links_in

    return bool(links_in(texts_in_hand(now.session)))


def always(now: Situation) -> bool:
    """Nothing is needed."""
    return True


class Command(NamedTuple):
    """One thing a reader can do.

    `hint` is what the key bar calls it, empty where it does not stand there; `scope` is the pane it acts on. The help
    leaves out what is not `is_listed`. Where `needs` is not met there is nothing to act on.
    """

    name: str
    keys: tuple[str, ...]
    title: str
    help: str
    section: Section
    run: Callable[[Session], None] | None = None
    hint: str = ""
    scope: Scope = "anywhere"
    is_listed: bool = True
    needs: Callable[[Situation], bool] = always

    def is_offered(self, now: Situation) -> bool:
        """Whether it has something to act on."""
        session = now.session
        if self.scope == "search":
            return session.finding.search is not None
        return (self.scope == "anywhere" or session.pane == "comments") and self.needs(now)


_moving = partial(Command, section="Moving")
_jumping = partial(Command, section="Jumping", scope="comments", needs=has_branches)
_folding = partial(Command, section="Folding", scope="comments", needs=attrgetter("has_replies"))
_searching = partial(Command, section="Searching")
_copying = partial(Command, section="Copying", scope="comments", needs=has_comments)
_source = partial(Command, section="Source")
_looks = partial(Command, section="Looks")
_program = partial(Command, section="Program")


def _levels() -> Iterator[Command]:
    words = ("", "the top level", *(f"{word} levels" for word in "two three four five six seven eight nine".split()))
    for levels in range(1, 10):
        run = partial(Session.show_levels, levels=levels)
        text = f"Shows {words[levels]} and folds what is deeper."
        if levels == 2:
            text += " 3 to 9 show as many."
        title = f"{words[levels]} only".removeprefix("the ").capitalize()
        yield _folding(f"level_{levels}", (str(levels),), title, text, run=run, is_listed=levels <= 2)


COMMANDS: tuple[Command, ...] = (
    _moving(
        "next_comment",
        ("j", "down"),
        "Next comment",
        "Scrolls through a comment taller than the window first; in the article, a row down.",
        run=Session.next_comment,
        hint="move",
    ),
    _moving(
        "previous_comment",
        ("k", "up"),
        "Previous comment",
        "The other way; in the article, a row up.",
        run=Session.previous_comment,
    ),
    _moving(
        "page_down",
        ("space", "pagedown"),
        "Page down",
        "The last two rows stay in sight.",
        run=Session.page_down,
        hint="page",
    ),
    _moving("page_up", ("b", "pageup"), "Page up", "The first two rows stay in sight.", run=Session.page_up),
    _moving("half_page_down", ("d",), "Half a page down", "Down by half the window.", run=Session.half_page_down),
    _moving("half_page_up", ("u",), "Half a page up", "Up by half the window.", run=Session.half_page_up),
    _moving("to_start", ("g", "home"), "Beginning", "To the first row of the pane.", run=Session.to_start),
    _moving("to_end", ("G", "end"), "End", "To the last row of the pane.", run=Session.to_end),
    _moving(
        "other_pane",
        ("tab",),
        "Other pane",
        "Across between the article and the comments.",
        run=Session.other_pane,
        hint="across",
        needs=has_two_panes,
    ),
    _jumping(
        "next_sibling",
        ("J", "shift+down"),
        "Next sibling",
        "The next comment that answers the same one.",
        run=Session.next_sibling,
    ),
    _jumping(
        "previous_sibling",
        ("K", "shift+up"),
        "Previous sibling",
        "The comment before that answers the same one.",
        run=Session.previous_sibling,
    ),
    _jumping(
        "parent",
        ("p",),
        "Parent",
        "The comment that this one answers.",
        run=Session.parent,
        hint="parent",
        needs=attrgetter("has_replies"),
    ),
    _jumping(
        "branch_top",
        ("r",),
        "Top of the branch",
        "The top-level comment that this one stands under.",
        run=Session.branch_top,
        needs=attrgetter("has_replies"),
    ),
    _jumping(
        "next_root",
        ("n",),
        "Next top-level comment",
        "On to the next branch.",
        run=Session.next_root,
        hint="next branch",
    ),
    _jumping(
        "previous_root",
        ("N",),
        "Previous top-level comment",
        "To the top of this branch, then to the branch before.",
        run=Session.previous_root,
    ),
    _jumping(
        "back",
        ("backspace", "ctrl+o"),
        "Back",
        "To where the last jump began.",
        run=Session.back,
        scope="anywhere",
        needs=has_comments,
    ),
    _jumping(
        "forward",
        ("alt+right",),
        "Forward",
        "Undoes a step back.",
        run=Session.forward,
        scope="anywhere",
        needs=has_comments,
    ),
    _jumping(
        "ask_number",
        (":",),
        "Comment by its number",
        "Asks for a number as the comments show it, 3.2.1 for one.",
        scope="anywhere",
        needs=has_comments,
    ),
    _folding(
        "fold_or_parent",
        ("h", "left"),
        "Fold, or parent",
        "Folds the replies; where there are none to fold, goes to the parent.",
        run=Session.fold_or_parent,
    ),
    _folding(
        "unfold_or_reply",
        ("l", "right"),
        "Unfold, or first reply",
        "Unfolds the replies; where they are in sight, goes to the first.",
        run=Session.unfold_or_reply,
    ),
    _folding(
        "toggle_fold",
        ("enter",),
        "Fold or unfold",
        "Folds the replies of this comment, or unfolds them.",
        run=Session.toggle_fold,
        hint="fold",
    ),
    _folding("fold_all", ("z M",), "Fold everything", "Only the top level stays in sight.", run=Session.fold_all),
    _folding(
        "unfold_all", ("z R", "0"), "Unfold everything", "Every comment comes into sight.", run=Session.unfold_all
    ),
    _folding(
        "fold_chain",
        ("x",),
        "Done with this branch",
        "Folds the whole branch and goes on to the next.",
        run=Session.fold_chain,
        needs=has_branches,
    ),
    *_levels(),
    _folding(
        "shorten",
        ("c",),
        "Shorten the comment",
        "To its first lines, then to one line; the third time it stands in full again.",
        run=Session.shorten,
        needs=has_comments,
    ),
    _searching(
        "search",
        ("/",),
        "Search",
        "Through article and comments, folded ones too. A capital letter or an accent counts where it is typed.",
        hint="search",
        needs=has_words,
    ),
    _searching(
        "filter",
        ("&",),
        "Keep what matches",
        "Shows the comments that hold the words, with those they answer in one line each.",
        needs=has_comments,
    ),
    _searching(
        "next_hit",
        ("n",),
        "Next hit",
        "While a search or a filter is on.",
        run=Session.next_hit,
        scope="search",
        hint="next hit",
    ),
    _searching(
        "previous_hit",
        ("N",),
        "Previous hit",
        "While a search or a filter is on.",
        run=Session.previous_hit,
        scope="search",
    ),
    _searching(
        "leave",
        ("escape",),
        "End the search",
        "Closes what it opened; the comment in hand stays. Once more ends the filter.",
        run=Session.leave,
        scope="search",
        hint="end",
    ),
    _copying(
        "copy_comment",
        ("y",),
        "Copy the comment",
        "Quoted, under who wrote it and when: ready for a reply.",
        hint="copy",
    ),
    _copying("copy_branch", ("Y",), "Copy the branch", "The comment and its replies, quoted one in the other."),
    _copying(
        "copy_selection",
        ("ctrl+c",),
        "Copy what is selected",
        "The words that the mouse was dragged over.",
        scope="anywhere",
        needs=attrgetter("has_selection"),
    ),
    _copying("copy_words", (), "Copy as plain text", "The words of the comment alone, without quote marks."),
    _copying("copy_markdown", (), "Copy the branch as Markdown", "Every comment under a heading of its own."),
    _source(
        "links",
        ("o",),
        "Links",
        "Those of this comment or of the article: where they lead, to open or copy.",
        needs=has_links,
    ),
    _source("source", ("R",), "The file itself", "Its lines with their numbers, here, and what each was taken for."),
    _source(
        "edit",
        ("e",),
        "Open in an editor",
        "The one that $VISUAL or $EDITOR names, at this line.",
        needs=attrgetter("has_file"),
    ),
    _looks("switch_layout", ("v",), "Layout", "Both panes side by side, or one at a time."),
    _looks("divider_left", ("<",), "Divider to the left", "More room for the comments.", needs=attrgetter("is_beside")),
    _looks(
        "divider_right", (">",), "Divider to the right", "More room for the article.", needs=attrgetter("is_beside")
    ),
    _looks("narrower", ("-",), "Narrower text", "Shorter lines in both panes.", run=Session.narrower),
    _looks("wider", ("+",), "Wider text", "Longer lines in both panes, as far as they reach.", run=Session.wider),
    _looks("switch_theme", ("T",), "Day or night", "The light theme, or the dark one."),
    _program("help", ("?", "f1"), "Keys", "This list.", hint="keys"),
    _program("palette", ("ctrl+p",), "All commands", "Found by typing a part of what they are called."),
    _program("suspend", ("ctrl+z",), "Suspend", "Back to the shell; fg comes back here."),
    _program("quit", ("q",), "Quit", "Leaves the program.", hint="quit"),
)
