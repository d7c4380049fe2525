"""One line to type into, where what is pasted is as clean as the text of a page and no longer than there is room."""

from typing import Self

from textual.geometry import Region
from textual.widgets import Input

from tui.parser.clean import clean_line

MOST_CHARACTERS = 200


class LineInput(Input):
    """Textual's input would take controls from a paste, refuse a long one whole, and ring the bell for that."""

    def __init__(self, text: str = "", *, placeholder: str = "", select_on_focus: bool = True) -> None:
        super().__init__(text, placeholder=placeholder, compact=True, select_on_focus=select_on_focus)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw anew, in its place: Textual would lay out the whole screen for every letter that is typed."""
        is_placed = bool(self.region)
        return super().refresh(*regions, repaint=repaint, layout=layout and not is_placed, recompose=recompose)

    def allow_focus(self) -> bool:
        """Take no keys once it is on its way out: until the next layout a click still finds it where it stood."""
        return super().allow_focus() and self.display

    def on_blur(self) -> None:
        """Keep the keys: a press beside a screen that has just become smaller takes them, and no key gets them back."""
        if self.display and self.app.app_focus and self.screen.focused is None:
            self.focus()

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of another, cleaned, and as much of it as there is room for."""
        room = MOST_CHARACTERS - len(self.value) + abs(end - start)
        super().replace(clean_line(text[: max(0, room)]), start, end)
