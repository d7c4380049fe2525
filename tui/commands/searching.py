"""Commands that search and filter."""

from functools import partial

from tui.commands.command import Command, has_comments, has_words
from tui.reading.session import Session

_searching = partial(Command, section="Searching")


SEARCHING: tuple[Command, ...] = (
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
)
