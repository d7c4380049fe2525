"""Bylines by the line: is it one, where is its stamp, whose name is on it, or is it chrome.

Nothing here knows a whole page; `templates` learns what a page's records have in common, `splitting` takes a record
apart.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.parser.cells import ROW_MARK, cells, is_row, parts
from tui.parser.stamps import Stamp, find_stamp
from tui.parser.vocabulary import (
    EDGES,
    REMEMBERED,
    begins_quote,
    has_no_letters,
    is_chrome,
    is_profile,
    is_profile_label,
    name_in,
    says_by,
    says_gone,
    says_name_end,
    says_whom_it_answers,
)

HEAD_LINES = 9
"""Lines from a record's first in which its byline may stand."""

TAIL_LINES = 7
"""Lines from a record's last in which its byline may stand."""

LONGEST_NAME = 160
"""Characters; longer texts on a byline are no name. People's are shorter, but pingbacks are signed with titles."""

LONGEST_BYLINE_REST = 90
"""Characters beside a stamp, and of a line above one."""

LONGEST_VALUE = 40
"""Characters of what stands below a label."""

LONGEST_RECURRING = 60
LONGEST_FURNITURE = 110
_NUMBER = re.compile(r"\d+")
_FOLD_MARK = re.compile(r"^\[[–—+-]\]\s*(\S+)")
_LEVEL = re.compile(r"^level\s\d{1,3}$", re.IGNORECASE)
_INITIAL_END = re.compile(r"(?:^|\s)\w\.$")
_ORDINAL_FIRST = re.compile(r"^(?:#\d{1,6}[.:)]?|\d{1,6}\))\s+(?=\S)")
_ORDINAL_MARKS = frozenset("#0123456789")
_ADDRESS_FIRST = re.compile(r"^\S+@\S+\.\S+\s+(?=\S)")
"""An avatar's text in front of a name."""

_SENTENCE_END = re.compile(r"[.!?…:,;：，。！？；～]['”\"»)]*$")
_SMILE_END = re.compile(r"^[^(]*\)$|\($")
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?…]\s+[^\W\d_]{3}")
_STARS = "stars?|stern(?:en?)?|étoiles?|estrellas?|estrelas?|stelle|sterren"
_RATING = re.compile(rf"^\W*\d(?:[.,]\d)?\s?(?:/\s?\d+\s)?(?:{_STARS})\W*$", re.IGNORECASE)
_RATED = re.compile(rf"^\d(?:[.,]\d)?\s\w{{1,3}}(?:\s\w{{2}})?\s(?:5|10)\s(?:{_STARS})\b", re.IGNORECASE)


def shape(text: str) -> str:
    """A line without case and edges: what is the same in every record is chrome."""
    return text.strip(EDGES).casefold()


def levelled(text: str) -> str:
    """A line's shape with its numbers made one: what recurs with other numbers is chrome too (`Respect 3`)."""
    return _NUMBER.sub("0", shape(text))


@lru_cache(maxsize=REMEMBERED)
def is_furniture(text: str, recurring: frozenset[str] = frozenset()) -> bool:
    """Whether a line at the edge of a record is chrome: by its words, by having none, or because it recurs."""
    if len(text) > LONGEST_FURNITURE:
        return False
    return (
        has_no_letters(text)
        or is_chrome(text)
        or _LEVEL.match(text) is not None
        or (len(text) <= LONGEST_RECURRING and shape(text) in recurring)
    )


def is_name_like(text: str) -> bool:
    """Whether a short line could be a name: few words, no sentence, and of a row one cell beside numbers and labels."""
    if is_row(text):
        told = [cell for cell in parts(text) if not has_no_letters(cell)]
        text = told[0] if len(told) == 1 else ""
    if not 0 < len(text) <= 45 or len(text.split()) > 6 or not any(char.isalnum() for char in text):
        return False
    if _SMILE_END.search(text):
        return False
    return _SENTENCE_END.search(text) is None or (ends_with_initial(text) and len(text.split()) <= 3)


def ends_with_initial(text: str) -> bool:
    """Whether a text ends with a letter and its point, as names do."""
    return _INITIAL_END.search(text) is not None


def begins_with_rating(text: str) -> bool:
    """Whether a line begins with how many stars of how many somebody gives (`4.0 out of 5 stars`)."""
    return text[:1].isdecimal() and _RATED.match(text) is not None


def is_surely_name(text: str) -> bool:
    """Whether a short first line is a name although some records begin with their words: few words, all capitalised."""
    words = text.split()
    return len(words) <= 4 and len(text) <= 32 and (len(words) == 1 or all(not word[0].islower() for word in words[:2]))


def is_signature(text: str) -> bool:
    """Whether a short line says whose words stand above it (`Posted by Jane`)."""
    return len(text) <= LONGEST_BYLINE_REST and says_by(text) and _SENTENCE_END.search(text) is None


def is_edit_mark(text: str) -> bool:
    """Whether a line is a stamp and a word: when something else was done to the comment."""
    stamp = byline_stamp(text)
    return stamp is not None and len((text[: stamp.start] + text[stamp.end :]).split()) == 1


