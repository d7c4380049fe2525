"""What a reader keeps in sight of a thread: filters and focused branches, one within the other, and the way back.

Each layer keeps some of what the one below keeps, with what those answer; the innermost is ended first. A focus ends
where it began, to the row; at the end of a filter the comment in hand stays. Costs a byte a comment and layer.
"""

from collections.abc import Callable
from itertools import count
from typing import NamedTuple

from tui.reading.narrowing.sieve import Kinds, Sieve
from tui.reading.searching.pattern import Query
from tui.reading.standing import Standing, moved, stand_at, standing_of
from tui.reading.subsets import KEPT, either, with_ancestors, with_replies, within_branch
from tui.reading.twins import Twins
from tui.reading.windows import Windows

_numbers = count(1)


class Layer(NamedTuple):
    """How it was before, and by what comments are kept since: by a filter, or as a branch, known by its first comment.

    Which are kept, and which of them whole, is a byte each; `number` tells that from whatever else is kept in this run.
    """

    before: Standing
    sieve: Sieve | None = None
    branch: int | None = None
    has_replies: bool = False
    number: int = 0
    kept: bytes = b""
    whole: bytes = b""


class Narrowing:
    """The layers of what is kept in some windows, the innermost last."""

    def __init__(self, windows: Windows, kinds: Kinds) -> None:
        self.kinds = kinds
        self.layers: list[Layer] = []
        self.relight: Callable[[], None] = lambda: None
        """Is called when something else is kept: the hits of a filter have to be lit, and no others."""
        self._windows = windows

    @property
    def innermost(self) -> Layer | None:
        """The layer that is ended first."""
        return self.layers[-1] if self.layers else None

    @property
    def number(self) -> int:
        """What tells the innermost layer from every other, 0 where there is none."""
        return self.layers[-1].number if self.layers else 0

    @property
    def filter(self) -> Sieve | None:
        """The filter, where that is the innermost layer."""
        return self.layers[-1].sieve if self.layers else None

    @property
    def branch(self) -> int | None:
        """The first comment of the branch that is focused."""
        return next((layer.branch for layer in reversed(self.layers) if layer.branch is not None), None)

    @property
    def within(self) -> bytes:
        """The comments that are in sight whole, or folded away."""
        return self._windows.folds.whole or KEPT * len(self._windows.thread.tree)

    @property
    def folded_before(self) -> bytes:
        """What is folded in the whole thread."""
        return self.layers[0].before.folded if self.layers else self._windows.folds.snapshot()

    def sieve(self, query: Query) -> Sieve:
        """What looks for a filter's comments among those in sight; raises PatternError where it means nothing."""
        return Sieve(self._windows, self.kinds, query, self.within)

    def focus(self, comment: int) -> None:
        """Keep the branch of a comment, unfolded."""
        windows = self._windows
        layer = self._with_branch(Layer(standing_of(windows), branch=comment), comment, self.innermost)
        windows.keep_place(lambda: self._add(layer))
        windows.keep_place(lambda: windows.folds.unfold(comment))
        windows.comments.fill()

    def keep(self, sieve: Sieve, has_replies: bool) -> None:
        """Keep what a filter has found, which is something, and take the first of it from here in hand."""
        windows = self._windows
        layer = self._with_found(Layer(standing_of(windows), sieve, has_replies=has_replies), sieve)
        windows.keep_place(lambda: self._unfold_and_add(layer))
        following = sieve.matching.find(KEPT, windows.cursor)
        windows.take(following if following >= 0 else sieve.matching.rfind(KEPT))
        windows.comments.show(windows.cursor)
        windows.comments.fill()

    def switch_replies(self) -> None:
        """Show the replies of what the filter has found too, or no more."""
        layer = self.innermost
        if layer is not None and layer.sieve is not None:
            self.layers.pop()
            changed = self._with_found(layer._replace(has_replies=not layer.has_replies), layer.sieve)
            self._windows.keep_place(lambda: self._add(changed))
            self._windows.comments.fill()

    def end(self) -> None:
        """End the innermost layer."""
        if not self.layers:
            return
        layer = self.layers.pop()
        if layer.branch is None:
            self._windows.keep_place(lambda: self._widen(layer))
        else:
            self._apply()
            stand_at(self._windows, layer.before)

    def end_focus(self) -> None:
        """End the innermost focus and what is within it."""
        while self.layers and self.layers[-1].branch is None:
            self.layers.pop()
        self.end()

    def take_back(self) -> None:
        """Take the innermost layer back; the windows are about to stand where they stood before."""
        self.layers.pop()
        self._apply()

    def release(self, comment: int) -> None:
        """End all layers that do not keep a comment."""
        outermost: Layer | None = None
        while self.layers and not self.layers[-1].kept[comment]:
            outermost = self.layers.pop()
        if outermost is not None:
            ended = outermost
            self._windows.keep_place(lambda: self._widen(ended))

    def change_thread(self, twins: Twins) -> None:
        """Keep the same in another reading of the page, which the windows show by now; filters look again."""
        tree, layers = self._windows.thread.tree, self.layers
        self.layers = []
        for layer in layers:
            whole = bytes(twins.flags(layer.whole))
            branch = None if layer.branch is None else twins.of(layer.branch)
            if KEPT not in whole or (branch is None and layer.sieve is None):
                break
            kept = with_ancestors(tree, bytes(twins.flags(layer.kept)))
            before = moved(layer.before, twins)
            self.layers.append(layer._replace(kept=kept, whole=whole, before=before, branch=branch))
        self._look_again(0)
        if len(self.layers) == len(layers):
            self._show()
        else:
            self._windows.keep_place(self._show)

    @property
    def filter_again(self) -> Sieve | None:
        """The filter that looks through another reading of the page."""
        sieves = (layer.sieve for layer in self.layers)
        return next((sieve for sieve in sieves if sieve is not None and not sieve.is_complete), None)

    def keep_again(self, sieve: Sieve) -> None:
        """Keep what that filter has found by now, beside what it had found before."""
        index = next(index for index, layer in enumerate(self.layers) if layer.sieve is sieve)
        layer = self.layers[index]
        again = self._with_found(layer, sieve)
        self.layers[index] = again._replace(kept=either(again.kept, layer.kept), whole=either(again.whole, layer.whole))
        self._look_again(index + 1)
        self._windows.keep_place(self._show)

    def _look_again(self, first: int) -> None:
        """Have the layers from one on keep what they keep by now, as far as it is known."""
        for index, layer in list(enumerate(self.layers))[first:]:
            below = self.layers[index - 1] if index else None
            if layer.sieve is not None:
                layer.sieve.stop()
                within = below.whole if below else KEPT * len(self._windows.thread.tree)
                self.layers[index] = layer._replace(sieve=Sieve(self._windows, self.kinds, layer.sieve.query, within))
                return
            if layer.branch is not None:
                self.layers[index] = self._with_branch(layer, layer.branch, below)

    def _with_found(self, layer: Layer, sieve: Sieve) -> Layer:
        """A layer that keeps what its filter has found, perhaps with the replies."""
        tree, found = self._windows.thread.tree, sieve.matching
        whole = with_replies(tree, found) if layer.has_replies else found
        return layer._replace(number=next(_numbers), kept=with_ancestors(tree, whole), whole=whole)

    def _with_branch(self, layer: Layer, comment: int, below: Layer | None) -> Layer:
        """A layer that keeps the branch of a comment, of what the layer below it keeps."""
        tree = self._windows.thread.tree
        kept = bytearray(within_branch(tree, comment, below.kept if below else b""))
        for ancestor in tree.ancestors(comment):
            kept[ancestor] = 1
        whole = within_branch(tree, comment, below.whole if below else b"")
        return layer._replace(number=next(_numbers), kept=bytes(kept), whole=whole)

    def _widen(self, ended: Layer) -> None:
        """Show what the layers that are left keep, folded as it was before one that was ended."""
        folds = self._windows.folds
        folds.restore(ended.before.folded)
        self._apply()
        folds.reveal(self._windows.cursor)

    def _unfold_and_add(self, layer: Layer) -> None:
        self._windows.folds.unfold_all()
        self._add(layer)

    def _add(self, layer: Layer) -> None:
        self.layers.append(layer)
        self._apply()

    def _apply(self) -> None:
        """Show what the innermost layer keeps, its hits lit."""
        self._show()
        self.relight()

    def _show(self) -> None:
        """Show what the innermost layer keeps; a focused branch begins at the left, beside whom it answers."""
        layer = self.innermost
        self._windows.folds.keep(*(layer.kept, layer.whole) if layer else (b"", b""))
        rows, branch = self._windows.comment_rows, self.branch
        outermost = 0 if branch is None else max(0, self._windows.thread.tree.depths[branch] - 1)
        rows.column = rows.column._replace(outermost=outermost)
        rows.forget()
