"""What the comments of made pages say: paragraphs, lists, typed quotes and broken lines."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.support.shapes import Shape
from tests.support.typesetter import Typesetter
from tests.support.words import Language


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a body: one paragraph with its lines, the items of a list, or preformatted lines."""

    lines: tuple[str, ...]
    kind: str = "paragraph"

    @property
    def text(self) -> str:
        """The piece as a reader shows it."""
        mark = _MARKS.get(self.kind, "{line}")
        return "\n".join(mark.format(line=line, ordinal=ordinal) for ordinal, line in enumerate(self.lines, 1))

    def set_on(self, page: Typesetter) -> None:
        """Set it with the margins that its element has."""
        if self.kind == "paragraph":
            page.paragraph("\n".join(self.lines))
        elif self.kind == "code":
            page.preformatted(self.lines)
        else:
            page.items(self.lines, numbered=self.kind == "numbers")


_MARKS = {"bullets": "• {line}", "numbers": "{ordinal}. {line}"}


def draw_body(random: Random, language: Language, shape: Shape) -> tuple[Passage, ...]:
    """One to three paragraphs, some of them short, some around a list or a quotation."""
    if not shape.is_long and random.random() < 0.2:
        return (Passage((language.sentence(random, 6),)),)
    body = [Passage((language.prose(random),)) for _ in range(random.choice((1, 1, 1, 2, 3)))]
    if shape.has_code and random.random() < 0.5:
        body.append(_code(random, language))
    elif not shape.is_plain and not shape.is_tight and random.random() < 0.2:
        body.append(random.choice(_INSERTS)(random, language))
        body.append(Passage((language.prose(random),)))
    return tuple(body)


def _lines(random: Random, language: Language) -> tuple[str, ...]:
    return tuple(language.sentence(random, 8) for _ in range(random.randint(2, 4)))


def _bullets(random: Random, language: Language) -> Passage:
    return Passage(_lines(random, language), "bullets")


def _numbers(random: Random, language: Language) -> Passage:
    return Passage(_lines(random, language), "numbers")


def _typed_quote(random: Random, language: Language) -> Passage:
    return Passage(tuple(f"> {line}" for line in _lines(random, language)))


def _broken_lines(random: Random, language: Language) -> Passage:
    return Passage(_lines(random, language))


def _code(random: Random, language: Language) -> Passage:
    return Passage(tuple(" " * random.choice((0, 2, 8)) + line for line in _lines(random, language)), "code")


_INSERTS: tuple[Callable[[Random, Language], Passage], ...] = (_bullets, _numbers, _typed_quote, _broken_lines)