def byline_stamp(text: str, *, long_names: bool = False) -> Stamp | None:
    """The stamp of a line that is a byline: what else is on it is short and no sentence.

    With `long_names` a page's title may stand before a closing stamp: pingbacks are signed with one. Of a row one cell
    has to be a byline, and none before it long.
    """
    if ROW_MARK in text:
        return _stamp_in_cells(text)
    stamp = find_stamp(text)
    if stamp is None:
        return None
    before, after = text[: stamp.start].strip(EDGES), text[stamp.end :].strip(EDGES)
    if long_names and (not after or is_chrome(after)):
        return stamp
    if len(before) > LONGEST_BYLINE_REST or len(after) > LONGEST_BYLINE_REST:
        return None
    if len(before.split()) > 9 or (len(after.split()) > 9 and not is_chrome(after)) or _SENTENCES.search(after):
        return None
    return stamp


def _stamp_in_cells(text: str) -> Stamp | None:
    for start, cell in cells(text):
        stamp = byline_stamp(cell)
        if stamp:
            return Stamp(start + stamp.start, start + stamp.end)
        if len(cell) > LONGEST_BYLINE_REST:
            return None
    return None


def tells_of_member(texts: Sequence[str], position: int) -> bool:
    """Whether a line says something of a forum's member, or is what stands below such a thing's name."""
    text = texts[position]
    if is_profile(text) or is_profile_label(text):
        return True
    return position > 0 and len(text) <= LONGEST_VALUE and is_profile_label(texts[position - 1])


def lines_on_members(texts: Sequence[str]) -> frozenset[int]:
    """The positions of all lines that tell of a forum's member."""
    labels = [position for position, text in enumerate(texts) if is_profile_label(text)]
    values = (position + 1 for position in labels if position + 1 < len(texts))
    return frozenset(
        (
            *labels,
            *(position for position in values if len(texts[position]) <= LONGEST_VALUE),
            *(position for position, text in enumerate(texts) if is_profile(text)),
        )
    )


def head_stamp(texts: Sequence[str]) -> tuple[int, Stamp] | None:
    """The first byline stamp among a record's first lines, with its line's position; no prose may stand before it.

    The day on which somebody joined a forum is none.
    """
    for position, text in enumerate(texts[:HEAD_LINES]):
        stamp = byline_stamp(text, long_names=position == 0)
        if stamp and not tells_of_member(texts, position):
            return position, stamp
        if len(text) > LONGEST_BYLINE_REST:
            return None
    return None


def tail_stamp(texts: Sequence[str]) -> tuple[int, Stamp] | None:
    """The last byline stamp among a record's last lines; position counts from the end, 1 is the last line."""
    for position in range(1, min(TAIL_LINES, len(texts)) + 1):
        text = texts[-position]
        stamp = byline_stamp(text)
        if stamp and not tells_of_member(texts, len(texts) - position):
            return position, stamp
        if len(text) > LONGEST_BYLINE_REST:
            return None
    return None


def says_position(texts: Sequence[str]) -> int | None:
    """Which of the first three lines ends in a verb of saying, with no prose before it."""
    for position, text in enumerate(texts[:3]):
        if says_name_end(text) is not None and len(text) <= LONGEST_BYLINE_REST:
            return position
        if len(text) > LONGEST_BYLINE_REST:
            return None
    return None


def first_name_line(texts: Sequence[str]) -> int | None:
    """Which of the first three lines is a name over words, with nothing but chrome before it."""
    for position, text in enumerate(texts[:3]):
        if is_furniture(text):
            continue
        if says_name_end(text) is not None or _FOLD_MARK.match(text):
            return position
        return position if is_name_like(text) and not begins_quote(text) and len(texts) > position + 1 else None
    return None


def first_name(candidates: Sequence[str], recurring: frozenset[str]) -> str | None:
    """The first text among a byline's parts that is somebody's name; one that recurs only where there is no other."""
    names = list(_names_among(candidates, recurring)) or list(_names_among(candidates, frozenset()))
    if len(names) > 1 and (_is_in_longer(names[1], names[0]) or _is_initial(names[0], names[1])):
        return names[1]
    return names[0] if names else None


def _is_in_longer(name: str, text: str) -> bool:
    return len(name) < len(text) and name in text


def _is_initial(text: str, name: str) -> bool:
    """Whether a text is the letter that stands for a picture of somebody."""
    return len(text) == 1 and name.casefold().startswith(text.casefold())


def _names_among(candidates: Sequence[str], recurring: frozenset[str]) -> Iterator[str]:
    """The names, up to where it is said that one was taken away."""
    for text in candidates:
        mark = _FOLD_MARK.match(text)
        if says_gone(mark.group(1) if mark else text):
            return
        if mark:
            yield mark.group(1)
            continue
        if text[:1] in _ORDINAL_MARKS:
            text = _ORDINAL_FIRST.sub("", text)
        if (
            not text
            or is_profile(text)
            or is_profile_label(text)
            or says_whom_it_answers(text)
            or _RATED.match(text)
            or _LEVEL.match(text)
            or _RATING.match(text)
            or (recurring and shape(text) in recurring)
        ):
            continue
        name = name_in(text)
        if name is None or len(name) > LONGEST_NAME or has_no_letters(name) or _says_when_edited(name):
            continue
        yield _ADDRESS_FIRST.sub("", name).strip(EDGES) if "@" in name else name


def _says_when_edited(text: str) -> bool:
    """Whether a part of a byline says when the comment was changed (`edited 3 days ago`)."""
    stamp = find_stamp(text)
    return stamp is not None and not text[stamp.end :].strip(EDGES) and is_chrome(text[: stamp.start].strip(EDGES))
