"""What is told of who wrote a comment: a mark in a colour of his own, and that he wrote the article too."""

from collections.abc import Hashable
from zlib import crc32

from tui.reading.authorship.authors import author_of, name_key
from tui.reading.layout.rows import GUIDE_ROLES, Span
from tui.reading.remarks import Remarks
from tui.reading.windows import Windows

MARK = "■"
OF_ARTICLE = "author"


class AuthorRemarks(Remarks):
    """The remarks of authors; colours are for those who ask for them, and the name stands beside them anyway."""

    def __init__(self, windows: Windows) -> None:
        self._windows = windows
        self.has_colours = False
        self._of_article: str | None = None

    def forget(self) -> None:
        """Look anew who wrote the article, as in another reading of the page."""
        self._of_article = None

    def key(self, item: int) -> Hashable:
        """Whether colours are wanted."""
        return self.has_colours

    def signs(self, item: int) -> tuple[Span, ...]:
        """The mark, of one colour wherever the name is the same, and what is said of the article's author."""
        author = author_of(self._windows.thread, item)
        if not author:
            return ()
        key = name_key(author)
        mark = Span(GUIDE_ROLES[crc32(key.encode("utf-8")) % len(GUIDE_ROLES)], MARK)
        signs = (mark,) if self.has_colours else ()
        return (*signs, Span("level", OF_ARTICLE)) if key == self._article_author() else signs

    def _article_author(self) -> str:
        """Who wrote the article, as names are compared; empty where no line tells."""
        if self._of_article is None:
            from tui.parser.article_byline import article_author  # The reading of a page's text is not needed for less.

            self._of_article = name_key(article_author(self._windows.thread) or "")
        return self._of_article
