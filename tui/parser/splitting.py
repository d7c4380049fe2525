"""One record taken apart: byline, subject, body, chrome.

What a page's records have in common is a `Template`; a record that has the layout of most is split by it, the others by
looking at their edges, line by line.
"""

import re
from collections.abc import Sequence

from tui.model.labels import Split
from tui.parser.bylines import (
    LONGEST_BYLINE_REST,
    byline_stamp,
    first_name,
    first_name_line,
    glued_stamp,
    head_stamp,
    is_furniture,
    is_name_like,
    levelled,
    says_position,
    shape,
    tail_stamp,
)
from tui.parser.layout import Layout, split_by_layout
from tui.parser.vocabulary import EDGES, has_no_letters, is_pingback, is_profile, says_by

_EXCLAIMED = re.compile(r"(?:[.!?…]|<3|[:;=]-?[)(DP3])$")
_COUNT = re.compile(r"^[#+(−-]?\s?\d[\d.,]*\)?$")


class Template:
    """What a page's records have in common. `stamp_at` is head, tail, glued (at the end of the body's line) or none."""

    stamp_at: str = "none"
    head_index: int = 0
    names_head: bool = False
    names_some: bool = False
    names_after: bool = False
    has_subject: bool = False
    recurring: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    name_prefix: tuple[str, ...] = ()
    name_suffix: tuple[str, ...] = ()
    layout: Layout | None = None


def split_record(lines: Sequence[int], texts: Sequence[str], template: Template) -> Split:
    """Split one record: `lines` are its non-blank lines, `texts` what stands on them without marker and indent."""
    if template.layout is not None:
        parts = split_by_layout(template.layout, texts, template.recurring, template.counted)
        if parts is not None:
            split = Split()
            split.author, split.date = parts.author, parts.date
            split.byline = list(lines[: parts.byline_end])
            split.body = [(line, 0, None) for line in lines[parts.byline_end : parts.chrome_start]]
            split.chrome = list(lines[parts.chrome_start :])
            split.is_pingback = is_pingback(texts[0])
            return split
    return _split_by_looking(lines, texts, template)


def _split_by_looking(lines: Sequence[int], texts: Sequence[str], template: Template) -> Split:
    """Split a record from its edges inwards."""
    split = Split()
    if template.stamp_at == "glued" and _split_glued(split, lines, texts):
        return split
    first, last = _trim(split, lines, texts, template)
    while first < last - 1 and is_furniture(texts[first]) and not byline_stamp(texts[first]):
        split.byline.append(lines[first])
        first += 1
    if template.stamp_at == "tail":
        split.author = _name_at_tail(texts, template, first, last)
    if split.author is None:
        first = _take_head(split, lines, texts, template, first, last)
    elif first < last - 1 and texts[first].startswith(split.author) and len(texts[first]) <= LONGEST_BYLINE_REST:
        split.byline.append(lines[first])
        first += 1
    if template.stamp_at in ("tail", "glued"):
        last = _take_tail(split, lines, texts, template, first, last)
        while last > first and (is_furniture(texts[last - 1], template.recurring) or _is_edit_mark(texts[last - 1])):
            last -= 1
            split.chrome.append(lines[last])
    last = _take_counts(split, lines, texts, template, first, last)
    if first == last and template.stamp_at != "tail":
        last = _give_back(split, lines, texts, template, last)
    while first < last - 1 and is_furniture(texts[first], template.recurring) and split.byline:
        split.chrome.append(lines[first])
        first += 1
    if template.has_subject and last - first > 1:
        split.subject = texts[first]
        split.byline.append(lines[first])
        first += 1
    split.body += [(lines[position], 0, None) for position in range(first, last)]
    if split.author:
        split.author = _trim_name(split.author, template)
    split.is_pingback = split.is_pingback or (bool(texts) and is_pingback(texts[0]))
    return split


def _name_at_tail(texts: Sequence[str], template: Template, first: int, last: int) -> str | None:
    """The name on the line of a stamp at the tail."""
    found = tail_stamp(texts[first:last])
    if found is None:
        return None
    text, stamp = texts[last - found[0]], found[1]
    return first_name([text[: stamp.start], text[stamp.end :]], template.recurring)


def _is_edit_mark(text: str) -> bool:
    """Whether a line is a stamp and a word: when something else was done to the comment."""
    stamp = byline_stamp(text)
    return stamp is not None and len((text[: stamp.start] + text[stamp.end :]).split()) == 1


def _split_glued(split: Split, lines: Sequence[int], texts: Sequence[str]) -> bool:
    for position in range(len(texts) - 1, -1, -1):
        found = glued_stamp(texts[position])
        if found is None:
            continue
        cut, split.author, split.date = found
        for other in range(len(texts)):
            if other == position:
                split.body.append((lines[other], 0, cut))
            elif has_no_letters(texts[other]) or other > position:
                split.chrome.append(lines[other])
            else:
                split.body.append((lines[other], 0, None))
        return True
    return False


