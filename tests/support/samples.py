"""The samples that come with the program, read."""

from functools import cache
from pathlib import Path

from tui.model import Thread
from tui.parser import read

SAMPLE_FILES = [path for path in sorted((Path(__file__).parents[2] / "sample_data").iterdir()) if path.stem != "README"]
SAMPLES = [path.stem for path in SAMPLE_FILES]
"""Their names, without what tells the kind of file."""


@cache
def sample(name: str) -> Thread:
    """The thread in a sample."""
    path = next(path for path in SAMPLE_FILES if path.stem == name)
    return read(path.read_bytes(), path.name)
