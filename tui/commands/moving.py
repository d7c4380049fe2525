"""Commands that move: along the comments, and from one to what it belongs with."""

from functools import partial
from operator import attrgetter

from tui.commands.command import Command, has_branches, has_changes, has_comments, has_two_panes
from tui.reading.authorship.by_author import next_by_author, previous_by_author
from tui.reading.session import Session

_moving = partial(Command, section="Moving")
_jumping = partial(Command, section="Jumping", scope="comments", needs=has_branches)


MOVING: tuple[Command, ...] = (
    _moving(
        "next_comment",
        ("j", "down"),
        "Next comment",
        "Scrolls through a comment taller than the window first; in the article, a row down.",
        run=Session.next_comment,
        hint="move",
        weight=3,
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
        ("space", "pagedown", "ctrl+f"),
        "Page down",
        "The last two rows stay in sight.",
        run=Session.page_down,
        hint="page",
        weight=2,
    ),
    _moving("page_up", ("b", "pageup", "ctrl+b"), "Page up", "The first two rows stay in sight.", run=Session.page_up),
    _moving(
        "half_page_down", ("d", "ctrl+d"), "Half a page down", "Down by half the window.", run=Session.half_page_down
    ),
    _moving("half_page_up", ("u", "ctrl+u"), "Half a page up", "Up by half the window.", run=Session.half_page_up),
    _moving(
        "row_down",
        ("ctrl+e",),
        "A row down",
        "The comment in hand stays the same while it is in sight.",
        run=Session.row_down,
    ),
    _moving("row_up", ("ctrl+y",), "A row up", "The other way.", run=Session.row_up),
    _moving("to_start", ("g", "home"), "Beginning", "To the first row of the pane.", run=Session.to_start),
    _moving("to_end", ("G", "end"), "End", "To the last row of the pane.", run=Session.to_end),
    _moving(
        "other_pane",
        ("tab",),
        "Other pane",
        "Across between the article and the comments.",
        run=Session.other_pane,
        hint="across",
        weight=2,
        needs=has_two_panes,
    ),
)
JUMPING: tuple[Command, ...] = (
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
        "peek",
        ("P",),
        "Look at the parent",
        "Shows what this comment answers over the others, and leaves all where it is.",
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
        "next_by_author",
        ("a",),
        "Next by the same author",
        "The next comment by whoever wrote this one, folded or not.",
        run=next_by_author,
    ),
    _jumping(
        "previous_by_author",
        ("A",),
        "Previous by the same author",
        "The comment before by whoever wrote this one.",
        run=previous_by_author,
    ),
    _jumping(
        "authors",
        ("@",),
        "Authors",
        "Who wrote how many comments; Enter keeps those of one.",
        scope="anywhere",
        needs=has_comments,
    ),
    _jumping(
        "to_quoted",
        ('"',),
        "Where quoted words come from",
        "They are underlined and lit there. Again, there or back here: those of the next quotation.",
        run=Session.to_quoted,
        scope="anywhere",
        needs=has_comments,
    ),
    _jumping(
        "quoters",
        ("w",),
        "Who quotes this",
        "The comments that quote this one; in the article, the paragraph in sight that says it is quoted.",
        scope="anywhere",
        needs=has_comments,
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
        "next_change",
        (".",),
        "Next change",
        "The next comment that is new or edited since the older save, or where some have vanished.",
        run=Session.next_change,
        hint="next change",
        scope="anywhere",
        needs=has_changes,
    ),
    _jumping(
        "previous_change",
        (",",),
        "Previous change",
        "The one before.",
        run=Session.previous_change,
        scope="anywhere",
        needs=has_changes,
    ),
    _jumping(
        "show_older",
        ("D",),
        "What was here before",
        "The words that an edit took away from this comment, and the comments that have vanished after it.",
        needs=has_changes,
    ),
    _jumping(
        "map",
        ("t",),
        "Map",
        "The shape of the whole thread: what is unread, starred and found. Arrows move in it, Enter goes there.",
        scope="anywhere",
    ),
    _jumping(
        "ask_number",
        (":",),
        "Comment by its number",
        "Asks for a number as the comments show it, 3.2.1 for one.",
        scope="anywhere",
        needs=has_comments,
    ),
)
