"""The best dependency tree under arc scores: Chu-Liu/Edmonds with exactly one word under the root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_tree(scores: Floats) -> list[int]:
    """Heads of the maximum spanning tree of `scores` (n, 1 + n); column 0 is the root.

    -> n numbers: -1 for the word under the root, else the head's word index. One root for every input.
    """
    size = scores.shape[0]
    if size == 1:
        return [-1]
    full = np.full((size + 1, size + 1), -np.inf, dtype=np.float64)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    heads = full[1:].argmax(1)
    if np.count_nonzero(heads == 0) != 1 or _cycle(np.concatenate([[0], heads])) is not None:
        finite = full[np.isfinite(full)]
        full[1:, 0] -= (finite.max() - finite.min() + 1) * (size + 1)
        heads = _spanning(full)[1:]
    return [int(head) - 1 for head in heads]


def _cycle(heads: NDArray[np.int64]) -> NDArray[np.int64] | None:
    """The nodes of one cycle among `heads` (node 0 is the root), or None."""
    colour = [0] * len(heads)
    colour[0] = -1
    for start in range(1, len(heads)):
        node = start
        while not colour[node]:
            colour[node] = start
            node = int(heads[node])
        if colour[node] == start:
            return _around(heads, node)
    return None


def _around(heads: NDArray[np.int64], node: int) -> NDArray[np.int64]:
    ring = [node]
    while heads[ring[-1]] != node:
        ring.append(int(heads[ring[-1]]))
    return np.array(sorted(ring))


def _spanning(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Heads (n,) of the maximum arborescence of `scores` (n, n), dependents in rows, from node 0."""
    heads: NDArray[np.int64] = scores.argmax(1)
    heads[0] = 0
    ring = _cycle(heads)
    if ring is None:
        return heads
    rest = np.setdiff1d(np.arange(len(heads)), ring)
    kept = scores[ring, heads[ring]]
    into = scores[np.ix_(ring, rest)] - kept[:, None]
    out = scores[np.ix_(rest, ring)]
    entry, leave = into.argmax(0), out.argmax(1)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = into[entry, np.arange(len(rest))] + kept.sum()
    small[:-1, -1] = out[np.arange(len(rest)), leave]
    inner = _spanning(small)
    meta = len(rest)
    for place, node in enumerate(rest[1:], 1):
        heads[node] = ring[leave[place]] if inner[place] == meta else rest[inner[place]]
    heads[ring[entry[inner[meta]]]] = rest[inner[meta]]
    return heads
