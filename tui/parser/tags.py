"""Text that is HTML still, with its tags, where the words of a page are wanted."""

_BEGINNINGS = ("<!doctype html", "<html")
_TAGS = frozenset(
    """html head title meta link script style base body header footer main nav section article aside div span p a ul ol
    li dl dt dd table thead tbody tr td th h1 h2 h3 h4 h5 h6 br hr img figure form input
    button blockquote pre""".split()
)
_FEWEST = 3
_SHARE = 0.5
"""Lines that have to begin with a tag, and their share of all that are not blank, for a text to look like HTML."""


def looks_like_html(beginning: str) -> bool:
    """Whether a text begins as HTML does, or most of its lines begin with a tag."""
    lines = [line for line in map(str.strip, beginning.split("\n")) if line]
    if lines and lines[0].casefold().startswith(_BEGINNINGS):
        return True
    tagged = sum(map(_begins_with_tag, lines))
    return tagged >= _FEWEST and tagged > _SHARE * len(lines)


def _begins_with_tag(line: str) -> bool:
    """Whether a line begins with a tag or a comment; a name in such brackets begins many a line of a chat."""
    if not line.startswith("<"):
        return False
    word = line[1:].lstrip("/").replace(">", " ").replace("/", " ").partition(" ")[0]
    return word.startswith("!--") or word.casefold() in _TAGS
