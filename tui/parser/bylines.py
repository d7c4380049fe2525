"""Who wrote a record and when: bylines before, on and after the body, and the chrome around it.

One page's records are alike, so a template is learnt from a sample of them first: whether the stamp stands at the head
or the tail, which short lines recur in every record (chrome in any language), what always stands before or after the
name. Then each record is split by the template.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui.parser.stamps import Stamp, find_stamp
from tui.parser.vocabulary import (
    discussion_heading,
    has_no_letters,
    is_chrome,
    is_joint,
    is_pingback,
    opens_reply_form,
    says_name_end,
    strip_after_name,
    strip_before_name,
    strip_on,
)

SAMPLE = 300
"""Records a template is learnt from."""

HEAD_LINES = 9
TAIL_LINES = 7
LONGEST_NAME = 160
"""Characters; longer texts on a byline are no name. People's are shorter, but pingbacks are signed with titles."""

LONGEST_BYLINE_REST = 90
LONGEST_RECURRING = 60
_FOLD_MARK = re.compile(r"^\[[–—+-]\]\s*(\S+)")
_LEVEL = re.compile(r"^level\s\d{1,3}$", re.IGNORECASE)
_EDGES = " \t|·•*–—-,:;/#()[]»«>@~♦^=“”\""
_TRAILING_STAMP = re.compile(r"\s[–—-]\s?(?P<name>[^–—]{1,40}?)$")
_INITIAL_END = re.compile(r"\s\w\.$")
_ORDINAL_FIRST = re.compile(r"^#?\d{1,6}[.:)]?\s+(?=\S)")
_ADDRESS_FIRST = re.compile(r"^\S+@\S+\.\S+\s+(?=\S)")
"""An avatar's text in front of a name."""

_EXCLAIMED = re.compile(r"(?:[.!?…]|<3|[:;=]-?[)(DP3])$")
_COUNT = re.compile(r"^[#+(−-]?\s?\d[\d.,]*\)?$")
_SENTENCE_END = re.compile(r"[.!?…:,;：，。！？；～]['”\"»)]*$")
_RATING = re.compile(r"^\W*\d(?:[.,]\d)?\s?(?:/\s?\d+\s)?(?:stars?|sterne?|étoiles?|estrellas?|estrelas?|stelle|sterren)\W*$", re.IGNORECASE)


@dataclass(slots=True)
class Split:
    """How the lines of one record were taken. `body` holds (line, first character, last character or None)."""

    author: str | None = None
    date: str | None = None
    subject: str | None = None
    byline: list[int] = field(default_factory=list)
    body: list[tuple[int, int, int | None]] = field(default_factory=list)
    chrome: list[int] = field(default_factory=list)
    is_pingback: bool = False


@dataclass(slots=True)
class Template:
    """What a page's records have in common. `stamp_at` is head, tail, glued (at the end of the body's line) or none."""

    stamp_at: str = "none"
    head_index: int = 0
    names_head: bool = False
    names_some: bool = False
    names_after: bool = False
    has_subject: bool = False
    recurring: frozenset[str] = frozenset()
    name_prefix: tuple[str, ...] = ()
    name_suffix: tuple[str, ...] = ()


def shape(text: str) -> str:
    """A line without case and edges: what is the same in every record is chrome."""
    return text.strip(_EDGES).casefold()


def is_furniture(text: str, recurring: frozenset[str] = frozenset()) -> bool:
    """Whether a line at the edge of a record is chrome: by its words, by having none, or because it recurs."""
    return has_no_letters(text) or is_chrome(text) or _LEVEL.match(text) is not None or (len(text) <= LONGEST_RECURRING and shape(text) in recurring)


def is_name_like(text: str) -> bool:
    """Whether a short line could be a name: few words, no sentence."""
    if not 0 < len(text) <= 45 or len(text.split()) > 6 or not any(char.isalnum() for char in text):
        return False
    return _SENTENCE_END.search(text) is None or (_INITIAL_END.search(text) is not None and len(text.split()) <= 3)


