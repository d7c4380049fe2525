"""The article: which line is its title, where it begins and ends, what is a heading, what is menu and boilerplate.

Extractors keep no markup, so a title is known by what stands around it: it is quoted by the discussion's heading,
repeated on the page, followed by a byline or by prose. Nothing is dropped: what is not the article is furniture.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from tui.model.labels import BOILERPLATE, HEADING, LIST, NAVIGATION, PARAGRAPH, REPLY_FORM, RULE, TITLE
from tui.parser.bylines import byline_stamp
from tui.parser.outline import Outline
from tui.parser.vocabulary import discussion_heading, has_no_letters, heads_furniture, is_chrome, opens_reply_form

PROSE = 120
"""Characters from which a line is surely somebody's prose."""

SENTENCE = 50
"""Characters from which a line that ends like a sentence is prose."""

BODY_PROSE = 80
PROSE_GAP = 6
"""Lines that are no prose between two that still belong to one text."""

LONGEST_TITLE = 200
LONGEST_HEADING = 90
_SENTENCE_END = re.compile(r"[.!?…;:,。！？][\"'”’»)\]]*$")
_TITLE_END = re.compile(r"(?:(?<!\.)\.|[;:,])[\"'”’»)\]]*$")
_HEADING_END = re.compile(r"(?:(?<!\.)\.|\.{3}|…|[;:,])[\"'”’»)\]]*$")
_SIGNATURE = re.compile(
    r"^(?:by|von|par|por|de|di|door|av|af|posted|published|written|geschrieben|veröffentlicht|publié|publicado|submitted)\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:featured|image|photo|picture|foto|bild|abbildung|quelle|source|credit|illustration|fuente|crédit)\b",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s[»›>|/]\s.*\s[»›>|/]\s")
"""A trail of links: where on the site the page stands."""

_RULE = re.compile(r"^\W{3,}$")
_WORDS = re.compile(r"\w+")


def folded_words(text: str) -> tuple[str, ...]:
    """Words for comparing titles."""
    return tuple(_WORDS.findall(text.casefold()))


def is_prose(text: str) -> bool:
    """Whether a line is somebody's sentences."""
    length = _length(text)
    return length >= PROSE or (length >= SENTENCE and _SENTENCE_END.search(text) is not None)


def _length(text: str) -> int:
    """Characters, those of scripts that write a word in one or two counted for as many letters."""
    if len(text) >= PROSE or text.isascii():
        return len(text)
    return len(text) + 2 * sum(char >= "\u2e80" for char in text)


def find_title(page: Outline, end: int, quoted: str | None) -> tuple[int | None, str | None]:
    """The line of the title among the first `end` lines, and its words; `quoted` is what a heading calls the page.

    The line is None where only the quotation tells the title.
    """
    filled = [line for line in range(end) if page.stripped[line]]
    texts = [page.text(line) for line in filled]
    if quoted:
        wanted = folded_words(quoted)
        for line, text in zip(filled, texts, strict=True):
            if len(text) <= LONGEST_TITLE and _same_title(folded_words(text), wanted):
                return line, text
        if wanted:
            return None, quoted
    counts = Counter(folded_words(text) for text in texts if len(text) <= LONGEST_TITLE)
    prose = _prose_positions(page, filled, texts)
    body_start = _body_start(prose, texts)
    best: tuple[float, int] | None = None
    for position in range(min(len(texts), body_start + PROSE_GAP)):
        score = _title_score(page, filled, texts, position, body_start, prose, counts)
        if score is not None and (best is None or score > best[0]):
            best = score, position
    if best is None:
        return None, None
    position = _shorter_twin(texts, best[1])
    return filled[position], texts[position]


def _shorter_twin(texts: Sequence[str], position: int) -> int:
    """The line above that the title begins with, where something was glued to its end."""
    for above in range(position):
        if texts[position].startswith(texts[above]) and len(texts[above].split()) > 2:
            return above
    return position


def _prose_positions(page: Outline, filled: Sequence[int], texts: Sequence[str]) -> list[int]:
    """Positions of lines that are long prose: no list, no form, no table of figures."""
    return [
        position
        for position, text in enumerate(texts)
        if _length(text) >= BODY_PROSE
        and filled[position] not in page.item_at
        and not opens_reply_form(text)
        and sum(map(str.isdigit, text)) * 8 < len(text)
    ]


def _body_start(prose: Sequence[int], texts: Sequence[str]) -> int:
    """The position where the largest cluster of prose begins: before it stands the title."""
    best = size = start = 0
    found = len(texts)
    last: int | None = None
    for position in prose:
        if last is None or position - last > PROSE_GAP:
            start, size = position, 0
        size += len(texts[position])
        last = position
        if size > best:
            best, found = size, start
    return found


def _same_title(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    if not words or not wanted:
        return False
    if words == wanted:
        return True
    shared = sum((Counter(words) & Counter(wanted)).values())
    return 2 * shared >= 0.85 * (len(words) + len(wanted))


def _title_score(
    page: Outline,
    filled: Sequence[int],
    texts: Sequence[str],
    position: int,
    body_start: int,
    prose: Sequence[int],
    counts: Counter[tuple[str, ...]],
) -> float | None:
    """How much a line looks like the title; None where it cannot be one."""
    text, line = texts[position], filled[position]
    if (
        not 2 <= len(text) <= LONGEST_TITLE
        or has_no_letters(text)
        or is_chrome(text)
        or discussion_heading(text)
        or heads_furniture(text)
    ):
        return None
    if (
        byline_stamp(text)
        or _SIGNATURE.match(text)
        or len(text) > 150
        or (len(text) >= BODY_PROSE and text.endswith("."))
    ):
        return None
    before = bisect_left(prose, position)
    distance = prose[before] - position if before < len(prose) else LONGEST_TITLE
    score = max(0.0, 2.0 - 0.3 * max(0, distance - 1)) - 0.4 * min(before, 5)
    around = [*texts[max(0, position - 1) : position], *texts[position + 1 : position + 3]]
    is_signed = any(byline_stamp(near) or _SIGNATURE.match(near) for near in around)
    if before and not is_signed and position >= body_start:
        return None
    score += 1.5 if is_signed else 0.0
    score -= 1.0 if before < len(prose) and distance == 0 else 0.0
    if counts[folded_words(text)] > 1:
        score += 1.0
    if line in page.item_at:
        score -= 2.5
    elif _stands_alone(page, line):
        score += 1.0
    if _TITLE_END.search(text):
        score -= 1.0
    if text[0] in "«»←→<>|" or text[-1] in "»→|" or _TRAIL.search(text):
        score -= 2.5
    words = len(text.split())
    menu = sum(other in page.item_at for other in filled[: position + distance])
    if position == 0 and words > 2 and menu < 3:
        score += 0.7
    return score + (1.0 if 4 <= words <= 25 else 0.5 if words in (2, 3) else -0.5)


def _stands_alone(page: Outline, line: int) -> bool:
    above, below = line - 1, line + 1
    return (above < 0 or not page.stripped[above]) and (below >= len(page.lines) or not page.stripped[below])


def label_article(page: Outline, roles: bytearray, start: int, end: int, title_line: int | None) -> None:
    """Give the lines `start` to `end` roles: what stands before the title is navigation, what trails is boilerplate."""
    title = title_line if title_line is not None else start
    last = _last_line(page, title, end)
    for line in range(start, end):
        text = page.stripped[line]
        if not text:
            continue
        if line == title_line:
            roles[line] = TITLE
        elif line < title:
            roles[line] = NAVIGATION if line in page.item_at or len(text) < PROSE else BOILERPLATE
        elif line > last:
            roles[line] = NAVIGATION if line in page.item_at else BOILERPLATE
        else:
            roles[line] = _article_role(page, line)


def _last_line(page: Outline, start: int, end: int) -> int:
    """The last line of the article: its last prose, with what belongs to the same paragraph or list."""
    for line in range(end - 1, start, -1):
        if page.stripped[line] and is_prose(page.text(line)) and not opens_reply_form(page.text(line)):
            return line
    return end


def _article_role(page: Outline, line: int) -> int:
    text = page.stripped[line].rstrip()
    if line in page.item_at:
        return LIST
    if _RULE.match(text):
        return RULE
    if (
        page.indents[line]
        and line
        and (page.indents[line - 1] or not page.stripped[line - 1])
        and _inside_item(page, line)
    ):
        return LIST
    if _is_heading(page, line, page.text(line)):
        return HEADING
    return PARAGRAPH


def _inside_item(page: Outline, line: int) -> bool:
    above = line - 1
    while above >= 0 and page.stripped[above] and above not in page.item_at:
        above -= 1
    return above in page.item_at and page.items[page.item_at[above]].column < page.indents[line]


def _is_heading(page: Outline, line: int, text: str) -> bool:
    """A short line alone between blank lines that ends no sentence and has words under it."""
    if not 2 <= len(text) <= LONGEST_HEADING or _HEADING_END.search(text) or has_no_letters(text) or is_chrome(text):
        return False
    if byline_stamp(text) or _SIGNATURE.match(text) or _CAPTION.match(text):
        return False
    if (line and page.stripped[line - 1]) or line + 2 >= len(page.lines) or page.stripped[line + 1]:
        return False
    return is_prose(page.text(line + 2)) or (line + 2 in page.item_at)


def label_trail(page: Outline, roles: bytearray, start: int, stop: int) -> None:
    """Give the lines below the discussion roles: the reply form up to what heads something else, then the rest."""
    in_form = False
    for line in range(start, stop):
        if not page.stripped[line]:
            continue
        text = page.text(line)
        if opens_reply_form(text):
            in_form = True
        elif in_form and (line in page.item_at or heads_furniture(text)):
            in_form = False
        roles[line] = REPLY_FORM if in_form else NAVIGATION if line in page.item_at else BOILERPLATE
