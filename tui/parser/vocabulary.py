"""Questions asked of a line: is it chrome, does it head the discussion, who says something in it.

Answered with sets of the phrases in `phrases` and not with patterns: a pattern of a thousand phrases takes longer to
compile than most pages take to read.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from tui.parser.headings import COMMENT_NOUN, FURNITURE_HEADING, HEADING_EXTRA, REPLY_FORM
from tui.parser.letters import TOKEN, WORD
from tui.parser.phrases import (
    ALSO_SAID,
    AUXILIARIES,
    BY,
    CHROME,
    EDITED,
    GLUED_SAYS,
    GONE,
    LIKES,
    MORE,
    MORE_COUNTED,
    ON,
    PINGBACK,
    PROFILE,
    QUOTED_FROM,
    REPLIES_TO,
    ROLES,
    SAYS,
    SAYS_IN_TWO,
)

_WORD = re.compile(rf"{WORD}(?:[’'.-]{WORD})*")
_TOKEN = re.compile(TOKEN)
_COUNT_SUFFIX = re.compile(r"(?<=\d)[kKmM]\b")
EDGES = ' \t|·•*–—-,:;/#()[]»«>@~♦^=“”"'
"""What may stand around a name or a stamp."""

REMEMBERED = 4096
"""Lines whose answers are kept: the lines around comments recur."""

_LONGEST_CHROME = 110
_LONGEST_HEADING = 220
_LONGEST_FIRST = 20
"""Characters in which the first word of a phrase ends."""


def _phrases(table: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in table.split("|"))


def _by_first_word(phrases: frozenset[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases under their first word, longest first, so that no phrase hides a longer one."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        table.setdefault(phrase[0], []).append(phrase)
    for bucket in table.values():
        bucket.sort(key=len, reverse=True)
    return table


_CHROME = _by_first_word(_phrases(f"{CHROME}|{MORE}|{MORE_COUNTED}"))
_BY = _by_first_word(_phrases(BY))
_SAYS = frozenset(SAYS.split())
_REPLIES_TO = _by_first_word(_phrases(REPLIES_TO))
_SAYS_IN_TWO = _phrases(SAYS_IN_TWO)
_AUXILIARIES = frozenset(AUXILIARIES.split())
_NOUNS = frozenset(COMMENT_NOUN.casefold().split("|")) | {"leser-kommentare"}
_HEADING_EXTRA = frozenset(word for phrase in _phrases(HEADING_EXTRA) for word in phrase)
_COUNT_WORDS = dict.fromkeys(("one", "ein", "eine", "un", "une", "uno", "una", "um", "uma", "en", "ett"), 1)
_COUNT_WORDS |= {word: count for count, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_REPLY_FORM = tuple(REPLY_FORM.split("|"))
_ALSO_SAID = frozenset(ALSO_SAID.split("|"))
_GONE = frozenset(GONE.split("|"))
_EDITED = tuple(EDITED.split("|"))
_PROFILE = tuple(PROFILE.split("|"))
_PROFILE_LABELS = frozenset(beginning.strip(" :") for beginning in _PROFILE)
_LIKES = tuple(LIKES.split("|"))
_FURNITURE_HEADING = tuple(FURNITURE_HEADING.split("|"))
_QUOTED_FROM = tuple(QUOTED_FROM.split("|"))
_PINGBACK = tuple(PINGBACK.split())
_LONGEST_BEGINNING = max(map(len, _REPLY_FORM + _EDITED + _PROFILE + _FURNITURE_HEADING))


def match_phrase(words: list[str], start: int, table: dict[str, list[tuple[str, ...]]]) -> int:
    """Number of words of the longest phrase of the table that begins at `start`; 0 where none does."""
    for phrase in table.get(words[start], ()):
        if tuple(words[start : start + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _unglued(word: str) -> list[str]:
    """A word cut where a small letter meets a capital: `AntwortenLöschen` is two."""
    cuts = [0]
    cuts += [i for i in range(1, len(word)) if word[i].isupper() and not word[i - 1].isupper()]
    return [word[a:b] for a, b in zip(cuts, [*cuts[1:], len(word)], strict=True)]


@lru_cache(maxsize=REMEMBERED)
def is_chrome(line: str) -> bool:
    """Whether a line is nothing but chrome, glued or not (`ReplyDelete`, `Daumen hoch0Daumen runter`).

    A line without any letter (`3`, `-----`, `#12`) is not: that depends on where it stands.
    """
    if len(line) > _LONGEST_CHROME:
        return False
    if _bare(line).startswith(_EDITED) or line.casefold().rstrip(" .").endswith(_LIKES):
        return True
    raw = _WORD.findall(line)
    if not raw or not _unglued_start(raw[0]):
        return False
    words = [part.casefold().replace("’", "'") for word in raw for part in _unglued(word)]
    position = 0
    while position < len(words):
        step = match_phrase(words, position, _CHROME)
        if not step:
            return False
        position += step
    return True


def _unglued_start(word: str) -> bool:
    """Whether a phrase of chrome begins with this word or, where it is glued, with its first part."""
    return word.casefold().replace("’", "'") in _CHROME or _unglued(word)[0].casefold() in _CHROME


def has_no_letters(line: str) -> bool:
    """Whether a line is only digits, punctuation and symbols: a vote count, a rule, a lone bullet."""
    return (
        len(line) <= 40
        and not _WORD.search(_COUNT_SUFFIX.sub("", line))
        and not any(_is_picture(char) for char in line)
    )


def _is_picture(char: str) -> bool:
    return char >= "\u2600"


@lru_cache(maxsize=REMEMBERED)
def says_name_end(line: str) -> int | None:
    """Where the name ends in a line that closes with a verb of saying (`Jane says:`); None where none does."""
    text = line.rstrip(" \t:：.…")
    words = list(_WORD.finditer(text))
    if not words or words[-1].end() != len(text) or len(line) > _LONGEST_CHROME:
        return None
    last = words[-1]
    folded = last.group().casefold()
    if len(words) > 2 and (words[-2].group().casefold(), folded) in _SAYS_IN_TWO:
        return len(text[: words[-2].start()].rstrip())
    if folded in _SAYS:
        end = last.start()
        if len(words) > 2 and words[-2].group().casefold() in _AUXILIARIES and len(folded) > 4:
            end = words[-2].start()
        return len(text[:end].rstrip()) or None
    if len(text) < len(line.rstrip()):
        for verb in GLUED_SAYS:
            if folded.endswith(verb) and len(folded) > len(verb):
                return len(text) - len(verb)
    return None


@lru_cache(maxsize=REMEMBERED)
def name_in(text: str) -> str | None:
    """The name on a part of a byline, without what comment systems put around it; None where nothing is left.

    `Comment by Jane`, `Jane says:`, `Jane Post author` and `#3 Jane` are all Jane.
    """
    said = says_name_end(text)
    if said is not None:
        text = text[:said]
    text = text.strip(EDGES)
    words = list(_WORD.finditer(text))
    folded = [word.group().casefold().replace("’", "'") for word in words]
    if not folded or says_gone(text) or tuple(folded) in _ON_PHRASES or (said is None and is_chrome(text)):
        return None
    first = _before_name(text, words, folded)
    last = next((at for at in range(first + 1, len(words)) if match_phrase(folded, at, _REPLIES_TO)), len(words))
    while last - first > 1 and (step := _ends_with(folded, first, last)):
        last -= step
    start = words[first - 1].end() if first else 0
    end = words[last].start() if last < len(words) else len(text)
    return _without_handle(_MEMBER_NUMBER.sub("", text[start:end].strip(EDGES))) or None


def _without_handle(name: str) -> str:
    """A name without the `@jane` behind it; an address that stands for a name has no space before its `@`."""
    before, at, handle = name.partition("@")
    return before.strip(EDGES) if at and " " in before.lstrip() and " " not in handle else name


def says_by(text: str) -> bool:
    """Whether a text begins with words that stand before a name (`written by Jane`)."""
    text = text.strip(EDGES)
    words = list(_WORD.finditer(text))
    return _before_name(text, words, [word.group().casefold() for word in words]) > 0


@lru_cache(maxsize=REMEMBERED)
def says_whom_it_answers(line: str) -> bool:
    """Whether a line says whom a comment answers (`In reply to Jane`), and nothing else."""
    first = _WORD.search(line[:_LONGEST_FIRST])
    if first is None or first.group().casefold() not in _REPLIES_TO or len(line) > _LONGEST_CHROME:
        return False
    words = [word.casefold() for word in _WORD.findall(line)]
    return len(words) > 1 and 0 < match_phrase(words, 0, _REPLIES_TO) < len(words)


def _before_name(text: str, words: "list[re.Match[str]]", folded: list[str]) -> int:
    """How many words stand before the name (`Comment by`, `Permalink Kommentar von`); never all of them."""
    if not words or text[: words[0].start()].strip(EDGES):
        return 0
    links = match_phrase(folded, 0, _CHROME) if folded[0] not in _BY else 0
    if links >= len(words) or folded[links] not in _BY:
        return 0
    step = match_phrase(folded, links, _BY)
    return links + step if step and links + step < len(words) else 0


def ends_with_role(name: str) -> bool:
    """Whether the last word of a name may be one that says what somebody is, and no part of it."""
    return " " in name and name.rsplit(None, 1)[1].casefold() in _ROLE_ENDS


def _ends_with(folded: list[str], first: int, last: int) -> int:
    """How many words at the end join a name to a date or say what somebody is (`wrote on`, `Post author`)."""
    if folded[last - 1] not in _AFTER_NAME_ENDS:
        return 0
    for length in (3, 2, 1):
        if last - first > length and tuple(folded[last - length : last]) in _AFTER_NAME:
            return length
    return 0


_ON_PHRASES, _ROLE_PHRASES = _phrases(ON), _phrases(ROLES)
_AFTER_NAME = _ON_PHRASES | _ROLE_PHRASES
_ROLE_ENDS = frozenset(phrase[-1] for phrase in _ROLE_PHRASES)
_AFTER_NAME_ENDS = frozenset(phrase[-1] for phrase in _AFTER_NAME)


def is_also_said(text: str) -> bool:
    """Whether a line that reads like chrome may be what somebody says (`Danke`)."""
    return text.strip(f"{EDGES} .!").casefold().replace("’", "'") in _ALSO_SAID


def says_gone(text: str) -> bool:
    """Whether a text stands where a name or a comment was taken away (`[deleted]`, `Comment removed by moderator`)."""
    return text.strip(EDGES).casefold() in _GONE


def is_pingback(text: str) -> bool:
    """Whether a comment's first line calls it a pingback or trackback."""
    bare = text.lstrip(" \t[•").casefold()
    return bare.startswith(_PINGBACK) and len(_WORD.findall(bare)) > 1


