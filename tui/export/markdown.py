"""A thread as Markdown that reads well on its own and that `tui.parser.markdown` reads back into the same thread.

The form is line-oriented: comments are not nested but each stands under a level-3 heading whatever its depth, with its
number, author and date (`### 1.2 Jane, 2 March, 9:40`). Between number and author stand the page's own label, where it
is not the one to expect (`[14]`), and `Pingback:` for one. Furniture is left out.

The first line is an HTML comment, which no reader shows. `labels as numbered` in it says that a comment without a label
in brackets is labelled with the last step of its number, and one with `[]` is not labelled at all. An HTML comment with
a kind (`<!-- list -->`) stands over a block that Markdown has no mark for. What has changed since an older save stands
in lines of its own between `*`, which are not read back.

An empty author, date, label or subject counts as none.
"""

import re
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from tui.export import Write
from tui.markup import (
    BULLETS,
    COMMENT_COUNT,
    FIRST_LINE,
    FIRST_LINE_NUMBERED,
    RULE,
    escape_paragraph,
    escape_text,
    escape_words,
    reference,
)
from tui.model import Block, Comment, Note, Thread

if TYPE_CHECKING:
    from tui.comparing import Changes, Vanished

_ITEM = re.compile(r"( *)(?:([•*-])|([0-9]{1,9}\.)) (.*)", re.DOTALL)
_LIST_START = re.compile(r" {0,3}(?:[•*-]|[0-9]{1,9}\.) ")
_LINE_BREAK = re.compile(r"\n(?!\n|\Z)")
_INDENT = re.compile(r"[^\S\n]*(?=\S)")
_BACKTICKS = re.compile(r"^ {0,3}(`{3,})", re.MULTILINE)
_LABEL_SAMPLE = 100


def write_markdown(
    thread: Thread, write: Write, comments: range | None = None, changes: "Changes | None" = None
) -> None:
    """Write the article as ordinary Markdown and every comment under a heading of its own.

    With `changes`, comments say what happened to them; those that have vanished stand quoted before the first.
    """
    numbered = _labels_are_ordinals(thread)
    write(f"{FIRST_LINE_NUMBERED if numbered else FIRST_LINE}\n")
    if comments is None:
        _write_article(thread, write)
    chosen = range(len(thread.comments)) if comments is None else comments
    if chosen or thread.notes or changes is not None:
        write(f"\n## {_count(len(chosen), len(thread.comments))}\n")
        for note in thread.notes:
            write(_note(note))
    if changes is not None:
        write(f"\n*{escape_words(changes.summary)}*\n")
        for vanished in changes.vanished_within(comments):
            write(_vanished(changes, vanished))
    for index in chosen:
        change = "" if changes is None else changes.told(index).capitalize()
        _write_comment(thread.comments[index], write, numbered, change)


def _labels_are_ordinals(thread: Thread) -> bool:
    """Whether most comments are labelled with the last step of their number; the first ones tell."""
    sample = list(islice(thread.comments, _LABEL_SAMPLE))
    return 2 * sum(comment.label == _ordinal(comment) for comment in sample) > len(sample)


def _count(chosen: int, total: int) -> str:
    part = "" if chosen == total else f"{chosen} of "
    return f"{part}{total} comment{'' if total == 1 else 's'}"


def _note(note: Note) -> str:
    return f"\n*Note ({note.kind}): {escape_words(note.text)}*\n"


def _write_article(thread: Thread, write: Write) -> None:
    titles = (block.text for block in thread.article if block.kind == "title")
    if thread.title != next(titles, None):
        title = escape_words(thread.title or "").replace("--", reference("--"))
        write(f"<!-- page title: {title} -->\n")
    for block in thread.article:
        write(f"\n{_block(block)}\n")


def _block(block: Block) -> str:
    return _BLOCK_WRITERS[block.kind](block) or _under_its_kind(block)


def _under_its_kind(block: Block) -> str:
    """The block as a paragraph, with its kind (and level) in a comment above."""
    level = "" if block.level is None else f" {block.level}"
    paragraph = escape_paragraph(block.text)
    return f"<!-- {block.kind}{level} -->" + ("\n" + paragraph if paragraph else "")


