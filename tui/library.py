"""The pages of one run of the program: those named on the command line, and those that were read lately.

What a list says of a page that was not opened yet comes from the store, or from the page itself where that is not long.
"""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.errors import UnreadableError
from tui.loading import STANDARD_INPUT, Loaded, load, name_of
from tui.model import Thread
from tui.opened import Opened
from tui.opening import ReadOnce, absolute, is_read_once, passed_over, problem, read_page, why
from tui.options import Arguments
from tui.output import shown
from tui.reading.resuming.memory import Memory, day, identity_of
from tui.resources import SAMPLE_PATH
from tui.store.keeper import Keeper
from tui.store.records import Entry, KeptPage
from tui.words import counted

MOST_RECENT = 100
LONGEST_LISTED = 1 << 20
"""Bytes from which a file is not read only to say in the list what is in it."""
PATIENCE = 0.25
"""Seconds to wait for what is known of a page."""


class Listed(NamedTuple):
    """A page in the list: its title, where it is, what is known of it, or else its comments or why it cannot be read.

    A page without a path came from standard input; its text may be in the store. What comes in there now has `-`.
    """

    title: str
    path: str | None
    entry: Entry | None = None
    comments: int | None = None
    problem: str = ""

    @property
    def facts(self) -> str:
        """How much there is, how much of it was not read, how far it was read, and when."""
        entry = self.entry
        if self.problem or (entry is None and self.comments is None):
            return self.problem or "not read yet"
        if entry is None:
            return f"{_counted(self.comments or 0)} · not read yet"
        unread = f"{entry.unread:,} unread" if entry.unread else "all read"
        share = f"{int(100 * entry.progress)} %"
        parts = (_counted(entry.comments), unread if entry.comments else "", share, f"read {day(entry.read_at)}")
        return " · ".join(filter(None, parts))

    @property
    def name(self) -> str:
        """Where it is, as it may be shown."""
        if self.path in (None, STANDARD_INPUT):
            return "from standard input"
        if self.path == SAMPLE_PATH:
            return "the sample that comes with threadreader"
        home = os.path.expanduser("~")
        return shown(self.path.replace(home, "~", 1) if self.path.startswith(f"{home}{os.sep}") else self.path)


