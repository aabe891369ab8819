"""The passages two texts share, aligned to the word on both sides.

Every maximal run of `ANCHOR` words in common is found. Runs that follow each other on both sides with little between them
are one edited passage, which grows to the ends of its sentences where most of the words there agree as well.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from relazione.collate.copies.words import Codes, Hashes, grams

ANCHOR = 8  # words in a row that make a passage
LINK = 4  # words in a row that may belong to one
GAP = 12  # words between two runs of one passage, at most
STRAY = 2  # words of the next sentence that agree by chance
ALIKE = 0.65  # share of the longer side that must agree


Breaks = tuple[Sequence[int], Sequence[int]]  # first words of sentences and the end, in each text


class Run(NamedTuple):
    """`size` words in common, from word `left` of the one and word `right` of the other."""

    left: int
    right: int
    size: int


@dataclass(frozen=True, slots=True)
class Aligned:
    """Words ``left[0]:left[1]`` of the one and ``right[0]:right[1]`` of the other; `same` of them agree, in order."""

    left: tuple[int, int]
    right: tuple[int, int]
    same: int

    @property
    def longer(self) -> int:
        """Words of the longer side."""
        return max(self.left[1] - self.left[0], self.right[1] - self.right[0])

    @property
    def alike(self) -> float:
        """Share of the longer side that agrees."""
        return self.same / self.longer


def align(left: Codes, right: Codes, values: Hashes, breaks: Breaks) -> list[Aligned]:
    """The shared passages in order of the left text. `breaks` are the first words of sentences and the end, per side."""
    runs = maximal_runs(left, right, values)
    found = [_grown(chain, left, right, breaks) for chain in chains(runs)]
    return _distinct(found)


def maximal_runs(left: Codes, right: Codes, values: Hashes) -> list[Run]:
    """Every run of at least `LINK` words in common that can be extended on neither end, in text order."""
    one, other = grams(values[left], LINK), grams(values[right], LINK)
    order = np.argsort(other, kind="stable")
    low = np.searchsorted(other[order], one, side="left")
    high = np.searchsorted(other[order], one, side="right")
    counts = high - low
    lefts = np.repeat(np.arange(len(one)), counts)
    within = np.arange(len(lefts)) - np.repeat(np.cumsum(counts) - counts, counts)
    rights = order[np.repeat(low, counts) + within]
    return _joined(lefts, rights)


def _joined(lefts: NDArray[np.int64], rights: NDArray[np.int64]) -> list[Run]:
    """Neighbouring matches on one diagonal are one run."""
    if not len(lefts):
        return []
    order = np.lexsort((lefts, lefts - rights))
    lefts, rights = lefts[order], rights[order]
    cut = (np.diff(lefts) != 1) | (np.diff(lefts - rights) != 0)
    first = np.concatenate([[0], np.flatnonzero(cut) + 1])
    sizes = np.diff(np.concatenate([first, [len(lefts)]])) + LINK - 1
    return sorted(map(Run, lefts[first].tolist(), rights[first].tolist(), sizes.tolist()))


def chains(runs: Sequence[Run]) -> list[list[Run]]:
    """Each run of `ANCHOR` words with the runs that continue it on both sides; an anchor is in one chain only."""
    found: list[list[Run]] = []
    taken: set[Run] = set()
    order = Neighbours(runs)
    for anchor in sorted(runs, key=lambda run: (-run.size, run)):
        if anchor.size < ANCHOR:
            break
        if anchor not in taken and not any(_covers(chain, anchor) for chain in found):
            chain = order.chain(anchor)
            taken.update(chain)
            found.append(chain)
    return found


class Neighbours:
    """Runs by where they begin and where they end in the left text, to find the one that goes on."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.begin = sorted(runs)
        self.end = sorted(runs, key=lambda run: (run.left + run.size, run))
        self.begins = [run.left for run in self.begin]
        self.ends = [run.left + run.size for run in self.end]

    def chain(self, anchor: Run) -> list[Run]:
        """The anchor and what continues it, to the right and to the left."""
        chain = [anchor]
        while (after := self.next(chain[-1])) is not None:
            chain.append(after)
        while (before := self.previous(chain[0])) is not None:
            chain.insert(0, before)
        return chain

    def next(self, run: Run) -> Run | None:
        """The nearest run that follows on both sides."""
        stop = run.left + run.size
        near = self.begin[bisect_left(self.begins, stop) : bisect_right(self.begins, stop + GAP)]
        return min(
            ((gap, other) for other in near if (gap := _gap(run, other)) is not None), default=(0, None)
        )[1]

    def previous(self, run: Run) -> Run | None:
        """The nearest run that goes before on both sides."""
        near = self.end[bisect_left(self.ends, run.left - GAP) : bisect_right(self.ends, run.left)]
        return min(
            ((gap, other) for other in near if (gap := _gap(other, run)) is not None), default=(0, None)
        )[1]


