"""Which line is the title.

Extractors keep no markup, so a title is known by what stands around it: it is quoted by the discussion's heading,
repeated on the page, signed below, alone on its lines, and the article's prose begins under it.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from tui.parser.article import lines_of_items
from tui.parser.bylines import byline_stamp
from tui.parser.outline import Outline
from tui.parser.prose import begins_signature, text_length
from tui.parser.vocabulary import (
    comment_count,
    discussion_heading,
    has_no_letters,
    heads_furniture,
    is_chrome,
    opens_reply_form,
)

BODY_PROSE = 80
"""Length from which a line is taken for the article's prose."""

LEAST_BODY = 200
"""Characters from which prose is an article's and no notice."""

PROSE_GAP = 6
"""Lines that are no prose between two that still belong to one text."""

LONGEST_TITLE = 150
LONGEST_COUNT = 80
LONGEST_SIGNED_TITLE = 350
"""Characters; forums let a whole question be the title, with who asked it on the line below."""

LONGEST_QUOTED_TITLE = 200
MENU_ITEMS = 3
"""List items above the prose from which a page begins with a menu, and not with its title."""

_SENTENCE_END = re.compile(r"(?:(?<!\.)\.|[;:,])[\"'”’»)\]]*$")
_SENTENCES = re.compile(r"\w\w[.!?…]\s+\w")
_TRAIL = re.compile(r"\s[»›>|/]\s.*\s[»›>|/]\s")
"""A trail of links: where on the site the page stands."""

_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|página|pagina|pagine|strona|strana|stránka|sida|side|sivu|страница|стр)\.?\s\d+(?:\s?\W?\w*\s?\d+)?\W*",
    re.IGNORECASE,
)
_PICTURE_FILE = re.compile(r".*\w\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|heic)", re.IGNORECASE)

_SECOND = {"I.": "II. ", "1.": "2. ", "A.": "B. ", "I": "II ", "1)": "2) "}
"""Numbers of first sections with those of the second."""

_WORDS = re.compile(r"\w+")


def find_title(page: Outline, end: int, quoted: str | None) -> tuple[int | None, str | None]:
    """The line of the title among the first `end` lines, and its words; `quoted` is what a heading calls the page.

    The line is None where only the quotation tells the title.
    """
    filled = [line for line in range(end) if page.stripped[line]]
    texts = [page.text(line) for line in filled]
    if quoted and _words(quoted):
        for line, text in zip(filled, texts, strict=True):
            if len(text) <= LONGEST_QUOTED_TITLE and (_are_same(_words(text), _words(quoted)) or _holds(quoted, text)):
                return line, text
        return None, quoted
    search = _TitleSearch(page, filled, texts)
    scores = [(score, -position) for position in search.places() if (score := search.score(position)) is not None]
    if not scores:
        return None, None
    position = _shorter_twin(texts, -max(scores)[1])
    return filled[position], texts[position]


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(text.casefold()))


