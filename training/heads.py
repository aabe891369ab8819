"""The heads trained together with the encoder: part of the graph (`graph.heads`), their targets in `batches.Targets`.

A head of its own, over the frozen states of the shipped encoder, is cheaper: README.md says how.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A head that labels words: `hidden` is the width of its GELU layer (0: linear), `weight` its part in the loss."""

    name: str
    hidden: int
    weight: float


WORD_HEADS = (
    Head("upos", hidden=0, weight=0.5),
    Head("xpos", hidden=0, weight=0.3),
    Head("lemma", hidden=0, weight=0.3),
    Head("names", hidden=192, weight=3.0),
    Head("start", hidden=0, weight=1.0),
)
FIXED_LABELS = {"start": ["inside", "start"]}
ARC_WIDTH, LABEL_WIDTH, SHAPE_WIDTH = 256, 64, 32
ARC_WEIGHT, LABEL_WEIGHT = 1.0, 1.0
