"""Where the hits of a search are on a rail as high as a pane: a cell is a share of what is kept, or of the words."""

from itertools import islice

from tui.reading.session import Session

MOST_MARKED = 300


def marked_cells(session: Session, height: int) -> frozenset[int]:
    """The cells of a rail beside the discussion that stand for comments with hits."""
    search, border = session.finding.search, session.finding.first_comment
    if search is None or height <= 0:
        return frozenset()
    tally, kept, end = search.tally, session.folds.kept_comments, search.pieces.count
    firsts = (-(-cell * len(kept) // height) for cell in range(height + 1))
    bounds = [border + kept[first] if first < len(kept) else end for first in firsts]
    found = (tally.next_piece(first) for first in bounds[:-1])
    return frozenset(cell for cell, piece in enumerate(found) if piece is not None and piece < bounds[cell + 1])


def marked_article_cells(session: Session, height: int) -> frozenset[int]:
    """The cells of a rail beside the article that stand for blocks with hits, the first hundreds of them."""
    search, border = session.finding.search, session.finding.first_comment
    if search is None or height <= 0:
        return frozenset()
    blocks = islice(search.tally.pieces(0, border), MOST_MARKED)
    shares = (session.article_rows.share_above(block, search.hits(block).starts[0]) for block in blocks)
    return frozenset(min(height - 1, int(share * height)) for share in shares)
