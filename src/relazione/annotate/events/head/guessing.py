"""The event head at run time: from tokens and their states to guesses, kept on the tokens.

Two networks of one hidden layer share their inputs: one says which act a word names, if any; the other, for a word that names
one, its status. Inputs are the states of the word and of its governor, the vectors of its lemma, its object's and its governor's,
and named features. Scores are calibrated on held-back affairs (``training/events``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from relazione.annotate.events.codebook import Codebook, shipped
from relazione.annotate.events.head.features import asked, features, objects
from relazione.annotate.events.head.vectors import Vectors, read
from relazione.annotate.events.lemmas import lemmas_of
from relazione.annotate.events.tree import Tree
from relazione.annotate.tagger.weights import weights_folder
from relazione.model.notes import Guess, Token

Floats = NDArray[np.float32]
WORTH = 0.05  # a word less likely to name an act, and without a wording in the codebook, is not kept
REAL = ("held", "under-way", "ongoing")
NOTHING = ""


@dataclass(frozen=True)
class Inputs:
    """What the networks read of the asked words: dense parts, one row a word, and the rows of their named features."""

    dense: Floats
    named: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Network:
    """One hidden layer; `temperature` makes its scores shares that hold."""

    dense: Floats
    named: Floats
    bias: Floats
    out: Floats
    out_bias: Floats
    temperature: float
    labels: tuple[str, ...]

    def __call__(self, given: Inputs) -> Floats:
        """Shares (words, labels), each row summing to one."""
        hidden = given.dense @ self.dense + self.bias
        for row, names in enumerate(given.named):
            hidden[row] += self.named[list(names)].sum(0)
        scores = (_gelu(hidden) @ self.out + self.out_bias) / self.temperature
        scores = np.exp(scores - scores.max(1, keepdims=True))
        shares: Floats = scores / scores.sum(1, keepdims=True)
        return shares


def _gelu(x: Floats) -> Floats:
    """The tanh form, as trained."""
    inner = 0.7978845608 * (x + 0.044715 * x * x * x)
    given: Floats = 0.5 * x * (1 + np.tanh(inner))
    return given


@dataclass(frozen=True)
class EventHead:
    """The networks with what their inputs are made of."""

    acts: Network
    statuses: Network
    names: dict[str, int]
    vectors: Vectors

    def inputs(self, tree: Tree, states: Floats, words: Sequence[int], codebook: Codebook) -> Inputs:
        """The inputs for some words of a text; `states` are those of all its tokens, ``(tokens, 384)``."""
        own = np.array(words, dtype=np.int64)
        heads = np.array([tree.tokens[at].head for at in words], dtype=np.int64)
        lemmas = [tree.lemmas[at] for at in words]
        things = [objects(tree, at) for at in words]
        parts = [
            states[own],
            states[heads],
            self.vectors.of(lemmas),
            self.vectors.of([NOTHING if at is None else tree.lemmas[at] for at in things]),
            self.vectors.of([tree.lemmas[at] for at in heads]),
        ]
        named = tuple(
            tuple(row for name in features(tree, codebook, at) if (row := self.names.get(name)) is not None)
            for at in words
        )
        return Inputs(np.concatenate(parts, axis=1, dtype=np.float32), named)

    def guesses(self, tree: Tree, states: Floats, codebook: Codebook) -> dict[int, Guess]:
        """The guesses worth keeping, by token."""
        words = asked(tree)
        if not words:
            return {}
        given = self.inputs(tree, states, words, codebook)
        acts, statuses = self.acts(given), self.statuses(given)
        found = (
            (at, self._guess(act, status)) for at, act, status in zip(words, acts, statuses, strict=True)
        )
        return {at: one for at, one in found if one.named > WORTH or _in_codebook(tree, codebook, at)}

    def _guess(self, acts: Floats, statuses: Floats) -> Guess:
        best, likely = int(acts[:-1].argmax()), int(statuses.argmax())
        real = sum(
            float(share) for name, share in zip(self.statuses.labels, statuses, strict=True) if name in REAL
        )
        return Guess(
            act=self.acts.labels[best],
            act_score=round(float(acts[best]), 4),
            named=round(1 - float(acts[-1]), 4),
            status=self.statuses.labels[likely],
            status_score=round(float(statuses[likely]), 4),
            real=round(real, 4),
        )


def _in_codebook(tree: Tree, codebook: Codebook, at: int) -> bool:
    return tree.lemmas[at] in codebook.verbs or tree.lemmas[at] in codebook.nouns


@cache
def head_in(folder: Path) -> EventHead:
    """The head that lies in a weights folder."""
    vectors = read(folder / "event_words.npz")
    with np.load(folder / "event_head.npz") as stored:
        lists = {
            name: tuple(bytes(stored[name]).decode().split("\n")) for name in ("acts", "statuses", "names")
        }
        arrays = {name: stored[name].astype(np.float32) for name in stored.files if name not in lists}
    names = {name: row for row, name in enumerate(lists["names"])}
    return EventHead(
        _network(arrays, "act", lists["acts"]), _network(arrays, "status", lists["statuses"]), names, vectors
    )


def _network(arrays: dict[str, Floats], name: str, labels: tuple[str, ...]) -> Network:
    dense, named, bias, out, out_bias = (
        arrays[f"{name}_{part}"] for part in ("dense", "named", "bias", "out", "out_bias")
    )
    return Network(dense, named, bias, out, out_bias, float(arrays[f"{name}_temperature"]), labels)


@cache
def _lemmas() -> dict[str, str]:
    return lemmas_of(shipped())


def guessed(tokens: Sequence[Token], text: str, states: Floats, head: EventHead) -> tuple[Token, ...]:
    """The tokens with the head's guesses on them."""
    found = head.guesses(Tree(tokens, text, _lemmas()), states, shipped())
    return tuple(replace(one, guess=found[at]) if at in found else one for at, one in enumerate(tokens))


def with_guesses(tokens: Sequence[Token], text: str, states: Floats) -> tuple[Token, ...]:
    """The tokens with the guesses of the shipped head."""
    return guessed(tokens, text, states, head_in(weights_folder()))
