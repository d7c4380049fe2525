"""One record taken apart: byline, subject, body, chrome.

What a page's records have in common is a `Template`; a record that has the layout of most is split by it, the others by
looking at their edges, line by line.
"""

import re
from collections.abc import Sequence

from tui.model.body import BodyLine
from tui.model.labels import Split
from tui.parser.bylines import (
    LONGEST_BYLINE_REST,
    LONGEST_FURNITURE,
    byline_stamp,
    first_name,
    first_name_line,
    head_stamp,
    is_edit_mark,
    is_furniture,
    is_name_like,
    is_signature,
    is_surely_name,
    levelled,
    says_position,
    shape,
    tail_stamp,
    tells_of_member,
)
from tui.parser.cells import cell_after, cells, is_row, label, parts
from tui.parser.layout import split_by_layout
from tui.parser.outline import MARKS
from tui.parser.signatures import glued_stamp
from tui.parser.stamps import LONGEST_BYLINE, Stamp, find_stamp
from tui.parser.template import Template
from tui.parser.vocabulary import (
    EDGES,
    has_no_letters,
    is_also_said,
    is_chrome,
    is_pingback,
    is_profile,
    says_by,
    says_gone,
    says_whom_it_answers,
)

MOST_WORDS_BESIDE = 3
"""On the line of a date under a name that says (`Posted on the`); more are a sentence."""

_LOUD = re.compile(r"(?:[!?]|<3|[:;=]-?[)(DP3])$")
_EXCLAIMED = re.compile(rf"(?:[.…]$|{_LOUD.pattern})")
_UNSURE = f"[{MARKS}"
"""First characters of a fold mark, and of markers, which do not count as text."""
_AGREES = re.compile(r"\+ ?\d{1,4}$")
_COUNT = re.compile(r"^[#+(−-]?\s?\d[\d.,]*\)?$")


def is_surely_words(text: str) -> bool:
    """Whether a line below the first is somebody's words wherever it stands in a record whose template keeps them.

    Nothing that is taken for byline or chrome is as long as this and without a stamp, but for what follows a fold mark
    and what repeats the name in such a line or in one with a stamp: then that line holds whatever this one does.
    """
    return (
        len(text) > LONGEST_FURNITURE
        and text[0] not in _UNSURE
        and (len(text) > LONGEST_BYLINE or find_stamp(text) is None)
    )


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
    return _Splitter(lines, texts, template).split_record()


