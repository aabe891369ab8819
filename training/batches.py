"""Sentences to batches: windows over documents, length-sorted chunks, padded arrays with targets."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from relazione.annotate.tagger.lemmas import rule_for
from relazione.annotate.tagger.wordpiece import CLS, SEP, WordPiece, shape_of
from training.conllu import Sentence

Ints = npt.NDArray[np.int64]
IGNORED = -100
BATCH_PIECES = 1400  # padded word pieces in a batch
CHUNK = 1500  # sequences sorted by length together
LONGEST = 256  # word pieces of a sequence; longer ones are left out
WINDOW = (32, 144)  # least and most word pieces aimed at when sentences are joined


@dataclass(slots=True)
class Batch:
    """One padded batch. `ids` (B, T), `first` and `shapes` (B, W), `targets` by head (B, W), IGNORED where unknown.

    `heads` (B, W) holds columns of the arc scores (0 root), `block` (B, W) numbers the sentence of each word (-1 padding).
    """

    ids: Ints
    first: Ints
    shapes: Ints
    block: Ints
    heads: Ints
    targets: dict[str, Ints]


class Targets:
    """Label numbers of a sentence's words, by head."""

    def __init__(self, labels: Mapping[str, Sequence[str]]) -> None:
        self._numbers = {name: {label: n for n, label in enumerate(items)} for name, items in labels.items()}

    def of(self, sentence: Sentence) -> dict[str, list[int]]:
        """One number a word for each head; IGNORED where the sentence says nothing."""
        size = len(sentence.words)
        unknown = [IGNORED] * size
        rules = [rule_for(w, lemma) for w, lemma in zip(sentence.words, sentence.lemmas, strict=False)]
        given = {
            "upos": sentence.upos,
            "xpos": sentence.xpos,
            "deprel": sentence.deprels,
            "lemma": rules,
            "names": sentence.names,
        }
        out = {name: self._look_up(name, values) if values else unknown for name, values in given.items()}
        out["start"] = [1] + [0] * (size - 1) if sentence.heads else unknown
        return out

    def _look_up(self, name: str, values: Sequence[str]) -> list[int]:
        return [self._numbers[name].get(value, IGNORED) for value in values]


def windows(sentences: Sequence[Sentence], lengths: Sequence[int], rng: random.Random) -> list[list[int]]:
    """Sentence numbers grouped: about half alone, the others joined with their successors in the same document."""
    out: list[list[int]] = []
    number = 0
    while number < len(sentences):
        group = [number]
        if rng.random() < 0.5:
            room = rng.randint(*WINDOW)
            while _fits(sentences, lengths, group=group, room=room):
                group.append(group[-1] + 1)
        if sum(lengths[n] for n in group) + 2 <= LONGEST:
            out.append(group)
        number = group[-1] + 1
    return out


def _fits(sentences: Sequence[Sentence], lengths: Sequence[int], *, group: list[int], room: int) -> bool:
    following = group[-1] + 1
    if following >= len(sentences) or sentences[following].doc != sentences[group[0]].doc:
        return False
    return sum(lengths[n] for n in group) + lengths[following] <= room


def batches(
    sentences: Sequence[Sentence], *, pieces: WordPiece, targets: Targets, rng: random.Random,
    change: Callable[[Sentence, random.Random], Sentence],
) -> Iterator[Batch]:  # fmt: skip
    """One epoch of batches, shuffled; `change` is the augmentation of a sentence."""
    changed = [change(s, rng) for s in sentences]
    lengths = [sum(len(pieces.word(w)) for w in s.words) for s in changed]
    groups = windows(changed, lengths, rng)
    rng.shuffle(groups)
    cut: list[list[list[int]]] = []
    for at in range(0, len(groups), CHUNK):
        chunk = sorted(groups[at : at + CHUNK], key=lambda g: sum(lengths[n] for n in g))
        cut += _cut([(g, sum(lengths[n] for n in g) + 2) for g in chunk])
    rng.shuffle(cut)
    for members in cut:
        yield make_batch([[changed[n] for n in group] for group in members], pieces, targets=targets)


def _cut(sized: Iterable[tuple[list[int], int]]) -> Iterator[list[list[int]]]:
    """Cut a length-sorted list so that size x longest stays within BATCH_PIECES."""
    batch: list[list[int]] = []
    for group, length in sized:
        if batch and (len(batch) + 1) * length > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(group)
    if batch:
        yield batch


def make_batch(rows: Sequence[Sequence[Sentence]], pieces: WordPiece, *, targets: Targets) -> Batch:
    """Pad the rows, each one or more consecutive sentences, into arrays."""
    encoded = [[[pieces.word(w) for w in s.words] for s in row] for row in rows]
    length = max(sum(len(p) for s in row for p in s) for row in encoded) + 2
    width = max(sum(len(s) for s in row) for row in encoded)
    shape = (len(rows), width)
    batch = Batch(
        ids=np.zeros((len(rows), length), np.int64), first=np.zeros(shape, np.int64), shapes=np.zeros(shape, np.int64),
        block=np.full(shape, -1, np.int64), heads=np.full(shape, IGNORED, np.int64),
        targets={name: np.full(shape, IGNORED, np.int64) for name in ("upos", "xpos", "deprel", "lemma", "names", "start")},
    )  # fmt: skip
    for number, (row, parts) in enumerate(zip(rows, encoded, strict=True)):
        _fill(batch, number, row=row, parts=parts, targets=targets)
    return batch


def _fill(
    batch: Batch,
    number: int,
    *,
    row: Sequence[Sentence],
    parts: list[list[tuple[int, ...]]],
    targets: Targets,
) -> None:
    word = 0
    ids = [CLS]
    for order, (sentence, encoded) in enumerate(zip(row, parts, strict=True)):
        stop = word + len(encoded)
        for offset, piece in enumerate(encoded):
            batch.first[number, word + offset] = len(ids)
            ids += piece
        batch.shapes[number, word:stop] = [shape_of(w) for w in sentence.words]
        batch.block[number, word:stop] = order
        for name, values in targets.of(sentence).items():
            batch.targets[name][number, word:stop] = values
        if sentence.heads:
            batch.heads[number, word:stop] = [
                0 if h == n else word + h + 1 for n, h in enumerate(sentence.heads)
            ]
        word = stop
    batch.ids[number, : len(ids) + 1] = [*ids, SEP]


def read_train(path: Path) -> list[Sentence]:
    """The sentences that the data stage wrote."""
    with path.open(encoding="utf-8") as lines:
        return [Sentence(**json.loads(line)) for line in lines]
