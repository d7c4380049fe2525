"""The reader's screen: article and discussion, the status line over them, the keys below.

It translates: a key becomes a call of the session, and what the session holds then is drawn.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from tui.commands import COMMANDS, Command, Situation, mode_of
from tui.keymap import Keymap
from tui.keys import shown_key
from tui.reading.layout.arrangement import FIRST_SHARE, Arrangement, arrange, begin, usual_layout, widest_pane
from tui.reading.layout.rows import MEASURE
from tui.reading.progress import extent, facts, heading
from tui.reading.resuming.resuming import Panes
from tui.reading.searching.hit_marks import marked_article_cells
from tui.reading.session import Session
from tui.screens.leafing import LeafingScreen
from tui.screens.marking import MarkingScreen
from tui.screens.reloading import ReloadingScreen
from tui.widgets.article_pane import ArticlePane
from tui.widgets.bars import Hint, KeyBar, StatusBar
from tui.widgets.comment_tree import CommentTree
from tui.widgets.rail import Divider
from tui.widgets.row_pane import WHEEL_ROWS, RowPane
from tui.widgets.themes import DAY, NIGHT

if TYPE_CHECKING:
    from textual.widgets import Input

    from tui.comparing import Changes
    from tui.reading.resuming.memory import Memory

DIVIDER_STEP = 4
FRAME_SECONDS = 1 / 60
USUAL = Panes(MEASURE, None, FIRST_SHARE)


class ReaderScreen(LeafingScreen, ReloadingScreen, MarkingScreen):
    """Reads one session."""

    class LaidOut(Message):
        """The panes have their rows for the first time."""

    def __init__(
        self,
        session: Session,
        path: str | None,
        keymap: Keymap,
        usual: Panes = USUAL,
        memory: "Memory | None" = None,
    ) -> None:
        super().__init__(session, path, keymap)
        self.memory = memory
        self._usual = usual
        self._chosen_layout = usual.layout
        self._share = FIRST_SHARE
        if memory is not None:
            self.take_panes(memory.panes)
        self._waiting = ""
        self._draws_soon = False
        self._widths: tuple[int | str, int | None] | None = None
        self._is_laid_out = False
        self._has_replies = any(session.thread.tree.depths)
        hinted = ((command, key) for command in COMMANDS if command.hint for key in keymap.keys(command.name)[:1])
        self._hinted = [(command, key, Hint(shown_key(key), command.hint, command.weight)) for command, key in hinted]
        for key in keymap.strokes:
            self.bind([key], f"press({key!r})")

    def compose(self) -> ComposeResult:
        """Status line, panes, key bar; what is shown of them comes first, so that no layout is found for nothing."""
        self._usual_layout = usual_layout(self.session.thread, is_whole=self.rest is None)
        if not self.is_again and (self.memory is None or not self.memory.is_resumed):
            begin(self.session, self.arrangement)
        self.set_class(self.arrangement.is_tall, "tall", update=False)
        self._article = ArticlePane(self.session, id="article")
        self._divider = Divider(id="divider")
        self._comments = CommentTree(self.session, id="comments")
        self._show_panes(self.arrangement)
        yield StatusBar(id="status")
        yield KeyBar(id="keys")
        yield self._article
        yield self._divider
        yield self._comments

    def on_mount(self) -> None:
        """Hold on to the parts, which every key needs."""
        self._status = self.query_one(StatusBar)
        self._keys = self.query_one(KeyBar)
        self._arrange()
        self.draw()
        self.remember()

    def on_resize(self) -> None:
        """Side by side or one at a time, as the width asks for."""
        self._arrange()

    @property
    def arrangement(self) -> Arrangement:
        """How the panes share the screen now."""
        return arrange(*self.app.size, self._share, self._chosen_layout, self._usual_layout)

    @property
    def shows_comments(self) -> bool:
        """Whether the pane of the discussion is on the screen."""
        return self._is_laid_out and self._comments.display

    @property
    def panes(self) -> Panes:
        """How the reader has the panes, where that is not as usual."""
        return Panes(self.session.measure, self._chosen_layout, self._share).unlike(self._usual)

    def take_panes(self, panes: Panes) -> None:
        """Have the panes as the reader had them."""
        self._chosen_layout = panes.layout or self._chosen_layout
        self._share = panes.share or self._share

    def draw(self) -> None:
        """Draw what the session holds now."""
        session = self.session
        self.watch_marks()
        self._comments.draw()
        self._article.draw()
        said = " · ".join(filter(None, (self.share_loaded, facts(session))))
        self._status.show(heading(session, self._way_out()), said)
        self._keys.show("   ".join(filter(None, (session.finding.summary(), session.notice))), self._hints())
        marks = marked_article_cells(session, self._divider.size.height)
        self._divider.show(extent(session, "article"), marks)

    def _draw_soon(self) -> None:
        """Draw once the keys that wait have had their turn: of many at once, only what the last leads to is seen."""
        if not self.app.message_queue_size and not self._draws_soon:
            self.draw()
        elif not self._draws_soon:
            self._draws_soon = True
            self.call_later(self._draw_now)

    def _draw_now(self) -> None:
        self._draws_soon = False
        self.draw()

    def show_thread(self) -> None:
        """Draw another reading of the page, which the session has by now."""
        self._has_replies = any(self.session.thread.tree.depths)
        self._comments.show_thread()
        self._article.redraw()

    def show_rows(self) -> None:
        """Draw all rows anew."""
        self._comments.redraw()
        self._article.redraw()

    def show_changes(self, changes: "Changes") -> None:
        """Draw what has changed since the older save."""
        self.session.changed.begin(changes)
        self._comments.redraw()
        self.draw()

    def follow(self, command: Command) -> None:
        """Do what a command says, and draw what has become of it."""
        self.session.notice = ""
        self._perform(command)
        self.draw()

    def offered(self) -> Iterator[Command]:
        """The commands that have something to act on."""
        now = self._situation()
        return (command for command in COMMANDS if command.is_offered(now))

    def action_press(self, key: str) -> None:
        """Follow a key, which may be the second of two."""
        keys = f"{self._waiting} {key}".lstrip()
        self._waiting = ""
        self.session.notice = ""
        mode = mode_of(self.session)
        command = self.keymap.command(keys, mode)
        if command is not None:
            self._perform(command)
        elif following := self.keymap.following(keys, mode):
            self._waiting = keys
            choices = (f"{shown_key(second)} {command.title.lower()}" for second, command in following)
            self.session.notice = f"{shown_key(keys)} …  " + ", ".join(choices)
        self._draw_soon()

    def on_key(self, event: events.Key) -> None:
        """A key that means nothing ends the waiting for a second one, and what was said last: no answer to it."""
        is_told = self._waiting or self.session.notice
        if is_told and {event.character, event.key}.isdisjoint(self.keymap.strokes):
            self._waiting = ""
            self.session.notice = ""
            self.draw()

    def on_mouse_scroll_down(self) -> None:
        """Scroll the pane in hand where the wheel turned beside it."""
        self.session.scroll(self.session.pane, WHEEL_ROWS)
        self.draw()

    def on_mouse_scroll_up(self) -> None:
        """Scroll the pane in hand where the wheel turned beside it."""
        self.session.scroll(self.session.pane, -WHEEL_ROWS)
        self.draw()

    def _perform(self, command: Command) -> None:
        before = self.session.pane, self.session.measure
        if self.session.finding.typing and command.section != "Moving":
            return
        if command.scope == "comments" and self.session.pane == "article":
            self.session.notice = f"That is for the comments: {self.keymap.way('other_pane')} goes there."
        elif command.run is not None:
            command.run(self.session)
        else:
            getattr(self, f"action_{command.name}")()
        if (self.session.pane, self.session.measure) != before:
            self._arrange()
        if self.session.measure != before[1]:
            self._article.redraw()
            self._comments.redraw()

    def action_switch_layout(self) -> None:
        """Both panes side by side, or one at a time."""
        self._chosen_layout = "single" if self.arrangement.layout == "beside" else "beside"
        self._arrange()

    def action_divider_left(self) -> None:
        """More room for the comments."""
        self._move_divider(self.arrangement.article_width - DIVIDER_STEP)

    def action_divider_right(self) -> None:
        """More room for the article."""
        self._move_divider(self.arrangement.article_width + DIVIDER_STEP)

    def action_switch_theme(self) -> None:
        """The light theme, or the dark one."""
        self.app.theme = DAY if self.app.current_theme.dark else NIGHT

    def action_help(self) -> None:
        """The list of keys."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.keymap))

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit(0)

    def action_ask_number(self) -> None:
        """Ask for the number of a comment."""
        from tui.widgets.prompt import Prompt

        prompt = Prompt("Number of a comment, as 3.2.1")
        self.open_line(prompt)
        prompt.focus()

    def on_input_submitted(self, event: "Input.Submitted") -> None:
        """Go to the comment whose number was typed; that is seen before the question goes, which takes a layout."""
        self.session.notice = ""
        number = event.value.strip()
        if number and not self.session.go_to_number(number) and self.is_loading:
            self.session.notice = f"Comment {number} is not there yet: {self.share_loaded}."
        self._arrange()
        self.draw()
        self.set_timer(FRAME_SECONDS, self._close_prompt)

    def on_prompt_abandoned(self) -> None:
        """Take the question away."""
        self._close_prompt()
        self.tell("")

    def _close_prompt(self) -> None:
        for prompt in self.query("Prompt"):
            self.close_line(prompt)

    @on(RowPane.Resized)
    def _after_resize(self) -> None:
        if not self._is_laid_out and all(pane.is_laid_out for pane in (self._article, self._comments) if pane.display):
            self._is_laid_out = True
            self.post_message(self.LaidOut())
            self.trace_on()
            self.mark_on()
            self.compare_on()
        self.draw()

    @on(RowPane.Scrolled)
    def _scroll(self, message: RowPane.Scrolled) -> None:
        self.session.scroll("comments" if message.pane is self._comments else "article", message.rows)
        self.draw()

    @on(RowPane.Pressed)
    def _pick(self, message: RowPane.Pressed) -> None:
        """Take what was pressed in hand; a key that came with it may have folded it away, or filtered it out."""
        if message.pane is self._comments:
            self.session.take(self.session.folds.visible(message.position.item))
            is_there = self.session.cursor == message.position.item
            if is_there and self._comments.is_fold_mark(message.position, message.column):
                self.session.toggle_fold()
            elif is_there and self._comments.tells_of_vanished(message.position):
                self.action_show_older()
        else:
            self.session.pane = "article"
        self._arrange()
        self.draw()

    @on(CommentTree.PinPressed)
    def _go_to_answered(self, message: CommentTree.PinPressed) -> None:
        self.go_to(message.comment)

    @on(Divider.Moved)
    def _drag_divider(self, message: Divider.Moved) -> None:
        self._move_divider(message.column)

    def _move_divider(self, columns: int) -> None:
        if self.arrangement.layout == "single":
            self.session.notice = (
                f"The divider stands between two panes: {self.keymap.way('switch_layout')} shows both."
            )
            return
        self._share = columns / max(1, self.app.size.width)
        self._arrange()

    def _situation(self) -> Situation:
        return Situation(
            self.session,
            has_replies=self._has_replies,
            has_file=self._path is not None,
            is_beside=self.arrangement.layout == "beside",
            has_selection=bool(self.selections),
            is_loading=self.is_loading,
        )

    def _way_out(self) -> str:
        """The keys that end a focus."""
        layer = self.session.narrowing.innermost
        is_next = layer is not None and layer.branch is not None and self.session.finding.search is None
        return " or ".join(map(self.keymap.way, ("focus", "leave") if is_next else ("focus",)))

    def _hints(self) -> tuple[Hint, ...]:
        """The keys that matter in the pane in hand, of commands that have something to act on."""
        now, mode = self._situation(), mode_of(self.session)
        return tuple(
            hint
            for command, key, hint in self._hinted
            if self.keymap.command(key, mode) is command and command.is_offered(now)
        )

    def _show_panes(self, arrangement: Arrangement) -> None:
        """Show the panes that the layout has; the divider goes with the article, whose rail it is.

        They are told one by one: a class of the screen would have the styles of everything on it found anew.
        """
        is_beside, is_article = arrangement.layout == "beside", self.session.pane == "article"
        shown = (
            (self._article, is_beside or is_article),
            (self._divider, is_beside or is_article),
            (self._comments, is_beside or not is_article),
        )
        for pane, is_shown in shown:
            if pane.display != is_shown:
                pane.display = is_shown
        self._divider.set_class(not is_beside, "alone", update=self.is_running)

    def _arrange(self) -> None:
        """Show the panes that the layout has; a pane alone stands in the middle."""
        arrangement = self.arrangement
        is_beside = arrangement.layout == "beside"
        self.set_class(arrangement.is_tall, "tall")
        self._show_panes(arrangement)
        widths = (
            arrangement.article_width if is_beside else "1fr",
            None if is_beside else widest_pane(self.session.measure),
        )
        if widths != self._widths:  # setting them lays the whole screen out, even where they are the same
            self._widths = widths
            self._article.styles.width = widths[0]
            for pane in (self._article, self._comments):
                pane.styles.max_width = widths[1]
