"""The one door out: nothing that a terminal would take as a command leaves in the text of a segment.

The text of a page is cleaned on its way in; this holds for all that reaches the screen by any other way too.
"""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.output import has_controls, without_controls


class DropControls(LineFilter):
    """Shows a mark for every control character, and forgets a link that holds one."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without controls; segments that Textual marks as its own controls stay."""
        return [segment if segment.control else _clean(segment) for segment in segments]


def _clean(segment: Segment) -> Segment:
    text, style, _ = segment
    if style is not None and style.link and has_controls(style.link):
        style = style.update_link(None)
    return Segment(without_controls(text), style)
