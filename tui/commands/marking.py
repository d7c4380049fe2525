"""Commands for what is read and what is starred."""

from functools import partial

from tui.commands.command import Command, has_comments, has_unread
from tui.reading.marking import marking

_marking = partial(Command, section="Marking", scope="comments", needs=has_comments)


MARKING: tuple[Command, ...] = (
    _marking(
        "next_unread",
        ("]",),
        "Next unread",
        "The next comment that is not read, folded or not, after the rest of this one; after the last one the first.",
        run=marking.next_unread,
        scope="anywhere",
        needs=has_unread,
        hint="unread",
        weight=1,
    ),
    _marking(
        "previous_unread",
        ("[",),
        "Previous unread",
        "The comment before that is not read.",
        run=marking.previous_unread,
        scope="anywhere",
        needs=has_unread,
    ),
    _marking("toggle_read", ("m",), "Read or unread", "Marks the comment read, or unread.", run=marking.toggle_read),
    _marking(
        "read_branch",
        ("M",),
        "Branch read",
        "Marks the comment and its replies read, and goes on to the next unread one.",
        run=marking.read_branch,
    ),
    _marking(
        "read_all", (), "All read", "Marks every comment read, or those that a filter keeps.", run=marking.read_all
    ),
    _marking("toggle_star", ("s",), "Star", "Gives the comment a star, or takes it away.", run=marking.toggle_star),
    _marking(
        "starred",
        ("'",),
        "What is starred",
        "The comments with a star; Enter goes to one.",
        scope="anywhere",
    ),
    _marking(
        "undo",
        ("U",),
        "Undo",
        "Takes back what was last marked, or folded or unfolded all at once.",
        run=marking.undo,
        scope="anywhere",
    ),
)
