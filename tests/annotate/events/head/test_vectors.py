"""The table of lemma vectors: what is written is read; what is not there is nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from relazione.annotate.events.head.vectors import Vectors, read
from relazione.annotate.tagger.weights import weights_folder


@pytest.fixture
def table(tmp_path: Path) -> Vectors:
    words = np.frombuffer(b"meet\nvisit", dtype=np.uint8)
    rows = np.array([[10, -20], [127, 0]], dtype=np.int8)
    np.savez(tmp_path / "words.npz", words=words, table=rows, scale=np.float32(0.1))
    return read(tmp_path / "words.npz")


def test_rows_by_word(table: Vectors) -> None:
    assert table.width == 2
    assert table.of(["visit", "meet"]).tolist() == pytest.approx(np.array([[12.7, 0], [1, -2]]))


def test_an_unknown_word_is_nothing(table: Vectors) -> None:
    assert not table.of(["quaffle", ""]).any()


def test_words_that_mean_alike_lie_close(models: None) -> None:
    found = read(weights_folder() / "event_words.npz").of(["arrest", "detain", "banana"])
    arrest, detain, banana = found / np.linalg.norm(found, axis=1, keepdims=True)

    assert arrest @ detain > arrest @ banana
