"""Our two themes, and what Textual's own themes use for the colours that ours name."""

from textual.theme import BUILTIN_THEMES, Theme

from tui import palette

DAY, NIGHT = palette.DAY.name, palette.NIGHT.name


def our_themes() -> list[Theme]:
    """The themes of the program, night first."""
    return [_theme(colours) for colours in (palette.NIGHT, palette.DAY)]


def theme_names() -> list[str]:
    """The themes there are, ours first."""
    return [NIGHT, DAY, *BUILTIN_THEMES]


def stand_ins(variables: dict[str, str]) -> dict[str, str]:
    """Our variables from those of a theme that does not have them."""
    sources = {
        "quiet": "text-muted",
        "quoted": "text-muted",
        "name": "text-primary",
        "hand": "primary",
        "line": "foreground-muted",
        "mark": "text-muted",
        "bar": "surface",
        "guide-1": "primary",
        "guide-2": "accent",
        "guide-3": "success",
        "guide-4": "warning",
        "guide-5": "error",
        "guide-6": "secondary",
    }
    return {name: variables[source] for name, source in sources.items() if name not in variables}


def _theme(colours: palette.Palette) -> Theme:
    fields = colours._asdict()
    return Theme(variables=fields.pop("ours"), **fields)
