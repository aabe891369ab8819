"""Sentence vectors: unit length, near in meaning, one text's vector no other text's business."""

from __future__ import annotations

import numpy as np

from relazione.annotate.tagger import SentenceEmbedder, embed

TEXTS = [
    "The foreign minister travelled to the capital for talks.",
    "Talks in the capital brought the foreign minister there.",
    "Bake the cake for an hour.",
]


def test_vectors_have_unit_length() -> None:
    vectors = embed(TEXTS)

    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_what_means_the_same_is_nearer() -> None:
    near, far = (embed(TEXTS) @ embed(TEXTS).T)[0, 1:]

    assert near > 0.6 > 0.3 > far


def test_a_vector_depends_on_its_text_alone() -> None:
    alone = embed(TEXTS[:1])[0]

    assert np.array_equal(embed(["", *TEXTS[::-1]])[-1], alone)
    assert np.array_equal(SentenceEmbedder(threads=2)(TEXTS)[0], SentenceEmbedder(threads=1)(TEXTS)[0])


def test_no_texts_and_empty_and_endless_ones() -> None:
    assert embed([]).shape == (0, 384)
    assert np.isfinite(embed(["", "word " * 5000])).all()
