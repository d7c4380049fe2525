"""The article beside the discussion."""

from tui.reading.session import Session
from tui.widgets.row_pane import RowPane


class ArticlePane(RowPane):
    """The pane of the article."""

    EMPTY = "No article was found in this page."

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(session.article, session.article_rows, id=id)
        self.session = session

    def fit(self, width: int, height: int) -> None:
        """Lay the article out for a size of the pane."""
        self.session.resize_article(width, height)
