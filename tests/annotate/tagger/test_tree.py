"""The best tree, against trying them all."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from relazione.annotate.tagger.tree import Floats, best_tree

SCORES = st.integers(1, 5).flatmap(
    lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-10, 10, width=16), unique=True)
)


def is_tree(heads: tuple[int, ...]) -> bool:
    return heads.count(-1) == 1 and all(reaches_root(heads, word) for word in range(len(heads)))


def reaches_root(heads: tuple[int, ...], word: int) -> bool:
    for _ in heads:
        if word == -1:
            return True
        word = heads[word]
    return word == -1


def total(scores: Floats, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head + 1] for word, head in enumerate(heads)))


@settings(deadline=None)
@given(SCORES)
def test_it_is_a_tree_with_one_root_and_none_is_better(scores: Floats) -> None:
    size = scores.shape[0]
    trees = filter(is_tree, product(range(-1, size), repeat=size))

    heads = tuple(best_tree(scores))

    assert is_tree(heads)
    assert total(scores, heads) >= max(total(scores, tree) for tree in trees) - 1e-3


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[5, 0, 9, 0], [1, 9, 0, 0], [0, 0, 7, 0]], dtype=np.float32)

    assert best_tree(scores) == [-1, 0, 1]


def test_one_word_is_its_own_root() -> None:
    assert best_tree(np.zeros((1, 2), dtype=np.float32)) == [-1]
