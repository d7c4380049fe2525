"""A session: one reading of a thread, the one mutable object. Its public methods are what a reader can do."""

from collections.abc import Callable
from typing import NamedTuple

from tui.model import Thread
from tui.reading import moves
from tui.reading.authorship.author_remarks import AuthorRemarks
from tui.reading.changed import Changed
from tui.reading.marking.mark_remarks import MarkRemarks
from tui.reading.marking.marks import Marks
from tui.reading.marking.watching import Watch
from tui.reading.narrowing.sieve import Kinds
from tui.reading.quoting.traces import QuotedRemarks
from tui.reading.quoting.tracing import Tracing
from tui.reading.remarks import RemarkedRows
from tui.reading.searching.finding import Finding
from tui.reading.trail import Trail
from tui.reading.twins import Twins
from tui.reading.viewport import Position

MEASURE_STEP = 4
LEAST_MEASURE = 40
MOST_MEASURE = 160
OVERLAP = 2
"""Rows of the last window that stay in sight when paging, so that the eye finds its place."""


MOST_REFOLDED = 20


class _Refolded(NamedTuple):
    """What was folded before all was folded or unfolded at once, under what filter, and after how many markings."""

    folded: bytes
    layer: int
    markings: int


class Session(Trail):
    """One reading of a thread. Its first notice is what there is to know: what the text lost, what is doubtful."""

    def __init__(self, thread: Thread) -> None:
        super().__init__(thread, self._kinds())
        self.notice = _notes(thread)
        self.marks = Marks(thread.tree)
        self._refolded: list[_Refolded] = []
        self.watch = Watch(self, self.marks)
        self.author_remarks = AuthorRemarks(self)
        self.remarked = RemarkedRows(self.comment_rows)
        self.changed = Changed(self, self.remarked)
        self.tracing = Tracing(self, self.changed.rows)
        self.finding = Finding(self, self.tracing.article, self.tracing.comments)
        self.remarked.remarks += [
            self.author_remarks,
            MarkRemarks(self.marks, self.comment_rows),
            QuotedRemarks(self.tracing.quoters_of_comment),
        ]

    def _kinds(self) -> Kinds:
        """The kinds of comments that a filter may ask for: those that are marked, quoted or have changed."""
        return {
            "unread": lambda: self.marks.unread_comments(),
            "starred": lambda: bytes(self.marks.starred),
            "quoted": lambda: self.tracing.quoted_comments(),
            "new": lambda: self.changed.comments_that_are("new"),
            "edited": lambda: self.changed.comments_that_are("edited"),
        }

    def change_thread(self, thread: Thread, twins: Twins) -> None:
        """Go on in another reading of the page, where the reader is and with what he looks for."""
        before = _notes(self.thread)
        super().change_thread(thread, twins)
        self.marks.change_thread(thread.tree, twins)
        self._refolded.clear()
        self.watch.forget()
        self.author_remarks.forget()
        self.tracing.change_thread(twins)
        self.finding.change_thread(twins)
        if _notes(thread) != before:
            self.notice = _notes(thread)

    @property
    def goes_on_below(self) -> bool:
        """Whether the comment in hand reaches below the window."""
        return self._rows_below() > 0

    def next_comment(self) -> None:
        """On to the next comment, first through the rest of one that reaches below the window; a row of the article."""
        if self._walks_rows():
            self._walk(1)
            return
        below = self._rows_below()
        if below > 0:
            self._scroll_comments(min(below, self._page()))
        else:
            self._step(self.folds.after(self.cursor), "This is the last comment.")

    def previous_comment(self) -> None:
        """Back to the comment before, first through what reaches above the window; a row of the article."""
        if self._walks_rows():
            self._walk(-1)
            return
        at = self.comments.row_of(self.cursor) or 0
        if at < 0:
            self._scroll_comments(-min(-at, self._page()))
        else:
            self._step(self.folds.before(self.cursor), "This is the first comment.")

    def next_sibling(self) -> None:
        """To the next comment that answers the same one."""
        self.jump(moves.next_sibling, "No further comment here answers the same one.")

    def previous_sibling(self) -> None:
        """To the comment before that answers the same one."""
        self.jump(moves.previous_sibling, "No earlier comment here answers the same one.")

    def parent(self) -> None:
        """To the comment that this one answers."""
        self.jump(moves.parent, unanswering(self.thread))

    def branch_top(self) -> None:
        """To the top-level comment of this branch."""
        self.jump(moves.branch_top, "This is the top of its branch.")

    def next_root(self) -> None:
        """To the next top-level comment."""
        self.jump(moves.next_root, "This is the last top-level comment.")

    def previous_root(self) -> None:
        """To the top of this branch, from there to the top-level comment before."""
        self.jump(moves.previous_root, "This is the first top-level comment.")

    def fold_or_parent(self) -> None:
        """Fold the replies; where there are none to fold, on to the parent."""
        if self._has_replies() and not self.folds.is_folded(self.cursor):
            self._refold(lambda: self.folds.fold(self.cursor))
        else:
            self.parent()

    def unfold_or_reply(self) -> None:
        """Unfold the replies; where they are in sight, on to the first."""
        if self._has_replies() and self.folds.is_folded(self.cursor):
            self._refold(lambda: self.folds.unfold(self.cursor))
        else:
            self.jump(moves.first_reply, "This comment has no replies.")

    def toggle_fold(self) -> None:
        """Fold the replies, or unfold them."""
        if not self._has_replies():
            self.notice = "This comment has no replies."
        elif self.folds.is_folded(self.cursor):
            self._refold(lambda: self.folds.unfold(self.cursor))
        else:
            self._refold(lambda: self.folds.fold(self.cursor))

    def fold_all(self) -> None:
        """Fold everything: the top level stays."""
        self._refold_all(self.folds.fold_all)
        self.comments.fill()

    def unfold_all(self) -> None:
        """Unfold everything."""
        self._refold_all(self.folds.unfold_all)

    def show_levels(self, levels: int) -> None:
        """Show so many levels and fold what is deeper."""
        self._refold_all(lambda: self.folds.fold_to_depth(levels))
        self.comments.fill()

    def fold_as_before(self) -> bool:
        """Fold as before all was folded or unfolded at once; False where it was not, or something marked since."""
        while self._refolded and self._refolded[-1].layer != self.narrowing.number:
            self._refolded.pop()
        if not self._refolded or self._refolded[-1].markings < self.marks.undoable:
            return False
        folded = self._refolded.pop().folded
        self._refold(lambda: self.folds.restore(folded))
        self.comments.fill()
        return True

    def shorten(self) -> None:
        """The body of this comment in its first lines, then with its header on one line, then in full again."""
        if self.thread.has_comments:
            self.keep_place(lambda: self.comment_rows.shorten_body(self.cursor))
            self.comments.show(self.cursor)

    def switch_index(self) -> None:
        """Every comment in one line, or all as they were, with the one in hand where it is."""
        if len(self.thread.tree):
            self.finding.openings.shorten()
            self.keep_place(self.comment_rows.switch_index)
            self.comments.fill()
            self.comments.show(self.cursor)

    def fold_chain(self) -> None:
        """Fold the branch at its top and go on to the next top-level comment."""
        if self.thread.has_comments:
            top = moves.root(self.thread.tree, self.cursor)
            self._refold(lambda: self.folds.fold(top))
            self.next_root()

    def page_down(self) -> None:
        """Down by a window."""
        self._turn(self._page())

    def page_up(self) -> None:
        """Up by a window."""
        self._turn(-self._page())

    def half_page_down(self) -> None:
        """Down by half a window."""
        self._turn(max(1, self.window.height // 2))

    def half_page_up(self) -> None:
        """Up by half a window."""
        self._turn(-max(1, self.window.height // 2))

    def row_down(self) -> None:
        """Down by a row."""
        self.scroll(self.pane, 1)

    def row_up(self) -> None:
        """Up by a row."""
        self.scroll(self.pane, -1)

    def to_start(self) -> None:
        """To the beginning of the pane in hand."""
        if not self._walks_rows():
            self.remember()
            self.cursor = self.folds.first() or 0
        self._set_top(Position(self.window.items.first() or 0, 0))

    def to_end(self) -> None:
        """To the end of the pane in hand."""
        if not self._walks_rows():
            self.remember()
            self.cursor = self.folds.last() or 0
        self._set_top(self.window.foot())

    def go_to_number(self, number: str) -> bool:
        """To the comment with a number as it is typed, spaces and dots around it; whether there is one."""
        target = moves.numbered(self.thread.tree, number.strip(" ."))
        if target is None:
            self.notice = f"There is no comment {number.strip() or 'without a number'}."
            return False
        self.go_to(target)
        return True

    def next_hit(self) -> None:
        """On to the next hit of the search."""
        self.finding.next_hit()

    def previous_hit(self) -> None:
        """Back to the hit before."""
        self.finding.previous_hit()

    def leave(self) -> None:
        """End the innermost of search, filter and focus."""
        self.finding.leave()

    def to_quoted(self) -> None:
        """To where the words that a comment quotes come from."""
        self.tracing.to_source()

    def next_change(self) -> None:
        """To the next comment that has changed since the older save."""
        self.changed.next_change()

    def previous_change(self) -> None:
        """To the comment before that has changed since the older save."""
        self.changed.previous_change()

    def narrower(self) -> None:
        """Shorter lines of text."""
        self._set_measure(max(LEAST_MEASURE, self._measure_in_use() - MEASURE_STEP))

    def wider(self) -> None:
        """Longer lines of text, as far as the panes are wide."""
        self._set_measure(min(MOST_MEASURE, self.measure + MEASURE_STEP))

    def other_pane(self) -> None:
        """Across to the other pane."""
        self.pane = "comments" if self.pane == "article" else "article"

    def _walks_rows(self) -> bool:
        return self.pane == "article" or not self.thread.has_comments

    def _walk(self, rows: int) -> None:
        """Scroll the pane in hand, and say where the article ends."""
        top = self.window.top
        self.scroll(self.pane, rows)
        if self.pane == "article" and self.window.top == top:
            self.notice = f"The article {'ends' if rows > 0 else 'begins'} here."

    def _has_replies(self) -> bool:
        return self.thread.has_comments and self.thread.tree.sizes[self.cursor] > 1

    def _page(self) -> int:
        return max(1, self.window.height - OVERLAP)

    def _measure_in_use(self) -> int:
        widest = max(self.comment_rows.column.text_width(0), self.article_rows.text_width)
        return min(self.measure, widest)

    def _set_measure(self, measure: int) -> None:
        self.measure = measure
        self.resize_comments(self.comment_rows.column.width, self.comments.height)
        self.resize_article(self.article_rows.width, self.article.height)
        self.notice = f"Lines of at most {measure} columns."

    def _rows_below(self) -> int:
        """Rows of the comment in hand that are below the window."""
        at = self.comments.row_of(self.cursor) or 0
        seen = self.comments.height - at
        return min(self._page(), self.comment_rows.words_height(self.cursor, seen + self._page()) - seen)

    def _step(self, target: int | None, otherwise: str) -> None:
        if target is None:
            self.notice = otherwise
            return
        self._comment_anchor = None
        self.cursor = target
        self.comments.turn_to(target)

    def _turn(self, rows: int) -> None:
        """Turn a page: the first comment that begins in the new window is taken in hand."""
        if self.pane == "article":
            self._walk(rows)
            return
        if not self.thread.has_comments:
            return
        self._comment_anchor = None
        if self.comments.scroll(rows):
            self.cursor = self._in_sight()[0]
        else:
            self.cursor = (self.folds.last() if rows > 0 else self.folds.first()) or 0

    def _set_top(self, position: Position) -> None:
        self._comment_anchor = self._article_anchor = None
        self.window.top = position

    def _in_sight(self) -> list[int]:
        """The comments that begin in the window, or the one that fills it."""
        return [item for item, rows in self.comments.stretches() if rows.start == 0] or [self.comments.top.item]

    def _refold(self, change: Callable[[], None]) -> None:
        """Change the folds as the reader wants them."""
        self.finding.openings.settle()
        self.keep_place(change)

    def _refold_all(self, change: Callable[[], None]) -> None:
        """Change the folds of the whole thread, if it has any."""
        before = self.folds.snapshot()
        self._refold(change)
        if not any(self.thread.tree.depths):
            self.notice = "No comment here has replies."
        elif self.folds.snapshot() != before:
            self._refolded.append(_Refolded(before, self.narrowing.number, self.marks.undoable))
            del self._refolded[:-MOST_REFOLDED]


def unanswering(thread: Thread) -> str:
    """What is said of a comment of the top level where it is asked what it answers."""
    if thread.tells_nesting:
        return "This comment answers the article."
    return "The text does not tell what this comment answers."


def _notes(thread: Thread) -> str:
    """What there is to know about a page."""
    return " ".join(note.text for note in thread.notes)
