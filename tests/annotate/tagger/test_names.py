"""Name tags are the best that are well formed, sentence by sentence."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from relazione.annotate.tagger.model import _names, bio

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
SCORES = st.integers(1, 4).flatmap(
    lambda n: arrays(np.float32, (n, len(TAGS)), elements=st.floats(-8, 8, width=16), unique=True)
)


def well_formed(tags: tuple[str, ...] | list[str]) -> bool:
    return all(
        not new.startswith("I-") or old[2:] == new[2:] for old, new in zip(["O", *tags], tags, strict=False)
    )


@settings(deadline=None)
@given(SCORES)
def test_the_tags_are_well_formed_and_none_are_better(scores: np.ndarray) -> None:
    def total(tags: tuple[str, ...] | list[str]) -> float:
        return float(sum(row[TAGS.index(tag)] for row, tag in zip(scores, tags, strict=True)))

    found = bio(scores, TAGS)

    assert well_formed(found)
    assert (
        total(found)
        >= max(total(tags) for tags in product(TAGS, repeat=len(scores)) if well_formed(tags)) - 1e-3
    )


@settings(deadline=None)
@given(SCORES, SCORES)
def test_sentences_of_a_window_are_tagged_each_for_itself(one: np.ndarray, two: np.ndarray) -> None:
    cut = len(one)

    found = _names(np.concatenate([one, two]), [(0, cut), (cut, cut + len(two))], TAGS)

    assert (found[:cut], found[cut:]) == (bio(one, TAGS), bio(two, TAGS))
