"""Contrast of our themes, by the formula of WCAG 2."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.palette import NIGHT
from tui.widgets.themes import our_themes, stand_ins

THEMES = our_themes()
TEXTS = ("quiet", "quoted", "name")
MARKS = ("hand", "mark", *(f"guide-{number}" for number in range(1, 7)))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours."""
    dark, bright = sorted(map(luminance, (one, other)))
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance."""
    channels = [value / 255 for value in Color.parse(colour).rgb]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_stand_out_most(theme: Theme) -> None:
    assert theme.background and theme.foreground
    assert contrast(theme.background, theme.foreground) >= 10


@pytest.mark.parametrize("background", ["background", "bar"])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_is_readable(theme: Theme, text: str, background: str) -> None:
    behind = theme.background if background == "background" else theme.variables["bar"]
    assert behind and contrast(theme.variables[text], behind) >= 4.5


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_marks_are_seen(theme: Theme, mark: str) -> None:
    assert theme.background and contrast(theme.variables[mark], theme.background) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_our_themes_name_all_our_variables(theme: Theme) -> None:
    assert set(theme.variables) >= set(NIGHT.ours)


@pytest.mark.parametrize("name", BUILTIN_THEMES)
def test_every_theme_of_textual_has_a_stand_in_for_each(name: str) -> None:
    variables = BUILTIN_THEMES[name].to_color_system().generate()
    assert set(variables | stand_ins(variables)) >= set(NIGHT.ours)
