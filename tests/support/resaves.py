"""Pages saved once more: threads changed by known edits, with the older comment that each comment of the newer is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from tests.support.threads import comment_of, thread_of
from tui.comparing import Changes
from tui.model import Comment, Thread, Tree

SHORT_WORDS = ("+1", "Thanks!", "This.", "I agree.", "Great post, thanks for sharing!")

LEAST_EDITED = 4
"""Words of a comment from which one of them may be edited, which is up to 30 of a hundred."""


class Resave(NamedTuple):
    """Two saves of a page and the truth about them: the older index of each newer comment, None for a new one."""

    old: Thread
    new: Thread
    truth: tuple[int | None, ...]


@dataclass(eq=False)
class Twig:
    """A comment on its way from one save to the next."""

    comment: Comment
    old: int | None
    replies: "list[Twig]" = field(default_factory=list)


Kind = Callable[[Random, list[Twig], list[str]], None]
"""Does one kind of edit to the top level of a thread in place; `words` are those of the thread."""


def resave(old: Thread, random: Random, *kinds: Kind) -> Resave:
    """The thread after edits."""
    roots = _twigs(old)
    words = [word for comment in old.comments for word in comment.text.split()] or ["word"]
    for kind in kinds:
        kind(random, roots, words)
    return _saved(old, roots)


def short_ones(thread: Thread, random: Random, share: float = 0.3) -> Thread:
    """The thread with the words of many of its comments replaced by those that everybody writes."""
    comments = [
        comment._replace(text=random.choice(SHORT_WORDS)) if random.random() < share else comment
        for comment in thread.comments
    ]
    return thread._replace(comments=tuple(comments))


def insert(random: Random, roots: list[Twig], words: list[str]) -> None:
    """A tenth more comments, some of them short, at any place."""
    everywhere = list(_walk(roots))
    for _ in range(1 + len(everywhere) // 10):
        text = " ".join(random.choice(words) for _ in range(random.randint(1, 80)))
        author = random.choice(everywhere).comment.author if everywhere else None
        comment = Comment("", None, None, 0, "comment", author, "just now" if author else None, text, ())
        if random.random() < 0.3:
            comment = comment._replace(text=random.choice(SHORT_WORDS))
        siblings = random.choice([roots, *(twig.replies for twig in everywhere)])
        siblings.insert(random.randint(0, len(siblings)), Twig(comment, None))


def delete(random: Random, roots: list[Twig], _: list[str]) -> None:
    """A twentieth of the branches is gone."""
    for siblings in [roots, *(twig.replies for twig in _walk(roots))]:
        siblings[:] = [twig for twig in siblings if random.random() > 0.05]


def edit_words(random: Random, roots: list[Twig], words: list[str]) -> None:
    """A tenth of the comments has from 1 to 30 of a hundred words replaced, added or taken away."""
    for twig in _walk(roots):
        if random.random() < 0.1:
            _edit_comment(random, twig, words, random.uniform(0.01, 0.3))


def _edit_comment(random: Random, twig: Twig, words: list[str], share: float) -> None:
    text = twig.comment.text.split(" ")
    for _ in range(max(int(share * len(text)), len(text) >= LEAST_EDITED)):
        place = random.randrange(len(text))
        text[place : place + random.choice((1, 1, 1, 0))] = random.choice(((random.choice(words),), ()))
        text = text or [random.choice(words)]
    twig.comment = twig.comment._replace(text=" ".join(text))


def move(random: Random, roots: list[Twig], _: list[str]) -> None:
    """One branch in twenty stands elsewhere."""
    for twig in [twig for twig in _walk(roots) if random.random() < 0.05]:
        inside = set(map(id, _walk([twig])))
        places = [roots, *(other.replies for other in _walk(roots) if id(other) not in inside)]
        next(siblings for siblings in places if any(each is twig for each in siblings)).remove(twig)
        siblings = random.choice(places)
        siblings.insert(random.randint(0, len(siblings)), twig)


def newest_first(_: Random, roots: list[Twig], __: list[str]) -> None:
    """All replies stand in the opposite order."""
    for siblings in [roots, *(twig.replies for twig in _walk(roots))]:
        siblings.reverse()


def later(_: Random, roots: list[Twig], __: list[str]) -> None:
    """All dates have changed, as those do that tell how long ago it was."""
    for number, twig in enumerate(_walk(roots)):
        if twig.comment.date:
            twig.comment = twig.comment._replace(date=f"{number // 4 + 2} hours ago")


def renamed(random: Random, roots: list[Twig], _: list[str]) -> None:
    """One writer in twenty has another name."""
    names: dict[str, str] = {}
    for twig in _walk(roots):
        author = twig.comment.author
        if author:
            name = names.setdefault(author, f"{author} II" if random.random() < 0.05 else author)
            twig.comment = twig.comment._replace(author=name)


def emptied(random: Random, roots: list[Twig], _: list[str]) -> None:
    """One comment in fifty that has replies is an empty place."""
    for twig in _walk(roots):
        if twig.replies and random.random() < 0.02:
            twig.comment = twig.comment._replace(text="[deleted]", author="[deleted]")


ALL: tuple[Kind, ...] = (renamed, edit_words, emptied, insert, delete, move)
"""Everything that may happen to a page between two saves, but for what happens to all of its comments."""


class Score(NamedTuple):
    """How many comments of both saves there are to be matched, and how many were matched rightly.

    Twins, which words, writer, date and parent do not tell apart, may stand for each other in `right`.
    """

    comments: int
    right: int
    strictly_right: int


def score(made: Resave, changes: Changes) -> Score:
    """How the comments of both saves were matched: those of the newer, and those that have vanished."""
    right = strictly = 0
    for new, truth in enumerate(made.truth):
        found = changes.old_of[new] if changes.old_of[new] >= 0 else None
        strictly += found == truth
        right += found == truth or (
            found is not None and truth is not None and _twin(made.old, found) == _twin(made.old, truth)
        )
    kept = {old for old in made.truth if old is not None}
    claimed = set(changes.old_of)
    gone = [old for old in range(len(made.old.comments)) if old not in kept]
    gone_right = sum(old not in claimed for old in gone)
    return Score(len(made.truth) + len(gone), right + gone_right, strictly + gone_right)


def _twin(thread: Thread, index: int) -> tuple[object, ...]:
    comment = thread.comments[index]
    return comment.parent, comment.text, comment.author, comment.date


def _walk(roots: list[Twig]) -> Iterator[Twig]:
    """All twigs in reading order; each is asked for its replies when it has been passed."""
    waiting = roots[::-1]
    while waiting:
        twig = waiting.pop()
        yield twig
        waiting += reversed(twig.replies)


def _twigs(thread: Thread) -> list[Twig]:
    twigs = [Twig(comment, index) for index, comment in enumerate(thread.comments)]
    for index, twig in enumerate(twigs):
        parent = thread.tree.parent(index)
        if parent is not None:
            twigs[parent].replies.append(twig)
    return [twigs[root] for root in thread.tree.roots()]


def _saved(old: Thread, roots: list[Twig]) -> Resave:
    flat: list[tuple[int, Twig]] = []
    waiting = [(0, twig) for twig in reversed(roots)]
    while waiting:
        depth, twig = waiting.pop()
        flat.append((depth, twig))
        waiting += ((depth + 1, reply) for reply in reversed(twig.replies))
    tree = Tree(depth for depth, _ in flat)
    comments = [
        comment_of(
            tree,
            index,
            text=twig.comment.text,
            label=twig.comment.label,
            kind=twig.comment.kind,
            author=twig.comment.author,
            date=twig.comment.date,
            subject=twig.comment.subject,
        )
        for index, (_, twig) in enumerate(flat)
    ]
    new = thread_of(old.article, comments, name="new.txt")._replace(title=old.title, lines=old.lines)
    return Resave(old, new, tuple(twig.old for _, twig in flat))
