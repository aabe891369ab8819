"""Which articles are worth comparing: those that share telling words within the window, never all pairs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from relazione.collate.threads.profiles import Profile, Weights, stem
from relazione.collate.windows import WINDOW, blocks

TELLING = 24  # words of an article that are looked up, and as many names
PARTNERS = 40  # earlier holders of a word an article is compared with
SHARED = 2  # telling words two articles must share

Ints = NDArray[np.int64]


def neighbours(profiles: Sequence[Profile]) -> Ints:
    """Pairs of profile numbers ``(2, pairs)``, the smaller first, in order. `profiles` are in canonical order."""
    days = [one.day for one in profiles]
    keys = [np.empty(0, dtype=np.int64)]
    for members in blocks(days):
        numbers = np.array(members, dtype=np.int64)
        pairs = numbers[_often(_holders([profiles[at] for at in members]), len(members))]
        keys.append(pairs[0] * len(profiles) + pairs[1])
    whole = np.unique(np.concatenate(keys))
    return _close(np.stack([whole // max(1, len(profiles)), whole % max(1, len(profiles))]), days)


def _holders(profiles: Sequence[Profile]) -> Ints:
    """Pairs that hold a telling word in common, once a word, at most `PARTNERS` back."""
    terms, holders = _index(profiles)
    found = [np.empty((2, 0), dtype=np.int64)]
    for back in range(1, PARTNERS + 1):
        same = np.flatnonzero(terms[back:] == terms[:-back])
        if not len(same):
            break
        found.append(np.stack([holders[same], holders[same + back]]))
    return np.concatenate(found, axis=1)


def _index(profiles: Sequence[Profile]) -> tuple[Ints, Ints]:
    """Term and holder of each telling word, sorted by term, then holder."""
    numbers: dict[str, int] = {}
    rows = [
        (numbers.setdefault(word, len(numbers)), at)
        for at, one in enumerate(profiles)
        for word in telling(one)
    ]
    table = np.array(rows, dtype=np.int64).reshape(-1, 2)
    table = table[np.argsort(table[:, 0], kind="stable")]
    return table[:, 0], table[:, 1]


def telling(one: Profile) -> list[str]:
    """The words and the names of a profile that tell most, without repeats."""
    return list(dict.fromkeys([*_heaviest(one.words), *map(stem, _heaviest(one.names))]))


def _heaviest(weights: Weights) -> list[str]:
    return sorted(weights, key=lambda word: (-weights[word], word))[:TELLING]


def _often(pairs: Ints, count: int) -> Ints:
    """The pairs that stand at least `SHARED` times."""
    keys, times = np.unique(pairs[0] * count + pairs[1], return_counts=True)
    kept = keys[times >= SHARED]
    return np.stack([kept // count, kept % count])


def _close(pairs: Ints, days: Sequence[int | None]) -> Ints:
    """The pairs within the window; an unknown day is near every other."""
    known = np.array([np.nan if day is None else day for day in days], dtype=np.float64)
    apart = np.abs(known[pairs[0]] - known[pairs[1]])
    return pairs[:, ~(apart > WINDOW)]
