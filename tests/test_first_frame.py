"""The first frame against the app's own: the same words in the same cells, in the same colours."""

from pathlib import Path

import pyte
import pytest
from rich.style import Style
from textual.strip import Strip

from tests.support.screens import Reader, reading, screen_lines
from tests.support.threads import thread_from
from tui.first_frame import Inks, first_frame
from tui.model import Thread
from tui.palette import DAY, NIGHT, Palette
from tui.parser import read
from tui.reading.layout.cells import is_plain
from tui.reading.session import Session
from tui.screens import tracing

SAMPLES = sorted(Path(__file__).parent.parent.joinpath("sample_data").glob("[!R]*"))
SIZES = [(80, 24), (81, 30), (97, 31), (109, 29), (110, 30), (120, 40), (200, 60), (60, 11)]

Cell = tuple[object, ...]


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def thread(request: pytest.FixtureRequest) -> Thread:
    """A sample."""
    path: Path = request.param
    return read(path.read_bytes(), path.name)


@pytest.fixture(autouse=True)
def nothing_is_traced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quotations are looked for only when the frame has stood for a while."""
    monkeypatch.setattr(tracing, "START_SECONDS", 1e6)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_nothing_moves_when_the_app_takes_over(thread: Thread, size: tuple[int, int]) -> None:
    drawn = emulated(first_frame(Session(thread), *size, Inks(NIGHT)), size)
    async with reading(thread, size) as pilot:
        assert_same(drawn, on_screen(pilot))


async def test_a_page_without_a_title_is_called_by_its_file() -> None:
    thread = thread_from("- Ann: One.", name="~/pages/ferry.txt")
    drawn = emulated(first_frame(Session(thread), 80, 24, Inks(NIGHT)), (80, 24))
    async with reading(thread, (80, 24)) as pilot:
        assert screen_lines(pilot)[0].startswith(" ferry.txt   ")
        assert_same(drawn, on_screen(pilot))


@pytest.mark.parametrize("palette", [NIGHT, DAY], ids=lambda palette: palette.name)
async def test_it_has_the_colours_of_its_theme(thread: Thread, palette: Palette) -> None:
    drawn = emulated(first_frame(Session(thread), 120, 40, Inks(palette)), (120, 40))
    async with reading(thread, (120, 40)) as pilot:
        pilot.app.theme = palette.name
        await pilot.pause()
        assert_same(drawn, on_screen(pilot))


def test_without_a_palette_it_has_no_colours(thread: Thread) -> None:
    assert "38;2" not in first_frame(Session(thread), 120, 40, Inks(None))


def assert_same(frame: list[list[Cell]], app: list[list[Cell]]) -> None:
    """The same cells on all lines but the last, as far as the emulator knows how wide the characters are."""
    for drawn, shown in zip(frame[:-1], app[:-1], strict=True):
        assert drawn == shown or not is_plain("".join(str(cell[0]) for cell in shown))


def emulated(frame: str, size: tuple[int, int]) -> list[list[Cell]]:
    """The cells of a terminal that a frame was written to."""
    screen = pyte.Screen(*size)
    pyte.Stream(screen).feed(frame)
    return [
        [
            _cell(cell.data, f"#{cell.fg}", f"#{cell.bg}", cell.bold, cell.italics, cell.underscore)
            for cell in (screen.buffer[y][x] for x in range(size[0]))
        ]
        for y in range(size[1])
    ]


def on_screen(pilot: Reader) -> list[list[Cell]]:
    """The cells of the app's screen."""
    return [list(_cells(strip)) for strip in pilot.app.screen._compositor.render_strips()]


def _cells(strip: Strip) -> list[Cell]:
    cells: list[Cell] = []
    for text, style, _ in strip:
        style = style or Style()
        fore, back = (colour.name if colour else "" for colour in (style.color, style.bgcolor))
        for character in text:
            cells.append(_cell(character, fore, back, bool(style.bold), bool(style.italic), bool(style.underline)))
    return cells


def _cell(text: str, fore: str, back: str, *looks: bool) -> Cell:
    """A cell as it looks: of one that is blank, or as bright as its ground, only the ground is seen."""
    is_blank = text == " " or fore == back
    return (" ", "", back, False, False, looks[2]) if is_blank else (text, fore, back, *looks)
