"""The article beside the discussion."""

from collections.abc import Hashable

from tui.reading.session import Session
from tui.widgets.word_pane import WordPane


class ArticlePane(WordPane):
    """The pane of the article."""

    EMPTY = "No article was found in this page."

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(session.article, session.finding.article, session.article_rows, id=id)
        self.session = session

    def look(self, item: int) -> Hashable:
        """Its lights, and who quotes it."""
        finding, tracing = self.session.finding, self.session.tracing
        return finding.article.key(item), tracing.article.key(item), tracing.quoters_of_block(item)

    def fit(self, width: int, height: int) -> None:
        """Lay the article out for a size of the pane."""
        self.session.resize_article(width, height)
