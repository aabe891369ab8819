"""Groups of articles by average likelihood: the likeliest pair of groups is joined first, until none is likely enough.

Pairs that were not worth comparing count as 0, so that a chain of likely pairs does not make one group. Joining depends on
the likelihoods alone and, where these are equal, on the canonical order: never on the order of arrival.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush


@dataclass
class Groups:
    """Groups under way: the sum of likelihoods between each two of them."""

    sizes: list[int]
    sums: list[dict[int, float]]
    parent: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.parent = list(range(len(self.sizes)))

    def average(self, one: int, other: int) -> float:
        """The average likelihood between two groups."""
        return self.sums[one][other] / (self.sizes[one] * self.sizes[other])

    def join(self, one: int, other: int) -> list[int]:
        """Put the second group into the first; what the first is now next to."""
        mine, yours = self.sums[one], self.sums[other]
        mine.pop(other), yours.pop(one)
        for third, value in yours.items():
            mine[third] = mine.get(third, 0.0) + value
            self.sums[third][one] = mine[third]
            del self.sums[third][other]
        self.sizes[one] += self.sizes[other]
        self.parent[other] = one
        self.sums[other] = {}
        return sorted(mine)

    def root(self, at: int) -> int:
        """The group a member has ended in."""
        while self.parent[at] != at:
            self.parent[at] = self.parent[self.parent[at]]
            at = self.parent[at]
        return at


def grouped(sizes: Sequence[int], likely: Iterable[tuple[int, int, float]], least: float) -> list[int]:
    """For each member the first member of its group. `likely` are pairs ``(smaller, larger, likelihood)``."""
    groups = Groups(list(sizes), [{} for _ in sizes])
    for one, other, value in likely:
        groups.sums[one][other] = groups.sums[other][one] = value * sizes[one] * sizes[other]
    heap = [
        (-groups.average(one, other), one, other)
        for one in range(len(sizes))
        for other in groups.sums[one]
        if one < other and groups.average(one, other) >= least
    ]
    heapify(heap)
    while heap:
        value, one, other = heappop(heap)
        if other not in groups.sums[one] or -value != groups.average(one, other):
            continue
        for third in groups.join(one, other):
            low, high = sorted((one, third))
            if (average := groups.average(low, high)) >= least:
                heappush(heap, (-average, low, high))
    return [groups.root(at) for at in range(len(sizes))]
