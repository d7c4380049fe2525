"""How much of a comment's words stands under its header: all, the first lines, or a single line with the header."""

from typing import Literal

from tui.reading.resuming.twins import Twins

Form = Literal["full", "first", "line"]
FORMS: tuple[Form, ...] = ("full", "first", "line")
FIRST_LINES = 3


class Bodies:
    """The form of each comment's body, by index; all are in full at first."""

    def __init__(self) -> None:
        self._forms: dict[int, Form] = {}

    def form(self, index: int) -> Form:
        """The form of a comment's body."""
        return self._forms.get(index, "full")

    def show(self, index: int, form: Form) -> None:
        """Give a body a form."""
        if form == "full":
            self._forms.pop(index, None)
        else:
            self._forms[index] = form

    def snapshot(self, count: int) -> bytes:
        """The forms of so many comments, a byte each, to be restored later."""
        forms = bytearray(count)
        for index, form in self._forms.items():
            forms[index] = FORMS.index(form)
        return bytes(forms)

    def restore(self, forms: bytes) -> None:
        """Give the comments the forms of a snapshot."""
        self._forms = {index: FORMS[form] for index, form in enumerate(forms) if 0 < form < len(FORMS)}

    def move(self, twins: Twins) -> None:
        """Give the same comments of another reading of the page the forms that they had."""
        forms, self._forms = self._forms, {}
        for index, form in forms.items():
            if (twin := twins.of(index)) is not None:
                self._forms[twin] = form


def shorter(form: Form, is_long: bool) -> Form:
    """The form after another, in full again after the shortest; a body that is not long has no first lines."""
    if form == "full" and is_long:
        return "first"
    return "full" if form == "line" else "line"