def byline_stamp(text: str, *, long_names: bool = False) -> Stamp | None:
    """The stamp of a line that is a byline: what else is on it is short and no sentence.

    With `long_names` a page's title may stand before a closing stamp: pingbacks are signed with one.
    """
    stamp = find_stamp(text)
    if stamp is None:
        return None
    before, after = text[: stamp.start].strip(_EDGES), text[stamp.end :].strip(_EDGES)
    if long_names and (not after or is_chrome(after)):
        return stamp
    if len(before) > LONGEST_BYLINE_REST or len(after) > LONGEST_BYLINE_REST:
        return None
    if len(before.split()) > 9 or (len(after.split()) > 9 and not is_chrome(after)):
        return None
    return stamp


def head_stamp(texts: Sequence[str]) -> tuple[int, Stamp] | None:
    """The first byline stamp among a record's first lines, with its line's position; no prose may stand before it."""
    for position, text in enumerate(texts[:HEAD_LINES]):
        stamp = byline_stamp(text, long_names=position == 0)
        if stamp:
            return position, stamp
        if len(text) > LONGEST_BYLINE_REST:
            return None
    return None


def tail_stamp(texts: Sequence[str]) -> tuple[int, Stamp] | None:
    """The last byline stamp among a record's last lines; position counts from the end, 1 is the last line."""
    for position in range(1, min(TAIL_LINES, len(texts)) + 1):
        text = texts[-position]
        stamp = byline_stamp(text)
        if stamp:
            return position, stamp
        if len(text) > LONGEST_BYLINE_REST:
            return None
    return None


def glued_stamp(text: str) -> tuple[int, str, str] | None:
    """Name and stamp at the end of a body's own line (`… so it goes. – Ruth Mar 3 '20 at 9:40`): where, name, date."""
    tail_start = max(0, len(text) - 100)
    tail = text[tail_start:]
    stamp = find_stamp(tail)
    if stamp is None or tail[stamp.end :].strip(_EDGES):
        return None
    match = _TRAILING_STAMP.search(tail[: stamp.start].rstrip())
    if match is None:
        return None
    return tail_start + match.start(), match.group("name").strip(_EDGES), tail[stamp.start : stamp.end]


def says_position(texts: Sequence[str]) -> int | None:
    """Which of the first three lines ends in a verb of saying, with no prose before it."""
    for position, text in enumerate(texts[:3]):
        if says_name_end(text) is not None and len(text) <= LONGEST_BYLINE_REST:
            return position
        if len(text) > LONGEST_BYLINE_REST:
            return None
    return None


def learn(sample: Sequence[Sequence[str]]) -> Template:
    """Learn the template of a page from the texts of its records' lines."""
    sample = [texts for texts in sample[:SAMPLE] if texts]
    template = Template()
    if not sample:
        return template
    template.recurring = _recurring(sample)
    heads = [head_stamp(texts) for texts in sample]
    tails = [tail_stamp(texts) for texts in sample]
    headed = sum(head is not None or says_position(texts) is not None for head, texts in zip(heads, sample, strict=True))
    dated_heads, dated_tails = _at_usual_place(heads), _at_usual_place(tails)
    glued = sum(any(glued_stamp(text) for text in texts[-2:]) for texts in sample)
    if glued > max(dated_heads, dated_tails) and glued * 2 >= len(sample):
        template.stamp_at = "glued"
    elif dated_tails > dated_heads or (dated_tails == dated_heads and _begins_with_words(sample)):
        template.stamp_at = "tail"
    elif headed:
        template.stamp_at = "head"
        positions = Counter(head[0] for head in heads if head)
        template.head_index = positions.most_common(1)[0][0] if positions else 0
    named = sum(_first_name_line(texts) is not None for texts in sample)
    template.names_head = template.stamp_at == "head" or named * 10 >= len(sample) * 7
    template.names_some = named >= 2 and named * 5 >= len(sample)
    template.names_after = template.stamp_at == "head" and _names_after_stamp(sample, template)
    names = [split.author for texts in sample if (split := _split_texts(texts, template)) and split.author]
    template.name_prefix, template.name_suffix = _common_affixes(names)
    template.has_subject = _has_subject(sample, template)
    return template


def _begins_with_words(sample: Sequence[Sequence[str]]) -> bool:
    """Whether records begin with somebody's words and not with names: what tells short bodies from bylines."""
    names = sum(
        is_name_like(texts[0]) or is_furniture(texts[0]) or byline_stamp(texts[0]) is not None or says_position(texts) == 0
        for texts in sample
    )
    return 2 * names < len(sample)


