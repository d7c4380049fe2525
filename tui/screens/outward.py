"""What the reader's screen does beyond the program: copies to the clipboard, links, the source, an editor."""

from collections.abc import Callable, Iterator

from tui.commands import Command
from tui.keymap import Keymap
from tui.reading import copies
from tui.reading.copies import Copy
from tui.reading.in_hand import lines_in_hand, texts_in_hand
from tui.reading.session import Session
from tui.screens.copying import CopyingScreen
from tui.widgets.holding import holding


class OutwardScreen(CopyingScreen):
    """The commands of the reader's screen that reach beyond the program."""

    def __init__(self, session: Session, path: str | None, keymap: Keymap) -> None:
        super().__init__(keymap)
        self.session = session
        self._path = path

    def draw(self) -> None:
        """Draw what the session holds now."""
        raise NotImplementedError

    def tell(self, notice: str) -> None:
        """Say something on the last line."""
        self.session.notice = notice
        self.draw()

    def follow(self, command: Command) -> None:
        """Do what a command says, and draw what has become of it."""
        raise NotImplementedError

    def offered(self) -> Iterator[Command]:
        """The commands that have something to act on."""
        raise NotImplementedError

    def action_palette(self) -> None:
        """The palette of all commands."""
        from tui.screens.palette import palette

        holding(self).hold_keys()
        self.app.push_screen(palette())

    def action_copy_selection(self) -> None:
        """Copy what is selected with the mouse."""
        self.action_copy_text()

    def action_copy_comment(self) -> None:
        """Copy the comment, quoted."""
        self._copy(copies.comment_quoted)

    def action_copy_branch(self) -> None:
        """Copy the comment and its replies, quoted."""
        self._copy(copies.branch_quoted)

    def action_copy_words(self) -> None:
        """Copy the words of the comment."""
        self._copy(copies.comment_words)

    def action_copy_markdown(self) -> None:
        """Copy the comment and its replies as Markdown."""
        self._copy(copies.branch_markdown)

    def action_links(self) -> None:
        """The links in hand, to be opened or copied."""
        from tui.reading.layout.links import links_in
        from tui.screens.links import LinksScreen

        links = links_in(texts_in_hand(self.session))
        if links:
            self.app.push_screen(LinksScreen(self.keymap, links))
        else:
            place = "article" if self.session.pane == "article" else "comment"
            self.session.notice = f"This {place} has no links."

    def action_source(self) -> None:
        """The file as it is, at the place in hand."""
        from tui.screens.source import SourceScreen

        self.app.push_screen(SourceScreen(self.keymap, self.session.thread, lines_in_hand(self.session), self._edit))

    def action_about(self) -> None:
        """What is known about the comment in hand and the page, or about the page alone."""
        from tui.screens.about import AboutScreen

        session = self.session
        has_comment = session.pane == "comments" and session.thread.has_comments
        self.app.push_screen(AboutScreen(self.keymap, session.thread, session.cursor if has_comment else None))

    def action_edit(self) -> None:
        """Open the file in an editor, at the place in hand."""
        lines = lines_in_hand(self.session)
        self.session.notice = self._edit(lines[0][0] if lines else 1)

    def action_suspend(self) -> None:
        """Leave the terminal to the shell for a while."""
        self.app.action_suspend_process()

    def _edit(self, line: int) -> str:
        from tui.screens.programs import edit

        changed = f"The file has changed: {self.keymap.way('reload')} reads it again."
        return edit(self.app, self._path, line, changed)

    def _copy(self, choose: Callable[[Session], Copy]) -> None:
        if self.session.thread.has_comments:
            self.copy(choose(self.session))
        else:
            self.session.notice = "There is no comment to copy."
