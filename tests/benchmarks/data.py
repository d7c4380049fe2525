"""Pages to measure with: threads of any size in plain or wide letters, and one comment without a space.

The same size gives the same page, and every page begins with an article whose panes fill a screen.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.support.words import CHINESE, ENGLISH, Language

MARKER = "Firstword"
"""Stands at the beginning of the first comment and nowhere else."""
RARE = "xylograph"
"""Stands in one comment in ten thousand."""
LONG_COMMENT = 10_000_000
_RARE_EVERY = 10_000
_SENTENCES = 2000
_WIDE_MARKS = ("🔔", "🕰️", "👩‍🔧", "👍🏽")


def made_thread(comments: int, language: Language = ENGLISH) -> str:
    """A page with long comments nested up to twelve deep, as a site with a busy discussion has."""
    return "\n".join(thread_lines(comments, language))


def wide_thread(comments: int) -> str:
    """The same in letters of two cells, an emoji in every other paragraph."""
    return made_thread(comments, CHINESE)


def long_comment() -> str:
    """A page whose second comment has ten million letters and no space."""
    word = ("wordwithoutend" * (LONG_COMMENT // 14 + 1))[:LONG_COMMENT]
    lines = list(thread_lines(3, ENGLISH))
    first = next(number for number, line in enumerate(lines) if MARKER in line)
    second = next(number for number in range(first + 1, len(lines)) if len(lines[number]) > 60)
    lines[second] = lines[second][: len(lines[second]) - len(lines[second].lstrip())] + word
    return "\n".join(lines)


def write_thread(path: Path, comments: int) -> Path:
    """A thread in a file, written as it is made: it may be larger than one wants to hold."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in thread_lines(comments, ENGLISH))
    return path


def write_mailbox(path: Path, comments: int) -> Path:
    """As many letters in threads of the same shape, for a reader of mail."""
    random = Random(7)
    pool = _pool(random, ENGLISH)
    above: list[int] = []
    with path.open("w", encoding="utf-8") as file:
        for number, depth in enumerate(_depths(random, comments)):
            above[depth:] = [number]
            answers = f"In-Reply-To: <{above[depth - 1]}@made>\n" if depth else ""
            words = random.choice(pool)
            file.write(
                f"From a@made Thu Apr  2 09:40:00 2020\nFrom: a <a@made>\nSubject: {above[0]}\n"
                f"Date: Thu, 2 Apr 2020 09:40:00 +0000\nMessage-ID: <{number}@made>\n{answers}\n{words}\n\n"
            )
    return path


def thread_lines(comments: int, language: Language) -> Iterator[str]:
    """The lines of a page."""
    random = Random(7)
    pool = _pool(random, language)
    yield from ("The title of a made article", "", *pool[:8], "", "  • Show Comments")
    counts = [0] * 14
    for number, depth in enumerate(_depths(random, comments)):
        counts[depth] += 1
        counts[depth + 1] = 0
        yield from _made_comment(random, pool, language, "  " * (depth + 2), counts[depth], number)
    yield from ("", "    Leave a Reply", "")


def _pool(random: Random, language: Language) -> list[str]:
    """Paragraphs that comments are made of."""
    return [_paragraph(random, language, number) for number in range(_SENTENCES)]


def _paragraph(random: Random, language: Language, number: int) -> str:
    words = language.prose(random, 6)
    return f"{words}{_WIDE_MARKS[number % 4]}" if language is CHINESE and number % 2 else words


def _depths(random: Random, comments: int) -> Iterator[int]:
    depth = -1
    for _ in range(comments):
        depth = min(depth + 1, 11) if random.random() < 0.33 else int(random.random() ** 2 * (depth + 1))
        yield depth


def _made_comment(
    random: Random, pool: list[str], language: Language, indent: str, ordinal: int, number: int
) -> list[str]:
    text = indent + "  "
    paragraphs = [random.choice(pool) for _ in range(random.choice((1, 1, 1, 2, 4)))]
    if number == 0:
        paragraphs[0] = f"{MARKER} {paragraphs[0]}"
    if number % _RARE_EVERY == _RARE_EVERY // 2:
        paragraphs[-1] += f" {RARE}"
    name = ENGLISH.names[number % len(ENGLISH.names)]
    date = f"April {number % 28 + 1}, 2020 at {number % 12 + 1}:{number % 60:02} pm"
    body = (line for paragraph in paragraphs for line in (text + paragraph, ""))
    return [f"{indent}{ordinal}. {name} says:", text + date, "", *body, f"{text}Reply"]
