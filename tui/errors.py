"""Failures a person is told about in one sentence."""


class ThreadreaderError(Exception):
    """Something that could not be read or written; its text is one clear sentence without the program's name."""


class UnreadableError(ThreadreaderError):
    """A file that cannot be read: missing, a directory, not permitted, or binary."""
