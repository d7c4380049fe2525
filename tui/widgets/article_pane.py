"""The article beside the discussion."""

from collections.abc import Hashable

from tui.reading.session import Session
from tui.reading.viewport import Position
from tui.widgets.word_pane import WordPane


class ArticlePane(WordPane):
    """The pane of the article."""

    EMPTY = "No article was found in this page."

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(session.article, session.finding.article, session.article_rows, id=id)
        self.session = session

    def line_key(self, position: Position, y: int) -> Hashable:
        """The row and its lights."""
        return position, " ", "", self.session.finding.article.key(position.item)

    def fit(self, width: int, height: int) -> None:
        """Lay the article out for a size of the pane."""
        self.session.resize_article(width, height)
