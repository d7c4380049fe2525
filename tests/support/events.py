"""Events as hands and terminals make them, at random: keys, the mouse, pastes and sizes."""

from random import Random

from textual import events
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Event
from textual.geometry import Size

from tests.support.fuzzing import nasty_text
from tests.support.screens import Reader
from tui.keymap import keymap_for

STROKES = keymap_for().strokes
NAMES = ["enter", "tab", "backspace", "delete", "home", "end", "left", "right", "up", "down"]
NAMES += [
    "shift+left",
    "shift+end",
    "ctrl+a",
    "ctrl+e",
    "ctrl+k",
    "ctrl+t",
    "ctrl+r",
    "ctrl+w",
    "ctrl+v",
    "ctrl+x",
    "f1",
]
NAMED = {"/": "slash", "&": "ampersand", ":": "colon", "?": "question_mark", "<": "less_than_sign", " ": "space"}
NAMED |= {">": "greater_than_sign", "-": "minus", "+": "plus", "(": "left_parenthesis", "*": "asterisk"}
MOUSE: tuple[type[events.MouseEvent], ...] = (
    events.MouseDown,
    events.MouseUp,
    events.MouseMove,
    events.MouseScrollDown,
    events.MouseScrollUp,
)
WIDTHS = (1, 2, 20, 80, 120, 300)
HEIGHTS = (1, 2, 10, 24, 50, 100)


def any_event(random: Random, pilot: Reader) -> Event:
    """A key, a move or a button of the mouse, a paste or another size."""
    kind = random.random()
    if kind < 0.08:
        return key_event("escape")  # Or all would be typed into the search bar.
    if kind < 0.55:
        return key_event(random.choice(STROKES))
    if kind < 0.7:
        return key_event(random.choice(NAMES))
    if kind < 0.8:
        return key_event(random.choice("abcdefghijklmnopqrstuvwxyz /(*時é.1\u0301"))
    if kind < 0.97:
        return any_mouse(random, pilot.app.size)
    if kind < 0.985:
        return events.Paste(nasty_text(random, 12) * (1 if random.random() < 0.99 else 1000))
    return resize_event(pilot, Size(random.choice(WIDTHS), random.choice(HEIGHTS)))


def key_event(name: str) -> Event:
    """A key, named as Textual names it or by its character."""
    if len(name) == 1:
        return events.Key(NAMED.get(name, name), name)
    return events.Key(name, " " if name == "space" else None)


def any_mouse(random: Random, size: Size) -> Event:
    """The mouse anywhere on a screen of a size."""
    x, y = random.randrange(max(1, size.width)), random.randrange(max(1, size.height))
    shift, meta, ctrl = (random.random() < 0.1 for _ in range(3))
    kind, button = random.choice(MOUSE), random.randint(0, 3)
    return kind(None, x, y, random.randint(-3, 3), 0, button, shift, meta, ctrl, screen_x=x, screen_y=y)


def resize_event(pilot: Reader, size: Size) -> Event:
    """Another size, which the driver has from now on."""
    if isinstance(pilot.app._driver, HeadlessDriver):
        pilot.app._driver._size = size
    return events.Resize(size, size)
