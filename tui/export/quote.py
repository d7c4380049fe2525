"""Comments quoted for a reply: who wrote them and when, as far as the page says, over their words after `>` marks.

A reply stands one `>` deeper than what it answers, up to `MOST_MARKS`: Markdown readers give up on deeper nesting, and
the marks of a chain of thousands would outweigh its words. Where a page gives no name, the comment's number stands for
it.
"""

from tui.export import Write
from tui.model import Comment, Thread

MARK = "> "
MOST_MARKS = 20


def write_quote(thread: Thread, write: Write, comments: range) -> None:
    """Write comments, the first of which all others are below, each quoted under its attribution."""
    for index in comments:
        comment = thread.comments[index]
        depth = min(thread.tree.depths[index] - thread.tree.depths[comments.start], MOST_MARKS - 1)
        if index != comments.start:
            write((MARK * depth).rstrip() + "\n")
        write(f"{MARK * depth}{attribution(thread, comment)}:\n")
        for line in _words(comment).split("\n"):
            write((MARK * (depth + 1) + line).rstrip() + "\n")


def attribution(thread: Thread, comment: Comment) -> str:
    """Who wrote a comment and when; its number and the page's title where nobody is named."""
    page = f" on “{thread.title}”" if thread.title else ""
    writer = comment.author or f"{comment.kind.capitalize()} {comment.number}{page}"
    return ", ".join(" ".join(words.split()) for words in (writer, comment.date) if words)


def _words(comment: Comment) -> str:
    return "\n\n".join(words for words in (comment.subject, comment.text) if words)
