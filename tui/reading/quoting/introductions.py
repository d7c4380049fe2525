"""Lines that say whose words follow, as forums and writers of mail put them over what a post quotes.

`Jane wrote:` and its like in other languages, `Originally Posted by Jane`, `[quote=Jane]`, a name alone before a colon.
Some forums also say where the words end. Everything here is in characters of the text of a comment.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

MOST = 500
"""Introductions in a text."""
_SAID = frozenset(
    "said says wrote writes schrieb schreibt sagte sagt geschrieben gesagt zitat écrit dit dijo dice escribió disse"
    " escreveu scrisse scritto detto schreef geschreven zei skrev sa sagde napisał napisała pisze napsal napsala řekl"
    " írta mondta kirjoitti sanoi писал писала пишет написал написала сказал сказала yazdı dedi scris spus έγραψε"
    " είπε".split()
)
_COLON = re.compile("[:\uff1a]")
_LONGEST = 100
"""Characters of a line before its colon."""
_BOTH = re.compile(r"\(\w{1,3}\)")
"""What stands after a word of saying where it is not known who said it: `napisał(a)`."""
_ARROW = re.compile(r"[ \t]*(?:[↑⇑»][^\n]*(?:\n[^\n]{0,30}\b\d{4}\b[^\n]{0,20}(?=\n))?)?$", re.MULTILINE)
"""What may follow the colon on its line: an arrow that leads to the post, and when that was written."""
_LABEL = r"(?:[^\w\n/]{0,3}(?:quote|zitat|citation|citaat|cita|citazione|citação|cytat|citat|цитата)\b[\W_]{0,3})?"
_POSTED = re.compile(
    rf"""^[ \t]*+{_LABEL}(?:
    original(?:ly)?\ (?:posted|written|sent)\ by | quote\ from | quoting | quote\ \(
    | zitat\ von | zitat\ \( | (?:ursprünglich|original)\ (?:geschrieben\ )?von
    | citation\ de | (?:envoyé|posté)\ par
    | cita\ de | iniciado\ por | (?:originalmente\ )?escrito\ (?:originalmente\ )?por
    | citazione\ d[ai] | originariamente\ (?:scritto|inviat[oa])\ da
    | citação\ de | postado\ originalmente\ por | originalmente\ (?:postado|publicado)\ por
    | citaat\ van | (?:oorspronkelijk|origineel)\ (?:geplaatst|gepost)\ door
    | cytat\ z | zamieszczone\ przez
    | сообщение\ от | цитата\ от
    | citat\ fr[åa]n? | ursprungligen\ (?:postat|inlagt|skrivet)\ av | opprinnelig\ postet\ av
    )[:\ \[]+\S[^\n]{{0,80}}?(?:\W{{0,9}}(?:
    view\ post | beitrag\ anzeigen | voir\ le\ message | ver\ mensaje | visualizza\ (?:il\ )?messaggio | ver\ post
    | bekijk\ bericht | zobacz\ post | посмотреть\ сообщение | visa\ inlägg
    )\]?|$)""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_LINE_ENDS = re.compile(r"(?:[ \t]*+\n)+")
_NAME = re.compile(r"^[ \t]*+@?\w[^\n:\uff1a]{1,38}[:\uff1a][ \t]*$", re.MULTILINE)
_TAG = re.compile(r"\[quote(?:[= ][^\]\n]{0,80})?\]", re.IGNORECASE)
_END = re.compile(
    r"""^[ \t]*+(?:
    click\ to\ expand | klicke\ in\ dieses\ feld,\ um\ es\ in\ vollständiger\ größe\ anzuzeigen
    | zum\ vergrößern\ anklicken | cliquez\ pour\ agrandir | (?:haz|haga)\ clic\ para\ (?:expandir|ampliar)
    | clicca\ per\ (?:espandere|allargare) | clique\ para\ expandir | clica\ para\ expandir
    | klik\ om\ te\ vergroten | klicka\ för\ att\ expandera | klik\ for\ at\ udvide | klikk\ for\ å\ utvide
    | kliknij,?\ aby\ rozwinąć | napsauta\ laajentaaksesi | нажмите,?\ чтобы\ раскрыть | нажмите\ для\ раскрытия
    | genişletmek\ için\ tıkla(?:yın)? | クリックして展開 | 点击展开 | 點擊展開
    )[ \t.…]*$ | \[/quote\]""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)


class Introduction(NamedTuple):
    """What says whose words follow, from `start` to `stop`, and the words, from `words`.

    `end` is as far as they can go: to the next introduction, where their end is said, or to the end of the text;
    `close` is the end of what says it, 0 where nothing does. Where it `is_name`, a name and a colon is all there is.
    """

    start: int
    stop: int
    words: int
    end: int
    close: int = 0
    is_name: bool = False


class _Begun(NamedTuple):
    """An introduction of which nothing more is told yet; where it `is_alone`, it fills its lines."""

    start: int
    stop: int
    is_alone: bool = True
    is_name: bool = False


def introductions(text: str, is_writer: Callable[[str], object]) -> list[Introduction]:
    """All introductions in a text, in order; the words of one that begin with another begin after what that closes.

    A name before a colon is one where it is that of a writer.
    """
    begun = _begun(text, is_writer)
    if not begun:
        return []
    ends = [found.span() for found in _END.finditer(text, begun[0].stop)]
    stops, closed = [start for start, _ in ends], _pairs(begun, ends)
    found: list[Introduction] = []
    limit = len(text)
    for each in reversed(begun):
        words = each.stop
        if found and found[-1].close and not text[words : found[-1].start].strip():
            words = found[-1].close
        if ends_of_lines := _LINE_ENDS.match(text, words):
            words = ends_of_lines.end()
        end, close = closed.get(each.start, (0, 0))
        end = end or min([limit, *stops[(at := bisect_left(stops, words)) : at + 1]])
        found.append(Introduction(each.start, each.stop, words, max(words, end), close, each.is_name))
        limit = limit if each.is_name else each.start
    return found[::-1]


def _pairs(begun: list[_Begun], ends: list[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """What closes the introduction that begins at a place: that which was begun last, and is open."""
    closed: dict[int, tuple[int, int]] = {}
    open_starts: list[int] = []
    alone = [each.start for each in begun if each.is_alone and not each.is_name]
    for start, end in ends:
        while alone and alone[0] < start:
            open_starts.append(alone.pop(0))
        if open_starts:
            closed[open_starts.pop()] = start, end
    return closed


def _begun(text: str, is_writer: Callable[[str], object]) -> list[_Begun]:
    """The introductions in order and apart."""
    found = [*_said(text)]
    found += [_begun_at(each.start(), each.end(), text) for each in _POSTED.finditer(text)]
    names = (each.span() for each in islice(_NAME.finditer(text), MOST) if is_writer(each.group()))
    found += [_Begun(*span, is_name=True) for span in names]
    if "[" in text:
        found += [_Begun(*each.span()) for each in _TAG.finditer(text)]
    apart: list[_Begun] = []
    for each in sorted(found):
        if not apart or each.start >= apart[-1].stop:
            apart.append(each)
    return apart[:MOST]


def _said(text: str) -> Iterator[_Begun]:
    """Lines with a word of saying before their first colon."""
    line_end = -1
    for colon in _COLON.finditer(text):
        first = max(0, colon.start() - _LONGEST)
        line = text.rfind("\n", first, colon.start()) + 1
        is_first = line > line_end or line_end < 0
        is_glued = not text[colon.end() : colon.end() + 1].isspace() and colon.end() < len(text)
        if is_first and (line or not first) and _says(text[line : colon.start()], is_glued):
            yield _begun_at(line, colon.end(), text)
            line_end = colon.end()


def _says(words: str, is_glued: bool) -> bool:
    """Whether what stands before a colon has a word of saying; the last one, where others follow without a space."""
    if "(" in words:
        words = _BOTH.sub("", words)
    said = words.casefold().split()
    return not _SAID.isdisjoint(said[-1:] if is_glued else said)


def _begun_at(start: int, end: int, text: str) -> _Begun:
    """An introduction with what may follow it on its line; any words there are quoted already."""
    rest = _ARROW.match(text, end)
    return _Begun(start, rest.end() if rest else end, rest is not None)
