"""What may leave for the terminal."""

import pytest
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from tui.widgets.door import DropControls

BLACK = Color(0, 0, 0)


def out(*segments: Segment) -> list[Segment]:
    """Segments after the door."""
    return DropControls().apply(list(segments), BLACK)


@pytest.mark.parametrize(
    "control", ["\x1b", "\x00", "\x07", "\x0e", "\x7f", "\x80", "\x9b", "\x9d", "\n", "\r", "\ud800"]
)
def test_a_control_leaves_as_a_mark(control: str) -> None:
    assert out(Segment(f"a{control}b"))[0].text == "a\ufffdb"


def test_text_without_controls_leaves_as_it_is() -> None:
    assert out(Segment("時計 – “a”\u00a0👨\u200d👩")) == [Segment("時計 – “a”\u00a0👨\u200d👩")]


def test_a_link_with_a_control_is_forgotten() -> None:
    style = out(Segment("a", Style(link="https://example.org/\x1b]8;;")))[0].style
    assert style is not None and style.link is None


def test_a_clean_link_stays() -> None:
    style = out(Segment("a", Style(link="https://example.org/")))[0].style
    assert style is not None and style.link == "https://example.org/"


def test_what_textual_marks_as_its_own_stays() -> None:
    bell = Segment("\x07", None, [(ControlType.BELL,)])
    assert out(bell) == [bell]
