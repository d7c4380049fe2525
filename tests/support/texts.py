"""Texts of marks, links, broken lines, other scripts and characters that are not drawn, in any order."""

from random import Random

PARTS = (
    *"* * ** _ __ ` `` *** ~ > [ ] ( ) < > \\ # & ; : ! ' “ ” . , - +".split(),
    *"word naïve слово 日本語 שלום 2*3*4 snake_case <grin> &amp; **so** *yes* _no_ `x = 1` http://a.example/_b_*c*".split(),
    *("\t", "\n", "\n\n", "\n> ", "\n    ", " ", " ", " ", " ", "\u00a0", "\u200d", "👩‍👩‍👧", "🇸🇪", "\ufe0f"),
    *(
        "\u0301",
        "e" + "\u0301" * 40,
        "\u00ad",
        "\u061c",
        "\u200f",
        "\u202b",
        "\u202e",
        "\u2060",
        "\u2067",
        "\ufeff",
        "\U000e0041",
    ),
)


def odd_text(random: Random) -> str:
    """A text of up to forty such parts."""
    return "".join(random.choice(PARTS) + random.choice(("", " ")) for _ in range(random.randint(1, 40))).strip()
