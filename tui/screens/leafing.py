"""The reader's screen between pages: it asks the app for the list of them, or for the file before or after this one."""

from textual.message import Message

from tui.screens.searching import SearchingScreen


class PagesWanted(Message):
    """The list of pages is asked for."""


class FileWanted(Message):
    """The file so many after this one on the command line is asked for."""

    def __init__(self, by: int) -> None:
        super().__init__()
        self.by = by


class LeafingScreen(SearchingScreen):
    """The commands that lead to other pages."""

    def action_pages(self) -> None:
        """The files of the command line, and what was read lately."""
        self.post_message(PagesWanted())

    def action_next_file(self) -> None:
        """The next file of the command line."""
        self.post_message(FileWanted(1))

    def action_previous_file(self) -> None:
        """The file before this one on the command line."""
        self.post_message(FileWanted(-1))
