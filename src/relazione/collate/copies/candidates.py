"""Which pairs of articles may share a passage: an index of winnowed word runs, never all pairs.

Two indexes work together. The coarse one (runs of `COARSE` words) promises every shared passage of 20 words; however many
articles hold a run, an article is compared with at most `PARTNERS` of them, so that a wire printed everywhere costs each
copy the same. The fine one (runs of `FINE` words held by at most `RARE` articles) promises every shared passage of
8 words that is not a formula. Articles far apart in time are not compared (`collate/windows`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relazione.collate.copies.words import Codes, Hashes, grams, winnowed
from relazione.collate.windows import blocks, near, ordinal

Ints = NDArray[np.int64]
Pair = tuple[int, int]

COARSE, COARSE_WINDOW = 8, 13  # 8 + 13 - 1 = 20 words
FINE, FINE_WINDOW = 5, 4  # 5 + 4 - 1 = 8 words
PARTNERS = 48
RARE = 8
LEAST = 8  # words in a row that make a pair worth aligning


@dataclass(frozen=True, slots=True)
class Index:
    """Runs of words of several articles: hash, article number and word position, sorted by hash, then article."""

    hashes: Hashes
    articles: Ints
    places: Ints


def candidate_pairs(
    texts: Sequence[Codes], days: Sequence[str | None], values: Hashes
) -> dict[Pair, set[int]]:
    """Pairs of article numbers ``(earlier, later)``, in order, each with the words of the earlier at which rare runs begin.

    `texts` and `days` (ISO, None where unknown) are in canonical order; `values` are the hashes of the words.
    """
    found: dict[Pair, set[int]] = defaultdict(set)
    ordinals = [ordinal(day) for day in days]
    for numbers in blocks(ordinals):
        for pair, places in _pairs_within([texts[at] for at in numbers], values):
            one, other = numbers[pair[0]], numbers[pair[1]]
            if near(ordinals[one], ordinals[other]):
                found[one, other].update(places)
    return dict(sorted(found.items()))


def _pairs_within(texts: Sequence[Codes], values: Hashes) -> Iterator[tuple[Pair, Sequence[int]]]:
    stream = np.concatenate([*texts, np.empty(0, dtype=np.int32)])
    starts = np.cumsum([0, *map(len, texts)], dtype=np.int64)
    for left, right in _rows(_index(texts, values, COARSE, COARSE_WINDOW), PARTNERS):
        left, right = _long_enough(left, right, stream, starts)
        for one, other in np.unique(np.stack([left[0], right[0]]), axis=1).T.tolist():
            yield (one, other), ()
    for left, right in _rows(_rare(_index(texts, values, FINE, FINE_WINDOW)), RARE - 1):
        left, right = _long_enough(left, right, stream, starts)
        for one, other, at in zip(left[0].tolist(), right[0].tolist(), left[1].tolist(), strict=True):
            yield (one, other), (at,)


def _index(texts: Sequence[Codes], values: Hashes, size: int, window: int) -> Index:
    hashes, articles, places = [np.empty(0, np.uint64)], [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for number, codes in enumerate(texts):
        runs = grams(values[codes], size)
        chosen = winnowed(runs, window)
        hashes.append(runs[chosen])
        places.append(chosen)
        articles.append(np.full(len(chosen), number, dtype=np.int64))
    whole = np.concatenate(hashes)
    order = np.argsort(whole, kind="stable")
    return Index(whole[order], np.concatenate(articles)[order], np.concatenate(places)[order])


def _rare(index: Index) -> Index:
    """The runs that at most `RARE` places hold."""
    _, inverse, counts = np.unique(index.hashes, return_inverse=True, return_counts=True)
    kept = counts[inverse] <= RARE
    return Index(index.hashes[kept], index.articles[kept], index.places[kept])


def _rows(index: Index, partners: int) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of places that hold one run: columns (article, position) of both, at most `partners` back, and the first."""
    hashes, spots = index.hashes, np.stack([index.articles, index.places])
    for back in range(1, partners + 1):
        same = np.flatnonzero(hashes[back:] == hashes[:-back])
        if not len(same):
            return
        yield spots[:, same], spots[:, same + back]
    first = np.searchsorted(hashes, hashes, side="left")
    far = np.flatnonzero(np.arange(len(hashes)) - first > partners)
    yield spots[:, first[far]], spots[:, far]


def _long_enough(left: Ints, right: Ints, stream: Codes, starts: Ints) -> tuple[Ints, Ints]:
    """The rows that join different articles by a common run of `LEAST` words."""
    differ = left[0] != right[0]
    left, right = left[:, differ], right[:, differ]
    length = _matching(left, right, stream, starts, 1) + _matching(left, right, stream, starts, -1) - 1
    return left[:, length >= LEAST], right[:, length >= LEAST]


def _matching(left: Ints, right: Ints, stream: Codes, starts: Ints, step: int) -> Ints:
    """How many words agree from the two places on, the places included, in one direction; counted up to `LEAST`."""
    count = np.zeros(left.shape[1], dtype=np.int64)
    going = np.ones(left.shape[1], dtype=bool)
    for at in range(LEAST):
        here, there = (starts[side[0]] + side[1] + step * at for side in (left, right))
        inside = _inside(here, left, starts) & _inside(there, right, starts)
        last = len(stream) - 1
        going &= inside & (stream[np.clip(here, 0, last)] == stream[np.clip(there, 0, last)])
        count += going
    return count


def _inside(place: Ints, side: Ints, starts: Ints) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = (place >= starts[side[0]]) & (place < starts[side[0] + 1])
    return inside
