"""What keeps its order."""

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(values: Sequence[int]) -> list[int]:
    """Indices of a longest run of values, others between them left out, of which each is larger than the one before."""
    ends: list[int] = []
    """Indices of the smallest values that a run of one, two, three ... can end with."""
    smallest: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        length = bisect_left(smallest, value)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [index]
        smallest[length : length + 1] = [value]
    rising: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        rising.append(index)
        index = before[index]
    return rising[::-1]
