"""Sentence embeddings: MiniLM, mean pooling, unit length."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from relazione.annotate.tagger.weights import of_process
from relazione.annotate.tagger.wordpiece import CLS, SEP

WIDTH = 384
LONGEST = 256  # word pieces, as the model was trained; what follows is cut off


class SentenceEmbedder:
    """``embedder(texts)`` gives one unit vector a text, float32 (n, 384).

    Texts are run one by one: the int8 scales span a batch, so a vector would depend on its batch mates, and batches
    bring nothing on CPU (notes of the weights' card). An empty text gives the vector of no words.
    """

    def __init__(self, threads: int | None = None) -> None:
        self._threads = threads

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        out = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for number, text in enumerate(texts):
            out[number] = self._vector(text)
        return out

    def _vector(self, text: str) -> NDArray[np.float32]:
        weights = of_process(self._threads)
        ids = [CLS, *weights.plain_pieces.text(text)[: LONGEST - 2], SEP]
        (vectors,) = weights.sentence_session.run(["vectors"], {"ids": np.array([ids], dtype=np.int64)})
        vector: NDArray[np.float32] = vectors[0]
        return vector / np.linalg.norm(vector)


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """One unit vector a text, ``(n, 384)`` float32, by the shipped sentence model."""
    return SentenceEmbedder()(texts)