class _Splitter:
    """A record being taken apart from its edges inwards; `first` to `last` (exclusive) are the positions left."""

    def __init__(self, lines: Sequence[int], texts: Sequence[str], template: Template) -> None:
        self.lines = lines
        self.texts = texts
        self.template = template
        self.first = 0
        self.last = len(texts)
        self.split = Split()
        self.beside: BodyLine | None = None

    def split_record(self) -> Split:
        """Take byline and chrome off both ends; what is left is the body."""
        split, template = self.split, self.template
        if template.stamp_at == "glued" and self._split_glued():
            return split
        self._take_chrome_below()
        self._take_marks_above()
        if template.stamp_at == "tail":
            split.author = self._name_at_tail()
        if split.author is None:
            self._take_head()
        else:
            self._take_heading_name()
        if template.stamp_at in ("tail", "glued"):
            self._take_tail()
        self._take_counts()
        if split.author is None and template.names_below:
            self._take_name_below()
        while self._left() > 1 and split.byline and self._is_no_word(self.texts[self.first]):
            self._take_first(split.chrome)
        if self._left() == 1 and split.byline and self._tells_of_member():
            self._take_first(split.chrome)
        if self.first == self.last and template.stamp_at != "tail":
            self._give_back()
        if self._left() > 1 and (template.has_subject or (split.byline and self._has_own_subject())):
            split.subject = self.texts[self.first]
            self._take_first(split.byline)
        split.body = [(self.lines[position], 0, None) for position in range(self.first, self.last)]
        if template.has_rows:
            self._take_words_of_rows()
        if split.author is None and split.subject is None and not split.body:
            split.subject = self._gone()
        if split.author:
            split.author = template.trimmed(split.author)
        split.is_pingback = bool(self.texts) and is_pingback(self.texts[0])
        return split

    def _take_words_of_rows(self) -> None:
        """Words beside a date, and on the first line below a byline those behind cells that tell or name something."""
        split = self.split
        text = self.texts[self.first] if split.body and split.byline else ""
        if is_row(text):
            labels = self.template.labels
            starts = (start for start, cell in cells(text) if not (is_profile(cell) or label(cell) in labels))
            split.body[0] = (split.body[0][0], next(starts, 0), None)
        if self.beside:
            split.byline.remove(self.beside[0])
            split.body.insert(0, self.beside)

    def _gone(self) -> str | None:
        """What the byline says became of a comment that has no words."""
        for line, text in zip(self.lines, self.texts, strict=True):
            if line in self.split.byline:
                stamp = byline_stamp(text)
                said = (text[: stamp.start] if stamp else text).strip(EDGES)
                if says_gone(said):
                    return said
        return None

    def _left(self) -> int:
        return self.last - self.first

    def _take_first(self, into: list[int]) -> None:
        into.append(self.lines[self.first])
        self.first += 1

    def _take_last(self, into: list[int]) -> None:
        self.last -= 1
        into.append(self.lines[self.last])

    def _split_glued(self) -> bool:
        """Take name and date off the end of the last line that has them glued to it."""
        for position in range(len(self.texts) - 1, -1, -1):
            found = glued_stamp(self.texts[position])
            if found is None:
                continue
            cut, self.split.author, self.split.date = found
            for other, line in enumerate(self.lines):
                if other > position or (other < position and has_no_letters(self.texts[other])):
                    self.split.chrome.append(line)
                else:
                    self.split.body.append((line, 0, cut if other == position else None))
            return True
        return False

    def _take_chrome_below(self) -> None:
        """Links and counts that stand under a body."""
        while self.last > 1:
            text = self.texts[self.last - 1]
            if not is_furniture(text, self.template.recurring) or byline_stamp(text) or self._agrees(text):
                return
            self._take_last(self.split.chrome)

    def _take_marks_above(self) -> None:
        """Numbers, avatars and marks that stand over a byline."""
        while self._left() > 1 and self._stands_above(self.texts[self.first]):
            self._take_first(self.split.byline)

    def _stands_above(self, text: str) -> bool:
        """Whether a line is a mark or what every record has there with another number (`Comment no. 3`)."""
        counted = self.template.counted if self.template.stamp_at == "tail" else frozenset[str]()
        is_one = self._is_mark(text) or (bool(counted) and levelled(text) in counted)
        return is_one and not byline_stamp(text)

    def _is_mark(self, text: str, recurring: frozenset[str] = frozenset()) -> bool:
        """Whether a line over a body is chrome; words like a link are somebody's own if they exclaim (`Share!`)."""
        if not is_furniture(text, recurring) or self._agrees(text):
            return False
        if has_no_letters(text) or shape(text) in self.template.recurring:
            return True
        return not (_LOUD.search(text) or is_also_said(text))

    def _has_own_subject(self) -> bool:
        """Whether the first line is what the words below it begin with: a subject made of them."""
        subject, words = self.texts[self.first : self.first + 2]
        return len(subject) <= LONGEST_BYLINE_REST and words.startswith(subject.rstrip("….").rstrip())

    def _is_no_word(self, text: str) -> bool:
        """Whether the first line left, below a byline, is chrome, tells of a member or says whom a comment answers."""
        is_told = self._tells_of_member() or says_whom_it_answers(text)
        return is_told or self._is_mark(text, self.template.recurring)

    def _tells_of_member(self) -> bool:
        return self.template.tells_of_members and tells_of_member(self.texts, self.first)

    def _name_at_tail(self) -> str | None:
        """The name on the line of a stamp at the tail."""
        found = tail_stamp(self.texts[self.first : self.last])
        if found is None:
            return None
        text, stamp = self.texts[self.last - found[0]], found[1]
        return first_name([text[: stamp.start], text[stamp.end :]], self.template.recurring)

    def _take_heading_name(self) -> None:
        """A line over the body that says the name at its tail once more."""
        text = self.texts[self.first] if self._left() > 1 else ""
        if self.split.author and text.startswith(self.split.author) and len(text) <= LONGEST_BYLINE_REST:
            self._take_first(self.split.byline)

    def _take_head(self) -> None:
        """The byline at the head: up to its stamp, or its verb of saying, or the name that stands alone there."""
        found = head_stamp(self.texts[self.first : self.last]) if self.template.stamp_at == "head" else None
        if found and found[0] <= max(self.template.head_index + 2, 3) and not self._is_said(*found):
            candidates = self._read_stamped(self.first + found[0], found[1])
            end = self.first + found[0] + 1
        else:
            position = self._named_line()
            if position is None:
                return
            end = self.first + position + 1
            candidates = list(self.texts[self.first : end])
        self.split.author = first_name(candidates, self.template.recurring)
        if self.split.author is None and self.template.names_after and end < self.last - 1:
            self.split.author = first_name([self.texts[end]], self.template.recurring)
            end += 1
        while end < self.last - 1 and self._repeats_byline(self.texts[end]):
            end += 1
        self.split.byline += self.lines[self.first : end]
        self.first = end

    def _is_said(self, position: int, stamp: Stamp) -> bool:
        """Whether the stamp is among the words that the line above says somebody says: the record has no date."""
        if position == 0 or says_position(self.texts[self.first : self.first + position]) is None:
            return False
        text = self.texts[self.first + position]
        beside = [part for part in (text[: stamp.start], text[stamp.end :]) if not is_chrome(part.strip(EDGES))]
        return sum(len(part.split()) for part in beside) > MOST_WORDS_BESIDE

    def _read_stamped(self, at: int, stamp: Stamp) -> list[str]:
        """The date at the stamp, and the texts among which the name is, the likeliest first."""
        text = self.texts[at]
        self.split.date = text[stamp.start : stamp.end]
        before, above, after = text[: stamp.start], list(self.texts[self.first : at]), text[stamp.end :]
        if self.template.words_beside and (start := cell_after(text, stamp.end)):
            self.beside = (self.lines[at], start, None)
            after = text[stamp.end : start]
        if above and (says_by(before) or says_by(after)):
            self.split.subject = next((line for line in above if not is_furniture(line)), None)
            return [before, after, *above] if says_by(after) else [before, *above, after]
        told = [*above, before, after]
        return [part for line in told for part in parts(line)] if self.template.has_rows else told

    def _named_line(self) -> int | None:
        """Where a head without stamp has a name; a name alone counts only where the page's records begin with names."""
        left = self.texts[self.first : self.last]
        position = says_position(left)
        if position is not None:
            return position
        if len(left) > 1 and left[0] in self.template.names:
            return 0
        if len(left) < 2 or not (self.template.names_head or self.template.names_some):
            return None
        position = first_name_line(left)
        if position is None or (left[position].startswith("@") and not self.template.names_at):
            return None
        if self.template.names_head:
            return position
        return position if is_surely_name(left[position]) else None

    def _repeats_byline(self, text: str) -> bool:
        """Whether a line below the byline says it again: the name alone, or the name with the same date.

        A time alone below a date belongs to it.
        """
        author, date = self.split.author, self.split.date
        stamp = find_stamp(text) if date is not None else None
        if stamp is not None and stamp == (0, len(text)):
            return True
        if author is None:
            return False
        if text.casefold() == author.casefold() or self._is_name_with_rank(text):
            return True
        if date is None or date not in text or len(text) > LONGEST_BYLINE_REST:
            return False
        name = text[: text.index(date)].strip(EDGES)
        if name and author.startswith(name):
            self.split.author = name
            return True
        return False

    def _is_name_with_rank(self, text: str) -> bool:
        """Whether a line is the name with something glued to it that is no more of a word (`JaneLevel 5`)."""
        author = self.split.author or ""
        if not text.startswith(author) or len(text) > LONGEST_BYLINE_REST:
            return False
        behind = text[len(author) :][:1]
        return behind.isalpha() and not behind.islower()

    def _take_tail(self) -> None:
        """The byline at the tail, and the chrome above it."""
        found = tail_stamp(self.texts[self.first : self.last])
        if found is None:
            return
        at, stamp = self.last - found[0], found[1]
        text = self.texts[at]
        self.split.date = text[stamp.start : stamp.end]
        candidates = [text[: stamp.start], text[stamp.end :], *self.texts[at + 1 : self.last]]
        while self.last > at:
            self._take_last(self.split.byline)
        if self.split.author is None:
            self.split.author = first_name(candidates, self.template.recurring)
        if self.split.author is None and self._left() > 1 and is_name_like(self.texts[self.last - 1]):
            self.split.author = first_name([self.texts[self.last - 1]], self.template.recurring)
            self._take_last(self.split.byline)
        while self._left() and self._is_chrome_above_tail(self.texts[self.last - 1]):
            self._take_last(self.split.chrome)

    def _is_chrome_above_tail(self, text: str) -> bool:
        return is_furniture(text, self.template.recurring) or is_edit_mark(text)

    def _take_name_below(self) -> None:
        """A name on the last line that says whose the words above are (`Posted by Jane | Report`)."""
        text = self.texts[self.last - 1] if self._left() > 1 else ""
        if is_signature(text):
            self.split.author = first_name(text.split(" | "), self.template.recurring)
            self._take_last(self.split.byline)

    def _take_counts(self) -> None:
        """What every record has at its end with other numbers, and what a forum says of its member; words stay.

        So do names, but with nothing beside them but chrome (`Jane is offline`).
        """
        saw_profile = False
        while self._left() > 1:
            text = self.texts[self.last - 1]
            if is_profile(text):
                saw_profile = True
            elif not (
                levelled(text) in self.template.counted
                or (saw_profile and text == self.split.author)
                or self._is_name_with_chrome(text)
            ):
                return
            self._take_last(self.split.chrome)
            while self._left() > 1 and is_chrome(self.texts[self.last - 1]):
                self._take_last(self.split.chrome)

    def _is_name_with_chrome(self, text: str) -> bool:
        author = self.split.author
        return author is not None and text.startswith(author) and is_chrome(text[len(author) :])

    def _give_back(self) -> None:
        """A comment of a word or two may read like a link: what was taken for chrome is its body if it exclaims."""
        text = self.texts[self.last] if self.last < len(self.texts) else ""
        if _EXCLAIMED.search(text) and not _COUNT.match(text) and shape(text) not in self.template.recurring:
            self.split.chrome.remove(self.lines[self.last])
            self.last += 1

    def _agrees(self, text: str) -> bool:
        """Whether a line is somebody's `+1` and not a count that stands in other records too."""
        return _AGREES.match(text) is not None and levelled(text) not in self.template.counted
