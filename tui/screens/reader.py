"""The reader's screen: article and discussion, the status line over them, the keys below.

It translates: a key becomes a call of the session, and what the session holds then is drawn. What takes longer than a
key may is done beside the keys, by parts that the screen has begin, go on and stop.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from tui.commands import COMMANDS, Command, Situation, mode_of
from tui.keymap import Keymap
from tui.keys import shown_key
from tui.model import Thread
from tui.reading.layout.arrangement import usual_layout
from tui.reading.progress import extent, facts, heading
from tui.reading.resuming.resuming import Panes
from tui.reading.searching.hit_marks import marked_article_cells
from tui.reading.session import Session
from tui.reading.twins import Twins
from tui.rest import Rest
from tui.screens.comparing import compare_beside
from tui.screens.leafing import LeafingScreen
from tui.screens.loading import Loading
from tui.screens.panes import USUAL, PanesScreen
from tui.screens.reloading import Reloading, Reread
from tui.screens.remembering import Remembering
from tui.screens.tracing import Tracer
from tui.screens.typed_marks import TypedMarks
from tui.screens.watching import Watching
from tui.widgets.bars import Hint
from tui.widgets.themes import DAY, NIGHT

if TYPE_CHECKING:
    from textual.widgets import Input

    from tui.comparing import Changes
    from tui.reading.resuming.memory import Memory

FRAME_SECONDS = 1 / 60


class ReaderScreen(LeafingScreen, PanesScreen):
    """Reads one session. What may be set from outside is set before the screen is shown."""

    is_again = False
    """Whether the session stands where the reader was before, in the file as it was or on the early screen."""
    rest: Rest | None = None
    """What is still to be read of the page."""
    reread: Reread | None = None
    """Reads the file once more, where there is one."""
    older: Callable[[], Thread] | None = None
    """Reads the older save that the reader has named, if any."""
    kept: Callable[[], Thread | None] | None = None
    """Reads the save that was read before, if any."""
    _loading: Loading | None = None
    _reloading: Reloading | None = None

    class ReadAgain(Message):
        """The file was read again, which has changed so much."""

        def __init__(self, screen: "ReaderScreen", changes: "Changes") -> None:
            super().__init__()
            self.screen = screen
            self.changes = changes

        @property
        def told(self) -> str:
            """What a reader is told of it."""
            if self.changes.is_other_page:
                return "Read again: this is another page now."
            return f"Read again: {self.changes.told_counts or 'no comment has changed'}."

    def __init__(
        self,
        session: Session,
        path: str | None,
        keymap: Keymap,
        usual: Panes = USUAL,
        memory: "Memory | None" = None,
    ) -> None:
        super().__init__(session, path, keymap, usual)
        self.memory = memory
        if memory is not None:
            self.take_panes(memory.panes)
        self._remembering = None if memory is None else Remembering(self, memory)
        self._tracer = Tracer(self)
        self._typed_marks = TypedMarks(self)
        self._watching = Watching(self)
        self._waiting = ""
        self._draws_soon = False
        self._has_replies = any(session.thread.tree.depths)
        hinted = ((command, key) for command in COMMANDS if command.hint for key in keymap.keys(command.name)[:1])
        self._hinted = [(command, key, Hint(shown_key(key), command.hint, command.weight)) for command, key in hinted]
        for key in keymap.strokes:
            self.bind([key], f"press({key!r})")

    def compose(self) -> ComposeResult:
        """Bars and panes, the one in hand that is read first."""
        self._usual_layout = usual_layout(self.session.thread, is_whole=self.rest is None)
        if not self.is_again and (self.memory is None or not self.memory.is_resumed):
            self.session.begin(self.arrangement.layout == "beside")
        yield from super().compose()

    def on_mount(self) -> None:
        """Draw, and begin what needs no rows."""
        self._typed_marks.wait()
        if self.reread is not None:
            self._reloading = Reloading(self, self.reread, self._hand_over)
        self.arrange_panes()
        self.draw()
        if self._remembering is not None and self._is_whole:
            self._remembering.begin()

    @on(PanesScreen.LaidOut)
    def _begin_after_first_frame(self) -> None:
        self._typed_marks.begin()
        self._begin_beside()

    def on_screen_suspend(self) -> None:
        """Take nothing for read behind another screen."""
        self.session.watch.rest()

    def on_screen_resume(self) -> None:
        """Show what came while something lay over the panes, and watch again what is read."""
        for part in (self._reloading, self._loading):
            if part is not None:
                part.go_on()
        self._watch()

    def on_unmount(self) -> None:
        """Read no further when the program ends, and have the store told how the page was left."""
        if self._loading is not None:
            self._loading.stop()
        elif self.rest is not None:
            self.rest.stop()
        if self._remembering is not None:
            self._remembering.leave()

    def draw(self) -> None:
        """Draw what the session holds now."""
        session = self.session
        self._watch()
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

    @property
    def is_loading(self) -> bool:
        """Whether more of the page will come."""
        return self.rest is not None and not (self.rest.is_over or self.rest.is_whole)

    @property
    def share_loaded(self) -> str:
        """How much of the page is there, where that is not all of it."""
        if self.rest is None or self.rest.is_whole:
            return ""
        return "read in part" if self.rest.is_over else f"reading {int(100 * self.rest.share)} %"

    def read_on(self) -> None:
        """Take what is read of the rest from now on, as it comes."""
        if self.rest is not None:
            self._loading = Loading(self, self.rest, self._show_thread, self._begin_beside)

    def tell_memory(self) -> None:
        """Have the store told how the page stands."""
        if self._remembering is not None:
            self._remembering.tell()

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
            self.arrange_panes()
        if self.session.measure != before[1]:
            self.show_rows()

    def action_stop_loading(self) -> None:
        """Read no further: what is there stays."""
        if self._loading is not None and self.is_loading:
            self._loading.stop()
            self.tell("The page is read no further: its end is missing here.")

    def action_reload(self) -> None:
        """Read the file again; the app then shows it anew."""
        if self._reloading is None:
            self.tell("There is no file to read again: the page came in from another program.")
        else:
            self._reloading.begin()

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
        self.arrange_panes()
        self.draw()
        self.set_timer(FRAME_SECONDS, self._close_prompt)

    def on_prompt_abandoned(self) -> None:
        """Take the question away."""
        self._close_prompt()
        self.tell("")

    def _close_prompt(self) -> None:
        for prompt in self.query("Prompt"):
            self.close_line(prompt)

    def _show_thread(self, thread: Thread) -> None:
        """Go on in another reading of the page, of which more was read."""
        self.session.change_thread(thread, Twins(self.session.thread, thread))
        self._has_replies = any(thread.tree.depths)
        self._comments.show_thread()
        self._article.redraw()
        self.search_on()
        self.show_session()
        self._begin_beside()

    @property
    def _is_whole(self) -> bool:
        """Whether all of the page is there."""
        return self.rest is None or self.rest.is_whole

    def _begin_beside(self) -> None:
        """Begin what is done beside the keys once no more of the page will come; what is begun already goes on."""
        if self.is_loading or not self.is_attached:
            return
        self._tracer.begin()
        if self._is_whole:
            self._compare()
            if self._remembering is not None:
                self._remembering.begin()

    def _compare(self) -> None:
        """Find what has changed since an older save, once: of one that nobody has named, only what is news is shown."""
        read, is_named = self.older or self.kept, self.older is not None
        self.older = self.kept = None
        if read is not None:
            thread = self.session.thread
            compare_beside(self, thread, read, lambda changes: is_named or changes.is_news, self._show_changes)

    def _show_changes(self, changes: "Changes") -> None:
        self.session.changed.begin(changes)
        self._comments.redraw()
        self.draw()

    def _hand_over(self, changes: "Changes") -> None:
        """Have the app show the file that was read again."""
        self.post_message(self.ReadAgain(self, changes))

    def _watch(self) -> None:
        """Note what is read by being looked at: not beside the article, behind another screen, or below a query."""
        is_read = self._is_laid_out and self.session.pane == "comments" and not self.session.finding.typing
        if is_read and self.is_active:
            self._watching.look()
        else:
            self.session.watch.rest()

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