@lru_cache(maxsize=REMEMBERED)
def is_profile(line: str) -> bool:
    """Whether a line says something of a forum's member (`Posts: 12`)."""
    return len(line) <= _LONGEST_CHROME and _bare(line).startswith(_PROFILE)


@lru_cache(maxsize=REMEMBERED)
def is_profile_label(line: str) -> bool:
    """Whether a line is no more than the name of such a thing, which stands below it (`Joined`)."""
    return len(line) <= _LONGEST_BEGINNING and line.strip(" :").casefold() in _PROFILE_LABELS


def heads_pingbacks(text: str) -> bool:
    """Whether a line heads links from other sites, which are no comments (`Trackbacks/Pingbacks`)."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return 0 < len(words) <= 3 and words[0].startswith(_PINGBACK) and words[-1].startswith(_PINGBACK)


def counts_pingbacks(text: str) -> bool:
    """Whether a line is a tab that says how many pingbacks there are (`Pingbacks 0`)."""
    bare = text.lstrip(" \t[•").casefold()
    return bare.startswith(_PINGBACK) and len(bare) <= 20 and not is_pingback(text)


def begins_quote(line: str) -> bool:
    """Whether a line says whose words are quoted below it (`Originally posted by Jane`)."""
    return _bare(line).startswith(_QUOTED_FROM)


@lru_cache(maxsize=REMEMBERED)
def opens_reply_form(line: str) -> bool:
    """Whether a line begins a form to answer, or says that the discussion is closed."""
    return _bare(line).startswith(_REPLY_FORM)


def heads_furniture(line: str) -> bool:
    """Whether a short line heads something that is neither article nor discussion (`Related posts`).

    A row of cells heads a table.
    """
    if len(line) > 60 or "\t" in line:
        return False
    return _bare(line).startswith(_FURNITURE_HEADING) and not is_profile(line)


def _bare(line: str) -> str:
    """As much of a line's beginning as a phrase may need, without marks and case."""
    beginning = line.lstrip(" \t•*–—-»«›‹→←#|±·.:[(>")[:_LONGEST_BEGINNING]
    return beginning.casefold().replace("’", "'")


