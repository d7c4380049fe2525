"""Commands that hand something out: copies, links, the file itself."""

from functools import partial
from operator import attrgetter

from tui.commands.command import Command, has_comments, has_links

_copying = partial(Command, section="Copying", scope="comments", needs=has_comments)
_source = partial(Command, section="Source")


COPYING: tuple[Command, ...] = (
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
)
SOURCE: tuple[Command, ...] = (
    _source(
        "links",
        ("o",),
        "Links",
        "Those of this comment or of the article: where they lead, to open or copy.",
        needs=has_links,
    ),
    _source("source", ("R",), "The file itself", "Its lines with their numbers, here, and what each was taken for."),
    _source(
        "about",
        ("i",),
        "About this comment, or the page",
        "The comment’s place, author, date, lines and hidden characters; notes on the page, its encoding, its counts.",
    ),
    _source(
        "edit",
        ("e",),
        "Open in an editor",
        "The one that $VISUAL or $EDITOR names, at this line.",
        needs=attrgetter("has_file"),
    ),
    _source(
        "reload",
        ("f5",),
        "Read the file again",
        "As it is now, with you where you were.",
        needs=attrgetter("has_file"),
    ),
)
