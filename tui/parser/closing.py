"""Where the last comment ends: what its page puts below every comment closes it, and the rest is the page's own.

An extractor that keeps no markup lets whatever stands below a list, a sidebar or a footer, go on with the last item.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from tui.parser.bylines import is_furniture, levelled
from tui.parser.outline import Outline
from tui.parser.records import TOP_LEVEL, Record, own_lines
from tui.parser.template import Template
from tui.parser.vocabulary import has_no_letters

SAMPLE = 120
"""Records by which it is told how they close."""

SHARE = 0.8
"""Of the records that have to close alike."""


def end_last_record(page: Outline, records: Sequence[Record], templates: Mapping[int, Template]) -> None:
    """End the last record, and those it answers, at the line that closes every other one."""
    others = records[: min(SAMPLE, len(records) - 1)]
    if len(others) < 2:
        return
    closing = _closing(page, own_lines(others, page, records[len(others)].start), templates[records[-1].form])
    if closing is None:
        return
    last = records[-1]
    own = (line for line in range(last.start + 1, last.end) if page.stripped[line])
    closed = next((line for line in own if levelled(page.text(line)) == closing), None)
    if closed is None:
        return
    record = last
    while True:
        record.end = min(record.end, closed + 1)
        if record.parent == TOP_LEVEL:
            return
        record = records[record.parent]


def _closing(page: Outline, owned: Sequence[Sequence[int]], template: Template) -> str | None:
    """The shape of the last line of most records, if it is chrome in words: a number alone may stand anywhere."""
    lasts = [page.text(lines[-1]) for lines in owned if lines]
    words = (text for text in lasts if is_furniture(text, template.recurring) and not has_no_letters(text))
    counts = Counter(map(levelled, words))
    for closing, count in counts.most_common(1):
        if closing and count >= SHARE * len(owned):
            return closing
    return None
