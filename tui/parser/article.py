"""The article and what surrounds the discussion: headings, lists, preformatted text, menus, boilerplate, reply form.

Extractors keep no markup, so each kind is known by how its lines stand. Nothing is dropped: what is neither article nor
comment is furniture.
"""

import re

from tui.model.labels import (
    BOILERPLATE,
    DISCUSSION_HEADING,
    HEADING,
    LIST,
    NAVIGATION,
    PARAGRAPH,
    PREFORMATTED,
    QUOTE,
    REPLY_FORM,
    RULE,
    TITLE,
)
from tui.parser.bylines import byline_stamp
from tui.parser.outline import Outline
from tui.parser.prose import PROSE, begins_signature, is_prose
from tui.parser.vocabulary import (
    comment_count,
    has_no_letters,
    heads_furniture,
    is_chrome,
    is_link_row,
    opens_reply_form,
)

LONGEST_HEADING = 90
FEWEST_WORDS = 3
"""Words from which a line that stands between heading and comments is a post and no link."""

_WORDS = frozenset((HEADING, PARAGRAPH, QUOTE, PREFORMATTED, LIST))
_HEADING_END = re.compile(r"(?:(?<!\.)\.|\.{3}|…|[;:,。，；：])[\"'”’»)\]]*$")
_SHORT_SENTENCE = re.compile(r"\w\s.*\w[.!?][\"'”’»)]*$")
_CAPTIONS = frozenset(
    "featured image photo picture foto bild abbildung quelle source credit illustration fuente crédit".split()
)
_RULE = re.compile(r"\W{3,}")


def label_article(page: Outline, roles: bytearray, end: int, title_line: int | None) -> None:
    """Give the first `end` lines roles: above the title is navigation, below the article's last prose boilerplate."""
    title = title_line if title_line is not None else 0
    last = _last_line(page, title, end)
    listed = lines_of_items(page, end)
    for line in range(end):
        text = page.stripped[line]
        if not text:
            continue
        if line == title_line:
            roles[line] = TITLE
        elif title < line <= last or (line == title and line <= last):
            roles[line] = _article_role(page, line, bool(listed[line]))
        else:
            roles[line] = NAVIGATION if line in page.item_at or (line < title and len(text) < PROSE) else BOILERPLATE
    _label_preformatted(page, roles, title + 1, last)


def _last_line(page: Outline, start: int, end: int) -> int:
    """The last line of the article: its last prose, and short sentences right below; the end where there is none."""
    for line in range(end - 1, start, -1):
        if page.stripped[line] and is_prose(page.text(line)) and not opens_reply_form(page.text(line)):
            return _with_short_sentences(page, line, end)
    return end


def _with_short_sentences(page: Outline, last: int, end: int) -> int:
    for line in range(last + 1, end):
        text = page.stripped[line]
        if not text:
            continue
        if line in page.item_at or not _SHORT_SENTENCE.search(text) or is_chrome(text) or opens_reply_form(text):
            break
        last = line
    return last


def _article_role(page: Outline, line: int, is_listed: bool) -> int:
    text = page.stripped[line]
    if is_listed:
        return LIST
    if _RULE.fullmatch(text):
        return RULE
    if text.startswith(">"):
        return QUOTE
    return HEADING if _is_heading(page, line, text) else PARAGRAPH


def lines_of_items(page: Outline, end: int) -> bytearray:
    """Which of the first `end` lines are items or go on with the item above, with no blank line between: 1, else 0."""
    found = bytearray(end)
    column: int | None = None
    for line in range(end):
        if not page.stripped[line]:
            column = None
        elif line in page.item_at:
            column = page.items[page.item_at[line]].column
            found[line] = True
        elif column is not None:
            found[line] = column < page.indents[line]
    return found


def _is_heading(page: Outline, line: int, text: str) -> bool:
    """A short line alone between blank lines that ends no sentence and has words under it."""
    if not 2 <= len(text) <= LONGEST_HEADING or _HEADING_END.search(text) or has_no_letters(text) or is_chrome(text):
        return False
    if byline_stamp(text) or begins_signature(text) or text.split()[0].casefold() in _CAPTIONS:
        return False
    if (line and page.stripped[line - 1]) or line + 2 >= len(page.lines) or page.stripped[line + 1]:
        return False
    return line + 2 in page.item_at or is_prose(page.text(line + 2))


def _label_preformatted(page: Outline, roles: bytearray, start: int, end: int) -> None:
    """Lines that stand together as paragraphs do not, some of them indented, are preformatted."""
    line = start
    while line <= end:
        stop = line
        while stop <= end and stop < len(roles) and roles[stop] == PARAGRAPH:
            stop += 1
        if stop - line > 1 and any(page.indents[inner] > page.indents[line] for inner in range(line, stop)):
            roles[line:stop] = bytes([PREFORMATTED]) * (stop - line)
        line = stop + 1


def label_between(page: Outline, roles: bytearray, heading: int, first: int) -> None:
    """Give the lines from the discussion's heading to the first comment roles.

    Some pages count their comments above the post and not below it: where nothing above the heading is anybody's words,
    those below it are the article.
    """
    has_article = any(roles[line] in _WORDS and _could_be_words(page, line) for line in range(heading))
    for line in range(heading, first):
        if page.stripped[line]:
            is_post = not has_article and line > heading and _could_be_words(page, line)
            roles[line] = PARAGRAPH if is_post else BOILERPLATE
    roles[heading] = DISCUSSION_HEADING


def _could_be_words(page: Outline, line: int) -> bool:
    """Whether a line could be somebody's words: several, and neither a link, a byline nor what heads something."""
    text = page.text(line)
    if line in page.item_at or len(text.split()) < FEWEST_WORDS or has_no_letters(text) or is_chrome(text):
        return False
    if byline_stamp(text) or begins_signature(text) or comment_count(text):
        return False
    return not (opens_reply_form(text) or heads_furniture(text) or is_link_row(text))


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
