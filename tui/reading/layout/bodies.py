"""How much of a comment's words stands under its header: all, the first lines, or a single line with the header.

There are two sets of forms, and one of them is shown: in the usual one all are in full at first, in the index each is
in one line.
"""

from typing import Literal

from tui.reading.twins import Twins

Form = Literal["full", "first", "line"]
FORMS: tuple[Form, ...] = ("full", "first", "line")
FIRST_LINES = 3


class Bodies:
    """The form of each comment's body, by index."""

    def __init__(self) -> None:
        self.is_index = False
        self._forms: dict[int, Form] = {}
        """What differs from the form that all have at first."""
        self._others: dict[int, Form] = {}
        """The same of the set that is not shown."""

    def switch(self) -> None:
        """Show the index, or the usual forms again; either comes back as it was left."""
        self.is_index = not self.is_index
        self._forms, self._others = self._others, self._forms

    def form(self, index: int) -> Form:
        """The form of a comment's body."""
        return self._forms.get(index, self._first)

    def show(self, index: int, form: Form) -> None:
        """Give a body a form."""
        if form == self._first:
            self._forms.pop(index, None)
        else:
            self._forms[index] = form

    def snapshot(self, count: int) -> bytes:
        """The usual forms of so many comments, a byte each, to be restored later."""
        forms = bytearray(count)
        for index, form in (self._others if self.is_index else self._forms).items():
            forms[index] = FORMS.index(form)
        return bytes(forms)

    def restore(self, forms: bytes) -> None:
        """Give the comments the forms of a snapshot, and show them."""
        self.is_index = False
        self._forms = {index: FORMS[form] for index, form in enumerate(forms) if 0 < form < len(FORMS)}

    def move(self, twins: Twins) -> None:
        """Give the same comments of another reading of the page the forms that they had."""
        self._forms, self._others = _moved(self._forms, twins), _moved(self._others, twins)

    @property
    def _first(self) -> Form:
        return "line" if self.is_index else "full"


def _moved(forms: dict[int, Form], twins: Twins) -> dict[int, Form]:
    moved = ((twins.of(index), form) for index, form in forms.items())
    return {twin: form for twin, form in moved if twin is not None}


def shorter(form: Form, is_long: bool) -> Form:
    """The form after another, in full again after the shortest; a body that is not long has no first lines."""
    if form == "full" and is_long:
        return "first"
    return "full" if form == "line" else "line"
