"""Links in a text: where they stand, and what they really lead to.

Only http and https are links. They are found in one pass, whatever the text: a match takes all that can belong to it,
and what then turns out not to is not looked at again. The address that is opened is made here, of ASCII letters only;
its host is the one that is shown, in the form a browser would ask for, so that a look-alike letter or a name before an
`@` deceives nobody.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

MOST_LINKS = 1000
MOST_CHARACTERS = 4_000_000
"""Text that is looked through for one list of links."""
LONGEST_HOST = 253
"""Characters of a host name (RFC 1035)."""

_ENDS = (
    r"\s<>\"“”„«»`{}|\\^\x00-\x20\x7f-\xa0"
    r"\u3000-\u3002\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
    r"\xad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\U000e0000-\U000e0fff"
    r"\u2022\u2190-\u21ff\u25a0-\u25ff\u2400-\u2426\ud800-\udfff\ufff0-\uffff"
)
"""What ends a link: spaces and quotes, the backslash that only browsers take for a slash, CJK punctuation, what is
invisible, bullets and arrows (footnotes end in `↩`), and what stands for what was cleaned away."""
_LINK = re.compile(rf"(?<![^\W_])https?://(?:[^{_ENDS}\]]++|\](?!\())++", re.IGNORECASE)
"""As far as it may reach; in Markdown's `[words](address)` the words may be a link themselves, and end there."""
_PUNCTUATION = frozenset(".,;:!?'’…*_~")
_CLOSING = {")": "(", "]": "["}
_PARTS = re.compile(r"(https?)://([^/?#]*)(.*)", re.IGNORECASE)
_AUTHORITY = re.compile(r"(.*@)?(\[[0-9a-f:.]+\]|[^@:\[\]]+)(:\d{0,5})?", re.IGNORECASE)
_NUMBER = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?")
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\]")
_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
"""ASCII letters of an address that stay as they are."""


class Link(NamedTuple):
    """A link as it was written, the ASCII address it is opened by, and the host in it."""

    written: str
    address: str
    host: str


def link_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where links begin and end in a text, in characters."""
    for found in _LINK.finditer(text):
        end = _end(text, *found.span())
        if address_of(text[found.start() : end]) is not None:
            yield found.start(), end


def links_in(texts: Iterable[str]) -> list[Link]:
    """The different links in some texts, in order; no more than `MOST_LINKS`, from a bounded amount of text."""
    links: dict[str, Link] = {}
    room = MOST_CHARACTERS
    for text in texts:
        for start, end in islice(link_spans(text[:room]), MOST_LINKS):
            written = text[start:end]
            link = address_of(written)
            if link is not None:
                links.setdefault(link.address, link)
        room -= len(text)
        if room <= 0 or len(links) >= MOST_LINKS:
            break
    return list(links.values())[:MOST_LINKS]


def address_of(written: str) -> Link | None:
    """What a link leads to; None where it is no address that may be opened."""
    from urllib.parse import quote

    parts = _PARTS.fullmatch(written)
    authority = _AUTHORITY.fullmatch(parts[2]) if parts else None
    if parts is None or authority is None:
        return None
    host = _ascii_host(authority[2])
    if host is None:
        return None
    user, port = quote(authority[1] or "", _SAFE), authority[3] or ""
    address = f"{parts[1].lower()}://{user}{host}{port}{quote(parts[3], _SAFE)}"
    return Link(written, address, host + port)


def _end(text: str, start: int, end: int) -> int:
    """The end of a link without the punctuation around it; brackets that it opened itself are its own."""
    surplus = {mark: text.count(mark, start, end) - text.count(opens, start, end) for mark, opens in _CLOSING.items()}
    while end > start:
        mark = text[end - 1]
        if surplus.get(mark, 0) > 0:
            surplus[mark] -= 1
        elif mark not in _PUNCTUATION:
            break
        end -= 1
    return end


def _ascii_host(host: str) -> str | None:
    """The host as a browser asks for it; None where there is no such host."""
    if len(host) > LONGEST_HOST:
        return None
    try:
        name = host.lower() if host.isascii() else host.encode("idna").decode("ascii").lower()
        if _NUMBER.fullmatch(name):
            from socket import inet_aton, inet_ntoa

            name = inet_ntoa(inet_aton(name.removesuffix(".")))
    except (UnicodeError, OSError):
        return None
    return name if _HOST.fullmatch(name) and len(name) <= LONGEST_HOST else None
