"""Vectors of lemmas for the event head: what the shipped sentence model gives for each word alone, reduced and rounded."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from relazione.annotate.events.head.vectors import Vectors
from relazione.annotate.tagger import SentenceEmbedder
from relazione.annotate.tagger.weights import weights_folder

WIDTH, SHORTEST = 48, 3
SPREAD = 0.5  # of the values, beside the states' of about one


def vocabulary(folder: Path) -> list[str]:
    """Whole words of the word pieces and the lemmas of the table of forms; letters only."""
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    forms = [line.split("\t")[2] for line in (folder / "forms.tsv").read_text(encoding="utf-8").splitlines()]
    return sorted({word for word in (*pieces, *forms) if _plain(word)})


def _plain(word: str) -> bool:
    return len(word) >= SHORTEST and word.isascii() and word.isalpha() and word.islower()


def word_table(width: int = WIDTH) -> Vectors:
    """The vectors of the vocabulary on their main axes."""
    listed = vocabulary(weights_folder())
    given = SentenceEmbedder()(listed)
    given = given - given.mean(0)
    _, _, axes = np.linalg.svd(given, full_matrices=False)
    table = given @ axes[:width].T
    table *= SPREAD / table.std()
    table = np.round(table / scale_of(table)) * scale_of(table)
    nothing = np.zeros((1, width))
    return Vectors(
        {word: row for row, word in enumerate(listed)}, np.vstack([table, nothing]).astype(np.float32)
    )


def scale_of(table: np.ndarray) -> float:
    """The step between two of the 255 numbers a value is rounded to."""
    return float(np.abs(table).max() / 127)


def write_words(vectors: Vectors, path: Path) -> None:
    """The file that `vectors.read` reads."""
    table, words = vectors.table[:-1], sorted(vectors.rows, key=vectors.rows.__getitem__)
    scale = scale_of(table)
    np.savez_compressed(
        path,
        words=np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
        table=np.round(table / scale).astype(np.int8),
        scale=np.float32(scale),
    )
