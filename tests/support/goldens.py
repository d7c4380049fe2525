"""Golden files: an input and what is expected of it, each under its line of dashes.

--- input ---
...
--- expected ---
...
"""

from collections.abc import Callable
from pathlib import Path

INPUT = "--- input ---\n"
EXPECTED = "--- expected ---\n"


def check_golden(path: Path, convert: Callable[[str], str], update: bool = False) -> None:
    """Assert that `convert` makes of the input what is expected, or write what it makes into the file."""
    given, _, expected = path.read_text("utf-8").removeprefix(INPUT).partition(EXPECTED)
    made = convert(given)
    if update:
        path.write_text(INPUT + given + EXPECTED + made, "utf-8")
    else:
        assert made == expected
