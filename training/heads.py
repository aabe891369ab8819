"""The registry of heads. A new head is one line here, its labels in labels.json, and its targets in batches.targets."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A head that labels words: `hidden` is the width of its GELU layer (0: linear), `weight` its part in the loss.

    `argmax`: the exported graph gives the best label's number rather than all scores.
    """

    name: str
    hidden: int
    weight: float
    argmax: bool


WORD_HEADS = (
    Head("upos", hidden=0, weight=0.5, argmax=True),
    Head("xpos", hidden=0, weight=0.3, argmax=True),
    Head("lemma", hidden=0, weight=0.3, argmax=True),
    Head("names", hidden=192, weight=3.0, argmax=False),
    Head("start", hidden=0, weight=1.0, argmax=False),
)
FIXED_LABELS = {"start": ["inside", "start"]}
ARC_WIDTH, LABEL_WIDTH, SHAPE_WIDTH = 256, 64, 32
ARC_WEIGHT, LABEL_WEIGHT = 1.0, 1.0
