"""Vectors of lemmas: the shipped sentence model's of each word by itself, reduced and rounded, in one table.

Words that mean alike lie close together, so that the head knows of a word that no lexicon and no training sentence has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Vectors:
    """Rows of a table by word; a word that is not there has the vector of zeros."""

    rows: dict[str, int]
    table: Floats

    @property
    def width(self) -> int:
        """The length of a vector."""
        return int(self.table.shape[1])

    def of(self, lemmas: Sequence[str]) -> Floats:
        """One row a lemma, ``(n, width)`` float32."""
        last = len(self.table) - 1
        found: Floats = self.table[[self.rows.get(lemma, last) for lemma in lemmas]]
        return found


def read(path: Path) -> Vectors:
    """The table of a file: ``words`` (one a line), ``table`` int8 ``(words, width)``, ``scale``."""
    with np.load(path) as stored:
        listed = bytes(stored["words"]).decode().split("\n")
        table = stored["table"].astype(np.float32) * stored["scale"].astype(np.float32)
    nothing = np.zeros((1, table.shape[1]), dtype=np.float32)
    return Vectors({word: row for row, word in enumerate(listed)}, np.vstack([table, nothing]))