def _trim(split: Split, lines: Sequence[int], texts: Sequence[str], template: Template) -> tuple[int, int]:
    """Take chrome off the end: links and counts that stand under a body."""
    last = len(texts)
    while last > 1 and is_furniture(texts[last - 1], template.recurring):
        if byline_stamp(texts[last - 1]):
            break
        last -= 1
        split.chrome.append(lines[last])
    return 0, last


def _take_counts(
    split: Split, lines: Sequence[int], texts: Sequence[str], template: Template, first: int, last: int
) -> int:
    """Take off the end what every record has with other numbers, and what a forum says of its member; words stay."""
    saw_profile = False
    while last - first > 1:
        text = texts[last - 1]
        if is_profile(text):
            saw_profile = True
        elif not (levelled(text) in template.counted or (saw_profile and text == split.author)):
            break
        last -= 1
        split.chrome.append(lines[last])
    return last


def _give_back(split: Split, lines: Sequence[int], texts: Sequence[str], template: Template, last: int) -> int:
    """A comment of a word or two may read like a link: the first line taken for chrome is its body if it exclaims."""
    if last >= len(texts) or _COUNT.match(texts[last]) or shape(texts[last]) in template.recurring:
        return last
    if not _EXCLAIMED.search(texts[last]):
        return last
    split.chrome.remove(lines[last])
    return last + 1


def _take_head(
    split: Split, lines: Sequence[int], texts: Sequence[str], template: Template, first: int, last: int
) -> int:
    """Take the byline at the head; returns the position of the first line after it."""
    found = head_stamp(texts[first:last]) if template.stamp_at == "head" else None
    if found and found[0] > max(template.head_index + 2, 3):
        found = None
    if found:
        end = first + found[0] + 1
        stamp = found[1]
        split.date = texts[end - 1][stamp.start : stamp.end]
        before = texts[end - 1][: stamp.start]
        candidates = [*texts[first : end - 1], before, texts[end - 1][stamp.end :]]
        if end - first > 1 and says_by(before):
            candidates.insert(0, before)
            split.subject = next((text for text in texts[first : end - 1] if not is_furniture(text)), None)
    else:
        position = says_position(texts[first:last])
        if position is None:
            position = _named_head(texts, template, first, last)
        if position is None:
            return first
        end = first + position + 1
        candidates = list(texts[first:end])
    split.author = first_name(candidates, template.recurring)
    if split.author is None and template.names_after and end < last - 1:
        split.author = first_name([texts[end]], template.recurring)
        end += 1
    while end < last - 1 and _repeats_byline(split, texts[end]):
        end += 1
    split.byline += lines[first:end]
    return end


def _repeats_byline(split: Split, text: str) -> bool:
    """Whether a line below the byline says it again: the name alone, or the name with the same date."""
    if split.author is None:
        return False
    if text.casefold() == split.author.casefold():
        return True
    if split.date is None or split.date not in text or len(text) > LONGEST_BYLINE_REST:
        return False
    name = text[: text.index(split.date)].strip(EDGES)
    if name and split.author.startswith(name):
        split.author = name
        return True
    return False


def _named_head(texts: Sequence[str], template: Template, first: int, last: int) -> int | None:
    """Where a head without stamp has a name: only where the page's records begin with names."""
    if last - first < 2 or not (template.names_head or template.names_some):
        return None
    position = first_name_line(texts[first:last])
    if position is None or template.names_head:
        return position
    return position if _is_surely_name(texts[first + position]) else None


def _is_surely_name(text: str) -> bool:
    """Whether a short first line is a name although some records begin with their words: few words, all capitalised."""
    words = text.split()
    return len(words) <= 4 and len(text) <= 32 and (len(words) == 1 or all(not word[0].islower() for word in words[:2]))


def _take_tail(
    split: Split, lines: Sequence[int], texts: Sequence[str], template: Template, first: int, last: int
) -> int:
    """Take the byline at the tail; returns the position after the last line before it."""
    found = tail_stamp(texts[first:last])
    if found is None:
        return last
    at = last - found[0]
    stamp = found[1]
    split.date = texts[at][stamp.start : stamp.end]
    split.byline += lines[at:last]
    if split.author is None:
        split.author = first_name(
            [texts[at][: stamp.start], texts[at][stamp.end :], *texts[at + 1 : last]], template.recurring
        )
    if split.author is None and at - 1 > first and is_name_like(texts[at - 1]):
        at -= 1
        split.author = first_name([texts[at]], template.recurring)
        split.byline.append(lines[at])
    return at


def _trim_name(name: str, template: Template) -> str:
    """The name without the words that stand by every name of the page, and once where it is said twice."""
    words = name.split()
    prefix, suffix = len(template.name_prefix), len(template.name_suffix)
    if prefix and len(words) > prefix and tuple(map(levelled, words[:prefix])) == template.name_prefix:
        words = words[prefix:]
    if suffix and len(words) > suffix and tuple(map(levelled, words[-suffix:])) == template.name_suffix:
        words = words[:-suffix]
    half = len(words) // 2
    if len(words) > 1 and len(words) % 2 == 0 and words[:half] == words[half:]:
        words = words[:half]
    return " ".join(words).strip(EDGES) or name
