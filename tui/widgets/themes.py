"""Our two themes, and what Textual's own themes use for the colours that ours name."""

from textual.theme import Theme

DAY = "threadreader-day"
NIGHT = "threadreader-night"

_NIGHT_GUIDES = ("#7d8fb3", "#9a86b8", "#6f9f9a", "#a8956a", "#a87f86", "#7f9a6c")
_DAY_GUIDES = ("#5b74a8", "#8463a8", "#2f8079", "#8d7222", "#a8596a", "#577d38")

OUR_VARIABLES = (
    "quiet",
    "quoted",
    "name",
    "hand",
    "line",
    "mark",
    "bar",
    *(f"guide-{number}" for number in range(1, 7)),
)


def our_themes() -> list[Theme]:
    """The themes of the program, night first."""
    return [_night(), _day()]


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


def _guides(colours: tuple[str, ...]) -> dict[str, str]:
    return {f"guide-{number}": colour for number, colour in enumerate(colours, 1)}


def _night() -> Theme:
    return Theme(
        name=NIGHT,
        primary="#8fb3d9",
        secondary="#a8a29a",
        accent="#d9b27c",
        success="#9cbf8a",
        warning="#d9b27c",
        error="#d98f8f",
        foreground="#dcd8cf",
        background="#15171b",
        surface="#1b1e23",
        panel="#23272e",
        dark=True,
        variables={
            "quiet": "#8b909a",
            "quoted": "#a5a9a0",
            "name": "#b9c7d9",
            "hand": "#d9b27c",
            "line": "#3a3f48",
            "mark": "#6b727e",
            "bar": "#1b1e23",
            **_guides(_NIGHT_GUIDES),
        },
    )


def _day() -> Theme:
    return Theme(
        name=DAY,
        primary="#2f5d8f",
        secondary="#6b655c",
        accent="#8f5a12",
        success="#3d7030",
        warning="#8f5a12",
        error="#a23b3b",
        foreground="#24262a",
        background="#fbf9f4",
        surface="#f2efe7",
        panel="#e9e5da",
        dark=False,
        variables={
            "quiet": "#6a6c70",
            "quoted": "#585c55",
            "name": "#2c4a6e",
            "hand": "#a05c00",
            "line": "#cfcabd",
            "mark": "#8b877c",
            "bar": "#f2efe7",
            **_guides(_DAY_GUIDES),
        },
    )
