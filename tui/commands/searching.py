"""Commands that search, filter and focus."""

from functools import partial

from tui.commands.command import Command, has_branches, has_comments, has_words, is_filtered
from tui.reading.narrowing.focusing import focus, unread_in_branch, with_replies
from tui.reading.session import Session

_searching = partial(Command, section="Searching")


SEARCHING: tuple[Command, ...] = (
    _searching(
        "search",
        ("/",),
        "Search",
        "Through article and comments, folded ones too, or a list. A capital letter or an accent counts where typed.",
        hint="search",
        weight=3,
        needs=has_words,
    ),
    _searching(
        "filter",
        ("&",),
        "Keep what matches",
        "Shows the comments of which all holds that is typed, with those they answer in one line each.",
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
        weight=4,
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
        "with_replies",
        (),
        "With replies, or without",
        "Shows the replies to what the filter has found too; +replies among its words asks for them at once.",
        run=with_replies,
        needs=is_filtered,
    ),
    _searching(
        "focus",
        ("f",),
        "Focus the branch",
        "Shows the comment and its replies alone, whom it answers in one line each; then the whole thread again.",
        run=focus,
        scope="comments",
        needs=has_branches,
    ),
    _searching(
        "unread_in_branch",
        ("F",),
        "Only unread in this branch",
        "Focuses the branch and shows what is unread in it.",
        run=unread_in_branch,
        scope="comments",
        needs=has_comments,
    ),
    _searching(
        "leave",
        ("escape",),
        "Leave",
        "Ends the search and closes what it opened; the comment in hand stays. Then the filter, then the focus.",
        run=Session.leave,
        scope="narrowed",
        hint="end",
        weight=4,
    ),
)