def _are_same(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether two titles have nearly the same words."""
    shared = sum((Counter(words) & Counter(wanted)).values())
    return bool(words) and 2 * shared >= 0.85 * (len(words) + len(wanted))


def _holds(quoted: str, text: str) -> bool:
    """Whether a quotation is a line and little more, marks that an extractor garbled for one."""
    return text in quoted and 2 * len(text) >= len(quoted)


def _shorter_twin(texts: Sequence[str], position: int) -> int:
    """The line above that the title begins with, where something was glued to its end."""
    for above in range(position):
        if texts[position].startswith(texts[above]) and len(texts[above].split()) > 2:
            return above
    return position


def _counts(text: str) -> bool:
    """Whether a short line says how many comments there are."""
    return len(text) <= LONGEST_COUNT and comment_count(text) > 0


class _TitleSearch:
    """The lines above a discussion, and where prose is among them; a place is a position among the non-blank lines."""

    def __init__(self, page: Outline, filled: Sequence[int], texts: Sequence[str]) -> None:
        self.page = page
        self.filled = filled
        self.texts = texts
        self.counts = Counter(_words(text) for text in texts if len(text) <= LONGEST_QUOTED_TITLE)
        self.listed = lines_of_items(page, filled[-1] + 1 if filled else 0)
        self.prose = [position for position in range(len(texts)) if self._is_prose(position)]
        self.body_start = self._start_of_body()

    def _is_prose(self, position: int) -> bool:
        """Whether a line is long prose: no list, no form, no table of figures."""
        text = self.texts[position]
        if text_length(text) < BODY_PROSE or self.filled[position] in self.page.item_at or opens_reply_form(text):
            return False
        return sum(map(str.isdigit, text)) * 8 < len(text)

    def _start_of_body(self) -> int:
        """Where the largest cluster of prose begins: about there stands the title."""
        best = size = start = 0
        found = len(self.texts)
        above: int | None = None
        for position in self.prose:
            if above is None or position - above > PROSE_GAP:
                start, size = position, 0
            size += len(self.texts[position])
            above = position
            if size > best:
                best, found = size, start
        return found if best >= LEAST_BODY else len(self.texts)

    def places(self) -> range:
        """Where the title may stand: above the body, or a notice's length into it."""
        return range(min(len(self.texts), self.body_start + PROSE_GAP))

    def score(self, position: int) -> float | None:
        """How much a line looks like the title; None where it cannot be one."""
        if not self._could_be(position):
            return None
        before = bisect_left(self.prose, position)
        distance = self.prose[before] - position if before < len(self.prose) else len(self.texts)
        is_signed = self._is_signed(position)
        if before and not is_signed and position >= self.body_start:
            return None
        nearness = max(0.0, 2.0 - 0.3 * max(0, distance - 1)) - 0.4 * min(before, 5)
        nearness -= 1.0 if not distance else 0.0
        begins = position == 0 and self._menu(position + distance) < MENU_ITEMS
        return nearness + (1.5 if is_signed else 0.0) + self._look(position, begins)

    def _could_be(self, position: int) -> bool:
        text = self.texts[position]
        if not 2 <= len(text) <= LONGEST_SIGNED_TITLE or has_no_letters(text) or is_chrome(text):
            return False
        if len(text) > LONGEST_TITLE and not begins_signature("".join(self.texts[position + 1 : position + 2])):
            return False
        if _PAGE_NUMBER.fullmatch(text) or _PICTURE_FILE.fullmatch(text):
            return False
        if discussion_heading(text) or heads_furniture(text) or byline_stamp(text) or begins_signature(text):
            return False
        return text_length(text) < BODY_PROSE or not text.endswith((".", "。"))

    def _is_signed(self, position: int) -> bool:
        """Whether a byline or a date stands right above, or in the two lines below; or what counts the comments."""
        below = self.texts[position + 1 : position + 3]
        around = (*self.texts[max(0, position - 1) : position], *below)
        return any(byline_stamp(near) or begins_signature(near) for near in around) or any(map(_counts, below))

    def _menu(self, end: int) -> int:
        return sum(line in self.page.item_at for line in self.filled[:end])

    def _look(self, position: int, begins: bool) -> float:
        """What the line itself says for it: how it stands, ends, recurs, and how many words it has."""
        text, line = self.texts[position], self.filled[position]
        look = 1.0 if self.counts[_words(text)] > 1 else 0.0
        if self.listed[line]:
            look -= 2.5
        elif self._stands_alone(line):
            look += 1.0
        look -= 1.5 if self._begins_sections(text) else 0.0
        look -= 1.0 if _SENTENCE_END.search(text) else 0.0
        look -= 1.5 if _SENTENCES.search(text) else 0.0
        look -= 2.5 if text[0] in "«»←→<>|(" or text[-1] in "»→|" or _TRAIL.search(text) else 0.0
        words = len(text.split())
        look += 0.7 if begins and words > 2 else 0.0
        return look + (1.0 if 4 <= words <= 25 else 0.5 if words in (2, 3) else -0.5)

    def _begins_sections(self, text: str) -> bool:
        """Whether a line is the heading of the first of several sections (`I. Departure`)."""
        number, _, rest = text.partition(" ")
        second = _SECOND.get(number) if rest else None
        return second is not None and any(other.startswith(second) for other in self.texts)

    def _stands_alone(self, line: int) -> bool:
        above, below = line - 1, line + 1
        stripped = self.page.stripped
        return (above < 0 or not stripped[above]) and (below >= len(stripped) or not stripped[below])
