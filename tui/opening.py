"""From the arguments to threads: which files are read, the thread in each, and what a person is told about it."""

from tui.loading import STANDARD_INPUT, load, reads_standard_input
from tui.model import Thread
from tui.options import SIZES, Arguments
from tui.output import tell
from tui.parser import read


def files(arguments: Arguments) -> tuple[str, ...]:
    """The files to read; where none is named, what comes in, or else the sample."""
    if arguments.files:
        return arguments.files
    if reads_standard_input():
        return (STANDARD_INPUT,)
    from tui.resources import SAMPLE, resource

    tell("no FILE was named: this is the sample that comes with threadreader")
    return (resource("sample_data", SAMPLE),)


def open_thread(path: str, arguments: Arguments) -> Thread:
    """The thread in a file, read as the arguments say."""
    page = load(path, arguments.max_size, arguments.force)
    dialect, encoding = arguments.dialect, arguments.encoding
    thread = read(page.data, page.name, dialect=dialect, encoding=encoding, truncated=page.truncated)
    if page.truncated:
        tell(f"{page.name}: only the first {_in_words(arguments.max_size)} of it were read; --max-size reads more")
    if not thread.decisions:
        tell(f"{page.name}: is empty")
    return thread


def _in_words(size: int) -> str:
    for unit, factor in reversed(SIZES.items()):
        if size % factor == 0:
            return f"{size // factor} {unit.upper()}iB"
    return f"{size} bytes"