class DiscussionHeading(NamedTuple):
    """A line that heads a discussion: how many comments it announces, if told, and the title it quotes, if any."""

    total: int | None
    title: str | None


@lru_cache(maxsize=REMEMBERED)
def discussion_heading(line: str) -> DiscussionHeading | None:
    """What a line says as a discussion's heading (`16 Responses to “…”`, `Kommentare (4)`); None where it is none."""
    if len(line) > _LONGEST_HEADING:
        return None
    title = _LEADING_TITLE.match(line)
    if title:
        heading = discussion_heading(line[title.end() :])
        return DiscussionHeading(heading.total, title.group(1).strip()) if heading and heading.total else None
    count: int | None = None
    for order, token in enumerate(_TOKEN.finditer(line)):
        word = token.group().casefold()
        if word[0].isdecimal():
            count = int(re.sub(r"\D", "", word)) if len(word) < 8 else None
        elif word in _NOUNS or _glued_noun(word):
            return None if is_profile(line) else _heading_with_rest(count, line[token.end() :])
        elif word in _COUNT_WORDS:
            count = _COUNT_WORDS[word]
        elif word not in _HEADING_EXTRA or order > 5:
            return None
    return None


def _glued_noun(word: str) -> bool:
    """CJK headings have no spaces: the noun may be the end of the word, or all of it."""
    return word[0] >= "\u3040" and any(
        word.endswith(noun) or word.startswith(noun) for noun in _NOUNS if noun[0] >= "\u3040"
    )


