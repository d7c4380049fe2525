"""Damage done to pages, line by line: a reader may read them otherwise, but loses nothing."""

from collections.abc import Callable
from random import Random

Mutation = Callable[[Random, list[str]], list[str]]
"""Takes a page's lines (at least one) and gives them back changed in one place."""


def drop_line(random: Random, lines: list[str]) -> list[str]:
    """One line is missing."""
    place = random.randrange(len(lines))
    return lines[:place] + lines[place + 1 :]


def double_line(random: Random, lines: list[str]) -> list[str]:
    """One line stands twice."""
    place = random.randrange(len(lines))
    return lines[: place + 1] + lines[place:]


def swap_lines(random: Random, lines: list[str]) -> list[str]:
    """Two lines have changed places."""
    changed = list(lines)
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    changed[first], changed[second] = changed[second], changed[first]
    return changed


def reindent_line(random: Random, lines: list[str]) -> list[str]:
    """One line stands at another column, perhaps after a tab."""
    place = random.randrange(len(lines))
    indent = random.choice(("\t", " ", "  ", "   ", " " * random.randint(4, 20), ""))
    return [*lines[:place], indent + lines[place].lstrip(" "), *lines[place + 1 :]]


def glue_lines(random: Random, lines: list[str]) -> list[str]:
    """A line and the next have become one, with or without a space between."""
    place = random.randrange(len(lines))
    glued = random.choice(("", " ")).join(lines[place : place + 2])
    return [*lines[:place], glued, *lines[place + 2 :]]


MUTATIONS: tuple[Mutation, ...] = (drop_line, double_line, swap_lines, reindent_line, glue_lines)


def mutate(random: Random, text: str, times: int | None = None) -> str:
    """The text with a few mutations, one after the other."""
    lines = text.split("\n")
    for _ in range(random.randint(1, 12) if times is None else times):
        lines = random.choice(MUTATIONS)(random, lines) or [""]
    return "\n".join(lines)