def _covers(chain: Sequence[Run], run: Run) -> bool:
    """Whether the run lies inside a chain on both sides, as the repeats within a text make it do."""
    first, last = chain[0], chain[-1]
    return (
        first.left <= run.left
        and run.left + run.size <= last.left + last.size
        and first.right <= run.right
        and run.right + run.size <= last.right + last.size
    )


def _gap(before: Run, after: Run) -> int | None:
    """Words between two runs, on the wider side; None where they don't follow each other closely.

    A short run bridges a short gap only, so that chance agreement far off does not stretch a passage.
    """
    between = (after.left - before.left - before.size, after.right - before.right - before.size)
    if min(between) < 0 or max(between) > min(GAP, 2 + min(before.size, after.size)):
        return None
    return max(between)


def _grown(chain: Sequence[Run], left: Codes, right: Codes, breaks: Breaks) -> Aligned:
    first, last = chain[0], chain[-1]
    ends = ((first.left, last.left + last.size), (first.right, last.right + last.size))
    between = sum(
        common(left[one.left + one.size : two.left], right[one.right + one.size : two.right])
        for one, two in pairwise(chain)
    )
    found = _trimmed(Aligned(*ends, sum(run.size for run in chain) + between), breaks)
    return _to_the_right(_to_the_left(found, left, right, breaks), left, right, breaks)


def _trimmed(found: Aligned, breaks: Breaks) -> Aligned:
    """Without the first or last word or two of another sentence that happen to agree."""
    for words in range(STRAY, 0, -1):
        if all(end[1] - words in side for end, side in zip((found.left, found.right), breaks, strict=True)):
            found = Aligned(
                (found.left[0], found.left[1] - words),
                (found.right[0], found.right[1] - words),
                found.same - words,
            )
        if all(end[0] + words in side for end, side in zip((found.left, found.right), breaks, strict=True)):
            found = Aligned(
                (found.left[0] + words, found.left[1]),
                (found.right[0] + words, found.right[1]),
                found.same - words,
            )
    return found


def _to_the_left(found: Aligned, left: Codes, right: Codes, breaks: Breaks) -> Aligned:
    starts = tuple(
        max((at for at in side if at <= end[0]), default=0)
        for side, end in zip(breaks, (found.left, found.right), strict=True)
    )
    head = (left[starts[0] : found.left[0]], right[starts[1] : found.right[0]])
    same = common(*head)
    grown = Aligned((starts[0], found.left[1]), (starts[1], found.right[1]), found.same + same)
    return grown if _worth(head, same) and grown.alike >= ALIKE else found


def _to_the_right(found: Aligned, left: Codes, right: Codes, breaks: Breaks) -> Aligned:
    stops = tuple(
        min((at for at in side if at >= end[1]), default=end[1])
        for side, end in zip(breaks, (found.left, found.right), strict=True)
    )
    tail = (left[found.left[1] : stops[0]], right[found.right[1] : stops[1]])
    same = common(*tail)
    grown = Aligned((found.left[0], stops[0]), (found.right[0], stops[1]), found.same + same)
    return grown if _worth(tail, same) and grown.alike >= ALIKE else found


def _worth(edge: tuple[Codes, Codes], same: int) -> bool:
    """Whether the rest of a sentence belongs to the passage: half of the shorter rest stands in the longer one."""
    shorter, longer = sorted(map(len, edge))
    return 0 < longer <= 2 * GAP and shorter > 0 and same >= shorter / 2


def common(left: Codes, right: Codes) -> int:
    """The length of the longest common subsequence; stretches are short, at most a sentence."""
    row = [0] * (len(right) + 1)
    for one in left.tolist():
        diagonal = 0
        for at, other in enumerate(right.tolist(), 1):
            diagonal, row[at] = row[at], diagonal + 1 if one == other else max(row[at], row[at - 1])
    return row[-1]


def _distinct(found: Iterable[Aligned]) -> list[Aligned]:
    """Without the passages that growing has put inside another one on both sides."""
    kept: list[Aligned] = []
    for one in sorted(found, key=lambda one: (-one.longer, one.left, one.right)):
        if not any(_inside(one.left, other.left) and _inside(one.right, other.right) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: (one.left, one.right))


def _inside(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
