"""Thread to text: each writer hands its pieces to a `Write` one after another and never holds the whole output.

`comments` narrows a writer to a range of comments, numbered as in the whole thread; the article and the furniture are
then left out.
"""

from collections.abc import Callable

Write = Callable[[str], object]
"""Takes the next piece of the output, such as a file's `write`."""
