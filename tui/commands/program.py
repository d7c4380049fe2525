"""Commands that change how the screen looks, and those of the program."""

from functools import partial
from operator import attrgetter

from tui.commands.command import Command
from tui.reading.session import Session

_looks = partial(Command, section="Looks")
_program = partial(Command, section="Program")


LOOKS: tuple[Command, ...] = (
    _looks("switch_layout", ("v",), "Layout", "Both panes side by side, or one at a time."),
    _looks("divider_left", ("<",), "Divider to the left", "More room for the comments.", needs=attrgetter("is_beside")),
    _looks(
        "divider_right", (">",), "Divider to the right", "More room for the article.", needs=attrgetter("is_beside")
    ),
    _looks("narrower", ("-",), "Narrower text", "Shorter lines in both panes.", run=Session.narrower),
    _looks("wider", ("+",), "Wider text", "Longer lines in both panes, as far as they reach.", run=Session.wider),
    _looks("switch_theme", ("T",), "Day or night", "The light theme, or the dark one."),
)
PROGRAM: tuple[Command, ...] = (
    _program("help", ("?", "f1"), "Keys", "This list.", hint="keys", weight=3),
    _program("palette", ("ctrl+p",), "All commands", "Found by typing a part of what they are called."),
    _program(
        "stop_loading",
        ("escape",),
        "Read no further",
        "While a long page is still being read; what is there stays.",
        needs=attrgetter("is_loading"),
    ),
    _program(
        "pages",
        ("L",),
        "Pages",
        "The files that were named, and what was read lately, with how much of each is unread.",
    ),
    _program("next_file", ("}",), "Next file", "The one after this on the command line."),
    _program("previous_file", ("{",), "Previous file", "The one before this on the command line."),
    _program("suspend", ("ctrl+z",), "Suspend", "Back to the shell; fg comes back here."),
    _program("quit", ("q",), "Quit", "Leaves the program.", hint="quit", weight=2),
)
