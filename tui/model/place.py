"""One address for everything that points into a page: positions, search hits, quotes and marks."""

from typing import NamedTuple


class Place(NamedTuple):
    """A character of the page; it survives folding and width.

    `comment` is an index into the thread's comments; None means the article, and `block` is then an index into its
    blocks. `char_offset` counts in the text of that comment or block.
    """

    comment: int | None = None
    block: int = 0
    char_offset: int = 0