def _title(block: Block) -> str:
    return f"# {escape_words(block.text)}"


def _heading(block: Block) -> str | None:
    if block.level is None or not 1 <= block.level <= 6:
        return None
    words = escape_words(block.text)
    if block.level == 2 and COMMENT_COUNT.fullmatch(words):
        words = reference(words[0]) + words[1:]
    # The closing mark tells a heading of the first level from the title, and is not shown.
    return f"{'#' * block.level} {words}" + (" #" if block.level == 1 else "")


def _paragraph(block: Block) -> str | None:
    return escape_paragraph(block.text) or None


def _list(block: Block) -> str | None:
    if not _LIST_START.match(block.text):
        return None
    # Blank lines would end the list: each stays with the line before it, to be written as a reference.
    lines = _LINE_BREAK.split(block.text)
    return "".join(_list_line(line, following) for line, following in zip_longest(lines, lines[1:]))


def _list_line(line: str, following: str | None) -> str:
    """One line of a list; an item ends the line before it, other lines need a hard break for it."""
    item = _ITEM.fullmatch(line)
    if item:
        indent, bullet, number, words = item.groups()
        written = f"{indent}{number or BULLETS[bullet]} {escape_paragraph(words)}"
    else:
        indent_end = match.end() if (match := _INDENT.match(line)) else 0
        written = line[:indent_end] + escape_paragraph(line[indent_end:])
    if following is None:
        return written
    return written + ("\n" if _ITEM.fullmatch(following) else "\\\n")


def _quote(block: Block) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in escape_text(block.text).split("\n"))


def _preformatted(block: Block) -> str:
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(block.text)), default=2))
    return f"{fence}\n{block.text}\n{fence}"


def _rule(block: Block) -> str | None:
    return block.text if RULE.fullmatch(block.text) else None


_BLOCK_WRITERS = {
    "title": _title,
    "heading": _heading,
    "paragraph": _paragraph,
    "list": _list,
    "quote": _quote,
    "preformatted": _preformatted,
    "rule": _rule,
}
"""How each kind is written; None where Markdown has no mark for such a block."""


def _vanished(changes: "Changes", vanished: "Vanished") -> str:
    """A vanished comment where nothing is read back: where it stood and whose it was, over its words as a quote."""
    comment, number = changes.old.comments[vanished.old], changes.new.tree.number
    place = "" if vanished.parent is None else f" under {number(vanished.parent)}"
    place += " at the beginning" if vanished.after is None else f" after {number(vanished.after)}"
    byline = ", ".join(escape_words(words) for words in (comment.author, comment.date) if words)
    quote = _quote(Block("quote", "\n\n".join(filter(None, (comment.subject, comment.text))), ()))
    return f"\n*Vanished{place}: {' '.join(filter(None, (comment.number, byline)))}*\n\n{quote}\n"


def _write_comment(comment: Comment, write: Write, numbered: bool, change: str) -> None:
    write(f"\n### {_comment_heading(comment, numbered)}\n")
    if comment.subject:
        write(f"\n**{escape_words(comment.subject)}**\n")
    if change:
        write(f"\n*{change}*\n")
    for note in comment.notes:
        write(_note(note))
    if comment.text:
        write(f"\n{escape_text(comment.text)}\n")


def _comment_heading(comment: Comment, numbered: bool) -> str:
    author, date = (escape_words(words) if words else "" for words in (comment.author, comment.date))
    heading = comment.number + _label(comment, numbered)
    if comment.kind == "pingback":
        heading += " Pingback:"
    elif author.startswith("Pingback:"):
        author = author.replace(":", "\\:", 1)
    if author:
        heading += " " + author.replace(",", "\\,")
    return f"{heading}, {date}" if date else heading


def _label(comment: Comment, numbered: bool) -> str:
    expected = _ordinal(comment) if numbered else None
    label = comment.label or None
    if label == expected:
        return ""
    return f" [{escape_words(label or '').replace(']', chr(92) + ']')}]"


def _ordinal(comment: Comment) -> str:
    return comment.number.rpartition(".")[2]
