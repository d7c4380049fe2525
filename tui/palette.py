"""The colours of our two themes, by the names that the style sheets use."""

from typing import NamedTuple


class Palette(NamedTuple):
    """A theme: `primary` and those below it every theme has; `ours` are those that only our style sheets name."""

    name: str
    dark: bool
    primary: str
    secondary: str
    accent: str
    success: str
    warning: str
    error: str
    foreground: str
    background: str
    surface: str
    panel: str
    ours: dict[str, str]

    def colour(self, name: str) -> str:
        """The colour of a name, as `#rrggbb`."""
        found: str = self.ours.get(name) or getattr(self, name)
        return found


NIGHT = Palette(
    "threadreader-night",
    dark=True,
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
    ours={
        "quiet": "#8b909a",
        "quoted": "#a5a9a0",
        "name": "#b9c7d9",
        "hand": "#d9b27c",
        "line": "#3a3f48",
        "mark": "#6b727e",
        "bar": "#1b1e23",
        "guide-1": "#7d8fb3",
        "guide-2": "#9a86b8",
        "guide-3": "#6f9f9a",
        "guide-4": "#a8956a",
        "guide-5": "#a87f86",
        "guide-6": "#7f9a6c",
    },
)

DAY = Palette(
    "threadreader-day",
    dark=False,
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
    ours={
        "quiet": "#6a6c70",
        "quoted": "#585c55",
        "name": "#2c4a6e",
        "hand": "#a05c00",
        "line": "#cfcabd",
        "mark": "#8b877c",
        "bar": "#f2efe7",
        "guide-1": "#5b74a8",
        "guide-2": "#8463a8",
        "guide-3": "#2f8079",
        "guide-4": "#8d7222",
        "guide-5": "#a8596a",
        "guide-6": "#577d38",
    },
)

PALETTES = {palette.name: palette for palette in (NIGHT, DAY)}
"""Our palettes by their names."""