_MEMBER_NUMBER = re.compile(r"\s\(\d+$")
_REST_COUNT = re.compile(r"\s*[\[(:（]?\s*(\d{1,6})\s*[\])）]?")
_LEADING_TITLE = re.compile(r"\s*在?[“„«\"‘‹「『〈《](.+?)[”“»\"’›」』〉》]")
_QUOTED_TITLE = re.compile(r"[“„«\"‘‹「『](.+?)[”“»\"’›」』]\s*(?:\||»|$)")
_TO = frozenset("to on for in about zu auf über à sur en a para su op till til на к bij do k про the".split())


def _heading_with_rest(count: int | None, rest: str) -> DiscussionHeading | None:
    """A heading goes on with nothing, a count, a quoted title, or `to` and a title; with prose it is none."""
    match = _REST_COUNT.match(rest)
    if match:
        count = int(match.group(1))
        rest = rest[match.end() :]
    quoted = _QUOTED_TITLE.search(rest)
    if quoted:
        return DiscussionHeading(count, quoted.group(1).strip())
    words = rest.split()
    if words and words[0].casefold() in _TO and count is not None:
        title = " ".join(words[1:]).strip(" :")
        return DiscussionHeading(count, title if len(words) > 3 else None)
    if len(words) <= (10 if count is not None else 0) or rest.lstrip()[:1] in ("(", "[", "|", "»", ":", "/"):
        return DiscussionHeading(count, None)
    return None


_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(rf"(\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,6}}|\d{{1,3}}(?:[.,]\d)?[kK])\s+({WORD})")


def comment_count(line: str) -> int:
    """How many comments a line says there are (`194 points | 133 comments`); 0 where it does not say."""
    if not _DIGIT.search(line):
        return 0
    for number, word in _COUNTED.findall(line):
        if word.casefold() in _NOUNS:
            return _thousands(number) if number[-1] in "kK" else int(re.sub(r"\D", "", number))
    heading = discussion_heading(line)
    return heading.total or 0 if heading else 0


def _thousands(number: str) -> int:
    """How many `5.7k` are."""
    return int(1000 * float(number[:-1].replace(",", ".")))


def is_link_row(line: str) -> bool:
    """Whether a line is a row of short links (`Guidelines | FAQ | Contact`)."""
    links = line.split(" | ")
    return len(links) >= 4 and all(len(link) <= 30 for link in links)
