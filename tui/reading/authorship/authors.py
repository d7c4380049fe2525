"""Who wrote what: comments by the name of their author, whatever its case and spaces."""

import unicodedata

from tui.model import Thread
from tui.reading.searching.counting import Counted
from tui.reading.searching.pattern import Query
from tui.reading.searching.search import Search
from tui.reading.searching.searched import IsWanted, Pieces, every, header_of, searched_header


def name_key(author: str) -> str:
    """A name as names are compared: two that differ in case or spaces alone are one author's."""
    return " ".join(unicodedata.normalize("NFC", author).casefold().split())


def author_of(thread: Thread, comment: int) -> str | None:
    """Who wrote a comment, found without making it where that is possible."""
    return header_of(thread, comment)[0]


class AuthorSearch(Search):
    """Looks for an author's comments among following ones, by a part of the name or by the whole of it."""

    def __init__(self, thread: Thread, name: str, is_whole: bool, comments: range, is_wanted: IsWanted = every) -> None:
        pieces = _AuthorPieces(thread, name_key(name) if is_whole else None)
        super().__init__(thread, Query(name, any_case=True), 0, is_wanted, pieces)
        if not self._words.is_empty:
            first = pieces.first_comment
            self._steps = self._steps_through(first + comments.start, first + comments.stop)

    def _note(self, counted: Counted) -> bool:
        """Nothing is known of a comment that has the name somewhere before it is looked into."""
        return False


class _AuthorPieces(Pieces):
    """The authors of the comments as the texts that are searched, all of them or those with one name."""

    def __init__(self, thread: Thread, key: str | None) -> None:
        super().__init__(thread)
        self._key = key

    def text(self, piece: int) -> tuple[str, int]:
        """The author of a comment, which stands before its words with what is between."""
        fields = header_of(self.thread, piece - self.first_comment)
        author = fields[0] or ""
        is_meant = self._key is None or name_key(author) == self._key
        return author if is_meant else "", len(searched_header(fields))
