"""The Markdown that `tui.export.markdown` writes: whether a text is that, and the thread it tells.

Every page is asked the first question, so what reads the document is imported only where the answer is yes.
"""

from tui.model import LineTable, Source, Thread

_SIGN = "<!-- threadreader 1"


def score_markdown(head: str) -> float:
    """How much the beginning of a text looks like a document of ours, from 0 to 1."""
    if head.lstrip().startswith(_SIGN):
        return 1.0
    lines = head.split("\n")
    counts = (line for line in lines if line.startswith("## ") and line.endswith((" comment", " comments")))
    firsts = (line for line in lines if line == "### 1" or line.startswith(("### 1 ", "### 1,")))
    return 0.7 if any(counts) and any(firsts) else 0.0


def read_markdown(lines: LineTable, source: Source) -> Thread:
    """The thread that the lines tell."""
    from tui.parser.markdown_document import read_document

    return read_document(lines, source)
