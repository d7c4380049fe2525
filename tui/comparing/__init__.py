"""Two saves of one page compared: which comments are new, which were edited and how, and which have vanished.

`match` pairs the comments of two threads by what they say, by what stands about them and by who wrote them; numbers,
order and dialect may differ. `Changes` is what it finds. Time and memory grow with the text of both saves.
"""

from tui.comparing.changes import Change, Changes, Vanished
from tui.comparing.matching import match
from tui.comparing.wording import Edit, edit

__all__ = ["Change", "Changes", "Edit", "Vanished", "edit", "match"]
