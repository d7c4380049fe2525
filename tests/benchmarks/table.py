"""The fifteen rows: what is measured, beside what, the goal, and the figure above which it is not done.

A figure is of the values measured in one run, and where there is a yardstick the ratio of both: only ratios mean
something on another machine.
"""

import statistics
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

Statistic = Literal["median", "p95", "max"]


class Values(NamedTuple):
    """What was measured, and the same of the yardstick in the same run, where there is one."""

    own: Sequence[float]
    yardstick: Sequence[float] = ()


Measured = Mapping[str, Values]
"""What was measured, by the names of the goals."""


class Goal(NamedTuple):
    """One line of the table; `unit` is that of a value, `beside` the yardstick, and goal and limit are then ratios."""

    name: str
    row: int
    what: str
    unit: str
    goal: float
    limit: float
    beside: str = ""
    statistic: Statistic = "median"
    is_least: bool = False


_LATIN = "Latin"
GOALS = (
    Goal("first 1,000", 1, "first comment readable, 1,000", "ms", 0.25, 1.15, "empty app"),
    Goal("first 10,000", 1, "first comment readable, 10,000", "ms", 0.25, 1.15, "empty app"),
    Goal("live 1,000", 2, "a key is answered, 1,000", "ms", 1.1, 1.3, "empty app"),
    Goal("live 10,000", 2, "a key is answered, 10,000", "ms", 1.1, 1.3, "empty app"),
    Goal("live 100,000", 2, "a key is answered, 100,000", "ms", 1.3, 2.5, "empty app"),
    Goal("there 1,000", 2, "a key for the app is answered, 1,000", "ms", 1.1, 1.3, "empty app"),
    Goal("there 10,000", 2, "a key for the app is answered, 10,000", "ms", 1.1, 1.3, "empty app"),
    Goal("there 100,000", 2, "a key for the app is answered, 100,000", "ms", 1.3, 2.5, "empty app"),
    Goal("next", 3, "next comment, median", "ms", 1.6, 2.5, "line app"),
    Goal("next", 3, "next comment, p95", "ms", 2.5, 4.0, "line app", "p95"),
    Goal("next growth", 3, "next comment, 100,000", "ms", 1.15, 1.3, "1,000"),
    Goal("page", 4, "page, to its last byte", "ms", 1.4, 2.0, "line app page"),
    Goal("page frames", 4, "page, frames", "", 1, 1, statistic="max"),
    Goal("page bytes", 4, "page, bytes", "KB", 8, 12),
    Goal("held frames", 5, "key held, 60 a second: frames a second", "", 55, 45, is_least=True),
    Goal("held lag", 5, "key held: last key to last byte", "ms", 20, 40),
    Goal("burst", 5, "200 keys at once, to the last byte", "ms", 60, 150),
    Goal("fold all", 6, "fold all, 100,000", "ms", 0.2, 0.5, "neomutt"),
    Goal("unfold all", 6, "unfold all, 100,000", "ms", 0.2, 0.5, "neomutt"),
    Goal("end", 7, "End, 100,000", "ms", 2, 5, "own line scroll"),
    Goal("home", 7, "Home, 100,000", "ms", 2, 5, "own line scroll"),
    Goal("jump", 7, "to a comment by its number, 100,000", "ms", 2, 5, "own line scroll"),
    Goal("memory", 8, "memory above the empty app, 100,000", "MB", 1.5, 4.5, "the file"),
    Goal("parse", 9, "whole parse, 100,000, processor time", "ms", 6, 20, "rg -c"),
    Goal("loading", 10, "key while 100,000 load, p95", "ms", 30, 60, statistic="p95"),
    Goal("resize", 11, "resize, 100,000", "ms", 1.5, 3, "empty app"),
    Goal("lit", 12, "search: letter to lit words, 100,000", "ms", 10, 30),
    Goal("next hit", 12, "search: n, 100,000", "ms", 25, 60),
    Goal("count rare", 12, "search: count of a rare word", "ms", 1, 2, "one re pass"),
    Goal("count usual", 12, "search: count of a usual word", "ms", 1, 2, "one re pass"),
    Goal("count again", 12, "search: count of another usual word", "ms", 1, 2, "one re pass"),
    Goal("count expression", 12, "search: count of an expression", "ms", 1, 2, "one re pass"),
    Goal("slice", 12, "search: longest without yielding", "ms", 10, 10, statistic="max"),
    Goal("quit", 13, "quit to prompt", "ms", 0.15, 1.0, "empty app"),
    Goal("idle", 14, "idle: processor time a second", "ms", 4, 10),
    Goal("idle bytes", 14, "idle: bytes a second", "", 0, 0),
    Goal("huge first", 15, "1,000,000: first comment readable", "ms", 0.25, 1.15, "empty app"),
    Goal("huge next", 15, "1,000,000: next comment", "ms", 1.3, 3, "1,000"),
    *(
        Goal(f"{kind} {name}", 0, f"{words}: {what}", "ms", 3, 3, _LATIN)
        for kind, words in (("wide", "wide letters"), ("long", "10 MB, no space"))
        for name, what in (
            ("first", "first comment readable"),
            ("next", "next comment"),
            ("page", "page"),
            ("resize", "resize"),
            ("lit", "search: letter to lit words"),
        )
    ),
)

_SCALES = {"ms": 1e3, "KB": 1 / 1000, "MB": 1e-6, "": 1.0}


def figure(values: Sequence[float], statistic: Statistic) -> float:
    """One figure for some values."""
    if statistic == "max" or len(values) == 1:
        return max(values)
    return statistics.median(values) if statistic == "median" else statistics.quantiles(values, n=20)[-1]


def table(measured: Measured) -> list[str]:
    """The table as lines of Markdown; what was not measured is said to be so."""
    head = "| row | what | goal | not done above | figure | ratio | least … most | |"
    return [head, "| ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |", *(_line(goal, measured) for goal in GOALS)]


def _line(goal: Goal, measured: Measured) -> str:
    times = f" × {goal.beside}" if goal.beside else f" {goal.unit}".rstrip()
    least = "≥ " if goal.is_least else ""
    cells = [str(goal.row or ""), goal.what, f"{least}{goal.goal:g}{times}", f"{goal.limit:g}"]
    values = measured.get(goal.name)
    if values is None or not values.own:
        return _row(*cells, "", "", "", "not measured")
    own = figure(values.own, goal.statistic)
    ratio = own / max(figure(values.yardstick, goal.statistic), 1e-9) if values.yardstick else None
    spread = f"{_shown(min(values.own), goal)} … {_shown(max(values.own), goal)}"
    cells += [f"{_shown(own, goal)} {goal.unit}".rstrip(), "" if ratio is None else f"{ratio:.2f}", spread]
    if goal.beside and ratio is None:
        return _row(*cells, "no yardstick")
    return _row(*cells, verdict(goal, own * _SCALES[goal.unit] if ratio is None else ratio))


def verdict(goal: Goal, reached: float) -> str:
    """How a figure stands to its goal."""
    sign = -1 if goal.is_least else 1
    if sign * reached <= sign * goal.goal:
        return "goal"
    return "done" if sign * reached <= sign * goal.limit else "**not done**"


def _shown(value: float, goal: Goal) -> str:
    scaled = value * _SCALES[goal.unit]
    return f"{scaled:,.0f}" if abs(scaled) >= 100 or scaled == int(scaled) else f"{scaled:.1f}"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"
