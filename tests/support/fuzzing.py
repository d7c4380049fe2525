"""What the fuzzers share: how many inputs are made and of which seed, and pieces that nasty texts are made of.

An input is named by its seed and its number, and can be made again from them alone.
"""

import os
from collections.abc import Iterator
from random import Random

SEED = os.environ.get("THREADREADER_SEED", "1")
BATCH = 500
"""Inputs drawn from one generator: making one takes longer than drawing a short text."""

CODES = [*map(chr, range(0xA0)), "\x1b[2J", "\x1b]0;x\x07", "\x1bP", "\x1b\\", "\x9b31m", "\x1b[200~", "\x1b[201~"]
BREAKS = ["\n", "\n", "\n\n", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029", "\r\r\n", "\n\r"]
INVISIBLE = ["\u200b", "\u200d", "\u200c", "\u2060", "\ufeff", "\xad", "\u202e", "\u202a", "\u2066", "\u2069", "\u200e"]
INVISIBLE += ["\U000e0041", "\ufe0f", "\ufe0e", "\u3164", "\u034f", "\u0301", "\u0301" * 40, "\u0e47", "\u20e3"]
WIDE = [
    "図書",
    "ｆｕｌｌ",
    "👩\u200d👧",
    "🇸🇪",
    "🇳",
    "👍🏽",
    "한국어",
    "𠀋",
    "、",
    "「",
    "」",
    "ー",
    "\u3000",
    "❤\ufe0f",
    "\U0001face",
]
ODD = [
    "\ufffd",
    "\ufdd0",
    "\uffff",
    "\U0010ffff",
    "\ue000",
    "\u0378",
    "²",
    "①",
    "٣",
    "Ⅷ",
    "½",
    "ﬁ",
    "ß",
    "İ",
    "ǅ",
    "\u2800",
]
RIGHT_TO_LEFT = ["שלום", "مرحبا", "\u0640", "می\u200cخواهم"]
WORDS = [
    "word",
    "a",
    "I",
    "the clock",
    "naïve",
    "e\u0301",
    "-",
    "--",
    "—",
    "well-known",
    "5\u00a0km",
    ".",
    ",",
    "…",
    "“so”",
]
MARKS = [
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "<b>",
    "&#27;",
    "\\",
    "> ",
    "# ",
    "~~",
    "|",
    "http://a.example/",
    "https://",
]
SPACES = [" ", " ", "  ", "\t", "    ", "\u00a0", "\u2003", "        "]
PIECES = [*CODES, *BREAKS, *INVISIBLE, *WIDE, *ODD, *RIGHT_TO_LEFT, *WORDS * 4, *MARKS, *SPACES * 6]

MARKERS = [
    "  • ",
    "• ",
    "  1. ",
    "  2. ",
    "    1. ",
    "1. ",
    "  12. ",
    "9999999. ",
    "- ",
    "+ ",
    "  > ",
    "\t• ",
    "      ",
]
LINES = [
    "2 March 2019 at 9:40",
    "Ruth says:",
    "Tom Ellis says:",
    "Reply",
    "Leave a Reply",
    "3 Comments",
    "Comments (7)",
]
LINES += ["March 2, 2019", "² Comments", "level 3", "Posted by Ines at 9:40", "Pingback: A page", "5 hours ago", "#12"]
LINES += [
    "Permalink",
    "Share this:",
    "-----",
    "1",
    "Ruth",
    "on 2 March 2019",
    "Name *",
    "Originally posted by Tom",
    "|",
]


def count_of(name: str, usual: int) -> int:
    """How many inputs are made: the variable of the environment, or as many as usual."""
    return int(os.environ.get(name, usual))


def numbered(count: int) -> Iterator[tuple[str, Random]]:
    """So many names of inputs, each with the generator that its input is to be drawn from."""
    random = Random()
    for number in range(count):
        if number % BATCH == 0:
            random = Random(f"{SEED}/{number // BATCH}")
        yield f"THREADREADER_SEED={SEED}, input {number}", random


def nasty_text(random: Random, longest: int = 40) -> str:
    """Pieces in any order, few more often than many."""
    return "".join(random.choices(PIECES, k=random.choice((0, 1, 2, 3, 5, 8, longest))))


def nasty_page(random: Random) -> str:
    """Lines as they stand on pages, in an order that no page has, with nasty texts among them."""
    lines: list[str] = []
    for _ in range(random.choice((1, 1, 2, 3, 5, 8, 40))):
        lead = random.choice(MARKERS) * random.choice((0, 0, 1, 1, 2)) + " " * random.choice((0, 0, 2, 4, 7))
        words = random.choice(LINES) if random.random() < 0.6 else nasty_text(random, 12)
        lines.append(lead + words)
        lines += [""] * random.choice((0, 0, 1, 2))
    return random.choice(("\n", "\n", "\n", "\r\n", "\r")).join(lines)