def _at_usual_place(found: Sequence[tuple[int, Stamp] | None]) -> int:
    """How many stamps stand at the position where most stand."""
    positions = Counter(place[0] for place in found if place)
    return positions.most_common(1)[0][1] if positions else 0


def _recurring(sample: Sequence[Sequence[str]]) -> frozenset[str]:
    """Shapes of short lines that stand near the edge of at least two fifths of the records."""
    if len(sample) < 3:
        return frozenset()
    counts: Counter[str] = Counter()
    for texts in sample:
        edge = {shape(text) for text in (*texts[:HEAD_LINES], *texts[-TAIL_LINES:]) if len(text) <= LONGEST_RECURRING}
        counts.update(edge)
    needed = max(3, len(sample) * 2 / 5)
    return frozenset(text for text, count in counts.items() if count >= needed and text)


def _names_after_stamp(sample: Sequence[Sequence[str]], template: Template) -> bool:
    """Whether the name stands on the line below the stamp, and none before it."""
    below = []
    for texts in sample:
        found = head_stamp(texts)
        if found is None or found[0] + 1 >= len(texts):
            continue
        if _split_texts(texts, template).author is None:
            below.append(texts[found[0] + 1])
    return len(below) * 10 >= len(sample) * 7 and sum(map(is_name_like, below)) * 10 >= len(below) * 9


def _first_name_line(texts: Sequence[str]) -> int | None:
    for position, text in enumerate(texts[:3]):
        if is_furniture(text):
            continue
        if says_name_end(text) is not None or (is_name_like(text) and len(texts) > position + 1):
            return position
        return None
    return None


