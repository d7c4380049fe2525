"""Reading before the app is there: keys that need no more than a session are answered while Textual is being loaded.

Loading takes several times as long as the first frame. It goes on on a thread of its own, and the keys that move and
fold are obeyed meanwhile: a key costs a frame, and what the thread holds the interpreter for. The first key that wants
the app – a search, a list, the first of two – waits for it, and all that come after it. The app goes on in the session
as it stands then.
"""

import os
from collections.abc import Callable, Iterator
from select import select
from typing import TYPE_CHECKING, TypeVar

from tui.first_frame import Inks, first_frame, frame
from tui.keymap import Keymap
from tui.model import Thread
from tui.palette import PALETTES
from tui.reading.layout.inline import unmarked
from tui.reading.session import Session
from tui.settings import Settings
from tui.terminal import EarlyScreen, has_true_colours

if TYPE_CHECKING:
    from tui.reading.resuming.memory import Memory

STORE_SECONDS = 0.1
"""How long the first key waits for what is remembered of the page: reading may have to go on there."""
_KEYS = {
    b"\t": "tab",
    b"\r": "enter",
    b" ": "space",
    b"\x7f": "backspace",
    b"\x1b[A": "up",
    b"\x1b[B": "down",
    b"\x1b[C": "right",
    b"\x1b[D": "left",
    b"\x1b[1;2A": "shift+up",
    b"\x1b[1;2B": "shift+down",
    b"\x1b[5~": "pageup",
    b"\x1b[6~": "pagedown",
    b"\x1b[H": "home",
    b"\x1b[F": "end",
}
"""What terminals send for keys that are no letters, before they are asked for anything else."""
_LONGEST_KEY = max(map(len, _KEYS))

Loaded = TypeVar("Loaded")


class EarlyReading:
    """A session on an early screen, read by keys until the app takes both over."""

    def __init__(self, screen: EarlyScreen, settings: Settings, keymap: Keymap) -> None:
        self._screen = screen
        self._settings = settings
        self._keymap = keymap
        self._inks = Inks(PALETTES.get(settings.theme) if has_true_colours() else None)
        self._session: Session | None = None
        self._is_whole = True

    def show(self, thread: Thread, is_whole: bool = True) -> None:
        """Show the beginning of a thread, which may be all that has been read of it."""
        session = Session(thread)
        session.measure = self._settings.text_width
        session.author_remarks.has_colours = self._settings.author_colours
        session.comment_rows.marks_of = session.article_rows.marks_of = unmarked
        self._is_whole = is_whole
        layout, inks = self._settings.chosen_layout, self._inks
        self._screen.show(lambda width, height: first_frame(session, width, height, inks, layout, is_whole))
        if self._screen.stands:
            self._session = session

    def session_on(self, thread: Thread) -> Session | None:
        """The session that was begun on a thread, None where nothing of it was shown."""
        return self._session if self._session is not None and self._session.thread is thread else None

    def answer_while(self, load: Callable[[], Loaded], memory: "Memory | None" = None) -> Loaded:
        """Load something on a thread, which ends with it, and answer keys meanwhile if something is shown.

        The keys of a page that was read before wait, as the place may.
        """
        if self._session is None:
            return load()
        from concurrent.futures import ThreadPoolExecutor

        loader = ThreadPoolExecutor(1, "load")
        reader, writer = os.pipe()
        loading = loader.submit(load)
        loading.add_done_callback(lambda _: os.close(writer))
        answers = True
        while reader not in select((0, reader) if answers else (reader,), (), ())[0]:
            answers = self._screen.stands and self._answer(self._session, memory)
        os.close(reader)
        loader.shutdown()
        return loading.result()

    def _answer(self, session: Session, memory: "Memory | None") -> bool:
        """Obey the keys that wait, as far as they need no app; whether all did."""
        if memory is not None and memory.may_resume(STORE_SECONDS):
            return False
        typed = self._screen.take_left() + self._screen.take_typed()
        done = 0
        for stroke, end in _strokes(typed):
            run = self._obeyed(stroke, session)
            if run is None:
                break
            pane, session.notice = session.pane, ""
            run(session)
            done = end
            if session.pane != pane:
                self._draw(session)  # The pane may have had no size yet, which the next key goes by.
        self._screen.left = typed[done:]
        if done:
            self._draw(session)
        return bool(typed) and done == len(typed)

    def _draw(self, session: Session) -> None:
        layout, inks, notice = self._settings.chosen_layout, self._inks, session.notice
        self._screen.show_again(
            lambda width, height: frame(session, width, height, inks, layout, self._is_whole, notice)
        )

    def _obeyed(self, stroke: str, session: Session) -> Callable[[Session], None] | None:
        """What a key does where it only moves in the thread or folds it, and has something to act on."""
        command = self._keymap.command(stroke, "reading")
        if command is None or (command.scope == "comments" and session.pane == "article"):
            return None
        moves = command.section == "Moving" or (command.section == "Jumping" and command.scope == "comments")
        return command.run if moves or command.section == "Folding" else None


def _strokes(typed: bytes) -> Iterator[tuple[str, int]]:
    """The keys that what was typed begins with, as key maps hold them, each with its end, up to an unknown one."""
    start = 0
    while start < len(typed):
        sizes = range(1, _LONGEST_KEY + 1)
        size = next((size for size in sizes if typed[start : start + size] in _KEYS), 0)
        if size:
            yield _KEYS[typed[start : start + size]], start + size
        elif 0x20 < typed[start] < 0x7F:
            size = 1
            yield chr(typed[start]), start + size
        else:
            return
        start += size
