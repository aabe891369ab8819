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
    heads = _spanning(full)
    if np.count_nonzero(heads[1:] == 0) != 1:
        finite = full[np.isfinite(full)]
        full[1:, 0] -= (finite.max() - finite.min() + 1) * (size + 1)
        heads = _spanning(full)
    return [head - 1 for head in heads[1:].tolist()]


def _cycle(heads: NDArray[np.int64]) -> list[int] | None:
    """The nodes of one cycle among `heads` (node 0 is the root), or None."""
    up = heads.tolist()
    seen = [0] * len(up)
    seen[0] = -1
    for start in range(1, len(up)):
        node = start
        while not seen[node]:
            seen[node] = start
            node = up[node]
        if seen[node] == start:
            return _around(up, node)
    return None


def _around(up: list[int], node: int) -> list[int]:
    ring = [node]
    while up[ring[-1]] != node:
        ring.append(up[ring[-1]])
    return ring


def _spanning(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Heads (n,) of the maximum arborescence of `scores` (n, n), dependents in rows, from node 0."""
    heads: NDArray[np.int64] = scores.argmax(1)
    heads[0] = 0
    ring = _cycle(heads)
    if ring is None:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[ring] = True
    rest = np.flatnonzero(~inside)
    kept = scores[ring, heads[ring]]
    into = scores[ring][:, rest] - kept[:, None]
    out = scores[rest][:, ring]
    entry, leave = into.argmax(0), out.argmax(1)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[rest][:, rest]
    small[-1, :-1] = into[entry, np.arange(len(rest))] + kept.sum()
    small[:-1, -1] = out[np.arange(len(rest)), leave]
    inner = _spanning(small)
    meta = len(rest)
    for place, node in enumerate(rest[1:], 1):
        heads[node] = ring[leave[place]] if inner[place] == meta else rest[inner[place]]
    heads[ring[entry[inner[meta]]]] = rest[inner[meta]]
    return heads