class Library:
    """The pages that can be opened; `is_shown_first` says that the list of them comes before any page."""

    def __init__(
        self,
        arguments: Arguments,
        keeper: Keeper,
        is_shown_first: bool = False,
        kept: ReadOnce | None = None,
    ) -> None:
        self.files = tuple(dict.fromkeys(map(absolute, arguments.files)))
        self.keeper = keeper
        self.is_shown_first = is_shown_first
        self._arguments = arguments
        self._kept = kept or ReadOnce(arguments)

    def step(self, path: str | None, by: int) -> str | None:
        """The file so many after another one on the command line, None where there is none."""
        here = self._listed_by(path)
        at = (self.files.index(here) if here in self.files else -1) + by
        return self.files[at] if 0 <= at < len(self.files) else None

    def listed(self) -> list[Listed]:
        """The pages: the files first, then what was read lately, and the sample where no file was named.

        Waits for the store.
        """
        entries = self.keeper.ask(lambda shelf: shelf.recent(MOST_RECENT)).result()
        by_path = {entry.path: entry for entry in reversed(entries)}
        files = [self._named(path, by_path.get(path)) for path in self.files]
        known = {page.entry for page in files}
        recent = [
            _listed(entry.path, entry) for entry in entries if entry.path not in self.files and entry not in known
        ]
        if self.files or SAMPLE_PATH in by_path:
            return files + recent
        return [*recent, _listed(SAMPLE_PATH, None)]

    def place(self, pages: Sequence[Listed], path: str | None) -> int | None:
        """The place of the page from a file among those listed, None where it is not among them."""
        paths, here = [page.path for page in pages], self._listed_by(path)
        return paths.index(here) if here in paths else None

    def forget(self, entry: Entry) -> list[Listed]:
        """Forget what is known of a page; the pages that are listed then. Waits for the store."""
        self.keeper.ask(lambda shelf: shelf.forget_document(entry.document)).result()
        return self.listed()

    def looked_at(self, pages: Sequence[Listed]) -> Iterator[tuple[int, Listed]]:
        """What the files hold of which the list knows nothing, one after the other, with their places in the list."""
        for index, page in enumerate(pages):
            if page.entry is None and page.path is not None:
                yield index, self._look_at(page, page.path)

    def open(self, listed: Listed) -> Opened:
        """Open a page; where its file is gone, which the notice says, or there was none, the text of it that is kept.

        Waits a moment for what is known of it. Raises UnreadableError where there is neither file nor text.
        """
        from concurrent.futures import wait

        path, notice = listed.path, ""
        try:
            thread = self._read(path or "")
        except UnreadableError as error:
            kept = self._remembered(listed)
            if kept is None:
                raise
            arguments = self._arguments._replace(dialect=kept.dialect, encoding="utf-8")
            thread = read_page(Loaded(listed.name, kept.text, False), arguments)
            if path is not None:
                notice = f"{problem(path, error)}. This is its text as it was read {day(kept.read_at)}."
        path = None if path == STANDARD_INPUT else path
        memory = Memory(self.keeper, path)
        wait([memory.look_up(thread)], PATIENCE)
        return Opened(thread, path, memory, notice=notice)

    def open_beside(self, path: str | None, by: int) -> Opened:
        """Open the file so many after another one on the command line, or before it; past those that cannot be read.

        Of more steps than there are files, those are taken that lead to one. Raises UnreadableError where none does.
        """
        problems: list[tuple[str, UnreadableError]] = []
        onward = 1 if by > 0 else -1
        beside = next(filter(None, (self.step(path, steps) for steps in range(by, 0, -onward))), None)
        while beside is not None:
            try:
                return self.open(Listed(beside, beside))._replace(notice=passed_over(problems))
            except UnreadableError as error:
                problems.append((beside, error))
            beside = self.step(beside, onward)
        way = "after" if by > 0 else "before"
        raise UnreadableError(" ".join(filter(None, (f"There is no file {way} this one.", passed_over(problems)))))

    def again(self, path: str) -> Thread:
        """The thread in a file as it is now. Raises UnreadableError, which says why but not of which file."""
        try:
            return read_page(self._load(path), self._arguments)
        except UnreadableError as error:
            raise UnreadableError(why(path, error)) from None

    def _remembered(self, listed: Listed) -> KeptPage | None:
        """The text of a page that is remembered, None where there is none."""
        entry = listed.entry
        return None if entry is None else self.keeper.ask(lambda shelf: shelf.page(entry.document)).result()

    def _listed_by(self, path: str | None) -> str | None:
        """What stands in the list for the path of an open page; one without may be what came in now."""
        if path is None:
            return STANDARD_INPUT if STANDARD_INPUT in self.files else None
        return absolute(path)

    def _read(self, path: str) -> Thread:
        return read_page(self._kept.load(path) if path in self._kept else self._load(path), self._arguments)

    def _load(self, path: str) -> Loaded:
        """What is in a file now: of a pipe nobody knows when it says something, or that it has said all before."""
        if is_read_once(path):
            raise UnreadableError(f"{name_of(path)}: it can be read only once")
        return load(path, self._arguments.max_size, self._arguments.force)

    def _named(self, path: str, entry: Entry | None) -> Listed:
        """A file of the command line in the list; of what was read once, only its words tell which entry is its own."""
        return self._look_at(_listed(path, None), path) if path in self._kept else _listed(path, entry)

    def _look_at(self, listed: Listed, path: str) -> Listed:
        """What can be said of a page that the store does not know by its path."""
        try:
            if path not in self._kept and os.path.getsize(path) > LONGEST_LISTED:
                return listed
            thread = self._read(path)
        except OSError:
            return listed._replace(problem="there is no such file")
        except UnreadableError as error:
            return listed._replace(problem=why(path, error))
        title = thread.title or listed.title
        identity = identity_of(thread)
        entry = self.keeper.ask(lambda shelf: shelf.entry(identity)).result()
        return listed._replace(title=title, entry=entry, comments=len(thread.tree))


def _counted(comments: int) -> str:
    return counted(comments, "comment") if comments else "no comments"


def _listed(path: str | None, entry: Entry | None) -> Listed:
    if entry is not None:
        return Listed(shown(entry.title), path, entry)
    return Listed(name_of(os.path.basename(path or "")), path)
