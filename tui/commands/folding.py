"""Commands that fold and unfold."""

from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from tui.commands.command import Command, has_branches, has_comments
from tui.reading.session import Session

_folding = partial(Command, section="Folding", scope="comments", needs=attrgetter("has_replies"))


def _levels() -> Iterator[Command]:
    words = ("", "the top level", *(f"{word} levels" for word in "two three four five six seven eight nine".split()))
    for levels in range(1, 10):
        run = partial(Session.show_levels, levels=levels)
        text = f"Shows {words[levels]} and folds what is deeper."
        if levels == 2:
            text += " 3 to 9 show as many."
        title = f"{words[levels]} only".removeprefix("the ").capitalize()
        yield _folding(f"level_{levels}", (str(levels),), title, text, run=run, is_listed=levels <= 2)


FOLDING: tuple[Command, ...] = (
    _folding(
        "fold_or_parent",
        ("h", "left", "z c"),
        "Fold, or parent",
        "Folds the replies; where there are none to fold, goes to the parent.",
        run=Session.fold_or_parent,
    ),
    _folding(
        "unfold_or_reply",
        ("l", "right", "z o"),
        "Unfold, or first reply",
        "Unfolds the replies; where they are in sight, goes to the first.",
        run=Session.unfold_or_reply,
    ),
    _folding(
        "toggle_fold",
        ("enter", "z a"),
        "Fold or unfold",
        "Folds the replies of this comment, or unfolds them.",
        run=Session.toggle_fold,
        hint="fold",
        weight=1,
    ),
    _folding("fold_all", ("z M",), "Fold everything", "Only the top level stays in sight.", run=Session.fold_all),
    _folding(
        "unfold_all", ("z R", "0"), "Unfold everything", "Every comment comes into sight.", run=Session.unfold_all
    ),
    _folding(
        "fold_chain",
        ("x",),
        "Done with this branch",
        "Folds the whole branch and goes on to the next.",
        run=Session.fold_chain,
        needs=has_branches,
    ),
    *_levels(),
    _folding(
        "shorten",
        ("c",),
        "Shorten the comment",
        "To its first lines, then to one line; the third time it stands in full again.",
        run=Session.shorten,
        needs=has_comments,
    ),
    _folding(
        "switch_index",
        ("C",),
        "Index",
        "Every comment in one line, to see what there is; then all as they were.",
        run=Session.switch_index,
        needs=has_comments,
    ),
)
