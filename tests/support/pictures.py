"""The pictures of the README, made from the running program: `python -m tests.support.pictures` writes them anew.

They name no font that would have to be fetched, and nothing in them depends on when or where they are made.
"""

import asyncio
import io
import re
from html import unescape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from textual.color import Color

from tests.support.samples import sample
from tests.support.screens import Reader, reading, settled
from tui.widgets.themes import DAY, NIGHT

HOME = Path(__file__).parents[2] / ".screenshots"
SIZE = (120, 36)
FORMAT = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {terminal_width} {terminal_height}">
<style>
text {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 21px; white-space: pre; }}
{styles}
</style>
<rect width="100%" height="100%" fill="BACKGROUND"/>
{backgrounds}
{matrix}
</svg>
"""
"""A picture by Rich without its window around the screen and without its fonts from the network."""
_CLIP = re.compile(r' clip-path="[^"]*"')
_BETWEEN = re.compile(r"(?<=>)(?=<(?:rect|text) )")
_TEXT = re.compile(r'<text [^>]* y="([\d.]+)"[^>]*>([^<]*)</text>')


class Picture(NamedTuple):
    """What is pressed on the first sample before a picture is taken, and in which theme."""

    name: str
    theme: str
    keys: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Where it lies."""
        return HOME / f"{self.name}.svg"


PICTURES = (
    Picture("night", NIGHT, ("n", "n", "j", "enter", "j")),
    Picture("day", DAY, ("slash", *"bell", "enter", "n")),
)


async def svg_of(picture: Picture) -> str:
    """The picture as it is now."""
    async with reading(sample("clock"), SIZE) as pilot:
        pilot.app.theme = picture.theme
        await pilot.press(*picture.keys)
        await settled(pilot)
        return _svg(pilot)


def words_in(svg: str) -> list[str]:
    """The lines of text in a picture, without the spaces in them."""
    rows = groupby(_TEXT.findall(svg), key=lambda found: float(found[0]))
    return ["".join(unescape("".join(text for _, text in row)).split()) for _, row in rows]


def _svg(pilot: Reader) -> str:
    width, height = pilot.app.size
    console = Console(
        width=width, height=height, file=io.StringIO(), force_terminal=True, color_system="truecolor", record=True
    )
    console.print(pilot.app.screen._compositor.render_update(full=True, simplify=True))
    variables = pilot.app.get_css_variables()
    background, foreground = (Color.parse(variables[name]).rgb for name in ("background", "foreground"))
    colour = Color(*background).hex.lower()
    theme = TerminalTheme(background, foreground, [background] * 8)
    svg = console.export_svg(theme=theme, code_format=FORMAT.replace("BACKGROUND", colour), unique_id="screen")
    svg = re.sub(f'<rect fill="{colour}"[^>]*>', "", _CLIP.sub("", svg))
    return _BETWEEN.sub("\n", svg)


def main() -> None:
    """Write every picture anew."""
    HOME.mkdir(exist_ok=True)
    for picture in PICTURES:
        picture.path.write_text(asyncio.run(svg_of(picture)), "utf-8")


if __name__ == "__main__":
    main()
