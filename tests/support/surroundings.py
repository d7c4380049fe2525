"""What stands around a discussion: menus, the article's meta lines, headings, the reply form, sidebars, a footer."""

from collections.abc import Callable
from random import Random

from tests.support.typesetter import Typesetter
from tests.support.words import Language

Piece = Callable[[Typesetter, Random, Language], None]
"""Sets one piece of furniture."""


def set_menu(page: Typesetter, random: Random, language: Language) -> None:
    """A site's name over a menu with some entries opened below."""
    page.paragraph(language.phrase(random, 2))
    page.to_level(1)
    for _ in range(random.randint(3, 8)):
        page.item("•")
        page.line(language.phrase(random, 1))
        if random.random() < 0.3:
            page.items(language.phrase(random, 2) for _ in range(random.randint(1, 4)))
    page.to_level(0)


def set_share_links(page: Typesetter, random: Random, language: Language) -> None:
    """Buttons under the article, as a list or glued."""
    if random.random() < 0.5:
        page.items(("Facebook", "Twitter", "E-Mail"))
    else:
        page.line("FacebookTwitterPinterest")


def set_tags(page: Typesetter, random: Random, language: Language) -> None:
    """The article's tags on one line."""
    page.paragraph("Tags: " + ", ".join(language.phrase(random, 1).lower() for _ in range(4)))


def set_neighbours(page: Typesetter, random: Random, language: Language) -> None:
    """Links to the page before and the page after."""
    page.paragraph(f"← {language.phrase(random)}")
    page.line(f"{language.phrase(random)} →")


def set_related_posts(page: Typesetter, random: Random, language: Language) -> None:
    """A list of other posts, each with the date it was posted."""
    page.paragraph(language.phrase(random, 2))
    page.to_level(1)
    form = random.choice(language.dates)
    for _ in range(random.randint(3, 5)):
        page.item("•")
        page.line(language.phrase(random, 6))
        page.line(language.date(random, form))
    page.to_level(0)


def set_recent_comments(page: Typesetter, random: Random, language: Language) -> None:
    """Who wrote last, and where: names in a list that is no discussion."""
    page.paragraph(language.phrase(random, 2))
    page.items(f"{random.choice(language.names)} → {language.phrase(random, 5)}" for _ in range(5))


def set_archives(page: Typesetter, random: Random, language: Language) -> None:
    """Months with counts."""
    page.paragraph(language.phrase(random, 1))
    page.items(f"{month} {year} ({random.randint(1, 30)})" for year in (2012, 2011) for month in language.months[:5])


def set_tag_cloud(page: Typesetter, random: Random, language: Language) -> None:
    """Tags without order."""
    page.paragraph("Tags")
    page.line(" ".join(language.phrase(random, 1).lower() for _ in range(12)))


def set_footer(page: Typesetter, random: Random, language: Language) -> None:
    """Copyright and links of the law."""
    page.gap()
    page.line(f"© {random.randint(2006, 2023)} {language.phrase(random, 2)}")
    page.items(("Impressum", "Privacy", "Contact"))


def set_reply_form(page: Typesetter, random: Random, language: Language) -> None:
    """The form under a discussion and its labels."""
    for label in language.form:
        page.paragraph(label)


UNDER_ARTICLE: tuple[Piece, ...] = (set_share_links, set_tags, set_neighbours, set_related_posts)
UNDER_DISCUSSION: tuple[Piece, ...] = (
    set_recent_comments,
    set_archives,
    set_tag_cloud,
    set_related_posts,
    set_footer,
)


def set_some(pieces: tuple[Piece, ...], page: Typesetter, random: Random, language: Language) -> None:
    """Each piece with even chances, in the order given."""
    for piece in pieces:
        if random.random() < 0.5:
            piece(page, random, language)
