"""Threads under test, written as text or made from a seed.

    # The title
    ## A heading
    A paragraph of the article.
    - Jane @ 2 March, 9:40: What she says.\\n\\nA second paragraph.
      - Tom: His reply.
      + : A pingback without an author.

Two more spaces are one level deeper; `\\n` stands for a line break.
"""

import re
from collections.abc import Iterable, Sequence
from random import Random
from textwrap import dedent

from tui.model import Block, Comment, CommentKind, Decision, LineTable, Note, Source, Thread, Tree

_COMMENT = re.compile(r"( *)([-+]) ([^:@]*?) ?(?:@ (.*?))?:(?: (.*))?")
_HEADING = re.compile(r"(#+) (.*)")


def thread_from(outline: str, name: str = "page.txt") -> Thread:
    """The thread that an outline tells; each of its lines is a line of the source."""
    lines = dedent(outline).strip("\n").split("\n")
    article: list[Block] = []
    told: list[tuple[int, re.Match[str]]] = []
    for number, line in enumerate(lines, 1):
        if found := _COMMENT.fullmatch(line):
            told.append((number, found))
        elif line.strip():
            article.append(_block(number, line))
    tree = Tree(len(found[1]) // 2 for _, found in told)
    comments = [_comment(tree, index, number, found) for index, (number, found) in enumerate(told)]
    return thread_of(article, comments, lines=LineTable("\n".join(lines)), name=name)


def thread_of(
    article: Sequence[Block],
    comments: Sequence[Comment],
    *,
    lines: LineTable | None = None,
    notes: Iterable[Note] = (),
    furniture: Sequence[Block] = (),
    name: str = "page.txt",
) -> Thread:
    """A thread with these parts; the first title of the article is the page's."""
    lines = lines or LineTable("")
    return Thread(
        source=Source(name, "resiliparse", 0.98),
        title=next((block.text for block in article if block.kind == "title"), None),
        article=tuple(article),
        comments=tuple(comments),
        tree=Tree(comment.depth for comment in comments),
        furniture=tuple(furniture),
        notes=tuple(notes),
        lines=lines,
        decisions=tuple(_decisions(article, comments, lines)),
    )


def chain(depth: int) -> Thread:
    """A thread in which every comment answers the one before it."""
    words = [f"Words at level {index + 1}." for index in range(depth)]
    numbers = ("1" + ".1" * index for index in range(depth))
    parents = [None, *range(depth - 1)]
    return thread_of(
        [],
        [
            Comment(number, None, parents[index], index, "comment", None, None, words[index], ((index + 1, index + 1),))
            for index, number in enumerate(numbers)
        ],
        lines=LineTable("\n".join(words)),
    )


def comment_of(
    tree: Tree,
    index: int,
    *,
    text: str,
    label: str | None = None,
    kind: CommentKind = "comment",
    author: str | None = None,
    date: str | None = None,
    subject: str | None = None,
    notes: tuple[Note, ...] = (),
    line: int = 1,
) -> Comment:
    """A comment at its place in a tree."""
    return Comment(
        number=tree.number(index),
        label=label,
        parent=tree.parent(index),
        depth=tree.depths[index],
        kind=kind,
        author=author,
        date=date,
        text=text,
        lines=((line, line),),
        subject=subject,
        notes=notes,
    )


def random_depths(random: Random, count: int) -> list[int]:
    """Depths of a thread of `count` comments."""
    depths = [0] * min(count, 1)
    while len(depths) < count:
        depths.append(random.randint(0, depths[-1] + 1))
    return depths


def _block(number: int, line: str) -> Block:
    found = _HEADING.fullmatch(line)
    if found is None:
        return Block("paragraph", line.replace("\\n", "\n"), ((number, number),))
    if len(found[1]) == 1:
        return Block("title", found[2], ((number, number),))
    return Block("heading", found[2], ((number, number),), level=len(found[1]))


def _comment(tree: Tree, index: int, number: int, found: re.Match[str]) -> Comment:
    _, mark, author, date, text = found.groups(default="")
    return comment_of(
        tree,
        index,
        text=text.replace("\\n", "\n"),
        kind="pingback" if mark == "+" else "comment",
        author=author or None,
        date=date or None,
        line=number,
    )


def _decisions(article: Sequence[Block], comments: Sequence[Comment], lines: LineTable) -> Iterable[Decision]:
    owners: dict[int, tuple[str, int | None]] = {}
    for block in article:
        owners.update({first - 1: (block.kind, None) for first, _ in block.lines})
    for index, comment in enumerate(comments):
        owners.update({first - 1: ("body", index) for first, _ in comment.lines})
    return (Decision(line, *owners[line]) for line in sorted(owners) if line < len(lines) and lines[line].strip())