def _common_affixes(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that begin or end nearly every name: no part of any."""
    if len(names) < 4 or len(set(names)) < 3:
        return (), ()
    split = [name.split() for name in set(names)]
    return _common_run(split, leading=True), _common_run(split, leading=False)


def _common_run(names: Sequence[Sequence[str]], *, leading: bool) -> tuple[str, ...]:
    run: tuple[str, ...] = ()
    while True:
        longer: Counter[tuple[str, ...]] = Counter()
        for words in names:
            if len(words) > len(run) + 1:
                longer[tuple(words[: len(run) + 1] if leading else words[-len(run) - 1 :])] += 1
        if not longer:
            return run
        candidate, count = longer.most_common(1)[0]
        if count < max(3, 0.7 * len(names)):
            return run
        run = candidate


def _has_subject(sample: Sequence[Sequence[str]], template: Template) -> bool:
    """Whether a title stands over every body: a lone short line after the byline, no sentence, in nearly all records."""
    if template.stamp_at != "head" or len(sample) < 3:
        return False
    with_title = bodies = 0
    for texts in sample:
        body = [texts[line] for line, _, _ in _split_texts(texts, template).body]
        if body:
            bodies += 1
            with_title += len(body) > 1 and len(body[0]) <= 70 and not re.search(r"[.,:;]$", body[0])
    return bodies >= 3 and with_title * 20 >= bodies * 19


def _split_texts(texts: Sequence[str], template: Template) -> Split:
    return split_record(list(range(len(texts))), texts, template)


def split_record(lines: Sequence[int], texts: Sequence[str], template: Template) -> Split:
    """Split one record: `lines` are its non-blank lines, `texts` what stands on them without marker and indent."""
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
    return _first_name([text[: stamp.start], text[stamp.end :]], template)


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


def _give_back(split: Split, lines: Sequence[int], texts: Sequence[str], template: Template, last: int) -> int:
    """A comment of a word or two may read like a link: the first line taken for chrome is its body if it ends like one."""
    if last >= len(texts) or _COUNT.match(texts[last]) or shape(texts[last]) in template.recurring:
        return last
    if not _EXCLAIMED.search(texts[last]):
        return last
    split.chrome.remove(lines[last])
    return last + 1


def _take_head(split: Split, lines: Sequence[int], texts: Sequence[str], template: Template, first: int, last: int) -> int:
    """Take the byline at the head; returns the position of the first line after it."""
    found = head_stamp(texts[first:last]) if template.stamp_at == "head" else None
    if found and found[0] > max(template.head_index + 2, 3):
        found = None
    if found:
        end = first + found[0] + 1
        stamp = found[1]
        split.date = texts[end - 1][stamp.start : stamp.end]
        before = texts[end - 1][: stamp.start]
        candidates = [*texts[first : end - 1], before, strip_on(texts[end - 1][stamp.end :])]
        if end - first > 1 and strip_before_name(before.strip(_EDGES)) not in (before.strip(_EDGES), ""):
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
    split.author = _first_name(candidates, template)
    if split.author is None and template.names_after and end < last - 1:
        split.author = _first_name([texts[end]], template)
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
    name = text[: text.index(split.date)].strip(_EDGES)
    if name and split.author.startswith(name):
        split.author = name
        return True
    return False


def _named_head(texts: Sequence[str], template: Template, first: int, last: int) -> int | None:
    """Where a head without stamp has a name: only where the page's records begin with names."""
    if last - first < 2 or not (template.names_head or template.names_some):
        return None
    position = _first_name_line(texts[first:last])
    if position is None or template.names_head:
        return position
    return position if _is_surely_name(texts[first + position]) else None


def _is_surely_name(text: str) -> bool:
    """Whether a short first line is a name although some records begin with their words: few words, all capitalised."""
    words = text.split()
    return len(words) <= 4 and len(text) <= 32 and (len(words) == 1 or all(not word[0].islower() for word in words[:2]))


def _take_tail(split: Split, lines: Sequence[int], texts: Sequence[str], template: Template, first: int, last: int) -> int:
    """Take the byline at the tail; returns the position after the last line before it."""
    found = tail_stamp(texts[first:last])
    if found is None:
        return last
    at = last - found[0]
    stamp = found[1]
    split.date = texts[at][stamp.start : stamp.end]
    split.byline += lines[at:last]
    if split.author is None:
        split.author = _first_name([texts[at][: stamp.start], texts[at][stamp.end :], *texts[at + 1 : last]], template)
    if split.author is None and at - 1 > first and is_name_like(texts[at - 1]):
        at -= 1
        split.author = _first_name([texts[at]], template)
        split.byline.append(lines[at])
    return at


def _first_name(candidates: Sequence[str], template: Template) -> str | None:
    """The first text among a byline's parts that is somebody's name; one that recurs only where there is no other."""
    names = list(_names_among(candidates, template.recurring)) or list(_names_among(candidates, frozenset()))
    if len(names) > 1 and len(names[1]) < len(names[0]) and names[1] in names[0]:
        return names[1]
    return names[0] if names else None


def _names_among(candidates: Sequence[str], recurring: frozenset[str]) -> Iterator[str]:
    for text in candidates:
        mark = _FOLD_MARK.match(text)
        if mark:
            yield mark.group(1)
            continue
        if text.lstrip().startswith("#"):
            text = _ORDINAL_FIRST.sub("", text.lstrip())
        if is_joint(text) or has_no_letters(text) or _LEVEL.match(text) or _RATING.match(text) or is_chrome(text):
            continue
        if shape(text) in recurring:
            continue
        end = says_name_end(text)
        if end is not None:
            text = text[:end]
        name = strip_after_name(strip_before_name(text.strip(_EDGES))).strip(_EDGES)
        name = _ADDRESS_FIRST.sub("", name).strip(_EDGES)
        if name and len(name) <= LONGEST_NAME and not has_no_letters(name):
            yield name


def _trim_name(name: str, template: Template) -> str:
    """The name without the words that stand by every name of the page."""
    words = name.split()
    prefix, suffix = template.name_prefix, template.name_suffix
    if prefix and len(words) > len(prefix) and tuple(words[: len(prefix)]) == prefix:
        words = words[len(prefix) :]
    if suffix and len(words) > len(suffix) and tuple(words[-len(suffix) :]) == suffix:
        words = words[: -len(suffix)]
    name = " ".join(words).strip(_EDGES)
    half = len(words) // 2
    if len(words) > 1 and len(words) % 2 == 0 and words[:half] == words[half:]:
        name = " ".join(words[:half])
    return name
